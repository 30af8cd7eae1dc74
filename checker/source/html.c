/* HTML pages: tokens made into elements and blocks; no recursion, and no search through what is open, however deep a page is nested. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/html.h"

#include "source/reader.h"

typedef struct Alt {
    uint32_t begin, end;                             /* bytes of an alt text that waits until its paragraph is complete */
} Alt;

typedef struct Reading {
    HtmlPage page;
    uint32_t current;                                /* innermost open element */
    uint32_t open[HTML_NAMES];                       /* how many elements of each name are open */
    uint32_t numbers;                                /* lists and tables begun */
    VEC(Alt) alts;
    bool in_link, in_title, broken;                  /* broken: nothing since a <br> */
    uint32_t link_element;                           /* element in which the link began */
    bool meta_added;
} Reading;

static HtmlElement *element_at(Reading *reading, uint32_t number)
{
    return &reading->page.elements.at[number];
}

static void describe(Reading *reading, Block *block)
{
    const HtmlElement *element = element_at(reading, reading->current), *holder = element_at(reading, element->holder);
    uint32_t hints = element->hints | element_at(reading, element->parent)->hints;
    block->level = element->level;
    block->quoted = element->quoted;
    block->header = element->header;
    block->standfirst = block->kind == BLOCK_PARAGRAPH && (hints & HINT_STANDFIRST);
    if (block->kind == BLOCK_ITEM || block->kind == BLOCK_CELL) {
        block->list = holder->number;
        block->row = holder->row ? (uint16_t)(holder->row - 1) : 0;
        block->column = holder->column ? (uint16_t)(holder->column - 1) : 0;
    }
}

static void close_block(Reading *reading)
{
    HtmlPage *page = &reading->page;
    Block *block = html_close_block(page, reading->current, (BlockKind)element_at(reading, reading->current)->kind);
    if (block)
        describe(reading, block);
    for (uint32_t i = 0; i < reading->alts.n; i++) {
        html_add_text(page, reading->alts.at[i].begin, reading->alts.at[i].end);
        html_close_block(page, reading->current, BLOCK_ALT);
    }
    reading->alts.n = 0;
    reading->broken = false;
}

static void pop(Reading *reading)
{
    HtmlElement *element = element_at(reading, reading->current), *holder = element_at(reading, element->holder);
    HtmlTag tag = html_tag(element->name);
    close_block(reading);
    element->end = reading->page.elements.n;
    reading->open[element->name]--;
    if (tag == TAG_ROW && holder->row_open == reading->current)
        holder->row_open = 0;
    if (holder->item_open == reading->current)
        holder->item_open = 0;
    if (reading->in_link && reading->link_element == reading->current)
        reading->in_link = false;
    reading->current = element->parent;
}

static void pop_to(Reading *reading, uint32_t element)
{
    while (element && reading->current >= element)
        pop(reading);
}

/* Ends what the new element ends without an end tag: a paragraph, the item, cell or row before it. */
static void end_before(Reading *reading, HtmlTag tag)
{
    HtmlTag current = html_tag(element_at(reading, reading->current)->name);
    if (current == TAG_P || (current == TAG_HEADING && tag == TAG_HEADING))
        pop(reading);
    const HtmlElement *holder = element_at(reading, element_at(reading, reading->current)->holder);
    if (tag == TAG_ITEM || tag == TAG_CELL || tag == TAG_HEADER_CELL)
        pop_to(reading, holder->item_open);
    else if (tag == TAG_ROW)
        pop_to(reading, holder->row_open);
}

static BlockKind kind_of(HtmlTag tag, uint32_t hints, BlockKind inherited)
{
    switch (tag) {
    case TAG_HEADING:
        return BLOCK_HEADING;
    case TAG_ITEM:
        return BLOCK_ITEM;
    case TAG_CELL: case TAG_HEADER_CELL:
        return BLOCK_CELL;
    case TAG_CAPTION:
        return BLOCK_CAPTION;
    case TAG_LIST: case TAG_TABLE:
        return BLOCK_PARAGRAPH;
    default:
        return hints & HINT_CAPTION && (tag == TAG_P || tag == TAG_DIV) ? BLOCK_CAPTION : inherited;
    }
}

static void count_in_holder(HtmlElement *holder, uint32_t number, HtmlTag tag)
{
    if (tag == TAG_ROW) {
        holder->row_open = number;
        holder->column = 0;
    }
    if (tag == TAG_ROW || tag == TAG_ITEM)
        holder->row = (uint16_t)(holder->row + (holder->row < UINT16_MAX));
    if (tag == TAG_CELL || tag == TAG_HEADER_CELL)
        holder->column = (uint16_t)(holder->column + (holder->column < UINT16_MAX));
    if (tag == TAG_ITEM || tag == TAG_CELL || tag == TAG_HEADER_CELL)
        holder->item_open = number;
}

static void push(Reading *reading, HtmlToken token, uint8_t name)
{
    HtmlTag tag = html_tag(name);
    close_block(reading);
    end_before(reading, tag);
    uint32_t number = reading->page.elements.n, parent_number = reading->current;
    HtmlElement *element = VEC_PUSH(reading->page.prose.arena, &reading->page.elements);
    if (!element)
        return;
    const HtmlElement *parent = element_at(reading, parent_number);
    uint32_t hints = html_hints(token.attributes);
    *element = (HtmlElement){.parent = parent_number, .end = UINT32_MAX, .holder = parent->holder, .name = name, .hints = (uint8_t)hints};
    element->kind = (uint8_t)kind_of(tag, hints, (BlockKind)parent->kind);
    element->level = html_heading_level(token.name);
    element->skipped = parent->skipped || tag == TAG_SKIPPED;
    element->quoted = parent->quoted || tag == TAG_BLOCKQUOTE || (hints & HINT_QUOTE);
    element->header = tag == TAG_HEADER_CELL || (parent->header && element->kind == BLOCK_CELL);
    if (tag == TAG_LIST || tag == TAG_TABLE) {
        element->holder = number;
        element->number = ++reading->numbers;
    }
    count_in_holder(element_at(reading, element->holder), number, tag);
    reading->open[name]++;
    reading->current = number;
}

static void close_element(Reading *reading, uint8_t name)
{
    if (!reading->open[name])
        return;
    while (element_at(reading, reading->current)->name != name)
        pop(reading);
    pop(reading);
}

/* A line break; two of them part paragraphs. */
static void break_line(Reading *reading, HtmlToken token)
{
    if (reading->broken)
        close_block(reading);
    html_add_space(&reading->page, token.begin, token.end);
    reading->broken = true;
}

/* An image in a link, outside a figure, leads to another article, and its words are of that one. */
static void keep_alt(Reading *reading, Str attributes)
{
    Str alt = html_attribute(attributes, S("alt"));
    bool leads_away = reading->in_link && !reading->open[html_name(S("figure"))];
    if (!alt.n || leads_away || element_at(reading, reading->current)->skipped)
        return;
    uint32_t begin = (uint32_t)str_offset(reading->page.prose.article->bytes, alt);
    Alt *kept = VEC_PUSH(reading->page.prose.arena, &reading->alts);
    if (kept)
        *kept = (Alt){begin, begin + (uint32_t)alt.n};
}

static void take_open(Reading *reading, HtmlToken token)
{
    uint8_t name = html_name(token.name);
    switch (html_tag(name)) {
    case TAG_INLINE: case TAG_COUNT: case TAG_SCRIPT:
        return;
    case TAG_ANCHOR:
        reading->in_link = html_attribute(token.attributes, S("href")).n > 0;
        reading->link_element = reading->current;
        return;
    case TAG_BREAK:
        break_line(reading, token);
        return;
    case TAG_IMAGE:
        keep_alt(reading, token.attributes);
        return;
    case TAG_TIME:
        html_read_time(&reading->page, token.attributes);
        return;
    case TAG_META:
        html_read_meta(&reading->page, token.attributes);
        return;
    case TAG_TITLE:
        reading->in_title = !reading->page.meta.title.end;
        return;
    case TAG_HTML:
        reading->page.prose.article->lang = html_attribute(token.attributes, S("lang"));
        return;
    case TAG_ARTICLE: case TAG_MAIN: case TAG_BODY: case TAG_SECTION: case TAG_DIV: case TAG_BLOCKQUOTE: case TAG_FIGURE: case TAG_LIST: case TAG_TABLE:
    case TAG_ROW: case TAG_P: case TAG_HEADING: case TAG_ITEM: case TAG_CELL: case TAG_HEADER_CELL: case TAG_CAPTION: case TAG_SKIPPED:
        push(reading, token, name);
    }
}

static void take_close(Reading *reading, HtmlToken token)
{
    uint8_t name = html_name(token.name);
    HtmlTag tag = html_tag(name);
    if (tag == TAG_ANCHOR)
        reading->in_link = false;
    else if (tag == TAG_TITLE)
        reading->in_title = false;
    else if (tag != TAG_INLINE)
        close_element(reading, name);
}

static bool is_blank(Str s)
{
    return !str_trim(s).n;
}

static void take_text(Reading *reading, HtmlToken token)
{
    HtmlPage *page = &reading->page;
    if (reading->in_title) {
        page->meta.title = (Span){token.begin, token.end};
        reading->in_title = false;
        return;
    }
    bool blank = is_blank(str_sub(page->prose.article->bytes, token.begin, token.end));
    if (element_at(reading, reading->current)->skipped)
        return;
    if (!blank && !reading->meta_added) {
        reading->meta_added = true;
        html_add_meta(page);
    }
    uint32_t before = prose_at(&page->prose);
    html_add_text(page, token.begin, token.end);
    if (reading->in_link)
        page->linked += prose_at(&page->prose) - before;
    reading->broken &= blank;
}

static void take_comment(Reading *reading, HtmlToken token)
{
    if (!str_starts(str_from(reading->page.prose.article->bytes, token.begin), S("<!--")))
        return;
    Span *comment = VEC_PUSH(reading->page.prose.arena, &reading->page.prose.article->comments);
    if (comment)
        *comment = (Span){token.begin, token.end};
}

static void take(Reading *reading, HtmlToken token)
{
    switch (token.kind) {
    case HTML_TEXT:
        take_text(reading, token);
        break;
    case HTML_RAW:
        html_read_script(&reading->page, str_sub(reading->page.prose.article->bytes, token.begin, token.end));
        break;
    case HTML_OPEN:
        take_open(reading, token);
        break;
    case HTML_CLOSE:
        take_close(reading, token);
        break;
    case HTML_COMMENT:
        take_comment(reading, token);
        break;
    case HTML_END:
        break;
    }
}

static void read_page(Reading *reading)
{
    prose_reserve(&reading->page.prose, (uint32_t)reading->page.prose.article->bytes.n / 4 + 64);
    HtmlReader reader = {.page = reading->page.prose.article->bytes};
    HtmlElement *root = VEC_PUSH(reading->page.prose.arena, &reading->page.elements);
    if (!root)
        return;
    root->end = UINT32_MAX;
    for (HtmlToken token; (token = html_next(&reader)).kind != HTML_END && !arena_full(reading->page.prose.arena);)
        take(reading, token);
    while (reading->current && !arena_full(reading->page.prose.arena))
        pop(reading);
    close_block(reading);
    element_at(reading, 0)->end = reading->page.elements.n;
}

bool html_read(Article *article, Arena *arena, Notes *notes)
{
    Reading reading = {.page = {.prose = {.article = article, .arena = arena}, .charset = charset_of(article->bytes)}};
    if (reading.page.charset.kind == CHARSET_UNKNOWN) {
        note_add(notes, article->path, 0, 0, "the character set %.*s cannot be read; convert the file to UTF-8", STR_ARG(reading.page.charset.name));
        return false;
    }
    article->single_bytes = reading.page.charset.kind == CHARSET_WINDOWS_1252;
    read_page(&reading);
    charset_close(&reading.page.charset);
    prose_finish(&reading.page.prose);
    article->date = html_date(&reading.page.meta);
    if (!arena_full(arena))
        html_choose(&reading.page);
    return true;
}
