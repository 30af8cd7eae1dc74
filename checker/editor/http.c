/* Http: libmicrohttpd, opened when it is needed; linked, it and what it needs would cost every start of the program 1.6 ms (0.5 to 2.0 ms, measured). */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/http.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIBRARY "libmicrohttpd.so.12"                /* the name of its binary interface */
enum { LARGEST_BODY = 64 * 1024, MOST_CONNECTIONS = 32, IDLE_SECONDS = 30 };

struct Http {
    void *library;
    struct MHD_Daemon *daemon;
    uint16_t port;
    char hosts[2][32];                               /* "127.0.0.1:8080", "localhost:8080" */
    HttpHandler *handler;
    void *self;
    __typeof__(MHD_start_daemon) *start;
    __typeof__(MHD_stop_daemon) *stop;
    __typeof__(MHD_get_daemon_info) *tell;
    __typeof__(MHD_lookup_connection_value) *look_up;
    __typeof__(MHD_create_response_from_buffer) *respond;
    __typeof__(MHD_add_response_header) *add_header;
    __typeof__(MHD_queue_response) *queue;
    __typeof__(MHD_destroy_response) *destroy;
};

typedef struct Upload {                              /* the body of one request as it comes in */
    char *bytes;
    size_t size;
    bool too_large;
} Upload;

/* A pointer to a function is copied as bytes: C has no cast from the one kind of pointer to the other. */
static bool find(void *library, const char *name, void *function, size_t size)
{
    void *found = dlsym(library, name);
    memcpy(function, &found, size);
    return found != NULL;
}
#define FIND(http, member, name) find((http)->library, name, &(http)->member, sizeof(http)->member)

static bool open_library(Http *http)
{
    http->library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    return http->library && FIND(http, start, "MHD_start_daemon") && FIND(http, stop, "MHD_stop_daemon") && FIND(http, tell, "MHD_get_daemon_info") &&
           FIND(http, look_up, "MHD_lookup_connection_value") && FIND(http, respond, "MHD_create_response_from_buffer") &&
           FIND(http, add_header, "MHD_add_response_header") && FIND(http, queue, "MHD_queue_response") && FIND(http, destroy, "MHD_destroy_response");
}

static const char *header(const Http *http, struct MHD_Connection *connection, const char *name)
{
    const char *value = http->look_up(connection, MHD_HEADER_KIND, name);
    return value ? value : "";
}

/* A name that leads to this machine is not enough: the page of another site may be reached by its own. */
static bool is_ours(const Http *http, const char *host)
{
    return strcmp(host, http->hosts[0]) == 0 || strcmp(host, http->hosts[1]) == 0;
}

static bool may_ask(const Http *http, struct MHD_Connection *connection, bool changes)
{
    static const char scheme[] = "http://";
    const char *origin = header(http, connection, "Origin");
    if (!is_ours(http, header(http, connection, "Host")))
        return false;
    if (!*origin)
        return !changes;                             /* browsers always say from where they send */
    return strncmp(origin, scheme, strlen(scheme)) == 0 && is_ours(http, origin + strlen(scheme));
}

static enum MHD_Result answer(const Http *http, struct MHD_Connection *connection, HttpAnswer it)
{
    static const char *const headers[][2] = {{"Cache-Control", "no-store"},
                                             {"X-Content-Type-Options", "nosniff"},
                                             {"Referrer-Policy", "no-referrer"},
                                             {"Cross-Origin-Resource-Policy", "same-origin"},
                                             {"Cross-Origin-Opener-Policy", "same-origin"},
                                             {"Content-Security-Policy", "frame-ancestors 'none'"}};      /* the page has its own besides */
    struct MHD_Response *response = http->respond(it.body.n, (void *)(uintptr_t)it.body.p, MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        http->add_header(response, headers[i][0], headers[i][1]);
    http->add_header(response, "Content-Type", it.type);
    enum MHD_Result queued = http->queue(connection, it.code, response);
    http->destroy(response);
    return queued;
}

static HttpAnswer refusal(unsigned code, const char *words)
{
    return (HttpAnswer){code, "text/plain; charset=utf-8", str_of(words)};
}

static enum MHD_Result take_upload(Upload *upload, const char *bytes, size_t *size)
{
    char *more = upload->too_large || upload->size + *size > LARGEST_BODY ? NULL : realloc(upload->bytes, upload->size + *size);
    upload->too_large = !more;
    if (more) {
        memcpy(more + upload->size, bytes, *size);
        upload->bytes = more;
        upload->size += *size;
    }
    *size = 0;
    return MHD_YES;
}

static enum MHD_Result handle(void *self, struct MHD_Connection *connection, const char *path, const char *method, const char *version, const char *bytes,
                              size_t *size, void **state)
{
    const Http *http = self;
    Upload *upload = *state;
    bool reads = strcmp(method, "GET") == 0, changes = strcmp(method, "POST") == 0;
    (void)version;
    if (!upload) {
        upload = *state = calloc(1, sizeof *upload);
        return upload ? MHD_YES : MHD_NO;
    }
    if (*size)
        return take_upload(upload, bytes, size);
    if (!may_ask(http, connection, changes))
        return answer(http, connection, refusal(403, "not from here\n"));
    if (!reads && !changes)
        return answer(http, connection, refusal(405, "GET and POST only\n"));
    if (upload->too_large)
        return answer(http, connection, refusal(413, "too large\n"));
    const HttpRequest request = {str_of(method), str_of(path), str_of(header(http, connection, "Content-Type")), {upload->bytes, upload->size}};
    return answer(http, connection, http->handler(http->self, &request));
}

static void forget(void *self, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode code)
{
    Upload *upload = *state;
    (void)self, (void)connection, (void)code;
    if (upload)
        free(upload->bytes);
    free(upload);
}

static bool listen_here(Http *http, uint16_t port)
{
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    http->daemon = http->start(MHD_USE_INTERNAL_POLLING_THREAD, port, NULL, NULL, handle, http, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&here,
                               MHD_OPTION_NOTIFY_COMPLETED, forget, NULL, MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
                               MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS, MHD_OPTION_END);
    const union MHD_DaemonInfo *bound = http->daemon ? http->tell(http->daemon, MHD_DAEMON_INFO_BIND_PORT) : NULL;
    if (!bound)
        return false;
    http->port = bound->port;
    return true;
}

/* The port is known only when the server listens; until its hosts are set, everyone is turned away. */
static void name_hosts(Http *http)
{
    static const char *const names[] = {"127.0.0.1", "localhost"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        snprintf(http->hosts[i], sizeof http->hosts[i], "%s:%u", names[i], http->port);
}

Http *http_open(uint16_t port, HttpHandler *handler, void *self, const char **wrong)
{
    Http *http = calloc(1, sizeof *http);
    *wrong = "memory is spent";
    if (!http)
        return NULL;
    http->handler = handler;
    http->self = self;
    *wrong = LIBRARY " cannot be opened; install the package libmicrohttpd12";
    if (open_library(http)) {
        *wrong = "the port cannot be had; another may be free, or leave --port away for any";
        if (listen_here(http, port)) {
            name_hosts(http);
            return http;
        }
    }
    http_close(http);
    return NULL;
}

uint16_t http_port(const Http *http)
{
    return http->port;
}

void http_close(Http *http)
{
    if (!http)
        return;
    if (http->daemon)
        http->stop(http->daemon);
    if (http->library)
        dlclose(http->library);
    free(http);
}
