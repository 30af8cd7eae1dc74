/* Page: text on standard output by a command that makes no report: help, rules, explain, test. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include "cli/options.h"
#include "project/output.h"
#include "report/writer.h"

typedef struct Page {
    Writer out;
    Output output;
    Arena *arena;
    bool ascii, colour;
    size_t width;                                    /* columns to fill */
} Page;

/* Begins a page on standard output; it must stay where it is. */
void page_start(Page *page, const Options *options, Arena *arena);
/* Words filled into lines of the page's width, all indented, and a line end; escaped. `column` is where the cursor stands. */
void page_fill(Page *page, size_t indent, size_t column, Str text);
/* The lines of a text as they are, each behind "| ", indented; escaped. */
void page_quote(Page *page, size_t indent, Str text);
void page_title(Page *page, Str text);               /* one line, bold where there are colours; escaped */
bool page_end(Page *page);                           /* false after an error of writing, which was told */

#endif
