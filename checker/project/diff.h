/* Diff: the lines that a unified diff adds, file by file. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_DIFF_H
#define PROJECT_DIFF_H

#include "base/note.h"

typedef struct DiffFile {
    Str path;                                        /* as it stands behind "+++ ", without quotes, with its prefix */
    const uint32_t *first, *last;                    /* lines of the new file that were added, in order */
    uint32_t count;
} DiffFile;

typedef void TakeDiffFile(void *by, const DiffFile *file);

/* Gives every file that there is after the change and of which lines are added. `name` is what the diff is called in notes. False after a
   note on what is no unified diff. */
bool diff_read(Str bytes, Str name, TakeDiffFile *take, void *by, Arena *arena, Notes *notes);

#endif
