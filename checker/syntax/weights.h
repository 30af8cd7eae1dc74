/* Weights: what a feature says for and against each class, read where the trainer's file lies in memory. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_WEIGHTS_H
#define SYNTAX_WEIGHTS_H

#include "knowledge/knowledge.h"

/* A feature is a 32-bit hash of what it is and of its values. The file: header, buckets + 1 offsets of rows, rows. A feature's rows lie in bucket
   `feature & (buckets - 1)`; a row is the feature's upper 16 bits (low byte first), the number of pairs, and pairs of a class and its weight;
   or ROW_DENSE and the weights of all classes, where that is shorter. */
enum { WEIGHTS_MAGIC = 0x32574343, FEATURES_MOST = 96, ROW_HEAD = 3, ROW_DENSE = UINT8_MAX, WEIGHTS_CLASSES = UINT8_MAX + 1 };

typedef struct WeightsHeader {
    uint32_t magic, buckets, rows;                   /* `rows` counts bytes */
    uint32_t classes;                                /* a multiple of 8, at most WEIGHTS_CLASSES */
} WeightsHeader;

typedef struct Weights {
    const uint32_t *starts;
    const uint8_t *rows;
    uint32_t mask;                                   /* buckets - 1 */
    uint32_t classes;
} Weights;

typedef int16_t Scores[WEIGHTS_CLASSES];             /* of all classes that a row can name */

typedef struct Features {                            /* of one decision */
    uint32_t at[FEATURES_MOST];
    uint32_t n;
} Features;

/* False when the blob is empty or not of this format. */
bool weights_open(Blob blob, Weights *out);

static inline uint32_t feature_mix(uint32_t hash, uint32_t value)
{
    hash = (hash ^ value) * 0x9E3779B1u;             /* 2^32 / golden ratio */
    return hash ^ hash >> 15;
}

static inline void feature_add(Features *features, uint32_t kind, uint32_t a, uint32_t b, uint32_t c)
{
    features->at[features->n++] = feature_mix(feature_mix(feature_mix(feature_mix(0, kind), a), b), c);
}

/* The row of a feature, or NULL. */
static inline const uint8_t *weights_row(const Weights *weights, uint32_t feature)
{
    const uint32_t *start = &weights->starts[feature & weights->mask];
    for (uint32_t at = start[0]; at < start[1];) {
        const uint8_t *row = &weights->rows[at];
        if (row[0] == (uint8_t)(feature >> 16) && row[1] == (uint8_t)(feature >> 24))
            return row;
        at += ROW_HEAD + (row[2] == ROW_DENSE ? weights->classes : 2u * row[2]);
    }
    return NULL;
}

static inline void weights_add_row(const uint8_t *row, uint32_t classes, Scores scores)
{
    const uint8_t *weights = row + ROW_HEAD;
    if (row[2] == ROW_DENSE)
        for (uint32_t class = 0; class < (classes & ~7u); class++)       /* vectors of 8 */
            scores[class] = (int16_t)(scores[class] + (int8_t)weights[class]);
    else
        for (uint32_t pair = 0; pair < row[2]; pair++)
            scores[weights[2 * pair]] = (int16_t)(scores[weights[2 * pair]] + (int8_t)weights[2 * pair + 1]);
}

/* Adds the weights of the features to the scores of the classes; 96 features of at most 127 stay within 16 bits. */
static inline void weights_add(const Weights *weights, const Features *features, Scores scores)
{
    for (uint32_t i = 0; i < features->n; i++)
        __builtin_prefetch(&weights->starts[features->at[i] & weights->mask]);
    for (uint32_t i = 0; i < features->n; i++) {
        const uint8_t *row = weights_row(weights, features->at[i]);
        if (row)
            weights_add_row(row, weights->classes, scores);
    }
}

#endif
