/* Hover: the claim as it was understood, what it clashes with, and where else the same is said. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"
#include "editor/server.h"
#include "report/item_value.h"

typedef struct Page {                                /* what is being told */
    Server *server;
    const Reading *reading;
    Pile pile;
    bool markdown;
} Page;

static void ours(Page *page, const char *words)
{
    Str text = str_of(words);
    pile_take(&page->pile, text.p, text.n);
}

static void theirs(Page *page, Str words)
{
    Str text = page->markdown ? markdown_plain(words, page->server->turn) : words;
    pile_take(&page->pile, text.p, text.n);
}

static void strong(Page *page, Str words)
{
    ours(page, page->markdown ? "**" : "");
    theirs(page, words);
    ours(page, page->markdown ? "**" : "");
}

static void tell_line(Page *page, Article *article, uint32_t begin, uint32_t end)
{
    Place place = article_place(article, article_span(article, begin, end).begin, page->server->turn);
    ours(page, arena_print(page->server->turn, " (line %u)", place.line).p);
}

static void tell_claim(Page *page, const Related *here)
{
    const Reading *reading = page->reading;
    strong(page, article_text(reading->article, here->begin, here->end));
    for (uint32_t i = 0; i < reading->claims.list.n && here->mention; i++)
        if (reading->claims.list.at[i].mention == here->mention - 1) {
            ours(page, "\n\n");
            theirs(page, item_claim.row(reading, i, page->server->turn).says);
            return;
        }
    if (here->mention) {
        ours(page, "\n\n");
        theirs(page, item_figure(reading, &reading->mentions.list.at[here->mention - 1], page->server->turn));
    }
}

static void tell_clash(Page *page, const Related *it)
{
    ours(page, "\n\n");
    ours(page, level_name(it->finding->level));
    ours(page, ": ");
    theirs(page, it->finding->message);
    ours(page, "\n- ");
    strong(page, article_text(it->other->article, it->begin, it->end));
    tell_line(page, it->other->article, it->begin, it->end);
    ours(page, " ");
    theirs(page, it->other->label);
}

static void tell(Page *page, const Related *here, const RelatedList *list)
{
    bool told = false;
    tell_claim(page, here);
    for (uint32_t i = 0; i < list->n; i++) {
        const Related *it = &list->at[i];
        if (it->finding && (it->begin != here->begin || it->other->article != page->reading->article))
            tell_clash(page, it);
    }
    for (uint32_t i = 0; i < list->n; i++) {
        const Related *it = &list->at[i];
        if (it->finding || it->begin == here->begin)
            continue;
        ours(page, told ? ", " : "\n\nsaid also: ");
        theirs(page, article_text(page->reading->article, it->begin, it->end));
        tell_line(page, page->reading->article, it->begin, it->end);
        told = true;
    }
}

static void put_hover(Server *server, const Call *call, const Reading *reading, const Related *here, const RelatedList *list)
{
    Page page = {.server = server, .reading = reading, .pile = {.arena = server->turn}, .markdown = server->client.markdown};
    Span span = article_span(reading->article, here->begin, here->end);
    tell(&page, here, list);
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_open(json, "result", '{');
    json_open(json, "contents", '{');
    json_word(json, "kind", page.markdown ? "markdown" : "plaintext");
    json_string(json, "value", (Str){page.pile.bytes.at, page.pile.bytes.n});
    json_close(json, '{');
    put_range(server, json, "range", call->document, span.begin, span.end);
    json_close(json, '{');
    wire_send(&server->wire);
}

void answer_hover(Server *server, const Call *call)
{
    size_t byte = read_position(server, call->document, cJSON_GetObjectItemCaseSensitive(call->params, "position"));
    if (byte == SIZE_MAX) {
        wire_refuse(&server->wire, call->id, REFUSE_PARAMS, "params.position is {line, character}");
        return;
    }
    ClaimclashReading *read = server_read(server, call->document);
    Related here;
    RelatedList list = {0};
    if (read && read->reading.article)
        list = related_at(&read->reading, (uint32_t)byte, &here, server->turn);
    if (list.n) {
        put_hover(server, call, &read->reading, &here, &list);
    } else {
        json_null(wire_begin_reply(&server->wire, call->id), "result");
        wire_send(&server->wire);
    }
    claimclash_reading_free(read);
}
