/* Collects the contents of the embedded lexicon and writes them as one table; for the host program wordnet. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_LEXICON_WRITE_H
#define KNOWLEDGE_LEXICON_WRITE_H

#include <stdio.h>

#include "base/arena.h"
#include "base/map.h"
#include "knowledge/lexicon_table.h"

typedef VEC(LexiconItem) LexiconItems;
typedef VEC(uint32_t) LexiconNumbers;

typedef struct LexiconWriter {
    Arena *arena;
    Map texts;                                       /* text -> LexiconItem.text */
    VEC(char) pool;                                  /* all texts, each once */
    LexiconItems words, irregular, derived;
    LexiconNumbers senses, above;                    /* above[0] belongs to no synset */
} LexiconWriter;

/* `text`, as an item keeps it. At most 255 bytes. */
uint32_t lexicon_write_text(LexiconWriter *writer, Str text);
void lexicon_write_item(LexiconWriter *writer, LexiconItems *items, Str text, uint32_t bits, uint32_t value);
/* False when memory or the disk is full. */
bool lexicon_write(LexiconWriter *writer, FILE *out);

#endif
