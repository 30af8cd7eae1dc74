/* Server: checks a document where it changed, reads all its claims when they are asked for, and tells the user what is wrong. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/server.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "claimclash_inside.h"
#include "project/baseline_place.h"

int64_t server_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

Document *server_document(Server *server, const char *uri)
{
    for (uint32_t i = 0; uri && i < server->documents.n; i++)
        if (strcmp(server->documents.at[i]->uri, uri) == 0)
            return server->documents.at[i];
    return NULL;
}

void server_say(Server *server, bool error, Str words)
{
    enum { ERROR = 1, NOTE = 3 };
    Json *json = wire_begin_notice(&server->wire, error ? "window/showMessage" : "window/logMessage");
    json_open(json, "params", '{');
    json_number(json, "type", error ? ERROR : NOTE);
    json_string(json, "message", words);
    json_close(json, '{');
    wire_send(&server->wire);
}

/* What is wrong with a configuration, a rule or a baseline; each file is told once. */
static void say_notes(Server *server, const Notes *notes)
{
    for (uint32_t i = 0; i < notes->list.n; i++) {
        const Note *note = &notes->list.at[i];
        server_say(server, note->fatal, arena_print(server->turn, "%.*s:%u:%u: %.*s", STR_ARG(note->path), note->line, note->column, STR_ARG(note->message)));
    }
}

/* Reads the document's text as it is now; NULL after words to the user. */
static ClaimclashReading *read_text(Server *server, const Document *document, Checkers *checkers, const char *bytes)
{
    Notes notes = {.arena = server->turn};
    Baseline *baseline = NULL;
    ClaimclashReading *reading = NULL;
    const ClaimclashChecker *checker = checkers_get(checkers, str_of(document->path), NULL, &notes);
    if (checker && claimclash_article_check_again(checker, document->path, (Str){bytes, document->size}, document->memory, &reading) == CLAIMCLASH_FULL)
        server_say(server, true, S("memory is spent; what was found may not be all"));
    if (reading && project_baseline(&server->desk.project, str_of(document->path), &baseline, &notes) && baseline)
        baseline_sift(baseline, reading);
    say_notes(server, &notes);
    return reading;
}

void server_check(Server *server, Document *document)
{
    int64_t started = server_now();
    if (!document->changed)
        return;
    claimclash_reading_free(document->reading);
    free(document->checked);
    document->reading = NULL;
    document->checked = malloc(document->size + 1);
    document->changed = false;
    if (!document->checked)
        return;
    memcpy(document->checked, document->bytes, document->size);
    if (document->memory)
        memory_turn(document->memory);
    document->reading = read_text(server, document, &server->desk.findings[document->input], document->checked);
    publish_diagnostics(server, document);
    document->took = server_now() - started;
}

void server_check_all(Server *server)
{
    for (uint32_t i = 0; i < server->documents.n; i++) {
        server->documents.at[i]->changed = true;
        server_check(server, server->documents.at[i]);
        arena_reset(server->turn);
    }
}

ClaimclashReading *server_read(Server *server, Document *document)
{
    server_check(server, document);
    return document->checked ? read_text(server, document, &server->desk.claims[document->input], document->checked) : NULL;
}
