/* Weights: what a feature says for and against each class, read where the trainer's file lies in memory. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_WEIGHTS_H
#define SYNTAX_WEIGHTS_H

#include <string.h>

#include "base/lanes.h"
#include "knowledge/knowledge.h"

/* A feature is a 32-bit hash of what it is and of its values. The file: header, blocks, and where each bucket's block begins; the buckets are so many
   that 64 bytes may be read from anywhere in a block. A feature's row lies in block `feature & (buckets - 1)`. A block of n rows: n; the checks of all
   rows, the upper 16 bits of their features; a 0 and the ends of all bodies, in pairs of bytes; the bodies. A body is pairs of a class and its weight,
   or, where it is as long as that, the weights of all classes. Numbers are in the byte order of the machine, little end first.
   That checks stand side by side makes sixteen of them one comparison. The look-ups wait for memory more than for anything else: a block that fits into
   a cache line lies within one, and most features without a row are told by the signs that stand beside the start of their block. */
enum { WEIGHTS_MAGIC = 0x35574343, WEIGHTS_LINE = 64, FEATURES_MOST = 96, WEIGHTS_CLASSES = 64, BLOCK_HEAD = 2, BLOCK_ROW = 3, BLOCK_ROWS = 32 /* at most */ };
/* Where a bucket's block begins: the low bits; then a bit that is set when it goes on in the next line, then the signs of its rows. */
enum { START_BITS = 22, START_LONG = 1 << START_BITS, START_SIGNS = 9 };
/* A row is dense when a fifth of the classes have a weight: adding them in vectors is faster then. Others have at most SHORT_ROW bytes. */
enum { DENSE_FROM = 5, SHORT_ROW = 24 };

typedef struct WeightsHeader {
    uint32_t magic, buckets, size;                   /* `size` counts the bytes of the blocks */
    uint32_t classes;                                /* a multiple of 16, at most WEIGHTS_CLASSES */
    uint32_t padding[12];                            /* to the end of a line */
} WeightsHeader;

typedef struct Weights {
    const uint32_t *starts;
    const uint8_t *blocks;
    uint32_t mask;                                   /* buckets - 1 */
} Weights;

typedef int16_t Scores[WEIGHTS_CLASSES];             /* of all classes that a row can name */

typedef struct Features {                            /* of one decision */
    uint32_t at[FEATURES_MOST];
    uint32_t n;
} Features;

/* False when the blob is empty, or not of this format and number of classes. */
bool weights_open(Blob blob, uint32_t classes, Weights *out);

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

/* The bit of a start that is set when the block has a row of this sign. */
static inline uint32_t weights_sign(uint32_t feature)
{
    return START_BITS + 1 + ((feature >> 16) * START_SIGNS >> 16);
}

static inline const uint8_t *weights_block(const Weights *weights, uint32_t start)
{
    return &weights->blocks[start & (START_LONG - 1)];
}

/* The row of a feature in its block. Nothing here depends on a jump that cannot be foreseen: whether there is a row is a matter of chance. */
static inline WeightsRow weights_row(const uint8_t *block, uint32_t feature)
{
    uint32_t n = block[0];
    const uint8_t *checks = block + 1, *ends = checks + 2 * n + 1;
    uint32_t equal = lanes_equal(checks, (uint16_t)(feature >> 16));
    if (n > 16)
        equal |= lanes_equal(checks + 32, (uint16_t)(feature >> 16)) << 16;
    equal &= (uint32_t)(((uint64_t)1 << n) - 1);
    uint32_t k = (uint32_t)__builtin_ctz(equal | 1u << (BLOCK_ROWS - 1)), begin = ends[(int32_t)k - 1], end = ends[k];
    return (WeightsRow){equal ? ends + n + 2 * begin : block, equal ? end - begin : 0};
}

/* The rows of one decision: short ones pair by pair, one behind the other, and where the long ones lie. */
typedef struct WeightsRows {
    uint8_t pairs[FEATURES_MOST * SHORT_ROW + SHORT_ROW];
    const uint8_t *dense[FEATURES_MOST + 1];
    uint32_t pair_bytes, dense_count;
} WeightsRows;

/* Blocks that may hold a row of a feature. */
typedef struct WeightsBlocks {
    const uint8_t *at[FEATURES_MOST];
    uint32_t features[FEATURES_MOST];
    uint32_t n;
} WeightsBlocks;

/* The tables do not fit the near caches: all buckets of a decision are asked for before the first is looked at, and all blocks before the first is
   read, so that the memory's answers overlap (a quarter off the time of `check`). */
static inline void weights_ask(const Weights *weights, const Features *features, WeightsBlocks *blocks)
{
    uint32_t n = 0;
#pragma GCC unroll 8
    for (uint32_t i = 0; i < features->n; i++)
        __builtin_prefetch(&weights->starts[features->at[i] & weights->mask]);
    for (uint32_t i = 0; i < features->n; i++) {
        uint32_t feature = features->at[i], start = weights->starts[feature & weights->mask];
        const uint8_t *block = weights_block(weights, start);
        __builtin_prefetch(block);
        __builtin_prefetch(block + (start & START_LONG ? WEIGHTS_LINE : 0));
        blocks->at[n] = block;
        blocks->features[n] = feature;
        n += start >> weights_sign(feature) & 1;
    }
    blocks->n = n;
}

static inline void weights_find(const Weights *weights, const Features *features, uint32_t classes, WeightsRows *rows)
{
    WeightsBlocks blocks;
    uint32_t bytes = 0, dense = 0;
    weights_ask(weights, features, &blocks);
    for (uint32_t i = 0; i < blocks.n; i++) {
        WeightsRow row = weights_row(blocks.at[i], blocks.features[i]);
        bool is_dense = 2 * row.pairs == classes;
        memcpy(rows->pairs + bytes, row.body, SHORT_ROW);
        bytes += is_dense ? 0 : 2 * row.pairs;
        rows->dense[dense] = row.body;
        dense += is_dense;
    }
    rows->pair_bytes = bytes;
    rows->dense_count = dense;
}

/* The sums of the features' weights by class; 96 features of at most 127 stay within 16 bits. `classes` is a constant of the caller: the sums of the
   long rows stay in registers. */
static inline void weights_score(const Weights *weights, const Features *features, uint32_t classes, Scores scores)
{
    typedef int8_t Weights8 __attribute__((vector_size(8)));
    typedef int16_t Scores8 __attribute__((vector_size(16)));
    WeightsRows rows;
    Scores8 sums[WEIGHTS_CLASSES / 8] = {0};
    weights_find(weights, features, classes, &rows);
    for (uint32_t i = 0; i < rows.dense_count; i++) {
#pragma GCC unroll 8
        for (uint32_t k = 0; k < classes / 8; k++) {
            Weights8 added;
            memcpy(&added, rows.dense[i] + 8 * k, sizeof added);
            sums[k] += __builtin_convertvector(added, Scores8);
        }
    }
    memcpy(scores, sums, classes * sizeof *scores);
    for (const uint8_t *pair = rows.pairs, *end = pair + rows.pair_bytes; pair < end; pair += 2)
        scores[pair[0]] = (int16_t)(scores[pair[0]] + (int8_t)pair[1]);
}

#endif
