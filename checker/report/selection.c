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

bool selection_make(Str select, Str ignore, Level least, Rules rules, Arena *arena, Notes *notes, Selection *out)
{
    bool *wanted = ARENA_ARRAY(arena, bool, rules.n), *ignored = ARENA_ARRAY(arena, bool, rules.n);
    Rule *copies = ARENA_ARRAY(arena, Rule, rules.n);
    uint32_t noted = notes->list.n;
    if (!wanted || !ignored || !copies)
        return false;
    bool selected = mark(select, wanted, rules, arena, notes);
    mark(ignore, ignored, rules, arena, notes);
    for (uint32_t i = 0; i < rules.n; i++) {
        copies[i] = rules.rules[i];
        if (selected)
            copies[i].off = !wanted[i];
        else
            wanted[i] = !copies[i].off;
        wanted[i] = wanted[i] && !ignored[i];
    }
    *out = (Selection){.rules = {copies, rules.n}, .wanted = wanted, .least = least};
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
