/* Decimal and interval: known results at the edges of 18 digits, laws that hold for any numbers, and ends of intervals. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/decimal.h"
#include "suite.h"

static Arena *arena;

static Decimal read(const char *text)
{
    Decimal d = {0};
    decimal_read(str_of(text), &d);
    return d;
}

static const struct {
    const char *text, *printed;
    bool fits;
} readings[] = {
    {"0", "0", true},
    {"-0", "0", true},
    {"400000", "400000", true},
    {"0.595", "0.595", true},
    {".5", "0.5", true},
    {"+5.", "5", true},
    {"-3.10", "-3.1", true},
    {"1e6", "1000000", true},
    {"25E-4", "0.0025", true},
    {"1000000000000000000000000000", "1000000000000000000000000000", true},
    {"999999999999999999", "999999999999999999", true},
    {"1234567890123456785", "1234567890123456790", false},            /* 19 digits: rounded, half away from zero */
    {"9999999999999999999", "10000000000000000000", false},
    {"0.0000000000000000000000000000000000001", "0.0000000000000000000000000000000000001", true},
    {"1e50", "1e50", true},
    {"1e99999999999999999999", "1e1000", true},
    {"1e-99999", "0", true},
    {"", "0", false},
    {".", "0", false},
    {"-", "0", false},
    {"1e", "0", false},
    {"1,5", "0", false},
    {"1.2.3", "0", false},
};

START_TEST(reads_and_prints)
{
    Decimal d = {0};
    ck_assert_int_eq(decimal_read(str_of(readings[_i].text), &d), readings[_i].fits);
    ck_assert_text(decimal_print(d, arena), str_of(readings[_i].printed));
}
END_TEST

static const struct {
    const char *a;
    char operation;
    const char *b, *result;
} sums[] = {
    {"0.1", '+', "0.2", "0.3"},
    {"1e30", '+', "1", "1000000000000000000000000000000"},            /* 31 digits do not fit */
    {"100000000000000000", '+', "0.5", "100000000000000001"},         /* 19 digits, a half: away from zero */
    {"100000000000000001", '-', "0.500001", "100000000000000000"},
    {"-100000000000000000", '-', "1e-60", "-100000000000000000"},
    {"5", '-', "5.000", "0"},
    {"999999999999999999", '+', "1", "1000000000000000000"},
    {"3", '*', "-0.5", "-1.5"},
    {"999999999999999999", '*', "999999999999999999", "999999999999999998000000000000000000"},
    {"1", '/', "3", "0.333333333333333333"},
    {"2", '/', "3", "0.666666666666666667"},
    {"1", '/', "8", "0.125"},
    {"-7", '/', "0", "0"},
    {"5684210", 'r', "5", "5700000"},
    {"450000", 'r', "5", "500000"},
    {"-2.5", 'r', "0", "-3"},
    {"4", 'r', "1", "0"},
    {"17", 'r', "40", "0"},
};

static Decimal apply(char operation, Decimal a, Decimal b)
{
    switch (operation) {
    case '+': return decimal_add(a, b);
    case '-': return decimal_subtract(a, b);
    case '*': return decimal_multiply(a, b);
    case '/': return decimal_divide(a, b);
    default: return decimal_round(a, (int32_t)decimal_double(b));
    }
}

START_TEST(calculates)
{
    Decimal result = apply(sums[_i].operation, read(sums[_i].a), read(sums[_i].b));
    ck_assert_text(decimal_print(result, arena), str_of(sums[_i].result));
}
END_TEST

static const struct {
    const char *text;
    int magnitude, digits;
} shapes[] = {{"5684210", 6, 6}, {"0.5", -1, 1}, {"0", 0, 1}, {"400000", 5, 1}, {"16997", 4, 5}, {"3.0", 0, 1}, {"-120", 2, 2}};

START_TEST(knows_shape)
{
    ck_assert_int_eq(decimal_magnitude(read(shapes[_i].text)), shapes[_i].magnitude);
    ck_assert_int_eq(decimal_digits(read(shapes[_i].text)), shapes[_i].digits);
}
END_TEST

/* A plain generator, so that a failure comes back in the next run. */
static uint64_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static Decimal any(uint64_t *state)
{
    int64_t mantissa = (int64_t)(next(state) % 1000000000) * (next(state) % 2 ? 1 : -1);
    return decimal(mantissa, (int32_t)(next(state) % 25) - 12);
}

static bool normal(Decimal d)
{
    return d.mantissa == 0 ? d.exponent == 0 : d.mantissa % 10 != 0 && d.mantissa < 1000000000000000000 && d.mantissa > -1000000000000000000;
}

START_TEST(laws_hold)
{
    uint64_t state = 20250114;
    for (int i = 0; i < 20000; i++) {
        Decimal a = any(&state), b = any(&state);
        Decimal sum = decimal_add(a, b), product = decimal_multiply(a, b);
        ck_assert(normal(sum) && normal(product) && normal(decimal_divide(a, b)));
        ck_assert(decimal_equal(sum, decimal_add(b, a)) && decimal_equal(product, decimal_multiply(b, a)));
        ck_assert_int_eq(decimal_compare(a, b), -decimal_compare(b, a));
        ck_assert_int_eq(decimal_compare(a, b), decimal_sign(decimal_subtract(a, b)));
        if (!decimal_is_zero(b))                     /* nine digits by nine: the product is exact, so the way back is */
            ck_assert(decimal_equal(decimal_divide(product, b), a));
        Decimal rounded = decimal_round(a, 2);
        ck_assert(decimal_is_zero(rounded) || rounded.exponent >= 2);
        ck_assert_int_le(decimal_compare(decimal_abs(decimal_subtract(a, rounded)), decimal(50, 0)), 0);
    }
}
END_TEST

START_TEST(interval_ends)
{
    Interval nearly = {.low = read("27000"), .high = read("30000"), .high_open = true};
    ck_assert(interval_holds(nearly, read("27000")) && !interval_holds(nearly, read("30000")));
    ck_assert(!interval_meets(nearly, interval_from(read("30000"))));
    ck_assert(interval_meets(interval_at(read("5")), interval_to(read("5"))));
    ck_assert(interval_meets(interval_from(read("1")), interval_to(read("9"))) && !interval_meets(interval_to(read("1")), interval_from(read("9"))));
    ck_assert_text(interval_print(nearly, arena), S("27000..30000"));
    ck_assert_text(interval_print(interval_from(read("5")), arena), S("at least 5"));
    ck_assert_text(interval_print(interval_to(read("7")), arena), S("at most 7"));
}
END_TEST

START_TEST(interval_arithmetic)
{
    Interval a = interval_between(read("2"), read("3")), b = {.low = read("0"), .high = read("1"), .high_open = true};
    ck_assert_text(interval_print(interval_add(a, b), arena), S("2..4"));
    ck_assert_text(interval_print(interval_subtract(a, b), arena), S("1..3"));
    ck_assert(interval_subtract(a, b).low_open && !interval_subtract(a, b).high_open);
    ck_assert_text(interval_print(interval_multiply(a, b), arena), S("0..3"));
    ck_assert(!interval_multiply(a, b).low_open && interval_multiply(a, b).high_open);
    ck_assert(interval_divide(a, b).no_high);
    ck_assert_text(interval_print(interval_divide(interval_at(read("40")), interval_at(read("80"))), arena), S("0.5"));
    ck_assert_text(interval_print(interval_widen(a, read("0.5")), arena), S("1.5..3.5"));
}
END_TEST

int main(void)
{
    arena = arena_new(0);
    const SuiteTest tests[] = {
        EACH(reads_and_prints, readings), EACH(calculates, sums), EACH(knows_shape, shapes),
        ONCE(laws_hold), ONCE(interval_ends), ONCE(interval_arithmetic),
    };
    int failed = suite_run("base_decimal", tests, sizeof tests / sizeof *tests);
    arena_free(arena);
    return failed;
}
