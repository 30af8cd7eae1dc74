/* Evidence: how much the words round two figures speak for one and the same thing, as an integer; 0 and more is enough. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_EVIDENCE_H
#define JUDGE_EVIDENCE_H

#include "judge/comparable.h"

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
} Evidence;

Evidence evidence_of(const Comparison *pair);
int32_t evidence_weigh(const Comparison *pair);

#endif
