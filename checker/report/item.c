/* Items: which kinds each show lists, and what all of them print in the same way. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item.h"

ShowItems show_items(Show show)
{
    static const ShowItems items[SHOWS] = {
        [SHOW_FINDINGS] = {{&item_finding}},
        [SHOW_SOURCE] = {{&item_block}},
        [SHOW_SEGMENTS] = {{&item_sentence, &item_quotation}},
        [SHOW_MENTIONS] = {{&item_mention, &item_set_aside}},
        [SHOW_CLAIMS] = {{&item_claim, &item_set_aside}},
        [SHOW_PAIRS] = {{&item_pair, &item_finding}},
        [SHOW_CHANGES] = {{&item_finding, &item_change}},
    };
    return items[show];
}

static void json_place(Json *json, const char *key, Place place)
{
    json_open(json, key, '{');
    json_number(json, "byte", place.byte);
    json_number(json, "line", place.line);
    json_number(json, "column", place.column);
    json_number(json, "utf16", place.utf16);
    json_close(json, '{');
}

void item_json_place(Json *json, const Reading *reading, uint32_t begin, uint32_t end)
{
    item_json_place_in(json, reading->article, begin, end, reading->arena);
}

void item_json_place_in(Json *json, Article *article, uint32_t begin, uint32_t end, Arena *arena)
{
    Span span = article_span(article, begin, end);
    json_string(json, "file", article->path);
    json_string(json, "text", article_bytes(article, span));
    json_place(json, "start", article_place(article, span.begin, arena));
    json_place(json, "end", article_place(article, span.end, arena));
}

Str item_join(Str before, Str more, Arena *scratch)
{
    if (!before.n || !more.n)
        return before.n ? before : more;
    return arena_print(scratch, "%.*s; %.*s", STR_ARG(before), STR_ARG(more));
}

Place item_start(const Reading *reading, uint32_t begin, uint32_t end)
{
    return article_place(reading->article, article_span(reading->article, begin, end).begin, reading->arena);
}
