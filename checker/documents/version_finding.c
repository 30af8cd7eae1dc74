/* Findings on changed claims: their places, with the words of both versions, and whether the value is the same. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/version_finding.h"

#include "judge/find.h"
#include "judge/gap.h"

static const Mention *mention_of(const Case *it, const Claim *claim)
{
    return &it->mentions->list.at[claim->mention];
}

bool version_same_value(const Versions *versions, const Claim *before, const Claim *after)
{
    const Mention *a = mention_of(versions->before, before), *b = mention_of(versions->after, after);
    if (a->kind == MENTION_DATE)
        return date_compare(a->named.from, b->named.from) == 0 && date_compare(a->named.to, b->named.to) == 0;
    return decimal_equal(before->point, after->point) && a->bound == b->bound;
}

const Rule *version_rule(const Versions *versions, const char *of)
{
    const Rules rules = versions->after->knowledge->rules;
    for (uint32_t i = 0; i < rules.n; i++) {
        const Rule *rule = &rules.rules[i];
        if (rule->kind == RULE_VERSION && str_equal(gap_option(rule, "of"), str_of(of)) && !rule->off && rule->level != LEVEL_OFF)
            return rule;
    }
    return NULL;
}

static End end_of(const Versions *versions, const Case *it, const Claim *claim)
{
    const Mention *mention = mention_of(it, claim);
    Str label = find_label(it, claim, versions->arena);
    if (it == versions->before)
        label = find_attributed(claim->voice) ? arena_print(versions->arena, "%.*s, before", STR_ARG(label)) : S("the earlier version");
    const Sentence *sentence = &it->segments->sentences.at[claim->sentence];
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .sentence_begin = sentence->begin, .sentence_end = sentence->end, .claim = (uint32_t)(claim - it->claims->list.at) + 1,
                 .voice = claim->voice, .speaker = find_party(it->article, &claim->speaker, versions->arena), .label = label};
}

static Str text_of(const Case *it, const Claim *claim)
{
    const Mention *mention = mention_of(it, claim);
    return article_text(it->article, mention->begin, mention->end);
}

static Str what_of(const Versions *versions, const ChangedClaim *changed)
{
    const Term *measured = &changed->now->measured;
    return measured->end ? article_text(versions->after->article, measured->begin, measured->end) : measured->lemma.n ? measured->lemma : S("a figure");
}

void version_report(const Versions *versions, const Rule *rule, const Claim *stale, const ChangedClaim *changed, Str computed)
{
    End ends[3];
    uint32_t n = 0;
    if (stale)
        ends[n++] = end_of(versions, versions->after, stale);
    ends[n++] = end_of(versions, versions->after, changed->now);
    ends[n++] = end_of(versions, versions->before, changed->was);
    Slot slots[] = {{"what", what_of(versions, changed)}, {"a", stale ? text_of(versions->after, stale) : (Str){0}},
                    {"was", text_of(versions->before, changed->was)}, {"now", text_of(versions->after, changed->now)}, {"computed", computed}};
    Judgement judgement = {.it = versions->after, .rule = rule, .verdicts = versions->verdicts, .arena = versions->arena, .scratch = versions->scratch};
    Finding *finding = find_places(&judgement, ends, n, slots, sizeof slots / sizeof *slots, changed->now->measured.lemma);
    if (!finding)
        return;
    finding->relation = RELATION_VERSIONS;
    if (stale && find_attributed(stale->voice) && finding->level > LEVEL_WARNING)
        finding->level = LEVEL_WARNING;
}
