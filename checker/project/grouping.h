/* Grouping: which articles of a run may be laid beside each other, as --across or the configuration says. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_GROUPING_H
#define PROJECT_GROUPING_H

#include "project/settings.h"

typedef struct Across {
    ClaimclashGroup by;
    const char **names;                              /* one for each article; NULL unless by name */
} Across;

typedef struct Articles {
    const char *const *names;                        /* as they are called */
    uint32_t n;
} Articles;

/* `asked` is what --across says: "" or NULL leaves it to the settings, those of the first article. False after notes. */
bool grouping_choose(const char *asked, Articles articles, const Settings *settings, Across *across, Arena *arena, Notes *notes);

#endif
