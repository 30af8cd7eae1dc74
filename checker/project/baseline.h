/* Baseline: findings that a desk has accepted, one a line of a file, recognised by what clashes and not by where it stands. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_BASELINE_H
#define PROJECT_BASELINE_H

#include "base/map.h"
#include "base/note.h"
#include "claimclash.h"

#define BASELINE_NAME ".claimclash-baseline.jsonl"

typedef struct Accepted {                            /* a line; all but the fingerprint, the files and the reason is for who reads it */
    Str fingerprint;                                 /* of rule, subject, values, and the files as seen from the baseline; 16 hexadecimal digits */
    Str rule, message, reason;
    const Str *files;                                /* as seen from the baseline's folder */
    uint32_t file_count;
    bool found;                                      /* by baseline_sift */
    bool dropped;                                    /* not to be written again */
} Accepted;

typedef struct Baseline {
    Arena *arena;
    Str path;                                        /* as it is told */
    Str folder;                                      /* absolute */
    VEC(Accepted) lines;
    Map number;                                      /* of a line, by its fingerprint */
    bool is_there;                                   /* was there a file? */
} Baseline;

/* Reads the file; one that is not there is an empty one. False after notes. */
bool baseline_open(Baseline *baseline, Str path, Arena *arena, Notes *notes);
/* Takes the accepted findings out of a reading; what is left is new. False when memory is spent. Not for several threads at a time. */
bool baseline_sift(Baseline *baseline, ClaimclashReading *reading);
/* The line of a finding; NULL when it is not accepted. */
Accepted *baseline_get(const Baseline *baseline, const ClaimclashFinding *finding);
/* Accepts a finding. One that is accepted already is given the reason, unless that is empty. False when memory is spent. */
bool baseline_add(Baseline *baseline, const ClaimclashFinding *finding, Str reason);
/* Writes the file anew, sorted, under its name only when it is complete. False after a note; then the old one is as it was. */
bool baseline_write(const Baseline *baseline, Notes *notes);

#endif
