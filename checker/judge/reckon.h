/* Reckon: figures put into an equation, and the finding when it cannot be true; shared by the kinds that compute. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_RECKON_H
#define JUDGE_RECKON_H

#include "judge/find.h"
#include "judge/match.h"

/* The options `amount` and `share`. */
Allowance reckon_allowance(const Rule *rule);
/* "100,000 people" -> "people", and how many it is for, 100,000; 1 when it does not say. `many` may be NULL. */
Str reckon_each(Str per, Decimal *many);
/* Can the line's equation not be true of these figures, though its conditions are? */
bool reckon_clashes(const Case *it, const Pattern *line, const Match *match, Allowance allowance);
/* Reports it with an end for each figure, unless a line of the rule has reported it, or words of the option `unless` stand beside. */
void reckon_report(const Judgement *judgement, const Pattern *line, const Match *match);

#endif
