/* Decimal: exact decimal numbers, and intervals of them; no binary floating point anywhere in a judgement. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/arena.h"

/* mantissa * 10^exponent. Zero is a valid value. Normal form (all functions return it): no trailing zeros in the mantissa. */
typedef struct Decimal {
    int64_t mantissa;
    int32_t exponent;
} Decimal;

Decimal decimal(int64_t mantissa, int32_t exponent);
/* "1234.5", "-3", "1e6"; ASCII digits without grouping. False when it is no number or does not fit 18 digits (then rounded to them). */
bool decimal_read(Str text, Decimal *out);
/* "400000", "0.595", "-3": plain notation up to 40 characters, beyond that "1e50". */
Str decimal_print(Decimal d, Arena *arena);

int decimal_compare(Decimal a, Decimal b);           /* exact, whatever the exponents */
bool decimal_equal(Decimal a, Decimal b);
bool decimal_is_zero(Decimal a);
int decimal_sign(Decimal a);                         /* -1, 0, 1 */
/* Exact while the result fits 18 digits; beyond, the nearest decimal of 18 digits. Saturate at exponents of +-1000. */
Decimal decimal_add(Decimal a, Decimal b);
Decimal decimal_subtract(Decimal a, Decimal b);
Decimal decimal_multiply(Decimal a, Decimal b);
Decimal decimal_divide(Decimal a, Decimal b);        /* 18 significant digits, half away from zero; by zero gives zero */
Decimal decimal_negate(Decimal a);
Decimal decimal_abs(Decimal a);
Decimal decimal_min(Decimal a, Decimal b);
Decimal decimal_max(Decimal a, Decimal b);
Decimal decimal_scale(Decimal a, int32_t power);     /* a * 10^power */
/* a rounded to a multiple of 10^power, half away from zero: (5684210, 5) -> 5700000. */
Decimal decimal_round(Decimal a, int32_t power);
/* The exponent of the first significant digit: 5684210 -> 6, 0.5 -> -1, 0 -> 0. */
int32_t decimal_magnitude(Decimal a);
/* The number of significant digits of the normal form: 400000 -> 1, 16997 -> 5, 0 -> 1. */
int32_t decimal_digits(Decimal a);
double decimal_double(Decimal a);                    /* for printing ratios only */

/* A closed or half-open interval; zero is [0, 0]. An open end is not part of the interval. */
typedef struct Interval {
    Decimal low, high;
    bool low_open, high_open;
    bool no_low, no_high;                            /* unbounded on that side */
} Interval;

Interval interval_at(Decimal value);                 /* [value, value] */
Interval interval_between(Decimal low, Decimal high);
Interval interval_from(Decimal low);                 /* [low, infinity) */
Interval interval_to(Decimal high);                  /* (-infinity, high] */
bool interval_meets(Interval a, Interval b);         /* do they share a number? */
bool interval_holds(Interval a, Decimal value);
Interval interval_add(Interval a, Interval b);
Interval interval_subtract(Interval a, Interval b);
Interval interval_multiply(Interval a, Interval b);  /* of non-negative intervals */
Interval interval_divide(Interval a, Interval b);    /* of non-negative intervals; a divisor that holds 0 gives no_high */
Interval interval_widen(Interval a, Decimal by);     /* `by` >= 0 on both sides */
/* "400000", "350000..450000", "more than 5", "at most 7". */
Str interval_print(Interval a, Arena *arena);

#endif
