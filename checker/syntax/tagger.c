/* Tagger: an averaged perceptron that reads a sentence from left to right (Collins 2002), and again when the sentence lacks a verb. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/syntax.h"
#include "syntax/tag_features.h"

/* A repair costs what the word loses in score; beyond DEAREST_REPAIR fragments of sentences would get verbs. */
enum { MOST_REPAIRS = 2, DEAREST_REPAIR = 60, SHORTEST_SENTENCE = 4 };

/* The word that could most easily be a finite verb, and is none: "plans" in "The firm plans to hire". */
typedef struct Repair {
    uint32_t at;
    Tag tag;                                         /* TAG_NONE: there is none */
    int32_t cost;
} Repair;

static Tag best_tag(const Scores scores)
{
    Tag best = TAG_NOUN;
    for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++)
        if (scores[tag] > scores[best])
            best = tag;
    return best;
}

static bool is_finite(Tag tag)
{
    return tag == TAG_PAST || tag == TAG_PRESENT || tag == TAG_MODAL;
}

static void consider(Repair *repair, uint32_t i, Tag tag, const Scores scores)
{
    static const Tag finite[] = {TAG_PAST, TAG_PRESENT};
    for (size_t k = 0; k < sizeof finite / sizeof finite[0] && !is_finite(tag); k++)
        if (scores[tag] - scores[finite[k]] < repair->cost)
            *repair = (Repair){i, finite[k], scores[tag] - scores[finite[k]]};
}

/* Tags the words, and finds the cheapest repair. */
static Repair read_words(Tokens tokens, const TagWord *words, const Weights *weights)
{
    Repair repair = {.cost = DEAREST_REPAIR};
    Tag before = TAG_NONE, before_that = TAG_NONE;
    for (uint32_t i = 0; i < tokens.n; i++) {
        Tag tag = (Tag)words[i].known;
        if (tag == TAG_NONE) {
            Features features;
            Scores scores = {0};
            tag_features(words, i, before, before_that, &features);
            weights_add(weights, &features, scores);
            tag = best_tag(scores);
            if (words[i].senses & LEXICON_VERB)
                consider(&repair, i, tag, scores);
        }
        tokens.at[i].tag = (uint8_t)tag;
        before_that = before;
        before = tag;
    }
    return repair;
}

static Tag tag_before(Tokens tokens, uint32_t i, uint32_t by)
{
    return i >= by ? (Tag)tokens.at[i - by].tag : TAG_NONE;
}

/* Does the word open a clause with a verb of its own? "how to build" does not. */
static bool opens_clause(Tokens tokens, uint32_t i)
{
    uint32_t length;
    Tag tag = (Tag)tokens.at[i].tag;
    if (tag == TAG_WH)
        return i + 1 == tokens.n || tokens.at[i + 1].tag != TAG_TO;
    return tag == TAG_PREPOSITION && token_phrase(tokens, i, PHRASE_CLAUSE_OPENER, &length);
}

/* A finite verb, or a command: a base form without "to" or a modal before it. */
static bool is_predicate(Tokens tokens, uint32_t i)
{
    Tag tag = (Tag)tokens.at[i].tag, before = tag_before(tokens, i, 1), before_that = tag_before(tokens, i, 2);
    bool led = before == TAG_TO || before_that == TAG_TO || before == TAG_MODAL || before_that == TAG_MODAL;
    return is_finite(tag) || (tag == TAG_VERB && !led);
}

static bool lacks_verb(Tokens tokens)
{
    uint32_t clauses = 1, predicates = 0;
    for (uint32_t i = 0; i < tokens.n; i++) {
        clauses += opens_clause(tokens, i);
        predicates += is_predicate(tokens, i);
    }
    return predicates < clauses;
}

/* Headlines and fragments need no verb; what ends in a full stop does. */
static bool is_whole(Tokens tokens, const TagWord *words)
{
    uint32_t last = tokens.n;
    while (last > 0 && tokens.at[last - 1].kind == TOKEN_QUOTE)
        last--;
    return last >= SHORTEST_SENTENCE && str_equal(tokens.at[last - 1].lower, S(".")) && !(words[0].shape & SHAPE_HEADLINE);
}

void syntax_tag(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Weights weights;
    TagWord *words = weights_open(knowledge->tagger, &weights) ? tag_words(tokens, &knowledge->lexicon, &weights, scratch) : NULL;
    if (!words)
        return;
    Repair repair = read_words(tokens, words, &weights);
    for (int repairs = 0; repairs < MOST_REPAIRS && repair.tag && is_whole(tokens, words) && lacks_verb(tokens); repairs++) {
        words[repair.at].known = (uint8_t)repair.tag;
        repair = read_words(tokens, words, &weights);
    }
}
