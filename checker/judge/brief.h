/* Brief: texts of a few sentences in two paragraphs, a statement and its answer, in which there are hardly two things to confuse. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_BRIEF_H
#define JUDGE_BRIEF_H

#include "judge/judge.h"

/* Is the whole text so short, and do the two sentences stand in two of its paragraphs? */
bool brief_text(const Case *it, uint32_t sentence_a, uint32_t sentence_b);

#endif
