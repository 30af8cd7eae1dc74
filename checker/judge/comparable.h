/* Comparable: may two figures be about the same thing? A row of gates; the first that stays shut is the reason for silence. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_COMPARABLE_H
#define JUDGE_COMPARABLE_H

#include "judge/judge.h"

typedef struct Gate Gate;

/* Two claims that share a key, on their way through the gates. */
typedef struct Comparison {
    const Case *it;
    const Claim *a, *b;                              /* in reading order */
    const Mention *ma, *mb;
    uint32_t rivals;                                 /* how many claims of the article have their key */
    Arena *arena;                                    /* for reasons that must be put together */
    bool weighs_objection;                               /* two figures of the body of one article: there one shut gate may be outweighed */
    const Gate *objection;                               /* the gate that must be outweighed; NULL: none */
    const char *gate;                                /* the gate that stayed shut; NULL: comparable */
    Str reason;                                      /* why it did; of comparable claims, what was outweighed */
    Evidence evidence;
} Comparison;

/* Asks the gates in their order. True when all are open; else gate and reason say which was not and why. */
bool comparable(Comparison *pair);
/* The same without the gates of status, owner and words in common: for figures of which the words are known to be of one thing. */
bool comparable_frame(Comparison *pair);
/* The evidence that its objection is. */
EvidenceKind comparable_objection(const Comparison *pair);
/* Is one of the two in a headline, standfirst, summary, caption or metadata and the other in the body? Then words may be left out. */
bool comparable_display(const Comparison *pair);
/* Adds the pair, with what the gates said of it, to those that are listed. */
void comparable_keep(const Comparison *pair, bool agree, Verdicts *verdicts);

#endif
