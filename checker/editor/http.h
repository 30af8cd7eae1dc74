/* Http: a server for this machine alone; who is not on it, or comes from another page, is turned away before anything is asked. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_HTTP_H
#define EDITOR_HTTP_H

#include <stdint.h>

#include "base/str.h"

typedef struct HttpRequest {
    Str method, path, type, body;                    /* type: of the body; all of them only until the answer */
} HttpRequest;

typedef struct HttpAnswer {
    unsigned code;
    const char *type;
    Str body;                                        /* copied */
} HttpAnswer;

/* Called in one thread, one request after the other. */
typedef HttpAnswer HttpHandler(void *self, const HttpRequest *request);

typedef struct Http Http;

/* Serves on 127.0.0.1 from a thread of its own until it is closed; port 0 is any that is free. NULL with what went wrong in *wrong. */
Http *http_open(uint16_t port, HttpHandler *handler, void *self, const char **wrong);
uint16_t http_port(const Http *http);
void http_close(Http *http);

#endif
