/* The gates, one function each, in the order in which they are asked. An unsaid thing opens a gate; a different thing shuts it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/comparable.h"

#include "judge/evidence.h"
#include "judge/support.h"

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

bool comparable_display(const Comparison *pair)
{
    return support_displayed(pair->a->zone) != support_displayed(pair->b->zone);
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

/* "rose by 5 to 10 from 5": by how much is another figure than from or to what. */
static bool gate_change(Comparison *pair)
{
    return (pair->ma->change == CHANGE_BY) == (pair->mb->change == CHANGE_BY) || shut(pair, S("a change against a level"));
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

static bool gate_actor(Comparison *pair)
{
    const Party *a = &pair->a->actor, *b = &pair->b->actor;
    if (a->entity && b->entity && a->entity != b->entity)
        return differ(pair, a->name, b->name);
    return true;
}

/* The first word of the terms that names a people, a party or a place of origin: "danish"; empty: none. */
static Str origin(const Comparison *pair, Terms terms)
{
    for (uint32_t i = 0; i < terms.n; i++)
        if (language_word(pair->it->knowledge->language, terms.at[i].lemma, PHRASE_DEMONYM))
            return terms.at[i].lemma;
    return (Str){0};
}

/* "The Danish yard" and "the Korean yard" are two. */
static bool gate_origin(Comparison *pair)
{
    Str a = origin(pair, pair->a->context), b = origin(pair, pair->b->context);
    return !a.n || !b.n || str_equal(a, b) || differ(pair, a, b);
}

/* A city lies in its country: only places apart shut the gate. */
static bool gate_place(Comparison *pair)
{
    const Party *a = &pair->a->place, *b = &pair->b->place;
    if (!a->entity || !b->entity || a->entity == b->entity)
        return true;
    const Case *it = pair->it;
    if (claim_place_within(it->entities, a->entity, b->entity, it->knowledge, pair->arena) ||
        claim_place_within(it->entities, b->entity, a->entity, it->knowledge, pair->arena))
        return true;
    return differ(pair, a->name, b->name);
}

static bool ahead(Status status)
{
    return status == STATUS_PLANNED || status == STATUS_FORECAST || status == STATUS_TARGET || status == STATUS_PROPOSED;
}

/* What is planned is never laid against what was done. Only where the deed is the same: beside another verb the status is that verb's own
   ("promised to pay" - "the pay of"), and says nothing of the figure (measured on 356 planted pairs: a fifth would be lost). */
static bool gate_status(Comparison *pair)
{
    const Claim *a = pair->a, *b = pair->b;
    if (a->status == b->status || a->status_open || b->status_open || (ahead(a->status) && ahead(b->status)))
        return true;
    if (!a->action.lemma.n || !str_equal(a->action.lemma, b->action.lemma))
        return true;
    if (comparable_display(pair) && (ahead(a->status) || ahead(b->status)))
        return true;                                 /* headlines drop the verb that says so: "City to hire 40" */
    return differ(pair, str_of(status_name(a->status)), str_of(status_name(b->status)));
}

static bool gate_time(Comparison *pair)
{
    const Claim *a = pair->a, *b = pair->b;
    bool caption = a->zone == ZONE_CAPTION || b->zone == ZONE_CAPTION;
    const Claim *shown = a->zone == ZONE_CAPTION ? a : b;
    if (caption && shown->period != PERIOD_NONE && !range_overlaps(a->days, b->days))
        return shut(pair, S("the picture may be of another day"));
    if (a->period == PERIOD_NONE || b->period == PERIOD_NONE)
        return true;
    if (a->period != b->period)
        return shut(pair, a->period == PERIOD_SINCE || b->period == PERIOD_SINCE ? S("since a day against another time") : S("another kind of time"));
    if (!range_none(a->days) && !range_none(b->days) && !range_overlaps(a->days, b->days))
        return shut(pair, S("another time"));
    return true;
}

/* Does the sentence of `claim` tell the other's figure too? Then the text sets the two side by side itself: "although the union says 200". */
static bool tells_both(const Case *it, const Claim *claim, const Mention *other)
{
    const Mentions *mentions = it->mentions;
    uint32_t first = claim->mention;
    while (first && mentions->list.at[first - 1].sentence == claim->sentence)
        first--;
    for (uint32_t i = first; i < mentions->list.n && mentions->list.at[i].sentence == claim->sentence; i++) {
        const Mention *mention = &mentions->list.at[i];
        bool same_form = mention->kind == other->kind && (mention->unit == other->unit || mention->bare || other->bare);
        if (i != claim->mention && same_form && decimal_equal(mention->low, other->low) && decimal_equal(mention->high, other->high))
            return true;
    }
    return false;
}

static bool gate_acknowledged(Comparison *pair)
{
    if (tells_both(pair->it, pair->a, pair->mb) || tells_both(pair->it, pair->b, pair->ma))
        return shut(pair, S("the text sets the two side by side"));
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
    {"actor", gate_actor}, {"origin", gate_origin}, {"place", gate_place},     {"status", gate_status}, {"time", gate_time},
    {"acknowledged", gate_acknowledged}, {"context", gate_context},
};

/* What a sentence says of part, time and status it says again when it is repeated: only these gates can tell its two figures apart. */
static bool repeated(Comparison *pair)
{
    if (!evidence_told_twice(pair) || !gate_rate(pair) || !gate_sentence(pair) || !gate_actor(pair) || !gate_place(pair))
        return false;
    pair->evidence = evidence_of(pair);
    return !pair->evidence.count[EVIDENCE_OTHER_NAMES] && !pair->evidence.count[EVIDENCE_OTHER_FIGURES];
}

static bool open_all(Comparison *pair, bool frame_only)
{
    pair->evidence = (Evidence){0};
    pair->reason = (Str){0};
    for (size_t i = 0; i < sizeof gates / sizeof *gates; i++) {
        bool passed_over = frame_only && (gates[i].open == gate_status || gates[i].open == gate_context);
        if (!passed_over && !gates[i].open(pair)) {
            pair->gate = gates[i].name;
            return false;
        }
    }
    return true;
}

bool comparable_frame(Comparison *pair)
{
    return open_all(pair, true);
}

bool comparable(Comparison *pair)
{
    return repeated(pair) || open_all(pair, false);
}
