/* Judge: pairs claims that share a key, asks the gates whether they are comparable, and lets each rule's kind say what clashes. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

#include "judge/finding.h"

/* A pair that shared a key, and the first gate that stopped it (NULL: none did). For `claims --pairs`. */
typedef struct Pair {
    uint32_t a, b;                                   /* numbers in Claims, a before b */
    const char *gate;                                /* static: "measured", "status", ... */
    Str reason;                                      /* "planned against done" */
    int32_t evidence;                                /* what the words round the two figures weigh; see evidence.h */
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
