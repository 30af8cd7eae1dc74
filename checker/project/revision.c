/* Revisions: a name is a file where there is one of it, else it is asked of git. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/revision.h"

#include <string.h>

#include "project/git.h"

static bool names_revision(const char *name)
{
    return strchr(name, ':') && name[0] != '-' && name[0] != ':' && !input_exists(name);
}

static bool read_revision(Input *input, const char *name, Notes *notes)
{
    uint32_t before = notes->list.n;
    bool read = git_show(name, input, notes);
    if (!read && notes->list.n == before)
        note_add(notes, str_of(name), 0, 0, "there is no such file, and git has no such revision or path; write REVISION:PATH as for `git show`");
    return read;
}

bool revision_read(Input *input, const char *name, Notes *notes)
{
    return names_revision(name) ? read_revision(input, name, notes) : input_read(input, name, notes);
}

bool revision_document(ClaimclashDocument *document, const char *name, Arena *arena, Notes *notes)
{
    Input input = {0};
    bool readable = revision_read(&input, name, notes);
    Str bytes = readable ? arena_copy(arena, (Str){input.bytes, input.size}) : (Str){0};
    *document = (ClaimclashDocument){name, bytes.p, bytes.n};
    input_free(&input);
    return readable;
}
