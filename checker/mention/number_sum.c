/* Sum: each word may only add what is smaller than what was said before it; scales close what stands before them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/number_sum.h"

enum { AFTER_TENS = 10, AFTER_HUNDRED = 100, AFTER_THOUSANDS = 1000 };

Sum sum_new(Tokens tokens, uint32_t i)
{
    return (Sum){.tokens = tokens, .at = i, .limit = SUM_ANYTHING, .scale = decimal(1, 0), .other_scale = decimal(1, 0)};
}

Decimal sum_value(const Sum *sum)
{
    return decimal_add(sum->total, decimal_add(sum->hundreds, sum->rest));
}

/* A word or digits were added: the number no longer ends in a scale. */
static void add_rest(Sum *sum, Decimal value, int32_t limit, uint32_t end)
{
    sum->rest = decimal_add(sum->rest, value);
    sum->limit = limit;
    sum->step = value.exponent < 0 ? value.exponent : 0;
    sum->scale_tokens = 0;
    sum->scale = sum->other_scale = decimal(1, 0);
    sum->at = end;
}

void sum_begin(Sum *sum, Decimal value, int32_t step)
{
    add_rest(sum, value, 0, sum->at);
    sum->step = step;
}

static bool take_cardinal(Sum *sum)
{
    uint32_t end, at = word_skip_hyphen(sum->tokens, sum->at);
    if (sum->limit == SUM_ANYTHING)
        at = sum->at;
    else if (sum->limit == AFTER_TENS && word_hyphen(sum->tokens, sum->at))
        at = sum->at + 1;                            /* "fifty - two" */
    const Phrase *word = word_at(sum->tokens, at, PHRASE_CARDINAL, &end);
    if (!word || decimal_compare(word->low, decimal(sum->limit, 0)) >= 0 || (sum->limit < SUM_ANYTHING && decimal_is_zero(word->low)))
        return false;
    bool tens = word->low.exponent == 1 && word->low.mantissa > 1;
    add_rest(sum, word->low, tens ? AFTER_TENS : 0, end);
    return true;
}

/* "two point two": the words behind the point are single digits. */
static bool take_point(Sum *sum)
{
    uint32_t at = word_part(sum->tokens, sum->at, NUMBER_POINT), end;
    Decimal part = decimal(0, 0);
    int32_t step = 0;
    if (!at || sum->digits || sum->limit == SUM_ANYTHING || sum->scaled)
        return false;
    for (const Phrase *digit; (digit = word_at(sum->tokens, at, PHRASE_CARDINAL, &end)) && decimal_compare(digit->low, decimal(10, 0)) < 0 && step > -9;
         at = end)
        part = decimal_add(part, decimal_scale(digit->low, --step));
    if (!step)
        return false;
    add_rest(sum, part, 0, at);
    sum->step = step;
    return true;
}

/* "12 dozen"; of "three hundred and two dozens" only the two. */
static void close_by_dozen(Sum *sum, Decimal dozen)
{
    if (sum->joined) {
        sum->rest = decimal_multiply(sum->rest, dozen);
    } else {
        sum->total = decimal_multiply(sum_value(sum), dozen);
        sum->hundreds = sum->rest = decimal(0, 0);
    }
    sum->limit = 0;
    sum->done = true;
}

static bool close_by_hundred(Sum *sum)
{
    Decimal hundreds = decimal_scale(sum->rest, 2);
    if (decimal_is_zero(sum->rest) || !decimal_is_zero(sum->hundreds) || (!decimal_is_zero(sum->ceiling) && decimal_compare(hundreds, sum->ceiling) >= 0))
        return false;
    sum->hundreds = hundreds;
    sum->rest = decimal(0, 0);
    sum->limit = AFTER_HUNDRED;
    return true;
}

static bool close_by_thousands(Sum *sum, Decimal scale)
{
    Decimal said = decimal_add(sum->hundreds, sum->rest);
    if (decimal_is_zero(said) && decimal_is_zero(sum->ceiling))
        return false;
    if (decimal_is_zero(said)) {                     /* "lakh crore", "thousand million" */
        sum->total = decimal_multiply(sum->total, scale);
        sum->ceiling = decimal_multiply(sum->ceiling, scale);
    } else {
        Decimal part = decimal_multiply(said, scale);
        if (!decimal_is_zero(sum->ceiling) && decimal_compare(part, sum->ceiling) >= 0)
            return false;
        sum->total = decimal_add(sum->total, part);
        sum->ceiling = scale;
    }
    sum->hundreds = sum->rest = decimal(0, 0);
    sum->limit = AFTER_THOUSANDS;
    return true;
}

static const Phrase *scale_at(const Sum *sum, uint32_t *end)
{
    return word_at(sum->tokens, word_skip_hyphen(sum->tokens, sum->at), PHRASE_SCALE, end);
}

bool sum_take_scale(Sum *sum)
{
    uint32_t end;
    const Phrase *word = sum->limit == SUM_ANYTHING ? NULL : scale_at(sum, &end);
    if (!word)
        return false;
    bool power = word->low.mantissa == 1;
    if (!power)
        close_by_dozen(sum, word->low);
    else if (word->low.exponent == 2 ? !close_by_hundred(sum) : !close_by_thousands(sum, word->low))
        return false;
    sum->step += power ? word->low.exponent : 0;
    sum->scale_tokens += end - sum->at;
    sum->scale = decimal_multiply(sum->scale, word->low);
    sum->other_scale = decimal_multiply(sum->other_scale, word->high);
    sum->scaled = true;
    sum->at = end;
    return true;
}

/* Digits within words: "4 thousand 3 hundred", "3 hundred and 21"; but not "$3 million 200 times", "5 million and 20 others". */
static bool take_digits(Sum *sum)
{
    int64_t value;
    if (sum->limit < AFTER_HUNDRED || sum->limit == SUM_ANYTHING || !word_digits(sum->tokens, sum->at, 3, &value) || value < 1 || value >= sum->limit)
        return false;
    bool small = sum->joined && decimal_compare(sum->scale, decimal(1000, 0)) < 0;
    if (!small && !word_is(sum->tokens, sum->at + 1, PHRASE_SCALE))
        return false;
    add_rest(sum, decimal(value, 0), 0, sum->at + 1);
    return true;
}

/* The fraction of "two and a half million", "a million and a half", "one hundred and three quarters". */
static void add_fraction(Sum *sum, Decimal fraction, uint32_t end)
{
    uint32_t scale_end;
    bool bare_scale = decimal_is_zero(decimal_add(sum->hundreds, sum->rest)) && !decimal_is_zero(sum->ceiling);
    sum->at = end;
    bool of_scale = bare_scale && !scale_at(sum, &scale_end);
    if (of_scale)
        sum->total = decimal_add(sum->total, decimal_multiply(fraction, sum->ceiling));
    else
        add_rest(sum, fraction, 0, end);
    sum->step = of_scale ? sum->step + fraction.exponent : fraction.exponent;
    sum->done = true;
    while (!of_scale && sum_take_scale(sum))
        sum->done = true;
}

/* What follows an "and": a fraction, or smaller words. False when that "and" does not belong to the number. */
static bool take_joined(Sum *sum, uint32_t after)
{
    Decimal fraction;
    uint32_t end = word_fraction(sum->tokens, word_skip_hyphen(sum->tokens, after), &fraction);      /* "two-and-a-half" */
    if (end) {
        add_fraction(sum, fraction, end);
        return true;
    }
    sum->at = after;
    sum->joined = true;
    return sum->limit >= AFTER_HUNDRED && (take_cardinal(sum) || take_digits(sum));
}

/* "three million, two hundred": a comma between two scales. */
static bool take_after_comma(Sum *sum)
{
    uint32_t end;
    bool comma = sum->limit == AFTER_THOUSANDS && !sum->digits && word_mark(sum->tokens, sum->at, ',');
    if (!comma || !word_at(sum->tokens, sum->at + 1, PHRASE_CARDINAL, &end) || !word_is(sum->tokens, end, PHRASE_SCALE))
        return false;
    sum->at++;
    return take_cardinal(sum);
}

void sum_take(Sum *sum)
{
    Sum before_and = *sum;
    bool passed_and = false;
    uint32_t end;
    while (!sum->done) {
        if (take_cardinal(sum) || take_point(sum) || sum_take_scale(sum) || take_digits(sum) || take_after_comma(sum))
            continue;
        if (passed_and && scale_at(sum, &end)) {     /* "two hundred and three hundred" are two numbers */
            *sum = before_and;
            return;
        }
        uint32_t after = sum->limit == SUM_ANYTHING ? 0 : word_part(sum->tokens, word_skip_hyphen(sum->tokens, sum->at), NUMBER_AND);
        Sum saved = *sum;
        if (!after)
            return;
        if (!take_joined(sum, after)) {
            *sum = saved;
            return;
        }
        before_and = saved;
        passed_and = true;
    }
}
