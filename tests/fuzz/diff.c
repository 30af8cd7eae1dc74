/* Fuzz target: a unified diff. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include "project/diff.h"

static const size_t BUDGET = (size_t)1 << 28;        /* bytes of memory: inputs are small */

static void take(void *by, const DiffFile *file)
{
    uint64_t *lines = by;
    for (uint32_t i = 0; i < file->count; i++)
        *lines += file->last[i] - file->first[i];
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_new(BUDGET);
    Notes notes = {.arena = arena};
    uint64_t lines = 0;
    if (arena)
        diff_read((Str){(const char *)bytes, size}, S("-"), take, &lines, arena, &notes);
    arena_free(arena);
    return 0;
}
