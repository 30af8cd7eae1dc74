/* Tests of judge/value: the rounding test, bounds, slips of magnitude, ratios. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/value.h"
#include "normalize/normalize.h"
#include "suite.h"

/* A figure as printed: the number, its bound, how many digits are significant and at which power of ten the last stands. */
typedef struct Figure {
    int64_t mantissa;
    int32_t exponent;
    Bound bound;
    uint8_t digits;
    int32_t step;
} Figure;

static const struct {
    Figure a, b;
    bool agree;
} pairs[] = {
    {{42, 4, BOUND_EXACT, 2, 0}, {4, 5, BOUND_EXACT, 1, 0}, true},              /* 420,000 and 400,000 */
    {{45, 4, BOUND_EXACT, 2, 0}, {4, 5, BOUND_EXACT, 1, 0}, false},             /* 450,000 and 400,000 */
    {{2, 5, BOUND_EXACT, 1, 0}, {4, 5, BOUND_EXACT, 1, 0}, false},
    {{157, 7, BOUND_EXACT, 3, 7}, {16, 8, BOUND_EXACT, 2, 8}, true},            /* 1.57bn and 1.6bn */
    {{15, 8, BOUND_EXACT, 2, 8}, {16, 8, BOUND_EXACT, 2, 8}, false},            /* 1.5bn and 1.6bn */
    {{17, 0, BOUND_EXACT, 2, 0}, {2, 1, BOUND_EXACT, 1, 0}, false},             /* 17 people and 20 people */
    {{4970, 0, BOUND_EXACT, 3, 0}, {5, 3, BOUND_EXACT, 1, 0}, true},
    {{13, 6, BOUND_EXACT, 2, 6}, {1, 7, BOUND_EXACT, 1, 6}, false},             /* 13 million and 10 million */
    {{15, 4, BOUND_MORE_THAN, 2, 0}, {2, 5, BOUND_EXACT, 1, 0}, true},          /* more than 150,000 and 200,000 */
    {{4, 5, BOUND_MORE_THAN, 1, 0}, {2, 5, BOUND_EXACT, 1, 0}, false},
    {{2, 5, BOUND_ABOUT, 1, 0}, {4, 5, BOUND_EXACT, 1, 0}, false},              /* about 200,000 and 400,000 */
    {{2, 5, BOUND_ABOUT, 1, 0}, {21, 4, BOUND_EXACT, 2, 0}, true},
    {{25, 2, BOUND_AT_MOST, 2, 0}, {3, 3, BOUND_EXACT, 1, 0}, false},           /* up to 2,500 and 3,000 */
};

static void make(Figure figure, Claim *claim, Mention *mention)
{
    Decimal value = decimal(figure.mantissa, figure.exponent);
    *mention = (Mention){.kind = MENTION_COUNT, .bound = figure.bound, .low = value, .high = value, .digits = figure.digits, .step = figure.step};
    *claim = (Claim){.value = normalize_interval(mention), .point = value, .step = figure.step};
}

START_TEST(values_agree)
{
    Claim a, b;
    Mention ma, mb;
    make(pairs[_i].a, &a, &ma);
    make(pairs[_i].b, &b, &mb);
    ck_assert(value_agree(&a, &ma, &b, &mb) == pairs[_i].agree);
    ck_assert(value_agree(&b, &mb, &a, &ma) == pairs[_i].agree);
    ck_assert(value_agree(&a, &ma, &a, &ma));
}
END_TEST

static const struct {
    Figure a, b;
    bool denied;
} denials[] = {
    {{74, 0, BOUND_EXACT, 2, 0}, {74, 0, BOUND_LESS_THAN, 2, 0}, true},
    {{101, 5, BOUND_MORE_THAN, 3, 5}, {101, 5, BOUND_EXACT, 3, 5}, true},
    {{74, 0, BOUND_EXACT, 2, 0}, {74, 0, BOUND_AT_LEAST, 2, 0}, false},         /* 74 is at least 74 */
    {{4, 2, BOUND_EXACT, 1, 0}, {4, 2, BOUND_MORE_THAN, 1, 0}, false},          /* 400 may stand for 412 */
    {{74, 0, BOUND_EXACT, 2, 0}, {75, 0, BOUND_LESS_THAN, 2, 0}, false},
    {{74, 0, BOUND_MORE_THAN, 2, 0}, {74, 0, BOUND_MORE_THAN, 2, 0}, false},
};

START_TEST(bounds_deny)
{
    Claim a, b;
    Mention ma, mb;
    make(denials[_i].a, &a, &ma);
    make(denials[_i].b, &b, &mb);
    ck_assert(value_denied(&a, &ma, &b, &mb) == denials[_i].denied);
    ck_assert(value_denied(&b, &mb, &a, &ma) == denials[_i].denied);
}
END_TEST

static const struct {
    Decimal a, b;
    int32_t slip, tenths;
} slips[] = {
    {{5, 9}, {5, 6}, 3, 10000}, {{5, 6}, {5, 9}, 3, 10000}, {{65, 0}, {65, 1}, 1, 100}, {{12, 11}, {12, 8}, 3, 10000},
    {{51, 8}, {5, 6}, 3, 10200},                     /* 2 % off is still the same figure */
    {{4, 5}, {2, 5}, 0, 20}, {{6, 9}, {5, 6}, 0, 12000}, {{0, 0}, {5, 0}, 0, 0}, {{5, 9}, {5, 5}, 0, 100000},
};

START_TEST(magnitudes)
{
    Claim a = {.point = slips[_i].a}, b = {.point = slips[_i].b};
    ck_assert_int_eq(value_slip(&a, &b), slips[_i].slip);
    ck_assert_int_eq(value_ratio_tenths(&a, &b), slips[_i].tenths);
}
END_TEST

SUITE_MAIN("judge_value", EACH(values_agree, pairs), EACH(bounds_deny, denials), EACH(magnitudes, slips))
