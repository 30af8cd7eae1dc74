/* Serving: messages are taken in order, those cancelled are not begun, and articles are checked when there is nothing else to do. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/serve.h"

#include <stdlib.h>
#include <string.h>

#include "editor/session.h"

enum { PROMPT = 50, LONGEST_WAIT = 300 /* milliseconds: a check that nobody waits for; after the last edit */, MOST_QUEUED = 1000 };

/* What is asked of the server while it is ready. A notice has no answer. */
static const struct {
    const char *method;
    void (*answer)(Server *server, const Call *call);
    bool of_document;                                /* params.textDocument.uri names an open one, else it is refused */
} methods[] = {
    {"textDocument/didOpen", session_open, false},
    {"textDocument/didChange", session_change, true},
    {"textDocument/didClose", session_close, true},
    {"textDocument/didSave", NULL, false},
    {"textDocument/hover", answer_hover, true},
    {"textDocument/definition", answer_definition, true},
    {"textDocument/references", answer_references, true},
    {"textDocument/documentHighlight", answer_highlights, true},
    {"textDocument/documentSymbol", answer_symbols, true},
    {"textDocument/codeAction", answer_actions, true},
    {"workspace/executeCommand", answer_command, false},
    {"workspace/didChangeConfiguration", session_settings, false},
    {"workspace/didChangeWatchedFiles", session_files, false},
    {"initialized", session_ready, false},
};

static const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

/* Our own requests' answers: only the settings we asked for matter. */
static void take_answer(Server *server, const cJSON *message)
{
    const char *id = text_of(message, "id");
    const cJSON *result = cJSON_GetObjectItemCaseSensitive(message, "result");
    if (id && str_starts(str_of(id), S("settings")) && cJSON_IsArray(result) && desk_take(server, cJSON_GetArrayItem(result, 0))) {
        desk_open(server);
        server_check_all(server);
    }
}

static void call(Server *server, const char *method, const Call *it)
{
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        if (strcmp(methods[i].method, method) != 0)
            continue;
        if (methods[i].of_document && !it->document && it->id)
            wire_refuse(&server->wire, it->id, REFUSE_PARAMS, "params.textDocument.uri names no open document");
        else if (methods[i].answer && (it->document || !methods[i].of_document))
            methods[i].answer(server, it);
        return;
    }
    if (it->id)                                      /* unknown notices are passed over */
        wire_refuse(&server->wire, it->id, REFUSE_METHOD, "there is no such method here");
}

static void handle(Server *server, const cJSON *message)
{
    const char *method = text_of(message, "method");
    Call it = {.id = cJSON_GetObjectItemCaseSensitive(message, "id"), .params = cJSON_GetObjectItemCaseSensitive(message, "params")};
    it.document = server_document(server, text_of(cJSON_GetObjectItemCaseSensitive(it.params, "textDocument"), "uri"));
    if (!method && cJSON_IsObject(message) && (cJSON_HasObjectItem(message, "result") || cJSON_HasObjectItem(message, "error")))
        take_answer(server, message);
    else if (!method)
        wire_refuse(&server->wire, it.id, REFUSE_REQUEST, "a message is an object with a method");
    else if (strcmp(method, "exit") == 0)
        server->life = LIFE_OVER;
    else if (strcmp(method, "initialize") == 0 && server->life == LIFE_NEW)
        session_start(server, &it);
    else if (server->life == LIFE_NEW && it.id)
        wire_refuse(&server->wire, it.id, REFUSE_UNREADY, "initialize comes first");
    else if (server->life != LIFE_READY && it.id)
        wire_refuse(&server->wire, it.id, REFUSE_REQUEST, "the server is shut down");
    else if (strcmp(method, "shutdown") == 0 && server->life == LIFE_READY)
        session_end(server, &it);
    else if (server->life == LIFE_READY)
        call(server, method, &it);
}

/* Was it cancelled by a message that already waits behind it? */
static bool is_cancelled(const Server *server, const cJSON *message)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(message, "id");
    for (uint32_t i = server->queued; id && i < server->queue.n; i++) {
        const char *method = text_of(server->queue.at[i], "method");
        if (method && strcmp(method, "$/cancelRequest") == 0 &&
            cJSON_Compare(cJSON_GetObjectItemCaseSensitive(cJSON_GetObjectItemCaseSensitive(server->queue.at[i], "params"), "id"), id, true))
            return true;
    }
    return false;
}

static void take_turn(Server *server)
{
    cJSON *message = server->queue.at[server->queued++];
    if (is_cancelled(server, message))
        wire_refuse(&server->wire, cJSON_GetObjectItemCaseSensitive(message, "id"), REFUSE_CANCELLED, "cancelled");
    else
        handle(server, message);
    cJSON_Delete(message);
    arena_reset(server->turn);
    if (server->queued == server->queue.n)
        server->queue.n = server->queued = 0;
}

/* How long a document rests after an edit: one that takes long to check as long as that takes. */
static int64_t rest_of(const Document *document)
{
    return document->took <= PROMPT ? 0 : document->took < LONGEST_WAIT ? document->took : LONGEST_WAIT;
}

/* Milliseconds until the first changed document is due; -1: none is. */
static int due_in(const Server *server, Document **first)
{
    int soonest = -1;
    for (uint32_t i = 0; i < server->documents.n; i++) {
        Document *it = server->documents.at[i];
        int64_t wait = it->changed_at + rest_of(it) - server_now();
        if (!it->changed || (soonest >= 0 && wait >= soonest))
            continue;
        soonest = wait > 0 ? (int)wait : 0;
        *first = it;
    }
    return soonest;
}

/* Takes in what has come; waits when there is nothing to do. */
static void listen(Server *server)
{
    Document *due = NULL;
    cJSON *message = NULL;
    int wait = server->queued < server->queue.n ? 0 : due_in(server, &due);
    switch (wire_next(&server->wire, wait, &message)) {
    case WIRE_MESSAGE: {
        cJSON **queued = VEC_PUSH(server->arena, &server->queue);
        if (queued)
            *queued = message;
        else
            cJSON_Delete(message);
        return;
    }
    case WIRE_NOTHING:
        if (due && server->queued == server->queue.n)
            server_check(server, due);
        else if (server->queued < server->queue.n)
            take_turn(server);
        arena_reset(server->turn);
        return;
    case WIRE_CLOSED:
        if (server->queued < server->queue.n)
            take_turn(server);
        else
            server->life = LIFE_OVER;
        return;
    case WIRE_MALFORMED:
        wire_refuse(&server->wire, NULL, REFUSE_PARSE, "no message: Content-Length, an empty line, and so many bytes of JSON were expected");
        return;
    case WIRE_TOO_LARGE:
        wire_refuse(&server->wire, NULL, REFUSE_REQUEST, "a message of more than 64 MB is passed over");
        return;
    }
}

static void close_server(Server *server)
{
    desk_close(server);
    for (uint32_t i = 0; i < server->documents.n; i++)
        document_free(server->documents.at[i]);
    while (server->queued < server->queue.n)
        cJSON_Delete(server->queue.at[server->queued++]);
    wire_close(&server->wire);
    arena_free(server->turn);
    arena_free(server->arena);
}

int server_run(int in, int out, ProjectChoice choice, const ClaimclashSettings *asked)
{
    Server *server = calloc(1, sizeof *server);
    if (!server)
        return EXIT_FAILURE;
    server->arena = arena_new(0);
    server->turn = arena_new(0);
    server->choice = choice;
    server->asked = *asked;
    server->shipped = server->arena ? shipped_rules(server->arena) : (Str){0};
    bool open = wire_open(&server->wire, in, out) && server->arena && server->turn;
    while (open && server->life != LIFE_OVER) {
        if (server->queue.n - server->queued >= MOST_QUEUED)
            take_turn(server);                       /* who floods us waits */
        listen(server);
    }
    int code = server->orderly ? EXIT_SUCCESS : EXIT_FAILURE;
    close_server(server);
    free(server);
    return code;
}
