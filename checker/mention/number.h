/* Numbers: digits with grouping and scale, number words, fractions, vague numbers; one number without its unit. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_NUMBER_H
#define MENTION_NUMBER_H

#include "mention/mention.h"

typedef struct Number {
    Decimal low, high;                               /* equal unless vague: "dozens" -> 12..99 */
    int32_t step;                                    /* as in Mention */
    uint8_t digits;
    bool spelled;
    bool vague;
    bool fraction;                                   /* half, two-thirds, 1/2: a share unless a unit follows */
    bool scaled;                                     /* million, bn ... was written */
    bool ordinal;                                    /* third, 21st: a rank or part of a date, no quantity */
    bool point;                                      /* digits with a decimal mark */
    bool grouped;                                    /* digits with marks between thousands */
    bool negative;                                   /* a minus or its word stands before it */
    uint32_t scale_tokens;                           /* how many of the tokens taken are the scale: 2nd side of "$3 to $9 million" */
    Decimal scale;                                   /* 1, 1000000 ... */
    Decimal other_scale;                             /* in the other reading of "billion" 10^12; 0 when there is none */
    Str tail;                                        /* number_read_glued: what is glued behind the digits, "bn" or "km"; empty: nothing */
} Number;

/* Reads the number that begins at token i. Gives the number of tokens taken; 0 when there is none. No unit, bound or range. */
uint32_t number_read(Tokens tokens, uint32_t i, const Knowledge *knowledge, Number *out);
/* The same with letters glued behind the digits left in `tail`, be they a scale or a unit. */
uint32_t number_read_glued(Tokens tokens, uint32_t i, bool decimal_comma, const Knowledge *knowledge, Number *out);
/* Multiplies by a scale that was read elsewhere: at the other side of a range, or in the tail. */
void number_scale(Number *number, Decimal scale);
/* The scale that the tail is ("bn", "M"), or NULL. */
const Phrase *number_tail_scale(Str tail, const Knowledge *knowledge);

#endif
