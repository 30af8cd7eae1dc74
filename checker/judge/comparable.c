/* The gates, one function each, in the order in which they are asked. An unsaid thing opens a gate; a different thing shuts it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/comparable.h"

#include "judge/evidence.h"

static bool shut(Comparison *pair, Str reason)
{
    pair->reason = reason;
    return false;
}

/* "x against y", for reasons that name both sides. */
static bool differ(Comparison *pair, Str x, Str y)
{
    return shut(pair, arena_print(pair->arena, "%.*s against %.*s", STR_ARG(x), STR_ARG(y)));
}

static bool related(const Comparison *pair, Str x, Str y, LexiconPos pos)
{
    const Lexicon *lexicon = &pair->it->knowledge->lexicon;
    return str_equal(x, y) || lexicon_same(lexicon, x, y, pos) || lexicon_is_a(lexicon, x, y, pos, 1) || lexicon_is_a(lexicon, y, x, pos, 1);
}

bool comparable_display(const Comparison *pair)
{
    Zone a = pair->a->zone, b = pair->b->zone;
    bool a_shown = a == ZONE_HEADLINE || a == ZONE_STANDFIRST || a == ZONE_SUMMARY || a == ZONE_CAPTION;
    bool b_shown = b == ZONE_HEADLINE || b == ZONE_STANDFIRST || b == ZONE_SUMMARY || b == ZONE_CAPTION;
    return a_shown != b_shown;
}

/* A figure per year and a total are different kinds of figure. */
static bool gate_rate(Comparison *pair)
{
    if (str_equal(pair->ma->per, pair->mb->per))
        return true;
    if (!pair->ma->per.n || !pair->mb->per.n)
        return shut(pair, S("a rate against a total"));
    return differ(pair, pair->ma->per, pair->mb->per);
}

/* "rose by 5 to 10 from 5": the parts of one change are three different figures. */
static bool gate_change(Comparison *pair)
{
    Change a = pair->ma->change, b = pair->mb->change;
    if (a == b)
        return true;
    if ((a == CHANGE_BY) != (b == CHANGE_BY))
        return shut(pair, S("a change against a level"));
    if ((a == CHANGE_FROM) != (b == CHANGE_FROM))
        return shut(pair, S("before against after a change"));
    return true;
}

static bool gate_sentence(Comparison *pair)
{
    return pair->a->sentence != pair->b->sentence || shut(pair, S("told side by side in one sentence"));
}

static bool gate_part(Comparison *pair)
{
    static const char *const said[] = {[PART_OF_WHICH] = "one is a part of the other's whole", [PART_INCLUDING] = "one is a part of the other's whole",
                                       [PART_ANOTHER] = "one comes in addition", [PART_REMAINING] = "one is what remains", [PART_EACH] = "one is for each",
                                       [PART_AVERAGE] = "one is an average", [PART_RESPECTIVELY] = "told of several in turn", [PART_ALONE] = "one is a part alone"};
    Part a = pair->a->part, b = pair->b->part;
    if (a == PART_TOTAL)
        a = PART_NONE;
    if (b == PART_TOTAL)
        b = PART_NONE;
    if (a == b && a != PART_ANOTHER && a != PART_RESPECTIVELY && a != PART_OF_WHICH)
        return true;
    return shut(pair, str_of(said[a != PART_NONE ? a : b]));
}

static bool gate_list(Comparison *pair)
{
    return !pair->a->list || pair->a->list != pair->b->list || shut(pair, S("items of one list"));
}

static bool share_a_term(Terms x, Terms y)
{
    for (uint32_t i = 0; i < x.n; i++)
        for (uint32_t j = 0; j < y.n; j++)
            if (str_equal(x.at[i].lemma, y.at[j].lemma))
                return true;
    return false;
}

static bool gate_measured(Comparison *pair)
{
    Str a = pair->a->measured.lemma, b = pair->b->measured.lemma;
    if (a.n && b.n && !related(pair, a, b, LEXICON_NOUN))
        return differ(pair, a, b);
    Terms x = pair->a->modifiers, y = pair->b->modifiers;
    if (x.n && y.n && !share_a_term(x, y))
        return differ(pair, x.at[0].lemma, y.at[0].lemma);
    a = pair->a->of.lemma, b = pair->b->of.lemma;
    if (a.n && b.n && !related(pair, a, b, LEXICON_NOUN))
        return shut(pair, arena_print(pair->arena, "of %.*s against of %.*s", STR_ARG(a), STR_ARG(b)));
    return true;
}

static bool gate_actor(Comparison *pair)
{
    const Party *a = &pair->a->actor, *b = &pair->b->actor;
    if (a->entity && b->entity && a->entity != b->entity)
        return differ(pair, a->name, b->name);
    return true;
}

static bool gate_place(Comparison *pair)
{
    const Party *a = &pair->a->place, *b = &pair->b->place;
    if (a->entity && b->entity && a->entity != b->entity)
        return differ(pair, a->name, b->name);
    return true;
}

static bool gate_status(Comparison *pair)
{
    Status a = pair->a->status, b = pair->b->status;
    if (a == b)
        return true;
    bool a_ahead = a == STATUS_PLANNED || a == STATUS_FORECAST || a == STATUS_TARGET, b_ahead = b == STATUS_PLANNED || b == STATUS_FORECAST || b == STATUS_TARGET;
    if (a_ahead && b_ahead)
        return true;
    if (comparable_display(pair) && (a_ahead || b_ahead || a == STATUS_POSSIBLE || b == STATUS_POSSIBLE))
        return true;                                 /* headlines drop the verb that says so: "City to hire 40" */
    return differ(pair, str_of(status_name(a)), str_of(status_name(b)));
}

static bool gate_time(Comparison *pair)
{
    const Claim *a = pair->a, *b = pair->b;
    if (a->period == PERIOD_NONE || b->period == PERIOD_NONE)
        return true;
    bool a_since = a->period == PERIOD_SINCE, b_since = b->period == PERIOD_SINCE;
    if (a_since != b_since)
        return shut(pair, S("since a day against another time"));
    if (!range_none(a->days) && !range_none(b->days) && !range_overlaps(a->days, b->days))
        return shut(pair, S("another time"));
    return true;
}

static bool gate_acknowledged(Comparison *pair)
{
    Cue cue = pair->a->cue ? pair->a->cue : pair->b->cue;
    switch (cue) {
    case CUE_NONE:
        return true;
    case CUE_CONTRAST:
        return shut(pair, S("the text sets the two side by side"));
    case CUE_REVISION:
        return shut(pair, S("the text says that the figure was revised"));
    case CUE_ESTIMATES:
        return shut(pair, S("the text gives several estimates"));
    case CUE_COMPARISON:
        return shut(pair, S("the text compares the two"));
    }
    return true;
}

static bool gate_context(Comparison *pair)
{
    pair->evidence = evidence_of(pair);
    return pair->evidence.weight >= 0 || shut(pair, S("too few words in common to be sure that it is the same thing"));
}

typedef struct Gate {
    const char *name;
    bool (*open)(Comparison *);
} Gate;

static const Gate gates[] = {
    {"rate", gate_rate},     {"change", gate_change}, {"sentence", gate_sentence}, {"list", gate_list},     {"part", gate_part},
    {"measured", gate_measured}, {"actor", gate_actor}, {"place", gate_place},     {"status", gate_status}, {"time", gate_time},
    {"acknowledged", gate_acknowledged}, {"context", gate_context},
};

bool comparable(Comparison *pair)
{
    for (size_t i = 0; i < sizeof gates / sizeof *gates; i++) {
        if (!gates[i].open(pair)) {
            pair->gate = gates[i].name;
            return false;
        }
    }
    return true;
}
