/* Escape: text of an article made safe for the place where it is printed: a terminal, a JSON string, XML. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_ESCAPE_H
#define REPORT_ESCAPE_H

#include "report/writer.h"

/* One code point as a terminal is to show it. What could move the cursor, change colours or turn the order of the letters (control
   characters, bidirectional and other format characters, invalid bytes) is spelled out: ESC is "\x1b", U+202E is "\u{202e}"; and so is the
   mark of a command to a CI service: "##[" is "\x23#[". */
typedef struct Glyph {
    uint32_t length;                                 /* bytes of the text that it stands for */
    uint32_t cells;                                  /* columns that it takes on the terminal: 0 for a combining mark, 2 for a wide letter */
    Str shown;                                       /* in the text itself, a literal, or in `spelled` */
    char spelled[12];
} Glyph;

/* Reads the code point at byte `at` < text.n into *glyph. A tab is 4 spaces, a line end one. With `ascii` all beyond ASCII is spelled out. */
void escape_glyph(Str text, size_t at, bool ascii, Glyph *glyph);
void escape_terminal(Writer *writer, Str text, bool ascii);
size_t escape_cells(Str text, bool ascii);           /* columns that escape_terminal fills */
Str escape_plain(Str text, bool ascii, Arena *arena);            /* what escape_terminal writes: valid UTF-8 in one line */
/* The same for XML, in content and in attributes alike; with `ascii` by references: &#xe9; */
void escape_xml(Writer *writer, Str text, bool ascii);
/* The text as a JSON string, quotation marks included; an invalid byte becomes U+FFFD, what a terminal must not get is \u202e. */
void escape_json(Writer *writer, Str text);

#endif
