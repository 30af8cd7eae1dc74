/* Fuzz target: an ignore file in front of the first byte 0, a path behind it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include "project/glob.h"

static const size_t BUDGET = (size_t)1 << 28;        /* bytes of memory: inputs are small */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_new(BUDGET);
    Str path = {(const char *)bytes, size}, file = str_cut(&path, '\0');
    Globs globs = {0};
    if (arena) {
        globs_read(&globs, file, S(".gitignore"), arena);
        globs_cover(&globs, path);
        globs_choose(&globs, path);
    }
    arena_free(arena);
    return 0;
}
