/* Documents: edits are made in the bytes, and places found by a table of lines that is made anew after each edit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/document.h"

#include "report/writer.h"

#include <stdlib.h>
#include <string.h>

static const size_t LONGEST = (size_t)1 << 30;       /* offsets have 32 bits */
static const size_t MOST_REMEMBERED = (size_t)32 << 20;          /* bytes of one generation of each document */

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

Document *document_open(const char *uri, const char *path, ClaimclashInput input, Str text)
{
    Document *it = calloc(1, sizeof *it);
    if (!it)
        return NULL;
    *it = (Document){.uri = copy_of(uri), .path = copy_of(path), .input = input, .memory = memory_new(MOST_REMEMBERED)};
    if (!it->uri || !it->path || !document_edit(it, 0, SIZE_MAX, text)) {
        document_free(it);
        return NULL;
    }
    return it;
}

void document_free(Document *it)
{
    if (!it)
        return;
    claimclash_reading_free(it->reading);
    memory_free(it->memory);
    free(it->checked);
    free(it->uri);
    free(it->path);
    free(it->bytes);
    free(it->lines);
    free(it);
}

bool document_edit(Document *it, size_t begin, size_t end, Str text)
{
    end = end < it->size ? end : it->size;
    begin = begin < end ? begin : end;
    size_t size = it->size - (end - begin) + text.n;
    if (size > LONGEST)
        return false;
    if (size + 1 > it->capacity) {
        char *more = realloc(it->bytes, size + size / 2 + 1);
        if (!more)
            return false;
        it->bytes = more;
        it->capacity = size + size / 2 + 1;
    }
    memmove(it->bytes + begin + text.n, it->bytes + end, it->size - end);
    if (text.n)
        memcpy(it->bytes + begin, text.p, text.n);
    it->size = size;
    it->lines_known = false;
    it->known_count = it->known_next = 0;
    it->changed = true;
    return true;
}

static bool add_line(Document *it, size_t begin)
{
    if (it->line_count == it->line_capacity) {
        uint32_t capacity = 2 * it->line_capacity + 64;
        uint32_t *more = realloc(it->lines, capacity * sizeof *more);
        if (!more)
            return false;
        it->lines = more;
        it->line_capacity = capacity;
    }
    it->lines[it->line_count++] = (uint32_t)begin;
    return true;
}

/* A line ends with \n, \r\n or \r. */
static void find_lines(Document *it)
{
    if (it->lines_known)
        return;
    it->line_count = 0;
    it->lines_known = add_line(it, 0);
    for (size_t i = 0; i < it->size && it->lines_known; i++)
        if (it->bytes[i] == '\n' || (it->bytes[i] == '\r' && (i + 1 == it->size || it->bytes[i + 1] != '\n')))
            it->lines_known = add_line(it, i + 1);
}

static uint32_t units(Rune rune, Encoding encoding)
{
    switch (encoding) {
    case ENCODING_UTF16:
        return rune.code > 0xFFFF ? 2 : 1;
    case ENCODING_UTF8:
        return rune.length;
    case ENCODING_UTF32:
        break;
    }
    return 1;
}

size_t document_byte(Document *it, Position position, Encoding encoding)
{
    find_lines(it);
    if (position.line >= it->line_count)
        return it->size;
    Str text = {it->bytes, it->size};
    uint32_t counted = 0;
    size_t at = it->lines[position.line];
    while (at < it->size && counted < position.character && it->bytes[at] != '\n' && it->bytes[at] != '\r') {
        Rune rune = str_rune(text, at);
        counted += units(rune, encoding);
        at += rune.length;
    }
    return at;
}

/* The number of the line that holds this byte. */
static uint32_t line_of(const Document *it, size_t byte)
{
    uint32_t low = 0, high = it->line_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (it->lines[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void remember(Document *it, KnownPlace place)
{
    enum { KEPT = sizeof it->known / sizeof *it->known };
    for (uint32_t i = 0; i < it->known_count; i++)
        if (it->known[i].byte == place.byte && it->known[i].encoding == place.encoding)
            return;
    it->known[it->known_next] = place;
    it->known_next = (it->known_next + 1) % KEPT;
    it->known_count += it->known_count < KEPT;
}

Position document_position(Document *it, size_t byte, Encoding encoding)
{
    find_lines(it);
    byte = byte < it->size ? byte : it->size;
    if (!it->line_count)
        return (Position){0, 0};                     /* memory is spent */
    KnownPlace place = {.byte = it->lines[line_of(it, byte)], .position = {.line = line_of(it, byte)}, .encoding = encoding};
    Str text = {it->bytes, it->size};
    for (uint32_t i = 0; i < it->known_count; i++) {             /* a line of a megabyte is not counted through for each place in it */
        const KnownPlace *known = &it->known[i];
        if (known->encoding == encoding && known->position.line == place.position.line && known->byte <= byte && known->byte > place.byte)
            place = *known;
    }
    while (place.byte < byte) {
        Rune rune = str_rune(text, place.byte);
        place.position.character += units(rune, encoding);
        place.byte += rune.length;
    }
    remember(it, place);
    return place.position;
}

static int hex_value(char digit)
{
    if (byte_is_digit(digit))
        return digit - '0';
    char letter = byte_lower(digit);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

char *document_path_of(const char *uri)
{
    static const Str scheme = STR("file://");
    Str rest = str_of(uri);
    if (!str_starts(rest, scheme))
        return NULL;
    rest = str_from(rest, scheme.n);
    rest = str_from(rest, str_find_byte(rest, '/'));             /* a host is left out */
    char *path = malloc(rest.n + 1);
    size_t n = 0;
    for (size_t i = 0; path && i < rest.n; i++) {
        bool spelled = rest.p[i] == '%' && i + 2 < rest.n && hex_value(rest.p[i + 1]) >= 0 && hex_value(rest.p[i + 2]) >= 0;
        path[n++] = (char)(spelled ? hex_value(rest.p[i + 1]) * 16 + hex_value(rest.p[i + 2]) : rest.p[i]);
        i += spelled ? 2 : 0;
    }
    if (path)
        path[n] = '\0';
    return path;
}

Str document_uri_of(Str path, Arena *arena)
{
    static const char digits[] = "0123456789ABCDEF";
    Pile uri = {.arena = arena};
    pile_take(&uri, "file://", strlen("file://"));
    for (size_t i = 0; i < path.n; i++) {
        char c = path.p[i];
        const char spelled[] = {'%', digits[(unsigned char)c >> 4], digits[c & 0xF]};
        bool plain = byte_is_letter(c) || byte_is_digit(c) || strchr("/-._~", c);
        pile_take(&uri, plain && c ? &c : spelled, plain && c ? 1 : sizeof spelled);
    }
    return (Str){uri.bytes.at, uri.bytes.n};
}
