/* Compounds: a second unit or a half behind the first: "5 feet 2 inches", "20 dollars and 43 cents", "an hour and a half". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

/* "an hour and a half" */
void compound_take_half(const Finder *finder, Amount *amount)
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

/* Is `small` the unit that follows `big` in one figure: feet and inches, pounds and ounces, dollars and cents, years and months? */
static bool completes(const Unit *big, const Unit *small, Decimal *ratio)
{
    if (!big || !small || !meaning_same_dimension(big, small))
        return false;
    if (big->currency) {
        *ratio = decimal_divide(decimal(1, 0), small->factor);
        return !big->minor && small->minor && decimal_compare(small->factor, decimal(1, 0)) < 0;
    }
    *ratio = decimal_divide(big->factor, small->factor);
    if (figure_is_time(big))
        return decimal_compare(*ratio, decimal(1, 0)) > 0 && decimal_compare(*ratio, decimal(60, 0)) <= 0 && ratio->exponent >= 0;   /* no years and days */
    return decimal_compare(*ratio, decimal(1, 0)) > 0 && !power_of_ten(*ratio) && decimal_is_zero(big->offset);
}

/* "2 years and 3 months" are 27 months: a span of time is told in its smaller unit, in which it has no fraction. */
static void tell_in_smaller(Amount *amount, Decimal ratio, Decimal small, const Unit *unit)
{
    amount->value.low = amount->value.high = decimal_add(decimal_multiply(amount->value.low, ratio), small);
    amount->unit = unit;
    amount->other = NULL;
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

/* "6-foot-2", "5 foot 11.": the inches by their number alone. */
static bool take_bare_inches(const Finder *finder, Amount *amount, const Amount *smaller)
{
    const Unit *inch = units_find(finder->knowledge->units, S("inch"));
    bool glued = word_hyphen(finder->tokens, amount->end) && word_glued(finder->tokens, smaller->number);
    bool spaced = smaller->number == amount->end && (smaller->number_end >= finder->tokens.n || finder->tokens.at[smaller->number_end].kind == TOKEN_PUNCTUATION) &&
                  !word_hyphen(finder->tokens, smaller->number_end);
    if (!inch || (!glued && !spaced) || !str_equal(amount->unit->name, S("foot")) || smaller->value.tail.n || decimal_compare(smaller->value.low, decimal(12, 0)) >= 0)
        return false;
    Decimal part = decimal_divide(smaller->value.low, decimal_divide(amount->unit->factor, inch->factor));
    amount->value.low = amount->value.high = decimal_add(amount->value.low, part);
    amount->value.digits = (uint8_t)decimal_digits(amount->value.low);
    amount->end = smaller->number_end;
    return true;
}

/* "5 feet 2 inches", "20 dollars and 43 cents" */
void compound_take_smaller(const Finder *finder, Amount *amount)
{
    Decimal ratio;
    Amount smaller = {0};
    if (!amount->unit || amount->value.point || amount->value.scaled || amount->value.vague || amount->prefixed)
        return;
    uint32_t joined = word_part(finder->tokens, amount->end, NUMBER_AND);
    if (!joined && figure_is_time(amount->unit) && word_mark(finder->tokens, amount->end, ','))
        joined = amount->end + 1;                    /* "2 years, 3 months" */
    uint32_t at = word_skip_hyphen(finder->tokens, joined ? joined : amount->end);
    if (!amount_read_number(finder, at, &smaller) || smaller.value.vague || smaller.value.scaled)
        return;
    UnitMatch match = unit_behind(finder, smaller.end, smaller.value.tail);
    const Unit *unit = match.end && completes(amount->unit, match.unit, &ratio) ? match.unit : match.end && completes(amount->unit, match.other, &ratio) ? match.other : NULL;
    bool cents = match.end && amount->unit->currency && !amount->unit->minor && match.unit->minor && decimal_compare(match.unit->factor, decimal(1, 0)) < 0;
    if (!match.end && (take_bare_inches(finder, amount, &smaller) || take_small_change(finder, amount, &smaller)))
        return;
    if (!unit && !cents)
        return;
    if (cents)
        ratio = decimal_divide(decimal(1, 0), match.unit->factor);
    bool listed = joined && !word_part(finder->tokens, joined - 1, NUMBER_AND) && word_mark(finder->tokens, match.end, ',');
    if (decimal_compare(smaller.value.low, ratio) >= 0 || listed)            /* "3 years, 2 months, 14 days" stand apart */
        return;
    if (figure_is_time(amount->unit))
        tell_in_smaller(amount, ratio, smaller.value.low, unit);
    else
        amount->value.low = amount->value.high = decimal_add(amount->value.low, decimal_divide(smaller.value.low, ratio));
    amount->value.step = amount->kind == AMOUNT_MONEY ? -2 : 0;
    amount->value.digits = (uint8_t)decimal_digits(amount->value.low);
    amount->end = match.end;
}
