/* Evidence: how much the words round two figures speak for one and the same thing, as an integer; 0 and more is enough. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_EVIDENCE_H
#define JUDGE_EVIDENCE_H

#include "judge/comparable.h"

Evidence evidence_of(const Comparison *pair);
/* The highest weight that the evidence can have for claims read without trees: what roles, time and status are, is not known of them. */
int32_t evidence_most(const Comparison *pair);
/* Are they of the body of an article long enough that one shut gate may be outweighed? */
bool evidence_weighs(const Comparison *pair);
/* Counts the objection with what was counted before, and weighs all of it. */
void evidence_weigh(Comparison *pair);
/* "Ida Holm dead at 44" and "at the age of 89", when no other sentence of the text tells an age: there is one whose age is news. */
bool evidence_only_age(const Comparison *pair);
/* Is the whole text a few sentences, and do the figures stand in two of its paragraphs? Then there are hardly two things to confuse, and a figure is
   taken at its word: who answers "74 %" with "less than 74 %" denies it. */
bool evidence_short(const Comparison *pair);
/* Is it one sentence told twice, word for word on both sides of the figure: a quotation and its pull quote, a post and its text? */
bool evidence_told_twice(const Comparison *pair);

#endif
