/* Versions: what a new version of an article changed, and what the change left behind. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_VERSION_H
#define DOCUMENTS_VERSION_H

#include "documents/align.h"

typedef enum VersionChange { VERSION_ADDED, VERSION_DROPPED, VERSION_CHANGED, VERSION_MOVED } VersionChange;
const char *version_change_name(VersionChange kind);       /* "added", "dropped", "changed", "moved" */

typedef struct Changed {
    VersionChange kind;
    uint32_t before, after;                          /* numbers + 1 of the claims; 0: there is none */
} Changed;

typedef VEC(Changed) Changes;

/* Lists in *changes what became of every claim that is not as it was, in the order of the new version, and what was dropped in that of the old one.
   Adds to *verdicts what the changes left behind (derived-stale, partial-update: in place of the finding of another rule on the same figures)
   and what changed without a notice (silent-change). Both cases hold all claims. */
void version_judge(const Case *before, const Case *after, Changes *changes, Verdicts *verdicts, Arena *arena, Arena *scratch);

#endif
