/* Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it makes its own mistakes, and learns what is still best behind them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "syntax/parse_state.h"
#include "syntax/train.h"
#include "syntax/train_weights.h"

enum { RUNS = 3, ROUNDS = 5, FAITHFUL_ROUNDS = 1, FAITHFUL_PERCENT = 10, FOLDS = 5, MARGIN = 40 };

static const Pruning pruning = {.scale = 1, .least = 2, .uses = 3};

/* The true tree, with the root as number n. */
typedef struct Truth {
    uint8_t heads[PARSE_MOST + 1], relations[PARSE_MOST + 1];
} Truth;

/* A head that is no word for the parser gives way to its own head. */
static void read_truth(const ParseState *state, Tree tree, Truth *truth)
{
    enum { NO_WORD = UINT8_MAX };
    uint8_t words[PARSE_MOST];                       /* of each token its word */
    memset(words, NO_WORD, sizeof words);
    for (uint32_t i = 0; i < state->n; i++)
        words[state->tokens[i]] = (uint8_t)i;
    for (uint32_t i = 0; i < state->n; i++) {
        const Gold *gold = &tree.gold[state->tokens[i]];
        int32_t head = gold->head;
        while (head >= 0 && words[head] == NO_WORD)
            head = tree.gold[head].head;
        truth->heads[i] = head < 0 ? (uint8_t)state->n : words[head];
        truth->relations[i] = (uint8_t)gold->relation;
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

/* What this transition costs; a true arc must have its true relation. */
static uint32_t cost_of(const ParseState *state, const Truth *truth, Costs costs, uint32_t transition)
{
    if (transition == PARSE_SHIFT)
        return costs.shift;
    bool left = transition < PARSE_RIGHT;
    uint32_t top = parse_top(state, 0), head = left ? state->front : parse_top(state, 1), relation = transition - (left ? PARSE_LEFT : PARSE_RIGHT);
    return (left ? costs.left : costs.right) + (truth->heads[top] == head && truth->relations[top] != relation);
}

/* Of the transitions that cost least the one with the highest score, and of all others that one; PARSE_CLASSES: there is none. */
typedef struct Choice {
    uint32_t right, rival;
} Choice;

static Choice choose(const ParseState *state, const Truth *truth, const int32_t *scores)
{
    Costs costs = count_costs(state, truth);
    Choice choice = {PARSE_CLASSES, PARSE_CLASSES};
    uint32_t prices[PARSE_CLASSES], least = UINT32_MAX;
    for (uint32_t transition = 0; transition < PARSE_CLASSES; transition++) {
        prices[transition] = parse_allows(state, transition) ? cost_of(state, truth, costs, transition) : UINT32_MAX;
        least = prices[transition] < least ? prices[transition] : least;
    }
    for (uint32_t transition = 0; transition < PARSE_CLASSES; transition++) {
        uint32_t *kept = prices[transition] == least ? &choice.right : &choice.rival;
        if (prices[transition] != UINT32_MAX && (*kept == PARSE_CLASSES || scores[transition] > scores[*kept]))
            *kept = transition;
    }
    return choice;
}

static void learn_tree(Trainer *trainer, ParseState *state, Tree tree, const Lexicon *lexicon, int round, uint32_t *random)
{
    Truth truth = {0};
    parse_begin(state, tree.tokens, 0, tree.tokens.n, lexicon);
    read_truth(state, tree, &truth);
    while (!parse_done(state)) {
        Features features;
        int32_t scores[WEIGHTS_CLASSES] = {0};
        parse_features(state, &features);
        trainer_score(trainer, &features, scores);
        Choice choice = choose(state, &truth, scores);
        bool rivalled = choice.rival != PARSE_CLASSES, faithful = round < FAITHFUL_ROUNDS || train_random(random, 100) < FAITHFUL_PERCENT;
        bool close = rivalled && scores[choice.right] - scores[choice.rival] <= MARGIN;
        uint32_t best = rivalled && scores[choice.rival] > scores[choice.right] ? choice.rival : choice.right;
        trainer_learn(trainer, &features, choice.right, close ? choice.rival : choice.right);
        parse_make(state, faithful ? choice.right : best);
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

static void learn_run(Trainer *trainer, ParseState *state, const Treebank *treebank, const Knowledge *knowledge, uint32_t *order, uint32_t *random)
{
    for (int round = 0; round < ROUNDS; round++) {
        train_shuffle(order, treebank->trees.n, random);
        for (uint32_t i = 0; i < treebank->trees.n; i++)
            if (treebank->trees.at[order[i]].tokens.n <= PARSE_MOST)
                learn_tree(trainer, state, treebank->trees.at[order[i]], &knowledge->lexicon, round, random);
    }
    trainer_finish_run(trainer);
}

Blob train_parser(const Treebank *treebank, const Knowledge *knowledge, Arena *arena)
{
    Trainer *trainer = trainer_new(PARSE_CLASSES, arena);
    ParseState *state = ARENA_NEW(arena, ParseState);
    uint32_t random = TRAIN_SEED, *order = train_order(treebank->trees.n, arena);
    if (!trainer || !state || !order)
        return (Blob){0};
    tag_by_folds(treebank, knowledge, arena);
    for (int run = 0; run < RUNS; run++)
        learn_run(trainer, state, treebank, knowledge, order, &random);
    return trainer_blob(trainer, pruning, arena);
}
