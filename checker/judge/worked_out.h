/* Worked out: is a figure of the headline or the summary the sum, difference, share or product of figures that stand together in the body? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_WORKED_OUT_H
#define JUDGE_WORKED_OUT_H

#include "judge/judge.h"

bool worked_out(const Case *it, const Mention *displayed);
/* Is a percentage the change "from 296 to 415" of the body? */
bool worked_out_step(const Case *it, const Mention *displayed);

#endif
