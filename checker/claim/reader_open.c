/* Opening a sentence: tokens, mended tags, tree, names, verb groups and subjects, each from those before it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/reader.h"

enum { LONGEST_GLANCE = 3000 };                      /* bytes */

static void find_names(Reader *reader)
{
    if (!reader->entities)
        return;
    for (uint32_t i = 0, end = 0; i < reader->tokens.n; i++) {
        uint32_t entity = claim_name_at(reader->entities, reader->tokens, i, &end);
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
