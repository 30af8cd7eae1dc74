/* Fuzz target: a fact sheet, read with all that its facts claim. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include "documents/sheet.h"

static const size_t BUDGET = (size_t)1 << 28;        /* bytes of memory: inputs are small */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_new(BUDGET);
    Notes notes = {.arena = arena};
    const Knowledge knowledge = knowledge_embedded();
    if (arena)
        sheet_read(S("desk.yml"), (Str){(const char *)bytes, size}, &knowledge, (Date){0}, arena, &notes);
    arena_free(arena);
    return 0;
}
