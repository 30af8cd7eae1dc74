/* Numerals: a number written in digits at the head of a text, with its marks; what follows it (a scale, a unit) is left. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_NUMERAL_H
#define MENTION_NUMERAL_H

#include "base/decimal.h"

typedef struct Numeral {
    Decimal value;
    int32_t step;                                    /* exponent of the last digit written */
    uint8_t digits;                                  /* significant digits as written, trailing zeros of an integer not counted */
    bool fraction;                                   /* ends in ½ or the like */
    bool point;                                      /* has digits behind a decimal mark */
    bool grouped;                                    /* has marks between thousands */
    uint32_t length;                                 /* bytes taken */
} Numeral;

/* Reads "1,234.5", "12,34,567", "1 234" (no-break and thin spaces), "1'234", ".08", "2½", "¾", "4e14". "2.000" and "1,234" hold a decimal mark or
   parted thousands by `decimal_comma`; "1.234.567,89" is plain by itself. False for what is no number: "1.5.3", "10:30", "letters". */
bool numeral_read(Str text, bool decimal_comma, Numeral *out);
/* Does this text decide between the two uses of the comma? 1: "3,5", a decimal comma; 2: "1.234.567", the same beyond doubt; -1: "1,234.5" or "3.5"; 0: it does not. */
int numeral_evidence(Str text);

#endif
