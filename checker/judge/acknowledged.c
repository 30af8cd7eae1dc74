/* What a text knows of its own figures: it sets two side by side, says that one was revised, or gives several estimates. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/acknowledged.h"

#include "judge/portion.h"

/* "By contrast, the club has 400", "compared to 400": what this figure is laid beside stands in its sentence or the next, and is no figure far away. */
static bool beside_each_other(const Comparison *pair)
{
    return pair->b->sentence - pair->a->sentence <= 1;
}

/* The cue of the earlier figure that governs the pair, else of the later one. */
static Cue governing_cue(const Comparison *pair)
{
    Cue earlier = pair->a->cue, later = pair->b->cue;
    bool beside = beside_each_other(pair);
    if (earlier && (earlier != CUE_COMPARISON || beside))
        return earlier;
    return later != CUE_COMPARISON || beside ? later : CUE_NONE;
}

bool acknowledged_in_turn(const Comparison *pair)
{
    const Claim *told = pair->a->in_turn ? pair->a : pair->b, *other = told == pair->a ? pair->b : pair->a;
    uint32_t name = told->in_turn ? told->actor.entity : 0;
    return name && (name == other->actor.entity || name == other->affected.entity);
}

Str acknowledged_why(const Comparison *pair)
{
    if (acknowledged_in_turn(pair))
        return (Str){0};
    if (portion_told(pair->it, pair->a, pair->mb) || portion_told(pair->it, pair->b, pair->ma))        /* "although the union says 200" */
        return S("the text sets the two side by side");
    switch (governing_cue(pair)) {
    case CUE_NONE:
        break;
    case CUE_CONTRAST:
        return S("the text sets the two side by side");
    case CUE_REVISION:
        return S("the text says that the figure was revised");
    case CUE_ESTIMATES:
        return S("the text gives several estimates");
    case CUE_COMPARISON:
        return S("the text compares the two");
    }
    return (Str){0};
}
