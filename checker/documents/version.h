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

/* version_derived.c, version_partial.c: the rules on one changed claim. */
typedef struct Versions {
    const Case *before, *after;
    Alignment alignment;
    Verdicts *verdicts;
    Arena *arena, *scratch;
} Versions;

typedef struct ChangedClaim {
    const Claim *was, *now;
    const Mention *was_mention, *now_mention;
} ChangedClaim;

bool version_same_value(const Versions *versions, const Claim *before, const Claim *after);
void version_derived(const Versions *versions, const ChangedClaim *changed);
void version_partial(const Versions *versions, const ChangedClaim *changed);
/* version_replace.c: findings of other rules between a changed claim and one that stayed become ones of these rules, or go when it is told already. */
void version_replace(const Versions *versions);
/* The rule of kind version for this; NULL: it is off. */
const Rule *version_rule(const Versions *versions, const char *of);
/* A finding: the claim of the new version that stands against a changed one (NULL: the changed one itself), the changed one now, and as it was. */
void version_report(const Versions *versions, const Rule *rule, const Claim *stale, const ChangedClaim *changed, Str computed);

#endif
