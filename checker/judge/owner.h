/* Owner: whose figure is it? Two things told apart by their nouns are two, however alike the sentences about them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_OWNER_H
#define JUDGE_OWNER_H

#include "judge/comparable.h"

/* Two owners, both said, that cannot be one: "the hospital" and "the school" that hire, the lake and the river of two lengths.
   True with the names of both; false when one is not said or when they may be one. */
bool owner_differs(const Comparison *pair, Str *a, Str *b);
/* Is each figure told of a deed, and of another one: an age "at the age of 9", or so many percent of one whole that do this and that? */
bool owner_is_deed(const Comparison *pair);

#endif
