/* Weights: opening a file of weights. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/weights.h"

bool weights_open(Blob blob, Weights *out)
{
    const WeightsHeader *header = (const void *)blob.bytes;
    if (blob.size < sizeof *header || header->magic != WEIGHTS_MAGIC)
        return false;
    *out = (Weights){.starts = (const uint32_t *)(const void *)(header + 1), .mask = header->buckets - 1, .classes = header->classes};
    out->blocks = (const uint8_t *)(out->starts + header->buckets + 1);
    return blob.size == sizeof *header + (header->buckets + 1) * sizeof *out->starts + header->size + WEIGHTS_PADDING;
}
