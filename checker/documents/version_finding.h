/* What the rules on changed claims share: the two versions, and how a finding on them is made; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_VERSION_FINDING_H
#define DOCUMENTS_VERSION_FINDING_H

#include "documents/align.h"

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
/* The rule of kind version for this; NULL: it is off. */
const Rule *version_rule(const Versions *versions, const char *of);
/* A finding: the claim of the new version that stands against a changed one (NULL: the changed one itself), the changed one now, and as it was. */
void version_report(const Versions *versions, const Rule *rule, const Claim *stale, const ChangedClaim *changed, Str computed);

/* version_derived.c, version_partial.c: the rules on one changed claim. */
void version_derived(const Versions *versions, const ChangedClaim *changed);
void version_partial(const Versions *versions, const ChangedClaim *changed);
/* version_replace.c: findings of other rules between a changed claim and one that stayed become ones of these rules, or go when it is told already. */
void version_replace(const Versions *versions);

#endif
