/* Features of a word for the tagger; shared by the tagger and its trainer. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_TAG_FEATURES_H
#define SYNTAX_TAG_FEATURES_H

#include "segment/segment.h"
#include "syntax/weights.h"

/* SHAPE_FIRST: only marks before it. SHAPE_HEADLINE: the sentence is in headline case, where a capital is no sign of a name. */
enum Shape { SHAPE_CAPITAL = 1, SHAPE_ALL_CAPITALS = 2, SHAPE_DIGIT = 4, SHAPE_HYPHEN = 8, SHAPE_DOT = 16, SHAPE_NO_LETTER = 32, SHAPE_FIRST = 64,
             SHAPE_HEADLINE = 128, SHAPE_SINGLE = 256 };

/* What the features are made of; words before the first and behind the last are zero. */
typedef struct TagWord {
    uint32_t word;                                   /* hash of the lower-case form, each run of digits made one 0 */
    uint32_t suffixes[4];                            /* hashes of the last 1 to 4 bytes */
    uint32_t prefixes[2];                            /* hashes of the first 2 and 3 bytes */
    uint32_t shape;                                  /* Shape bits */
    uint32_t senses;                                 /* what the lexicon says: LexiconPos bits, LexiconClass bits */
    uint32_t outline;                                /* the tag of an unambiguous word, else parts of speech and capital */
    uint8_t known;                                   /* Tag that this word nearly always has; TAG_NONE: the features must decide */
} TagWord;

enum { TAG_CLASSES = (TAG_COUNT + 15) / 16 * 16 };    /* of the tagger's weights */
enum { TAG_MARGIN = 2 };                             /* zero words on either side */

/* The words of a sentence, in scratch: words[-TAG_MARGIN .. n + TAG_MARGIN). NULL when memory is spent. */
TagWord *tag_words(Tokens tokens, const Lexicon *lexicon, const Weights *weights, Arena *scratch);
/* The features of word i, given the tags of the words before it. */
void tag_features(const TagWord *words, uint32_t i, Tag before, Tag before_that, Features *out);
/* The feature whose row holds the tag of an unambiguous word, by TagWord.word. */
uint32_t tag_known_feature(uint32_t word);

#endif
