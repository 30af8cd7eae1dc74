/* Words: phrases folded the way text is cut into tokens, and the table that finds all phrases by their first word in one probe. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_WORDS_H
#define KNOWLEDGE_WORDS_H

#include "base/arena.h"

/* `text` in NFC, its words parted by one space. A hyphen beside a letter or digit parts words, a mark such as $ ° / , is a word of its own;
   dots and apostrophes stay in their word, typographic apostrophes become "'". With `lower`, in lower case. Empty when memory is spent or
   `text` is not UTF-8. "No-fewer than" -> "no fewer than", "US$" -> "us $". */
Str words_fold(Str text, bool lower, Arena *arena);
Str words_first(Str folded);                         /* the first word of a folded text */
uint16_t words_count(Str folded);

/* A first word: items first..first + n - 1 of the sorted array begin with it. */
typedef struct WordEntry {
    uint32_t at, length;                             /* of the word, in lower case, in the text of all words */
    uint32_t first, n;
} WordEntry;

typedef struct WordSlot {
    uint32_t hash, number;                           /* of the entry, from 1; 0: a free slot */
} WordSlot;

/* The table holds no pointer but these three, so nothing in it is relocated at start, and a word that is not there costs one look at eight bytes. */
typedef struct WordTable {
    const WordSlot *slots;                           /* a power of two, at most half full */
    const WordEntry *entries;
    const char *text;
    uint32_t slot_count, entry_count, text_size;
} WordTable;

/* The table over items sorted by first word; firsts[i] is that of item i. False when memory is spent. */
bool words_index(const Str *firsts, uint32_t count, Arena *arena, WordTable *out);
/* The entry of `word`, or NULL. */
const WordEntry *words_find(const WordTable *table, Str word);
const WordEntry *words_find_hashed(const WordTable *table, Str word, uint32_t hash);      /* str_hash of it */
/* The first entry whose word has this hash, or NULL. */
const WordEntry *words_of_hash(const WordTable *table, uint32_t hash);

#endif
