/* Tally: how often each word, each key and each value stands in one article: what is rare there tells what two figures share. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_TALLY_H
#define JUDGE_TALLY_H

#include "judge/judge.h"

struct Tally {
    Map words;                                       /* by lemma or name: in how many of the sentences with claims it stands */
    uint32_t sentences;                              /* how many these are */
    Map values;                                      /* by key and value: how many claims give it */
    const uint32_t *key;                             /* by claim: number of its key from 1, 0: none */
    const uint32_t *before;                          /* by claim: number + 1 of the claim before it with the same key, 0: none */
    const uint32_t *rivals;                          /* by key: how many claims have it */
    const Str *value;                                /* by claim: its entry in `values` */
};

/* Empty where memory is spent: then no claim has a key, and nothing is paired. */
Tally tally_claims(const Case *it, Arena *arena);
/* In what share of the sentences a word stands, as doublings: 0 for half of them and more, 1 for a quarter ... */
int32_t tally_rarity(const Tally *tally, Str word);
/* How many further claims give the very value of this one for the same key. */
uint32_t tally_again(const Tally *tally, uint32_t claim);
/* 0 -> 0, 1 -> 1, 2 and 3 -> 2, 4 to 7 -> 3 ... */
int32_t tally_doublings(uint32_t count);

#endif
