/* Training of weights: a perceptron's rows as they grow, their average, and the file of those worth keeping. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_TRAIN_WEIGHTS_H
#define SYNTAX_TRAIN_WEIGHTS_H

#include "syntax/weights.h"

typedef struct Trainer Trainer;

/* A trainer without any weight, for classes 0 .. classes - 1. NULL when memory is spent. */
Trainer *trainer_new(uint32_t classes, Arena *arena);
/* Adds the present weights to the scores, which must be as many as WEIGHTS_CLASSES. */
void trainer_score(const Trainer *trainer, const Features *features, int32_t *scores);
/* One decision was made: `rival` came too near to `right`, or was taken for it; they are the same when there is nothing to learn. The average
   runs over all decisions. */
void trainer_learn(Trainer *trainer, const Features *features, uint32_t right, uint32_t rival);
/* Ends a run: the next one begins without weights. What counts in the end is the mean of the averages of all runs, which is better than one. */
void trainer_finish_run(Trainer *trainer);
/* A row that is no weight but a fact, kept as it is: tag_known_feature. */
void trainer_fact(Trainer *trainer, uint32_t feature, uint32_t class);

typedef struct Pruning {
    double scale;                                    /* what a weight is multiplied by before it is rounded to -127..127 */
    int32_t least;                                   /* rounded weights nearer to 0 are dropped */
    uint32_t uses;                                   /* and so are features that were learnt from less often in a run */
} Pruning;

/* The finished runs as the bytes of a file. An empty blob when memory is spent. */
Blob trainer_blob(const Trainer *trainer, Pruning pruning, Arena *arena);

/* Deterministic numbers for shuffling (xorshift32); any seed but 0. */
enum { TRAIN_SEED = 1972 };
uint32_t train_random(uint32_t *state, uint32_t below);
/* 0..count - 1. NULL when memory is spent. */
uint32_t *train_order(uint32_t count, Arena *arena);
/* Puts them in another order. */
void train_shuffle(uint32_t *order, uint32_t count, uint32_t *state);

#endif
