/* Output: standard output, or a file that appears under its name only when it is complete; every error of writing is noticed. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_OUTPUT_H
#define PROJECT_OUTPUT_H

#include "base/note.h"

typedef struct Output {
    int file;
    int error;                                       /* errno of the first write that failed, else 0 */
    const char *path;                                /* NULL: standard output */
    char *temporary;                                 /* where it is written; NULL: in place */
    bool fresh;                                      /* nothing may be replaced */
} Output;

/* Opens `path`, or standard output when it is NULL. False after a note. */
bool output_open(Output *output, const char *path, Arena *arena, Notes *notes);
/* The same for a file that must not be there yet, not even when it is complete. */
bool output_open_new(Output *output, const char *path, Arena *arena, Notes *notes);
/* Writes all bytes; `output` is an Output. */
bool output_write(void *output, const char *bytes, size_t size);
/* Gives the file its name, or after an error removes it. False after an error, which is noted unless it is a closed pipe. */
bool output_close(Output *output, Notes *notes);

#endif
