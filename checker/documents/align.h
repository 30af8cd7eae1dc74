/* Align: which sentence and which figure of a new version was which of the old one. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_ALIGN_H
#define DOCUMENTS_ALIGN_H

#include "judge/judge.h"

typedef struct Alignment {
    uint32_t *sentences;                             /* by sentence of the new version: number + 1 in the old one; 0: it is new */
    bool *moved;                                     /* by sentence of the new version: it stands elsewhere among the others now */
    uint32_t *claims;                                /* by claim of the new version: number + 1 in the old one */
    bool *kept;                                      /* by claim of the old version: some claim of the new one is it */
} Alignment;

/* False when memory is spent. */
bool align_versions(const Case *before, const Case *after, Alignment *out, Arena *arena, Arena *scratch);

#endif
