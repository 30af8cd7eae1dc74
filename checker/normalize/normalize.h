/* Normalize: brings each claim's value into base units as an interval, and its words into canonical form. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef NORMALIZE_NORMALIZE_H
#define NORMALIZE_NORMALIZE_H

#include "claim/claim.h"

/* Sets value, point and step of every claim, exactly: unit factors as fractions, bounds and rounding as intervals.
   "nearly 30,000" -> [27000, 30000), "about 5.7 million" -> +-10 %, "5.7 million" -> 5.65..5.75 million, 145 people -> 145. */
void normalize_claims(Claims *claims, const Mentions *mentions, const Knowledge *knowledge);
/* The interval that a mention stands for, in the unit it was written in; claims-and-rules 1.3. */
Interval normalize_interval(const Mention *mention);

#endif
