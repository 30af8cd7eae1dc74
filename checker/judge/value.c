/* The rounding test and its kin, in exact decimals. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/value.h"

static bool exact(const Mention *m)
{
    return m->bound == BOUND_EXACT && decimal_equal(m->low, m->high);
}

/* "thousands", "dozens": nobody says how many more. */
static bool vague(const Mention *m)
{
    return m->bound == BOUND_AT_LEAST && !decimal_equal(m->low, m->high);
}

/* Below this a count is taken at its word: nobody rounds 17 people to 20 without a hedge (claims-and-rules 1.3). */
static bool small_count(const Claim *claim, const Mention *m)
{
    return m->kind == MENTION_COUNT && decimal_compare(claim->point, decimal(100, 0)) < 0;
}

/* The exponent of the last significant digit: 400,000 -> 5, 16,997 -> 0, 5.70 million -> 4. */
static int32_t precision(const Claim *claim, const Mention *m)
{
    if (small_count(claim, m) && claim->point.exponent >= 0)
        return 0;
    return decimal_magnitude(claim->point) - (m->digits ? m->digits : 1) + 1;
}

/* Rounding to one digit may move a figure by half of it; an editor still sees 13 million against 10 million. Beyond a tenth it is no rounding. */
static bool near(Decimal a, Decimal b, Decimal share)
{
    Decimal gap = decimal_abs(decimal_subtract(a, b));
    return decimal_compare(gap, decimal_multiply(decimal_max(decimal_abs(a), decimal_abs(b)), share)) <= 0;
}

bool value_agree(const Claim *a, const Mention *ma, const Claim *b, const Mention *mb)
{
    if (decimal_equal(a->point, b->point) && ma->bound == mb->bound)
        return true;
    if (vague(ma) || vague(mb))
        return interval_meets(vague(ma) ? interval_from(a->value.low) : a->value, vague(mb) ? interval_from(b->value.low) : b->value);
    if (!exact(ma) || !exact(mb))
        return interval_meets(a->value, b->value);
    bool converted = ma->unit != mb->unit;
    if (converted)
        return interval_meets(a->value, b->value);
    int32_t pa = precision(a, ma), pb = precision(b, mb);
    int32_t coarser = pa > pb ? pa : pb;
    return near(a->point, b->point, decimal(1, -1)) && decimal_equal(decimal_round(a->point, coarser), decimal_round(b->point, coarser));
}

static bool strict(Bound bound)
{
    return bound == BOUND_MORE_THAN || bound == BOUND_LESS_THAN;
}

bool value_denied(const Claim *a, const Mention *ma, const Claim *b, const Mention *mb)
{
    enum { PRECISE = 2 };                            /* significant digits */
    if (!decimal_equal(a->point, b->point) || ma->digits < PRECISE)
        return false;
    return (exact(ma) && strict(mb->bound)) || (strict(ma->bound) && exact(mb));
}

bool value_within(const Claim *a, const Claim *b, Decimal share)
{
    return !decimal_is_zero(share) && near(a->point, b->point, share);
}

int32_t value_slip(const Claim *a, const Claim *b)
{
    static const int32_t slips[] = {1, 2, 3, 6};
    Decimal low = decimal_min(a->point, b->point), high = decimal_max(a->point, b->point);
    if (decimal_sign(low) <= 0)
        return 0;
    int32_t apart = decimal_magnitude(high) - decimal_magnitude(low);
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        if (apart < slips[i] - 1 || apart > slips[i] + 1)
            continue;
        Decimal moved = decimal_scale(low, slips[i]);
        Decimal margin = decimal_multiply(moved, decimal(2, -2));
        if (decimal_compare(decimal_abs(decimal_subtract(high, moved)), margin) <= 0)
            return slips[i];
    }
    return 0;
}

bool value_swapped(const Claim *a, const Claim *b)
{
    int64_t x = a->point.mantissa, y = b->point.mantissa;
    if (a->point.exponent != b->point.exponent || x == y || x <= 0 || y <= 0)
        return false;
    while (x % 10 == y % 10) {
        x /= 10;
        y /= 10;
    }
    return x > 0 && y > 0 && x / 100 == y / 100 && x % 10 == y / 10 % 10 && x / 10 % 10 == y % 10;
}

int32_t value_ratio_tenths(const Claim *a, const Claim *b)
{
    Decimal low = decimal_min(a->point, b->point), high = decimal_max(a->point, b->point);
    if (decimal_sign(low) <= 0)
        return 0;
    Decimal tenths = decimal_round(decimal_divide(decimal_scale(high, 1), low), 0);
    if (decimal_compare(tenths, decimal(1000000, 0)) > 0)
        return 0;
    return (int32_t)decimal_double(tenths);
}
