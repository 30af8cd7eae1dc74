/* The layout of the embedded lexicon: three hash tables over one pool of texts, the senses of words, and what stands above a sense. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_LEXICON_TABLE_H
#define KNOWLEDGE_LEXICON_TABLE_H

#include "base/str.h"

/* All offsets count bytes from the beginning of the file, which is read where it lies (in host byte order, aligned to 4 bytes or more). */
enum { LEXICON_MAGIC = 0x334C4343, LEXICON_POS_BITS = 4, LEXICON_INDEX_BITS = 17, LEXICON_COMMON_SHIFT = 28, LEXICON_LAST_SENSE = 1u << 30 };

typedef struct LexiconItem {
    uint32_t text;                                   /* offset * 256 + length */
    uint16_t check;                                  /* upper half of the text's hash */
    uint16_t bits;                                   /* LexiconPos, and for a word LexiconClass << LEXICON_POS_BITS */
    uint32_t value;                                  /* word: index of its first sense, and its commonness << LEXICON_COMMON_SHIFT;
                                                        irregular form, derived word: the text it leads to */
} LexiconItem;

typedef struct LexiconTable {
    uint32_t buckets;                                /* a power of two; bucket = hash & (buckets - 1) */
    uint32_t starts;                                 /* offset of buckets + 1 numbers: below, the index of each bucket's first item; above
                                                        LEXICON_INDEX_BITS the signs of its items, so that most words that are not there cost one look */
    uint32_t items;                                  /* offset of the items */
} LexiconTable;

typedef struct LexiconHeader {
    uint32_t magic;
    LexiconTable words;                              /* one item a lemma */
    LexiconTable irregular;                          /* one item an irregular form and part of speech: went, VERB -> go */
    LexiconTable derived;                            /* one item a lemma and direction; bits are the part of speech it comes from */
    uint32_t senses;                                 /* offset: for each part of speech of a word, in the order of LexiconPos, its first one or two
                                                        synsets; the last one carries LEXICON_LAST_SENSE */
    uint32_t above;                                  /* offset: the first hypernym of each synset, 0 for none; synsets count from 1 */
} LexiconHeader;

static inline uint16_t lexicon_check(uint32_t hash)
{
    return (uint16_t)(hash >> 16);
}

/* One of the bits above LEXICON_INDEX_BITS. */
static inline uint32_t lexicon_sign(uint32_t hash)
{
    enum { SIGNS = 32 - LEXICON_INDEX_BITS };
    return 1u << (LEXICON_INDEX_BITS + lexicon_check(hash) % SIGNS);
}

static inline uint32_t lexicon_index(uint32_t start)
{
    return start & ((1u << LEXICON_INDEX_BITS) - 1);
}

#endif
