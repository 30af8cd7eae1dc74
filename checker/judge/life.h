/* Life: an age and a date of birth that are told of one person, each in a sentence of its own, anywhere in the article. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_LIFE_H
#define JUDGE_LIFE_H

#include "judge/kind.h"

/* An age, the dates that it rests on, and the day that it is told of. */
typedef struct Life {
    const Mention *age, *birth, *death;              /* death: NULL when the age is of the article's day; birth when one date says both */
    DateRange born, now;
} Life;

enum { MOST_LIVES = 16 };
typedef struct Lives {
    Life at[MOST_LIVES];
    uint32_t n;
} Lives;

/* The rule's options name the words: `birth`, `death`, `pronouns`, `then` between a date and the age at
   that time, `who` between a name and "born". */
void lives_find(const Judgement *judgement, Lives *out);

#endif
