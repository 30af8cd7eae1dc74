/* Desk: the settings of the editor laid over those of the command line, and the checkers that they and the project's files ask for. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/server.h"

#include <string.h>

bool desk_open(Server *server)
{
    Desk *desk = &server->desk;
    Notes notes = {.arena = server->turn};
    desk_close(server);
    desk->arena = arena_new(0);
    bool open = desk->arena && project_open(&desk->project, server->choice, desk->arena, &notes);
    for (uint32_t i = 0; i < notes.list.n; i++)
        server_say(server, notes.list.at[i].fatal, notes.list.at[i].message);
    for (int i = 0; i < INPUTS; i++) {
        Checkers checkers = {.project = &desk->project, .arena = desk->arena, .asked = server->asked};
        checkers.asked.input = (ClaimclashInput)i;
        desk->findings[i] = checkers;
        checkers.asked.all_claims = true;
        desk->claims[i] = checkers;
    }
    return open;
}

void desk_close(Server *server)
{
    Desk *desk = &server->desk;
    for (uint32_t i = 0; i < server->documents.n; i++) {          /* readings go before their checkers */
        claimclash_reading_free(server->documents.at[i]->reading);
        server->documents.at[i]->reading = NULL;
        server->documents.at[i]->changed = true;
    }
    for (int i = 0; i < INPUTS && desk->arena; i++) {
        checkers_free(&desk->findings[i]);
        checkers_free(&desk->claims[i]);
    }
    arena_free(desk->arena);
    *desk = (Desk){0};
}

/* Takes a text; true when it is another one than before. */
static bool take_text(Server *server, const cJSON *settings, const char *key, const char **kept)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(settings, key));
    if (!text || !*text || (*kept && strcmp(*kept, text) == 0))
        return false;
    *kept = arena_print(server->arena, "%s", text).p;
    return true;
}

static bool take_level(Server *server, const cJSON *settings)
{
    static const char *const levels[] = {[CLAIMCLASH_NOTE] = "note", [CLAIMCLASH_WARNING] = "warning", [CLAIMCLASH_ERROR] = "error"};
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(settings, "minLevel"));
    for (int level = CLAIMCLASH_NOTE; text && level <= CLAIMCLASH_ERROR; level++)
        if (strcmp(levels[level], text) == 0 && server->asked.min_level != (ClaimclashLevel)level) {
            server->asked.min_level = (ClaimclashLevel)level;
            return true;
        }
    return false;
}

bool desk_take(Server *server, const cJSON *settings)
{
    ClaimclashSettings *asked = &server->asked;
    bool other = take_level(server, settings);
    other = take_text(server, settings, "select", &asked->select) || other;
    other = take_text(server, settings, "ignore", &asked->ignore) || other;
    other = take_text(server, settings, "date", &asked->date) || other;
    other = take_text(server, settings, "locale", &asked->locale) || other;
    return other;
}
