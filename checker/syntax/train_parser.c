/* Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it makes its own mistakes, and learns what is still best behind them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "syntax/parse_state.h"
#include "syntax/train.h"
#include "syntax/train_weights.h"

enum { ROUNDS = 10, FAITHFUL_ROUNDS = 1, FAITHFUL_PERCENT = 10, FOLDS = 5, ANY_RELATION = REL_COUNT };

static const Pruning pruning = {.scale = 4, .least = 2, .uses = 3};

/* The true tree, with the root as number n. */
typedef struct Truth {
    uint8_t heads[PARSE_MOST + 1], relations[PARSE_MOST + 1];
} Truth;

static void read_truth(Tree tree, Truth *truth)
{
    for (uint32_t i = 0; i < tree.tokens.n; i++) {
        truth->heads[i] = (uint8_t)(tree.gold[i].head < 0 ? (int32_t)tree.tokens.n : tree.gold[i].head);
        truth->relations[i] = (uint8_t)tree.gold[i].relation;
    }
}

/* How many true arcs each kind of transition would make impossible. */
typedef struct Costs {
    uint32_t shift, left, right;
} Costs;

static Costs count_costs(const ParseState *state, const Truth *truth)
{
    Costs costs = {0};
    uint32_t top = parse_top(state, 0), below = parse_top(state, 1), front = state->front;
    for (uint32_t i = front; i < state->n && state->depth; i++)      /* children of the top that still wait */
        if (truth->heads[i] == top)
            costs.left++, costs.right++;
    if (state->depth) {
        uint32_t head = truth->heads[top];
        costs.left += head == below || head > front;
        costs.right += head >= front;
    }
    for (uint32_t depth = 0; depth < state->depth && front < state->n; depth++) {
        uint32_t word = parse_top(state, depth);
        costs.shift += truth->heads[word] == front;
        costs.shift += depth > 0 && truth->heads[front] == word;
    }
    return costs;
}

/* Of the allowed transitions that cost least, the one with the highest score. A true arc must have its true relation. */
static uint32_t best_true(const ParseState *state, const Truth *truth, const int32_t *scores)
{
    Costs costs = count_costs(state, truth);
    uint32_t best = PARSE_CLASSES, least = UINT32_MAX, top = parse_top(state, 0);
    for (uint32_t transition = 0; transition < PARSE_CLASSES; transition++) {
        if (!parse_allows(state, transition))
            continue;
        bool left = transition < PARSE_RIGHT;
        uint32_t cost = transition == PARSE_SHIFT ? costs.shift : left ? costs.left : costs.right;
        uint32_t head = left ? state->front : parse_top(state, 1), relation = transition - (left ? PARSE_LEFT : PARSE_RIGHT);
        cost += transition != PARSE_SHIFT && truth->heads[top] == head && truth->relations[top] != relation;
        if (cost < least || (cost == least && scores[transition] > scores[best])) {
            least = cost;
            best = transition;
        }
    }
    return best;
}

/* Is `transition` as cheap as `right`? */
static bool is_true(const ParseState *state, const Truth *truth, uint32_t transition, const int32_t *scores)
{
    int32_t only[PARSE_CLASSES];
    memcpy(only, scores, sizeof only);
    only[transition] = INT32_MAX;
    return best_true(state, truth, only) == transition;
}

static void learn_tree(Trainer *trainer, ParseState *state, Tree tree, const Lexicon *lexicon, int round, uint32_t *random)
{
    Truth truth;
    read_truth(tree, &truth);
    parse_begin(state, tree.tokens, 0, tree.tokens.n, lexicon);
    while (!parse_done(state)) {
        Features features;
        int32_t scores[UINT8_MAX + 1] = {0};
        parse_features(state, &features);
        trainer_score(trainer, &features, scores);
        uint32_t best = parse_best(state, scores), right = is_true(state, &truth, best, scores) ? best : best_true(state, &truth, scores);
        trainer_learn(trainer, &features, right, best);
        bool faithful = round < FAITHFUL_ROUNDS || train_random(random, 100) < FAITHFUL_PERCENT;
        parse_make(state, faithful ? right : best);
    }
}

/* Gives every tree tags as the tagger gives them to sentences that it was not trained on. */
static void tag_by_folds(const Treebank *treebank, const Knowledge *knowledge, Arena *arena)
{
    Arena *scratch = arena_new(0);
    for (uint32_t fold = 0; fold < FOLDS; fold++) {
        Treebank others = {0};
        for (uint32_t i = 0; i < treebank->trees.n; i++) {
            Tree *tree = i % FOLDS == fold ? NULL : VEC_PUSH(arena, &others.trees);
            if (tree)
                *tree = treebank->trees.at[i];
        }
        Knowledge part = *knowledge;
        part.tagger = train_tagger(&others, knowledge, scratch);
        for (uint32_t i = fold; i < treebank->trees.n; i += FOLDS)
            syntax_tag(treebank->trees.at[i].tokens, &part, scratch);
        arena_reset(scratch);
    }
    arena_free(scratch);
}

Blob train_parser(const Treebank *treebank, const Knowledge *knowledge, Arena *arena)
{
    Trainer *trainer = trainer_new(arena);
    ParseState *state = ARENA_NEW(arena, ParseState);
    uint32_t random = 2463534242, *order = ARENA_ARRAY(arena, uint32_t, treebank->trees.n);
    if (!trainer || !state || !order)
        return (Blob){0};
    tag_by_folds(treebank, knowledge, arena);
    for (uint32_t i = 0; i < treebank->trees.n; i++)
        order[i] = i;
    for (int round = 0; round < ROUNDS; round++) {
        train_shuffle(order, treebank->trees.n, &random);
        for (uint32_t i = 0; i < treebank->trees.n; i++)
            if (treebank->trees.at[order[i]].tokens.n <= PARSE_MOST)
                learn_tree(trainer, state, treebank->trees.at[order[i]], &knowledge->lexicon, round, &random);
    }
    return trainer_blob(trainer, pruning, arena);
}
