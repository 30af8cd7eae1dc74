/* Shares: "one in five", "a third of", and which fractions and vague numbers are figures at all. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

/* "a 10-fold rise", "5x faster": so many times */
static bool take_fold(const Finder *finder, Figure *figure)
{
    uint32_t at = word_skip_spaced(finder->tokens, figure->amount.end), end = word_part(finder->tokens, at, NUMBER_FOLD);
    if (figure->amount.times)
        end = figure->end;                           /* of a range the second side */
    else if (!end || at == figure->amount.end || figure->amount.kind != AMOUNT_PLAIN)
        return false;
    figure->mention.kind = MENTION_RATIO;
    figure->mention.bare = true;
    figure->end = end;
    return true;
}

/* "one in five", "four out of ten", "six-in-ten": a small number of a larger round one; not "50,000 in 2020", "2 in 10 days". */
bool figure_take_ratio(const Finder *finder, Figure *figure)
{
    Number whole;
    uint32_t at, end;
    if (take_fold(finder, figure))
        return true;
    const Amount *amount = &figure->amount;
    const Phrase *joint = amount->kind == AMOUNT_PLAIN && !amount->value.fraction && !amount->value.point
                              ? word_at(finder->tokens, word_skip_hyphen(finder->tokens, amount->end), PHRASE_NUMBER_PART, &at)
                              : NULL;
    if (!joint || joint->code != NUMBER_RATIO || amount->value.scaled)
        return false;
    at = word_skip_hyphen(finder->tokens, at);
    uint32_t length = number_read(finder->tokens, at, finder->knowledge, &whole);
    end = at + length;
    bool of_many = joint->words > 1;
    if (!length || whole.ordinal || whole.vague || whole.fraction || decimal_compare(whole.low, amount->value.low) <= 0 || decimal_sign(amount->value.low) <= 0)
        return false;
    if (!of_many && (decimal_compare(whole.low, decimal(1000000, 0)) > 0 || decimal_compare(amount->value.low, decimal(100, 0)) >= 0))
        return false;
    if (!of_many && (word_is(finder->tokens, end, PHRASE_PERIOD_UNIT) || (whole.low.mantissa > 1000 && !whole.grouped)))
        return false;
    figure->mention.kind = MENTION_RATIO;
    figure->mention.low = figure->mention.high = decimal_divide(amount->value.low, whole.low);
    figure->mention.step = figure->mention.low.exponent;
    figure->mention.share = true;
    figure->value_end = figure->end = end;
    return true;
}

/* "a quarter" is also three months: it needs an "of" or a bound, and with a number before it an end: "three-quarters." */
static bool quarter_holds(const Finder *finder, const Figure *figure, bool numerator)
{
    const Amount *amount = &figure->amount;
    bool bound = figure->first < amount->begin, article = word_part(finder->tokens, amount->number, NUMBER_ONE);
    bool ends = amount->end == finder->tokens.n || finder->tokens.at[amount->end].kind == TOKEN_PUNCTUATION;
    Tag behind = amount->end < finder->tokens.n ? (Tag)finder->tokens.at[amount->end].tag : TAG_NONE;
    if (article && (behind == TAG_PRESENT || behind == TAG_PAST || (behind == TAG_MODAL && amount->begin == 0)))
        return true;                                 /* "a quarter say", "A quarter would come from taxes" */
    return (bound && (numerator || article)) || (numerator && ends);
}

/* A fraction is a share where something says so; "the half" and "half-measures" are none. */
bool figure_fraction_holds(const Finder *finder, const Figure *figure)
{
    const Amount *amount = &figure->amount;
    bool numerator = word_is(finder->tokens, amount->number, PHRASE_CARDINAL) || finder->tokens.at[amount->number].kind == TOKEN_NUMBER;
    if (word_part(finder->tokens, amount->end, NUMBER_OF))
        return true;
    if (word_is(finder->tokens, amount->end - 1, PHRASE_PERIOD_UNIT))
        return quarter_holds(finder, figure, numerator);
    if (numerator || word_part(finder->tokens, amount->number, NUMBER_ONE))
        return true;
    if (word_hyphen(finder->tokens, amount->end) && word_glued(finder->tokens, amount->end))
        return false;
    if (amount->end < finder->tokens.n && finder->tokens.at[amount->end].tag == TAG_ADJECTIVE)
        return false;                                /* "half true" */
    if (figure->first < amount->begin || amount->begin == 0)
        return true;
    Tag before = (Tag)finder->tokens.at[amount->begin - 1].tag;
    return before != TAG_DETERMINER && before != TAG_ADJECTIVE && before != TAG_POSSESSIVE && before != TAG_NUMBER && before != TAG_NOUN && before != TAG_NAME;
}

/* "no raiders", "none of the deaths": none of those whom somebody else might count; "no idea", "no man", "no plans" count nothing. */
static bool none_holds(const Finder *finder, const Figure *figure)
{
    const Mention *mention = &figure->mention;
    Tag next = (Tag)finder->tokens.at[figure->amount.end].tag;
    bool plural = false;
    if (next == TAG_ADVERB || next == TAG_COMPARATIVE)               /* "no longer", "no more" */
        return false;
    for (uint32_t i = figure->amount.end; i < figure->end; i++)
        plural |= finder->tokens.at[i].begin == mention->head_begin && finder->tokens.at[i].tag == TAG_NOUNS;
    bool named = language_word(finder->knowledge->language, mention->head, PHRASE_SYNONYM) != NULL;      /* deaths and arrests are of people */
    uint32_t classes = LEXICON_PERSON | LEXICON_ANIMAL | (named ? LEXICON_GROUP : 0);
    return plural && lexicon_class(&finder->knowledge->lexicon, mention->head) & classes;
}

/* "Smith scores narrow victory", "their test scores": not so many twenties. */
static bool scores_only(const Finder *finder, const Figure *figure)
{
    uint32_t i = figure->amount.number;
    Tag before = (Tag)finder->tokens.at[i - 1].tag;
    bool described = before == TAG_NOUN || before == TAG_ADJECTIVE || before == TAG_POSSESSIVE;
    bool bare = figure->amount.kind == AMOUNT_PLAIN && figure->mention.bare && figure->first == figure->amount.begin && !figure->amount.value.scaled;
    bool small = decimal_compare(figure->amount.value.high, decimal(200, 0)) < 0 && decimal_compare(figure->amount.value.low, decimal(10, 0)) >= 0;
    return tag_is_verb((Tag)finder->tokens.at[i].tag) || (described && bare && small);
}

/* "several", "a couple" alone count nothing that anyone could check; "several hundred" and "a couple of friends" do. */
bool figure_vague_holds(const Finder *finder, const Figure *figure)
{
    const Number *number = &figure->amount.value;
    bool counts = !figure->mention.bare && !figure->mention.unit;
    if (figure->amount.number > 0 && scores_only(finder, figure))
        return false;
    if (decimal_is_zero(number->high))
        return counts && none_holds(finder, figure);
    bool couple = counts && decimal_compare(decimal_subtract(number->high, number->low), decimal(1, 0)) <= 0;
    return number->scaled || couple || decimal_compare(number->low, decimal(10, 0)) >= 0;
}
