/* HTML pages: all text of a page as blocks in a tree of elements, from which the article is chosen. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_HTML_H
#define SOURCE_HTML_H

#include "source/charset.h"
#include "source/html_tag.h"
#include "source/html_token.h"
#include "source/prose.h"

/* An element that holds blocks or is one, in the order of the page; number 0 is the page. */
typedef struct HtmlElement {
    uint32_t parent;
    uint32_t end;                                    /* what lies within it are the elements up to this one */
    uint32_t holder;                                 /* the list or table it stands in, or is */
    uint32_t number;                                 /* LIST, TABLE: from 1 */
    uint32_t row_open, item_open;                    /* LIST, TABLE: the row, item or cell that is open in it; 0: none */
    uint16_t row, column;                            /* LIST, TABLE: how many were begun */
    uint8_t name;                                    /* html_name */
    uint8_t hints;                                   /* HINT bits */
    uint8_t kind;                                    /* BlockKind of the text in it */
    uint8_t level;                                   /* of a heading */
    bool skipped, quoted, header;                    /* by its own or inherited */
} HtmlElement;

/* What is known of a block of the article beside it, while all blocks of the page stand there. */
typedef struct HtmlOrigin {
    uint32_t element;
    uint32_t linked;                                 /* bytes of it that stand in links */
} HtmlOrigin;

/* What a page says of itself: bytes of values and texts, empty when absent, and dates by how much they are worth. */
typedef struct HtmlMeta {
    Span title, og_title, description, og_description, machine_title, machine_description;
    Date published, named, machine, shown;           /* article:published_time and its like; names such as "pubdate"; JSON-LD; the first <time> */
} HtmlMeta;

typedef struct HtmlPage {
    Prose prose;
    uint32_t begin;                                  /* of the open block, in the text */
    uint32_t linked;                                 /* bytes of it in links */
    Charset charset;
    VEC(HtmlElement) elements;
    VEC(HtmlOrigin) origins;                         /* runs side by side with the article's blocks */
    HtmlMeta meta;
} HtmlPage;

/* Adds bytes of text or of a value to the open block: entities resolved, white space joined. */
void html_add_text(HtmlPage *page, uint32_t begin, uint32_t end);
/* The escape of JSON at this byte as text, "\\n" as a space; gives where it ends. */
uint32_t html_add_escape(HtmlPage *page, uint32_t at, uint32_t end);
void html_add_space(HtmlPage *page, uint32_t begin, uint32_t end);           /* one space for these bytes, where one can stand */
/* The text since the last block is one of this kind. */
Block *html_close_block(HtmlPage *page, uint32_t element, BlockKind kind);

void html_read_meta(HtmlPage *page, Str attributes);
void html_read_time(HtmlPage *page, Str attributes);
void html_read_script(HtmlPage *page, Str script);   /* JSON-LD, or any other */
void html_add_meta(HtmlPage *page);                  /* title and description as blocks */
Date html_date(const HtmlMeta *meta);

/* Leaves of the article's blocks those that are the article. */
void html_choose(HtmlPage *page);

#endif
