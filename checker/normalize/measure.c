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

/* Half of the last digit printed; at most a twentieth of the figure, for measures that are printed with one digit. */
static Decimal half_width(const Mention *mention, Decimal value)
{
    if (decimal_is_zero(value) || exact_count(mention) || small_count(mention) || mention->kind == MENTION_RATIO)
        return decimal(0, 0);
    int32_t last = decimal_magnitude(value) - (mention->digits ? mention->digits : 1) + 1;
    if (mention->step < 0 || mention->kind == MENTION_PERCENT || mention->kind == MENTION_POINTS)
        last = mention->step;
    Decimal half = decimal(5, last - 1), twentieth = decimal_multiply(decimal_abs(value), decimal(5, -2));
    bool below_one = decimal_compare(decimal_abs(value), decimal(1, 0)) < 0;
    return below_one || mention->kind == MENTION_PERCENT ? half : decimal_min(half, twentieth);
}

static Interval open_high(Interval interval)
{
    interval.high_open = true;
    return interval;
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
        return interval_between(decimal_multiply(low, decimal(9, -1)), decimal_multiply(high, decimal(11, -1)));
    case BOUND_NEARLY:
        return open_high(interval_between(decimal_multiply(high, decimal(9, -1)), high));
    case BOUND_AT_LEAST:
        return interval_from(low);
    case BOUND_MORE_THAN:
        above = interval_from(low);
        above.low_open = true;
        return above;
    case BOUND_AT_MOST:
        return interval_between(decimal(0, 0), high);
    case BOUND_LESS_THAN:
        return open_high(interval_between(decimal(0, 0), high));
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
