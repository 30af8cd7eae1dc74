/* Dates and periods: absolute in all news forms, and relative to the article's date. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_DATE_H
#define MENTION_DATE_H

#include "mention/mention.h"

/* Reads the date or period expression that begins at token i ("January 14, 2025", "last February", "since 2017", "Tuesday", "the next 15 years",
   "two years ago", "by the end of 2025", "1990s", "Q3 2024"). Sets kind, begin, end, value_*, days, period, weekday and the flags of `out`.
   Gives the number of tokens taken; 0 when there is none. `reference` is the article's date, none when unknown: then what is relative has no days.
   Tokens carry tags. A plain duration ("five years") is no date. */
uint32_t date_read_at(Tokens tokens, uint32_t i, Date reference, bool day_first, const Knowledge *knowledge, Mention *out);

#endif
