/* Report: the table of formats, and what all of them share: totals, notes, the bound on the number of findings. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

#include <stdlib.h>

static const ReportFormat
    *const formats[] = {&report_human,  &report_gcc,    &report_json,       &report_jsonl,  &report_sarif,   &report_junit,
                        &report_github, &report_gitlab, &report_checkstyle, &report_rdjson, &report_rdjsonl, &report_tap,
                        &report_csv,    &report_facts,  &report_html,       &report_stats /* is asked for by --stats and has no name that is told */};
static const Str names[] = {STR("human"),  STR("gcc"),        STR("json"),   STR("jsonl"),   STR("sarif"), STR("junit"), STR("github"),
                            STR("gitlab"), STR("checkstyle"), STR("rdjson"), STR("rdjsonl"), STR("tap"),   STR("csv"), STR("facts"),
                            STR("html")};

const Str *report_format_names(size_t *count)
{
    *count = sizeof names / sizeof *names;
    return names;
}

const ReportFormat *report_format(Str name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (str_equal(name, formats[i]->name))
            return formats[i];
    return NULL;
}

bool report_carries(const ReportFormat *format, Show show)
{
    switch (format->carries) {
    case CARRIES_ALL:
        return true;
    case CARRIES_FINDINGS:
        return show == SHOW_FINDINGS || show == SHOW_CHANGES;
    case CARRIES_CLAIMS:
        return show == SHOW_CLAIMS;
    }
    return false;
}

Report *report_open(const ReportFormat *format, ReportStyle style, WriteBytes *write, void *to)
{
    Report *report = calloc(1, sizeof *report);
    if (!report)
        return NULL;
    *report = (Report){.format = format, .style = style, .arena = arena_new(0), .scratch = arena_new(0)};
    if (!report->arena || !report->scratch) {
        report_free(report);
        return NULL;
    }
    report->notes.arena = report->kept.arena = report->arena;
    writer_start(&report->out, write, to);
    writer_start(&report->later, pile_take, &report->kept);
    report->json.out = &report->out;
    report->json_later.out = &report->later;
    if (format->start)
        format->start(report);
    return report;
}

void report_free(Report *report)
{
    if (!report)
        return;
    arena_free(report->arena);
    arena_free(report->scratch);
    free(report);
}

static void count(Totals *totals, const Reading *reading)
{
    totals->files += reading->article != NULL;
    totals->figures += reading->mentions.list.n;
    totals->claims += reading->claims.list.n;
    totals->pairs += reading->verdicts.pairs.n;
    totals->suppressed += reading->suppressed;
    totals->baselined += reading->baselined;
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++) {
        Level level = reading->verdicts.findings.at[i].level;
        totals->errors += level == LEVEL_ERROR;
        totals->warnings += level == LEVEL_WARNING;
        totals->notes += level == LEVEL_NOTE;
    }
}

void report_add(Report *report, const Reading *reading)
{
    count(&report->totals, reading);
    for (uint32_t i = 0; i < reading->notes.list.n; i++)
        report_note(report, &reading->notes.list.at[i]);
    if (reading->article && report->format->article)
        report->format->article(report, reading);
    report->full = report->full || arena_full(report->scratch) || arena_full(report->arena);
    arena_reset(report->scratch);
}

void report_note(Report *report, const Note *note)
{
    Str path = arena_copy(report->arena, note->path);
    if (note->fatal)
        note_add(&report->notes, path, note->line, note->column, "%.*s", STR_ARG(note->message));
    else
        note_remark(&report->notes, path, note->line, note->column, "%.*s", STR_ARG(note->message));
}

bool report_admits(Report *report)
{
    return !report->style.most || report->shown++ < report->style.most;
}

bool report_close(Report *report, Totals *totals)
{
    if (report->format->end)
        report->format->end(report);
    report->full = report->full || arena_full(report->scratch) || arena_full(report->arena);
    *totals = report->totals;
    return writer_flush(&report->out) && !report->full;
}
