/* zero: none of a thing in one place, some of it in another. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/kind.h"

static bool clashes(const Judgement *judgement, const Comparison *pair)
{
    (void)judgement;
    return decimal_is_zero(pair->a->point) != decimal_is_zero(pair->b->point);
}

const Kind kind_zero = {.clashes = clashes};
