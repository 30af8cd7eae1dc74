/* The judge: keys bring claims together, gates part them again, and the most specific rule reports what is left. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/judge.h"

#include <stdlib.h>

#include "judge/evidence.h"
#include "judge/find.h"
#include "judge/left_out.h"
#include "judge/match.h"
#include "judge/series.h"
#include "judge/survey.h"
#include "judge/tally.h"
#include "judge/value.h"

/* Kinds for which one article is not enough: the room documents judges them. */
static const Kind kind_elsewhere = {0};

static const Kind *const kinds[RULE_KINDS] = {
    [RULE_VALUES] = &kind_values, [RULE_MAGNITUDE] = &kind_magnitude, [RULE_ZERO] = &kind_zero,
    [RULE_WEEKDAY] = &kind_weekday,     [RULE_CALENDAR] = &kind_calendar,
    [RULE_DISPLAY] = &kind_display,       [RULE_SHEET] = &kind_elsewhere,    [RULE_ACROSS] = &kind_elsewhere,
    [RULE_VERSION] = &kind_elsewhere,       [RULE_FORMULA] = &kind_formula,     [RULE_CONVERSION] = &kind_conversion,
    [RULE_RANGE] = &kind_range,
    [RULE_SINCE] = &kind_since,
    [RULE_AGE] = &kind_age,
    [RULE_SPAN] = &kind_span,
    [RULE_LATER] = &kind_later,
    [RULE_TABLE] = &kind_table,
    [RULE_LIST] = &kind_list,
    [RULE_NAME] = &kind_name,
    [RULE_ONCE] = &kind_once,
    [RULE_ACRONYM] = &kind_acronym,
    [RULE_QUOTE] = &kind_quote,
    [RULE_OUTCOME] = &kind_outcome,
    [RULE_POLARITY] = &kind_polarity,
    [RULE_QUANTIFIER] = &kind_quantifier,
    [RULE_ORPHAN] = &kind_orphan,
    [RULE_ATTAINABLE] = &kind_attainable,
    [RULE_PARAPHRASE] = &kind_paraphrase,
    [RULE_UNSUPPORTED] = &kind_unsupported,
    [RULE_RECAP] = &kind_recap,
    [RULE_PROSE] = &kind_prose,
    [RULE_EQUATION] = &kind_equation,
    [RULE_CLOCK] = &kind_clock,
    [RULE_RELATIVE] = &kind_relative,
    [RULE_ORDER] = &kind_order,
    [RULE_SINGLE] = &kind_single,
    [RULE_REUSE] = &kind_reuse,
    [RULE_TENSE] = &kind_tense,
};

/* Kinds that judge pairs, the most specific first: a pair is reported once. */
static const RuleKind pair_kinds[] = {RULE_ZERO, RULE_MAGNITUDE, RULE_PARAPHRASE, RULE_VALUES};

/* One finding by the most specific of the shipped rules, and one by each of the user's own. */
static void report(const Comparison *pair, Verdicts *verdicts, Arena *arena)
{
    const Rules rules = pair->it->knowledge->rules;
    bool told = false;
    for (size_t k = 0; k < sizeof pair_kinds / sizeof *pair_kinds; k++) {
        for (uint32_t i = 0; i < rules.n; i++) {
            const Rule *rule = &rules.rules[i];
            Judgement judgement = {.it = pair->it, .rule = rule, .verdicts = verdicts, .arena = arena};
            if (rule->off || rule->level == LEVEL_OFF || rule->kind != pair_kinds[k] || (told && !rule->user) || !kinds[rule->kind]->clashes(&judgement, pair))
                continue;
            find_pair(&judgement, pair);
            told |= !rule->user;
        }
    }
}

static void judge_pair(const Case *it, uint32_t a, uint32_t b, uint32_t rivals, Verdicts *verdicts, Arena *arena)
{
    const Claim *first = &it->claims->list.at[a], *second = &it->claims->list.at[b];
    Comparison pair = {.it = it, .a = first, .b = second, .ma = &it->mentions->list.at[first->mention], .mb = &it->mentions->list.at[second->mention],
                       .rivals = rivals, .arena = arena};
    if (comparable_display(&pair) || first->zone == ZONE_META || second->zone == ZONE_META)
        return;                                      /* displayed figures have rules of their own */
    bool denied = evidence_short(&pair) && value_denied(first, pair.ma, second, pair.mb);
    bool agree = !denied && (value_agree(first, pair.ma, second, pair.mb) || value_within(first, second, it->tolerance));
    pair.weighs_objection = !agree && evidence_weighs(&pair);
    bool open = comparable(&pair);
    comparable_keep(&pair, agree, verdicts);
    if (open && !agree)
        report(&pair, verdicts, arena);
}

static void judge_pairs(const Case *it, Verdicts *verdicts, Arena *arena, const Arena *scratch)
{
    const Tally *tally = it->tally;
    for (uint32_t i = 0; tally->key && !arena_full(scratch) && i < it->claims->list.n; i++) {
        uint32_t earlier = tally->before[i];
        for (uint32_t count = 0; earlier && count < EARLIER_CLAIMS; count++) {
            judge_pair(it, earlier - 1, i, tally->rivals[tally->key[i]], verdicts, arena);
            earlier = tally->before[earlier - 1];
        }
    }
}

const void *const *judge_prepare(Rules rules, Arena *arena)
{
    const void **prepared = ARENA_ARRAY(arena, const void *, rules.n);
    for (uint32_t i = 0; prepared && i < rules.n; i++) {
        const Kind *kind = kinds[rules.rules[i].kind];
        bool asked = !rules.rules[i].off && rules.rules[i].level != LEVEL_OFF;
        prepared[i] = asked && kind->prepare ? kind->prepare(&rules.rules[i], arena) : NULL;
    }
    return prepared;
}

void judge_sort(Verdicts *verdicts, Arena *scratch)
{
    if (verdicts->findings.n)
        qsort(verdicts->findings.at, verdicts->findings.n, sizeof *verdicts->findings.at, finding_order);
    findings_number(&verdicts->findings, scratch);
}

/* Lets the kinds search that search last, or all others. */
static void search_all(const Case *it, bool last, Verdicts *verdicts, Arena *arena, Arena *scratch)
{
    for (uint32_t i = 0; i < it->knowledge->rules.n; i++) {
        const Rule *rule = &it->knowledge->rules.rules[i];
        const Kind *kind = kinds[rule->kind];
        Judgement judgement = {.it = it, .rule = rule, .prepared = it->prepared ? it->prepared[i] : NULL, .verdicts = verdicts, .arena = arena,
                               .scratch = scratch};
        if (!rule->off && rule->level != LEVEL_OFF && kind->search && kind->last == last)
            kind->search(&judgement);
        if (!arena_full(scratch))
            arena_reset(scratch);
    }
}

Verdicts judge_claims(Case it, Arena *arena, Arena *scratch)
{
    Verdicts verdicts = {0};
    Tally tally = tally_claims(&it, arena);            /* the kinds reset the scratch */
    Survey survey = {0};
    Natures natures = {0};
    Glances glances = {0};
    it.tally = &tally;
    it.survey = &survey;
    it.natures = &natures;
    it.glances = &glances;
    judge_pairs(&it, &verdicts, arena, scratch);
    series_take_out(&it, &verdicts, scratch);
    search_all(&it, false, &verdicts, arena, scratch);
    search_all(&it, true, &verdicts, arena, scratch);
    left_out_add(&it, &verdicts, arena, scratch);
    judge_sort(&verdicts, scratch);
    return verdicts;
}
