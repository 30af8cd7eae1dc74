/* Formulas are read while they are computed, in interval arithmetic on exact decimals: no loops, nothing to go wrong but a zero divisor. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/formula.h"

enum { MOST_BRACKETS = 8, LONGEST_NAME = 24 };

/* The rest of a side that is not read yet. */
typedef struct Reading {
    Str rest;
    const Values *values;
    uint32_t brackets;
    bool failed;
    bool checking;                                   /* nothing is computed, it is only read */
    const char *wrong;                               /* why it is no formula; NULL: it has no value, or nothing failed */
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

/* `wrong` NULL: a formula without a value, a zero divisor. */
static Interval fail(Reading *reading, const char *wrong)
{
    reading->wrong = reading->failed ? reading->wrong : wrong;
    reading->failed = true;
    return interval_at(decimal(0, 0));
}

static Interval read_number(Reading *reading)
{
    size_t n = 0;
    Decimal number;
    while (n < reading->rest.n && (byte_is_digit(reading->rest.p[n]) || reading->rest.p[n] == '.'))
        n++;
    if (!n || !decimal_read(str_sub(reading->rest, 0, n), &number))
        return fail(reading, "a number, a figure's name or an opening bracket belongs here");
    reading->rest = str_from(reading->rest, n);
    return interval_at(number);
}

static size_t name_length(Str text)
{
    size_t n = 0;
    while (n < text.n && ((text.p[n] >= 'a' && text.p[n] <= 'z') || (n && text.p[n] == '_')))
        n++;
    return n;
}

static uint32_t place_of(const FormulaNames *names, Str name)
{
    uint32_t i = 0;
    while (i < names->n && !str_equal(names->at[i], name))
        i++;
    return i;
}

uint32_t formula_name(FormulaNames *names, Str name)
{
    uint32_t place = place_of(names, name);
    if (!name.n || name_length(name) < name.n || name.n > LONGEST_NAME || place == FORMULA_FIGURES)
        return FORMULA_FIGURES;
    if (place == names->n)
        names->at[names->n++] = name;
    return place;
}

static Interval read_value(Reading *reading)
{
    if (takes(reading, '(')) {
        if (++reading->brackets > MOST_BRACKETS)
            return fail(reading, "there are more than 8 brackets");
        Interval inner = read_sum(reading);
        return takes(reading, ')') ? inner : fail(reading, "a closing bracket is missing");
    }
    size_t length = name_length(reading->rest);
    if (!length)
        return read_number(reading);
    uint32_t place = place_of(reading->values->names, str_sub(reading->rest, 0, length));
    if (place == reading->values->names->n)
        return fail(reading, "no figure has this name");
    reading->rest = str_from(reading->rest, length);
    return with_ends(reading->values->of[place]);
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
        return reading->checking ? a : fail(reading, NULL);
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

static bool read_side(Reading *reading, Interval *out)
{
    *out = read_sum(reading);
    if (!reading->failed && str_trim(reading->rest).n)
        fail(reading, "an operator is missing here");
    return !reading->failed;
}

static bool compute(Str side, const Values *values, Interval *out)
{
    Reading reading = {.rest = side, .values = values};
    return read_side(&reading, out);
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

bool formula_sides(Str equation, const Values *values, Allowance allowance, Interval *left, Interval *right)
{
    Str sides[2];
    if (!cut_equation(equation, &sides[0], &sides[1]) || !compute(sides[0], values, left) || !compute(sides[1], values, right))
        return false;
    *left = interval_widen(*left, allowance.amount);
    if (!left->low_open)
        left->low = decimal_subtract(left->low, decimal_multiply(decimal_abs(left->low), allowance.share));
    if (!left->high_open)
        left->high = decimal_add(left->high, decimal_multiply(decimal_abs(left->high), allowance.share));
    return true;
}

Truth formula_truth(Str equation, const Values *values, Allowance allowance)
{
    Interval left, right;
    Str sides[2];
    char mark = cut_equation(equation, &sides[0], &sides[1]);
    if (!formula_sides(equation, values, allowance, &left, &right))
        return FORMULA_UNKNOWN;
    bool true_enough = mark == '='   ? interval_meets(left, right)
                       : mark == '<' ? decimal_compare(left.low, right.high) <= 0
                                     : decimal_compare(left.high, right.low) >= 0;
    return true_enough ? FORMULA_TRUE : FORMULA_FALSE;
}

const char *formula_wrong(Str equation, const FormulaNames *names, Str *wrong)
{
    Str sides[2];
    Values none = {.names = names};
    *wrong = equation;
    if (!cut_equation(equation, &sides[0], &sides[1]))
        return "an equation has one of = <= >= between its sides";
    for (size_t i = 0; i < 2; i++) {
        Interval value;
        Reading reading = {.rest = sides[i], .values = &none, .checking = true};
        if (read_side(&reading, &value) || !reading.wrong)
            continue;
        Str rest = str_trim(reading.rest), side = str_trim(sides[i]);
        *wrong = rest.n ? rest : side.n ? side : equation;
        return reading.wrong;
    }
    return NULL;
}
