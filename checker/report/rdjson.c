/* The formats rdjson (one document) and rdjsonl (one diagnostic a line) of reviewdog, which comments on the changed lines of any forge. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

static const char *const severities[] = {[LEVEL_OFF] = "INFO", [LEVEL_NOTE] = "INFO", [LEVEL_WARNING] = "WARNING", [LEVEL_ERROR] = "ERROR"};

static void json_source(Json *json)
{
    json_open(json, "source", '{');
    json_word(json, "name", "claimclash");
    json_close(json, '{');
}

static void json_position(Json *json, const char *key, uint32_t line, uint32_t column)
{
    json_open(json, key, '{');
    json_number(json, "line", line);
    json_number(json, "column", column);
    json_close(json, '{');
}

/* Columns count bytes of UTF-8, and the end is exclusive. */
static void json_location(Json *json, const End *end, const Spot *spot)
{
    json_open(json, "location", '{');
    json_string(json, "path", spot->path);
    json_open(json, "range", '{');
    json_position(json, "start", spot->start.line, spot_byte_column(end->article, spot->start));
    json_position(json, "end", spot->end.line, spot_byte_column(end->article, spot->end));
    json_close(json, '{');
    json_close(json, '{');
}

/* In a line of its own every diagnostic names its source. */
static void diagnostic_open(Report *report, Str message, const char *severity, Str code)
{
    Json *json = &report->json;
    bool alone = report->format == &report_rdjsonl;
    json->more = json->more && !alone;
    json_open(json, NULL, '{');
    json_string(json, "message", message);
    json_word(json, "severity", severity);
    if (alone)
        json_source(json);
    json_open(json, "code", '{');
    json_string(json, "value", code);
    json_close(json, '{');
}

static void diagnostic_close(Report *report)
{
    json_close(&report->json, '{');
    if (report->format == &report_rdjsonl)
        writer_byte(&report->out, '\n');
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    Json *json = &report->json;
    Spot spot = spot_of(report, reading, &finding->ends[0]);
    diagnostic_open(report, spot_message_compared(report, reading, finding, 0), severities[finding->level], finding->rule->id);
    json_location(json, &finding->ends[0], &spot);
    json_open(json, "related_locations", '[');
    for (uint32_t i = 1; i < finding->end_count; i++) {
        spot = spot_of(report, reading, &finding->ends[i]);
        json_open(json, NULL, '{');
        json_string(json, "message", spot_words(&spot, report->scratch));
        json_location(json, &finding->ends[i], &spot);
        json_close(json, '{');
    }
    json_close(json, '[');
    diagnostic_close(report);
}

static void put_failure(Report *report, const Note *note)
{
    Json *json = &report->json;
    diagnostic_open(report, escape_plain(note->message, report->style.ascii, report->scratch), "ERROR", S(SPOT_UNREAD));
    json_open(json, "location", '{');
    json_string(json, "path", spot_note_path(note));
    json_open(json, "range", '{');
    json_position(json, "start", spot_note_line(note), 1);
    json_close(json, '{');
    json_close(json, '{');
    diagnostic_close(report);
}

static void article(Report *report, const Reading *reading)
{
    spot_each_finding(report, reading, put_finding);
}

static void lines_end(Report *report)
{
    spot_each_failure(report, put_failure);
}

static void document_start(Report *report)
{
    json_open(&report->json, NULL, '{');
    json_source(&report->json);
    json_open(&report->json, "diagnostics", '[');
}

static void document_end(Report *report)
{
    spot_each_failure(report, put_failure);
    json_close(&report->json, '[');
    json_close(&report->json, '{');
    writer_byte(&report->out, '\n');
}

const ReportFormat report_rdjson = {.name = STR("rdjson"), .carries = CARRIES_FINDINGS, .start = document_start, .article = article, .end = document_end};
const ReportFormat report_rdjsonl = {.name = STR("rdjsonl"), .carries = CARRIES_FINDINGS, .article = article, .end = lines_end};
