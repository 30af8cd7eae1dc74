/* magnitude: the same figure a power of ten apart: million for billion, a zero too many. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/kind.h"
#include "judge/value.h"

static bool clashes(const Judgement *judgement, const Comparison *pair)
{
    (void)judgement;
    return value_slip(pair->a, pair->b) != 0;
}

const Kind kind_magnitude = {.clashes = clashes};
