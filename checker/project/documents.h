/* Documents: the files that articles are laid beside, read whole. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_DOCUMENTS_H
#define PROJECT_DOCUMENTS_H

#include "base/note.h"
#include "claimclash.h"

typedef VEC(ClaimclashDocument) Documents;

/* Reads one more file into the arena. False after a note. */
bool documents_add(Documents *documents, const char *path, Arena *arena, Notes *notes);

#endif
