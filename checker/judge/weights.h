/* Weights: what each line of evidence is worth. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_WEIGHTS_H
#define JUDGE_WEIGHTS_H

#include "judge/judge.h"

/* The weighed sum of EVIDENCE_KINDS counts, less what must be outweighed: 0 and more is enough. `article`: of two figures in the body of one article. */
int32_t weights_sum(const int32_t *count, bool article);
/* The highest sum that counts between `least` and `most` can have. */
int32_t weights_most(const int32_t *least, const int32_t *most, bool article);

#endif
