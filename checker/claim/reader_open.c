/* Opening a sentence: tokens, mended tags, tree, names, verb groups and subjects, each from those before it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/name.h"
#include "claim/reader.h"

enum { LONGEST_GLANCE = 3000 };                      /* bytes */

static bool is_capital_word(const Reader *reader, uint32_t i)
{
    const Token *token = &reader->tokens.at[i];
    return token->capital && (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER);
}

/* The longest known name that begins at token i: number + 1 of its entity, and its end. */
static uint32_t longest_name(const Reader *reader, uint32_t i, uint32_t *end)
{
    NameKey key = {.n = 0};
    uint32_t entity = 0, words = 0;
    for (uint32_t at = i; at < reader->tokens.n && words < LONGEST_NAME; at++) {
        words += reader->tokens.at[at].kind == TOKEN_WORD;
        name_key_add(&key, reader->tokens, at, at == i);
        if (!key.n)
            break;
        const uint32_t *known = map_get(&reader->entities->names, name_key_text(&key));
        if (known) {
            entity = *known;
            *end = at + 1;
        }
    }
    return entity;
}

static void find_names(Reader *reader)
{
    if (!reader->entities)
        return;
    for (uint32_t i = 0, end = 0; i < reader->tokens.n; i++) {
        uint32_t entity = is_capital_word(reader, i) ? longest_name(reader, i, &end) : 0;
        NameSpan *span = entity ? VEC_PUSH(reader->scratch, &reader->names) : NULL;
        if (!span)
            continue;
        *span = (NameSpan){i, end, entity};
        i = end - 1;
    }
}

bool reader_glance(const Reader *from, uint32_t sentence, Reader *glance)
{
    const Sentence *near = &from->segments->sentences.at[sentence];
    *glance = *from;
    return near->end - near->begin <= LONGEST_GLANCE && reader_open(glance, sentence, false);
}

/* Forgets the sentence that was open before. */
static void close_sentence(Reader *reader)
{
    *reader = (Reader){.article = reader->article, .segments = reader->segments, .mentions = reader->mentions, .entities = reader->entities,
                       .knowledge = reader->knowledge, .arena = reader->arena, .scratch = reader->scratch};
}

bool reader_open(Reader *reader, uint32_t sentence, bool tree)
{
    close_sentence(reader);
    reader->sentence = sentence;
    reader->tokens = segment_tokens(reader->article, reader->segments, sentence, reader->knowledge, reader->scratch);
    reader->lemmas = ARENA_ARRAY(reader->scratch, Str, reader->tokens.n + 1);
    reader->group_of = ARENA_ARRAY(reader->scratch, uint32_t, reader->tokens.n + 1);
    if (!reader->lemmas || !reader->group_of || !reader->tokens.n)
        return false;
    mention_tag(reader->mentions, reader->tokens, reader->knowledge, reader->scratch);
    mend_tags(reader);
    if (tree)
        syntax_parse(reader->tokens, reader->knowledge, reader->scratch);
    find_names(reader);
    verb_find(reader);
    subject_find(reader);
    return !arena_full(reader->scratch);
}
