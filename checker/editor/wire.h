/* Wire: JSON-RPC messages over a pair of file descriptors as the Language Server Protocol frames them, whatever the other side sends. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_WIRE_H
#define EDITOR_WIRE_H

#include <cjson/cJSON.h>

#include "report/json_writer.h"

typedef enum WireStatus {
    WIRE_MESSAGE,                                    /* here is one */
    WIRE_NOTHING,                                    /* none within the time given */
    WIRE_CLOSED,                                     /* the other side is gone */
    WIRE_MALFORMED,                                  /* no header, no length, or no JSON */
    WIRE_TOO_LARGE                                   /* longer than LARGEST_MESSAGE; it is passed over */
} WireStatus;

typedef struct Wire {
    int in, out;
    char *bytes;                                     /* read and not used up: size bytes from `used` on */
    size_t used, size, capacity;
    size_t passed_over;                              /* bytes of a message too large that are still to come */
    bool closed;
    Arena *arena;                                    /* for the message that is being written; emptied after each */
    Pile pile;
    Writer writer;
    Json json;
} Wire;

/* False when there is no memory. */
bool wire_open(Wire *wire, int in, int out);
void wire_close(Wire *wire);
/* The next message, waiting at most so many milliseconds for it (-1: for ever). The caller deletes it. */
WireStatus wire_next(Wire *wire, int milliseconds, cJSON **message);

/* A message is begun, its members are written to the Json, and it is sent. */
Json *wire_begin(Wire *wire);
Json *wire_begin_reply(Wire *wire, const cJSON *id);     /* its "result" or "error" comes next; NULL as id is null */
Json *wire_begin_notice(Wire *wire, const char *method); /* its "params" come next */
void wire_send(Wire *wire);
/* An error reply: `code` is one of the protocol's. */
void wire_refuse(Wire *wire, const cJSON *id, int code, const char *message);

#endif
