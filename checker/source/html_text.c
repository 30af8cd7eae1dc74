/* HTML text: runs of a page added to its prose, character sets and entities resolved, white space joined as browsers join it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/entity.h"
#include "source/html.h"

static bool wants_space(const HtmlPage *page)
{
    uint32_t at = prose_at(&page->prose);
    return at > page->begin && !byte_is_space(page->prose.text.at[at - 1]);
}

void html_add_space(HtmlPage *page, uint32_t begin, uint32_t end)
{
    if (!wants_space(page))
        return;
    if (end == begin + 1 && page->prose.article->bytes.p[begin] == ' ')
        prose_copy(&page->prose, begin, end);
    else
        prose_replace(&page->prose, begin, end, S(" "));
}

/* One character that is not itself: an entity or, outside UTF-8, any beyond ASCII. Gives where it ends. */
static uint32_t add_character(HtmlPage *page, uint32_t at, uint32_t end)
{
    Str bytes = page->prose.article->bytes;
    if (bytes.p[at] == '&') {
        EntityText entity = entity_read(str_sub(bytes, at, end));
        if (entity.code)
            prose_replace(&page->prose, at, at + entity.length, (Str){entity.text, entity.bytes});
        else
            prose_copy(&page->prose, at, at + 1);
        return at + (entity.code ? entity.length : 1);
    }
    char room[8];
    size_t length;
    Str character = charset_character(&page->charset, str_sub(bytes, 0, end), at, room, &length);
    if (str_equal(character, str_sub(bytes, at, at + length)))
        prose_copy(&page->prose, at, at + (uint32_t)length);
    else
        prose_replace(&page->prose, at, at + (uint32_t)length, character);
    return at + (uint32_t)length;
}

/* Can this byte be taken as it is? */
static bool is_plain(const HtmlPage *page, char byte)
{
    return byte != '&' && !byte_is_space(byte) && ((unsigned char)byte < 0x80 || (page->charset.kind == CHARSET_UTF8 && !page->charset.broken));
}

void html_add_text(HtmlPage *page, uint32_t begin, uint32_t end)
{
    Str bytes = page->prose.article->bytes;
    for (uint32_t at = begin, run; at < end; at = run) {
        for (run = at; run < end && is_plain(page, bytes.p[run]);)
            run++;
        if (run > at)
            prose_copy(&page->prose, at, run);
        else if (!byte_is_space(bytes.p[at]))
            run = add_character(page, at, end);
        else {
            while (run < end && byte_is_space(bytes.p[run]))
                run++;
            html_add_space(page, at, run);
        }
    }
}

Block *html_close_block(HtmlPage *page, uint32_t element, BlockKind kind)
{
    Block *block = prose_block(&page->prose, page->begin, kind);
    HtmlOrigin *origin = block ? VEC_PUSH(page->prose.arena, &page->origins) : NULL;
    if (origin)
        *origin = (HtmlOrigin){.element = element, .linked = page->linked};
    if (block && !origin)
        page->prose.article->blocks.n--;
    prose_break(&page->prose);
    page->begin = prose_at(&page->prose);
    page->linked = 0;
    return origin ? block : NULL;
}
