/* Code actions: of two figures that clash either may be put in the other's place; or the clash is silenced, with a reason, or accepted. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "claimclash_inside.h"
#include "editor/server.h"

typedef struct Range {                               /* bytes of the file */
    uint32_t begin, end;
} Range;

/* Do both ends of such a finding stand for one thing, so that each could be said in the other's place? */
static bool is_exchangeable(const Finding *finding)
{
    static const RuleKind kinds[] = {RULE_VALUES, RULE_MAGNITUDE, RULE_DISPLAY, RULE_NAME, RULE_ONCE, RULE_PARAPHRASE};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (finding->rule->kind == kinds[i])
            return finding->end_count == 2;
    return false;
}

static const Mention *mention_of(const Reading *reading, const End *end)
{
    return end->claim ? &reading->mentions.list.at[reading->claims.list.at[end->claim - 1].mention] : NULL;
}

/* What is exchanged: of two counts the number before the noun, else all of it. */
static Range exchanged(const Reading *reading, const Finding *finding, uint32_t end)
{
    const Mention *one = mention_of(reading, &finding->ends[0]), *other = mention_of(reading, &finding->ends[1]);
    uint32_t begin = finding->ends[end].begin, to = finding->ends[end].end;
    if (one && other && one->kind == MENTION_COUNT && other->kind == MENTION_COUNT && one->noun_begin > one->value_begin &&
        other->noun_begin > other->value_begin) {
        const Mention *it = end ? other : one;
        begin = it->value_begin;
        to = begin + (uint32_t)str_trim(article_text(reading->article, begin, it->noun_begin)).n;
    }
    Span span = article_span(reading->article, begin, to);
    return (Range){span.begin, span.end};
}

static void open_action(Json *json, Str title)
{
    json_open(json, NULL, '{');
    json_string(json, "title", title);
    json_word(json, "kind", "quickfix");
}

static void put_edit(Server *server, Json *json, Document *document, Range range, Str text)
{
    json_open(json, "edit", '{');
    json_open(json, "changes", '{');
    json_open(json, document->uri, '[');
    json_open(json, NULL, '{');
    put_range(server, json, "range", document, range.begin, range.end);
    json_string(json, "newText", text);
    json_close(json, '{');
    json_close(json, '[');
    json_close(json, '{');
    json_close(json, '{');
}

/* "Use 400,000 here" and "Use 200,000 in line 11". */
static void put_exchange(Server *server, Json *json, Document *document, const Reading *reading, const Finding *finding, uint32_t here)
{
    for (uint32_t i = 0; i < 2 && is_exchangeable(finding); i++) {
        if (finding->ends[0].article != finding->ends[1].article)
            return;
        uint32_t changed = i ? 1 - here : here;
        Range range = exchanged(reading, finding, changed), from = exchanged(reading, finding, 1 - changed);
        Str text = article_bytes(reading->article, (Span){from.begin, from.end});
        uint32_t line = document_position(document, range.begin, server->client.encoding).line + 1;
        open_action(json,
                    i ? arena_print(server->turn, "Use %.*s in line %u", STR_ARG(text), line) : arena_print(server->turn, "Use %.*s here", STR_ARG(text)));
        put_edit(server, json, document, range, text);
        json_close(json, '{');
    }
}

static bool is_meta(const Block *block)
{
    return block->kind == BLOCK_META_TITLE || block->kind == BLOCK_META_DESCRIPTION || block->kind == BLOCK_ALT;
}

/* Where a comment about the end can stand: before its block, in a table before the first cell. UINT32_MAX: nowhere. */
static uint32_t place_of_comment(const Document *document, const Article *article, const End *end)
{
    for (uint32_t i = 0; i < article->blocks.n; i++) {
        const Block *block = &article->blocks.at[i];
        if (end->begin < block->begin || end->begin >= block->end)
            continue;
        while (i > 0 && block->kind == BLOCK_CELL && block[-1].kind == BLOCK_CELL && block[-1].list == block->list && article->format != FORMAT_HTML)
            block--, i--;
        if (is_meta(block))
            return UINT32_MAX;
        uint32_t at = article_span(article, block->begin, block->end).begin;
        while (article->format != FORMAT_HTML && at > 0 && document->bytes[at - 1] != '\n')
            at--;
        return at;
    }
    return UINT32_MAX;
}

/* At the end that was asked about, else at any other: a comment at either silences the finding. */
static uint32_t place_for(const Document *document, const Article *article, const Finding *finding, uint32_t here)
{
    uint32_t at = place_of_comment(document, article, &finding->ends[here]);
    for (uint32_t i = 0; i < finding->end_count && at == UINT32_MAX; i++)
        if (finding->ends[i].article == article)
            at = place_of_comment(document, article, &finding->ends[i]);
    return at;
}

static void put_comment(Server *server, Json *json, Document *document, const Article *article, uint32_t at, const char *title, Str comment)
{
    open_action(json, str_of(title));
    put_edit(server, json, document, (Range){at, at}, article->format == FORMAT_HTML ? comment : arena_print(server->turn, "%.*s\n", STR_ARG(comment)));
    json_close(json, '{');
}

/* Texts that may stand between quotation marks in a comment. */
static bool is_quotable(Str text)
{
    return text.n && str_find_byte(text, '"') == text.n && str_find(text, S("--")) == text.n && str_find_byte(text, '\n') == text.n;
}

static void put_silence(Server *server, Json *json, Document *document, const Reading *reading, const Finding *finding, uint32_t here)
{
    const Article *article = reading->article;
    uint32_t at = place_for(document, article, finding, here);
    if (at == UINT32_MAX)
        return;
    if (finding->end_count == 2) {
        const End *a = &finding->ends[1], *b = &finding->ends[0];
        Str one = str_trim(article_text(a->article, a->begin, a->end)), other = str_trim(article_text(b->article, b->begin, b->end));
        if (is_quotable(one) && is_quotable(other))
            put_comment(server, json, document, article, at, "Silence: these are not the same thing",
                        arena_print(server->turn, "<!-- claimclash-distinct \"%.*s\" \"%.*s\": not the same thing -->", STR_ARG(one), STR_ARG(other)));
    }
    put_comment(server, json, document, article, at, "Silence: checked, it stays as it is",
                arena_print(server->turn, "<!-- claimclash-ignore %.*s: checked, it stays as it is -->", STR_ARG(finding->rule->id)));
}

static void put_accept(Server *server, Json *json, const Document *document, const Finding *finding)
{
    static const char title[] = "Accept into the baseline: checked, it stays as it is";
    open_action(json, str_of(title));
    json_open(json, "command", '{');
    json_word(json, "title", title);
    json_word(json, "command", "claimclash.accept");
    json_open(json, "arguments", '[');
    json_word(json, NULL, document->uri);
    json_string(json, NULL, arena_print(server->turn, "%016llx", (unsigned long long)finding->fingerprint));
    json_word(json, NULL, "checked, it stays as it is");
    json_close(json, '[');
    json_close(json, '{');
    json_close(json, '{');
}

static void put_actions(Server *server, Json *json, Document *document, const Reading *reading, Range range)
{
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++) {
        const Finding *finding = &reading->verdicts.findings.at[i];
        for (uint32_t end = 0; end < finding->end_count; end++) {
            Span span = article_span(finding->ends[end].article, finding->ends[end].begin, finding->ends[end].end);
            if (finding->ends[end].article != reading->article || span.begin > range.end || span.end < range.begin)
                continue;
            put_exchange(server, json, document, reading, finding, end);
            put_silence(server, json, document, reading, finding, end);
            put_accept(server, json, document, finding);
            break;
        }
    }
}

void answer_actions(Server *server, const Call *call)
{
    const cJSON *range = cJSON_GetObjectItemCaseSensitive(call->params, "range");
    size_t begin = read_position(server, call->document, cJSON_GetObjectItemCaseSensitive(range, "start"));
    size_t end = read_position(server, call->document, cJSON_GetObjectItemCaseSensitive(range, "end"));
    if (begin == SIZE_MAX || end == SIZE_MAX) {
        wire_refuse(&server->wire, call->id, REFUSE_PARAMS, "params.range is {start, end}");
        return;
    }
    server_check(server, call->document);
    const ClaimclashReading *read = call->document->reading;
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_open(json, "result", '[');
    if (read && read->reading.article && server->client.action_literals)
        put_actions(server, json, call->document, &read->reading, (Range){(uint32_t)begin, (uint32_t)end});
    json_close(json, '[');
    wire_send(&server->wire);
}
