/* Revision: a file, or what a file was in a revision of git: "HEAD~1:stories/bridge.md". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_REVISION_H
#define PROJECT_REVISION_H

#include "project/documents.h"
#include "project/input.h"

/* Reads the file of this name; where there is none and the name holds a colon, what git has for it. False after a fatal note. */
bool revision_read(Input *input, const char *name, Notes *notes);
/* The same into the arena. */
bool revision_document(ClaimclashDocument *document, const char *name, Arena *arena, Notes *notes);

#endif
