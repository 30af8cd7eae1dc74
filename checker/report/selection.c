/* Selection: names matched against rules and families, the nearest one told when there is none. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/selection.h"

bool selection_names(Str name, const Rule *rule)
{
    return str_equal(name, rule->id) || str_equal(name, rule->family) || str_equal(name, S("all"));
}

Str selection_unknown(Str name, Rules rules, Arena *arena)
{
    Str *known = ARENA_ARRAY(arena, Str, 2 * (size_t)rules.n);
    Str nearest = {0};
    for (uint32_t i = 0; known && i < rules.n; i++) {
        known[2 * i] = rules.rules[i].id;
        known[2 * i + 1] = rules.rules[i].family;
    }
    if (known)
        nearest = note_nearest(name, known, 2 * (size_t)rules.n);
    if (nearest.n)
        return arena_print(arena, "there is no rule or family \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(name), STR_ARG(nearest));
    return arena_print(arena, "there is no rule or family \"%.*s\"; `claimclash rules` lists them", STR_ARG(name));
}

/* Sets marks[i] of every rule that one of the names means. False when there are no names. */
static bool mark(Str names, bool *marks, Rules rules, Arena *arena, Notes *notes)
{
    bool any = false;
    while (names.n) {
        Str name = str_trim(str_cut(&names, ','));
        bool known = !name.n;
        any = any || name.n;
        for (uint32_t i = 0; i < rules.n; i++) {
            if (name.n && selection_names(name, &rules.rules[i]))
                marks[i] = known = true;
        }
        if (!known)
            note_add(notes, (Str){0}, 0, 0, "%.*s", STR_ARG(selection_unknown(name, rules, arena)));
    }
    return any;
}

static void set_level(const RuleLevel *level, Rule *rules, uint32_t count, Str (*name_of)(const Rule *rule), bool *known)
{
    for (uint32_t i = 0; i < count; i++) {
        if (!str_equal(level->rule, name_of(&rules[i])))
            continue;
        *known = true;
        rules[i].level = level->level;
        rules[i].off = rules[i].off && level->level == LEVEL_OFF;
    }
}

static Str all_of(const Rule *rule)
{
    (void)rule;
    return S("all");
}

static Str family_of(const Rule *rule)
{
    return rule->family;
}

static Str id_of(const Rule *rule)
{
    return rule->id;
}

static Rule *with_levels(Rules rules, const RuleLevel *levels, size_t count, Arena *arena, Notes *notes)
{
    static Str (*const names[])(const Rule *) = {all_of, family_of, id_of};
    Rule *copies = ARENA_ARRAY(arena, Rule, rules.n);
    bool *known = ARENA_ARRAY(arena, bool, count);
    if (!copies || !known)
        return NULL;
    for (uint32_t i = 0; i < rules.n; i++)
        copies[i] = rules.rules[i];
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        for (size_t i = 0; i < count; i++)
            set_level(&levels[i], copies, rules.n, names[k], &known[i]);
    for (size_t i = 0; i < count; i++)
        if (!known[i])
            note_add(notes, levels[i].path, levels[i].line, levels[i].column, "%.*s", STR_ARG(selection_unknown(levels[i].rule, rules, arena)));
    return copies;
}

Rules selection_levels(Rules rules, const RuleLevel *levels, size_t count, Arena *arena, Notes *notes)
{
    Rule *copies = with_levels(rules, levels, count, arena, notes);
    return (Rules){copies, copies ? rules.n : 0};
}

static bool any_of(const bool *wanted, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (wanted[i])
            return true;
    return false;
}

bool selection_make(const Wishes *wishes, Rules rules, Arena *arena, Notes *notes, Selection *out)
{
    bool *wanted = ARENA_ARRAY(arena, bool, rules.n), *ignored = ARENA_ARRAY(arena, bool, rules.n);
    uint32_t noted = notes->list.n;
    Rule *copies = with_levels(rules, wishes->levels, wishes->level_count, arena, notes);
    if (!wanted || !ignored || !copies)
        return false;
    bool selected = mark(wishes->select, wanted, rules, arena, notes);
    mark(wishes->ignore, ignored, rules, arena, notes);
    for (uint32_t i = 0; i < rules.n; i++) {
        bool turned_off = copies[i].level == LEVEL_OFF;
        if (turned_off)
            copies[i].level = rules.rules[i].level;  /* it is still asked, as an ignored one is */
        if (selected)
            copies[i].off = !wanted[i];
        else
            wanted[i] = !copies[i].off && !turned_off;
        wanted[i] = wanted[i] && !ignored[i];
    }
    *out = (Selection){.rules = {copies, rules.n}, .wanted = wanted, .least = wishes->least};
    if (notes->list.n == noted && !any_of(wanted, rules.n))
        note_add(notes, (Str){0}, 0, 0,
                 "no rule is left to check with: --select, --ignore and `levels:` turn all of them off; to leave articles out, write `ignore:`");
    return notes->list.n == noted;
}

bool selection_wants(const Selection *selection, const Finding *finding)
{
    size_t rule = (size_t)(finding->rule - selection->rules.rules);
    return selection->wanted[rule] && finding->level >= selection->least;
}

void selection_apply(const Selection *selection, Verdicts *verdicts)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < verdicts->findings.n; i++)
        if (selection_wants(selection, &verdicts->findings.at[i]))
            verdicts->findings.at[kept++] = verdicts->findings.at[i];
    verdicts->findings.n = kept;
}
