/* Lines of a baseline: read with every mistake told in its place, and written. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_BASELINE_LINE_H
#define PROJECT_BASELINE_LINE_H

#include "project/baseline.h"

/* Reads one line, which stands in this file as this number. False after a note. */
bool baseline_line_read(Str text, Str path, uint32_t number, Accepted *line, Arena *arena, Notes *notes);
/* {"files":["a.md"],"rule":"count-conflict","message":"...","fingerprint":"...","reason":"..."} and a line end. */
Str baseline_line_write(const Accepted *line, Arena *arena);

#endif
