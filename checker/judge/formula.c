/* Formulas are read while they are computed, in interval arithmetic on exact decimals: no loops, no names, nothing to go wrong but a zero divisor. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/formula.h"

enum { MOST_BRACKETS = 8 };

/* The rest of a side that is not read yet. */
typedef struct Reading {
    Str rest;
    const Values *values;
    uint32_t brackets;
    bool failed;
} Reading;

static Interval read_sum(Reading *reading);

/* Stands for "no end": beyond any figure in print, yet finite, so that sums of it stay ordered. */
static const Decimal beyond = {1, 100};

static Interval with_ends(Interval interval)
{
    if (interval.no_high)
        interval.high = beyond;
    if (interval.no_low)
        interval.low = decimal_negate(beyond);
    interval.no_low = interval.no_high = false;
    return interval;
}

static bool takes(Reading *reading, char mark)
{
    reading->rest = str_trim(reading->rest);
    if (!reading->rest.n || reading->rest.p[0] != mark)
        return false;
    reading->rest = str_from(reading->rest, 1);
    return true;
}

static Interval fail(Reading *reading)
{
    reading->failed = true;
    return interval_at(decimal(0, 0));
}

static Interval read_number(Reading *reading)
{
    size_t n = 0;
    Decimal number;
    while (n < reading->rest.n && (byte_is_digit(reading->rest.p[n]) || reading->rest.p[n] == '.'))
        n++;
    bool read = decimal_read(str_sub(reading->rest, 0, n), &number);
    reading->rest = str_from(reading->rest, n);
    return read ? interval_at(number) : fail(reading);
}

static Interval read_value(Reading *reading)
{
    if (takes(reading, '(')) {
        if (++reading->brackets > MOST_BRACKETS)
            return fail(reading);
        Interval inner = read_sum(reading);
        return takes(reading, ')') ? inner : fail(reading);
    }
    char first = reading->rest.n ? reading->rest.p[0] : 0;
    if (first < 'a' || first > 'z')
        return read_number(reading);
    reading->rest = str_from(reading->rest, 1);
    return with_ends(reading->values->of[first - 'a']);
}

/* Ends of a product lie among the products of the ends; open ends are taken as closed, which can only make two sides agree. */
static Interval multiply(Interval a, Interval b)
{
    Decimal of[] = {decimal_multiply(a.low, b.low), decimal_multiply(a.low, b.high), decimal_multiply(a.high, b.low), decimal_multiply(a.high, b.high)};
    Interval product = interval_at(of[0]);
    for (size_t i = 1; i < sizeof of / sizeof *of; i++)
        product = interval_between(decimal_min(product.low, of[i]), decimal_max(product.high, of[i]));
    product.low_open = a.low_open && b.low_open;
    product.high_open = a.high_open && b.high_open;
    return product;
}

static Interval divide(Reading *reading, Interval a, Interval b)
{
    if (decimal_sign(b.low) <= 0 && decimal_sign(b.high) >= 0)
        return fail(reading);
    Decimal one = decimal(1, 0);
    return multiply(a, interval_between(decimal_divide(one, b.high), decimal_divide(one, b.low)));
}

static Interval read_product(Reading *reading)
{
    Interval product = read_value(reading);
    while (!reading->failed) {
        if (takes(reading, '*'))
            product = multiply(product, read_value(reading));
        else if (takes(reading, '/'))
            product = divide(reading, product, read_value(reading));
        else
            break;
    }
    return product;
}

static Interval read_sum(Reading *reading)
{
    Interval sum = read_product(reading);
    while (!reading->failed) {
        if (takes(reading, '+'))
            sum = interval_add(sum, read_product(reading));
        else if (takes(reading, '-'))
            sum = interval_subtract(sum, read_product(reading));
        else
            break;
    }
    return sum;
}

static bool compute(Str side, const Values *values, Interval *out)
{
    Reading reading = {.rest = side, .values = values};
    *out = read_sum(&reading);
    return !reading.failed && !str_trim(reading.rest).n;
}

/* Cuts "a <= b" in two; gives '=', '<' (may be equal too), '>', or 0. */
static char cut_equation(Str equation, Str *left, Str *right)
{
    for (size_t i = 0; i < equation.n; i++) {
        char mark = equation.p[i];
        if (mark != '=' && mark != '<' && mark != '>')
            continue;
        bool two = i + 1 < equation.n && equation.p[i + 1] == '=';
        *left = str_sub(equation, 0, i);
        *right = str_from(equation, i + 1 + two);
        return mark;
    }
    return 0;
}

bool formula_side(Str equation, const Values *values, bool left, Interval *out)
{
    Str sides[2];
    return cut_equation(equation, &sides[0], &sides[1]) && compute(sides[left ? 0 : 1], values, out);
}

Truth formula_truth(Str equation, const Values *values, Allowance allowance)
{
    Interval left, right;
    Str sides[2];
    char mark = cut_equation(equation, &sides[0], &sides[1]);
    if (!mark || !compute(sides[0], values, &left) || !compute(sides[1], values, &right))
        return FORMULA_UNKNOWN;
    left = interval_widen(left, allowance.amount);
    if (!left.low_open)
        left.low = decimal_subtract(left.low, decimal_multiply(decimal_abs(left.low), allowance.share));
    if (!left.high_open)
        left.high = decimal_add(left.high, decimal_multiply(decimal_abs(left.high), allowance.share));
    bool true_enough = mark == '=' ? interval_meets(left, right) : mark == '<' ? decimal_compare(left.low, right.high) <= 0 : decimal_compare(left.high, right.low) >= 0;
    return true_enough ? FORMULA_TRUE : FORMULA_FALSE;
}
