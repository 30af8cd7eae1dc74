/* Spots: the ends of a finding and the notes on unread files as formats for other tools print them: a path, a place, words safe to show. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SPOT_H
#define REPORT_SPOT_H

#include "report/report.h"

typedef struct Spot {
    Str path;                                        /* without "./", which tools do not find in a repository; bytes as they are */
    Span span;
    Place start, end;
    Str text, label;                                 /* "200,000 people", "Marcelo Ebrard, quoted"; plain, like all texts below */
} Spot;

Spot spot_of(Report *report, const Reading *reading, const End *end);
/* Columns in bytes of UTF-8, from 1. */
uint32_t spot_byte_column(const Article *article, Place place);
Str spot_path(Str path);
/* As a line may begin with it: GitHub's runner obeys lines that begin with "::". */
Str spot_line_path(Str path, Arena *scratch);
/* "400,000 people (Amazon Web Services, reported)" */
Str spot_words(const Spot *spot, Arena *scratch);
/* "sources disagree on ...: 400,000 vs 200,000 (2x)" */
Str spot_message(const Report *report, const Finding *finding);
/* The message and, for readers who see one place only, the other ends than `end`: "...; compare 5:42 400,000 people (...)". */
Str spot_message_compared(Report *report, const Reading *reading, const Finding *finding, uint32_t end);

typedef void PutFinding(Report *report, const Reading *reading, const Finding *finding);
typedef void PutNote(Report *report, const Note *note);
/* Puts the article's findings, as far as --max admits them. */
void spot_each_finding(Report *report, const Reading *reading, PutFinding *put);
/* Puts the notes that say that something could not be read: a tool that sees this report only must not take it for all clear. */
void spot_each_failure(Report *report, PutNote *put);
/* Is there no clash of level warning or error? */
bool spot_passes(const Reading *reading);
/* The path of a note, "." for one about the run as a whole; its line, at least 1. */
Str spot_note_path(const Note *note);
uint32_t spot_note_line(const Note *note);
/* What tools call a note where findings have their rule. */
#define SPOT_UNREAD "unread-input"

#endif
