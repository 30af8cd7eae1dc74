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
    if (!amount->unit->currency || !two || !ends || word_hyphen(finder->tokens, end) || smaller->value.point ||
        decimal_compare(smaller->value.low, decimal(100, 0)) >= 0 || decimal_compare(smaller->value.low, decimal(10, 0)) < 0)
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
    bool spaced = smaller->number == amount->end &&
                  (smaller->number_end >= finder->tokens.n || finder->tokens.at[smaller->number_end].kind == TOKEN_PUNCTUATION) &&
                  !word_hyphen(finder->tokens, smaller->number_end);
    if (!inch || (!glued && !spaced) || !str_equal(amount->unit->name, S("foot")) || smaller->value.tail.n ||
        decimal_compare(smaller->value.low, decimal(12, 0)) >= 0)
        return false;
    Decimal part = decimal_divide(smaller->value.low, decimal_divide(amount->unit->factor, inch->factor));
    amount->value.low = amount->value.high = decimal_add(amount->value.low, part);
    amount->value.digits = (uint8_t)decimal_digits(amount->value.low);
    amount->end = smaller->number_end;
    return true;
}

enum { MARKS = 3 };

/* Does one of the marks, plain, typographic or a prime, stand glued at token i? */
static bool is_one_of(const Finder *finder, uint32_t i, const Str marks[MARKS])
{
    for (size_t k = 0; k < MARKS && word_glued(finder->tokens, i); k++)
        if (str_equal(token_text(finder->tokens, i), marks[k]))
            return true;
    return false;
}

/* "5'6\"": feet and inches by their marks, the last of which may be left out; they stand glued. */
bool compound_take_marks(const Finder *finder, Amount *amount)
{
    enum { TALLEST = 9, FOOT = 12 };                 /* of what is told so: persons */
    static const Str foot_marks[] = {STR("'"), STR("\xE2\x80\x99"), STR("\xE2\x80\xB2")}, inch_marks[] = {STR("\""), STR("\xE2\x80\x9D"), STR("\xE2\x80\xB3")};
    int64_t feet, inches;
    uint32_t at = amount->number_end;
    if (!is_one_of(finder, at, foot_marks) || !word_digits(finder->tokens, amount->number, 1, &feet) || feet > TALLEST ||
        !word_digits(finder->tokens, at + 1, 2, &inches) || inches >= FOOT || !word_glued(finder->tokens, at + 1))
        return false;
    const Unit *foot = units_find(finder->knowledge->units, S("foot"));
    bool closed = is_one_of(finder, at + 2, inch_marks);
    if (!foot)
        return false;
    amount->value.low = amount->value.high = decimal_add(decimal(feet, 0), decimal_divide(decimal(inches, 0), decimal(FOOT, 0)));
    amount->value.digits = (uint8_t)decimal_digits(amount->value.low);
    amount->kind = AMOUNT_UNIT;
    amount->unit = foot;
    amount->end = at + 2 + closed;
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
    const Unit *unit = match.end && completes(amount->unit, match.unit, &ratio)    ? match.unit
                       : match.end && completes(amount->unit, match.other, &ratio) ? match.other
                                                                                   : NULL;
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
