/* Tagger: an averaged perceptron that reads a sentence from left to right (Collins 2002), and again when the sentence lacks a verb. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/recall.h"
#include "syntax/tag_features.h"

/* A repair costs what the word loses in score; beyond DEAREST_REPAIR fragments of sentences would get verbs. */
enum { MOST_REPAIRS = 2, DEAREST_REPAIR = 60, SHORTEST_SENTENCE = 4 };

/* A word that another tag might suit better, once the whole sentence is seen. */
typedef struct Repair {
    uint32_t at;
    Tag tag;                                         /* TAG_NONE: there is none */
    int32_t cost;
} Repair;

typedef struct Repairs {
    Repair verb;                                     /* what could most easily be a finite verb: "plans" in "The firm plans to hire" */
    Repair opener;                                   /* a command at the beginning that could be a noun: "Trump" in "Trump had won" */
} Repairs;

static Tag best_tag(const Scores scores, Tag last)
{
    Tag best = TAG_NOUN;
    for (Tag tag = TAG_NOUN; tag <= last; tag++)
        if (scores[tag] > scores[best])
            best = tag;
    return best;
}

static bool is_finite(Tag tag)
{
    return tag == TAG_PAST || tag == TAG_PRESENT || tag == TAG_MODAL;
}

static void consider(Repairs *repairs, uint32_t i, Tag tag, const Scores scores, const TagWord *word)
{
    static const Tag finite[] = {TAG_PAST, TAG_PRESENT};
    bool can_be_verb = (word->senses & LEXICON_VERB) && !is_finite(tag);
    for (size_t k = 0; can_be_verb && k < sizeof finite / sizeof finite[0]; k++)
        if (scores[tag] - scores[finite[k]] < repairs->verb.cost)
            repairs->verb = (Repair){i, finite[k], scores[tag] - scores[finite[k]]};
    if (tag == TAG_VERB && (word->shape & SHAPE_FIRST))
        repairs->opener = (Repair){.at = i, .tag = best_tag(scores, TAG_NAMES)};
}

/* Tags the words, and finds what might be repaired. */
static Repairs read_words(Tokens tokens, const TagWord *words, const Weights *weights)
{
    Repairs repairs = {.verb = {.cost = DEAREST_REPAIR}};
    Tag before = TAG_NONE, before_that = TAG_NONE;
    for (uint32_t i = 0; i < tokens.n; i++) {
        Tag tag = (Tag)words[i].known;
        if (tag == TAG_NONE) {
            Features features;
            Scores scores;
            tag_features(words, i, before, before_that, &features);
            weights_score(weights, &features, TAG_CLASSES, scores);
            tag = best_tag(scores, TAG_OTHER);
            consider(&repairs, i, tag, scores, &words[i]);
        }
        tokens.at[i].tag = (uint8_t)tag;
        before_that = before;
        before = tag;
    }
    return repairs;
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

static Tag tag_at(Tokens tokens, uint32_t i)
{
    return i < tokens.n ? (Tag)tokens.at[i].tag : TAG_NONE;
}

/* No command stands directly before a finite verb, nor before a participle with an object: "Target opened 12 stores". */
static bool is_no_command(Tokens tokens, uint32_t i)
{
    Tag next = tag_at(tokens, i + 1), object = tag_at(tokens, i + 2);
    return is_finite(next) || (next == TAG_PARTICIPLE && (object == TAG_NUMBER || object == TAG_DETERMINER || object == TAG_POSSESSIVE));
}

static void tag_sentence(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Weights weights;
    TagWord *words = weights_open(knowledge->tagger, TAG_CLASSES, &weights) ? tag_words(tokens, &knowledge->lexicon, &weights, scratch) : NULL;
    if (!words)
        return;
    Repairs found = read_words(tokens, words, &weights);
    if (found.opener.tag && is_no_command(tokens, found.opener.at)) {
        words[found.opener.at].known = (uint8_t)found.opener.tag;
        found = read_words(tokens, words, &weights);
    }
    for (int repairs = 0; repairs < MOST_REPAIRS && found.verb.tag && is_whole(tokens, words) && lacks_verb(tokens); repairs++) {
        words[found.verb.at].known = (uint8_t)found.verb.tag;
        found = read_words(tokens, words, &weights);
    }
}

void syntax_tag(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Str key = recall_key(tokens, false, scratch);
    if (recall_tags(tokens, key))
        return;
    tag_sentence(tokens, knowledge, scratch);
    recall_keep_tags(tokens, key, scratch);
}
