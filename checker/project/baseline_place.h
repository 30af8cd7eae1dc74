/* Places of baselines: which file holds what is accepted in an article. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_BASELINE_PLACE_H
#define PROJECT_BASELINE_PLACE_H

#include "project/settings.h"

/* The baseline for an article: that of --baseline, else the nearest .claimclash-baseline.jsonl in its folder and those above it, up to the
   root of version control. Each file is read once. *baseline is NULL where there is none. False after notes. */
bool project_baseline(Project *project, Str path, Baseline **baseline, Notes *notes);
/* The same; where there is none, an empty one that can be written: at the root of version control, else beside the outermost configuration
   file, else in the folder that the program runs in. */
bool project_baseline_begun(Project *project, Str path, Baseline **baseline, Notes *notes);
/* The finding that an editor or the review page names by its fingerprint, in 16 digits; NULL when there is none. */
const ClaimclashFinding *baseline_finding(const ClaimclashReading *reading, const char *fingerprint);

#endif
