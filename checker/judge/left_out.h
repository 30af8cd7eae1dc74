/* Left out: the figures that a reader might have compared with those of a finding, and why they were not. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_LEFT_OUT_H
#define JUDGE_LEFT_OUT_H

#include "judge/judge.h"

/* Gives each finding on two claims at most three figures that shared a key with one of them and were stopped by a telling gate. */
void left_out_add(const Case *it, Verdicts *verdicts, Arena *arena, Arena *scratch);

#endif
