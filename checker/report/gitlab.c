/* The format gitlab: a Code Quality report, which merge requests show beside the changed lines; also read where Code Climate's is. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/fingerprint.h"
#include "report/spot.h"

static const char *const severities[] = {[LEVEL_OFF] = "info", [LEVEL_NOTE] = "info", [LEVEL_WARNING] = "minor", [LEVEL_ERROR] = "major"};

static void json_position(Json *json, const char *key, Place place)
{
    json_open(json, key, '{');
    json_number(json, "line", place.line);
    json_number(json, "column", place.column);
    json_close(json, '{');
}

/* GitLab reads the lines, others the positions too. */
static void json_location(Json *json, const char *key, Str path, Place start, Place end)
{
    json_open(json, key, '{');
    json_string(json, "path", path);
    json_open(json, "lines", '{');
    json_number(json, "begin", start.line);
    json_number(json, "end", end.line);
    json_close(json, '{');
    json_open(json, "positions", '{');
    json_position(json, "begin", start);
    json_position(json, "end", end);
    json_close(json, '{');
    json_close(json, '{');
}

static void issue_open(Json *json, Str check, Str description, const char *severity, Str fingerprint)
{
    json_open(json, NULL, '{');
    json_word(json, "type", "issue");
    json_string(json, "check_name", check);
    json_string(json, "description", description);
    json_word(json, "severity", severity);
    json_string(json, "fingerprint", fingerprint);
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    Json *json = &report->json;
    Spot spot = spot_of(report, reading, &finding->ends[0]);
    issue_open(json, finding->rule->id, spot_message_compared(report, reading, finding, 0), severities[finding->level], fingerprint_of(report->own, finding));
    json_location(json, "location", spot.path, spot.start, spot.end);
    json_open(json, "other_locations", '[');
    for (uint32_t i = 1; i < finding->end_count; i++) {
        Spot other = spot_of(report, reading, &finding->ends[i]);
        json_location(json, NULL, other.path, other.start, other.end);
    }
    json_close(json, '[');
    json_close(json, '{');
}

static void put_failure(Report *report, const Note *note)
{
    Json *json = &report->json;
    Place place = {.line = spot_note_line(note), .column = note->column ? note->column : 1};
    issue_open(json, S(SPOT_UNREAD), escape_plain(note->message, report->style.ascii, report->scratch), "blocker", fingerprint_of_note(report->own, note));
    json_location(json, "location", spot_note_path(note), place, place);
    json_close(json, '{');
}

static void start(Report *report)
{
    Fingerprints *fingerprints = report->own = ARENA_NEW(report->arena, Fingerprints);
    if (fingerprints)
        fingerprints->arena = report->arena;
    json_open(&report->json, NULL, '[');
}

static void article(Report *report, const Reading *reading)
{
    if (report->own)
        spot_each_finding(report, reading, put_finding);
}

static void end(Report *report)
{
    if (report->own)
        spot_each_failure(report, put_failure);
    json_close(&report->json, '[');
    writer_byte(&report->out, '\n');
}

const ReportFormat report_gitlab = {.name = STR("gitlab"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
