/* Glob: patterns as .gitignore has them, matched with paths in time that hostile patterns cannot drive up. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_GLOB_H
#define PROJECT_GLOB_H

#include "base/arena.h"

typedef struct Glob {
    Str pattern;                                     /* without the marks before and after it */
    Str written, where;                              /* "!notes.md", ".gitignore:3" */
    bool negated;                                    /* "!notes.md": takes back what an earlier one matched */
    bool folders_only;                               /* "drafts/" */
    bool by_name;                                    /* it has no slash: matched with the name, in whatever folder */
} Glob;

typedef VEC(Glob) Globs;

typedef enum GlobVerdict { GLOB_NONE, GLOB_MATCHES, GLOB_TAKEN_BACK } GlobVerdict;

/* Adds the pattern of one line; none of an empty line or a comment. */
void globs_add(Globs *globs, Str line, Str where, Arena *arena);
/* Adds those of an ignore file, at most 10,000. */
void globs_read(Globs *globs, Str bytes, Str path, Arena *arena);
/* The last glob that matches, or NULL. The path is seen from the folder of the globs: "news/a.md". */
const Glob *globs_last(const Globs *globs, Str path, bool is_folder);
/* What it says. */
GlobVerdict globs_decide(const Globs *globs, Str path, bool is_folder);
/* Is the file matched, or any folder that it lies in? What is in a folder that is matched cannot be taken back, as in .gitignore. */
bool globs_cover(const Globs *globs, Str path);
/* Is the file matched, or the nearest folder of which a glob says something? ["opinion/", "!opinion/facts/"] is all of the one but the other. */
bool globs_choose(const Globs *globs, Str path);

#endif
