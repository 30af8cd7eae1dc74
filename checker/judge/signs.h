/* Signs: words of which a sentence must hold one for the patterns of a rule to stand in it, and one glance at an article for all such rules. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SIGNS_H
#define JUDGE_SIGNS_H

#include "judge/relate.h"

typedef struct Signs {
    WordSigns words;                                 /* by signs_hash */
    bool superlatives, ranks;                        /* any of these is a sign too */
} Signs;

/* What a sentence must hold for the pattern to stand there: a word of its lists, a superlative, a rank, or its most telling words. */
void signs_of_pattern(Signs *signs, const Pattern *pattern, const Lists *lists);

enum { GLANCE_RULES = 64 };

/* By sentence: one bit for each rule, set where the sentence holds one of its signs. NULL when memory is spent. */
const uint64_t *signs_glance(const Case *it, const Signs *const *rules, uint32_t count, Arena *arena);

#endif
