/* HTML tags: what each element means for finding an article: its role, and what its class and id hint at. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_HTML_TAG_H
#define SOURCE_HTML_TAG_H

#include "base/str.h"

typedef enum HtmlTag {
    TAG_INLINE,                                      /* everything that is not named below; its text belongs to the block round it */
    /* elements that hold blocks */
    TAG_ARTICLE, TAG_MAIN, TAG_BODY, TAG_SECTION, TAG_DIV, TAG_BLOCKQUOTE, TAG_FIGURE, TAG_LIST, TAG_TABLE, TAG_ROW,
    /* elements that are blocks */
    TAG_P, TAG_HEADING, TAG_ITEM, TAG_CELL, TAG_HEADER_CELL, TAG_CAPTION,
    /* elements whose content is no article */
    TAG_SKIPPED,
    /* single marks in a text */
    TAG_ANCHOR, TAG_BREAK, TAG_IMAGE, TAG_TIME,
    /* what says something of the page */
    TAG_HTML, TAG_META, TAG_TITLE, TAG_SCRIPT,
    TAG_COUNT
} HtmlTag;

/* A number for each element name that is known, in any case; 0 for all others, which are TAG_INLINE. */
uint8_t html_name(Str name);
HtmlTag html_tag(uint8_t name);
enum { HTML_NAMES = 64 };                            /* more than there are */
uint8_t html_heading_level(Str name);                /* "h2" -> 2 */

/* What the class, id and other attributes of an element hint at, as bits. */
enum { HINT_BODY = 1 /* the article's text */, HINT_ASIDE = 2 /* not part of it */, HINT_STANDFIRST = 4, HINT_CAPTION = 8, HINT_QUOTE = 16, HINT_HIDDEN = 32 };
uint32_t html_hints(Str attributes);

#endif
