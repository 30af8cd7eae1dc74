/* Snippet: a line of an article with places in it underlined and labelled, cropped round them to the width of the terminal. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SNIPPET_H
#define REPORT_SNIPPET_H

#include "report/paint.h"

typedef struct Mark {
    Article *article;                                /* whose bytes are drawn */
    Span span;                                       /* bytes of the file */
    Str label;
    bool primary;                                    /* underlined with ^, the others with - */
    Paint paint;
    size_t column, cells;                            /* set by snippet_put: where it stands on the terminal */
} Mark;

/* The bytes that are shown of one line of the file. */
typedef struct Crop {
    size_t begin, end;
    bool cut_left, cut_right;                        /* "..." stands there */
} Crop;

/* What fits into `width` cells of the line round the span; a span that does not fit itself, or goes on in the next line, is cut. */
Crop snippet_crop(Str bytes, Span span, size_t width, bool ascii);
/* Can these marks, at least one, be drawn in one snippet: in reading order, apart from each other, near enough? */
bool snippet_holds(const Report *report, Str bytes, size_t gutter, const Mark *marks, size_t count);
/* The frame's left side: spaces for a line number of `gutter` digits, then "|". */
void snippet_margin(Report *report, size_t gutter);
/* Draws the line and its marks, in reading order. */
void snippet_put(Report *report, Str bytes, uint32_t line, size_t gutter, Mark *marks, size_t count);

#endif
