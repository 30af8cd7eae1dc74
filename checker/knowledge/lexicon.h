/* Lexicon: what WordNet knows of an English word: which parts of speech it can be, its lemma, its classes, its relatives. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_LEXICON_H
#define KNOWLEDGE_LEXICON_H

#include "base/str.h"

/* Parts of speech a word can have, as bits. */
typedef enum LexiconPos { LEXICON_NOUN = 1, LEXICON_VERB = 2, LEXICON_ADJECTIVE = 4, LEXICON_ADVERB = 8 } LexiconPos;

/* What a noun is by its first sense, and by its second when that is in use, as bits (by WordNet's lexicographer files and hypernyms).
   investment -> EVENT | MONEY, village -> GROUP | PLACE. */
typedef enum LexiconClass {
    LEXICON_PERSON = 1, LEXICON_GROUP = 2, LEXICON_PLACE = 4, LEXICON_AMOUNT = 8, LEXICON_TIME = 16, LEXICON_ARTIFACT = 32, LEXICON_EVENT = 64,
    LEXICON_ANIMAL = 128, LEXICON_MONEY = 256, LEXICON_COMMUNICATION = 512, LEXICON_ATTRIBUTE = 1024, LEXICON_SUBSTANCE = 2048
} LexiconClass;

typedef struct Lexicon {      /* a view of the embedded table, which is position independent and mapped as it is */
    const unsigned char *bytes;
    size_t size;
} Lexicon;

uint32_t lexicon_pos(const Lexicon *lexicon, Str lower);                     /* LexiconPos bits of the word or of its lemma; 0: unknown */
/* The lemma of a lower-case word as this part of speech, by the exceptions and the rules of detachment; the word itself when none fits.
   The rules come first: glasses -> glass. What is returned lies in the table or is `lower`. */
Str lexicon_lemma(const Lexicon *lexicon, Str lower, LexiconPos pos);
uint32_t lexicon_class(const Lexicon *lexicon, Str noun_lemma);              /* LexiconClass bits; 0: unknown or none of them */
/* How common a lemma is: 0 for rare or unknown, one more for each doubling of its count in WordNet's tagged texts (SemCor), at most 15. */
uint32_t lexicon_common(const Lexicon *lexicon, Str lemma);
/* Do two lemmas share one of their first two senses? */
bool lexicon_same(const Lexicon *lexicon, Str a, Str b, LexiconPos pos);
/* Does a first sense of `wide` stand at most `steps` hypernyms above a first sense of `narrow`? */
bool lexicon_is_a(const Lexicon *lexicon, Str narrow, Str wide, LexiconPos pos, uint32_t steps);
/* The noun or verb related by derivation (investment -> invest, invest -> investment rather than investor), or the empty Str. */
Str lexicon_derived(const Lexicon *lexicon, Str lemma, LexiconPos from, LexiconPos to);
/* Is the word, in lower case, a superlative of one word: "largest" of large, "deepest" of deep, "busiest" of busy, "biggest" of big? */
bool lexicon_superlative(const Lexicon *lexicon, Str word);

#endif
