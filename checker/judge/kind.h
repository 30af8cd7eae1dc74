/* Kinds: the closed set of ways to clash. A kind judges comparable pairs of claims, or looks through the article by itself. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_KIND_H
#define JUDGE_KIND_H

#include "judge/comparable.h"

/* What a kind writes its findings into. */
typedef struct Judgement {
    const Case *it;
    const Rule *rule;
    const void *prepared;                            /* what the kind's `prepare` made of the rule; NULL: nothing */
    Verdicts *verdicts;
    Arena *arena, *scratch;                          /* findings; what is only needed while judging */
} Judgement;

typedef struct Kind {
    /* Do these comparable claims clash under this rule? Their values are known to disagree. */
    bool (*clashes)(const Judgement *, const Comparison *);
    /* Finds by itself, sentence by sentence or mention by mention. */
    void (*search)(const Judgement *);
    /* Reads the rule's options once, before the first article. May be missing; NULL when there is nothing, or memory is spent. */
    const void *(*prepare)(const Rule *, Arena *);
    bool last;                                       /* searches when all others have: it speaks where they are silent */
} Kind;

extern const Kind kind_values, kind_magnitude, kind_zero, kind_weekday, kind_calendar, kind_display, kind_formula, kind_conversion, kind_range;
extern const Kind kind_age, kind_since;
extern const Kind kind_acronym;
extern const Kind kind_once;
extern const Kind kind_name;
extern const Kind kind_list;
extern const Kind kind_table;
extern const Kind kind_span;
extern const Kind kind_later;
extern const Kind kind_quote, kind_paraphrase, kind_outcome, kind_polarity, kind_quantifier, kind_orphan, kind_attainable;
extern const Kind kind_unsupported, kind_recap;
extern const Kind kind_prose;
extern const Kind kind_equation;
extern const Kind kind_clock;
extern const Kind kind_relative;
extern const Kind kind_order;
extern const Kind kind_single, kind_reuse, kind_tense;

#endif
