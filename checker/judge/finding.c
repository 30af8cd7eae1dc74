/* Findings' printed names. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/finding.h"

const char *relationship_name(Relationship relationship)
{
    static const char *const names[] = {[RELATION_SELF] = "self-contradiction",       [RELATION_DISPLAY] = "display-vs-body",
                                        [RELATION_SPEAKER] = "speaker-contradicts-self", [RELATION_ARTICLE_SOURCE] = "article-vs-source",
                                        [RELATION_SOURCES] = "sources-disagree",      [RELATION_INTERNAL] = "internal"};
    return names[relationship];
}
