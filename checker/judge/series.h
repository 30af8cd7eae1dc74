/* Series: many figures of one kind, no two of which agree, are told of many things: schools, farms, rounds. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SERIES_H
#define JUDGE_SERIES_H

#include "judge/judge.h"

/* Takes out the findings on pairs of a series, and says so of the pairs; to be called while there are no other findings. */
void series_take_out(const Case *it, Verdicts *verdicts, Arena *scratch);

#endif
