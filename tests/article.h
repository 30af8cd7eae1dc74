/* Articles for tests: texts of a few lines read, segmented and looked at with the shipped knowledge. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_ARTICLE_H
#define TESTS_ARTICLE_H

#include "segment/segment.h"
#include "suite.h"

typedef struct Reading {
    Arena *arena;
    Notes notes;
    Knowledge knowledge;
    Article *article;                                /* NULL: it could not be read */
    Segments segments;
} Reading;

static Reading read_bytes(Str bytes, Format format)
{
    Reading reading = {.arena = arena_new(0), .knowledge = knowledge_embedded()};
    reading.notes.arena = reading.arena;
    reading.article = source_read(S("article"), bytes, format, reading.arena, &reading.notes);
    if (reading.article)
        reading.segments = segment_article(reading.article, &reading.knowledge, (Date){0}, reading.arena);
    return reading;
}

static inline Reading read_text(const char *text, Format format)
{
    return read_bytes(str_of(text), format);
}

static inline void reading_end(Reading *reading)
{
    arena_free(reading->arena);
}

static inline Str sentence_text(const Reading *reading, uint32_t i)
{
    Sentence sentence = reading->segments.sentences.at[i];
    return article_text(reading->article, sentence.begin, sentence.end);
}

static inline Str block_text(const Reading *reading, uint32_t i)
{
    Block block = reading->article->blocks.at[i];
    return article_text(reading->article, block.begin, block.end);
}

/* The tokens' lower-case forms, parted by spaces. */
static inline Str token_line(const Reading *reading, uint32_t sentence)
{
    Tokens tokens = segment_tokens(reading->article, &reading->segments, sentence, &reading->knowledge, reading->arena);
    Str line = {0};
    for (uint32_t i = 0; i < tokens.n; i++)
        line = arena_print(reading->arena, "%.*s%s%.*s", STR_ARG(line), i ? " " : "", STR_ARG(tokens.at[i].lower));
    return line;
}

#endif
