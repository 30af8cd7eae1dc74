/* Prose: text in a growing array; runs that lie side by side in the file become one piece. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/prose.h"

#include <string.h>

void prose_reserve(Prose *prose, uint32_t size)
{
    prose->text.at = arena_alloc(prose->arena, size, 1);
    prose->text.capacity = prose->text.at ? size : 0;
}

uint32_t prose_at(const Prose *prose)
{
    return prose->text.n;
}

static bool append(Prose *prose, Str s)
{
    while (prose->text.capacity - prose->text.n < s.n)
        if (!vec_grow(prose->arena, (void **)&prose->text.at, &prose->text.capacity, prose->text.n, 1, 1))
            return false;
    if (s.n)
        memcpy(prose->text.at + prose->text.n, s.p, s.n);
    prose->text.n += (uint32_t)s.n;
    return true;
}

/* The last piece, when it is verbatim and the file goes on at `begin` right behind it. */
static bool goes_on(const Prose *prose, uint32_t begin)
{
    const Article *article = prose->article;
    const Piece *last = article->pieces.n ? &article->pieces.at[article->pieces.n - 1] : NULL;
    return last && last->verbatim && last->bytes_end == begin && last->text + (last->bytes_end - last->bytes) == prose->text.n;
}

static void add(Prose *prose, Piece piece, Str s)
{
    piece.text = prose->text.n;
    if (!append(prose, s))
        return;
    Piece *kept = VEC_PUSH(prose->arena, &prose->article->pieces);
    if (kept)
        *kept = piece;
    else
        prose->text.n = piece.text;
}

void prose_copy(Prose *prose, uint32_t begin, uint32_t end)
{
    Str run = str_sub(prose->article->bytes, begin, end);
    if (!run.n)
        return;
    if (!goes_on(prose, begin))
        add(prose, (Piece){.bytes = begin, .bytes_end = end, .verbatim = true}, run);
    else if (append(prose, run))
        prose->article->pieces.at[prose->article->pieces.n - 1].bytes_end = end;
}

void prose_replace(Prose *prose, uint32_t begin, uint32_t end, Str text)
{
    if (text.n)
        add(prose, (Piece){.bytes = begin, .bytes_end = end}, text);
}

void prose_break(Prose *prose)
{
    const Article *article = prose->article;
    if (!prose->text.n || prose->text.at[prose->text.n - 1] == '\n')
        return;
    uint32_t after = article->pieces.at[article->pieces.n - 1].bytes_end;
    prose_replace(prose, after, after, S("\n"));
}

Block *prose_block(Prose *prose, uint32_t begin, BlockKind kind)
{
    uint32_t end = prose->text.n;
    Str text = {prose->text.at, end};
    for (uint32_t last; end > begin && rune_is_space(str_rune(text, last = (uint32_t)str_rune_before(text, end)).code);)
        end = last;
    for (Rune first; begin < end && rune_is_space((first = str_rune(text, begin)).code);)
        begin += first.length;
    Block *block = begin < end ? VEC_PUSH(prose->arena, &prose->article->blocks) : NULL;
    if (block)
        *block = (Block){.begin = begin, .end = end, .kind = kind};
    return block;
}

void prose_finish(Prose *prose)
{
    prose->article->text = (Str){prose->text.at, prose->text.n};
}
