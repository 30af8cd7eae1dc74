/* Writing weights: rows placed into blocks, and blocks into cache lines, as weights.h reads them; for the trainer alone. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_WEIGHTS_WRITE_H
#define SYNTAX_WEIGHTS_WRITE_H

#include "base/arena.h"
#include "syntax/weights.h"

typedef struct WeightsEntry {
    uint32_t feature;
    uint32_t length;                                 /* of the body, in bytes: even */
    const uint8_t *body;
} WeightsEntry;

typedef VEC(WeightsEntry) WeightsEntries;

/* The bytes of a file. An empty blob when memory is spent, or a block has no room for its rows. */
Blob weights_write(const WeightsEntries *rows, uint32_t classes, Arena *arena);

#endif
