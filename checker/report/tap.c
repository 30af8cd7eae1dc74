/* The format tap: version 13 of the Test Anything Protocol, one test a file, its findings in a block of YAML. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

typedef struct Tap {
    uint64_t tests;
} Tap;

/* In a description a # begins a directive such as TODO, which would turn failure into success. */
static void put_description(Report *report, Str path)
{
    Str plain = escape_plain(path, report->style.ascii, report->scratch);
    for (size_t i = 0; i < plain.n; i++) {
        if (plain.p[i] == '#' || plain.p[i] == '\\')
            writer_byte(&report->out, '\\');
        writer_byte(&report->out, plain.p[i]);
    }
    writer_byte(&report->out, '\n');
}

static void put_test(Report *report, bool passed, Str path)
{
    Tap *tap = report->own;
    writer_text(&report->out, passed ? "ok " : "not ok ");
    writer_number(&report->out, ++tap->tests);
    writer_text(&report->out, " - ");
    put_description(report, path);
}

/* A double-quoted scalar; the text is plain already. */
static void put_scalar(Report *report, const char *key, Str plain)
{
    writer_text(&report->out, key);
    writer_byte(&report->out, '"');
    for (size_t i = 0; i < plain.n; i++) {
        if (plain.p[i] == '"' || plain.p[i] == '\\')
            writer_byte(&report->out, '\\');
        writer_byte(&report->out, plain.p[i]);
    }
    writer_text(&report->out, "\"\n");
}

static void put_end(Report *report, const Reading *reading, const End *end)
{
    Arena *scratch = report->scratch;
    Spot spot = spot_of(report, reading, end);
    Str path = escape_plain(spot.path, report->style.ascii, scratch);
    put_scalar(report, "        - at: ", arena_print(scratch, "%.*s:%u:%u", STR_ARG(path), spot.start.line, spot.start.column));
    put_scalar(report, "          text: ", spot.text);
    put_scalar(report, "          label: ", spot.label);
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    put_scalar(report, "    - rule: ", finding->rule->id);
    put_scalar(report, "      level: ", str_of(level_name(finding->level)));
    put_scalar(report, "      message: ", spot_message(report, finding));
    writer_text(&report->out, "      ends:\n");
    for (uint32_t i = 0; i < finding->end_count; i++)
        put_end(report, reading, &finding->ends[i]);
}

static void start(Report *report)
{
    report->own = ARENA_NEW(report->arena, Tap);
    writer_text(&report->out, "TAP version 13\n");
}

static void article(Report *report, const Reading *reading)
{
    if (!report->own)
        return;
    put_test(report, spot_passes(reading), spot_path(reading->article->path));
    if (!reading->verdicts.findings.n)
        return;
    writer_text(&report->out, "  ---\n  findings:\n");
    spot_each_finding(report, reading, put_finding);
    writer_text(&report->out, "  ...\n");
}

static void put_failure(Report *report, const Note *note)
{
    put_test(report, false, spot_note_path(note));
    writer_text(&report->out, "  ---\n");
    put_scalar(report, "  message: ", escape_plain(note->message, report->style.ascii, report->scratch));
    writer_text(&report->out, "  ...\n");
}

static void end(Report *report)
{
    Tap *tap = report->own;
    if (!tap)
        return;
    spot_each_failure(report, put_failure);
    writer_put(&report->out, arena_print(report->scratch, "1..%llu\n", (unsigned long long)tap->tests));
}

const ReportFormat report_tap = {.name = STR("tap"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
