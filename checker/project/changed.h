/* Changed lines: which lines of which files are new, as a diff has it; a pair of claims counts when one of its ends stands there. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_CHANGED_H
#define PROJECT_CHANGED_H

#include "base/map.h"
#include "base/note.h"
#include "claimclash.h"

typedef struct LineRange {
    uint32_t first, last;
} LineRange;

typedef struct ChangedFile {
    bool whole;                                      /* it is new */
    VEC(LineRange) lines;                            /* in the order of the file */
} ChangedFile;

typedef struct ChangedLines {
    Arena *arena;
    Map number;                                      /* of a file, by its absolute path without links */
    VEC(ChangedFile) files;
} ChangedLines;

/* What the working tree has that the revision had not, in the git repository that the program runs in: from where the revision and HEAD have gone
   apart, files that git does not know yet among it. False after notes. */
bool changed_since(ChangedLines *changes, const char *revision, Arena *arena, Notes *notes);
/* What a unified diff says ("-": standard input). Its paths are seen from the root of version control, or from where the program runs. False
   after notes: it is none, it ends too early, none of its files is there. */
bool changed_by_diff(ChangedLines *changes, const char *file, Arena *arena, Notes *notes);
/* Has anything of the file changed? */
bool changed_touches(const ChangedLines *changes, const char *path);
/* Drops the findings of which no end has changed; of the others an end that has is the primary one. False when memory is spent. */
bool changed_sift(const ChangedLines *changes, ClaimclashReading *reading);

#endif
