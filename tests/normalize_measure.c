/* Tests of normalize/measure: the interval that a printed figure stands for, by its form, its bound and its digits. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "normalize/normalize.h"
#include "suite.h"

static Arena *arena;

static const struct {
    MentionKind kind;
    Bound bound;
    Decimal low, high;
    uint8_t digits;
    int32_t step;
    const char *interval;
} figures[] = {
    {MENTION_COUNT, BOUND_EXACT, {145, 0}, {145, 0}, 3, 0, "145"},
    {MENTION_COUNT, BOUND_EXACT, {4, 1}, {4, 1}, 1, 0, "40"},                          /* a small count is what it says */
    {MENTION_COUNT, BOUND_EXACT, {4, 5}, {4, 5}, 1, 0, "380000..420000"},              /* half a digit, but no more than a twentieth */
    {MENTION_COUNT, BOUND_EXACT, {57, 5}, {57, 5}, 2, 5, "5650000..5750000"},
    {MENTION_COUNT, BOUND_EXACT, {16997, 0}, {16997, 0}, 5, 0, "16997"},
    {MENTION_MONEY, BOUND_EXACT, {57, 8}, {57, 8}, 2, 8, "5650000000..5750000000"},
    {MENTION_PERCENT, BOUND_EXACT, {6, 1}, {6, 1}, 1, 0, "59.5..60.5"},
    {MENTION_PERCENT, BOUND_EXACT, {3, 0}, {3, 0}, 2, -1, "2.95..3.05"},               /* 3.0 % */
    {MENTION_MEASURE, BOUND_EXACT, {45, 0}, {45, 0}, 2, 0, "42.75..47.25"},            /* a five: to fives, but no more than a twentieth */
    {MENTION_MEASURE, BOUND_EXACT, {225, 0}, {225, 0}, 3, 0, "222.5..227.5"},
    {MENTION_MEASURE, BOUND_EXACT, {4, -1}, {4, -1}, 1, -1, "0.35..0.45"},
    {MENTION_RATIO, BOUND_EXACT, {25, -2}, {25, -2}, 2, -2, "0.23..0.27"},             /* one in four */
    {MENTION_RATIO, BOUND_EXACT, {58, -2}, {58, -2}, 2, -2, "0.575..0.585"},           /* 58 out of 100 */
    {MENTION_AGE, BOUND_EXACT, {35, 0}, {35, 0}, 2, 0, "35"},
    {MENTION_COUNT, BOUND_ABOUT, {2, 5}, {2, 5}, 1, 0, "180000..220000"},
    {MENTION_MEASURE, BOUND_ABOUT, {-2, 1}, {-2, 1}, 1, 0, "-22..-18"},
    {MENTION_COUNT, BOUND_NEARLY, {3, 4}, {3, 4}, 1, 0, "27000..30000"},
    {MENTION_COUNT, BOUND_AT_LEAST, {14, 0}, {14, 0}, 2, 0, "at least 14"},
    {MENTION_COUNT, BOUND_AT_LEAST, {12, 0}, {99, 0}, 1, 0, "12..99"},                 /* dozens */
    {MENTION_COUNT, BOUND_MORE_THAN, {15, 4}, {15, 4}, 2, 0, "more than 150000"},
    {MENTION_COUNT, BOUND_AT_MOST, {25, 2}, {25, 2}, 2, 0, "0..2500"},
    {MENTION_PERCENT, BOUND_LESS_THAN, {5, 0}, {5, 0}, 1, 0, "0..5"},
    {MENTION_MEASURE, BOUND_RANGE, {8, 0}, {1, 1}, 1, 0, "8..10"},
};

START_TEST(stands_for)
{
    Mention mention = {.kind = figures[_i].kind, .bound = figures[_i].bound, .low = figures[_i].low, .high = figures[_i].high, .digits = figures[_i].digits,
                       .step = figures[_i].step, .share = figures[_i].kind == MENTION_RATIO};
    ck_assert_text(interval_print(normalize_interval(&mention), arena), str_of(figures[_i].interval));
}
END_TEST

START_TEST(open_ends)
{
    Mention nearly = {.kind = MENTION_COUNT, .bound = BOUND_NEARLY, .low = {3, 4}, .high = {3, 4}, .digits = 1};
    Mention above = nearly, under = nearly;
    above.bound = BOUND_MORE_THAN;
    under.bound = BOUND_LESS_THAN;
    ck_assert(normalize_interval(&nearly).high_open && normalize_interval(&above).low_open && normalize_interval(&under).high_open);
    ck_assert(!interval_meets(normalize_interval(&nearly), normalize_interval(&above)));
}
END_TEST

START_TEST(base_units)
{
    const Unit inch = {.name = STR("inch"), .dimension = STR("length"), .factor = {254, -4}, .divisor = {1, 0}};
    const Unit fahrenheit = {.name = STR("fahrenheit"), .dimension = STR("temperature"), .factor = {5, 0}, .divisor = {9, 0}, .offset = {229835, -2}};
    Mention read[] = {{.kind = MENTION_MEASURE, .unit = &inch, .low = {1, 1}, .high = {1, 1}, .digits = 2},
                      {.kind = MENTION_MEASURE, .unit = &fahrenheit, .low = {32, 0}, .high = {32, 0}, .digits = 2},
                      {.kind = MENTION_MEASURE, .bound = BOUND_RANGE, .unit = &inch, .low = {8, 0}, .high = {16, 0}, .digits = 2}};
    Claim list[] = {{.mention = 0}, {.mention = 1}, {.mention = 2}};
    Mentions mentions = {.list = {.at = read, .n = 3}};
    Claims claims = {.list = {.at = list, .n = 3}};
    normalize_claims(&claims, &mentions, NULL);
    ck_assert_text(decimal_print(list[0].point, arena), S("0.254"));
    ck_assert_text(interval_print(list[0].value, arena), S("0.2413..0.2667"));
    ck_assert_text(decimal_print(list[1].point, arena), S("273.15"));
    ck_assert_text(decimal_print(list[2].point, arena), S("0.3048"));
}
END_TEST

int main(void)
{
    arena = arena_new(0);
    const SuiteTest tests[] = {EACH(stands_for, figures), ONCE(open_ends), ONCE(base_units)};
    int failed = suite_run("normalize_measure", tests, sizeof tests / sizeof *tests);
    arena_free(arena);
    return failed;
}
