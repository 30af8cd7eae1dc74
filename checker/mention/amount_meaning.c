/* Meaning: what a spelling with several meanings is in its place: "m", "in", "C", pounds of money and of mass. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* Digits beyond doubt: "5,000", "1.5", "2 million"; not a "7" that may number something. */
bool meaning_telling(const Number *number)
{
    return number->point || number->grouped || number->scaled || number->fraction;
}

bool meaning_same_dimension(const Unit *a, const Unit *b)
{
    return a && b && a->dimension_id == b->dimension_id;
}

/* Does a figure just before it in the sentence have a unit of the same dimension? */
static bool measured_before(const Finder *finder, const Unit *unit)
{
    enum { NEAR = 8 };
    uint32_t n = finder->found->list.n;
    for (uint32_t back = 1; back <= NEAR && back <= n - finder->first; back++)
        if (meaning_same_dimension(finder->found->list.at[n - back].unit, unit))
            return true;
    return false;
}

/* Is the dimension named near by: "temperatures of 30 C"? */
static bool dimension_named(const Finder *finder, const Unit *unit, uint32_t near)
{
    enum { NEAR = 20 };
    uint32_t first = near > NEAR ? near - NEAR : 0;
    for (uint32_t i = first; i < finder->tokens.n && i < near + NEAR; i++)
        if (str_starts(finder->tokens.at[i].lower, unit->dimension) && finder->tokens.at[i].lower.n <= unit->dimension.n + 1)
            return true;
    return false;
}

/* A quotation mark is an inch where it closes no quotation: 9" but not "it was 9". */
static bool inch_mark(const Finder *finder, const Amount *amount, uint32_t i)
{
    return !amount->value.spelled && !segment_quotation(finder->segments, finder->tokens.at[i].begin);
}

/* "1.8m tall", "2 1/2 in thick": an adjective that no noun follows. */
static bool adjective_follows(const Finder *finder, uint32_t i)
{
    if (i >= finder->tokens.n || finder->tokens.at[i].kind != TOKEN_WORD)
        return false;
    bool adjective = finder->tokens.at[i].tag == TAG_ADJECTIVE || lexicon_pos(&finder->knowledge->lexicon, finder->tokens.at[i].lower) & LEXICON_ADJECTIVE;
    return adjective && !(i + 1 < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[i + 1].tag));
}

/* Do tens with an "s" stand where a decade or an age is told? */
static bool tells_decade(const Finder *finder, const Amount *amount)
{
    uint32_t length, first = amount->begin;
    if (token_phrase_before(finder->tokens, first, PHRASE_PERIOD_PART, &length))
        first -= length;
    bool owned = first > 0 && (finder->tokens.at[first - 1].tag == TAG_POSSESSIVE || finder->tokens.at[first - 1].tag == TAG_DETERMINER);
    return owned || first < amount->begin || word_hyphen(finder->tokens, amount->begin - 1);
}

/* May a spelling that means other things too ("m", "in", "C") be taken for the unit here? */
bool meaning_weak_holds(const Finder *finder, const Amount *amount, const UnitMatch *match, bool glued)
{
    if (glued && !amount->value.point && !amount->value.grouped && decimal_compare(amount->value.low, decimal(1000, 0)) >= 0)
        return false;                                /* "the 1970s" */
    if (glued && amount->value.low.exponent == 1 && tells_decade(finder, amount))
        return false;                                /* "in his 30s", "the mid-80s" */
    if (measured_before(finder, match->unit) || dimension_named(finder, match->unit, amount->number))
        return true;
    if (!glued && match->end && finder->tokens.at[match->end - 1].kind == TOKEN_QUOTE)
        return inch_mark(finder, amount, match->end - 1);
    bool small_word = !glued && amount->number_end < finder->tokens.n && word_is(finder->tokens, amount->number_end, PHRASE_STOP) &&
                      !adjective_follows(finder, match->end);
    if (!decimal_is_zero(match->unit->offset))
        return amount->value.negative;
    return !small_word && meaning_telling(&amount->value);
}

/* A word that can be a mass or money: money by its size, by the mark of that currency in the article, by other money in the sentence, or by a word for money near by. */
static bool means_money(const Finder *finder, const Amount *amount, const Unit *currency, uint32_t behind)
{
    enum { NEAR = 8 };
    uint32_t of = word_part(finder->tokens, behind, NUMBER_OF);
    uint32_t class = of && of < finder->tokens.n ? lexicon_class(&finder->knowledge->lexicon, finder->tokens.at[of].lower) : 0;
    if (class & LEXICON_MONEY)
        return true;                                 /* "5,000 pounds of debt" */
    if (class & (LEXICON_SUBSTANCE | LEXICON_ARTIFACT | LEXICON_ANIMAL))
        return false;                                /* "28 pounds of cocaine" */
    if (amount->value.scaled && decimal_compare(amount->value.scale, decimal(1000, 0)) >= 0)
        return true;
    *finder->beyond = true;
    for (uint32_t i = 0; i < finder->found->list.n && i < 64; i++)
        if (finder->found->list.at[i].kind == MENTION_MONEY && finder->found->list.at[i].unit == currency)
            return true;
    bool thing = behind < finder->tokens.n && finder->tokens.at[behind].tag == TAG_NOUN &&
                 lexicon_class(&finder->knowledge->lexicon, finder->tokens.at[behind].lower) & (LEXICON_SUBSTANCE | LEXICON_ARTIFACT | LEXICON_ANIMAL);
    uint32_t n = finder->found->list.n;
    for (uint32_t back = 1; !thing && back <= NEAR && back <= n - finder->first; back++)     /* "a twenty pound bag for $10" */
        if (finder->found->list.at[n - back].kind == MENTION_MONEY)
            return true;
    for (uint32_t back = 1; back <= NEAR && back <= amount->number; back++) {
        const Token *token = &finder->tokens.at[amount->number - back];
        if (tag_is_noun((Tag)token->tag) && lexicon_class(&finder->knowledge->lexicon, token->lower) & LEXICON_MONEY)
            return true;
    }
    return false;
}

void meaning_choose(const Finder *finder, const Amount *amount, UnitMatch *match)
{
    bool two = match->other && match->unit->dimension_id != match->other->dimension_id && match->unit->currency != match->other->currency;
    if (!two)
        return;
    const Unit *currency = match->unit->currency ? match->unit : match->other, *measure = match->unit->currency ? match->other : match->unit;
    bool money = means_money(finder, amount, currency, match->end);
    match->unit = money ? currency : measure;
    match->other = money ? measure : currency;
}

static bool plural_or_unit_follows(const Finder *finder, uint32_t i)
{
    UnitMatch unit = unit_behind(finder, i, (Str){0});
    if (unit.end && !unit.weak)
        return true;
    NounPhrase phrase = syntax_noun_phrase(finder->tokens, i, finder->knowledge);
    return phrase.end > phrase.first && (finder->tokens.at[phrase.head].tag == TAG_NOUNS || finder->tokens.at[phrase.head].tag == TAG_NAMES);
}

/* "m", "b", "t" glued to a number: a scale in capitals, before what can be counted, and in a decimal that no measure follows; else a unit. */
bool meaning_tail_is_scale(const Finder *finder, const Amount *amount, const UnitMatch *unit)
{
    if (!unit->weak || measured_before(finder, unit->unit))
        return false;
    if (byte_is_upper(amount->value.tail.p[0]))
        return true;
    if (adjective_follows(finder, amount->end))
        return false;
    return amount->value.point || plural_or_unit_follows(finder, amount->end);
}

