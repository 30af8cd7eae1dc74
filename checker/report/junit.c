/* The format junit: one test case a file, which fails when a clash of level warning or error is found in it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

typedef struct Junit {
    uint64_t tests, failures, errors;
} Junit;

/* The test cases wait in report->later, since their numbers stand before them. */
static void words(Report *report, Str text)
{
    escape_xml(&report->later, text, report->style.ascii);
}

static void case_open(Report *report, Str path)
{
    Junit *junit = report->own;
    junit->tests++;
    writer_text(&report->later, "    <testcase name=\"");
    words(report, path);
    writer_text(&report->later, "\" classname=\"claimclash\" time=\"0\"");
}

static void case_close(Report *report)
{
    writer_text(&report->later, "    </testcase>\n");
}

static void put_line(Report *report, const Spot *spot, const char *kind, Str says)
{
    Str path = spot_line_path(spot->path, report->scratch);
    words(report, arena_print(report->scratch, "%.*s:%u:%u: %s: %.*s", STR_ARG(path), spot->start.line, spot->start.column, kind, STR_ARG(says)));
    writer_byte(&report->later, '\n');
}

/* As the format gcc prints it. */
static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    Arena *scratch = report->scratch;
    Spot spot = spot_of(report, reading, &finding->ends[0]);
    put_line(report, &spot, level_name(finding->level), arena_print(scratch, "%.*s [%.*s]", STR_ARG(finding->message), STR_ARG(finding->rule->id)));
    for (uint32_t i = 1; i < finding->end_count; i++) {
        spot = spot_of(report, reading, &finding->ends[i]);
        put_line(report, &spot, "note", spot_words(&spot, scratch));
    }
}

static const Finding *worst(const Reading *reading)
{
    const Finding *found = &reading->verdicts.findings.at[0];
    for (uint32_t i = 1; i < reading->verdicts.findings.n; i++)
        if (reading->verdicts.findings.at[i].level > found->level)
            found = &reading->verdicts.findings.at[i];
    return found;
}

static void failure_open(Report *report, const Reading *reading)
{
    Junit *junit = report->own;
    const Finding *finding = worst(reading);
    uint32_t others = reading->verdicts.findings.n - 1;
    junit->failures++;
    writer_text(&report->later, "      <failure type=\"");
    writer_text(&report->later, level_name(finding->level));
    writer_text(&report->later, "\" message=\"");
    words(report, finding->message);
    if (others)
        words(report, arena_print(report->scratch, ", and %u more", others));
    writer_text(&report->later, "\">");
}

static void start(Report *report)
{
    report->own = ARENA_NEW(report->arena, Junit);
}

static void article(Report *report, const Reading *reading)
{
    bool passes = spot_passes(reading);
    if (!report->own)
        return;
    case_open(report, spot_path(reading->article->path));
    if (!reading->verdicts.findings.n) {
        writer_text(&report->later, "/>\n");
        return;
    }
    writer_text(&report->later, ">\n");
    if (passes)
        writer_text(&report->later, "      <system-out>");
    else
        failure_open(report, reading);
    spot_each_finding(report, reading, put_finding);
    writer_text(&report->later, passes ? "</system-out>\n" : "</failure>\n");
    case_close(report);
}

static void put_failure(Report *report, const Note *note)
{
    Junit *junit = report->own;
    case_open(report, spot_note_path(note));
    junit->errors++;
    writer_text(&report->later, ">\n      <error type=\"" SPOT_UNREAD "\" message=\"");
    words(report, note->message);
    writer_text(&report->later, "\"/>\n");
    case_close(report);
}

static void put_suite(Report *report, const char *element)
{
    const Junit *junit = report->own;
    writer_put(&report->out, arena_print(report->scratch, "<%s name=\"claimclash\" tests=\"%llu\" failures=\"%llu\" errors=\"%llu\" time=\"0\">\n", element,
                                         (unsigned long long)junit->tests, (unsigned long long)junit->failures, (unsigned long long)junit->errors));
}

static void end(Report *report)
{
    if (!report->own)
        return;
    spot_each_failure(report, put_failure);
    writer_flush(&report->later);
    writer_text(&report->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    put_suite(report, "testsuites");
    writer_text(&report->out, "  ");
    put_suite(report, "testsuite");
    writer_put(&report->out, (Str){report->kept.bytes.at, report->kept.bytes.n});
    writer_text(&report->out, "  </testsuite>\n</testsuites>\n");
}

const ReportFormat report_junit = {.name = STR("junit"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
