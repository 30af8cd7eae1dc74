/* Recall: a key spells out the tokens; a tag takes a byte of its value, an arc three. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/recall.h"

#include <string.h>

enum { TOKEN_BYTES = 3, ARC_BYTES = sizeof(int16_t) + 1 };       /* in a key, besides the letters of the word; in a value */
enum { END = 0xFF };                                 /* no byte of UTF-8 */
/* The first byte of a key is below '@'; those of other rooms begin with a letter. */

/* The bits of a token beside its letters. */
static uint8_t looks_of(const Token *token)
{
    return (uint8_t)(token->kind | token->space_before << 3 | token->capital << 4 | token->all_capitals << 5);
}

Str recall_key(Tokens tokens, bool tagged, Arena *scratch)
{
    size_t length = 0, at = 0;
    if (!tokens.article || !tokens.article->memory)
        return (Str){0};
    for (uint32_t i = 0; i < tokens.n; i++)
        length += TOKEN_BYTES + tokens.at[i].lower.n;
    char *key = arena_alloc(scratch, length, 1);
    for (uint32_t i = 0; key && i < tokens.n; i++) {
        const Token *token = &tokens.at[i];
        key[at++] = (char)looks_of(token);
        key[at++] = (char)(tagged ? token->tag : TAG_COUNT);
        if (token->lower.n)
            memcpy(key + at, token->lower.p, token->lower.n);
        at += token->lower.n;
        key[at++] = (char)END;
    }
    return (Str){key, key ? length : 0};
}

bool recall_tags(Tokens tokens, Str key)
{
    Str tags = key.n ? memory_get(tokens.article->memory, key) : key;
    for (uint32_t i = 0; tags.p && i < tokens.n; i++)
        tokens.at[i].tag = (uint8_t)tags.p[i];
    return tags.p;
}

void recall_keep_tags(Tokens tokens, Str key, Arena *scratch)
{
    char *tags = key.n ? arena_alloc(scratch, tokens.n, 1) : NULL;
    for (uint32_t i = 0; tags && i < tokens.n; i++)
        tags[i] = (char)tokens.at[i].tag;
    if (tags)
        memory_keep(tokens.article->memory, key, (Str){tags, tokens.n});
}

bool recall_tree(Tokens tokens, Str key)
{
    Str arcs = key.n ? memory_get(tokens.article->memory, key) : key;
    for (uint32_t i = 0; arcs.p && i < tokens.n; i++) {
        const char *arc = arcs.p + (size_t)i * ARC_BYTES;
        memcpy(&tokens.at[i].head, arc, sizeof(int16_t));
        tokens.at[i].relation = (uint8_t)arc[sizeof(int16_t)];
    }
    return arcs.p;
}

void recall_keep_tree(Tokens tokens, Str key, Arena *scratch)
{
    size_t length = (size_t)tokens.n * ARC_BYTES;
    char *arcs = key.n ? arena_alloc(scratch, length, 1) : NULL;
    for (uint32_t i = 0; arcs && i < tokens.n; i++) {
        char *arc = arcs + (size_t)i * ARC_BYTES;
        memcpy(arc, &tokens.at[i].head, sizeof(int16_t));
        arc[sizeof(int16_t)] = (char)tokens.at[i].relation;
    }
    if (arcs)
        memory_keep(tokens.article->memory, key, (Str){arcs, length});
}
