/* Session: what the client can do is read once, documents are kept in step with it, and its settings are asked for. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/session.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const cJSON *at(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

/* at(at(at(tree, "a"), "b"), "c") for "a.b.c". */
static const cJSON *under(const cJSON *tree, const char *path)
{
    char key[64];
    for (Str rest = str_of(path); rest.n && tree;) {
        Str name = str_cut(&rest, '.');
        memcpy(key, name.p, name.n);
        key[name.n] = '\0';
        tree = at(tree, key);
    }
    return tree;
}

static bool lists(const cJSON *array, const char *word)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, array) {
        const char *text = cJSON_GetStringValue(item);
        if (text && strcmp(text, word) == 0)
            return true;
    }
    return false;
}

static Client client_of(const cJSON *capabilities)
{
    const cJSON *encodings = under(capabilities, "general.positionEncodings"), *formats = under(capabilities, "textDocument.hover.contentFormat");
    return (Client){.encoding = lists(encodings, "utf-8") ? ENCODING_UTF8 : ENCODING_UTF16,
                    .markdown = lists(formats, "markdown"),
                    .nested_symbols = cJSON_IsTrue(under(capabilities, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")),
                    .action_literals = under(capabilities, "textDocument.codeAction.codeActionLiteralSupport") != NULL,
                    .related = cJSON_IsTrue(under(capabilities, "textDocument.publishDiagnostics.relatedInformation")),
                    .links_codes = cJSON_IsTrue(under(capabilities, "textDocument.publishDiagnostics.codeDescriptionSupport")),
                    .configuration = cJSON_IsTrue(under(capabilities, "workspace.configuration")),
                    .watches_files = cJSON_IsTrue(under(capabilities, "workspace.didChangeWatchedFiles.dynamicRegistration"))};
}

/* Paths are told from the root of the workspace, as `claimclash check` run there tells them. */
static void enter_root(const cJSON *params)
{
    const cJSON *folder = cJSON_GetArrayItem(at(params, "workspaceFolders"), 0);
    const char *uri = cJSON_GetStringValue(at(folder ? folder : params, folder ? "uri" : "rootUri"));
    char *path = uri ? document_path_of(uri) : NULL;
    if (path && chdir(path) != 0) {
        /* The folder is not there yet: paths stay absolute. */
    }
    free(path);
}

static void put_capabilities(Server *server, Json *json)
{
    static const char *const encodings[] = {[ENCODING_UTF16] = "utf-16", [ENCODING_UTF8] = "utf-8", [ENCODING_UTF32] = "utf-32"};
    static const char *const able[] = {"hoverProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider", "documentSymbolProvider"};
    enum { INCREMENTAL = 2 };
    json_open(json, "capabilities", '{');
    json_word(json, "positionEncoding", encodings[server->client.encoding]);
    json_open(json, "textDocumentSync", '{');
    json_bool(json, "openClose", true);
    json_number(json, "change", INCREMENTAL);
    json_close(json, '{');
    for (size_t i = 0; i < sizeof able / sizeof *able; i++)
        json_bool(json, able[i], true);
    json_open(json, "codeActionProvider", '{');
    json_open(json, "codeActionKinds", '[');
    json_word(json, NULL, "quickfix");
    json_close(json, '[');
    json_close(json, '{');
    json_open(json, "executeCommandProvider", '{');
    json_open(json, "commands", '[');
    json_word(json, NULL, "claimclash.accept");
    json_close(json, '[');
    json_close(json, '{');
    json_close(json, '{');
}

void session_start(Server *server, const Call *call)
{
    enter_root(call->params);
    server->client = client_of(at(call->params, "capabilities"));
    desk_take(server, at(call->params, "initializationOptions"));
    server->life = LIFE_READY;
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_open(json, "result", '{');
    put_capabilities(server, json);
    json_open(json, "serverInfo", '{');
    json_word(json, "name", "claimclash");
    json_word(json, "version", claimclash_version());
    json_close(json, '{');
    json_close(json, '{');
    wire_send(&server->wire);
    desk_open(server);
}

static Json *begin_request(Server *server, const char *name, const char *method)
{
    Json *json = wire_begin(&server->wire);
    json_string(json, "id", arena_print(server->turn, "%s-%u", name, ++server->requests));
    json_word(json, "method", method);
    json_open(json, "params", '{');
    return json;
}

static void ask_settings(Server *server)
{
    Json *json = begin_request(server, "settings", "workspace/configuration");
    json_open(json, "items", '[');
    json_open(json, NULL, '{');
    json_word(json, "section", "claimclash");
    json_close(json, '{');
    json_close(json, '[');
    json_close(json, '{');
    wire_send(&server->wire);
}

/* Configurations, baselines, ignore files, rules and fact sheets. */
static void ask_to_watch(Server *server)
{
    static const char *const globs[] = {"**/.claimclash*", "**/*.{yml,yaml}"};
    Json *json = begin_request(server, "watch", "client/registerCapability");
    json_open(json, "registrations", '[');
    json_open(json, NULL, '{');
    json_word(json, "id", "claimclash-files");
    json_word(json, "method", "workspace/didChangeWatchedFiles");
    json_open(json, "registerOptions", '{');
    json_open(json, "watchers", '[');
    for (size_t i = 0; i < sizeof globs / sizeof *globs; i++) {
        json_open(json, NULL, '{');
        json_word(json, "globPattern", globs[i]);
        json_close(json, '{');
    }
    json_close(json, '[');
    json_close(json, '{');
    json_close(json, '{');
    json_close(json, '[');
    json_close(json, '{');
    wire_send(&server->wire);
}

void session_ready(Server *server, const Call *call)
{
    (void)call;
    if (server->client.configuration)
        ask_settings(server);
    if (server->client.watches_files)
        ask_to_watch(server);
}

void session_end(Server *server, const Call *call)
{
    server->life = LIFE_SHUT_DOWN;
    server->orderly = true;
    Json *json = wire_begin_reply(&server->wire, call->id);
    json_null(json, "result");
    wire_send(&server->wire);
}

void session_settings(Server *server, const Call *call)
{
    const cJSON *settings = at(call->params, "settings"), *ours = at(settings, "claimclash");
    if (server->client.configuration) {
        ask_settings(server);
    } else if (desk_take(server, ours ? ours : settings)) {
        desk_open(server);
        server_check_all(server);
    }
}

void session_files(Server *server, const Call *call)
{
    (void)call;
    desk_open(server);
    server_check_all(server);
}

/* The format that the editor's language names, for what its ending does not tell. */
static ClaimclashInput input_of(const char *path, const char *language)
{
    static const char *const endings[] = {".txt", ".md", ".markdown", ".html", ".htm"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_ends(str_of(path), str_of(endings[i])))
            return CLAIMCLASH_AUTO;
    if (!language)
        return CLAIMCLASH_AUTO;
    return strcmp(language, "markdown") == 0 ? CLAIMCLASH_MARKDOWN : strcmp(language, "html") == 0 ? CLAIMCLASH_HTML
           : strcmp(language, "plaintext") == 0 ? CLAIMCLASH_TEXT : CLAIMCLASH_AUTO;
}

/* Below the folder we are in, the path as seen from there. */
static Str told_path(const char *path, Arena *arena)
{
    char here[4096];
    Str folder = getcwd(here, sizeof here) ? arena_print(arena, "%s/", here) : (Str){0};
    Str told = str_of(path);
    return folder.n && str_starts(told, folder) ? arena_print(arena, "%.*s", STR_ARG(str_from(told, folder.n))) : told;
}

void session_open(Server *server, const Call *call)
{
    const cJSON *item = at(call->params, "textDocument"), *version = at(item, "version");
    const char *uri = cJSON_GetStringValue(at(item, "uri")), *text = cJSON_GetStringValue(at(item, "text"));
    if (!uri || !text)
        return;
    if (call->document)
        session_close(server, call);                 /* opened twice: the later text counts */
    char *path = document_path_of(uri);
    const char *named = path ? told_path(path, server->turn).p : uri;
    Document *document = document_open(uri, named, input_of(named, cJSON_GetStringValue(at(item, "languageId"))), str_of(text));
    free(path);
    Document **kept = document ? VEC_PUSH(server->arena, &server->documents) : NULL;
    if (!kept) {
        document_free(document);
        server_say(server, true, S("the document is too large"));
        return;
    }
    *kept = document;
    document->version = cJSON_IsNumber(version) ? (int64_t)version->valuedouble : 0;
    document->changed_at = server_now();
}

/* One edit; without a range it is the whole text. */
static bool change(Server *server, Document *document, const cJSON *edit)
{
    const char *text = cJSON_GetStringValue(at(edit, "text"));
    const cJSON *range = at(edit, "range");
    if (!text)
        return false;
    if (!range)
        return document_edit(document, 0, SIZE_MAX, str_of(text));
    size_t begin = read_position(server, document, at(range, "start")), end = read_position(server, document, at(range, "end"));
    return begin <= end && end != SIZE_MAX && document_edit(document, begin, end, str_of(text));
}

void session_change(Server *server, const Call *call)
{
    const cJSON *version = under(call->params, "textDocument.version"), *edit;
    cJSON_ArrayForEach(edit, at(call->params, "contentChanges")) {
        if (!change(server, call->document, edit))
            server_say(server, true, S("an edit makes no sense here; close and open the document to be in step again"));
    }
    if (cJSON_IsNumber(version))
        call->document->version = (int64_t)version->valuedouble;
    call->document->changed_at = server_now();
}

void session_close(Server *server, const Call *call)
{
    for (uint32_t i = 0; i < server->documents.n; i++)
        if (server->documents.at[i] == call->document) {
            publish_nothing(server, call->document);
            document_free(call->document);
            server->documents.at[i] = server->documents.at[--server->documents.n];
            return;
        }
}
