/* Acknowledged: figures that differ because the text says so itself. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_ACKNOWLEDGED_H
#define JUDGE_ACKNOWLEDGED_H

#include "judge/comparable.h"

/* How the text tells that it knows of both figures: "the text compares the two"; empty: it does not. */
Str acknowledged_why(const Comparison *pair);
/* "Holm and Berg were fined 40 and 60 euros, respectively": Berg's 60 bears out nothing that is told of Holm. */
bool acknowledged_in_turn(const Comparison *pair);

#endif
