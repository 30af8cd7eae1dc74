/* Weights: what a feature says for and against each class, read where the trainer's file lies in memory. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_WEIGHTS_H
#define SYNTAX_WEIGHTS_H

#include <string.h>

#include "knowledge/knowledge.h"

/* A feature is a 32-bit hash of what it is and of its values. The file: header, blocks, and where each bucket's block begins; eight bytes may be read
   anywhere. A feature's row lies in block `feature & (buckets - 1)`. A block of n rows: n; the checks of all rows, the upper
   16 bits of their features; a 0 and the ends of all bodies, in pairs of bytes; the bodies. A body is pairs of a class and its weight, or, where it
   is as long as that, the weights of all classes. Numbers are in the byte order of the machine, little end first.
   That checks stand side by side makes four of them one comparison; with rows told one after the other the parser took 1.3 times as long. A block
   that fits into a cache line lies within one: the look-ups of the parser wait for memory more than for anything else. */
enum { WEIGHTS_MAGIC = 0x34574343, WEIGHTS_LINE = 64, FEATURES_MOST = 96, WEIGHTS_CLASSES = UINT8_MAX + 1, BLOCK_HEAD = 2, BLOCK_ROW = 3 };

typedef struct WeightsHeader {
    uint32_t magic, buckets, size;                   /* `size` counts the bytes of the blocks */
    uint32_t classes;                                /* a multiple of 16, at most WEIGHTS_CLASSES */
    uint32_t padding[12];                            /* to the end of a line */
} WeightsHeader;

typedef struct Weights {
    const uint32_t *starts;
    const uint8_t *blocks;
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

typedef struct WeightsRow {
    const uint8_t *body;
    uint32_t pairs;                                  /* 0: the feature has no row */
} WeightsRow;

static inline const uint8_t *weights_block(const Weights *weights, uint32_t feature)
{
    return &weights->blocks[weights->starts[feature & weights->mask]];
}

/* The row of a feature in its block. */
static inline WeightsRow weights_row(const uint8_t *block, uint32_t feature)
{
    const uint64_t ones = 0x0001000100010001u, tops = ones << 15;
    uint32_t n = block[0];
    const uint8_t *checks = block + 1, *ends = checks + 2 * n + 1;
    uint64_t check = (feature >> 16) * ones, four;
    for (uint32_t k = 0; k < n; k += 4) {
        memcpy(&four, checks + 2 * k, sizeof four);
        four ^= check;
        uint64_t equal = (four - ones) & ~four & tops;                   /* the lowest bit tells the first that is equal */
        if (!equal)
            continue;
        k += (uint32_t)__builtin_ctzll(equal) / 16;
        return k < n ? (WeightsRow){ends + n + 2 * ends[(int32_t)k - 1], (uint32_t)ends[k] - ends[(int32_t)k - 1]} : (WeightsRow){0};
    }
    return (WeightsRow){0};
}

/* Sixteen weights to as many scores, in few steps where the processor can. */
static inline void weights_add_sixteen(const uint8_t *weights, int16_t *scores)
{
    typedef int8_t Weights16 __attribute__((vector_size(16)));
    typedef int16_t Scores16 __attribute__((vector_size(32)));
    Weights16 added;
    Scores16 sums;
    memcpy(&added, weights, sizeof added);
    memcpy(&sums, scores, sizeof sums);
    sums += __builtin_convertvector(added, Scores16);
    memcpy(scores, &sums, sizeof sums);
}

static inline void weights_add_row(WeightsRow row, uint32_t classes, Scores scores)
{
    if (2 * row.pairs == classes)
        for (uint32_t class = 0; class < classes; class += 16)
            weights_add_sixteen(row.body + class, scores + class);
    else if (row.body)                               /* an absent row has none, and no place can be counted from there */
        for (const uint8_t *pair = row.body, *end = pair + 2 * row.pairs; pair < end; pair += 2)
            scores[pair[0]] = (int16_t)(scores[pair[0]] + (int8_t)pair[1]);
}

/* Adds the weights of the features to the scores of the classes; 96 features of at most 127 stay within 16 bits. The tables do not fit the near
   caches: all buckets of a decision are asked for before the first is looked at, and all blocks before the first is read, so that the memory's
   answers overlap (a quarter off the time of `check`). */
static inline void weights_add(const Weights *weights, const Features *features, Scores scores)
{
    const uint8_t *blocks[FEATURES_MOST];
#pragma GCC unroll 8
    for (uint32_t i = 0; i < features->n; i++)
        __builtin_prefetch(&weights->starts[features->at[i] & weights->mask]);
#pragma GCC unroll 8
    for (uint32_t i = 0; i < features->n; i++) {
        blocks[i] = weights_block(weights, features->at[i]);
        __builtin_prefetch(blocks[i]);
    }
    for (uint32_t i = 0; i < features->n; i++)
        weights_add_row(weights_row(blocks[i], features->at[i]), weights->classes, scores);
}

#endif
