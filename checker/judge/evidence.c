/* Evidence: the words that two figures share, counted and weighed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/evidence.h"

static bool holds(Terms terms, Str lemma)
{
    for (uint32_t i = 0; i < terms.n; i++)
        if (str_equal(terms.at[i].lemma, lemma))
            return true;
    return false;
}

static int32_t shared(Terms a, Terms b)
{
    int32_t count = 0;
    for (uint32_t i = 0; i < a.n; i++)
        count += holds(b, a.at[i].lemma);
    return count;
}

static bool both_said_and_equal(Str a, Str b)
{
    return a.n && str_equal(a, b);
}

/* Weighs what was counted; the unit is a hundredth of the words in common. */
static int32_t weigh(const Evidence *e)
{
    int32_t needed = e->display ? 40 : 60;
    if (e->shared < 2 && !(e->display && e->shared == 1))
        return -100;
    return e->containment - needed + 10 * (e->same_action + e->same_actor + e->same_place + e->same_of + e->same_modifier) - 15 * e->one_modifier - 10 * e->other_action;
}

Evidence evidence_of(const Comparison *pair)
{
    const Claim *a = pair->a, *b = pair->b;
    int32_t na = (int32_t)a->context.n, nb = (int32_t)b->context.n;
    Evidence e = {.shared = shared(a->context, b->context), .smaller = na < nb ? na : nb, .larger = na < nb ? nb : na};
    e.containment = e.smaller ? 100 * e.shared / e.smaller : 0;
    e.same_action = both_said_and_equal(a->action.lemma, b->action.lemma);
    e.other_action = a->action.lemma.n && b->action.lemma.n && !e.same_action;
    e.same_actor = a->actor.entity && a->actor.entity == b->actor.entity;
    e.same_place = a->place.entity && a->place.entity == b->place.entity;
    e.same_of = both_said_and_equal(a->of.lemma, b->of.lemma);
    e.one_modifier = (a->modifiers.n == 0) != (b->modifiers.n == 0);
    e.same_modifier = shared(a->modifiers, b->modifiers);
    e.noun_missing = !a->measured.lemma.n || !b->measured.lemma.n;
    e.display = comparable_display(pair);
    e.one_status = (a->period == PERIOD_NONE) != (b->period == PERIOD_NONE);
    e.weight = weigh(&e);
    return e;
}
