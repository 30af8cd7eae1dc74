/* Actor: are two figures told of two people, bodies or things of one kind? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_ACTOR_H
#define JUDGE_ACTOR_H

#include "judge/comparable.h"

/* True with the two names: "Ida Holm" and "Per Lund", "Aldby" and "Dalen". */
bool actor_differs(const Comparison *pair, Str *a, Str *b);

#endif
