/* Tests of mention/number: numbers in words and digits, and how much of the text each takes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"
#include "mention/number.h"

static const struct {
    const char *text;                                /* the number stands first */
    const char *value;                               /* "12..99" when vague; NULL: no number */
    uint32_t tokens;
} numbers[] = {
    {"seventeen cats", "17", 1},
    {"twenty-one cats", "21", 3},
    {"one hundred and twenty-five thousand dollars", "125000", 7},
    {"two thousand three hundred and five cats", "2305", 6},
    {"twenty-one thousand eleven", "21011", 5},
    {"seven hundred twenty-one thousand and twelve", "721012", 8},
    {"three million, two hundred and forty", "3000240", 7},
    {"two hundred and three hundred", "200", 2},     /* two numbers: between two hundred and three hundred */
    {"five six seven", "5", 1},
    {"a hundred and two of those", "102", 4},
    {"hundred thousand dollars", "100000", 2},
    {"5 million people", "5000000", 2},
    {"1,674.5 million", "1674500000", 2},
    {"50-million", "50000000", 3},
    {"3 hundred and 21 yuan", "321", 4},
    {"4 thousand 3 hundred and 21", "4321", 6},
    {"3 million 200 times", "3000000", 2},
    {"5 million and 20 others", "5000000", 2},
    {"three lakh crore", "3000000000000", 3},
    {"three thousand millions", "3000000000", 3},
    {"two dozen boats", "24", 2},
    {"a dozen boats", "12", 2},
    {"two point two million", "2200000", 4},
    {"half a million", "500000", 3},
    {"half a dozen", "6", 3},
    {"a quarter million", "250000", 3},
    {"two thirds of a million", "666666.666666666667", 5},
    {"two and a half million", "2500000", 5},
    {"two-and-a-half million", "2500000", 8},
    {"a million and a half", "1500000", 5},
    {"one million and a half possibilities", "1500000", 5},
    {"one and one-half miles", "1.5", 5},
    {"one hundred and three quarters", "100.75", 5},
    {"1 1/2 million", "1500000", 5},
    {"3/4 of them", "0.75", 3},
    {"one-third of them", "0.333333333333333333", 3},
    {"a third of them", "0.333333333333333333", 2},
    {"three-quarters of them", "0.75", 3},
    {"dozens of boats", "12..99", 1},
    {"tens of thousands of people", "10000..99000", 3},
    {"hundreds of thousands of people", "100000..999000", 3},
    {"several hundred people", "300..900", 2},
    {"a couple of hundred people", "200..300", 4},
    {"40 000 people", "40000", 2},
    {"1 234 567.89 is plain", "1234567.89", 3},
    {"10, 000 monkeys", "10000", 3},
    {"minus five", "-5", 2},
    {"-504", "-504", 2},
    {"5bn", "5000000000", 1},
    {"1e-3 W", "0.001", 3},
    {"5km", NULL, 0},
    {"007", NULL, 0},
    {"9/11", "0.818181818181818182", 3},             /* that it is no fraction is for others to know */
    {"24/7", "24", 1},
    {"cats", NULL, 0},
    {"million", NULL, 0},
    {"dozen", NULL, 0},
};

START_TEST(reads_number)
{
    Reading reading = read_text(numbers[_i].text, FORMAT_TEXT);
    Tokens tokens = segment_tokens(reading.article, &reading.segments, 0, &reading.knowledge, reading.arena);
    syntax_tag(tokens, &reading.knowledge, reading.arena);
    Number number;
    uint32_t length = number_read(tokens, 0, &reading.knowledge, &number);
    ck_assert_uint_eq(length, numbers[_i].tokens);
    if (length) {
        Str low = decimal_print(number.low, reading.arena), high = decimal_print(number.high, reading.arena);
        Str value = number.vague ? arena_print(reading.arena, "%.*s..%.*s", STR_ARG(low), STR_ARG(high)) : low;
        ck_assert_text(value, str_of(numbers[_i].value));
    }
    reading_end(&reading);
}
END_TEST

static const struct {
    const char *text, *value;
} ordinals[] = {{"third man", "3"}, {"21st century", "21"}, {"twenty-first man", "21"}, {"two hundredth day", "200"}, {"12th man", "12"}, {"11th hour", "11"}};

START_TEST(reads_ordinal)
{
    Reading reading = read_text(ordinals[_i].text, FORMAT_TEXT);
    Tokens tokens = segment_tokens(reading.article, &reading.segments, 0, &reading.knowledge, reading.arena);
    Number number;
    ck_assert_uint_gt(number_read(tokens, 0, &reading.knowledge, &number), 0);
    ck_assert(number.ordinal);
    ck_assert_text(decimal_print(number.low, reading.arena), str_of(ordinals[_i].value));
    reading_end(&reading);
}
END_TEST

static const struct {
    const char *text;
    int32_t step;
    uint8_t digits;
    bool spelled;
} precisions[] = {
    {"5.7 million", 5, 2, false}, {"5,684,210", 0, 6, false}, {"400,000", 0, 1, false}, {"3.0", -1, 2, false},
    {"two hundred", 2, 1, true},  {"two hundred and five", 0, 3, true}, {"5.70bn", 7, 3, false},
};

START_TEST(keeps_precision)
{
    Reading reading = read_text(precisions[_i].text, FORMAT_TEXT);
    Tokens tokens = segment_tokens(reading.article, &reading.segments, 0, &reading.knowledge, reading.arena);
    Number number;
    ck_assert_uint_gt(number_read(tokens, 0, &reading.knowledge, &number), 0);
    ck_assert_int_eq(number.step, precisions[_i].step);
    ck_assert_uint_eq(number.digits, precisions[_i].digits);
    ck_assert(number.spelled == precisions[_i].spelled);
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("mention_number", EACH(reads_number, numbers), EACH(reads_ordinal, ordinals), EACH(keeps_precision, precisions))
