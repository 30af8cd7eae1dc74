/* Findings as items: the JSON object with its ends and reasons, and the line that heads it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item.h"

static uint32_t count_findings(const Reading *reading)
{
    return reading->verdicts.findings.n;
}

static void json_end(Json *json, const Reading *reading, const End *end, bool primary)
{
    json_open(json, NULL, '{');
    json_word(json, "role", primary ? "primary" : "other");
    item_json_place_in(json, end->article, end->begin, end->end, reading->arena);
    if (end->claim)
        json_number(json, "claim", end->claim);
    json_word(json, "voice", voice_name(end->voice));
    if (end->speaker.n)
        json_string(json, "speaker", end->speaker);
    json_string(json, "label", end->label);
    json_close(json, '{');
}

static void json_left_out(Json *json, const Reading *reading, const Finding *finding)
{
    json_open(json, "left_out", '[');
    for (uint32_t i = 0; i < finding->left_out_count; i++) {
        json_open(json, NULL, '{');
        item_json_place(json, reading, finding->left_out[i].begin, finding->left_out[i].end);
        json_string(json, "why", finding->left_out[i].why);
        json_close(json, '{');
    }
    json_close(json, '[');
}

static void json_finding(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Finding *finding = &reading->verdicts.findings.at[item];
    json_string(json, "rule", finding->rule->id);
    json_word(json, "level", level_name(finding->level));
    json_word(json, "relation", relationship_name(finding->relation));
    json_string(json, "message", finding->message);
    json_open(json, "ends", '[');
    for (uint32_t i = 0; i < finding->end_count; i++)
        json_end(json, reading, &finding->ends[i], i == 0);
    json_close(json, '[');
    json_open(json, "because", '[');
    for (uint32_t i = 0; i < finding->because_count; i++)
        json_string(json, NULL, finding->because[i]);
    json_close(json, '[');
    json_left_out(json, reading, finding);
    json_string(json, "fingerprint", arena_print(scratch, "%016llx", (unsigned long long)finding->fingerprint));
    json_open(json, "fixes", '[');
    json_close(json, '[');
}

static Row row_finding(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Finding *finding = &reading->verdicts.findings.at[item];
    return (Row){.begin = finding->ends[0].begin, .end = finding->ends[0].end, .kind = str_of(level_name(finding->level)),
                 .says = arena_print(scratch, "%.*s [%.*s]", STR_ARG(finding->message), STR_ARG(finding->rule->id))};
}

const ItemKind item_finding = {"finding", "findings", count_findings, json_finding, row_finding};
