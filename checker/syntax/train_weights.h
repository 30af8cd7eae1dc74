/* Training of weights: a perceptron's rows as they grow, their average, and the file of those worth keeping. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_TRAIN_WEIGHTS_H
#define SYNTAX_TRAIN_WEIGHTS_H

#include "syntax/weights.h"

typedef struct Trainer Trainer;

/* A trainer without any weight. NULL when memory is spent. */
Trainer *trainer_new(Arena *arena);
/* Adds the present weights to the scores. */
void trainer_score(const Trainer *trainer, const Features *features, int32_t *scores);
/* One decision was made: `best` by the scores, where `right` would have been good. The average runs over all decisions. */
void trainer_learn(Trainer *trainer, const Features *features, uint32_t right, uint32_t best);
/* A row that is no weight but a fact, kept as it is: tag_known_feature. */
void trainer_fact(Trainer *trainer, uint32_t feature, uint32_t class);

typedef struct Pruning {
    double scale;                                    /* what a weight is multiplied by before it is rounded to -127..127 */
    int32_t least;                                   /* rounded weights nearer to 0 are dropped */
    uint32_t uses;                                   /* and so are features that were learnt from less often */
} Pruning;

/* The average as the bytes of a file. An empty blob when memory is spent. */
Blob trainer_blob(const Trainer *trainer, Pruning pruning, Arena *arena);

/* Deterministic numbers for shuffling (xorshift32). */
uint32_t train_random(uint32_t *state, uint32_t below);
/* Puts `order`, 0..count - 1, in a new order. */
void train_shuffle(uint32_t *order, uint32_t count, uint32_t *state);

#endif
