/* Names: runs of capitalised words that look like the name of somebody or something; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_NAME_H
#define CLAIM_NAME_H

#include "claim/claim.h"

enum { LONGEST_NAME = 8 };                           /* words */

typedef struct NameRun {
    uint32_t first, end;                             /* tokens; first == end: none */
    bool opens;                                      /* it opens its sentence: the capital may be due to that */
    bool titled;                                     /* behind an honorific or a role: a person */
    bool organisation;                               /* holds a word of organisations */
    bool place;                                      /* is a known place as a whole */
    bool given;                                      /* begins with a first name */
} NameRun;

/* The run that begins at token i, or the next piece of it: "Economy Minister Marcelo Ebrard" is read as "Economy", then "Marcelo Ebrard".
   *next is where to go on. */
NameRun name_read(Tokens tokens, uint32_t i, const Knowledge *knowledge, uint32_t *next);

/* A name as a key: the tokens' lower-case words as they stand, a space where one is written. */
typedef struct NameKey {
    char bytes[96];
    uint32_t n;                                      /* 0: too long to be a name */
} NameKey;
void name_key_add(NameKey *key, Tokens tokens, uint32_t i, bool first);
Str name_key_text(const NameKey *key);               /* view of the key's bytes */
/* `name` without accents: "méxico" -> "mexico"; itself when it has none. */
Str name_plain(Str name, Arena *arena);

#endif
