/* Writer: a buffered stream of bytes out of a report, which remembers its first error; reports write to nothing else. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_WRITER_H
#define REPORT_WRITER_H

#include "base/arena.h"

/* Takes `size` bytes; false when they could not be written. */
typedef bool WriteBytes(void *to, const char *bytes, size_t size);

typedef struct Writer {
    WriteBytes *write;
    void *to;
    bool failed;                                     /* from the first error on, nothing more is written */
    size_t used;                                     /* bytes that wait in the buffer */
    char buffer[16 * 1024];
} Writer;

void writer_start(Writer *writer, WriteBytes *write, void *to);
void writer_put(Writer *writer, Str bytes);
void writer_text(Writer *writer, const char *ended);
void writer_byte(Writer *writer, char byte);
void writer_repeat(Writer *writer, char byte, size_t count);
void writer_number(Writer *writer, uint64_t number);
bool writer_flush(Writer *writer);                   /* false after any error */

/* Bytes kept in an arena for later: `pile_take` is a WriteBytes whose `to` is a Pile. */
typedef struct Pile {
    Arena *arena;
    VEC(char) bytes;
} Pile;

bool pile_take(void *pile, const char *bytes, size_t size);

#endif
