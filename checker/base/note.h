/* Note: what is wrong with an input (rule file, configuration, article, option), where, and what would be right. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_NOTE_H
#define BASE_NOTE_H

#include "base/arena.h"

typedef struct Note {
    Str path;                                        /* empty: about the command line */
    uint32_t line, column;                           /* from 1; 0: the whole file */
    bool fatal;                                      /* the job could not be done as asked: exit code 2 */
    Str message;                                     /* "what is wrong; what would be right" */
} Note;

typedef struct Notes {
    Arena *arena;                                    /* where the messages live */
    VEC(Note) list;
} Notes;

/* Adds a fatal note; `format` as for printf. At most 100 are kept, the last of which says that there are more. */
void note_add(Notes *notes, Str path, uint32_t line, uint32_t column, const char *format, ...) __attribute__((format(printf, 5, 6)));
/* Adds a note that does not change the exit code. */
void note_remark(Notes *notes, Str path, uint32_t line, uint32_t column, const char *format, ...) __attribute__((format(printf, 5, 6)));
bool notes_fatal(const Notes *notes);
/* The word of `words` nearest to `word` (edit distance at most 2 and less than half its length), or the empty Str. */
Str note_nearest(Str word, const Str *words, size_t count);

#endif
