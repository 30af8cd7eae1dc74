/* Values: can two printed figures both be true, given what rounding and hedging their writers allowed themselves? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_VALUE_H
#define JUDGE_VALUE_H

#include "claim/claim.h"

/* Figures with exact bounds: the finer rounded to the coarser's precision must be the coarser ("420,000" is "400,000", "450,000" is not);
   counts below 100 are what they say. Else: their intervals must meet. */
bool value_agree(const Claim *a, const Mention *ma, const Claim *b, const Mention *mb);
/* Is one just the figure that the other says is passed or not reached: "74 %" and "less than 74 %"? Never of round figures, which stand for all that
   round to them. */
bool value_denied(const Claim *a, const Mention *ma, const Claim *b, const Mention *mb);
/* Do they differ by no more than this share of the larger? Never when the share is zero. */
bool value_within(const Claim *a, const Claim *b, Decimal share);
/* The power of ten by which the two differ, within 2 %: 3 for 5 million and 5 thousand; 0 when it is none of 1, 2, 3, 6. */
int32_t value_slip(const Claim *a, const Claim *b);
/* Have the two the same digits in another order, with one pair of neighbours exchanged: 130 and 310, 28.4 and 24.8? */
bool value_swapped(const Claim *a, const Claim *b);
/* The larger as a multiple of the smaller, in tenths: 400,000 and 200,000 -> 20; 0 when there is none. */
int32_t value_ratio_tenths(const Claim *a, const Claim *b);

#endif
