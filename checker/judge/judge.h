/* Judge: pairs claims that share a key, asks the gates whether they are comparable, and lets each rule's kind say what clashes. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

#include "judge/finding.h"

/* What is counted in a pair before it is weighed. Each is a small integer. */
typedef struct Evidence {
    int32_t shared;                                  /* content words that stand round both figures */
    int32_t smaller, larger;                         /* content words round the figure with fewer, with more of them */
    int32_t containment;                             /* 100 * shared / smaller */
    int32_t same_action, other_action;               /* 1: the verbs are the same, are different */
    int32_t same_actor, same_place, same_of;         /* 1: named and the same */
    int32_t one_modifier;                            /* 1: exactly one side has a restrictive modifier */
    int32_t same_modifier;                           /* restrictive modifiers in common */
    int32_t noun_missing;                            /* 1: what is measured is not said on one side */
    int32_t display;                                 /* 1: headline, summary or caption against the body */
    int32_t one_status;                              /* 1: time or status said on one side only */
    int32_t weight;                                  /* what all this weighs; 0 and more is enough */
} Evidence;

/* A pair that shared a key, and the first gate that stopped it (NULL: none did). For `claims --pairs`. */
typedef struct Pair {
    uint32_t a, b;                                   /* numbers in Claims, a before b */
    const char *gate;                                /* static: "measured", "status", ... */
    Str reason;                                      /* "planned against done" */
    Evidence evidence;                               /* counted when all gates before it were open */
    bool agree;                                      /* comparable, and the values can both be true */
} Pair;

typedef struct Verdicts {
    VEC(Finding) findings;                           /* sorted by place of the primary end, then rule */
    VEC(Pair) pairs;
} Verdicts;

typedef struct Case {                                /* everything the judge sees of one article */
    Article *article;
    const Segments *segments;
    const Mentions *mentions;
    const Entities *entities;
    const Claims *claims;
    const Knowledge *knowledge;
} Case;

/* Sentences that must be read deeply: those with mentions that share a key but not the value, and those that a rule asks for. One byte a
   sentence; NULL when memory is spent. */
uint8_t *judge_wanted(const Segments *segments, const Mentions *mentions, const Knowledge *knowledge, Arena *arena);
Verdicts judge_claims(Case it, Arena *arena, Arena *scratch);

#endif
