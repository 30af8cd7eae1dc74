/* Proof: the review page of the format html, an editor's proof sheet; what its parts share while articles come and go. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_PROOF_PROOF_H
#define REPORT_PROOF_PROOF_H

#include "base/map.h"
#include "report/report.h"

/* What the underline under a figure says, by its shape as well as by its colour. */
typedef enum FigureState { FIGURE_ONCE, FIGURE_AGREES, FIGURE_CLASHES, FIGURE_STATES } FigureState;

/* A figure, or another place that a finding rests on, as the article's text shows it. */
typedef struct Underline {
    uint32_t begin, end;                             /* in the text */
    uint32_t mention;                                /* number + 1; 0: the end of a finding, and no figure */
    uint32_t claim;                                  /* number + 1; 0: none */
    uint32_t number;                                 /* as printed beside it, from 1 in each article */
    uint32_t kin;                                    /* number + 1 of the first figure that it agrees with; 0: none */
    FigureState state;
    Str clashes;                                     /* the numbers of its cards, parted by spaces: "3 5" */
    Str anchor;                                      /* "article.md:400-000-people": the same as long as the figure's words are, wherever they move to */
} Underline;

typedef struct Underlines {
    VEC(Underline) list;                             /* in reading order, none overlapping */
} Underlines;

/* One part of the page, written while articles pass and kept until the parts before it are complete. */
typedef struct Held {
    Pile pile;
    Writer out;
} Held;

/* A value that an article gives for a subject, for the matrix. */
typedef struct Told {
    Str subject;                                     /* "people, train" */
    Str value, anchor, state;
    Interval interval;
    uint32_t article;
} Told;

typedef struct Proof {                               /* what the format remembers */
    Held sheets, ledger, aside;
    Map anchors;                                     /* how often each was given out */
    uint32_t articles;
    VEC(Str) paths, sheet_anchors;                   /* of each article */
    VEC(uint32_t) clashes;                           /* of each article */
    uint32_t cards;                                  /* so many clashes have a card */
    uint32_t rows;                                   /* of the ledger */
    VEC(Told) told;
} Proof;

/* One article on its way to the page. */
typedef struct Sheet {
    Report *report;
    const Reading *reading;
    Proof *proof;
    Underlines underlines;
    Str anchor;                                      /* of the article: "article.md" */
    uint32_t first_card;                             /* the number of its first finding's card */
    uint32_t cards;                                  /* how many of its findings --max admits */
} Sheet;

/* For every part: text of an article or a path, safe in content and in attributes; and texts, anchors and numbers of ours, as they are. */
void proof_text(const Report *report, Writer *out, Str theirs);
void proof_html(Writer *out, const char *ours);
void proof_format(Report *report, Writer *out, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* "1 clash", "no clashes". */
void proof_count(Writer *out, uint64_t count, const char *one, const char *many);
/* ("article.md:", "400,000 people") -> "article.md:400-000-people", and the second time "article.md:400-000-people~2". */
Str proof_anchor(Proof *proof, Str before, Str words, Arena *arena);
/* The state in words: "clash 1", "agrees with 3", "said once". */
Str proof_state(const Sheet *sheet, const Underline *underline);
const char *proof_state_name(FigureState state);     /* "clash", "agrees", "once": the class that the style sheet knows */

/* Finds the sheet's underlines and their states. */
void proof_underline(Sheet *sheet);
/* The underline at this place, or NULL. */
const Underline *proof_underline_at(const Underlines *underlines, uint32_t begin, uint32_t end);
const Underline *proof_underline_of_claim(const Sheet *sheet, uint32_t claim);
const Underline *proof_underline_of_end(const Sheet *sheet, const End *end);

/* The parts, each into the writer that it names. */
void proof_article(const Sheet *sheet, Writer *out);
void proof_cards(const Sheet *sheet, Writer *out);
void proof_ends(const Sheet *sheet, Writer *out, const Finding *finding);
void proof_decision(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t card);
void proof_ledger_rows(const Sheet *sheet, Writer *out);
void proof_aside_rows(const Sheet *sheet, Writer *out);
void proof_remember(const Sheet *sheet);             /* its values, for the matrix */
void proof_matrix(Report *report, Proof *proof, Writer *out);
void proof_head(Report *report, const Proof *proof);
void proof_foot(Report *report);

#endif
