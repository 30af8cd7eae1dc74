/* Shelf: the names, the claims and the rules ask for the sentences whose figures were read; cutting each once saves a third of what tokens cost. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/shelf.h"

#include <string.h>

struct Shelf {
    Arena *arena;
    Tokens *sentences;                               /* by number; n is 0: not kept */
};

Shelf *shelf_new(uint32_t sentences, size_t budget)
{
    Arena *arena = arena_new(budget);
    Shelf *shelf = arena ? ARENA_NEW(arena, Shelf) : NULL;
    Tokens *kept = shelf ? ARENA_ARRAY(arena, Tokens, sentences) : NULL;
    if (!kept) {
        arena_free(arena);
        return NULL;
    }
    *shelf = (Shelf){arena, kept};
    return shelf;
}

void shelf_free(Shelf *shelf)
{
    if (shelf)
        arena_free(shelf->arena);
}

Tokens shelf_get(const Shelf *shelf, const Article *article, uint32_t sentence, Arena *scratch)
{
    Tokens kept = shelf->sentences[sentence];
    Tokens copy = {.at = kept.n ? ARENA_ARRAY(scratch, Token, kept.n) : NULL, .article = article, .sentence = sentence};
    if (!copy.at)
        return copy;
    memcpy(copy.at, kept.at, kept.n * sizeof *kept.at);
    copy.n = kept.n;
    return copy;
}

void shelf_keep(Shelf *shelf, Tokens tokens)
{
    Token *kept = tokens.n && !arena_full(shelf->arena) ? ARENA_ARRAY(shelf->arena, Token, tokens.n) : NULL;
    if (!kept)
        return;
    Str text = tokens.article->text;
    memcpy(kept, tokens.at, tokens.n * sizeof *kept);
    for (uint32_t i = 0; i < tokens.n; i++)
        if (str_offset(text, kept[i].lower) > text.n)            /* folded, in scratch */
            kept[i].lower = arena_copy(shelf->arena, kept[i].lower);
    if (!arena_full(shelf->arena))
        shelf->sentences[tokens.sentence] = (Tokens){kept, tokens.n, tokens.article, tokens.sentence};
}
