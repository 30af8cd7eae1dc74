/* Recall: a sentence that stands in an article as it did in an earlier reading has the same tokens, in another place. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/recall.h"

#include <string.h>

enum { BEYOND = 4 };                                 /* bytes on either side that have a say too: is this the end of a number? */

typedef struct Range {
    uint32_t begin, end;                             /* from the first byte that has a say */
} Range;

/* Numbers of the first quotation that reaches into the sentence, and of the one behind the last. */
static Range quotations_of(const Segments *segments, const Sentence *sentence)
{
    uint32_t low = 0, high = segments->quotations.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (segments->quotations.at[middle].end <= sentence->begin)
            low = middle + 1;
        else
            high = middle;
    }
    while (high < segments->quotations.n && segments->quotations.at[high].begin < sentence->end)
        high++;
    return (Range){low, high};
}

static char *put(char *at, const void *bytes, size_t size)
{
    if (size)
        memcpy(at, bytes, size);
    return at + size;
}

Str segment_key(const Article *article, const Segments *segments, uint32_t sentence, Str opening, Arena *scratch)
{
    const Sentence *it = &segments->sentences.at[sentence];
    uint32_t begin = it->begin > BEYOND ? it->begin - BEYOND : 0, end = it->end + BEYOND < article->text.n ? it->end + BEYOND : (uint32_t)article->text.n;
    if (!article->memory)
        return (Str){0};
    Range place = {it->begin - begin, it->end - begin}, quotations = quotations_of(segments, it);
    size_t size = opening.n + (1 + quotations.end - quotations.begin) * sizeof(Range) + end - begin;
    char *key = arena_alloc(scratch, size, 1), *at = key;
    if (!key)
        return (Str){0};
    at = put(at, opening.p, opening.n);
    at = put(at, &place, sizeof place);
    for (uint32_t i = quotations.begin; i < quotations.end; i++) {
        const Quotation *quotation = &segments->quotations.at[i];
        at = put(at, &(Range){quotation->begin - begin, quotation->end - begin}, sizeof(Range));
    }
    put(at, article->text.p + begin, end - begin);
    return (Str){key, size};
}

/* Is it what the article has, and no copy? */
static bool is_written(const Token *token, Str text)
{
    return token->lower.p == text.p + token->begin;
}

/* What is kept of a sentence: this, its tokens, and the words in lower case that are not as written. */
typedef struct Kept {
    uint32_t begin, n;                               /* where the sentence stood, and its tokens */
} Kept;

static size_t size_of(Tokens tokens)
{
    size_t size = sizeof(Kept) + tokens.n * sizeof *tokens.at;
    for (uint32_t i = 0; i < tokens.n; i++)
        size += is_written(&tokens.at[i], tokens.article->text) ? 0 : tokens.at[i].lower.n;
    return size;
}

void recall_keep_tokens(Tokens tokens, uint32_t begin, Str key, Arena *scratch)
{
    size_t size = size_of(tokens);
    char *value = key.n ? arena_alloc(scratch, size, 1) : NULL, *at = value;
    if (!value)
        return;
    Str text = tokens.article->text;
    at = put(at, &(Kept){begin, tokens.n}, sizeof(Kept));
    for (uint32_t i = 0; i < tokens.n; i++) {
        Token token = tokens.at[i];
        token.lower.p = is_written(&token, text) ? NULL : token.lower.p;
        at = put(at, &token, sizeof token);
    }
    for (uint32_t i = 0; i < tokens.n; i++)
        at = is_written(&tokens.at[i], text) ? at : put(at, tokens.at[i].lower.p, tokens.at[i].lower.n);
    memory_keep(tokens.article->memory, key, (Str){value, size});
}

bool recall_tokens(Tokens *tokens, uint32_t begin, Str key, Arena *scratch)
{
    Str value = key.n ? memory_get(tokens->article->memory, key) : (Str){0}, text = tokens->article->text;
    Kept kept;
    if (!value.p)
        return false;
    memcpy(&kept, value.p, sizeof kept);
    const char *copies = value.p + sizeof kept + kept.n * sizeof *tokens->at;
    tokens->at = ARENA_ARRAY(scratch, Token, kept.n);
    tokens->n = tokens->at ? kept.n : 0;
    if (tokens->n)
        memcpy(tokens->at, value.p + sizeof kept, tokens->n * sizeof *tokens->at);
    for (uint32_t i = 0; i < tokens->n; i++) {
        Token *token = &tokens->at[i];
        bool copied = token->lower.p;
        token->begin += begin - kept.begin;
        token->end += begin - kept.begin;
        token->lower.p = copied ? copies : text.p + token->begin;
        copies += copied ? token->lower.n : 0;
    }
    return true;
}
