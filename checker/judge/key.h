/* Keys: what two figures must have in common before anyone asks whether they are comparable. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_KEY_H
#define JUDGE_KEY_H

#include "judge/judge.h"

/* "count people", "money USD", "percent", "measure length"; empty: this figure is never paired (dates, ranks, figures without noun). */
Str key_of_mention(const Mention *mention, const Knowledge *knowledge, Arena *arena);
/* The same, with the noun that the claim found for a bare figure ("Seven were arrested" -> people). */
Str key_of_claim(const Claim *claim, const Mention *mention, const Knowledge *knowledge, Arena *arena);

#endif
