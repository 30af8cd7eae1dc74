/* Doubt asks of each pair only what tags tell: where the gates that need no more are open, and the evidence could suffice at its best, it is doubtful. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/doubt.h"

#include "judge/evidence.h"
#include "judge/tally.h"
#include "judge/value.h"

static bool doubtful(Comparison *pair)
{
    const Case *it = pair->it;
    if (pair->a->sentence == pair->b->sentence || !str_equal(pair->ma->per, pair->mb->per))
        return false;
    if (evidence_short(pair))
        return true;
    if (value_agree(pair->a, pair->ma, pair->b, pair->mb) || value_within(pair->a, pair->b, it->tolerance))
        return false;
    pair->weighs_objection = evidence_weighs(pair);
    return evidence_told_twice(pair) || evidence_most(pair) >= 0;
}

static bool mark(uint8_t *wanted, uint32_t sentence)
{
    bool light = wanted[sentence] == DEPTH_TAGS;
    if (light)
        wanted[sentence] = DEPTH_AGAIN;
    return light;
}

bool doubt_mark(Case it, uint8_t *wanted, Arena *arena)
{
    const Claim *claims = it.claims->list.at;
    Tally tally = tally_claims(&it, arena);
    bool any = false;
    it.tally = &tally;
    for (uint32_t i = 0; tally.key && i < it.claims->list.n; i++) {
        uint32_t earlier = tally.before[i];
        for (uint32_t count = 0; earlier && count < EARLIER_CLAIMS; count++, earlier = tally.before[earlier - 1]) {
            const Claim *a = &claims[earlier - 1], *b = &claims[i];
            bool known = wanted[a->sentence] != DEPTH_TAGS && wanted[b->sentence] != DEPTH_TAGS;
            Comparison pair = {.it = &it, .a = a, .b = b, .ma = &it.mentions->list.at[a->mention], .mb = &it.mentions->list.at[b->mention],
                               .rivals = tally.rivals[tally.key[i]], .arena = arena};
            if (known || !doubtful(&pair))
                continue;
            any |= mark(wanted, a->sentence);
            any |= mark(wanted, b->sentence);
        }
    }
    return any;
}

bool doubt_mark_rest(const Case *it, const Verdicts *verdicts, uint8_t *wanted)
{
    bool any = false, of_claims = false;
    for (uint32_t i = 0; i < verdicts->findings.n; i++)
        for (uint32_t end = 0; end < verdicts->findings.at[i].end_count; end++)
            of_claims |= verdicts->findings.at[i].ends[end].claim != 0;
    for (uint32_t i = 0; of_claims && i < it->segments->sentences.n; i++)
        any |= mark(wanted, i);
    return any;
}
