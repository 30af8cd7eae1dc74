/* Input: the bytes of a file or of standard input, read into one buffer that is used again for the next. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_INPUT_H
#define PROJECT_INPUT_H

#include "base/note.h"

typedef struct Input {                               /* zero is an empty one */
    char *bytes;
    size_t size, capacity;
} Input;

/* Reads all of `path` ("-": standard input). False after a fatal note: missing, unreadable, a folder, larger than a gigabyte. */
bool input_read(Input *input, const char *path, Notes *notes);
/* The same from an open file or pipe, which `name` is told of. */
bool input_read_open(Input *input, int file, const char *name, Notes *notes);
/* The same for a file that is ours to understand: also false for what is no regular file (a pipe might never end) or larger than `most`. */
bool input_read_small(Input *input, const char *path, size_t most, Notes *notes);
/* Notes that there is no file of this name, with one that is spelled nearly so. */
void input_tell_missing(const char *path, Notes *notes);
bool input_exists(const char *path);                  /* is there anything of this name, if only a link to nowhere? */
void input_free(Input *input);

#endif
