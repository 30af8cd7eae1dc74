/* Report: what was read and found, article by article, in one of the formats; one file and one line of the table a format. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "report/item.h"

/* How it is to look. Zero is plain text, 100 columns wide, all findings. */
typedef struct ReportStyle {
    Show show;
    bool colour;                                     /* with escape sequences for colours */
    bool ascii;                                      /* nothing beyond ASCII, neither ours nor the article's */
    bool quiet;                                      /* without the closing line */
    uint32_t width;                                  /* columns of the terminal; 0: 100 */
    uint32_t live;                                   /* html: the page is served, and this is its edition; 0: it is a file */
    uint32_t most;                                   /* print at most so many findings; 0: all. Totals count all. */
} ReportStyle;

typedef struct Totals {
    uint64_t files, figures, claims, pairs;          /* files: those that were read */
    uint64_t errors, warnings, notes, suppressed, baselined;
} Totals;

typedef struct Report Report;

/* What a format can print. */
typedef enum ReportCarries { CARRIES_ALL, CARRIES_FINDINGS, CARRIES_CLAIMS } ReportCarries;

/* One format. Any of the functions may be NULL. */
typedef struct ReportFormat {
    Str name;
    ReportCarries carries;
    void (*start)(Report *report);
    void (*article)(Report *report, const Reading *reading);
    void (*end)(Report *report);
} ReportFormat;

struct Report {
    const ReportFormat *format;
    ReportStyle style;
    Writer out;
    Totals totals;
    uint64_t shown;                                  /* findings printed so far */
    Notes notes;
    Arena *arena, *scratch;                          /* the report's; one article's */
    bool full;                                       /* memory was spent on an article */
    Json json;                                       /* for the JSON formats */
    Writer later;                                    /* what must wait until something else is complete: kept in `kept` */
    Json json_later;
    Pile kept;
    void *own;                                       /* what the format remembers, in `arena` */
};

const ReportFormat *report_format(Str name);         /* NULL when there is no format of this name */
bool report_carries(const ReportFormat *format, Show show);
const Str *report_format_names(size_t *count);
/* NULL when there is no memory. */
Report *report_open(const ReportFormat *format, ReportStyle style, WriteBytes *write, void *to);
void report_add(Report *report, const Reading *reading);
void report_note(Report *report, const Note *note);  /* about an input that could not be read; copied */
/* Writes the end. False when something could not be written or memory was spent. */
bool report_close(Report *report, Totals *totals);
void report_free(Report *report);
/* One more finding may be printed: counts it. */
bool report_admits(Report *report);

extern const ReportFormat report_human, report_gcc, report_json, report_jsonl, report_sarif, report_junit, report_github, report_gitlab, report_checkstyle,
    report_rdjson, report_rdjsonl, report_tap, report_csv, report_facts, report_html, report_stats;

#endif
