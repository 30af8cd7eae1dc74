/* Change: "rose 5% to $10bn from $9.5bn" are by how much, to what and from what. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

enum { REACH = 10 };                                 /* tokens between a word of change and its figure */

/* What the word at i says of a change, or NULL. */
static const Phrase *change_word(const Finder *finder, uint32_t i)
{
    const Token *token = &finder->tokens.at[i];
    if (token->kind != TOKEN_WORD)
        return NULL;
    Tag tag = (Tag)token->tag;
    bool in_capitals = (tag == TAG_NAME || tag == TAG_NAMES) && i + 1 < finder->tokens.n && finder->tokens.at[i + 1].kind == TOKEN_NUMBER;      /* "Shares Fall 3%" */
    if (!tag_is_verb(tag) && !in_capitals && tag != TAG_NOUN && tag != TAG_NOUNS && tag != TAG_ADVERB && tag != TAG_PARTICLE && tag != TAG_PREPOSITION && tag != TAG_ADJECTIVE)
        return NULL;
    Str lemma = tag_is_verb(tag) || tag == TAG_NOUNS ? syntax_lemma(finder->tokens, i, finder->knowledge, finder->scratch) : token->lower;
    const Phrase *change = language_word(finder->knowledge->language, lemma, PHRASE_CHANGE);
    if (!change) {                                   /* "Profits rose" with the tag of a flower */
        Str verb = lexicon_lemma(&finder->knowledge->lexicon, token->lower, LEXICON_VERB);
        change = str_equal(verb, token->lower) ? NULL : language_word(finder->knowledge->language, verb, PHRASE_CHANGE);
    }
    return change && (change->code != 0 || tag_is_verb(tag)) ? change : NULL; /* "revised", but not "the number" */
}

/* "rose", "fell": a word that says in which direction. */
static bool directed_at(const Finder *finder, uint32_t i)
{
    const Phrase *change = change_word(finder, i);
    return change && change->code != 0;
}

static bool ends_clause(const Finder *finder, uint32_t i)
{
    return word_mark(finder->tokens, i, ';') || word_mark(finder->tokens, i, ':') || word_mark(finder->tokens, i, '(');
}

/* Is a word of change near before token i; one that says up or down, if `directed`? */
static bool change_near(const Finder *finder, uint32_t i, bool directed)
{
    for (uint32_t back = 1; back <= REACH && back <= i; back++) {
        if (ends_clause(finder, i - back))
            return false;
        const Phrase *change = change_word(finder, i - back);
        if (change && (change->code != 0 || !directed))
            return true;
    }
    return false;
}

bool change_before(const Finder *finder, uint32_t i)
{
    return change_near(finder, i, false);
}

/* The change that the preposition before the figure tells: by, to, from; CHANGE_NONE for any other word. */
static Change by_preposition(const Finder *finder, uint32_t first)
{
    uint32_t end;
    if (first == 0)
        return CHANGE_NONE;
    const Phrase *phrase = word_at(finder->tokens, first - 1, PHRASE_PREPOSITION, &end);
    if (!phrase || end != first)
        return CHANGE_NONE;
    bool to = phrase->code == PREPOSITION_TO, from = phrase->code == PREPOSITION_SOURCE, by = phrase->code == PREPOSITION_AGENT;
    return to ? CHANGE_TO : from ? CHANGE_FROM : by ? CHANGE_BY : CHANGE_NONE;
}

bool change_follows(const Finder *finder, uint32_t first)
{
    if (finder->found->list.n <= finder->first)
        return false;
    const Mention *last = &finder->found->list.at[finder->found->list.n - 1];
    return last->change != CHANGE_NONE && first >= finder->free && first - finder->free <= REACH;
}

/* "fell below 8%", "rose above $5": what was passed, not by how much. */
static bool passes(const Finder *finder, uint32_t first)
{
    uint32_t end, place;
    const Phrase *bound = word_at(finder->tokens, first, PHRASE_BOUND_BEFORE, &end);
    return bound && bound->words == 1 && (bound->code == BOUND_LESS_THAN || bound->code == BOUND_MORE_THAN) &&
           finder->tokens.at[first].tag == TAG_PREPOSITION && !word_at(finder->tokens, first, PHRASE_PREPOSITION, &place);
}

Change change_role(const Finder *finder, uint32_t first)
{
    Change told = by_preposition(finder, first);
    if (told != CHANGE_NONE)
        return change_near(finder, first - 1, told == CHANGE_BY) || change_follows(finder, first) ? told : CHANGE_NONE;
    bool object = first > 0 && first - 1 >= finder->free && directed_at(finder, first - 1);
    bool adverb_between = first > 1 && finder->tokens.at[first - 1].tag == TAG_ADVERB && first - 2 >= finder->free && directed_at(finder, first - 2);
    if (!object && !adverb_between)
        return CHANGE_NONE;
    return passes(finder, first) ? CHANGE_TO : CHANGE_BY;
}
