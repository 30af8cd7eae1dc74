/* Figure: where a figure stands in its sentence: its noun phrase, the noun and the verb that govern it; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_FIGURE_H
#define CLAIM_FIGURE_H

#include "claim/phrase.h"

/* What the figure's noun phrase is to its verb. */
typedef enum Stand { STAND_APART, STAND_SUBJECT, STAND_OBJECT, STAND_OBLIQUE } Stand;

typedef struct Figure {
    const Mention *mention;
    uint32_t first, end;                             /* tokens of the mention: "more than 400,000 people" */
    uint32_t value, value_end;                       /* tokens of the figure alone: "400,000" */
    uint32_t head;                                   /* the noun behind it, NONE: "people"; for money and percent too: "$5 billion [investment]" */
    uint32_t left, right;                            /* tokens of the noun phrase it belongs to: "the new Amazon investment of $5 billion" */
    uint32_t noun;                                   /* the noun before "of" that governs it, NONE: "investment" */
    uint32_t possessor;                              /* last token of the possessor, or of the name before the noun, NONE: "Amazon's", "its" */
    uint32_t group;                                  /* number + 1 of the verb group that governs it, 0: none */
    uint32_t other;                                  /* head of the noun phrase between verb and figure, NONE: "fined [the bank] $5m" */
    Stand stand;
    bool definite;                                   /* "the 40 jobs", "its 40 jobs" */
    bool attribute;                                  /* "a 40-page report", an age: it describes another thing */
    bool loose;                                      /* the verb was only found by the tree or as the nearest one */
    bool reached;                                    /* a preposition stands before the phrase: "rose to $5bn", "sentenced to five years" */
} Figure;

Figure figure_read(Reader *reader, const Mention *mention);
/* govern.c: sets group, stand, other, reached and loose. */
void figure_find_verb(Reader *reader, Figure *figure);

#endif
