/* Noun phrases: what a number counts, found from the tags alone; right for nine in ten numbers at a hundredth of a parser's price. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/syntax.h"

enum { MOST_MODIFIERS = 12, MOST_NOUNS = 8, MOST_LIGHT = 3 };

static Tag tag_at(Tokens tokens, uint32_t i)
{
    return i < tokens.n ? (Tag)tokens.at[i].tag : TAG_NONE;
}

static bool is_phrase(Tokens tokens, uint32_t i, PhraseKind kind)
{
    uint32_t length;
    return token_phrase(tokens, i, kind, &length) != NULL;
}

static bool is_hyphen(Tokens tokens, uint32_t i)
{
    return i < tokens.n && tokens.at[i].kind == TOKEN_PUNCTUATION && str_equal(tokens.at[i].lower, S("-"));
}

static bool is_of(Tokens tokens, uint32_t i)
{
    uint32_t length;
    const Phrase *preposition = token_phrase(tokens, i, PHRASE_PREPOSITION, &length);
    return preposition && preposition->code == PREPOSITION_OF;
}

/* A noun, but no day or month, which says when ("200 workers Monday"), and no number of its own ("hundreds"). */
static bool is_noun(Tokens tokens, uint32_t i)
{
    return tag_is_noun(tag_at(tokens, i)) && !is_phrase(tokens, i, PHRASE_VAGUE) && !is_phrase(tokens, i, PHRASE_WEEKDAY) &&
           !is_phrase(tokens, i, PHRASE_DAY_RELATIVE) && !(tokens.at[i].capital && is_phrase(tokens, i, PHRASE_MONTH));
}

/* "last year" behind a number says when. */
static bool is_when(Tokens tokens, uint32_t i)
{
    return is_phrase(tokens, i, PHRASE_DIRECTION) && is_phrase(tokens, i + 1, PHRASE_PERIOD_UNIT);
}

/* How many tokens the modifier at i takes: "highly", "qualified", "and" between two, "full-"; 0: it is none. */
static uint32_t modifier_length(Tokens tokens, uint32_t i)
{
    switch (tag_at(tokens, i)) {
    case TAG_ADJECTIVE: case TAG_COMPARATIVE: case TAG_PARTICIPLE: case TAG_GERUND: case TAG_ADVERB:
        return is_when(tokens, i) ? 0 : 1;
    case TAG_NUMBER:
        return is_hyphen(tokens, i + 1) ? 2 : 0;     /* "three 5-star hotels" */
    case TAG_PREPOSITION:                            /* "11,000 at-risk people" */
        return is_hyphen(tokens, i + 1) && !tokens.at[i + 1].space_before && i + 2 < tokens.n && !tokens.at[i + 2].space_before ? 2 : 0;
    case TAG_PUNCTUATION:
        return is_hyphen(tokens, i) || tokens.at[i].kind == TOKEN_QUOTE || str_equal(tokens.at[i].lower, S(",")) ? 1 : 0;
    case TAG_CONJUNCTION:
        return tag_at(tokens, i + 1) == TAG_NUMBER ? 0 : 1;
    default:
        return 0;
    }
}

/* What joins two nouns into one phrase: the possessive of a name ("Amazon's workers"), a hyphen without spaces ("al-Qaeda bases"). */
static bool is_joint(Tokens tokens, uint32_t i)
{
    bool possessive = tag_at(tokens, i) == TAG_POSSESSIVE && tag_at(tokens, i - 1) == TAG_NAME;
    return (possessive || (is_hyphen(tokens, i) && !tokens.at[i].space_before)) && is_noun(tokens, i + 1);
}

/* "one buyer tells CNN", "News 19 reports Sanford fled": a verb of saying with the tag of a noun. */
static bool is_saying(Tokens tokens, uint32_t i, const Knowledge *knowledge)
{
    Str lemma = lexicon_lemma(&knowledge->lexicon, tokens.at[i].lower, LEXICON_VERB);
    return lemma.n && language_word(knowledge->language, lemma, PHRASE_SAY);
}

/* The end of the nouns from i on; a mark such as % stands alone. */
static uint32_t nouns_end(Tokens tokens, uint32_t i, const Knowledge *knowledge)
{
    uint32_t end = i;
    while (end - i < MOST_NOUNS && (is_noun(tokens, end) || (end > i && is_joint(tokens, end)))) {
        if (end > i && !tokens.at[end].capital && str_ends(tokens.at[end].lower, S(".")))
            break;                                   /* "hundreds of others ill." is no Illinois */
        if (end > i && tag_at(tokens, end - 1) == TAG_NOUNS && !tokens.at[end - 1].capital && tokens.at[end].capital)
            return is_saying(tokens, end - 1, knowledge) ? end - 1 : end;         /* "the 170 costumes Price wore" */
        if (tokens.at[end++].kind == TOKEN_SYMBOL)
            break;
    }
    return end;
}

/* "-year" of "10-year plan", "-square-foot" of "400,000-square-foot building": the nouns bound by hyphens. */
static NounPhrase hyphen_phrase(Tokens tokens, uint32_t i)
{
    uint32_t end = i;
    while (end - i < 2 * MOST_NOUNS && is_hyphen(tokens, end) && tag_is_noun(tag_at(tokens, end + 1)))
        end += 2;
    return end > i ? (NounPhrase){i + 1, end - 1, end} : (NounPhrase){i, i, i};
}

/* "-friendly" of "business-friendly Democrats", "-based" of "D.C.-based lobbyists": the noun before it is part of a modifier. */
static bool makes_modifier(Tokens tokens, uint32_t i)
{
    Tag behind = tag_at(tokens, i + 1);
    return is_hyphen(tokens, i) && !tokens.at[i].space_before && i + 1 < tokens.n && !tokens.at[i + 1].space_before &&
           (behind == TAG_ADJECTIVE || behind == TAG_PARTICIPLE || behind == TAG_PAST || behind == TAG_GERUND);
}

/* "mask- and hoodie-clad males": a hyphen that waits for the word behind the next. */
static bool waits(Tokens tokens, uint32_t i)
{
    return is_hyphen(tokens, i) && !tokens.at[i].space_before && i + 1 < tokens.n && tokens.at[i + 1].space_before && tag_at(tokens, i + 1) == TAG_CONJUNCTION;
}

/* "short-range ballistic missiles", "South Korean soldiers": the noun of a compound with an adjective before and behind it describes too, as does a name
   before an adjective of a name. */
static bool ends_modifier(Tokens tokens, uint32_t i)
{
    enum { SHORTEST = 3 };                           /* tokens: short, -, range */
    bool compound = i >= SHORTEST && tag_at(tokens, i - 1) == TAG_NOUN && is_hyphen(tokens, i - 2) && !tokens.at[i - 2].space_before &&
                    !tokens.at[i - 1].space_before &&
                    (tag_at(tokens, i - 3) == TAG_ADJECTIVE || tag_at(tokens, i - 3) == TAG_COMPARATIVE || tag_at(tokens, i - 3) == TAG_PARTICIPLE ||
                     tag_at(tokens, i - 3) == TAG_NUMBER);
    bool name =
        i > 0 && i < tokens.n && tokens.at[i - 1].capital && tag_at(tokens, i - 1) != TAG_NOUNS && tag_at(tokens, i - 1) != TAG_NAMES && tokens.at[i].capital;
    return (compound || name) && tag_at(tokens, i) == TAG_ADJECTIVE && is_noun(tokens, i + 1);
}

static NounPhrase plain_phrase(Tokens tokens, uint32_t i, const Knowledge *knowledge)
{
    uint32_t at = i, taken = 0, length, end;
    for (;; at = ends_modifier(tokens, end) ? end : end + 2) {
        while (!is_noun(tokens, at) && taken++ < MOST_MODIFIERS && (length = modifier_length(tokens, at)) > 0)
            at += length;
        end = nouns_end(tokens, at, knowledge);
        if (end == at)
            return (NounPhrase){i, i, i};
        if ((!makes_modifier(tokens, end) && !waits(tokens, end) && !ends_modifier(tokens, end)) || taken++ >= MOST_MODIFIERS)
            return (NounPhrase){i, end - 1, end};
    }
}

/* Behind "of": determiners and possessives may come first. */
static NounPhrase phrase_behind_of(Tokens tokens, uint32_t i, const Knowledge *knowledge)
{
    uint32_t at = i;
    while (at < i + 3 && (tag_at(tokens, at) == TAG_DETERMINER || tag_at(tokens, at) == TAG_POSSESSIVE))
        at++;
    return plain_phrase(tokens, at, knowledge);
}

NounPhrase syntax_noun_phrase(Tokens tokens, uint32_t i, const Knowledge *knowledge)
{
    if (is_hyphen(tokens, i) && !tokens.at[i].space_before)
        return hyphen_phrase(tokens, i);
    NounPhrase phrase = i > 0 && is_of(tokens, i - 1) ? phrase_behind_of(tokens, i, knowledge) : plain_phrase(tokens, i, knowledge);
    for (uint32_t light = 0; light < MOST_LIGHT && phrase.end > phrase.first && is_phrase(tokens, phrase.head, PHRASE_LIGHT_NOUN) &&
                             is_of(tokens, phrase.end); light++) {
        NounPhrase inner = phrase_behind_of(tokens, phrase.end + 1, knowledge);
        if (inner.end == inner.first)
            break;
        phrase = inner;
    }
    return phrase;
}
