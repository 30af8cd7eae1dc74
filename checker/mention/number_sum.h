/* Sum: the words and digits of one number added up as they are said: "two million three hundred and five". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_NUMBER_SUM_H
#define MENTION_NUMBER_SUM_H

#include "mention/number_words.h"

enum { SUM_ANYTHING = 1000000 };

/* The number so far is total + hundreds + rest. */
typedef struct Sum {
    Tokens tokens;
    uint32_t at;                                     /* the next token */
    Decimal total;                                   /* what is closed by a scale of a thousand or more */
    Decimal ceiling;                                 /* that scale; what follows must stay below it; 0: none yet */
    Decimal hundreds, rest;
    int32_t limit;                                   /* the next word must be less than this: SUM_ANYTHING at first, 10 after "twenty", 100 after "hundred" */
    int32_t step;                                    /* exponent of the last digit said */
    uint32_t scale_tokens;                           /* of the scale that ends it so far */
    Decimal scale;
    Decimal other_scale;                             /* the same in the other reading: billion -> 10^12 */
    bool digits;                                     /* begins with digits */
    bool joined;                                     /* an "and" was passed */
    bool scaled;
    bool done;                                       /* nothing more can follow */
} Sum;

Sum sum_new(Tokens tokens, uint32_t i);
/* Puts a first value in: digits, or the one of "a million". */
void sum_begin(Sum *sum, Decimal value, int32_t step);
/* The same with the digits at the sum's token, their groups, fraction and power of ten (number_digits.c); what is glued behind them is left in
   out->tail. False when they are no number. */
bool sum_begin_digits(Sum *sum, bool decimal_comma, Number *out);
/* Takes all the words that belong to the number. */
void sum_take(Sum *sum);
bool sum_take_scale(Sum *sum);
Decimal sum_value(const Sum *sum);

#endif
