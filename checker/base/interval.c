/* Intervals of exact decimals, closed, half-open or unbounded, and their arithmetic. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/decimal.h"

Interval interval_at(Decimal value)
{
    return (Interval){.low = value, .high = value};
}

Interval interval_between(Decimal low, Decimal high)
{
    return (Interval){.low = low, .high = high};
}

Interval interval_from(Decimal low)
{
    return (Interval){.low = low, .high = low, .no_high = true};
}

Interval interval_to(Decimal high)
{
    return (Interval){.low = high, .high = high, .no_low = true};
}

/* Is there no number that is both at most a's high end and at least b's low end? */
static bool ends_before(Interval a, Interval b)
{
    if (a.no_high || b.no_low)
        return false;
    int order = decimal_compare(a.high, b.low);
    return order < 0 || (order == 0 && (a.high_open || b.low_open));
}

bool interval_meets(Interval a, Interval b)
{
    return !ends_before(a, b) && !ends_before(b, a);
}

bool interval_holds(Interval a, Decimal value)
{
    return interval_meets(a, interval_at(value));
}

Interval interval_add(Interval a, Interval b)
{
    return (Interval){
        .low = decimal_add(a.low, b.low),
        .high = decimal_add(a.high, b.high),
        .low_open = a.low_open || b.low_open,
        .high_open = a.high_open || b.high_open,
        .no_low = a.no_low || b.no_low,
        .no_high = a.no_high || b.no_high,
    };
}

static Interval negate(Interval a)
{
    return (Interval){
        .low = decimal_negate(a.high),
        .high = decimal_negate(a.low),
        .low_open = a.high_open,
        .high_open = a.low_open,
        .no_low = a.no_high,
        .no_high = a.no_low,
    };
}

Interval interval_subtract(Interval a, Interval b)
{
    return interval_add(a, negate(b));
}

/* An interval of quantities: what is unbounded below begins at zero. */
static Interval from_zero(Interval a)
{
    if (a.no_low || decimal_sign(a.low) < 0) {
        a.low = decimal(0, 0);
        a.low_open = false;
        a.no_low = false;
    }
    return a;
}

/* Zero times an open end is a zero that the product does hold: [0, 1) * [2, 3] begins with 0 itself. */
static bool open_product(Decimal a, bool a_open, Decimal b, bool b_open)
{
    bool a_zero = decimal_is_zero(a) && !a_open, b_zero = decimal_is_zero(b) && !b_open;
    return (a_open || b_open) && !a_zero && !b_zero;
}

Interval interval_multiply(Interval a, Interval b)
{
    a = from_zero(a);
    b = from_zero(b);
    return (Interval){
        .low = decimal_multiply(a.low, b.low),
        .high = decimal_multiply(a.high, b.high),
        .low_open = open_product(a.low, a.low_open, b.low, b.low_open),
        .high_open = open_product(a.high, a.high_open, b.high, b.high_open),
        .no_high = a.no_high || b.no_high,
    };
}

Interval interval_divide(Interval a, Interval b)
{
    a = from_zero(a);
    b = from_zero(b);
    Interval quotient = {.no_high = a.no_high || decimal_is_zero(b.low)};
    if (!b.no_high) {                                /* by an unbounded divisor the quotient comes as near to zero as one likes */
        quotient.low = decimal_divide(a.low, b.high);
        quotient.low_open = open_product(a.low, a.low_open, b.high, b.high_open);
    } else {
        quotient.low_open = decimal_sign(a.low) > 0;
    }
    if (!quotient.no_high) {
        quotient.high = decimal_divide(a.high, b.low);
        quotient.high_open = open_product(a.high, a.high_open, b.low, b.low_open);
    }
    return quotient;
}

Interval interval_widen(Interval a, Decimal by)
{
    a.low = decimal_subtract(a.low, by);
    a.high = decimal_add(a.high, by);
    return a;
}

Str interval_print(Interval a, Arena *arena)
{
    Str low = decimal_print(a.low, arena), high = decimal_print(a.high, arena);
    if (a.no_low && a.no_high)
        return S("any number");
    if (a.no_high)
        return arena_print(arena, "%s %.*s", a.low_open ? "more than" : "at least", STR_ARG(low));
    if (a.no_low)
        return arena_print(arena, "%s %.*s", a.high_open ? "less than" : "at most", STR_ARG(high));
    if (decimal_equal(a.low, a.high))
        return low;
    return arena_print(arena, "%.*s..%.*s", STR_ARG(low), STR_ARG(high));
}
