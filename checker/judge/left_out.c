/* Left out: tempting figures, one line each. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/left_out.h"

#include <string.h>

enum { MOST_LEFT_OUT = 3 };

/* Gates that stop what looks comparable; the others stop what nobody would compare. */
static bool telling(const char *gate)
{
    static const char *const gates[] = {"status", "time", "part", "rate", "actor", "place", "acknowledged"};
    for (size_t i = 0; gate && i < sizeof gates / sizeof *gates; i++)
        if (strcmp(gate, gates[i]) == 0)
            return true;
    return false;
}

/* How the claim itself stands, when that is what stopped it: "planned", "done since 2017". */
static Str why(const Claim *claim, const Pair *pair, Arena *arena)
{
    bool since = claim->period == PERIOD_SINCE && !date_none(claim->days.from);
    if (strcmp(pair->gate, "status") != 0 && !(since && strcmp(pair->gate, "time") == 0))
        return pair->reason;
    Str status = claim->status == STATUS_ACTUAL ? S("done") : str_of(status_name(claim->status));
    return since ? arena_print(arena, "%.*s since %d", STR_ARG(status), claim->days.from.year) : status;
}

static LeftOut describe(const Case *it, const Pair *pair, uint32_t claim_number, Arena *arena)
{
    const Claim *claim = &it->claims->list.at[claim_number];
    const Mention *mention = &it->mentions->list.at[claim->mention];
    return (LeftOut){mention->begin, mention->end, why(claim, pair, arena)};
}

static bool listed(const LeftOut *list, uint32_t count, uint32_t begin)
{
    for (uint32_t i = 0; i < count; i++)
        if (list[i].begin == begin)
            return true;
    return false;
}

static void add(Finding *finding, LeftOut left_out, Arena *arena)
{
    LeftOut *list = ARENA_ARRAY(arena, LeftOut, MOST_LEFT_OUT);
    if (!list || finding->left_out_count == MOST_LEFT_OUT || listed(finding->left_out, finding->left_out_count, left_out.begin))
        return;
    for (uint32_t i = 0; i < finding->left_out_count; i++)
        list[i] = finding->left_out[i];
    list[finding->left_out_count++] = left_out;
    finding->left_out = list;
}

void left_out_add(const Case *it, Verdicts *verdicts, Arena *arena, Arena *scratch)
{
    uint32_t *finding_of = ARENA_ARRAY(scratch, uint32_t, it->claims->list.n + 1);      /* number + 1 of the finding that a claim is an end of */
    for (uint32_t i = 0; finding_of && i < verdicts->findings.n; i++)
        for (uint32_t end = 0; end < verdicts->findings.at[i].end_count; end++)
            if (verdicts->findings.at[i].ends[end].claim)
                finding_of[verdicts->findings.at[i].ends[end].claim - 1] = i + 1;
    for (uint32_t i = 0; finding_of && i < verdicts->pairs.n; i++) {
        const Pair *pair = &verdicts->pairs.at[i];
        uint32_t of_a = finding_of[pair->a], of_b = finding_of[pair->b];
        if (pair->agree || !telling(pair->gate) || (of_a && of_b) || (!of_a && !of_b))
            continue;
        uint32_t other = of_a ? pair->b : pair->a;
        add(&verdicts->findings.at[(of_a ? of_a : of_b) - 1], describe(it, pair, other, arena), arena);
    }
}
