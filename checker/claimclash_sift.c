/* Sifting: what its caller says of the findings of a reading, done to them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"

#include <stdlib.h>

/* The finding with another of its ends first, the others in their order. */
static bool put_first(Finding *finding, size_t primary, Arena *arena)
{
    End *ends = ARENA_ARRAY(arena, End, finding->end_count);
    uint32_t n = 1;
    if (!ends)
        return false;
    ends[0] = finding->ends[primary];
    for (uint32_t i = 0; i < finding->end_count; i++)
        if (i != primary)
            ends[n++] = finding->ends[i];
    finding->ends = ends;
    return true;
}

static void accept(Reading *reading, const Finding *finding, const char *reason)
{
    Hushed *hushed = VEC_PUSH(reading->arena, &reading->hushed);
    if (hushed)
        *hushed = (Hushed){.finding = *finding, .accepted = true, .reason = arena_copy(reading->arena, str_of(reason))};
    reading->baselined++;
}

bool claimclash_reading_sift(ClaimclashReading *it, ClaimclashSift *ask, void *by)
{
    Reading *reading = &it->reading;
    Findings *findings = &reading->verdicts.findings;
    uint32_t kept = 0;
    for (uint32_t i = 0; it->findings && i < findings->n; i++) {
        Finding finding = findings->at[i];
        ClaimclashSifted sifted = ask(by, &it->findings[i]);
        reading->compared = reading->compared || sifted.fate == CLAIMCLASH_NEW || sifted.fate == CLAIMCLASH_ACCEPTED;
        if (sifted.fate == CLAIMCLASH_ACCEPTED)
            accept(reading, &finding, sifted.reason);
        if (sifted.fate == CLAIMCLASH_ACCEPTED || sifted.fate == CLAIMCLASH_DROPPED)
            continue;
        if (sifted.primary && sifted.primary < finding.end_count && !put_first(&finding, sifted.primary, reading->arena))
            return false;
        findings->at[kept++] = finding;
    }
    if (!it->findings)
        return true;
    findings->n = kept;
    if (kept)
        qsort(findings->at, kept, sizeof *findings->at, finding_order);
    it->findings = claimclash_findings_publish(reading);
    return !arena_full(reading->arena);
}
