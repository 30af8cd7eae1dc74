/* Selecting rules by name and family. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "report/selection.h"

static const Rule rules[] = {
    {.id = STR("count-conflict"), .family = STR("figures"), .level = LEVEL_ERROR},
    {.id = STR("zero-vs-some"), .family = STR("figures"), .level = LEVEL_WARNING},
    {.id = STR("rank-conflict"), .family = STR("figures"), .level = LEVEL_ERROR, .off = true},
    {.id = STR("weekday-date"), .family = STR("time"), .level = LEVEL_ERROR},
};
enum { RULES = sizeof rules / sizeof *rules };

static const struct {
    Str select, ignore;
    const char *wanted;                              /* a digit a rule */
    const char *message;                             /* the note, or NULL */
} cases[] = {
    {STR(""), STR(""), "1101", NULL},
    {STR("figures"), STR(""), "1110", NULL},
    {STR("all"), STR("figures"), "0001", NULL},
    {STR("rank-conflict, weekday-date"), STR(""), "0011", NULL},
    {STR(""), STR("time,count-conflict"), "0100", NULL},
    {STR(" , "), STR(","), "1101", NULL},
    {STR("wekday-date"), STR(""), NULL, "there is no rule or family \"wekday-date\"; did you mean \"weekday-date\"?"},
    {STR(""), STR("xyzzy"), NULL, "there is no rule or family \"xyzzy\"; `claimclash rules` lists them"},
};

START_TEST(selects)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Selection selection;
    bool made = selection_make(&(Wishes){.select = cases[_i].select, .ignore = cases[_i].ignore}, (Rules){rules, RULES}, arena, &notes, &selection);
    ck_assert_int_eq(made, cases[_i].message == NULL);
    for (size_t i = 0; made && i < RULES; i++)
        ck_assert_int_eq(selection.wanted[i], cases[_i].wanted[i] == '1');
    if (cases[_i].message)
        ck_assert_text(notes.list.at[0].message, str_of(cases[_i].message));
    arena_free(arena);
}
END_TEST

START_TEST(asks_only_what_is_selected)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Selection selection;
    ck_assert(selection_make(&(Wishes){.select = STR("rank-conflict"), .ignore = STR("time")}, (Rules){rules, RULES}, arena, &notes, &selection));
    for (size_t i = 0; i < RULES; i++)
        ck_assert_int_eq(selection.rules.rules[i].off, i != 2);
    ck_assert(selection_make(&(Wishes){.ignore = STR("time")}, (Rules){rules, RULES}, arena, &notes, &selection));
    for (size_t i = 0; i < RULES; i++)
        ck_assert_int_eq(selection.rules.rules[i].off, rules[i].off);
    arena_free(arena);
}
END_TEST

START_TEST(drops_what_is_not_wanted)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Selection selection;
    Verdicts verdicts = {0};
    ck_assert(selection_make(&(Wishes){.ignore = STR("time"), .least = LEVEL_WARNING}, (Rules){rules, RULES}, arena, &notes, &selection));
    const Level levels[] = {LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR, LEVEL_ERROR};
    for (size_t i = 0; i < RULES; i++)
        *VEC_PUSH(arena, &verdicts.findings) = (Finding){.rule = &selection.rules.rules[i], .level = levels[i]};
    selection_apply(&selection, &verdicts);
    ck_assert_uint_eq(verdicts.findings.n, 1);
    ck_assert_text(verdicts.findings.at[0].rule->id, S("zero-vs-some"));
    arena_free(arena);
}
END_TEST

static const struct {
    RuleLevel levels[3];
    Str select;
    const char *set;                                 /* each rule's level: e, w, n; - where nothing is wanted of it */
} leveled[] = {
    {{{STR("count-conflict"), LEVEL_NOTE, STR(""), 0, 0}}, STR(""), "nw-e"},
    {{{STR("count-conflict"), LEVEL_NOTE, STR(""), 0, 0}, {STR("figures"), LEVEL_WARNING, STR(""), 0, 0}}, STR(""), "nwwe"},
    {{{STR("rank-conflict"), LEVEL_WARNING, STR(""), 0, 0}, {STR("all"), LEVEL_OFF, STR(""), 0, 0}}, STR(""), "--w-"},
    {{{STR("time"), LEVEL_OFF, STR(""), 0, 0}, {STR("rank-conflict"), LEVEL_OFF, STR(""), 0, 0}}, STR(""), "ew--"},
    {{{STR("time"), LEVEL_OFF, STR(""), 0, 0}, {STR("figures"), LEVEL_NOTE, STR(""), 0, 0}}, STR("weekday-date,zero-vs-some"), "-n-e"},
};

START_TEST(levels)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Selection selection;
    size_t count = 0;
    while (count < 3 && leveled[_i].levels[count].rule.n)
        count++;
    ck_assert(selection_make(&(Wishes){.select = leveled[_i].select, .levels = leveled[_i].levels, .level_count = count}, (Rules){rules, RULES}, arena, &notes, &selection));
    for (size_t i = 0; i < RULES; i++) {
        char set = selection.wanted[i] ? *level_name(selection.rules.rules[i].level) : '-';
        ck_assert_msg(set == leveled[_i].set[i], "%d: %.*s is %c", _i, STR_ARG(rules[i].id), set);
    }
    arena_free(arena);
}
END_TEST

START_TEST(tells_an_unknown_level_where_it_stands)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Selection selection;
    const RuleLevel wrong = {STR("wekday-date"), LEVEL_OFF, STR("a.yaml"), 3, 5};
    ck_assert(!selection_make(&(Wishes){.levels = &wrong, .level_count = 1}, (Rules){rules, RULES}, arena, &notes, &selection));
    ck_assert_text(notes.list.at[0].path, S("a.yaml"));
    ck_assert_uint_eq(notes.list.at[0].line, 3);
    ck_assert_uint_eq(notes.list.at[0].column, 5);
    ck_assert_text(notes.list.at[0].message, S("there is no rule or family \"wekday-date\"; did you mean \"weekday-date\"?"));
    arena_free(arena);
}
END_TEST

SUITE_MAIN("report_selection", EACH(levels, leveled), ONCE(tells_an_unknown_level_where_it_stands), EACH(selects, cases), ONCE(asks_only_what_is_selected), ONCE(drops_what_is_not_wanted))
