/* The format checkstyle: XML that most CI servers and review bots read; every file that was checked has its element. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

static const char *const severities[] = {[LEVEL_OFF] = "info", [LEVEL_NOTE] = "info", [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error"};

static void attribute(Report *report, const char *name, Str value)
{
    writer_byte(&report->out, ' ');
    writer_text(&report->out, name);
    writer_text(&report->out, "=\"");
    escape_xml(&report->out, value, report->style.ascii);
    writer_byte(&report->out, '"');
}

static void file_open(Report *report, Str path)
{
    writer_text(&report->out, "  <file");
    attribute(report, "name", path);
    writer_text(&report->out, ">\n");
}

static void file_close(Report *report)
{
    writer_text(&report->out, "  </file>\n");
}

static void put_error(Report *report, uint32_t line, uint32_t column, const char *severity, Str message, Str source)
{
    Arena *scratch = report->scratch;
    writer_text(&report->out, "    <error");
    attribute(report, "line", arena_print(scratch, "%u", line));
    attribute(report, "column", arena_print(scratch, "%u", column));
    attribute(report, "severity", str_of(severity));
    attribute(report, "message", message);
    attribute(report, "source", arena_print(scratch, "claimclash.%.*s", STR_ARG(source)));
    writer_text(&report->out, "/>\n");
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    Spot spot = spot_of(report, reading, &finding->ends[0]);
    put_error(report, spot.start.line, spot.start.column, severities[finding->level], spot_message_compared(report, reading, finding, 0), finding->rule->id);
}

static void put_failure(Report *report, const Note *note)
{
    file_open(report, spot_note_path(note));
    put_error(report, spot_note_line(note), note->column ? note->column : 1, "error", note->message, S(SPOT_UNREAD));
    file_close(report);
}

static void start(Report *report)
{
    writer_text(&report->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
}

static void article(Report *report, const Reading *reading)
{
    file_open(report, spot_path(reading->article->path));
    spot_each_finding(report, reading, put_finding);
    file_close(report);
}

static void end(Report *report)
{
    spot_each_failure(report, put_failure);
    writer_text(&report->out, "</checkstyle>\n");
}

const ReportFormat report_checkstyle = {.name = STR("checkstyle"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
