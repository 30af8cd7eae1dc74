/* The cutter: a sentence on its way into tokens, and the looks ahead that its parts share. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_CUTTER_H
#define SEGMENT_CUTTER_H

#include "segment/character.h"
#include "segment/fold.h"

typedef struct Cutter {
    const Segments *segments;
    const Knowledge *knowledge;
    Arena *scratch;
    Str text;                                        /* of the article, up to the sentence's end */
    VEC(Token) tokens;
    Fold fold;
} Cutter;

static inline char byte_at(const Cutter *cutter, uint32_t at)
{
    return at < cutter->text.n ? cutter->text.p[at] : '\0';
}

static inline bool is_digit(const Cutter *cutter, uint32_t at)
{
    return byte_is_digit(byte_at(cutter, at));
}

static inline bool is_letter(const Cutter *cutter, uint32_t at)
{
    return class_at(cutter->text, at) == CHARACTER_LETTER;
}

static inline uint32_t skip_class(const Cutter *cutter, uint32_t at, CharacterClass kind)
{
    for (Character c; (c = character_at(cutter->text, at)).length && c.kind == kind;)
        at += c.length;
    return at;
}

/* Reads the plain word at `begin`, all of the token but the space before it; false when what stands there is anything else. */
bool cutter_plain_word(Cutter *cutter, uint32_t begin, Token *token);
/* The end of the word that begins with the letter at `begin`; sets the token's kind. */
uint32_t cutter_word_end(const Cutter *cutter, uint32_t begin, Token *token);
/* The length of a clitic ("'s", "n't") that stands at `at`, or 0. */
uint32_t cutter_clitic(const Cutter *cutter, uint32_t at);

#endif
