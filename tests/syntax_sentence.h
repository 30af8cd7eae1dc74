/* A sentence for tests of syntax: text cut, tagged and, if asked, parsed. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_SYNTAX_SENTENCE_H
#define TESTS_SYNTAX_SENTENCE_H

#include "suite.h"
#include "syntax/syntax.h"

typedef struct TestSentence {
    Arena *arena;
    Knowledge knowledge;
    Tokens tokens;                                   /* of the first sentence */
} TestSentence;

static inline TestSentence sentence_read(Str text, bool parse)
{
    TestSentence s = {.arena = arena_new(0), .knowledge = knowledge_embedded()};
    Notes notes = {.arena = s.arena};
    Article *article = source_read(S("test.txt"), text, FORMAT_TEXT, s.arena, &notes);
    if (!article)
        return s;
    Segments *segments = ARENA_NEW(s.arena, Segments);
    *segments = segment_article(article, &s.knowledge, (Date){0}, s.arena);
    if (segments->sentences.n)
        s.tokens = segment_tokens(article, segments, 0, &s.knowledge, s.arena);
    syntax_tag(s.tokens, &s.knowledge, s.arena);
    if (parse)
        syntax_parse(s.tokens, &s.knowledge, s.arena);
    return s;
}

/* The first token of this form, -1: none. */
static inline int sentence_find(TestSentence s, const char *form)
{
    for (uint32_t i = 0; i < s.tokens.n; i++)
        if (str_equal(token_text(s.tokens, i), str_of(form)))
            return (int)i;
    return -1;
}

#endif
