/* Wire: bytes are read as they come; a frame that makes no sense costs itself and nothing behind it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/wire.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const size_t LARGEST_MESSAGE = (size_t)64 << 20;
enum { LONGEST_HEADER = 4096, PIECE = 64 * 1024 };

bool wire_open(Wire *wire, int in, int out)
{
    *wire = (Wire){.in = in, .out = out, .arena = arena_new(0)};
    return wire->arena != NULL;
}

void wire_close(Wire *wire)
{
    arena_free(wire->arena);
    free(wire->bytes);
}

static Str waiting(const Wire *wire)
{
    return str_sub((Str){wire->bytes, wire->used + wire->size}, wire->used, wire->used + wire->size);
}

static void use_up(Wire *wire, size_t count)
{
    wire->used += count;
    wire->size -= count;
    if (!wire->size)
        wire->used = 0;
}

static bool make_room(Wire *wire)
{
    if (wire->used) {
        memmove(wire->bytes, waiting(wire).p, wire->size);
        wire->used = 0;
    }
    if (wire->capacity - wire->size >= PIECE)
        return true;
    char *more = realloc(wire->bytes, 2 * wire->capacity + PIECE);
    if (!more)
        return false;
    wire->bytes = more;
    wire->capacity = 2 * wire->capacity + PIECE;
    return true;
}

/* Reads what is there; false when nothing came in time. */
static bool fill(Wire *wire, int milliseconds)
{
    struct pollfd ready = {.fd = wire->in, .events = POLLIN};
    if (wire->closed || poll(&ready, 1, milliseconds) <= 0)
        return false;
    if (!make_room(wire)) {
        wire->closed = true;
        return false;
    }
    ssize_t got = read(wire->in, wire->bytes + wire->used + wire->size, wire->capacity - wire->used - wire->size);
    wire->closed = got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN);
    wire->size += got > 0 ? (size_t)got : 0;
    size_t passed = wire->passed_over < wire->size ? wire->passed_over : wire->size;
    wire->passed_over -= passed;
    use_up(wire, passed);
    return got > 0;
}

/* "Content-Length: 123" among the lines of the header. */
static bool read_length(Str header, size_t *length)
{
    bool found = false;
    while (header.n) {
        Str line = str_cut(&header, '\n'), name = str_cut(&line, ':'), digits = str_trim(line);
        if (!str_equal_fold(str_trim(name), S("Content-Length")))
            continue;
        found = digits.n > 0 && digits.n < 19;
        *length = 0;
        for (size_t i = 0; i < digits.n && found; i++) {
            found = byte_is_digit(digits.p[i]);
            *length = *length * 10 + (size_t)(digits.p[i] - '0');
        }
    }
    return found;
}

/* What stands in the buffer: a whole message, a broken one, or not enough yet. */
static WireStatus take(Wire *wire, cJSON **message)
{
    static const Str header_end = STR("\r\n\r\n");
    Str bytes = waiting(wire);
    size_t header = str_find(str_sub(bytes, 0, LONGEST_HEADER), header_end), length;
    if (header == bytes.n || header >= LONGEST_HEADER) {
        if (bytes.n < LONGEST_HEADER)
            return WIRE_NOTHING;
        use_up(wire, bytes.n);
        return WIRE_MALFORMED;
    }
    size_t body = header + header_end.n;
    if (!read_length(str_sub(bytes, 0, header), &length)) {
        use_up(wire, body);
        return WIRE_MALFORMED;
    }
    if (length > LARGEST_MESSAGE) {
        size_t here = bytes.n - body < length ? bytes.n - body : length;
        use_up(wire, body + here);
        wire->passed_over = length - here;
        return WIRE_TOO_LARGE;
    }
    if (bytes.n - body < length)
        return WIRE_NOTHING;
    *message = cJSON_ParseWithLength(bytes.p + body, length);
    use_up(wire, body + length);
    return *message ? WIRE_MESSAGE : WIRE_MALFORMED;
}

WireStatus wire_next(Wire *wire, int milliseconds, cJSON **message)
{
    for (;;) {
        WireStatus status = take(wire, message);
        if (status != WIRE_NOTHING)
            return status;
        if (!fill(wire, milliseconds))
            return wire->closed ? WIRE_CLOSED : WIRE_NOTHING;
    }
}

Json *wire_begin(Wire *wire)
{
    arena_reset(wire->arena);
    wire->pile = (Pile){.arena = wire->arena};
    writer_start(&wire->writer, pile_take, &wire->pile);
    wire->json = (Json){.out = &wire->writer};
    json_open(&wire->json, NULL, '{');
    json_word(&wire->json, "jsonrpc", "2.0");
    return &wire->json;
}

Json *wire_begin_reply(Wire *wire, const cJSON *id)
{
    Json *json = wire_begin(wire);
    char *printed = cJSON_IsNumber(id) || cJSON_IsString(id) ? cJSON_PrintUnformatted(id) : NULL;
    writer_text(&wire->writer, ",\"id\":");
    writer_text(&wire->writer, printed ? printed : "null");
    cJSON_free(printed);
    return json;
}

Json *wire_begin_notice(Wire *wire, const char *method)
{
    Json *json = wire_begin(wire);
    json_word(json, "method", method);
    return json;
}

static void put(Wire *wire, Str bytes)
{
    while (bytes.n && !wire->closed) {
        ssize_t written = write(wire->out, bytes.p, bytes.n);
        if (written < 0 && errno != EINTR)
            wire->closed = true;
        bytes = str_from(bytes, written > 0 ? (size_t)written : 0);
    }
}

void wire_send(Wire *wire)
{
    json_close(&wire->json, '{');
    if (!writer_flush(&wire->writer))
        return;                                      /* memory is spent: half a message is none */
    put(wire, arena_print(wire->arena, "Content-Length: %u\r\n\r\n", wire->pile.bytes.n));
    put(wire, (Str){wire->pile.bytes.at, wire->pile.bytes.n});
}

void wire_refuse(Wire *wire, const cJSON *id, int code, const char *message)
{
    Json *json = wire_begin_reply(wire, id);
    json_open(json, "error", '{');
    json_decimal(json, "code", decimal(code, 0), wire->arena);
    json_word(json, "message", message);
    json_close(json, '{');
    wire_send(wire);
}
