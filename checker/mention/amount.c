/* Amounts: a number with its scale, percent sign, unit or currency behind it; the currency's mark before it is for amount_money.c. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

static Decimal one(void)
{
    return decimal(1, 0);
}

bool amount_read_number(const Finder *finder, uint32_t i, Amount *amount)
{
    uint32_t length = number_read_glued(finder->tokens, i, finder->decimal_comma, finder->knowledge, &amount->value);
    amount->number = i;
    amount->number_end = amount->end = i + length;
    return length > 0;
}

/* Millions written with the code ("MUSD") are a scale of the currency itself. */
void amount_take_unit(const Finder *finder, Amount *amount, const UnitMatch *match)
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

void amount_scale(Amount *amount, const Phrase *scale)
{
    number_scale(&amount->value, scale->low);
    amount->value.tail = (Str){0};
}

static bool take_percent(const Finder *finder, Amount *amount)
{
    uint32_t end;
    const Phrase *percent = word_at(finder->tokens, word_skip_spaced(finder->tokens, amount->end), PHRASE_PERCENT, &end);
    uint32_t of = percent ? 0 : word_part(finder->tokens, amount->end, NUMBER_OF);
    uint32_t one = percent ? 0 : word_part(finder->tokens, of ? of : amount->end, NUMBER_ONE);
    if (one && (percent = word_at(finder->tokens, one, PHRASE_PERCENT, &end)) && !percent->code)
        percent = NULL;                              /* "0.25 of a percentage point", "half a percentage point" */
    if (!percent)
        return false;
    amount->kind = AMOUNT_PERCENT;
    amount->percent = percent->code;
    amount->end = end;
    return true;
}

static bool tail_is_percent(const Finder *finder, Str tail)
{
    return language_word(finder->knowledge->language, tail, PHRASE_PERCENT) != NULL;
}

/* "221B Baker Street", but not "2M US jobs" */
static bool is_house(const Finder *finder, const Amount *amount, Str tail)
{
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    return tail.n == 1 && byte_is_upper(tail.p[0]) && noun.end > noun.first && finder->tokens.at[noun.first].capital &&
           finder->tokens.at[noun.head].tag == TAG_NAME;
}

/* What is glued behind the digits: a scale, a unit or a percent sign's abbreviation. False when it makes a code of them: "777F". */
static bool take_tail(const Finder *finder, Amount *amount)
{
    Str tail = amount->value.tail;
    const Phrase *scale = number_tail_scale(tail, finder->knowledge);
    UnitMatch unit = unit_behind(finder, amount->end, tail);
    bool weak_fails = unit.end && unit.weak && !scale && !meaning_weak_holds(finder, amount, &unit, true);
    if (unit.end && !weak_fails && !(scale && meaning_tail_is_scale(finder, amount, &unit))) {
        meaning_choose(finder, amount, &unit);
        amount_take_unit(finder, amount, &unit);
        amount->value.tail = (Str){0};
        return true;
    }
    const Phrase *part = scale ? NULL : language_word(finder->knowledge->language, tail, PHRASE_NUMBER_PART);
    if (part && part->code == NUMBER_TIMES)          /* "5x faster" */
        return amount->times = true;
    if (!scale && tail_is_percent(finder, tail)) {   /* "5pc" */
        amount->kind = AMOUNT_PERCENT;
        return true;
    }
    if (!scale || is_house(finder, amount, tail))
        return false;
    amount_scale(amount, scale);
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
    if (!match.end || (match.weak && !meaning_weak_holds(finder, amount, &match, false)))
        return;
    meaning_choose(finder, amount, &match);
    amount_take_unit(finder, amount, &match);
    const Phrase *scale = amount->kind == AMOUNT_MONEY && !amount->value.scaled ? word_at(finder->tokens, amount->end, PHRASE_SCALE, &end) : NULL;
    if (scale) {
        amount_scale(amount, scale);
        amount->end = end;
    }
}

/* "2,000.45±0.01 pounds": how exact the number is stands between it and its unit. */
static void skip_tolerance(const Finder *finder, Amount *amount)
{
    Number tolerance;
    bool sign = amount->end < finder->tokens.n && str_equal(token_text(finder->tokens, amount->end), S("\xC2\xB1"));
    uint32_t length = sign ? number_read(finder->tokens, amount->end + 1, finder->knowledge, &tolerance) : 0;
    if (length)
        amount->end += 1 + length;
}

/* A number with what is glued to it or stands behind it; no article, no second unit. */
static bool read_behind(const Finder *finder, uint32_t i, Amount *amount)
{
    if (!amount_read_number(finder, i, amount) || amount->value.ordinal)
        return false;
    if (amount->value.tail.n && !take_tail(finder, amount))
        return false;
    if (compound_take_marks(finder, amount))
        return true;
    if (amount->kind != AMOUNT_PLAIN || amount->times)
        return true;
    skip_tolerance(finder, amount);
    if (!take_percent(finder, amount))
        take_unit_behind(finder, amount);
    return true;
}

/* An article at token i as the number of its unit. */
static void take_one(const Finder *finder, uint32_t i, uint32_t end, UnitMatch *match, Amount *amount)
{
    *amount = (Amount){.begin = i, .number = i, .number_end = end, .value = {.low = one(), .high = one(), .digits = 1, .spelled = true, .scale = one()}};
    meaning_choose(finder, amount, match);
    amount_take_unit(finder, amount, match);
}

/* "a gallon of milk", but not "$3 a gallon of it". */
static bool holds_substance(const Finder *finder, uint32_t i)
{
    uint32_t of;
    bool rate = i > 0 && finder->free == i && finder->found->list.n > finder->first;
    return !rate && word_at(finder->tokens, i, PHRASE_ONE_OF, &of) && of < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[of].tag);
}

/* "more than a decade", "nearly a week": an article behind a bound is a number of the time behind it; "within a week" says when. */
static bool bounded_time(const Finder *finder, uint32_t i, const UnitMatch *unit)
{
    BoundPlace bound = unit->unit && str_equal(unit->unit->dimension, S("time")) && !unit->weak ? bound_before(finder, i, true) : (BoundPlace){0};
    return bound.bound != BOUND_EXACT && !(bound.bound == BOUND_AT_MOST && word_is(finder->tokens, bound.first, PHRASE_TIME_PREPOSITION));
}

/* "an hour and 45 minutes", "a dollar and 42 cents": an article is a number where a smaller unit or a half follows. */
static bool read_article(const Finder *finder, uint32_t i, Amount *amount)
{
    Decimal fraction;
    uint32_t at = word_part(finder->tokens, i, NUMBER_ONE);
    UnitMatch match = at ? unit_behind(finder, at, (Str){0}) : (UnitMatch){0};
    uint32_t more = match.end && !match.weak ? word_part(finder->tokens, match.end, NUMBER_AND) : 0;
    bool time = !more && match.end && bounded_time(finder, i, &match);
    if (time || (!more && match.end && holds_substance(finder, i))) {
        take_one(finder, i, at, &match, amount);
        amount->loose = time;
        return true;
    }
    if (!more)
        return false;
    Amount smaller = {0};
    if (word_fraction(finder->tokens, more, &fraction))
        smaller.unit = match.unit;
    else
        read_behind(finder, more, &smaller);
    if (!meaning_same_dimension(smaller.unit, match.unit) || decimal_compare(smaller.unit->factor, match.unit->factor) > 0)
        return false;
    take_one(finder, i, at, &match, amount);
    return true;
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
    if (amount_read_money(finder, i, &amount))
        return amount;
    amount = (Amount){.begin = i};
    if (!read_article(finder, i, &amount) && !read_behind(finder, i, &amount))
        return none;
    compound_take_half(finder, &amount);
    compound_take_smaller(finder, &amount);
    amount.bare_dollar = names_bare_dollar(&amount);
    return amount;
}
