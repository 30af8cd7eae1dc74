/* Article: from offsets of the text back to bytes of the file, and from bytes to lines and columns. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/article.h"

#include "source/place.h"

/* The piece that holds this offset of the text; there is one for every offset below the text's length. */
static const Piece *piece_at(const Article *article, uint32_t at)
{
    uint32_t low = 0, high = article->pieces.n;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (article->pieces.at[middle].text <= at)
            low = middle;
        else
            high = middle;
    }
    return &article->pieces.at[low];
}

static uint32_t byte_of_begin(const Article *article, uint32_t at)
{
    const Piece *piece = piece_at(article, at);
    return piece->verbatim ? piece->bytes + (at - piece->text) : piece->bytes;
}

static uint32_t byte_of_end(const Article *article, uint32_t at)
{
    const Piece *piece = piece_at(article, at - 1);
    return piece->verbatim ? piece->bytes + (at - piece->text) : piece->bytes_end;
}

Span article_span(const Article *article, uint32_t text_begin, uint32_t text_end)
{
    if (!article->pieces.n)
        return (Span){0};
    Span span = {.begin = byte_of_begin(article, text_begin)};
    span.end = text_end > text_begin ? byte_of_end(article, text_end) : span.begin;
    if (span.end < span.begin)                       /* an attribute read after the text that stands behind it */
        span.end = span.begin;
    return span;
}

Str article_text(const Article *article, uint32_t begin, uint32_t end)
{
    return str_sub(article->text, begin, end);
}

Str article_bytes(const Article *article, Span span)
{
    return str_sub(article->bytes, span.begin, span.end);
}

Place article_place(Article *article, uint32_t byte, Arena *arena)
{
    if (!article->lines.n)
        place_index(article, arena);
    return place_find(article, byte);
}
