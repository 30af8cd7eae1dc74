/* Formulas: what is true, false or unknown of intervals, and what is no equation; hostile ones end. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/formula.h"

#include "suite.h"

static const FormulaNames names = {.at = {STR("a"), STR("b"), STR("wins")}, .n = 3};

/* a is 10, b is 4 to 5, wins is 0. */
static Values some_values(void)
{
    return (Values){.names = &names, .of = {interval_at(decimal(10, 0)), interval_between(decimal(4, 0), decimal(5, 0))}};
}

static const struct {
    Str equation;
    Truth truth;
} truths[] = {
    {STR("a = 10"), FORMULA_TRUE},
    {STR("a = 2 * b"), FORMULA_TRUE},
    {STR("a = 3 * b"), FORMULA_FALSE},
    {STR("a=b+6"), FORMULA_TRUE},
    {STR("a - b = 5.5"), FORMULA_TRUE},
    {STR("a - b = 4"), FORMULA_FALSE},
    {STR("(a + b) * 2 = 29"), FORMULA_TRUE},
    {STR("100 * b / a = 45"), FORMULA_TRUE},
    {STR("a + b * 2 = 40"), FORMULA_FALSE},
    {STR("a <= b"), FORMULA_FALSE},
    {STR("a >= b"), FORMULA_TRUE},
    {STR("b <= a"), FORMULA_TRUE},
    {STR("wins = 0"), FORMULA_TRUE},
    {STR("a / wins = 1"), FORMULA_UNKNOWN},
    {STR("1 / (b - 4.5) = 3"), FORMULA_UNKNOWN},
    {STR("a"), FORMULA_UNKNOWN},
    {STR("c = 1"), FORMULA_UNKNOWN},
    {STR("a = "), FORMULA_UNKNOWN},
    {STR("a = (((((((((1)))))))))"), FORMULA_UNKNOWN},
};

START_TEST(tells_what_can_be_true)
{
    Values values = some_values();
    ck_assert_int_eq(formula_truth(truths[_i].equation, &values, (Allowance){0}), truths[_i].truth);
}
END_TEST

/* An amount and a share of the left side are allowed on both sides of it. */
START_TEST(allows_what_is_allowed)
{
    Values values = some_values();
    ck_assert_int_eq(formula_truth(S("a = 11"), &values, (Allowance){0}), FORMULA_FALSE);
    ck_assert_int_eq(formula_truth(S("a = 11"), &values, (Allowance){.amount = decimal(1, 0)}), FORMULA_TRUE);
    ck_assert_int_eq(formula_truth(S("a = 9"), &values, (Allowance){.share = decimal(1, -1)}), FORMULA_TRUE);
    ck_assert_int_eq(formula_truth(S("a = 8"), &values, (Allowance){.share = decimal(1, -1)}), FORMULA_FALSE);
}
END_TEST

static const struct {
    Str equation, wrong;                             /* empty: nothing is */
} wrongs[] = {
    {STR("a = (b - 1) * 100"), {0}},
    {STR("1 / (a - a) = b"), {0}},
    {STR("a = b c"), STR("c")},
    {STR("a = victories"), STR("victories")},
    {STR("a = b +"), STR("b +")},
    {STR("a b"), STR("a b")},
    {STR("a = 2 % b"), STR("% b")},
    {STR("a = A"), STR("A")},
    {STR("= 3"), STR("= 3")},
};

START_TEST(says_what_is_no_equation)
{
    Str wrong;
    const char *why = formula_wrong(wrongs[_i].equation, &names, &wrong);
    ck_assert_int_eq(why == NULL, wrongs[_i].wrong.n == 0);
    if (why)
        ck_assert_text(wrong, wrongs[_i].wrong);
}
END_TEST

START_TEST(names_figures)
{
    FormulaNames own = {0};
    ck_assert_uint_eq(formula_name(&own, S("wins")), 0);
    ck_assert_uint_eq(formula_name(&own, S("home_wins")), 1);
    ck_assert_uint_eq(formula_name(&own, S("wins")), 0);
    ck_assert_uint_eq(formula_name(&own, S("Wins")), FORMULA_FIGURES);
    ck_assert_uint_eq(formula_name(&own, S("")), FORMULA_FIGURES);
    ck_assert_uint_eq(formula_name(&own, S("a_name_that_is_far_too_long")), FORMULA_FIGURES);
}
END_TEST

/* A million brackets or operators are read once, and end. */
START_TEST(ends_on_hostile_text)
{
    enum { MANY = 1000000 };
    char *text = malloc(MANY);
    Values values = some_values();
    Str wrong;
    memset(text, '(', MANY);
    text[1] = '=';
    ck_assert_ptr_nonnull(formula_wrong((Str){text, MANY}, &names, &wrong));
    memset(text, '+', MANY);
    text[0] = '=';
    ck_assert_int_eq(formula_truth((Str){text, MANY}, &values, (Allowance){0}), FORMULA_UNKNOWN);
    free(text);
}
END_TEST

SUITE_MAIN("knowledge_formula", EACH(tells_what_can_be_true, truths), ONCE(allows_what_is_allowed), EACH(says_what_is_no_equation, wrongs), ONCE(names_figures),
           ONCE(ends_on_hostile_text))
