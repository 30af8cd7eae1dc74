/* Commands: to accept a finding is to write it into the baseline, with the reason; from then on it is not told. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "editor/server.h"
#include "project/baseline_place.h"

static const char *argument(const Call *call, int number)
{
    return cJSON_GetStringValue(cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(call->params, "arguments"), number));
}

/* NULL, or what went wrong. */
static const char *accept(Server *server, const Document *document, const ClaimclashFinding *finding, const char *reason)
{
    Notes notes = {.arena = server->turn};
    Baseline *baseline = NULL;
    bool written = project_baseline_begun(&server->desk.project, str_of(document->path), &baseline, &notes) &&
                   baseline_add(baseline, finding, str_of(reason)) && baseline_write(baseline, &notes);
    if (written)
        return NULL;
    return notes.list.n ? arena_print(server->turn, "%.*s: %.*s", STR_ARG(notes.list.at[0].path), STR_ARG(notes.list.at[0].message)).p : "memory is spent";
}

void answer_command(Server *server, const Call *call)
{
    const char *command = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(call->params, "command"));
    const char *fingerprint = argument(call, 1), *reason = argument(call, 2);
    Document *document = server_document(server, argument(call, 0));
    if (!command || strcmp(command, "claimclash.accept") != 0 || !document || !fingerprint || !reason) {
        wire_refuse(&server->wire, call->id, REFUSE_PARAMS,
                    "the command is claimclash.accept; its arguments are the URI of an open document, the fingerprint, the reason");
        return;
    }
    if (server->choice.no_baseline) {
        wire_refuse(&server->wire, call->id, REFUSE_PARAMS, "the server was started with --no-baseline");
        return;
    }
    server_check(server, document);
    const ClaimclashFinding *finding = baseline_finding(document->reading, fingerprint);
    const char *wrong = finding ? accept(server, document, finding, reason) : "there is no such finding any more";
    if (wrong) {
        wire_refuse(&server->wire, call->id, REFUSE_INTERNAL, wrong);
        return;
    }
    json_null(wire_begin_reply(&server->wire, call->id), "result");
    wire_send(&server->wire);
    desk_open(server);                               /* which reads the baseline again */
    server_check_all(server);
}
