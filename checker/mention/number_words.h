/* Number words: small looks at tokens that the readers of numbers share. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_NUMBER_WORDS_H
#define MENTION_NUMBER_WORDS_H

#include "mention/number.h"

/* Ends are one past the last token; 0 is "not there". All allow any i. */
const Phrase *word_at(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *end);
uint32_t word_part(Tokens tokens, uint32_t i, NumberPart part);
bool word_is(Tokens tokens, uint32_t i, PhraseKind kind);
bool word_hyphen(Tokens tokens, uint32_t i);         /* -, any dash */
bool word_mark(Tokens tokens, uint32_t i, char mark);
bool word_number(Tokens tokens, uint32_t i);         /* a token with a digit in it */
bool word_capital(Tokens tokens, uint32_t i);        /* begins with a capital letter */
size_t word_length(Tokens tokens, uint32_t i);       /* bytes; i must be a token */
bool word_glued(Tokens tokens, uint32_t i);          /* no white space before token i */
uint32_t word_skip_hyphen(Tokens tokens, uint32_t i);/* over a hyphen that is glued on both sides */
uint32_t word_skip_spaced(Tokens tokens, uint32_t i);/* also over one that stands between spaces, as in texts that were cut into words: "28 - year - old" */
/* A token of 1 to `most` digits and nothing else. */
bool word_digits(Tokens tokens, uint32_t i, size_t most, int64_t *value);
/* "two thirds", "a half", "one-fifth", "1/2": a fraction with its numerator. */
uint32_t word_fraction(Tokens tokens, uint32_t i, Decimal *value);
/* "1/2" of digits alone. */
uint32_t word_slash_fraction(Tokens tokens, uint32_t i, Decimal *value);

#endif
