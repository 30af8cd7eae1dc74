/* Amounts: a number with its currency's mark before it, or its scale, percent sign, unit or currency behind it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

static Decimal one(void)
{
    return decimal(1, 0);
}

static bool read_number(const Finder *finder, uint32_t i, Amount *amount)
{
    uint32_t length = number_read_glued(finder->tokens, i, finder->decimal_comma, finder->knowledge, &amount->value);
    amount->number = i;
    amount->number_end = amount->end = i + length;
    return length > 0;
}

/* Digits beyond doubt: "5,000", "1.5", "2 million"; not a "7" that may number something. */
static bool telling(const Number *number)
{
    return number->point || number->grouped || number->scaled || number->fraction;
}

static bool same_dimension(const Unit *a, const Unit *b)
{
    return a && b && a->dimension_id == b->dimension_id;
}

static bool measured_before(const Finder *finder, const Unit *unit)
{
    for (uint32_t i = finder->first; i < finder->found->list.n; i++)
        if (same_dimension(finder->found->list.at[i].unit, unit))
            return true;
    return false;
}

/* Does the sentence name the dimension: "temperatures of 30 C"? */
static bool dimension_named(const Finder *finder, const Unit *unit)
{
    for (uint32_t i = 0; i < finder->tokens.n; i++)
        if (str_starts(finder->tokens.at[i].lower, unit->dimension) && finder->tokens.at[i].lower.n <= unit->dimension.n + 1)
            return true;
    return false;
}

/* A quotation mark is an inch where it closes no quotation: 9" but not "it was 9". */
static bool inch_mark(const Finder *finder, const Amount *amount, uint32_t i)
{
    return !amount->value.spelled && !segment_quotation(finder->segments, finder->tokens.at[i].begin);
}

/* "2 1/2 in thick": an adjective that ends its phrase. */
static bool adjective_ends(const Finder *finder, uint32_t i)
{
    if (i >= finder->tokens.n || finder->tokens.at[i].tag != TAG_ADJECTIVE)
        return false;
    Tag after = i + 1 < finder->tokens.n ? (Tag)finder->tokens.at[i + 1].tag : TAG_PUNCTUATION;
    return after == TAG_PUNCTUATION || after == TAG_CONJUNCTION || after == TAG_PREPOSITION;
}

/* May a spelling that means other things too ("m", "in", "C") be taken for the unit here? */
static bool weak_holds(const Finder *finder, const Amount *amount, const UnitMatch *match, bool glued)
{
    if (measured_before(finder, match->unit) || dimension_named(finder, match->unit))
        return true;
    if (!glued && match->end && finder->tokens.at[match->end - 1].kind == TOKEN_QUOTE)
        return inch_mark(finder, amount, match->end - 1);
    bool small_word = !glued && amount->number_end < finder->tokens.n && word_is(finder->tokens, amount->number_end, PHRASE_STOP) &&
                      !adjective_ends(finder, match->end);
    if (!decimal_is_zero(match->unit->offset))
        return amount->value.negative;
    return !small_word && telling(&amount->value);
}

/* A word that can be a mass or money: money by its size, by the mark of that currency in the article, or by a word for money near by. */
static bool means_money(const Finder *finder, const Amount *amount, const Unit *currency)
{
    enum { NEAR = 8 };
    if (amount->value.scaled && decimal_compare(amount->value.scale, decimal(1000, 0)) >= 0)
        return true;
    for (uint32_t i = 0; i < finder->found->list.n && i < 64; i++)
        if (finder->found->list.at[i].kind == MENTION_MONEY && finder->found->list.at[i].unit == currency)
            return true;
    for (uint32_t back = 1; back <= NEAR && back <= amount->number; back++) {
        const Token *token = &finder->tokens.at[amount->number - back];
        if (tag_is_noun((Tag)token->tag) && lexicon_class(&finder->knowledge->lexicon, token->lower) & LEXICON_MONEY)
            return true;
    }
    return false;
}

static void choose_meaning(const Finder *finder, const Amount *amount, UnitMatch *match)
{
    bool two = match->other && match->unit->dimension_id != match->other->dimension_id && match->unit->currency != match->other->currency;
    if (!two)
        return;
    const Unit *currency = match->unit->currency ? match->unit : match->other, *measure = match->unit->currency ? match->other : match->unit;
    bool money = means_money(finder, amount, currency);
    match->unit = money ? currency : measure;
    match->other = money ? measure : currency;
}

/* Millions written with the code ("MUSD") are a scale of the currency itself. */
static void take_unit(const Finder *finder, Amount *amount, const UnitMatch *match)
{
    amount->unit = match->unit;
    amount->other = match->other;
    amount->end = match->end;
    bool multiple = match->unit->minor && decimal_compare(match->unit->factor, one()) > 0;
    if (multiple) {
        number_scale(&amount->value, match->unit->factor);
        amount->unit = &finder->knowledge->units->units[match->unit->base - 1];
    }
    amount->kind = amount->unit->currency || amount->unit->minor ? AMOUNT_MONEY : AMOUNT_UNIT;
}

static void scale_amount(Amount *amount, const Phrase *scale)
{
    number_scale(&amount->value, scale->low);
    amount->value.tail = (Str){0};
}

static bool take_percent(const Finder *finder, Amount *amount)
{
    uint32_t end;
    const Phrase *percent = word_at(finder->tokens, word_skip_spaced(finder->tokens, amount->end), PHRASE_PERCENT, &end);
    if (!percent)
        return false;
    amount->kind = AMOUNT_PERCENT;
    amount->percent = percent->code;
    amount->end = end;
    return true;
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
static bool tail_is_scale(const Finder *finder, const Amount *amount, const UnitMatch *unit)
{
    if (!unit->weak || measured_before(finder, unit->unit))
        return false;
    if (byte_is_upper(amount->value.tail.p[0]) || plural_or_unit_follows(finder, amount->end))
        return true;
    bool adjective = amount->end < finder->tokens.n && finder->tokens.at[amount->end].tag == TAG_ADJECTIVE;
    return amount->value.point && !adjective;
}

static bool tail_is_percent(const Finder *finder, Str tail)
{
    return language_word(finder->knowledge->language, tail, PHRASE_PERCENT) != NULL;
}

/* What is glued behind the digits: a scale, a unit or a percent sign's abbreviation. False when it makes a code of them: "777F". */
static bool take_tail(const Finder *finder, Amount *amount)
{
    Str tail = amount->value.tail;
    const Phrase *scale = number_tail_scale(tail, finder->knowledge);
    UnitMatch unit = unit_behind(finder, amount->end, tail);
    bool weak_fails = unit.end && unit.weak && !scale && !weak_holds(finder, amount, &unit, true);
    if (unit.end && !weak_fails && !(scale && tail_is_scale(finder, amount, &unit))) {
        choose_meaning(finder, amount, &unit);
        take_unit(finder, amount, &unit);
        amount->value.tail = (Str){0};
        return true;
    }
    if (!scale && tail_is_percent(finder, tail)) {   /* "5pc" */
        amount->kind = AMOUNT_PERCENT;
        return true;
    }
    if (!scale)
        return false;
    scale_amount(amount, scale);
    return true;
}

/* What may stand between a number and its unit: "half AN hour", "billions OF dollars". */
static uint32_t skip_to_unit(const Finder *finder, const Amount *amount)
{
    uint32_t at = 0;
    if (amount->value.fraction)
        at = word_part(finder->tokens, amount->end, NUMBER_ONE);
    else if (amount->value.vague)
        at = word_part(finder->tokens, amount->end, NUMBER_OF);
    return at ? at : amount->end;
}

/* Units behind the number: "10 miles", "half an hour", "75 USD million". */
static void take_unit_behind(const Finder *finder, Amount *amount)
{
    uint32_t end;
    UnitMatch match = unit_behind(finder, skip_to_unit(finder, amount), (Str){0});
    if (!match.end || (match.weak && !weak_holds(finder, amount, &match, false)))
        return;
    choose_meaning(finder, amount, &match);
    take_unit(finder, amount, &match);
    const Phrase *scale = amount->kind == AMOUNT_MONEY && !amount->value.scaled ? word_at(finder->tokens, amount->end, PHRASE_SCALE, &end) : NULL;
    if (scale) {
        scale_amount(amount, scale);
        amount->end = end;
    }
}

static bool dollar_family(const Unit *unit)
{
    return unit->currency && unit->label.n && unit->label.p[unit->label.n - 1] == '$';
}

/* Behind "$5 million" the currency may be named once more, or for the first time: "$5 million U.S. dollars", "$10 CAD". */
static void take_repeated_currency(const Finder *finder, Amount *amount)
{
    UnitMatch again = unit_behind(finder, amount->end, (Str){0});
    bool of_next = again.exact && again.end < finder->tokens.n && finder->tokens.at[again.end].kind == TOKEN_NUMBER;
    if (!again.end || of_next || word_hyphen(finder->tokens, amount->end) || !again.unit->currency || (again.weak && !again.exact))
        return;
    if (again.unit != amount->unit && !(amount->bare_dollar && dollar_family(again.unit)))
        return;
    amount->bare_dollar &= again.unit == amount->unit;
    amount->unit = again.unit;
    amount->end = again.end;
}

/* "-$5 million": a minus glued to the mark and to nothing before it. */
static bool minus_before_mark(const Finder *finder, uint32_t i)
{
    return word_mark(finder->tokens, i, '-') && finder->tokens.at[i].space_before && word_glued(finder->tokens, i + 1);
}

/* "$5", "US$ 1.2m", "Rs 3 lakh crore" */
static bool read_prefixed(const Finder *finder, uint32_t i, Amount *amount)
{
    bool minus = minus_before_mark(finder, i);
    UnitMatch mark = unit_before(finder, i + minus);
    if (!mark.end || !read_number(finder, mark.end, amount) || amount->value.vague || amount->value.ordinal)
        return false;
    if (mark.weak && !telling(&amount->value) && decimal_compare(amount->value.low, decimal(1000, 0)) < 0)
        return false;
    const Phrase *scale = number_tail_scale(amount->value.tail, finder->knowledge);
    if (scale)
        scale_amount(amount, scale);
    if (minus) {
        amount->value.negative = true;
        amount->value.low = amount->value.high = decimal_negate(amount->value.low);
    }
    uint32_t end = amount->end;
    take_unit(finder, amount, &mark);
    amount->end = end;
    amount->begin = i;
    amount->prefixed = true;
    amount->bare_dollar = mark.end == i + minus + 1 && word_mark(finder->tokens, i + minus, '$');
    take_repeated_currency(finder, amount);
    return true;
}

/* A number with what is glued to it or stands behind it; no article, no second unit. */
static bool read_behind(const Finder *finder, uint32_t i, Amount *amount)
{
    if (!read_number(finder, i, amount) || amount->value.ordinal)
        return false;
    if (amount->value.tail.n && !take_tail(finder, amount))
        return false;
    if (amount->kind == AMOUNT_PLAIN && !take_percent(finder, amount))
        take_unit_behind(finder, amount);
    return true;
}

/* "an hour and 45 minutes", "a dollar and 42 cents": an article is a number where a smaller unit or a half follows. */
static bool read_article(const Finder *finder, uint32_t i, Amount *amount)
{
    Decimal fraction;
    uint32_t at = word_part(finder->tokens, i, NUMBER_ONE);
    UnitMatch match = at ? unit_behind(finder, at, (Str){0}) : (UnitMatch){0};
    uint32_t more = match.end && !match.weak ? word_part(finder->tokens, match.end, NUMBER_AND) : 0;
    if (!more)
        return false;
    Amount smaller = {0};
    if (word_fraction(finder->tokens, more, &fraction))
        smaller.unit = match.unit;
    else
        read_behind(finder, more, &smaller);
    if (!same_dimension(smaller.unit, match.unit) || decimal_compare(smaller.unit->factor, match.unit->factor) > 0)
        return false;
    *amount = (Amount){.begin = i, .number = i, .number_end = at, .value = {.low = one(), .high = one(), .digits = 1, .spelled = true, .scale = one()}};
    choose_meaning(finder, amount, &match);
    take_unit(finder, amount, &match);
    return true;
}

/* "an hour and a half" */
static void take_half_behind(const Finder *finder, Amount *amount)
{
    Decimal fraction;
    uint32_t after = amount->kind == AMOUNT_UNIT && !amount->value.point ? word_part(finder->tokens, amount->end, NUMBER_AND) : 0;
    uint32_t end = after ? word_fraction(finder->tokens, after, &fraction) : 0;
    if (!end)
        return;
    amount->value.low = amount->value.high = decimal_add(amount->value.low, fraction);
    amount->value.step = fraction.exponent;
    amount->end = end;
}

static bool power_of_ten(Decimal d)
{
    return d.mantissa == 1;
}

/* Is `small` the unit that follows `big` in one figure: feet and inches, pounds and ounces, dollars and cents? Not hours and minutes, which stand apart. */
static bool completes(const Unit *big, const Unit *small, Decimal *ratio)
{
    if (!big || !small || !same_dimension(big, small) || str_equal(big->dimension, S("time")))
        return false;
    if (big->currency) {
        *ratio = decimal_divide(one(), small->factor);
        return small->minor && decimal_compare(small->factor, one()) < 0;
    }
    *ratio = decimal_divide(big->factor, small->factor);
    return decimal_compare(*ratio, one()) > 0 && !power_of_ten(*ratio) && decimal_is_zero(big->offset);
}

/* "15 dollars 50", "15 dollars and 50": the small change by its number alone, at the end of what is said. */
static bool take_small_change(const Finder *finder, Amount *amount, const Amount *smaller)
{
    int64_t digits;
    uint32_t end = smaller->number_end;
    bool two = word_digits(finder->tokens, smaller->number, 2, &digits) || smaller->value.spelled;
    bool ends = end >= finder->tokens.n || finder->tokens.at[end].kind == TOKEN_PUNCTUATION || finder->tokens.at[end].tag == TAG_COMPARATIVE;
    if (!amount->unit->currency || !two || !ends || word_hyphen(finder->tokens, end) || smaller->value.point || decimal_compare(smaller->value.low, decimal(100, 0)) >= 0 ||
        decimal_compare(smaller->value.low, decimal(10, 0)) < 0)
        return false;
    amount->value.low = amount->value.high = decimal_add(amount->value.low, decimal_scale(smaller->value.low, -2));
    amount->value.step = -2;
    amount->value.digits = (uint8_t)decimal_digits(amount->value.low);
    amount->end = end;
    return true;
}

/* "5 feet 2 inches", "20 dollars and 43 cents" */
static void take_smaller_unit(const Finder *finder, Amount *amount)
{
    Decimal ratio;
    Amount smaller = {0};
    if (!amount->unit || amount->value.point || amount->value.scaled || amount->value.vague || amount->prefixed)
        return;
    uint32_t joined = word_part(finder->tokens, amount->end, NUMBER_AND), at = word_skip_hyphen(finder->tokens, joined ? joined : amount->end);
    if (!read_number(finder, at, &smaller) || smaller.value.vague || smaller.value.scaled)
        return;
    UnitMatch match = unit_behind(finder, smaller.end, smaller.value.tail);
    const Unit *unit = match.end && completes(amount->unit, match.unit, &ratio) ? match.unit : match.end && completes(amount->unit, match.other, &ratio) ? match.other : NULL;
    bool cents = match.end && amount->unit->currency && match.unit->minor && decimal_compare(match.unit->factor, one()) < 0;
    if (!match.end && take_small_change(finder, amount, &smaller))
        return;
    if (!unit && !cents)
        return;
    if (cents)
        ratio = decimal_divide(one(), match.unit->factor);
    if (decimal_compare(smaller.value.low, ratio) >= 0)
        return;
    Decimal part = decimal_divide(smaller.value.low, ratio);
    amount->value.low = amount->value.high = decimal_add(amount->value.low, part);
    amount->value.step = amount->kind == AMOUNT_MONEY ? -2 : 0;
    amount->value.digits = (uint8_t)decimal_digits(amount->value.low);
    amount->end = match.end;
}

/* "dollars" without a country. */
static bool names_bare_dollar(const Amount *amount)
{
    return amount->kind == AMOUNT_MONEY && !amount->prefixed && amount->end == amount->number_end + 1 && str_equal(amount->unit->label, S("$"));
}

Amount amount_read(const Finder *finder, uint32_t i)
{
    Amount amount = {.begin = i}, none = {0};
    if (i >= finder->tokens.n)
        return none;
    if (read_prefixed(finder, i, &amount))
        return amount;
    amount = (Amount){.begin = i};
    if (!read_article(finder, i, &amount) && !read_behind(finder, i, &amount))
        return none;
    take_half_behind(finder, &amount);
    take_smaller_unit(finder, &amount);
    amount.bare_dollar = names_bare_dollar(&amount);
    return amount;
}
