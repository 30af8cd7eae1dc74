/* Fuzz target: lines of a baseline. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include "project/baseline_line.h"

static const size_t BUDGET = (size_t)1 << 28;        /* bytes of memory: inputs are small */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_new(BUDGET);
    Notes notes = {.arena = arena};
    Str rest = {(const char *)bytes, size};
    for (uint32_t number = 1; arena && rest.n; number++) {
        Accepted line = {0};
        baseline_line_read(str_cut(&rest, '\n'), S("baseline.jsonl"), number, &line, arena, &notes);
    }
    arena_free(arena);
    return 0;
}
