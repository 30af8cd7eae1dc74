/* Answers about places: definition, references and highlights lead from a figure to the same thing said elsewhere; symbols list all claims. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"
#include "editor/server.h"
#include "report/item_value.h"

enum { HIGHLIGHT_TEXT = 1, HIGHLIGHT_WRITE = 3 /* editors show it differently: a clash */ };
enum { SYMBOL_NAMESPACE = 3, SYMBOL_NUMBER = 16 };

typedef struct Asked {                               /* a reading, and what was found at the position that was asked about */
    ClaimclashReading *read;
    const Reading *reading;
    Related here;
    RelatedList list;
} Asked;

/* False when it has been refused. */
static bool ask(Server *server, const Call *call, Asked *asked)
{
    size_t byte = read_position(server, call->document, cJSON_GetObjectItemCaseSensitive(call->params, "position"));
    *asked = (Asked){0};
    if (byte == SIZE_MAX) {
        wire_refuse(&server->wire, call->id, REFUSE_PARAMS, "params.position is {line, character}");
        return false;
    }
    asked->read = server_read(server, call->document);
    asked->reading = asked->read ? &asked->read->reading : NULL;
    if (asked->reading && asked->reading->article)
        asked->list = related_at(asked->reading, (uint32_t)byte, &asked->here, server->turn);
    return true;
}

static bool is_here(const Asked *asked, const Related *it)
{
    return it->begin == asked->here.begin && it->end == asked->here.end && (!it->other || it->other->article == asked->reading->article);
}

static End end_of(const Asked *asked, const Related *it)
{
    return it->other ? *it->other : (End){.article = asked->reading->article, .begin = it->begin, .end = it->end};
}

static void put_places(Server *server, const Call *call, const Asked *asked, bool (*wanted)(const Asked *, const Related *))
{
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_open(json, "result", '[');
    for (uint32_t i = 0; i < asked->list.n; i++) {
        End end = end_of(asked, &asked->list.at[i]);
        if (wanted(asked, &asked->list.at[i]))
            put_location(server, json, NULL, call->document, asked->reading->article, &end);
    }
    json_close(json, '[');
    wire_send(&server->wire);
}

/* Of a figure that clashes, what it clashes with; else where the same was said first. */
static bool defines(const Asked *asked, const Related *it)
{
    bool clashes = false;
    for (uint32_t i = 0; i < asked->list.n; i++)
        clashes = clashes || (asked->list.at[i].finding && !is_here(asked, &asked->list.at[i]));
    return clashes ? it->finding && !is_here(asked, it) : it == asked->list.at;
}

static bool any(const Asked *asked, const Related *it)
{
    (void)asked, (void)it;
    return true;
}

static bool elsewhere(const Asked *asked, const Related *it)
{
    return !is_here(asked, it);
}

void answer_definition(Server *server, const Call *call)
{
    Asked asked;
    if (ask(server, call, &asked))
        put_places(server, call, &asked, defines);
    claimclash_reading_free(asked.read);
}

void answer_references(Server *server, const Call *call)
{
    const cJSON *context = cJSON_GetObjectItemCaseSensitive(call->params, "context");
    bool with_itself = !cJSON_IsFalse(cJSON_GetObjectItemCaseSensitive(context, "includeDeclaration"));
    Asked asked;
    if (ask(server, call, &asked))
        put_places(server, call, &asked, with_itself ? any : elsewhere);
    claimclash_reading_free(asked.read);
}

void answer_highlights(Server *server, const Call *call)
{
    Asked asked;
    if (!ask(server, call, &asked)) {
        claimclash_reading_free(asked.read);
        return;
    }
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_open(json, "result", '[');
    for (uint32_t i = 0; i < asked.list.n; i++) {
        const Related *it = &asked.list.at[i];
        if (it->other && it->other->article != asked.reading->article)
            continue;
        Span span = article_span(asked.reading->article, it->begin, it->end);
        json_open(json, NULL, '{');
        put_range(server, json, "range", call->document, span.begin, span.end);
        json_number(json, "kind", it->finding ? HIGHLIGHT_WRITE : HIGHLIGHT_TEXT);
        json_close(json, '{');
    }
    json_close(json, '[');
    wire_send(&server->wire);
    claimclash_reading_free(asked.read);
}

/* One line of the ledger; its brackets stay open for children. */
static void open_symbol(Server *server, Json *json, Document *document, Str name, Str detail, uint64_t kind, Span span, Span whole)
{
    json_open(json, NULL, '{');
    json_string(json, "name", str_trim(name).n ? name : S("-"));
    json_number(json, "kind", kind);
    if (server->client.nested_symbols) {
        json_string(json, "detail", detail);
        put_range(server, json, "range", document, whole.begin, whole.end);
        put_range(server, json, "selectionRange", document, span.begin, span.end);
        return;
    }
    json_string(json, "containerName", detail);
    json_open(json, "location", '{');
    json_string(json, "uri", str_of(document->uri));
    put_range(server, json, "range", document, span.begin, span.end);
    json_close(json, '{');
}

static void put_claims(Server *server, Json *json, Document *document, const Reading *reading, uint32_t *next, uint32_t until)
{
    for (; *next < reading->claims.list.n; (*next)++) {
        const Mention *mention = &reading->mentions.list.at[reading->claims.list.at[*next].mention];
        if (mention->begin >= until)
            return;
        Span span = article_span(reading->article, mention->begin, mention->end);
        open_symbol(server, json, document, article_text(reading->article, mention->begin, mention->end), item_claim.row(reading, *next, server->turn).says,
                    SYMBOL_NUMBER, span, span);
        json_close(json, '{');
    }
}

/* Headings hold the claims below them; where a client knows no nesting, all stand in one list. */
static void put_symbols(Server *server, Json *json, Document *document, const Reading *reading)
{
    const Article *article = reading->article;
    uint32_t next = 0;
    bool open = false;
    for (uint32_t i = 0; i < article->blocks.n && server->client.nested_symbols; i++) {
        const Block *block = &article->blocks.at[i];
        if (block->kind != BLOCK_HEADING)
            continue;
        put_claims(server, json, document, reading, &next, block->begin);
        if (open) {
            json_close(json, '[');
            json_close(json, '{');
        }
        uint32_t until = (uint32_t)article->text.n;
        for (uint32_t k = i + 1; k < article->blocks.n && until == article->text.n; k++)
            if (article->blocks.at[k].kind == BLOCK_HEADING)
                until = article->blocks.at[k].begin;
        open_symbol(server, json, document, article_text(article, block->begin, block->end), (Str){0}, SYMBOL_NAMESPACE,
                    article_span(article, block->begin, block->end), article_span(article, block->begin, until));
        json_open(json, "children", '[');
        open = true;
    }
    put_claims(server, json, document, reading, &next, UINT32_MAX);
    if (open) {
        json_close(json, '[');
        json_close(json, '{');
    }
}

void answer_symbols(Server *server, const Call *call)
{
    ClaimclashReading *read = server_read(server, call->document);
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_open(json, "result", '[');
    if (read && read->reading.article)
        put_symbols(server, json, call->document, &read->reading);
    json_close(json, '[');
    wire_send(&server->wire);
    claimclash_reading_free(read);
}
