/* Trains the tagger: unambiguous words first, then the perceptron, on the treebank as it is and on part of it in other capitals. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"
#include "syntax/tag_features.h"
#include "syntax/train.h"
#include "syntax/train_weights.h"

enum { ROUNDS = 6, MARGIN = 30, KNOWN_USES = 10, KNOWN_MISSES_PER = 100, HEADLINES_PER = 6, CAPITALS_PER = 24 };

static const Pruning pruning = {.scale = 2, .least = 2, .uses = 3};

/* How often each word had each tag. */
typedef struct Counts {
    uint32_t word, tags[TAG_COUNT];
} Counts;

/* Keeps the words that nearly always have one tag; the words are found with a map of their hashes. */
static void learn_known(const Treebank *treebank, Trainer *trainer, Arena *arena)
{
    Map numbers = {0};
    VEC(Counts) counts = {0};
    Knowledge nothing = {0};
    Weights none = {.starts = (const uint32_t[]){0}, .blocks = (const uint8_t[]){0}};
    for (uint32_t s = 0; s < treebank->trees.n; s++) {
        Tree tree = treebank->trees.at[s];
        TagWord *words = tag_words(tree.tokens, &nothing.lexicon, &none, arena);
        for (uint32_t i = 0; words && i < tree.tokens.n; i++) {
            uint32_t *number = map_put(&numbers, arena, (Str){(const char *)&words[i].word, sizeof words[i].word}, counts.n);
            Counts *count = !number ? NULL : *number == counts.n ? VEC_PUSH(arena, &counts) : &counts.at[*number];
            if (count) {
                count->word = words[i].word;
                count->tags[tree.gold[i].tag]++;
            }
        }
    }
    for (uint32_t i = 0; i < counts.n; i++) {
        uint32_t all = 0, best = 0;
        for (uint32_t tag = 0; tag < TAG_COUNT; tag++) {
            all += counts.at[i].tags[tag];
            best = counts.at[i].tags[tag] > counts.at[i].tags[best] ? tag : best;
        }
        if (all >= KNOWN_USES && (all - counts.at[i].tags[best]) * KNOWN_MISSES_PER <= all)
            trainer_fact(trainer, tag_known_feature(counts.at[i].word), best);
    }
}

/* The sentence as a headline would print it, or all in capitals. */
static Tokens recapitalise(Tokens tokens, bool all, Arena *arena)
{
    Token *copy = ARENA_ARRAY(arena, Token, (size_t)tokens.n + 1);
    for (uint32_t i = 0; copy && i < tokens.n; i++) {
        copy[i] = tokens.at[i];
        bool word = copy[i].lower.n && byte_is_letter(copy[i].lower.p[0]);
        if (word && (all || copy[i].lower.n >= 4 || i == 0))
            copy[i].capital = true;
        if (word && all && copy[i].lower.n > 1)
            copy[i].all_capitals = true;
    }
    return (Tokens){.at = copy, .n = copy ? tokens.n : 0};
}

typedef struct Lesson {
    const TagWord *words;
    const Gold *gold;
    uint32_t n;
} Lesson;
typedef VEC(Lesson) Lessons;

static void add_lesson(Lessons *lessons, Tokens tokens, const Gold *gold, const Knowledge *knowledge, const Weights *known, Arena *arena)
{
    Lesson *lesson = VEC_PUSH(arena, lessons);
    if (lesson)
        *lesson = (Lesson){tag_words(tokens, &knowledge->lexicon, known, arena), gold, tokens.n};
}

static Lessons make_lessons(const Treebank *treebank, const Knowledge *knowledge, const Weights *known, Arena *arena)
{
    Lessons lessons = {0};
    for (uint32_t i = 0; i < treebank->trees.n; i++) {
        Tree tree = treebank->trees.at[i];
        add_lesson(&lessons, tree.tokens, tree.gold, knowledge, known, arena);
        if (i % HEADLINES_PER == 0)
            add_lesson(&lessons, recapitalise(tree.tokens, i % CAPITALS_PER == 0, arena), tree.gold, knowledge, known, arena);
    }
    return lessons;
}

static Tag best_but(const int32_t *scores, Tag but)
{
    Tag best = TAG_NONE;
    for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++)
        if (tag != but && (best == TAG_NONE || scores[tag] > scores[best]))
            best = tag;
    return best;
}

static void learn_lesson(Trainer *trainer, Lesson lesson)
{
    Tag before = TAG_NONE, before_that = TAG_NONE;
    for (uint32_t i = 0; lesson.words && i < lesson.n; i++) {
        Features features;
        Tag tag = (Tag)lesson.words[i].known, gold = lesson.gold[i].tag;
        if (tag == TAG_NONE) {
            int32_t scores[WEIGHTS_CLASSES] = {0};
            tag_features(lesson.words, i, before, before_that, &features);
            trainer_score(trainer, &features, scores);
            Tag rival = best_but(scores, gold);
            trainer_learn(trainer, &features, gold, scores[gold] - scores[rival] <= MARGIN ? rival : gold);
            tag = scores[rival] > scores[gold] ? rival : gold;
        }
        before_that = before;
        before = tag;
    }
}

Blob train_tagger(const Treebank *treebank, const Knowledge *knowledge, Arena *arena)
{
    Trainer *trainer = trainer_new(TAG_COUNT, arena);
    if (!trainer)
        return (Blob){0};
    learn_known(treebank, trainer, arena);
    Weights known;
    if (!weights_open(trainer_blob(trainer, pruning, arena), TAG_CLASSES, &known))
        return (Blob){0};
    Lessons lessons = make_lessons(treebank, knowledge, &known, arena);
    uint32_t random = TRAIN_SEED, *order = train_order(lessons.n, arena);
    for (int round = 0; order && round < ROUNDS; round++) {
        train_shuffle(order, lessons.n, &random);
        for (uint32_t i = 0; i < lessons.n; i++)
            learn_lesson(trainer, lessons.at[order[i]]);
    }
    trainer_finish_run(trainer);
    return trainer_blob(trainer, pruning, arena);
}
