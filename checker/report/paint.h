/* Paint: the few things that a report for people draws with: colours, our own signs, counts in words. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_PAINT_H
#define REPORT_PAINT_H

#include "report/report.h"

typedef enum Paint { PAINT_PLAIN, PAINT_ERROR, PAINT_WARNING, PAINT_NOTE, PAINT_FRAME, PAINT_STRONG } Paint;

Paint paint_of_level(Level level);
void paint_text(Report *report, Paint paint, Str ours);      /* `ours` is not escaped: only text that the program made itself */
void paint_words(Report *report, Paint paint, Str theirs);   /* escaped */
void paint_dot(Report *report);                              /* " · ", with --ascii " - " */
/* "1 file", "2 files", "0 files". */
void paint_count(Report *report, uint64_t count, const char *one, const char *many);
size_t paint_width(const Report *report);                    /* columns of the terminal */

#endif
