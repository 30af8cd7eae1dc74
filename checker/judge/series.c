/* Claims that clash with each other are one group; a group of many values is a series, as nobody is wrong about one thing in so many ways. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/series.h"

/* Values of a group. Of 372 planted clashes 2 stand among five values, 5 among four and 19 among three; lists of 16 schools, farms or fines, which gave up to
   179 findings each, give 10 in all. */
enum { SERIES = 5 };

typedef struct Group {
    uint32_t parent;                                 /* number of a claim of the same group; of the first one its own */
    Decimal values[SERIES];                          /* of the first claim: those met in the group, each once */
    uint32_t n;
} Group;

static uint32_t first_of(Group *groups, uint32_t claim)
{
    while (groups[claim].parent != claim)
        claim = groups[claim].parent = groups[groups[claim].parent].parent;
    return claim;
}

static void add_value(Group *group, Decimal value)
{
    for (uint32_t i = 0; i < group->n; i++)
        if (decimal_equal(group->values[i], value))
            return;
    if (group->n < SERIES)
        group->values[group->n++] = value;
}

static void join(Group *groups, uint32_t a, uint32_t b)
{
    uint32_t to = first_of(groups, a), from = first_of(groups, b);
    if (to == from)
        return;
    groups[from].parent = to;
    for (uint32_t i = 0; i < groups[from].n; i++)
        add_value(&groups[to], groups[from].values[i]);
}

static bool is_series(Group *groups, uint32_t claim)
{
    return groups[first_of(groups, claim)].n == SERIES;
}

void series_take_out(const Case *it, Verdicts *verdicts, Arena *scratch)
{
    Group *groups = verdicts->findings.n ? ARENA_ARRAY(scratch, Group, it->claims->list.n) : NULL;
    uint32_t kept = 0;
    if (!groups)
        return;
    for (uint32_t i = 0; i < it->claims->list.n; i++)
        groups[i] = (Group){.parent = i, .values = {it->claims->list.at[i].point}, .n = 1};
    for (uint32_t i = 0; i < verdicts->findings.n; i++)
        join(groups, verdicts->findings.at[i].ends[0].claim - 1, verdicts->findings.at[i].ends[1].claim - 1);
    for (uint32_t i = 0; i < verdicts->findings.n; i++)
        if (!is_series(groups, verdicts->findings.at[i].ends[0].claim - 1))
            verdicts->findings.at[kept++] = verdicts->findings.at[i];
    verdicts->findings.n = kept;
    for (uint32_t i = 0; i < verdicts->pairs.n; i++) {
        Pair *pair = &verdicts->pairs.at[i];
        if (pair->gate || pair->agree || !is_series(groups, pair->a) || first_of(groups, pair->a) != first_of(groups, pair->b))
            continue;
        pair->gate = "series";
        pair->reason = S("the article gives many figures of this kind: each is told of another thing");
    }
}
