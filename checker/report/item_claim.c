/* Items of the fourth stage: claims, and of the judge: pairs that shared a key with the gate that stopped each. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "report/item_value.h"

static const Mention *mention_of(const Reading *reading, const Claim *claim)
{
    return &reading->mentions.list.at[claim->mention];
}

static uint32_t count_claims(const Reading *reading)
{
    return reading->claims.list.n;
}

static void json_said(Json *json, const char *key, Str value)
{
    if (value.n)
        json_string(json, key, value);
}

static void json_terms(Json *json, const char *key, Terms terms)
{
    json_open(json, key, '[');
    for (uint32_t i = 0; i < terms.n; i++)
        json_string(json, NULL, terms.at[i].lemma);
    json_close(json, '[');
}

/* What the figure stands for once bound and rounding are applied, in base units. */
static void json_interval(Json *json, Interval value, Arena *scratch)
{
    json_open(json, "interval", '{');
    if (value.no_low)
        json_null(json, "low");
    else
        json_decimal(json, "low", value.low, scratch);
    if (value.no_high)
        json_null(json, "high");
    else
        json_decimal(json, "high", value.high, scratch);
    json_close(json, '{');
}

static void json_claim(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Claim *claim = &reading->claims.list.at[item];
    const Mention *mention = mention_of(reading, claim);
    item_json_place(json, reading, mention->begin, mention->end);
    json_number(json, "id", item + 1);
    item_json_figure(json, reading, mention, scratch);
    if (mention->kind != MENTION_DATE)
        json_interval(json, claim->value, scratch);
    json_said(json, "measured", claim->measured.lemma);
    json_terms(json, "modifiers", claim->modifiers);
    json_said(json, "of", claim->of.lemma);
    json_said(json, "action", claim->action.lemma);
    json_said(json, "actor", claim->actor.name);
    json_word(json, "voice", voice_name(claim->voice));
    json_said(json, "speaker", claim->speaker.name);
    json_word(json, "status", status_name(claim->status));
    json_bool(json, "negated", claim->negated);
    if (claim->period != PERIOD_NONE || !range_none(claim->days))
        item_json_days(json, "period", claim->days, claim->period, scratch);
    json_said(json, "place", claim->place.name);
    if (claim->part != PART_NONE)
        json_word(json, "part", part_name(claim->part));
    if (claim->cue != CUE_NONE)
        json_word(json, "cue", cue_name(claim->cue));
    json_word(json, "zone", zone_name(claim->zone));
    json_number(json, "sentence", claim->sentence + 1);
    json_terms(json, "context", claim->context);
}

Str item_voice(const Reading *reading, const Claim *claim, Arena *scratch)
{
    if (claim->voice == VOICE_NARRATOR)
        return (Str){0};
    if (!claim->speaker.name.n)
        return str_of(voice_name(claim->voice));
    return arena_print(scratch, "%.*s, %s", STR_ARG(find_party(reading->article, &claim->speaker, scratch)), voice_name(claim->voice));
}

static Str named(const char *name, Str value, Arena *scratch)
{
    return value.n ? arena_print(scratch, "%s %.*s", name, STR_ARG(value)) : (Str){0};
}

Str item_period(const Claim *claim, Arena *scratch)
{
    if (claim->period == PERIOD_NONE)
        return (Str){0};
    Str days = range_none(claim->days) ? (Str){0} : item_days(claim->days, scratch);
    return days.n ? days : str_of(period_kind_name(claim->period));
}

static Row row_claim(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Claim *claim = &reading->claims.list.at[item];
    const Mention *mention = mention_of(reading, claim);
    const Str parts[] = {named("measured", claim->measured.lemma, scratch), named("of", claim->of.lemma, scratch), named("actor", claim->actor.name, scratch),
                         named("action", claim->action.lemma, scratch),     named("in", claim->place.name, scratch), str_of(status_name(claim->status)),
                         claim->part == PART_NONE ? (Str){0} : str_of(part_name(claim->part)),
                         mention->kind == MENTION_DATE ? (Str){0} : item_period(claim, scratch), item_voice(reading, claim, scratch)};
    Str says = item_figure(reading, mention, scratch);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        says = item_join(says, parts[i], scratch);
    return (Row){.begin = mention->begin, .end = mention->end, .kind = str_of(mention_kind_name(mention->kind)), .says = says};
}

static uint32_t count_pairs(const Reading *reading)
{
    return reading->verdicts.pairs.n;
}

static void json_pair(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Pair *pair = &reading->verdicts.pairs.at[item];
    const Claim *a = &reading->claims.list.at[pair->a], *b = &reading->claims.list.at[pair->b];
    const uint32_t numbers[] = {pair->a, pair->b};
    const Mention *mentions[] = {mention_of(reading, a), mention_of(reading, b)};
    json_open(json, "ends", '[');
    for (int i = 0; i < 2; i++) {
        json_open(json, NULL, '{');
        json_number(json, "claim", numbers[i] + 1);
        item_json_place(json, reading, mentions[i]->begin, mentions[i]->end);
        json_close(json, '{');
    }
    json_close(json, '[');
    json_bool(json, "comparable", !pair->gate);
    json_bool(json, "agree", pair->agree);
    if (pair->gate)
        json_word(json, "gate", pair->gate);
    if (pair->reason.n)
        json_string(json, "reason", pair->reason);
    static const Evidence none;
    const Evidence *evidence = pair->evidence ? pair->evidence : &none;
    json_open(json, "evidence", '{');
    json_decimal(json, "weight", decimal(evidence->weight, 0), scratch);
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++)
        if (evidence->count[kind])
            json_decimal(json, evidence_name(kind), decimal(evidence->count[kind], 0), scratch);
    json_close(json, '{');
}

static Row row_pair(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Pair *pair = &reading->verdicts.pairs.at[item];
    const Mention *a = mention_of(reading, &reading->claims.list.at[pair->a]), *b = mention_of(reading, &reading->claims.list.at[pair->b]);
    Place place = item_start(reading, a->begin, a->end);
    Str with = arena_print(scratch, "with %.*s (%u:%u)", STR_ARG(article_text(reading->article, a->begin, a->end)), place.line, place.column);
    const char *before = pair->gate ? pair->gate : "although";
    Str verdict = pair->reason.n ? arena_print(scratch, "%s: %.*s", before, STR_ARG(pair->reason)) : (Str){0};
    return (Row){.begin = b->begin, .end = b->end, .kind = pair->gate ? S("not compared") : pair->agree ? S("agree") : S("clash"),
                 .says = item_join(with, verdict, scratch)};
}

const ItemKind item_claim = {"claim", "claims", count_claims, json_claim, row_claim};
const ItemKind item_pair = {"pair", "pairs", count_pairs, json_pair, row_pair};
