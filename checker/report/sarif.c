/* The format sarif: SARIF 2.1.0, a run with its results, the files that were read, and what could not be read. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/sarif.h"

#include "report/escape.h"
#include "report/fingerprint.h"

typedef struct Sarif {
    bool begun;                                      /* the tool and its rules are written: they are known from the first article on */
    Fingerprints fingerprints;
    Map index;                                       /* of the rules that the tool names, by id; other articles may have other rules */
} Sarif;

static void begin(Report *report, Rules rules)
{
    Sarif *sarif = report->own;
    Json *json = &report->json;
    if (sarif->begun)
        return;
    sarif->begun = true;
    for (uint32_t i = 0; i < rules.n; i++)
        map_put(&sarif->index, report->arena, arena_copy(report->arena, rules.rules[i].id), i);
    json_open(json, NULL, '{');
    json_word(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_word(json, "version", "2.1.0");
    json_open(json, "runs", '[');
    json_open(json, NULL, '{');
    sarif_tool(json, rules, report->scratch);
    json_word(json, "columnKind", "unicodeCodePoints");
    json_word(json, "defaultEncoding", "utf-8");
    json_open(json, "results", '[');
}

/* "...: 400,000 vs 200,000 (2x); compare [400,000 people](1).": the number is the id of a related location. */
static Str message(Report *report, const Reading *reading, const Finding *finding)
{
    Arena *scratch = report->scratch;
    Str words = sarif_literal(spot_message(report, finding), scratch);
    for (uint32_t i = 1; i < finding->end_count; i++) {
        Spot spot = spot_of(report, reading, &finding->ends[i]);
        words = arena_print(scratch, "%.*s%s [%.*s](%u)", STR_ARG(words), i == 1 ? "; compare" : ",", STR_ARG(sarif_literal(spot.text, scratch)), i);
    }
    return str_ends(words, S(".")) ? words : arena_print(scratch, "%.*s.", STR_ARG(words));
}

static void put_location(Report *report, const Reading *reading, const End *end, uint32_t id)
{
    Json *json = &report->json;
    Spot spot = spot_of(report, reading, end);
    json_open(json, NULL, '{');
    if (id)
        json_number(json, "id", id);
    sarif_physical(json, end, &spot, report->scratch);
    sarif_text(json, "message", sarif_literal(spot_words(&spot, report->scratch), report->scratch));
    json_close(json, '{');
}

static void put_properties(Json *json, const Finding *finding)
{
    json_open(json, "properties", '{');
    json_word(json, "relation", relationship_name(finding->relation));
    json_open(json, "because", '[');
    for (uint32_t i = 0; i < finding->because_count; i++)
        json_string(json, NULL, finding->because[i]);
    json_close(json, '[');
    json_close(json, '{');
}

/* A finding with its places, left open. */
static void open_result(Report *report, const Reading *reading, const Finding *finding)
{
    Json *json = &report->json;
    Sarif *sarif = report->own;
    const uint32_t *index = map_get(&sarif->index, finding->rule->id);
    json_open(json, NULL, '{');
    json_string(json, "ruleId", finding->rule->id);
    if (index)
        json_number(json, "ruleIndex", *index);
    json_word(json, "level", level_name(finding->level));
    sarif_text(json, "message", message(report, reading, finding));
    json_open(json, "locations", '[');
    put_location(report, reading, &finding->ends[0], 0);
    json_close(json, '[');
    json_open(json, "relatedLocations", '[');
    for (uint32_t i = 1; i < finding->end_count; i++)
        put_location(report, reading, &finding->ends[i], i);
    json_close(json, '[');
    json_open(json, "partialFingerprints", '{');
    json_string(json, "claimclash/v1", fingerprint_of(&sarif->fingerprints, finding));
    json_close(json, '{');
    put_properties(json, finding);
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    open_result(report, reading, finding);
    if (reading->compared)
        json_word(&report->json, "baselineState", "new");
    json_close(&report->json, '{');
}

/* A finding that is silenced in the article or accepted in a baseline is a result too, with why. */
static void put_hushed(Report *report, const Reading *reading, const Hushed *hushed)
{
    Json *json = &report->json;
    open_result(report, reading, &hushed->finding);
    if (hushed->accepted)
        json_word(json, "baselineState", "unchanged");
    json_open(json, "suppressions", '[');
    json_open(json, NULL, '{');
    json_word(json, "kind", hushed->accepted ? "external" : "inSource");
    json_word(json, "status", "accepted");
    if (hushed->reason.n)
        json_string(json, "justification", escape_plain(hushed->reason, report->style.ascii, report->scratch));
    json_close(json, '{');
    json_close(json, '[');
    json_close(json, '{');
}

/* A file that was read, whether or not anything was found in it. */
static void keep_artifact(Report *report, const Article *article)
{
    Json *json = &report->json_later;
    json_open(json, NULL, '{');
    sarif_artifact(json, "location", spot_path(article->path), report->scratch);
    json_number(json, "length", article->bytes.n);
    json_open(json, "roles", '[');
    json_word(json, NULL, "analysisTarget");
    json_close(json, '[');
    json_close(json, '{');
}

static void put_artifacts(Report *report)
{
    json_open(&report->json, "artifacts", '[');
    writer_flush(&report->later);
    writer_put(&report->out, (Str){report->kept.bytes.at, report->kept.bytes.n});
    json_close(&report->json, '[');
}

static void put_note_location(Json *json, const Note *note, Arena *scratch)
{
    json_open(json, "locations", '[');
    json_open(json, NULL, '{');
    json_open(json, "physicalLocation", '{');
    sarif_artifact(json, "artifactLocation", spot_path(note->path), scratch);
    if (note->line) {
        json_open(json, "region", '{');
        json_number(json, "startLine", note->line);
        json_number(json, "startColumn", note->column ? note->column : 1);
        json_close(json, '{');
    }
    json_close(json, '{');
    json_close(json, '{');
    json_close(json, '[');
}

static void put_note(Report *report, const Note *note)
{
    Json *json = &report->json;
    json_open(json, NULL, '{');
    json_word(json, "level", note->fatal ? "error" : "note");
    sarif_text(json, "message", sarif_literal(escape_plain(note->message, report->style.ascii, report->scratch), report->scratch));
    if (note->path.n)
        put_note_location(json, note, report->scratch);
    json_close(json, '{');
}

static void put_invocation(Report *report)
{
    Json *json = &report->json;
    json_open(json, "invocations", '[');
    json_open(json, NULL, '{');
    json_bool(json, "executionSuccessful", !notes_fatal(&report->notes) && !report->full);
    json_open(json, "toolExecutionNotifications", '[');
    for (uint32_t i = 0; i < report->notes.list.n; i++)
        put_note(report, &report->notes.list.at[i]);
    json_close(json, '[');
    json_close(json, '{');
    json_close(json, '[');
}

static void start(Report *report)
{
    Sarif *sarif = report->own = ARENA_NEW(report->arena, Sarif);
    if (sarif)
        sarif->fingerprints.arena = report->arena;
}

static void article(Report *report, const Reading *reading)
{
    if (!report->own)
        return;
    begin(report, reading->knowledge->rules);
    spot_each_finding(report, reading, put_finding);
    for (uint32_t i = 0; i < reading->hushed.n; i++)
        put_hushed(report, reading, &reading->hushed.at[i]);
    keep_artifact(report, reading->article);
}

static void end(Report *report)
{
    Json *json = &report->json;
    if (!report->own)
        return;
    begin(report, (Rules){0});
    json_close(json, '[');
    put_artifacts(report);
    put_invocation(report);
    json_close(json, '{');
    json_close(json, '[');
    json_close(json, '{');
    writer_byte(&report->out, '\n');
}

const ReportFormat report_sarif = {.name = STR("sarif"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
