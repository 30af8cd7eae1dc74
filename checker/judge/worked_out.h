/* Worked out: is a figure of the headline or the summary the sum, difference, share or product of figures that stand together in the body? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_WORKED_OUT_H
#define JUDGE_WORKED_OUT_H

#include "judge/judge.h"

bool worked_out(const Case *it, const Mention *displayed);

#endif
