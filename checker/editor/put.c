/* Places in answers: ranges and locations in the client's way of counting, and the way back from its positions. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/server.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void put_position(Json *json, const char *key, Position position)
{
    json_open(json, key, '{');
    json_number(json, "line", position.line);
    json_number(json, "character", position.character);
    json_close(json, '{');
}

void put_range(Server *server, Json *json, const char *key, Document *document, size_t begin, size_t end)
{
    json_open(json, key, '{');
    put_position(json, "start", document_position(document, begin, server->client.encoding));
    put_position(json, "end", document_position(document, end, server->client.encoding));
    json_close(json, '{');
}

/* A place of a file that is not open here, from what was read of it. */
static Position position_of(const Article *article, Place place, Encoding encoding)
{
    Position position = {.line = place.line ? place.line - 1 : 0};
    switch (encoding) {
    case ENCODING_UTF16:
        position.character = place.utf16 ? place.utf16 - 1 : 0;
        break;
    case ENCODING_UTF8:
        position.character = place.line ? place.byte - article->lines.at[place.line - 1] : 0;
        break;
    case ENCODING_UTF32:
        position.character = place.column ? place.column - 1 : 0;
        break;
    }
    return position;
}

static Str uri_of_article(const Article *article, Arena *arena)
{
    char *real = realpath(arena_print(arena, "%.*s", STR_ARG(article->path)).p, NULL);
    Str uri = document_uri_of(real ? str_of(real) : article->path, arena);
    free(real);
    return uri;
}

void put_location(Server *server, Json *json, const char *key, Document *document, const Article *here, const End *end)
{
    Article *article = end->article;
    Span span = article_span(article, end->begin, end->end);
    json_open(json, key, '{');
    if (article == here) {
        json_string(json, "uri", str_of(document->uri));
        put_range(server, json, "range", document, span.begin, span.end);
    } else {
        json_string(json, "uri", uri_of_article(article, server->turn));
        json_open(json, "range", '{');
        put_position(json, "start", position_of(article, article_place(article, span.begin, server->turn), server->client.encoding));
        put_position(json, "end", position_of(article, article_place(article, span.end, server->turn), server->client.encoding));
        json_close(json, '{');
    }
    json_close(json, '{');
}

static bool read_number(const cJSON *number, uint32_t *out)
{
    if (!cJSON_IsNumber(number) || isnan(number->valuedouble) || number->valuedouble < 0)
        return false;
    *out = number->valuedouble > UINT32_MAX ? UINT32_MAX : (uint32_t)number->valuedouble;
    return true;
}

size_t read_position(Server *server, Document *document, const cJSON *position)
{
    Position it;
    if (!read_number(cJSON_GetObjectItemCaseSensitive(position, "line"), &it.line) ||
        !read_number(cJSON_GetObjectItemCaseSensitive(position, "character"), &it.character))
        return SIZE_MAX;
    return document_byte(document, it, server->client.encoding);
}

Str markdown_plain(Str text, Arena *arena)
{
    static const char marks[] = "\\`*_{}[]<>()#+-.!|~&$";
    Pile plain = {.arena = arena};
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c && strchr(marks, c))
            pile_take(&plain, "\\", 1);
        pile_take(&plain, c == '\n' || c == '\r' ? " " : &c, 1);
    }
    return (Str){plain.bytes.at, plain.bytes.n};
}
