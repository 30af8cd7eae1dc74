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

/* Four hexadecimal digits; false when there are none. */
static bool read_hex(Str digits, uint32_t *code)
{
    *code = 0;
    for (size_t i = 0; i < digits.n; i++) {
        char c = byte_lower(digits.p[i]);
        if (!byte_is_digit(c) && (c < 'a' || c > 'f'))
            return false;
        *code = *code * 16 + (uint32_t)(byte_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return digits.n == 4;
}

/* Characters beyond the basic plane, written as two escapes, are passed over. */
static Str utf8_of(uint32_t code, char out[3])
{
    if (code < 0x80) {
        out[0] = (char)code;
        return (Str){out, 1};
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return (Str){out, 2};
    }
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return (Str){out, code >= 0xD800 && code < 0xE000 ? 0 : 3};
}

uint32_t html_add_escape(HtmlPage *page, uint32_t at, uint32_t end)
{
    Str escape = str_sub(page->prose.article->bytes, at, end);
    char kind = escape.n > 1 ? escape.p[1] : ' ', room[3];
    uint32_t code;
    if (kind == 'u' && read_hex(str_sub(escape, 2, 6), &code)) {
        if (code <= ' ')
            html_add_space(page, at, at + 6);
        else
            prose_replace(&page->prose, at, at + 6, utf8_of(code, room));
        return at + 6;
    }
    uint32_t behind = at + 2 < end ? at + 2 : end;
    if (kind == '"' || kind == '\\' || kind == '/')
        html_add_text(page, at + 1, behind);
    else
        html_add_space(page, at, behind);
    return behind;
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
