/* Writer: bytes gathered in a buffer and handed on in large pieces. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/writer.h"

#include <string.h>

void writer_start(Writer *writer, WriteBytes *write, void *to)
{
    writer->write = write;
    writer->to = to;
    writer->failed = false;
    writer->used = 0;
}

bool writer_flush(Writer *writer)
{
    if (!writer->failed && writer->used)
        writer->failed = !writer->write(writer->to, writer->buffer, writer->used);
    writer->used = 0;
    return !writer->failed;
}

void writer_put(Writer *writer, Str bytes)
{
    while (bytes.n && !writer->failed) {
        size_t room = sizeof writer->buffer - writer->used;
        size_t now = bytes.n < room ? bytes.n : room;
        memcpy(writer->buffer + writer->used, bytes.p, now);
        writer->used += now;
        bytes = str_from(bytes, now);
        if (writer->used == sizeof writer->buffer)
            writer_flush(writer);
    }
}

void writer_text(Writer *writer, const char *ended)
{
    writer_put(writer, str_of(ended));
}

void writer_byte(Writer *writer, char byte)
{
    writer_put(writer, (Str){&byte, 1});
}

void writer_repeat(Writer *writer, char byte, size_t count)
{
    while (count--)
        writer_byte(writer, byte);
}

void writer_number(Writer *writer, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    writer_put(writer, (Str){digits + at, sizeof digits - at});
}

bool pile_take(void *to, const char *bytes, size_t size)
{
    Pile *pile = to;
    for (size_t i = 0; i < size; i++) {
        char *kept = VEC_PUSH(pile->arena, &pile->bytes);
        if (!kept)
            return false;
        *kept = bytes[i];
    }
    return true;
}
