/* Weights: opening a file of weights. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/weights.h"

bool weights_open(Blob blob, Weights *out)
{
    const WeightsHeader *header = (const void *)blob.bytes;
    if (blob.size < sizeof *header || header->magic != WEIGHTS_MAGIC)
        return false;
    *out = (Weights){.blocks = (const uint8_t *)(header + 1), .mask = header->buckets - 1, .classes = header->classes};
    out->starts = (const uint32_t *)(const void *)(out->blocks + header->size);
    return blob.size == sizeof *header + header->size + header->buckets * sizeof *out->starts;
}
