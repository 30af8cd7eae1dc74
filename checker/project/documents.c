/* Documents: read one after the other, each into a copy that stays. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/documents.h"

#include "project/input.h"

bool documents_add(Documents *documents, const char *path, Arena *arena, Notes *notes)
{
    Input input = {0};
    bool readable = input_read(&input, path, notes);
    Str bytes = readable ? arena_copy(arena, (Str){input.bytes, input.size}) : (Str){0};
    ClaimclashDocument *document = readable ? VEC_PUSH(arena, documents) : NULL;
    if (document)
        *document = (ClaimclashDocument){path, bytes.p, bytes.n};
    input_free(&input);
    return document;
}
