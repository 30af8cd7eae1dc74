/* Places: lines are found by bisection, columns by counting from the line's start or the nearest checkpoint before the byte. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/place.h"

enum { STRIDE = 4096 };                              /* bytes between two checkpoints */

/* Adds the code points and UTF-16 units of bytes begin..end; a sequence of four bytes takes two units. */
static void count(Str bytes, uint32_t begin, uint32_t end, Checkpoint *sum)
{
    uint32_t heads = 0, long_heads = 0;
    for (uint32_t at = begin; at < end; at++) {
        unsigned char byte = (unsigned char)bytes.p[at];
        heads += (byte & 0xC0) != 0x80;
        long_heads += byte >= 0xF0;
    }
    sum->columns += heads;
    sum->units += heads + long_heads;
}

uint32_t place_start(Str bytes)
{
    return str_starts(bytes, S("\xEF\xBB\xBF")) ? 3 : 0;
}

static bool index_lines(Article *article, Arena *arena)
{
    uint32_t *first = VEC_PUSH(arena, &article->lines);
    if (!first)
        return false;
    *first = place_start(article->bytes);
    Str rest = article->bytes;
    for (size_t end; (end = str_find_byte(rest, '\n')) < rest.n;) {
        rest = str_from(rest, end + 1);
        uint32_t *line = VEC_PUSH(arena, &article->lines);
        if (!line)
            return false;
        *line = (uint32_t)(article->bytes.n - rest.n);
    }
    return true;
}

/* checkpoints[i]: how many code points and units lie between byte i * STRIDE and the start of its line. */
static bool index_columns(Article *article, Arena *arena)
{
    uint32_t count_of = (uint32_t)article->bytes.n / STRIDE + 1, line = 0;
    article->checkpoints = ARENA_ARRAY(arena, Checkpoint, count_of);
    if (!article->checkpoints)
        return false;
    for (uint32_t i = 1; i < count_of; i++) {
        uint32_t from = (i - 1) * STRIDE, to = i * STRIDE;
        while (line + 1 < article->lines.n && article->lines.at[line + 1] <= to)
            line++;
        Checkpoint here = article->checkpoints[i - 1];
        if (article->lines.at[line] > from) {
            from = article->lines.at[line];
            here = (Checkpoint){0};
        }
        count(article->bytes, from, to, &here);
        article->checkpoints[i] = here;
    }
    return true;
}

void place_index(Article *article, Arena *arena)
{
    if (!index_lines(article, arena) || !index_columns(article, arena))
        article->lines.n = 0;
}

/* The number of the last line that begins at or before `byte`, from 0. */
static uint32_t line_of(const Article *article, uint32_t byte)
{
    uint32_t low = 0, high = article->lines.n;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (article->lines.at[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}

Place place_find(const Article *article, uint32_t byte)
{
    if (!article->lines.n)
        return (Place){0};
    if (byte > article->bytes.n)
        byte = (uint32_t)article->bytes.n;
    uint32_t line = line_of(article, byte), from = article->lines.at[line], near = byte / STRIDE;
    Checkpoint before = {0};
    if (article->single_bytes) {
        before.columns = before.units = byte > from ? byte - from : 0;
    } else if (near * STRIDE > from) {
        before = article->checkpoints[near];
        count(article->bytes, near * STRIDE, byte, &before);
    } else {
        count(article->bytes, from, byte, &before);
    }
    return (Place){.byte = byte, .line = line + 1, .column = before.columns + 1, .utf16 = before.units + 1};
}

Place place_scan(Str bytes, uint32_t byte)
{
    Str before = str_sub(bytes, 0, byte);
    uint32_t line = 1, from = place_start(bytes);
    for (size_t end; from < before.n && (end = str_find_byte(str_from(before, from), '\n')) < before.n - from; line++)
        from += (uint32_t)end + 1;
    Checkpoint sum = {0};
    count(bytes, from, byte, &sum);
    return (Place){.byte = byte, .line = line, .column = sum.columns + 1, .utf16 = sum.units + 1};
}
