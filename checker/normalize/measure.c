/* Measure: what a printed figure allows: its bound, its rounding, its unit, as an exact interval in base units. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "normalize/normalize.h"

/* Below this a count is taken at its word (claims-and-rules 1.3). */
static bool small_count(const Mention *mention)
{
    return (mention->kind == MENTION_COUNT || mention->kind == MENTION_AGE) && decimal_compare(mention->high, decimal(100, 0)) < 0 && mention->step >= 0;
}

/* A count with all its digits is exact: 145, 16,997. One that ends in zeros is rounded to them: 400,000. */
static bool exact_count(const Mention *mention)
{
    return mention->kind == MENTION_COUNT && mention->step == 0 && (small_count(mention) || mention->high.exponent == 0);
}

/* A share in words or as one in so many is meant to two points in a hundred: "a third" is 31 to 35 %; who writes "58 out of 100" has counted,
   "1/4" and "3 in 4" may still be rounded. */
static Decimal share_width(const Mention *mention)
{
    bool plain = decimal_multiply(mention->low, decimal(20, 0)).exponent >= 0;          /* twentieths */
    return !mention->spelled && mention->digits > 1 && !plain ? decimal(5, -3) : decimal(2, -2);
}

/* 45 kg, 250 miles: who prints a five at the end has often rounded to fives. */
static bool ends_in_five(const Mention *mention, Decimal value)
{
    bool measured = mention->kind == MENTION_MEASURE || mention->kind == MENTION_DURATION;
    return measured && mention->step >= 0 && value.mantissa % 10 == 5 && (value.mantissa > 10 || value.exponent > 0);
}

/* Half of the last digit printed; at most a twentieth of the figure, for measures that are printed with one digit. */
static Decimal half_width(const Mention *mention, Decimal value)
{
    if (mention->kind == MENTION_RATIO)
        return mention->share ? share_width(mention) : decimal(0, 0);
    if (decimal_is_zero(value) || exact_count(mention) || small_count(mention))
        return decimal(0, 0);
    int32_t last = decimal_magnitude(value) - (mention->digits ? mention->digits : 1) + 1;
    if (mention->step < 0 || mention->kind == MENTION_PERCENT || mention->kind == MENTION_POINTS)
        last = mention->step;
    Decimal half = ends_in_five(mention, value) ? decimal(25, last - 1) : decimal(5, last - 1);
    Decimal twentieth = decimal_multiply(decimal_abs(value), decimal(5, -2));
    bool below_one = decimal_compare(decimal_abs(value), decimal(1, 0)) < 0;
    return below_one || mention->kind == MENTION_PERCENT ? half : decimal_min(half, twentieth);
}

static Interval open_high(Interval interval)
{
    interval.high_open = true;
    return interval;
}

/* A tenth of the figure on both sides; of a negative one too. */
static Interval about(Decimal low, Decimal high)
{
    Decimal below = decimal_scale(decimal_abs(low), -1), above = decimal_scale(decimal_abs(high), -1);
    return interval_between(decimal_subtract(low, below), decimal_add(high, above));
}

Interval normalize_interval(const Mention *mention)
{
    Decimal low = mention->low, high = mention->high;
    Interval above;
    switch (mention->bound) {
    case BOUND_EXACT:
        if (!decimal_equal(low, high))
            return interval_between(low, high);
        return interval_widen(interval_at(low), half_width(mention, low));
    case BOUND_ABOUT:
        return about(low, high);
    case BOUND_NEARLY:
        return open_high(interval_between(about(high, high).low, high));
    case BOUND_AT_LEAST:                             /* a vague number has a most too: "dozens" */
        return decimal_compare(high, low) > 0 ? interval_between(low, high) : interval_from(low);
    case BOUND_MORE_THAN:
        above = interval_from(low);
        above.low_open = true;
        return above;
    case BOUND_AT_MOST:
        return interval_between(decimal_min(decimal(0, 0), high), high);
    case BOUND_LESS_THAN:
        return open_high(interval_between(decimal_min(decimal(0, 0), high), high));
    case BOUND_RANGE:
        return interval_between(decimal_min(low, high), decimal_max(low, high));
    }
    return interval_at(low);
}

static Interval in_base_units(Interval interval, const Unit *unit)
{
    if (!unit)
        return interval;
    interval.low = unit_to_base(unit, interval.low);
    interval.high = unit_to_base(unit, interval.high);
    return interval;
}

static Decimal middle(const Mention *mention)
{
    if (decimal_equal(mention->low, mention->high))
        return mention->low;
    return decimal_divide(decimal_add(mention->low, mention->high), decimal(2, 0));
}

void normalize_claims(Claims *claims, const Mentions *mentions, const Knowledge *knowledge)
{
    (void)knowledge;
    for (uint32_t i = 0; i < claims->list.n; i++) {
        Claim *claim = &claims->list.at[i];
        const Mention *mention = &mentions->list.at[claim->mention];
        claim->value = in_base_units(normalize_interval(mention), mention->unit);
        claim->point = mention->unit ? unit_to_base(mention->unit, middle(mention)) : middle(mention);
        claim->step = mention->step;
    }
}
