/* HTML tokens: tags, text and comments of a page in one pass that no input can make slow; tags are told as the HTML standard tells them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_HTML_TOKEN_H
#define SOURCE_HTML_TOKEN_H

#include "base/str.h"

typedef enum HtmlKind { HTML_END, HTML_TEXT, HTML_RAW /* what stands in <script> and the like */, HTML_OPEN, HTML_CLOSE, HTML_COMMENT } HtmlKind;

typedef struct HtmlToken {
    HtmlKind kind;
    uint32_t begin, end;                             /* bytes of the page */
    Str name;                                        /* OPEN, CLOSE: of the tag, as written */
    Str attributes;                                  /* OPEN: all of them, as written */
} HtmlToken;

typedef struct HtmlReader {
    Str page;                                        /* an encoding in which ASCII means ASCII */
    uint32_t at;
    Str raw;                                         /* name of the element whose content comes next, when that is no mark-up */
} HtmlReader;

HtmlToken html_next(HtmlReader *reader);
/* Cuts one attribute off *rest. False at the end. The value is as written, entities and all. */
bool html_cut_attribute(Str *rest, Str *name, Str *value);
/* The value of the first attribute of this name; the empty Str when it is absent. */
Str html_attribute(Str attributes, Str name);

#endif
