/* Elapsed: how many whole years lie between two dates of which each may be a whole year, and what a stated length may mean. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_ELAPSED_H
#define JUDGE_ELAPSED_H

#include "judge/judge.h"

typedef struct Elapsed {
    int32_t least, most;
} Elapsed;

/* The whole years that can lie between a day of `from` and a day of `to`: 1967 and October 2020 give 52 to 53. */
Elapsed elapsed_years(DateRange from, DateRange to);
/* The whole numbers that a figure may stand for; `hedged` widens it by a tenth, as does its own bound. */
Elapsed elapsed_stated(const Mention *length, bool hedged);
bool elapsed_meets(Elapsed a, Elapsed b);
bool elapsed_closed(DateRange days);                 /* both ends are known */
/* "52", "52 or 53", "52 to 55". */
Str elapsed_print(Elapsed years, Arena *arena);
/* A date as it is named in a message: "1967", "March 1967", "2020-10-06". */
Str elapsed_day(DateRange days, Arena *arena);

#endif
