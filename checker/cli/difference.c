/* Difference: the longest run of lines in common, by the plain table; texts too long for it are set against each other whole. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/difference.h"

#include "report/escape.h"

enum { MOST_CELLS = 1 << 20 };                       /* of the table */

typedef VEC(Str) Lines;

static Lines lines_of(Str text, Arena *arena)
{
    Lines lines = {0};
    while (text.n) {
        Str line = str_cut(&text, '\n');
        Str *kept = VEC_PUSH(arena, &lines);
        if (kept)
            *kept = line;
    }
    return lines;
}

static void put(Page *page, size_t indent, const char *mark, Str line)
{
    writer_repeat(&page->out, ' ', indent);
    writer_text(&page->out, mark);
    escape_terminal(&page->out, line, page->ascii);
    writer_byte(&page->out, '\n');
}

/* common[i][j]: how many lines the rests from i and from j can have in common. */
static uint32_t *table_of(const Lines *a, const Lines *b, Arena *arena)
{
    size_t columns = (size_t)b->n + 1, rows = (size_t)a->n + 1;
    uint32_t *common = columns * rows <= MOST_CELLS ? ARENA_ARRAY(arena, uint32_t, columns * rows) : NULL;
    for (size_t i = rows - 1; common && i-- > 0;) {
        for (size_t j = columns - 1; j-- > 0;) {
            uint32_t down = common[(i + 1) * columns + j], right = common[i * columns + j + 1];
            bool same = str_equal(a->at[i], b->at[j]);
            common[i * columns + j] = same ? common[(i + 1) * columns + j + 1] + 1 : down > right ? down : right;
        }
    }
    return common;
}

void difference_put(Page *page, size_t indent, Str expected, Str found)
{
    Lines a = lines_of(expected, page->arena), b = lines_of(found, page->arena);
    uint32_t *common = table_of(&a, &b, page->arena);
    size_t columns = (size_t)b.n + 1, i = 0, j = 0;
    while (i < a.n || j < b.n) {
        if (i < a.n && j < b.n && str_equal(a.at[i], b.at[j])) {
            put(page, indent, "  ", a.at[i]);
            i++;
            j++;
        } else if (i < a.n && (j == b.n || !common || common[(i + 1) * columns + j] >= common[i * columns + j + 1])) {
            put(page, indent, "- ", a.at[i++]);
        } else {
            put(page, indent, "+ ", b.at[j++]);
        }
    }
}
