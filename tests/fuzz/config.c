/* Fuzz target: a configuration file. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include "project/config.h"

static const size_t BUDGET = (size_t)1 << 28;        /* bytes of memory: inputs are small */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_new(BUDGET);
    Notes notes = {.arena = arena};
    Config config = {.path = S(".claimclash.yaml"), .folder = S("/desk"), .globs_from = S("/desk")};
    if (arena)
        config_read(&config, (Str){(const char *)bytes, size}, arena, &notes);
    arena_free(arena);
    return 0;
}
