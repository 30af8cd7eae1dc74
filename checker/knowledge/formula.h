/* Formula: equations over named figures, a small total language: numbers, names, + - * /, brackets, and one comparison. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_FORMULA_H
#define KNOWLEDGE_FORMULA_H

#include "base/decimal.h"

enum { FORMULA_FIGURES = 16 };

/* The names of the figures of a formula, "a", "wins"; and what stands for each. A figure that the text does not have is 0. */
typedef struct FormulaNames {
    Str at[FORMULA_FIGURES];
    uint32_t n;
} FormulaNames;

typedef struct Values {
    const FormulaNames *names;
    Interval of[FORMULA_FIGURES];                    /* by the name's place */
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
/* Both sides as formula_truth compares them, the left one widened. False when one has no value. */
bool formula_sides(Str equation, const Values *values, Allowance allowance, Interval *left, Interval *right);
/* Is it an equation over these names? Else *wrong is the part that cannot be read, a view of it, and the result says what is wrong there; NULL: it is one. */
const char *formula_wrong(Str equation, const FormulaNames *names, Str *wrong);
/* A name of lower-case letters and _, that is not there yet, gets its place. Gives the place; FORMULA_FIGURES when it is no name or one too many. */
uint32_t formula_name(FormulaNames *names, Str name);

#endif
