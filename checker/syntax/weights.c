/* Weights: opening a file of weights. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/weights.h"

bool weights_open(Blob blob, uint32_t classes, Weights *out)
{
    const WeightsHeader *header = (const void *)blob.bytes;
    if (blob.size < sizeof *header || header->magic != WEIGHTS_MAGIC || header->classes != classes)
        return false;
    *out = (Weights){.blocks = (const uint8_t *)(header + 1), .mask = header->buckets - 1};
    out->starts = (const uint32_t *)(const void *)(out->blocks + header->size);
    return blob.size == sizeof *header + header->size + header->buckets * sizeof *out->starts;
}
