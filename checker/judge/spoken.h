/* Spoken: the quoted words of an article, word by word, so that what is given twice can be held side by side. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SPOKEN_H
#define JUDGE_SPOKEN_H

#include "judge/judge.h"

typedef struct SpokenWord {
    uint32_t begin, end;                             /* in the text */
    Str word;                                        /* in lower case, a short form by what it is short for: "won't" is will, not */
    uint32_t hash;                                   /* of the word */
    bool opens;                                      /* the first of a sentence */
    bool gap;                                        /* an ellipsis, a bracket or a masked word: it may stand for any words */
} SpokenWord;

/* A quotation, or a pull quote without marks. */
typedef struct Speech {
    uint32_t begin, end;                             /* in the text */
    uint32_t first, n;                               /* its words in Spoken */
    uint32_t quotation;                              /* number + 1 in Segments; 0: a pull quote without marks */
    uint32_t block;
    Zone zone;
} Speech;

typedef struct Spoken {
    VEC(SpokenWord) words;
    VEC(Speech) speeches;                            /* in reading order */
} Spoken;

/* All speeches of `least` words and more. */
Spoken spoken_read(const Case *it, uint32_t least, Arena *arena);
/* The same word, but for case, short forms, digits or words, and the spellings of two countries? */
bool spoken_same(const Case *it, const SpokenWord *a, const SpokenWord *b);

#endif
