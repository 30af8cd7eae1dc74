/* The format gcc: `file:line:column: level: message [rule]`, each other end as a note line; what editors and CI logs read. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

static void place(Report *report, const Reading *reading, Article *article, uint32_t begin, uint32_t end)
{
    Place start = article_place(article, article_span(article, begin, end).begin, reading->arena);
    escape_terminal(&report->out, spot_line_path(article->path, report->scratch), report->style.ascii);
    writer_byte(&report->out, ':');
    writer_number(&report->out, start.line);
    writer_byte(&report->out, ':');
    writer_number(&report->out, start.column);
    writer_text(&report->out, ": ");
}

static void line(Report *report, const char *kind, Str says)
{
    writer_text(&report->out, kind);
    writer_text(&report->out, ": ");
    escape_terminal(&report->out, says, report->style.ascii);
    writer_byte(&report->out, '\n');
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    Arena *scratch = report->scratch;
    place(report, reading, finding->ends[0].article, finding->ends[0].begin, finding->ends[0].end);
    line(report, level_name(finding->level), arena_print(scratch, "%.*s [%.*s]", STR_ARG(finding->message), STR_ARG(finding->rule->id)));
    for (uint32_t i = 1; i < finding->end_count; i++) {
        const End *end = &finding->ends[i];
        place(report, reading, end->article, end->begin, end->end);
        line(report, "note", arena_print(scratch, "%.*s (%.*s)", STR_ARG(article_text(end->article, end->begin, end->end)), STR_ARG(end->label)));
    }
}

static void put_row(Report *report, const Reading *reading, Row row)
{
    Str text = article_text(reading->article, row.begin, row.end);
    place(report, reading, reading->article, row.begin, row.end);
    line(report, "note", arena_print(report->scratch, "%.*s: %.*s: %.*s", STR_ARG(row.kind), STR_ARG(text), STR_ARG(row.says)));
}

static void put_kind(Report *report, const Reading *reading, const ItemKind *kind)
{
    for (uint32_t i = 0; i < kind->count(reading); i++) {
        if (kind == &item_change)
            return;                                  /* no diagnostics: places may be of another file */
        if (kind != &item_finding)
            put_row(report, reading, kind->row(reading, i, report->scratch));
        else if (report_admits(report))
            put_finding(report, reading, &reading->verdicts.findings.at[i]);
    }
}

static void article(Report *report, const Reading *reading)
{
    ShowItems shown = show_items(report->style.show);
    for (int k = 0; k < MOST_KINDS && shown.kinds[k]; k++)
        put_kind(report, reading, shown.kinds[k]);
}

const ReportFormat report_gcc = {.name = STR("gcc"), .article = article};
