/* Relate: where a pattern of words stands in a sentence, and what stands at its places: names, ranks, words of a rule's own lists. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_RELATE_H
#define JUDGE_RELATE_H

#include "judge/judge.h"
#include "knowledge/pattern.h"

/* A word of a rule's lists: "gop" of the list `party` means republican. */
typedef struct Listed {
    Str list, value, word;                           /* the word in lower case, written as text is cut into words */
    uint32_t hash;                                   /* of its first word */
} Listed;

/* A set of words to which few others seem to belong too: one bit of 16,384 for each, by its hash. */
enum { WORD_SIGNS = 256 };
typedef struct WordSigns {
    uint64_t bits[WORD_SIGNS];
} WordSigns;

static inline void signs_add(WordSigns *signs, uint32_t hash)
{
    signs->bits[hash / 64 % WORD_SIGNS] |= (uint64_t)1 << hash % 64;
}

static inline bool signs_hold(const WordSigns *signs, uint32_t hash)
{
    return signs->bits[hash / 64 % WORD_SIGNS] >> hash % 64 & 1;
}

typedef struct Lists {
    VEC(Listed) words;
    WordSigns signs;                                 /* of all first words */
} Lists;

/* Reads lines such as "party republican: republican, republicans, gop". */
Lists relate_lists(Str lines, Arena *arena);

/* What stands at a place of a pattern. */
typedef struct Filling {
    uint32_t begin, end;                             /* in the text; 0, 0: the place is not filled */
    Form form;
    uint32_t entity;                                 /* number + 1 of a name */
    Str value;                                       /* by which two are told to be the same: the list's value, a rank's number, a thing's lemmas */
} Filling;

typedef struct Related {
    uint32_t sentence;
    uint32_t begin, end;                             /* in the text: all that the pattern covers */
    Filling of[FORMULA_FIGURES];                     /* by the place of their names */
} Related;

/* What every pattern asks of a token, found out once: the hash of its word, and the name that begins there. */
typedef struct Asked {
    uint32_t hash;                                   /* pattern_hash of its lower case */
    uint32_t entity, end;                            /* number + 1 of the longest name, and the token behind it */
    bool named;                                      /* was a name asked for? */
} Asked;

/* Where the words are and what is known of them. */
typedef struct Relating {
    const Case *it;
    const Lists *lists;
    Tokens tokens;
    Asked *asked;                                    /* by token */
    Arena *arena;                                    /* of the values */
} Relating;

/* The words of one sentence; none when memory is spent. */
Relating relate_sentence(const Case *it, uint32_t sentence, const Lists *lists, Arena *arena);

/* Does the pattern stand at token i? */
bool relate_at(const Relating *at, const Pattern *pattern, uint32_t i, Related *out);
/* What fills a place of a pattern at token i: the token behind it; 0: it cannot stand there. */
uint32_t relate_fill(const Relating *at, const Element *place, uint32_t i, Filling *out);

/* What a rule knows of its relations' places. */
typedef struct RelatedPlaces {
    FormulaNames names;                              /* one of the name `any` is never compared */
    uint32_t one;                                    /* bits of those that have one value only */
} RelatedPlaces;

/* The only place at which the two differ, one that has one value only, all others being alike; FORMULA_FIGURES: there is none. */
uint32_t related_difference(const Case *it, const RelatedPlaces *places, const Related *a, const Related *b, Arena *scratch);
/* Do the two say the same? */
bool related_same(const Case *it, const RelatedPlaces *places, const Related *a, const Related *b, Arena *scratch);
bool relate_filled(const Filling *filling);

#endif
