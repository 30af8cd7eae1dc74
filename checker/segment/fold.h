/* Folding: the lower-case form of a token, without a copy where nothing changes. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_FOLD_H
#define SEGMENT_FOLD_H

#include "segment/segment.h"

/* Room for the lower-case forms of one sentence's tokens. */
typedef struct Fold {
    char *room;
    size_t left;
} Fold;

Fold fold_new(size_t length, Arena *arena);
/* `written` in lower case, NFC, typographic apostrophes made "'", typographic hyphens "-", characters that are ignored left out; `written`
   itself when nothing changes. Sets capital and all_capitals of the token. */
Str fold_token(Fold *fold, Str written, Token *token, Arena *arena);
/* ASCII letters in lower case and typographic apostrophes made "'", in `room` of `most` bytes; empty when it does not fit. */
Str fold_ascii(Str written, char *room, size_t most);
/* Behind the phrase, which is folded as the language pack folds it, when it stands at `at`, in any case, its words parted by spaces or hyphens;
   else 0. Makes no tokens: for the many places where none is likely. */
uint32_t phrase_end(Str text, uint32_t at, Str phrase);

#endif
