/* Exact decimals: an 18-digit mantissa and a power of ten; 128-bit integers inside, one rounding at most, half away from zero. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/decimal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { DIGITS = 18, WIDE_DIGITS = 37, EXPONENT_MOST = 1000, PLAIN_MOST = 40 };

typedef __int128 Wide;                               /* 38 digits and more */

static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
    10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000};

static Wide power_of_ten(int32_t n)                  /* 0 <= n <= 38 */
{
    return n <= DIGITS       ? powers[n]
           : n <= 2 * DIGITS ? (Wide)powers[DIGITS] * powers[n - DIGITS]
                             : (Wide)powers[DIGITS] * powers[DIGITS] * powers[n - 2 * DIGITS];
}

static Wide wide_abs(Wide m)
{
    return m < 0 ? -m : m;
}

static int32_t wide_digits(Wide m)                   /* 0 has one */
{
    int32_t n = 1;
    for (m = wide_abs(m); m >= powers[DIGITS]; m /= powers[DIGITS])
        n += DIGITS;
    for (int64_t rest = (int64_t)m; rest >= 10; rest /= 10)
        n++;
    return n;
}

/* m / 10^drop, half away from zero. */
static Wide drop_digits(Wide m, int32_t drop)
{
    if (drop <= 0)
        return m;
    if (drop > WIDE_DIGITS + 1)
        return 0;
    Wide unit = power_of_ten(drop), half = unit / 2;
    return m < 0 ? -((-m + half) / unit) : (m + half) / unit;
}

/* The normal form of m * 10^exponent: at most 18 digits, no trailing zeros. |m| < 10^38. */
static Decimal normal(Wide m, int64_t exponent)
{
    int32_t excess = wide_digits(m) - DIGITS;
    if (excess > 0) {
        m = drop_digits(m, excess);
        exponent += excess;
    }
    int64_t mantissa = (int64_t)m;                   /* 10^18 itself at most, when rounding carried */
    while (mantissa != 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        exponent++;
    }
    if (mantissa == 0 || exponent < -EXPONENT_MOST)
        return (Decimal){0};
    return (Decimal){mantissa, (int32_t)(exponent > EXPONENT_MOST ? EXPONENT_MOST : exponent)};
}

/* Does m have at most 18 digits before its trailing zeros? */
static bool fits(Wide m)
{
    int32_t excess = wide_digits(m) - DIGITS;
    return excess <= 0 || m % power_of_ten(excess) == 0;
}

Decimal decimal(int64_t mantissa, int32_t exponent)
{
    return normal(mantissa, exponent);
}

/* Digits and one dot as they are read; all digits beyond the 37th are only remembered as being there. */
typedef struct Reading {
    Wide m;
    int64_t exponent;
    int32_t taken;                                   /* significant digits in m */
    bool any, lost, point;
} Reading;

static void take_digit(Reading *r, char c)
{
    r->any = true;
    bool room = r->taken < WIDE_DIGITS;
    if (room) {
        r->m = r->m * 10 + (c - '0');
        r->taken += r->m != 0;
    } else if (c != '0') {
        r->lost = true;
    }
    r->exponent += (room ? 0 : 1) - (r->point ? 1 : 0);
}

static size_t read_digits(Str text, size_t i, Reading *r)
{
    for (; i < text.n; i++) {
        if (byte_is_digit(text.p[i]))
            take_digit(r, text.p[i]);
        else if (text.p[i] == '.' && !r->point)
            r->point = true;
        else
            break;
    }
    return i;
}

/* "e6", "E-3" at i. Gives where it ends; i itself when there is none. */
static size_t read_exponent(Str text, size_t i, int64_t *exponent)
{
    if (i + 1 >= text.n || byte_lower(text.p[i]) != 'e')
        return i;
    size_t at = i + 1;
    bool minus = text.p[at] == '-';
    if (minus || text.p[at] == '+')
        at++;
    size_t first = at;
    int64_t value = 0;
    for (; at < text.n && byte_is_digit(text.p[at]); at++)
        value = value < 100000 ? value * 10 + (text.p[at] - '0') : value;
    if (at == first)
        return i;
    *exponent = minus ? -value : value;
    return at;
}

bool decimal_read(Str text, Decimal *out)
{
    Reading r = {0};
    int64_t exponent = 0;
    bool minus = text.n > 0 && text.p[0] == '-';
    size_t i = read_digits(text, minus || (text.n > 0 && text.p[0] == '+') ? 1 : 0, &r);
    if (!r.any)
        return false;
    if (read_exponent(text, i, &exponent) != text.n)
        return false;
    *out = normal(minus ? -r.m : r.m, r.exponent + exponent);
    return !r.lost && fits(r.m);
}

/* 5e-3 -> "0.005", 12e3 -> "12000", 1234e-2 -> "12.34". */
static Str print_plain(Decimal d, Arena *arena)
{
    const char *sign = d.mantissa < 0 ? "-" : "";
    uint64_t m = d.mantissa < 0 ? 0 - (uint64_t)d.mantissa : (uint64_t)d.mantissa;
    if (d.exponent >= 0)
        return arena_print(arena, "%s%" PRIu64 "%.*s", sign, m, d.exponent, "0000000000000000000000000000000000000000");
    int32_t behind = -d.exponent;
    if (behind > DIGITS)
        return arena_print(arena, "%s0.%.*s%0*" PRIu64, sign, behind - DIGITS, "0000000000000000000000000000000000000000", (int)DIGITS, m);
    uint64_t unit = (uint64_t)power_of_ten(behind);
    return arena_print(arena, "%s%" PRIu64 ".%0*" PRIu64, sign, m / unit, (int)behind, m % unit);
}

Str decimal_print(Decimal d, Arena *arena)
{
    d = decimal(d.mantissa, d.exponent);
    int32_t whole = decimal_magnitude(d) + 1, behind = d.exponent < 0 ? -d.exponent : 0;
    int32_t length = (whole > 1 ? whole : 1) + behind + (behind > 0) + (d.mantissa < 0);
    if (length > PLAIN_MOST)
        return arena_print(arena, "%" PRId64 "e%" PRId32, d.mantissa, d.exponent);
    return print_plain(d, arena);
}

int decimal_compare(Decimal a, Decimal b)
{
    int sa = decimal_sign(a), sb = decimal_sign(b);
    if (sa != sb || sa == 0)
        return (sa > sb) - (sa < sb);
    int32_t ma = decimal_magnitude(a), mb = decimal_magnitude(b);
    if (ma != mb)
        return (ma > mb ? 1 : -1) * sa;
    int32_t low = a.exponent < b.exponent ? a.exponent : b.exponent;     /* of one magnitude: at most 18 apart */
    Wide wa = a.mantissa * power_of_ten(a.exponent - low), wb = b.mantissa * power_of_ten(b.exponent - low);
    return (wa > wb) - (wa < wb);
}

bool decimal_equal(Decimal a, Decimal b)
{
    return decimal_compare(a, b) == 0;
}

bool decimal_is_zero(Decimal a)
{
    return a.mantissa == 0;
}

int decimal_sign(Decimal a)
{
    return (a.mantissa > 0) - (a.mantissa < 0);
}

Decimal decimal_add(Decimal a, Decimal b)
{
    if (decimal_is_zero(a) || decimal_is_zero(b))
        return decimal_is_zero(a) ? decimal(b.mantissa, b.exponent) : decimal(a.mantissa, a.exponent);
    if (a.exponent < b.exponent) {
        Decimal swap = a;
        a = b;
        b = swap;
    }
    /* The higher of the two is written with as many digits as there is room for; what of the other lies below them can only decide a half. */
    int32_t room = WIDE_DIGITS - wide_digits(a.mantissa), gap = a.exponent - b.exponent;
    int32_t shift = gap < room ? gap : room, below = gap - shift;
    Wide high = a.mantissa * power_of_ten(shift), unit = below > DIGITS + 1 ? 0 : power_of_ten(below);
    Wide low = unit ? b.mantissa / unit : 0;
    bool rest = unit ? b.mantissa % unit != 0 : true;
    if (rest && decimal_sign(a) != decimal_sign(b))
        low += decimal_sign(b);
    return normal(high + low, (int64_t)a.exponent - shift);
}

Decimal decimal_subtract(Decimal a, Decimal b)
{
    return decimal_add(a, decimal_negate(b));
}

Decimal decimal_multiply(Decimal a, Decimal b)
{
    return normal((Wide)a.mantissa * b.mantissa, (int64_t)a.exponent + b.exponent);
}

Decimal decimal_divide(Decimal a, Decimal b)
{
    if (decimal_is_zero(a) || decimal_is_zero(b))
        return (Decimal){0};
    /* 37 digits by at most 19 leave 18 and one to round by, at least; what the division drops cannot change that rounding. */
    int32_t shift = WIDE_DIGITS + 1 - wide_digits(a.mantissa);
    return normal(a.mantissa * power_of_ten(shift) / b.mantissa, (int64_t)a.exponent - shift - b.exponent);
}

Decimal decimal_negate(Decimal a)
{
    return normal(-(Wide)a.mantissa, a.exponent);
}

Decimal decimal_abs(Decimal a)
{
    return a.mantissa < 0 ? decimal_negate(a) : a;
}

Decimal decimal_min(Decimal a, Decimal b)
{
    return decimal_compare(a, b) <= 0 ? a : b;
}

Decimal decimal_max(Decimal a, Decimal b)
{
    return decimal_compare(a, b) >= 0 ? a : b;
}

Decimal decimal_scale(Decimal a, int32_t power)
{
    return normal(a.mantissa, (int64_t)a.exponent + power);
}

Decimal decimal_round(Decimal a, int32_t power)
{
    if (a.exponent >= power)
        return decimal(a.mantissa, a.exponent);
    int64_t drop = (int64_t)power - a.exponent;
    return normal(drop_digits(a.mantissa, drop > WIDE_DIGITS + 2 ? WIDE_DIGITS + 2 : (int32_t)drop), power);
}

int32_t decimal_magnitude(Decimal a)
{
    return a.mantissa == 0 ? 0 : a.exponent + wide_digits(a.mantissa) - 1;
}

int32_t decimal_digits(Decimal a)
{
    return wide_digits(decimal(a.mantissa, a.exponent).mantissa);
}

double decimal_double(Decimal a)
{
    char text[40];
    snprintf(text, sizeof text, "%" PRId64 "e%" PRId32, a.mantissa, a.exponent);
    return strtod(text, NULL);
}
