/* Findings: their printed names, their order, and what tells one from another. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/finding.h"

#include "base/map.h"

const char *relationship_name(Relationship relationship)
{
    static const char *const names[] = {[RELATION_SELF] = "self-contradiction",       [RELATION_DISPLAY] = "display-vs-body",
                                        [RELATION_SPEAKER] = "speaker-contradicts-self", [RELATION_ARTICLE_SOURCE] = "article-vs-source",
                                        [RELATION_SOURCES] = "sources-disagree",      [RELATION_INTERNAL] = "internal",
                                        [RELATION_FACTS] = "fact-sheet",              [RELATION_DOCUMENTS] = "documents",
                                        [RELATION_VERSIONS] = "versions"};
    return names[relationship];
}

int finding_order(const void *x, const void *y)
{
    const Finding *a = x, *b = y;
    if (a->ends[0].begin != b->ends[0].begin)
        return a->ends[0].begin < b->ends[0].begin ? -1 : 1;
    int order = str_compare(a->rule->id, b->rule->id);
    if (order)
        return order;
    return (a->ends[a->end_count - 1].begin > b->ends[b->end_count - 1].begin) - (a->ends[a->end_count - 1].begin < b->ends[b->end_count - 1].begin);
}

void findings_number(Findings *findings, Arena *scratch)
{
    Map alike = {0};
    for (uint32_t i = 0; i < findings->n; i++) {
        uint64_t *fingerprint = &findings->at[i].fingerprint;
        Str key = arena_copy(scratch, (Str){(const char *)fingerprint, sizeof *fingerprint});
        uint32_t *before = key.n ? map_put(&alike, scratch, key, 0) : NULL;
        if (before && (*before)++)
            *fingerprint = (*fingerprint ^ *before) * 1099511628211u;       /* one step of FNV-1a */
    }
}
