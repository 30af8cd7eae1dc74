/* Document: a text that an editor has open, the edits that come to it, and its places in lines and characters as editors count them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_DOCUMENT_H
#define EDITOR_DOCUMENT_H

#include "base/arena.h"
#include "base/memory.h"
#include "claimclash.h"

/* What `character` counts: bytes of UTF-8, units of UTF-16 (what every client understands), or code points. */
typedef enum Encoding { ENCODING_UTF16, ENCODING_UTF8, ENCODING_UTF32 } Encoding;

typedef struct Position {
    uint32_t line, character;                        /* from 0 */
} Position;

/* A place that was asked for, from which the next ones in its line are counted. */
typedef struct KnownPlace {
    size_t byte;
    Position position;
    Encoding encoding;
} KnownPlace;

typedef struct Document {
    char *uri, *path;                                /* path: as findings name it; of a URI that is no file, the URI itself */
    ClaimclashInput input;                           /* as the editor's language says, where the path does not */
    int64_t version;
    char *bytes;
    size_t size, capacity;
    uint32_t *lines;                                 /* where each line begins; made when it is asked for */
    uint32_t line_count, line_capacity;
    bool lines_known;
    KnownPlace known[2];                             /* the last two: begin and end of a range are asked for in turn */
    uint32_t known_count, known_next;
    bool changed;                                    /* since it was checked */
    int64_t changed_at, took;                        /* milliseconds: when it changed last, how long its last check took */
    char *checked;                                   /* the bytes that the reading is of */
    ClaimclashReading *reading;                      /* NULL: not checked yet, or it cannot be */
    Memory *memory;                                  /* what its readings found out, for the next one; NULL: it must do without */
} Document;

/* NULL when there is no memory. */
Document *document_open(const char *uri, const char *path, ClaimclashInput input, Str text);
void document_free(Document *document);
/* Replaces the bytes from begin to end; all of them when end is SIZE_MAX. False when there is no memory or the text would be too long. */
bool document_edit(Document *document, size_t begin, size_t end, Str text);
/* The byte of a place; a line or a character that there is not stands for the end of the text or of the line. */
size_t document_byte(Document *document, Position position, Encoding encoding);
Position document_position(Document *document, size_t byte, Encoding encoding);

/* "file:///a/b%20c.md" -> "/a/b c.md"; NULL when it is no file. To be freed. */
char *document_path_of(const char *uri);
/* The other way; the path must be absolute. */
Str document_uri_of(Str path, Arena *arena);

#endif
