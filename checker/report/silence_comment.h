/* Comments that silence: read from the bytes of an article, before anyone asks whether they are needed. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SILENCE_COMMENT_H
#define REPORT_SILENCE_COMMENT_H

#include "report/reading.h"

typedef struct Silence {
    Str rules;                                       /* as written: "count-conflict, figures"; empty for a distinct pair */
    Span span;                                       /* bytes of the article in which it holds */
    Str reason;                                      /* empty: none */
    Str one, other;                                  /* a distinct pair: the texts of both ends */
    uint32_t at;                                     /* byte where the comment begins */
    bool used;
} Silence;

typedef VEC(Silence) Silences;

/* Reads the comments of the article; what is wrong with them is noted in the reading. At most 1,000 are heeded. */
Silences silence_comments(Reading *reading);
/* Is the rule, its family or "all" among these names: "count-conflict, figures"? */
bool silence_names_rule(Str names, const Rule *rule);
/* silence_sheet.c: does a comment of the fact sheet that it rests on silence the finding? The reason goes into *reason. */
bool silence_of_sheet(const Finding *finding, Str *reason);
/* A note about the comment at this byte. */
void silence_note(Reading *reading, uint32_t at, Str message);

#endif
