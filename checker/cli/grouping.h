/* Grouping: which articles of a run may be laid beside each other, as --across or the configuration says. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_GROUPING_H
#define CLI_GROUPING_H

#include "cli/job.h"

typedef struct Across {
    ClaimclashGroup by;
    const char **names;                              /* one for each job; NULL unless by name */
} Across;

/* False after notes. */
bool grouping_choose(const Options *options, const Jobs *jobs, Across *across, Arena *arena, Notes *notes);

#endif
