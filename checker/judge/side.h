/* Side: do words near two figures set them against each other, so that they are of two things? */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SIDE_H
#define JUDGE_SIDE_H

#include "judge/comparable.h"

/* True with the two words, "Danish" and "Korean", "old" and "new". */
bool side_differs(const Comparison *pair, Str *a, Str *b);

#endif
