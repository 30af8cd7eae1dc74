/* The formats json (one document) and jsonl (one object a line, each with its "type"): the same objects in both. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

/* Raised when a field is dropped or renamed. */
enum { SCHEMA = 1 };

typedef void PutItem(Report *report, const ItemKind *kind, const Reading *reading, uint32_t item, bool second);

static void put_all(Report *report, const Reading *reading, PutItem *put)
{
    ShowItems shown = show_items(report->style.show);
    for (int k = 0; k < MOST_KINDS && shown.kinds[k]; k++)
        for (uint32_t i = 0; i < shown.kinds[k]->count(reading); i++)
            if (shown.kinds[k] != &item_finding || report_admits(report))
                put(report, shown.kinds[k], reading, i, k == 1);
}

static void note_fields(Json *json, const Note *note)
{
    json_string(json, "file", note->path);
    if (note->line) {
        json_number(json, "line", note->line);
        json_number(json, "column", note->column);
    }
    json_bool(json, "fatal", note->fatal);
    json_string(json, "message", note->message);
}

static void summary_fields(Json *json, const Totals *totals)
{
    json_number(json, "files", totals->files);
    json_number(json, "figures", totals->figures);
    json_number(json, "claims", totals->claims);
    json_number(json, "pairs", totals->pairs);
    json_number(json, "errors", totals->errors);
    json_number(json, "warnings", totals->warnings);
    json_number(json, "notes", totals->notes);
    json_number(json, "suppressed", totals->suppressed);
    json_number(json, "baselined", totals->baselined);
}

static void tool_fields(Json *json)
{
    json_word(json, "name", "claimclash");
    json_word(json, "version", CLAIMCLASH_VERSION);
}

static void line_open(Json *json, const char *type)
{
    json->more = false;
    json_open(json, NULL, '{');
    json_word(json, "type", type);
}

static void line_close(Json *json)
{
    json_close(json, '{');
    writer_byte(json->out, '\n');
}

static void put_line(Report *report, const ItemKind *kind, const Reading *reading, uint32_t item, bool second)
{
    (void)second;
    line_open(&report->json, kind->type);
    kind->json(&report->json, reading, item, report->scratch);
    line_close(&report->json);
}

static void lines_article(Report *report, const Reading *reading)
{
    put_all(report, reading, put_line);
}

static void lines_end(Report *report)
{
    Json *json = &report->json;
    for (uint32_t i = 0; i < report->notes.list.n; i++) {
        line_open(json, "note");
        note_fields(json, &report->notes.list.at[i]);
        line_close(json);
    }
    line_open(json, "summary");
    json_number(json, "schema", SCHEMA);
    json_open(json, "tool", '{');
    tool_fields(json);
    json_close(json, '{');
    summary_fields(json, &report->totals);
    line_close(json);
}

static void document_start(Report *report)
{
    Json *json = &report->json;
    ShowItems shown = show_items(report->style.show);
    json_open(json, NULL, '{');
    json_number(json, "schema", SCHEMA);
    json_open(json, "tool", '{');
    tool_fields(json);
    json_close(json, '{');
    json_open(json, shown.kinds[0]->section, '[');
}

static void put_in_document(Report *report, const ItemKind *kind, const Reading *reading, uint32_t item, bool second)
{
    Json *json = second ? &report->json_later : &report->json;
    json_open(json, NULL, '{');
    kind->json(json, reading, item, report->scratch);
    json_close(json, '{');
}

static void document_article(Report *report, const Reading *reading)
{
    put_all(report, reading, put_in_document);
}

/* The array that had to wait until the first was complete. */
static void put_later(Report *report)
{
    const ItemKind *second = show_items(report->style.show).kinds[1];
    if (!second)
        return;
    json_open(&report->json, second->section, '[');
    writer_flush(&report->later);
    writer_put(&report->out, (Str){report->kept.bytes.at, report->kept.bytes.n});
    json_close(&report->json, '[');
}

static void document_end(Report *report)
{
    Json *json = &report->json;
    json_close(json, '[');
    put_later(report);
    json_open(json, "notes", '[');
    for (uint32_t i = 0; i < report->notes.list.n; i++) {
        json_open(json, NULL, '{');
        note_fields(json, &report->notes.list.at[i]);
        json_close(json, '{');
    }
    json_close(json, '[');
    json_open(json, "summary", '{');
    summary_fields(json, &report->totals);
    json_close(json, '{');
    json_close(json, '{');
    writer_byte(&report->out, '\n');
}

const ReportFormat report_json = {.name = STR("json"), .start = document_start, .article = document_article, .end = document_end};
const ReportFormat report_jsonl = {.name = STR("jsonl"), .article = lines_article, .end = lines_end};
