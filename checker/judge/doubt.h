/* Doubt: which sentences, read without their trees, hold a figure that might clash with another if the trees were known. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_DOUBT_H
#define JUDGE_DOUBT_H

#include "judge/judge.h"

/* Marks them DEPTH_AGAIN in `wanted`, where they are DEPTH_TAGS; false when there are none. A dependency tree costs as much as all the rest of a claim
   twice, and two of three figures that share a key have too little in common to be one and the same, whatever their trees say. */
bool doubt_mark(Case it, uint8_t *wanted, Arena *arena);
/* Marks all that are left, when a finding is about two claims: what it tells of the figures that it left out takes their trees. */
bool doubt_mark_rest(const Case *it, const Verdicts *verdicts, uint8_t *wanted);

#endif
