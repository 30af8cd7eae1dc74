/* Partial updates: the value that was changed in one place and still stands in another. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/version_finding.h"
#include "judge/comparable.h"
#include "judge/support.h"
#include "judge/value.h"

/* Is the other claim of the old version the same value of the same thing as the one that changed? */
static bool told_the_same(const Versions *versions, const Claim *was, const Claim *other)
{
    const Mention *mentions = versions->before->mentions->list.at;
    bool first = was < other;
    Comparison pair = {.it = versions->before, .a = first ? was : other, .b = first ? other : was, .arena = versions->scratch};
    pair.ma = &mentions[pair.a->mention];
    pair.mb = &mentions[pair.b->mention];
    if (!support_same_form(versions->before, pair.ma, pair.mb) || !value_agree(pair.a, pair.ma, pair.b, pair.mb))
        return false;
    bool same_thing = was->measured.lemma.n && str_equal(was->measured.lemma, other->measured.lemma);
    bool shown = comparable_display(&pair), bare = pair.ma->bare || pair.mb->bare;
    if (!comparable_frame(&pair))
        return false;
    Comparison whole = pair;
    return same_thing || (shown && (bare || !was->measured.lemma.n || !other->measured.lemma.n)) || comparable(&whole);
}

/* "from $5.2bn", "revised from 12": the old value told as the old one. */
static bool told_as_old(const Claim *claim, const Mention *mention)
{
    return mention->change == CHANGE_FROM || claim->cue != CUE_NONE;
}

void version_partial(const Versions *versions, const ChangedClaim *changed)
{
    const Rule *rule = version_rule(versions, "partial");
    const Claims *after = versions->after->claims, *before = versions->before->claims;
    for (uint32_t i = 0; rule && i < after->list.n; i++) {
        const Claim *other = &after->list.at[i];
        const Mention *mention = &versions->after->mentions->list.at[other->mention];
        uint32_t was = versions->alignment.claims[i];
        if (!was || other == changed->now || mention->kind != changed->now_mention->kind || told_as_old(other, mention))
            continue;
        const Claim *earlier = &before->list.at[was - 1];
        bool stands = version_same_value(versions, earlier, other) && !value_agree(changed->now, changed->now_mention, other, mention);
        if (stands && mention->kind != MENTION_DATE && told_the_same(versions, changed->was, earlier))
            version_report(versions, rule, other, changed, (Str){0});
    }
}
