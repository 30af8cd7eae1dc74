/* Characters: the class of each code point as far as cutting text into sentences and tokens needs it. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_CHARACTER_H
#define SEGMENT_CHARACTER_H

#include "base/str.h"

typedef enum CharacterClass {
    CHARACTER_SPACE,                                 /* NBSP and thin spaces too; also what lies beyond the end */
    CHARACTER_LETTER,
    CHARACTER_MARK,                                  /* combining, or ignored: soft hyphen, zero-width joiner; part of the word before it */
    CHARACTER_DIGIT,                                 /* 0 to 9 */
    CHARACTER_FRACTION,                              /* other numbers of one character: ½ ² */
    CHARACTER_APOSTROPHE,                            /* ' ’ */
    CHARACTER_QUOTE,                                 /* " “ ” « » ‘ ` */
    CHARACTER_HYPHEN,
    CHARACTER_SYMBOL,                                /* $ £ % ° + = # & @ */
    CHARACTER_PUNCTUATION,
    CHARACTER_OTHER                                  /* emoji and whatever else */
} CharacterClass;

typedef struct Character {
    uint8_t kind;                                    /* CharacterClass */
    uint8_t length;                                  /* bytes; 0 beyond the end */
} Character;

extern const uint8_t character_ascii[128];           /* CharacterClass of each */
Character character_wide(Str text, size_t at);       /* of a code point of two bytes and more */

static inline Character character_at(Str text, size_t at)
{
    if (at >= text.n)
        return (Character){CHARACTER_SPACE, 0};
    unsigned char byte = (unsigned char)text.p[at];
    return byte < 0x80 ? (Character){character_ascii[byte], 1} : character_wide(text, at);
}

static inline CharacterClass class_at(Str text, size_t at)
{
    return (CharacterClass)character_at(text, at).kind;
}

/* Does the code point at `at` begin a capitalised word? */
bool character_is_upper(Str text, size_t at);

#endif
