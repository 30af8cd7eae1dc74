/* Fingerprints: what a finding is recognised by in the next run, wherever its lines have moved to. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_FINGERPRINT_H
#define REPORT_FINGERPRINT_H

#include "base/map.h"
#include "judge/finding.h"

typedef struct Fingerprints {                        /* zero, but for the arena, before the first */
    Arena *arena;
    Map seen;                                        /* how many times each was given out */
} Fingerprints;

/* Sixteen hexadecimal digits made of rule, subject and values (finding->fingerprint), the paths of the ends, and how many alike came before
   it in this run; no places. Every finding of a run gets another. The empty Str when memory is spent. */
Str fingerprint_of(Fingerprints *fingerprints, const Finding *finding);
Str fingerprint_of_note(Fingerprints *fingerprints, const Note *note);     /* of path and message */

#endif
