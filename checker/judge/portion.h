/* Portion: is one figure a rate, a change or a part as much as the other, though it is told in another way? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_PORTION_H
#define JUDGE_PORTION_H

#include "judge/comparable.h"

/* Do both say what they measure, and is it the same? */
bool portion_same_measured(const Comparison *pair);
/* One figure is a rate, and the other may be the same rate: "$440 million a ship" and "$440 million each"; "$58 billion a year" and "$58 billion last
   year"; a wage that is told with its hour and without. */
bool portion_rate_otherwise(const Comparison *pair);
/* Do both tell by how much something changes, by a verb or a noun: "fell by 5 %", "a drop of 5 %", "a 5 % drop", "$5 billion in cuts"? */
bool portion_both_change(const Comparison *pair);
/* May the two be one part, though only one is told as such, or both as another: "of which $5m is paid" and "with $5m paid", of the same whole? */
bool portion_one_part(const Comparison *pair, Part a, Part b);
/* Does the sentence of `claim` give this very figure, beside its own? */
bool portion_told(const Case *it, const Claim *claim, const Mention *figure);

#endif
