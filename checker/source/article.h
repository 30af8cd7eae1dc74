/* Article: the bytes of one input, the text in it that is prose, and the way back from that text to lines and columns. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_ARTICLE_H
#define SOURCE_ARTICLE_H

#include "base/arena.h"
#include "base/calendar.h"
#include "base/memory.h"
#include "base/note.h"

typedef enum Format { FORMAT_AUTO, FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML } Format;

/* All later stages work on `text`, never on `bytes`: UTF-8 with mark-up, escapes and entities resolved. In plain text it is the file itself.
   A Piece maps a run of it back: verbatim pieces byte for byte, others (an entity, an escape) as a whole. */
typedef struct Piece {
    uint32_t text;                                   /* where it begins in the text; it ends where the next begins */
    uint32_t bytes, bytes_end;                       /* what it stands for in the file */
    bool verbatim;                                   /* text and file have the same bytes here */
} Piece;

/* A run of text in the file: what findings, claims and mentions are printed with. Made from text offsets by article_span. */
typedef struct Span {
    uint32_t begin, end;                             /* bytes of the file, end exclusive */
} Span;

/* What the source says a block is. */
typedef enum BlockKind { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM, BLOCK_CELL, BLOCK_CAPTION, BLOCK_ALT, BLOCK_META_TITLE, BLOCK_META_DESCRIPTION } BlockKind;

typedef struct Block {
    uint32_t begin, end;                             /* in the text */
    BlockKind kind;
    uint8_t level;                                   /* HEADING: 1..6 */
    bool quoted;                                     /* within a block quote (or a pull quote of HTML) */
    bool standfirst;                                 /* PARAGRAPH that the source marks as the lead-in under the title */
    bool header;                                     /* CELL of a header row or header column */
    uint32_t list;                                   /* ITEM: number of its list, from 1; CELL: number of its table, from 1 */
    uint16_t row, column;                            /* CELL: from 0; ITEM: row is its index */
} Block;

/* Columns before a byte in its line. */
typedef struct Checkpoint {
    uint32_t columns, units;                         /* code points, UTF-16 units */
} Checkpoint;

typedef struct Article {
    Str path;                                        /* as given or walked to; "-" for standard input */
    Format format;                                   /* never AUTO */
    Str bytes;                                       /* the file */
    bool single_bytes;                               /* the file is in a set in which each byte is a character, not in UTF-8 */
    Str text;
    VEC(Piece) pieces;
    VEC(Block) blocks;                               /* in reading order; text outside all blocks is no prose */
    Str title;                                       /* front matter, <title> or og:title; empty when only a heading says it */
    Str slug;                                        /* from front matter: the story that it is about; empty when not said */
    Str lang;                                        /* "en", "en-GB"; empty when not said */
    Date date;                                       /* from front matter or metadata; none when not said */
    VEC(Span) comments;                              /* of the mark-up, their marks included: "<!-- ... -->"; they are no prose */
    VEC(uint32_t) lines;                             /* made by article_place on first use: where each line begins in the bytes */
    Checkpoint *checkpoints;                         /* made with it: columns every few kilobytes, for long lines */
    Memory *memory;                                  /* of earlier readings of nearly the same text; NULL: none */
} Article;

typedef struct Place {
    uint32_t byte, line, column, utf16;              /* line and columns from 1; column in code points, utf16 in UTF-16 units */
} Place;

/* Reads bytes as an article. Format AUTO goes by the path's ending, then by the content. An empty file, NUL bytes (binary), invalid UTF-8
   are notes with their place; the result is NULL when nothing can be checked. `bytes` must outlive the article. */
Article *source_read(Str path, Str bytes, Format format, Arena *arena, Notes *notes);
Span article_span(const Article *article, uint32_t text_begin, uint32_t text_end);
Str article_text(const Article *article, uint32_t begin, uint32_t end);      /* view of the text */
Str article_bytes(const Article *article, Span span);                        /* view of the file */
Place article_place(Article *article, uint32_t byte, Arena *arena);

#endif
