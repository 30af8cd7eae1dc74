/* Notes: collected, bounded in number, and the search for the word that was meant. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/note.h"

#include <stdarg.h>
#include <stdio.h>

enum { MOST_NOTES = 100, LONGEST_MESSAGE = 1000 };

static void add(Notes *notes, Note note, const char *format, va_list values)
{
    char message[LONGEST_MESSAGE];
    if (notes->list.n >= MOST_NOTES)
        return;
    if (notes->list.n == MOST_NOTES - 1)
        note.message = S("more is wrong than is shown; mend these first");
    else if (vsnprintf(message, sizeof message, format, values) >= 0)
        note.message = arena_copy(notes->arena, str_of(message));
    Note *kept = VEC_PUSH(notes->arena, &notes->list);
    if (kept)
        *kept = note;
}

void note_add(Notes *notes, Str path, uint32_t line, uint32_t column, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    add(notes, (Note){.path = path, .line = line, .column = column, .fatal = true}, format, values);
    va_end(values);
}

void note_remark(Notes *notes, Str path, uint32_t line, uint32_t column, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    add(notes, (Note){.path = path, .line = line, .column = column}, format, values);
    va_end(values);
}

bool notes_fatal(const Notes *notes)
{
    for (uint32_t i = 0; i < notes->list.n; i++)
        if (notes->list.at[i].fatal)
            return true;
    return false;
}

Str note_nearest(Str word, const Str *words, size_t count)
{
    size_t best = 3;
    Str nearest = {0};
    for (size_t i = 0; i < count; i++) {
        size_t distance = str_distance(word, words[i], 2);
        if (distance < best && distance * 2 < word.n) {
            best = distance;
            nearest = words[i];
        }
    }
    return nearest;
}
