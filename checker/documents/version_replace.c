/* Replacing: what another rule finds between a changed figure and one that stayed is told as what the change left behind. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/version_finding.h"

#include "judge/value.h"

/* The number + 1 of the claim whose figure lies in this place; 0: none. */
static uint32_t claim_at(const Case *it, const End *end)
{
    uint32_t low = 0, high = it->claims->list.n;
    if (end->article != it->article)
        return 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (it->mentions->list.at[it->claims->list.at[middle].mention].value_begin < end->begin)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < it->claims->list.n && it->mentions->list.at[it->claims->list.at[low].mention].value_begin < end->end;
    return inside ? low + 1 : 0;
}

/* The claims of a finding: one that changed, and one that stayed as it was; numbers + 1. */
typedef struct Sides {
    uint32_t changed, stayed;
} Sides;

static Sides sides_of(const Versions *versions, const Finding *finding)
{
    Sides sides = {0};
    for (uint32_t i = 0; i < finding->end_count; i++) {
        uint32_t claim = claim_at(versions->after, &finding->ends[i]), was = claim ? versions->alignment.claims[claim - 1] : 0;
        if (!was)
            continue;
        bool same = version_same_value(versions, &versions->before->claims->list.at[was - 1], &versions->after->claims->list.at[claim - 1]);
        if (same)
            sides.stayed = claim;
        else
            sides.changed = claim;
    }
    return sides;
}

/* Does what stayed have the value that the other had before? Else the two disagree for another reason than the change. */
static bool still_old(const Versions *versions, Sides sides)
{
    const Claim *stayed = &versions->after->claims->list.at[sides.stayed - 1];
    const Claim *was = &versions->before->claims->list.at[versions->alignment.claims[sides.changed - 1] - 1];
    return value_agree(was, &versions->before->mentions->list.at[was->mention], stayed, &versions->after->mentions->list.at[stayed->mention]);
}

/* Is it told already of one of the two ends of this pair as a version's? */
static bool told(const Versions *versions, uint32_t claim)
{
    for (uint32_t i = 0; i < versions->verdicts->findings.n; i++) {
        const Finding *it = &versions->verdicts->findings.at[i];
        if (it->relation == RELATION_VERSIONS && it->end_count > 2 && it->ends[0].claim == claim)
            return true;
    }
    return false;
}

void version_replace(const Versions *versions)
{
    Findings *findings = &versions->verdicts->findings;
    uint32_t count = findings->n, kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Finding finding = findings->at[i];
        Sides sides = finding.relation == RELATION_VERSIONS ? (Sides){0} : sides_of(versions, &finding);
        const Rule *rule = version_rule(versions, finding.relation == RELATION_INTERNAL ? "derived" : "partial");
        if (!sides.changed || !sides.stayed || !rule || (finding.relation != RELATION_INTERNAL && !still_old(versions, sides))) {
            findings->at[kept++] = finding;
            continue;
        }
        if (told(versions, sides.stayed))
            continue;
        const Claim *now = &versions->after->claims->list.at[sides.changed - 1];
        const Claim *was = &versions->before->claims->list.at[versions->alignment.claims[sides.changed - 1] - 1];
        const ChangedClaim changed = {was, now, &versions->before->mentions->list.at[was->mention], &versions->after->mentions->list.at[now->mention]};
        version_report(versions, rule, &versions->after->claims->list.at[sides.stayed - 1], &changed, finding.message);
    }
    for (uint32_t i = count; i < findings->n; i++)
        findings->at[kept++] = findings->at[i];
    findings->n = kept;
}
