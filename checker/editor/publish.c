/* Diagnostics: a finding is shown at every one of its ends in the document, each with the others beside it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <unistd.h>

#include "claimclash_inside.h"
#include "editor/server.h"

/* The protocol's severities. */
enum { SEVERITY_ERROR = 1, SEVERITY_WARNING, SEVERITY_INFORMATION, SEVERITY_HINT };
enum { TAG_UNNECESSARY = 1 };

Str shipped_rules(Arena *arena)
{
    static const char *const beside[] = {"../share/claimclash", "..", "../.."};      /* installed; built in build/, in build/release/ */
    char program[4096];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    while (length > 0 && program[length - 1] != '/')
        length--;
    for (size_t i = 0; length > 0 && i < sizeof beside / sizeof *beside; i++) {
        Str folder = arena_print(arena, "%.*s%s/rules/checks", (int)length, program, beside[i]);
        char *real = folder.n ? realpath(folder.p, NULL) : NULL;
        Str uri = real ? document_uri_of(str_sub(str_of(real), 0, str_of(real).n - sizeof "/rules/checks" + 1), arena) : (Str){0};
        free(real);
        if (uri.n)
            return uri;
    }
    return (Str){0};
}

static int severity_of(Level level)
{
    switch (level) {
    case LEVEL_ERROR:
        return SEVERITY_ERROR;
    case LEVEL_WARNING:
        return SEVERITY_WARNING;
    case LEVEL_OFF:
    case LEVEL_NOTE:
        break;
    }
    return SEVERITY_INFORMATION;
}

/* The rule's own file: what it means, with examples. */
static void put_code(Server *server, Json *json, const Rule *rule)
{
    json_string(json, "code", rule->id);
    char *real = rule->user ? realpath(arena_print(server->turn, "%.*s", STR_ARG(rule->path)).p, NULL) : NULL;
    Str uri = real ? document_uri_of(str_of(real), server->turn)
              : !rule->user && server->shipped.n ? arena_print(server->turn, "%.*s/%.*s", STR_ARG(server->shipped), STR_ARG(rule->path)) : (Str){0};
    free(real);
    if (!uri.n || !server->client.links_codes)
        return;
    json_open(json, "codeDescription", '{');
    json_string(json, "href", uri);
    json_close(json, '{');
}

static Str words_of(Server *server, const End *end)
{
    Str text = article_text(end->article, end->begin, end->end);
    return end->label.n ? arena_print(server->turn, "%.*s (%.*s)", STR_ARG(text), STR_ARG(end->label)) : text;
}

static void put_related(Server *server, Json *json, Document *document, const Article *here, const Finding *finding, uint32_t end)
{
    if (!server->client.related || finding->end_count < 2)
        return;
    json_open(json, "relatedInformation", '[');
    for (uint32_t i = 0; i < finding->end_count; i++) {
        if (i == end)
            continue;
        json_open(json, NULL, '{');
        put_location(server, json, "location", document, here, &finding->ends[i]);
        json_string(json, "message", words_of(server, &finding->ends[i]));
        json_close(json, '{');
    }
    json_close(json, '[');
}

static void put_finding(Server *server, Json *json, Document *document, const Reading *reading, const Finding *finding, uint32_t end)
{
    Span span = article_span(reading->article, finding->ends[end].begin, finding->ends[end].end);
    json_open(json, NULL, '{');
    put_range(server, json, "range", document, span.begin, span.end);
    json_number(json, "severity", (uint64_t)severity_of(finding->level));
    put_code(server, json, finding->rule);
    json_word(json, "source", "claimclash");
    json_string(json, "message", finding->message);
    put_related(server, json, document, reading->article, finding, end);
    json_close(json, '{');
}

/* From the place of the note to the end of its line. */
static void put_note(Server *server, Json *json, Document *document, const Note *note)
{
    Position start = {.line = note->line ? note->line - 1 : 0, .character = note->column ? note->column - 1 : 0};
    size_t begin = document_byte(document, start, ENCODING_UTF32), end = document_byte(document, (Position){start.line, UINT32_MAX}, ENCODING_UTF32);
    Str rest = note->message, name = str_cut(&rest, ':');
    bool named = rest.n && str_find_byte(name, ' ') == name.n;
    json_open(json, NULL, '{');
    put_range(server, json, "range", document, begin, end);
    json_number(json, "severity", note->fatal ? SEVERITY_ERROR : SEVERITY_INFORMATION);
    if (named)
        json_string(json, "code", name);
    json_word(json, "source", "claimclash");
    json_string(json, "message", named ? str_trim(rest) : note->message);
    if (str_equal(name, S("unused-suppression"))) {
        json_open(json, "tags", '[');
        json_number(json, NULL, TAG_UNNECESSARY);
        json_close(json, '[');
    }
    json_close(json, '{');
}

static void put_all(Server *server, Json *json, Document *document, const Reading *reading)
{
    enum { MOST_FINDINGS = 1000 };                   /* no one reads more, and an editor draws them all */
    for (uint32_t i = 0; i < reading->verdicts.findings.n && i < MOST_FINDINGS; i++) {
        const Finding *finding = &reading->verdicts.findings.at[i];
        for (uint32_t end = 0; end < finding->end_count; end++)
            if (finding->ends[end].article == reading->article)
                put_finding(server, json, document, reading, finding, end);
    }
    for (uint32_t i = 0; i < reading->notes.list.n; i++)
        put_note(server, json, document, &reading->notes.list.at[i]);
}

static void publish(Server *server, Document *document, bool all)
{
    Json *json = wire_begin_notice(&server->wire, "textDocument/publishDiagnostics");
    json_open(json, "params", '{');
    json_string(json, "uri", str_of(document->uri));
    if (all)
        json_number(json, "version", document->version > 0 ? (uint64_t)document->version : 0);
    json_open(json, "diagnostics", '[');
    if (all && document->reading && document->reading->reading.article)
        put_all(server, json, document, &document->reading->reading);
    json_close(json, '[');
    json_close(json, '{');
    wire_send(&server->wire);
}

void publish_diagnostics(Server *server, Document *document)
{
    publish(server, document, true);
}

void publish_nothing(Server *server, const Document *document)
{
    Document gone = *document;
    publish(server, &gone, false);
}
