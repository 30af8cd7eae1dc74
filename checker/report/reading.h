/* Reading: everything that the trip gives of one article, as far as it went; what reports are made of. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_READING_H
#define REPORT_READING_H

#include "documents/version.h"

/* Where the trip may stop. */
typedef enum Stage { STAGE_SOURCE, STAGE_SEGMENT, STAGE_MENTION, STAGE_CLAIM, STAGE_JUDGE } Stage;

typedef struct Hushed {                              /* a finding that is not told, and who says so */
    Finding finding;
    bool accepted;                                   /* in a baseline; else the article silences it */
    Str reason;                                      /* empty: none is given */
} Hushed;

typedef struct Reading {
    Article *article;                                /* NULL when the input could not be read: the notes say why */
    const Knowledge *knowledge;
    Stage stage;                                     /* what lies beyond is empty */
    Segments segments;
    Mentions mentions;
    Entities entities;
    Claims claims;
    Verdicts verdicts;
    const Case *before;                              /* the earlier version; NULL: none */
    Changes changes;                                 /* since that */
    const uint8_t *read;                             /* by sentence: were its claims read? NULL: those of all */
    struct Silence *silences;                        /* made by silence_read */
    uint32_t silence_count;
    bool off;                                        /* the front matter asks for silence */
    const struct Sheets *sheets;                     /* that the article was laid beside */
    uint8_t *touched;                                /* one byte for each fact of the sheets: is a claim about it? */
    Notes notes;
    VEC(Hushed) hushed;
    uint32_t suppressed, baselined;                  /* how many of them the article silences, a baseline accepts */
    bool compared;                                   /* with a baseline: what is told is new */
    Arena *arena;                                    /* holds all this */
} Reading;

#endif
