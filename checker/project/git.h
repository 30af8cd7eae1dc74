/* Git: the program git run without a shell, for the few things that only it knows. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_GIT_H
#define PROJECT_GIT_H

#include "base/note.h"
#include "project/input.h"

/* The root of the repository that the program runs in. The empty Str after a note: there is none, or no git. */
Str git_root(Arena *arena, Notes *notes);
/* The commit from which HEAD and the revision have gone apart: the revision itself where it lies behind HEAD. The empty Str after a note. Nothing
   that the revision may be is taken for an option. */
Str git_base(Str root, const char *revision, Arena *arena, Notes *notes);
/* Reads into *output what has changed in the files since a commit, as a unified diff without context. False after a note. */
bool git_diff(Str root, Str commit, Input *output, Notes *notes);
/* The files that git does not know and does not ignore, as seen from the root, each with a NUL at the end. False after a note. */
bool git_untracked(Str root, Input *output, Notes *notes);

/* Reads what a revision has at a path, named as for `git show`: "HEAD~1:stories/bridge.md". False without a note: git has no such thing, or
   there is no git. The name must not begin with a hyphen. */
bool git_show(const char *name, Input *output, Notes *notes);

#endif
