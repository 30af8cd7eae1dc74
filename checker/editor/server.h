/* Server: the language server's documents, settings and answers; what its parts share. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_SERVER_H
#define EDITOR_SERVER_H

#include "editor/document.h"
#include "editor/wire.h"
#include "project/checkers.h"
#include "report/reading.h"

/* The protocol's error codes. */
enum { REFUSE_PARSE = -32700, REFUSE_REQUEST = -32600, REFUSE_METHOD = -32601, REFUSE_PARAMS = -32602, REFUSE_INTERNAL = -32603, REFUSE_UNREADY = -32002,
       REFUSE_CANCELLED = -32800 };

typedef enum Life { LIFE_NEW, LIFE_READY, LIFE_SHUT_DOWN, LIFE_OVER } Life;

typedef struct Client {                              /* what the editor says it can do */
    Encoding encoding;
    bool markdown;                                   /* in hover */
    bool nested_symbols, action_literals, related, links_codes;
    bool configuration;                              /* can be asked for settings */
    bool watches_files;                              /* can be asked to watch them */
} Client;

enum { INPUTS = CLAIMCLASH_HTML + 1 };

/* The project and its checkers; made anew when a configuration changes. */
typedef struct Desk {
    Arena *arena;
    Project project;
    Checkers findings[INPUTS], claims[INPUTS];       /* for diagnostics; with all claims read, for what is asked about one place */
} Desk;

typedef VEC(Document *) OpenDocuments;

typedef struct Server {
    Wire wire;
    Arena *arena;                                    /* of the session */
    Arena *turn;                                     /* of one message */
    Life life;
    bool orderly;                                    /* shutdown came before exit */
    Client client;
    OpenDocuments documents;
    ProjectChoice choice;
    ClaimclashSettings asked;                        /* of the command line, under what the editor sets; strings in `arena` */
    Desk desk;
    Str shipped;                                     /* the folder, as a URI, below which the files of shipped rules can be opened; empty: none */
    VEC(cJSON *) queue;                              /* messages that have come and wait for their turn */
    uint32_t queued;                                 /* the number of the first of them */
    uint32_t requests;                               /* that this side has made */
} Server;

/* A message of the client: what it asks, and the document it is about (NULL: none, or none that is open). */
typedef struct Call {
    const cJSON *id, *params;
    Document *document;
} Call;

int64_t server_now(void);                            /* milliseconds of a clock that only goes forward */

/* Desk: false after notes have been shown to the user. */
bool desk_open(Server *server);
void desk_close(Server *server);
/* Takes the settings that the client gives, {"select": "figures", "minLevel": "warning", "ignore": ..., "date": ..., "locale": ...}; true when
   they are other than before. */
bool desk_take(Server *server, const cJSON *settings);
/* Checks the document where it changed since, and publishes what is found. */
void server_check(Server *server, Document *document);
void server_check_all(Server *server);
/* A reading with all claims of the text as it is now; NULL when there is none. Freed by the caller. */
ClaimclashReading *server_read(Server *server, Document *document);
Document *server_document(Server *server, const char *uri);
/* A line in the editor's log; an error is shown to the user too. */
void server_say(Server *server, bool error, Str words);

/* Where the files of the shipped rules are, seen from the program: beside an installed one, or in the tree that it was built in. */
Str shipped_rules(Arena *arena);

/* Notices and answers. Each writes "params" or "result". */
void publish_diagnostics(Server *server, Document *document);
void publish_nothing(Server *server, const Document *document);
void answer_hover(Server *server, const Call *call);
void answer_definition(Server *server, const Call *call);
void answer_references(Server *server, const Call *call);
void answer_highlights(Server *server, const Call *call);
void answer_symbols(Server *server, const Call *call);
void answer_actions(Server *server, const Call *call);
void answer_command(Server *server, const Call *call);

/* A figure, or another place that a finding rests on, and what it has to do with the one that was asked about. */
typedef struct Related {
    uint32_t begin, end;                             /* in the text */
    uint32_t mention;                                /* number + 1; 0: no figure */
    const Finding *finding;                          /* it clashes with the place; NULL: it says the same, or is the place itself */
    const End *other;                                /* the finding's end; may lie in another article */
} Related;

typedef VEC(Related) RelatedList;

/* The place at this byte of the file and all that say the same or clash with it, in reading order; none when nothing was read there. */
RelatedList related_at(const Reading *reading, uint32_t byte, Related *here, Arena *arena);

/* For the makers of answers: "range" and the like, in the client's way of counting; bytes are those of the document. */
void put_range(Server *server, Json *json, const char *key, Document *document, size_t begin, size_t end);
void put_location(Server *server, Json *json, const char *key, Document *document, const Article *here, const End *end);
/* The byte of params.position; SIZE_MAX when there is no such thing. */
size_t read_position(Server *server, Document *document, const cJSON *position);
/* Text of an article with the marks of Markdown taken from it. */
Str markdown_plain(Str text, Arena *arena);

#endif
