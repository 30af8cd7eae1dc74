/* Only figures a few mentions apart are combined: of all pairs of an article some make any number by chance. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/worked_out.h"

#include "judge/support.h"
#include "normalize/normalize.h"

enum { NEAR = 3, LONGEST_SUM = 6 };                  /* mentions between two figures; figures of a sum */

static bool of_body(const Case *it, const Mention *mention)
{
    return !support_displayed(it->segments->sentences.at[mention->sentence].zone);
}

static bool number_of(const Mention *mention)
{
    return mention->kind != MENTION_DATE && mention->kind != MENTION_RANK;
}

/* In base units; of a range the middle. */
static Decimal value_of(const Mention *mention)
{
    Decimal value = decimal_divide(decimal_add(mention->low, mention->high), decimal(2, 0));
    return mention->unit ? unit_to_base(mention->unit, value) : value;
}

/* Is the result what is displayed, rounded as it is printed, or within its bound? */
static bool fits(const Mention *displayed, Decimal result)
{
    enum { PRECISE = 2 };                            /* digits: a figure of one digit is met by chance */
    if (displayed->bound == BOUND_EXACT && (displayed->digits < PRECISE || displayed->spelled))
        return decimal_equal(value_of(displayed), result);
    Interval shown = normalize_interval(displayed);
    if (displayed->unit) {
        shown.low = unit_to_base(displayed->unit, shown.low);
        shown.high = unit_to_base(displayed->unit, shown.high);
    }
    Decimal most = decimal_multiply(shown.low, decimal(12, -1));
    bool far = shown.no_high && decimal_compare(result, most) > 0;                      /* "more than 14,000" is not 80,000 */
    return !far && interval_holds(shown, result);
}

static bool percent_like(const Mention *mention)
{
    return mention->kind == MENTION_PERCENT || (mention->kind == MENTION_RATIO && mention->share);
}

/* 0.6 of "60 %" and of "three in five". */
static Decimal fraction_of(const Mention *mention)
{
    return mention->kind == MENTION_PERCENT ? decimal_scale(value_of(mention), -2) : value_of(mention);
}

/* "80 of 200" is 40 %, and from 80 to 200 it is 150 % more. */
static bool is_share(const Mention *displayed, Decimal part, Decimal whole)
{
    if (decimal_is_zero(whole))
        return false;
    Decimal share = decimal_scale(decimal_divide(part, whole), 2);
    return fits(displayed, share) || fits(displayed, decimal_abs(decimal_subtract(share, decimal(1, 2))));
}

/* 15 % of 200, or what is left of it. */
static bool is_portion(const Mention *displayed, const Mention *share, const Mention *whole)
{
    Decimal fraction = fraction_of(share), all = value_of(whole);
    return fits(displayed, decimal_multiply(all, fraction)) || fits(displayed, decimal_multiply(all, decimal_subtract(decimal(1, 0), fraction)));
}

static bool made_of(const Case *it, const Mention *displayed, const Mention *a, const Mention *b)
{
    Decimal x = value_of(a), y = value_of(b);
    if (displayed->kind == MENTION_POINTS)
        return a->kind == MENTION_PERCENT && b->kind == MENTION_PERCENT && fits(displayed, decimal_abs(decimal_subtract(x, y)));
    if (percent_like(a) != percent_like(b)) {
        const Mention *share = percent_like(a) ? a : b, *whole = share == a ? b : a;
        return share->sentence == whole->sentence && support_same_form(it, displayed, whole) && is_portion(displayed, share, whole);
    }
    if (decimal_equal(x, y) || !support_same_form(it, a, b))
        return false;                                /* a figure told twice is no sum: "two were killed ... the two men" bears out no headline of four */
    if (displayed->kind == MENTION_PERCENT && !percent_like(a))
        return a->sentence == b->sentence && (is_share(displayed, x, y) || is_share(displayed, y, x));
    if (!support_same_form(it, displayed, a))
        return false;
    if (displayed->kind == MENTION_MONEY && displayed->bound != BOUND_EXACT && fits(displayed, decimal_add(x, y)))
        return true;                                 /* "more than 14,000": 11,900 and 2,500 */
    return decimal_equal(value_of(displayed), decimal_add(x, y)) || decimal_equal(value_of(displayed), decimal_abs(decimal_subtract(x, y)));
}

/* Is what is displayed that, or does it lie between the two? */
static bool fits_range(const Mention *displayed, Decimal low, Decimal high)
{
    Decimal value = value_of(displayed);
    return fits(displayed, low) || (decimal_compare(low, value) <= 0 && decimal_compare(value, high) <= 0);
}

/* The parts of a total: "$350,000 worth of one, $100,000 worth of the other". */
static bool is_sum(const Case *it, const Mention *displayed, uint32_t first)
{
    const Mentions *mentions = it->mentions;
    Decimal low = {0}, high = {0}, last = {0};      /* a part may be a range: "between 60,000 and 90,000" */
    uint32_t parts = 0;
    for (uint32_t i = first; i < mentions->list.n && parts < LONGEST_SUM && i < first + 2 * LONGEST_SUM; i++) {
        const Mention *part = &mentions->list.at[i];
        if (!of_body(it, part) || !number_of(part) || !support_same_form(it, displayed, part) || (parts && decimal_equal(value_of(part), last)))
            continue;
        last = value_of(part);
        low = decimal_add(low, part->unit ? unit_to_base(part->unit, part->low) : part->low);
        high = decimal_add(high, part->unit ? unit_to_base(part->unit, part->high) : part->high);
        if (++parts > 2 && fits_range(displayed, low, high))
            return true;
    }
    return false;
}

/* From low to high it is so many percent more. */
static bool is_step(const Mention *displayed, Decimal from, Decimal to)
{
    if (decimal_is_zero(from))
        return false;
    Decimal percent = decimal_abs(decimal_scale(decimal_divide(decimal_subtract(to, from), from), 2));
    return decimal_compare(decimal_abs(decimal_subtract(percent, displayed->low)), decimal(5, -1)) <= 0 || fits(displayed, percent);
}

/* "From 296 to 415": one figure that is a range, or two with nothing but "to" between them. */
bool worked_out_step(const Case *it, const Mention *displayed)
{
    const Mentions *mentions = it->mentions;
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *from = &mentions->list.at[i], *to = i + 1 < mentions->list.n ? from + 1 : from;
        if (!of_body(it, from) || !number_of(from) || percent_like(from))
            continue;
        if (from->bound == BOUND_RANGE && is_step(displayed, from->low, from->high))
            return true;
        Str between = str_trim(article_text(it->article, from->end, to->begin > from->end ? to->begin : from->end));
        if (support_same_form(it, from, to) && str_equal(between, S("to")) && is_step(displayed, value_of(from), value_of(to)))
            return true;
    }
    return false;
}

bool worked_out(const Case *it, const Mention *displayed)
{
    const Mentions *mentions = it->mentions;
    if (displayed->kind == MENTION_PERCENT && worked_out_step(it, displayed))
        return true;
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *a = &mentions->list.at[i];
        if (!of_body(it, a) || !number_of(a))
            continue;
        if (displayed->kind == MENTION_PERCENT && a->kind == MENTION_RATIO && a->share && fits(displayed, decimal_scale(a->low, 2)))
            return true;                             /* "nine in ten" */
        for (uint32_t j = i + 1; j < mentions->list.n && j <= i + NEAR; j++)
            if (number_of(&mentions->list.at[j]) && made_of(it, displayed, a, &mentions->list.at[j]))
                return true;
        if (displayed->kind == MENTION_MONEY && is_sum(it, displayed, i))
            return true;
    }
    return false;
}
