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

/* One slot of the table of first words: items first..first + n - 1 of the sorted array begin with `word`. */
typedef struct WordSlot {
    Str word;                                        /* lower case */
    uint32_t hash, first, n;                         /* n == 0: a free slot */
} WordSlot;

/* The table over items sorted by first word; firsts[i] is that of item i. A power of two, at most half full. NULL when memory is spent. */
WordSlot *words_index(const Str *firsts, uint32_t count, uint32_t *slot_count, Arena *arena);
/* The slot of `word`, or NULL. */
const WordSlot *words_find(const WordSlot *slots, uint32_t slot_count, Str word);

#endif
