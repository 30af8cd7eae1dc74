/* Formula: equations over named figures, a small total language: numbers, letters, + - * /, brackets, and one comparison. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_FORMULA_H
#define JUDGE_FORMULA_H

#include "base/decimal.h"

enum { FORMULA_LETTERS = 26 };

/* What the letters stand for; a letter that no figure took is 0. */
typedef struct Values {
    Interval of[FORMULA_LETTERS];
} Values;

typedef enum Truth { FORMULA_FALSE, FORMULA_TRUE, FORMULA_UNKNOWN } Truth;

/* What may be added to the left side on both sides: an amount, and a share of it; "more than" and "nearly" have no share, they say what they allow. */
typedef struct Allowance {
    Decimal amount, share;
} Allowance;

/* "p = (b / a - 1) * 100", "c <= b": can it be true? UNKNOWN: a divisor may be zero, or the text is no equation. */
Truth formula_truth(Str equation, const Values *values, Allowance allowance);
/* The right side, or the left one when `left`. False when it has no value. */
bool formula_side(Str equation, const Values *values, bool left, Interval *out);

#endif
