/* Support: does any figure of the body bear out a figure of the headline, as it stands, rounded, in other words or by simple arithmetic? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SUPPORT_H
#define JUDGE_SUPPORT_H

#include "judge/judge.h"

bool support_shown(Zone zone);                       /* headline, standfirst, summary, caption */
bool support_displayed(Zone zone);                   /* the same, and metadata */
/* Two figures that could be the same quantity by form and unit: counts, money of one currency, one dimension; a bare number goes with any. */
bool support_same_form(const Case *it, const Mention *a, const Mention *b);
/* True when the body has the figure, one that rounds to it or lies within its bound. */
bool support_stated(const Case *it, const Mention *displayed);

/* The body in words: does it hold one that begins so; how many has it, at most `most` + 1? */
bool support_body_holds(const Case *it, Str word);
uint32_t support_body_words(const Case *it, uint32_t most);
/* The digits as they are printed stand somewhere in the body, though not as a figure: "Flight 370". */
bool support_digits(const Case *it, const Mention *displayed, Arena *arena);

#endif
