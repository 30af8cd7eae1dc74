/* Derived figures: a share, a change, a sum or a difference that was right before its base changed, and is no longer. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/version_finding.h"
#include "judge/find.h"
#include "judge/support.h"
#include "judge/value.h"

enum { NEAR = 2 /* sentences between the base and what is derived from it */, MOST_NEAR = 64 /* claims looked at on either side */ };

typedef enum Derivation { DERIVED_SHARE, DERIVED_CHANGE, DERIVED_SUM, DERIVED_DIFFERENCE, DERIVATIONS } Derivation;

static const Mention *mention_of(const Case *it, const Claim *claim)
{
    return &it->mentions->list.at[claim->mention];
}

/* In hundredths for shares and changes, else in the base unit of x and y. */
static bool derive(Derivation how, Decimal x, Decimal y, Decimal *out)
{
    Decimal hundred = decimal(1, 2);
    switch (how) {
    case DERIVED_SHARE:
        *out = decimal_multiply(decimal_divide(x, y), hundred);
        return decimal_sign(y) > 0;
    case DERIVED_CHANGE:
        *out = decimal_abs(decimal_subtract(decimal_multiply(decimal_divide(x, y), hundred), hundred));
        return decimal_sign(y) > 0;
    case DERIVED_SUM:
        *out = decimal_add(x, y);
        return true;
    case DERIVED_DIFFERENCE:
        *out = decimal_abs(decimal_subtract(x, y));
        return true;
    case DERIVATIONS:
        break;
    }
    return false;
}

/* What is printed may be this number: shares and changes in hundredths; a point more either way for what was computed from rounded figures. */
static bool fits(const Claim *derived, const Mention *mention, Derivation how, Decimal value)
{
    bool share = how == DERIVED_SHARE || how == DERIVED_CHANGE;
    Interval printed = derived->value;
    if (mention->kind == MENTION_RATIO)
        printed = interval_between(decimal_scale(derived->value.low, 2), decimal_scale(derived->value.high, 2));
    if (share && mention->kind == MENTION_PERCENT && mention->bound == BOUND_EXACT)
        printed = interval_widen(printed, decimal(5, mention->step < 0 ? mention->step - 1 : -1));
    return interval_holds(printed, value);
}

/* Could the figure be derived so at all? */
static bool suits(Derivation how, const Mention *derived, const Mention *base)
{
    bool share = derived->kind == MENTION_PERCENT || derived->kind == MENTION_RATIO;
    switch (how) {
    case DERIVED_SHARE:
        return share && derived->change == CHANGE_NONE;
    case DERIVED_CHANGE:
        return derived->kind == MENTION_PERCENT;
    case DERIVED_SUM:
    case DERIVED_DIFFERENCE:
        return !share && derived->kind == base->kind && derived->unit == base->unit;
    case DERIVATIONS:
        break;
    }
    return false;
}

static bool near(const Claim *a, const Claim *b)
{
    return a->sentence <= b->sentence + NEAR && b->sentence <= a->sentence + NEAR;
}

/* One derived figure, the changed base and one other figure. */
typedef struct Triple {
    const Versions *versions;
    const ChangedClaim *changed;
    const Claim *derived, *derived_was, *other, *other_was;
} Triple;

static bool held(const Triple *it, Derivation how, bool swapped, Decimal base, Decimal other, const Claim *derived, const Mention *mention)
{
    Decimal value;
    return derive(how, swapped ? other : base, swapped ? base : other, &value) && fits(derived, mention, how, value) && it->other;
}

/* Was it true of the old base, and is it not of the new one? The right value goes to *now. */
static bool went_stale(const Triple *it, Derivation how, bool swapped, Decimal *now)
{
    const Mention *was = mention_of(it->versions->before, it->derived_was), *is = mention_of(it->versions->after, it->derived);
    if (!suits(how, is, it->changed->now_mention) || !held(it, how, swapped, it->changed->was->point, it->other_was->point, it->derived_was, was))
        return false;
    Decimal base = it->changed->now->point, other = it->other->point;
    return derive(how, swapped ? other : base, swapped ? base : other, now) && !fits(it->derived, is, how, *now);
}

/* What is counted is the same, or not said of one of the two. */
static bool of_one_thing(const Claim *a, const Claim *b)
{
    return !a->measured.lemma.n || !b->measured.lemma.n || str_equal(a->measured.lemma, b->measured.lemma);
}

/* A figure told again is no sum of itself and something small. */
static bool told_again(const Triple *it)
{
    return value_agree(it->changed->was, it->changed->was_mention, it->derived_was, mention_of(it->versions->before, it->derived_was));
}

static bool of_one_kind(const Triple *it, Derivation how)
{
    const Mention *other = mention_of(it->versions->after, it->other);
    bool sum = how == DERIVED_SUM || how == DERIVED_DIFFERENCE;
    if (how != DERIVED_SHARE && !of_one_thing(it->changed->now, it->other))
        return false;
    if (sum && (told_again(it) || !of_one_thing(it->changed->now, it->derived)))
        return false;
    return support_same_form(it->versions->after, it->changed->now_mention, other) && other->kind == it->changed->now_mention->kind;
}

/* The derived figure's own sentence must hold one of the two, or the one before it both: "... That is 27 percent." */
static bool told_together(const Triple *it)
{
    uint32_t sentence = it->derived->sentence, base = it->changed->now->sentence, other = it->other->sentence;
    return sentence == base || sentence == other || (base == other && sentence == base + 1);
}

static Str printed(const Triple *it, Derivation how, Decimal value, Arena *arena)
{
    if (how == DERIVED_SHARE || how == DERIVED_CHANGE)
        return arena_print(arena, "%.*s %%", STR_ARG(decimal_print(decimal_round(value, -1), arena)));
    (void)it;
    return find_grouped(value, arena);
}

static bool try_triple(const Triple *it)
{
    const Rule *rule = version_rule(it->versions, "derived");
    if (!rule || !told_together(it))
        return false;
    for (int how = 0; how < DERIVATIONS; how++)
        for (int swapped = 0; swapped < 2; swapped++) {
            Decimal now;
            if (!of_one_kind(it, (Derivation)how) || !went_stale(it, (Derivation)how, swapped, &now))
                continue;
            version_report(it->versions, rule, it->derived, it->changed, printed(it, (Derivation)how, now, it->versions->arena));
            return true;
        }
    return false;
}

/* All other figures near the derived one, with what they were. */
static void try_derived(const Versions *versions, const ChangedClaim *changed, uint32_t derived)
{
    const Claims *after = versions->after->claims, *before = versions->before->claims;
    const Claim *it = &after->list.at[derived];
    uint32_t first = derived > MOST_NEAR ? derived - MOST_NEAR : 0;
    for (uint32_t i = first; i < after->list.n && i < derived + MOST_NEAR; i++) {
        const Claim *other = &after->list.at[i];
        uint32_t was = versions->alignment.claims[i];
        if (!was || i == derived || other == changed->now || !near(other, it))
            continue;
        Triple triple = {versions, changed, it, &before->list.at[versions->alignment.claims[derived] - 1], other, &before->list.at[was - 1]};
        if (try_triple(&triple))
            return;
    }
}

/* Too small to be a sum or difference of anything but by chance. */
static bool telling(const Claim *claim, const Mention *mention)
{
    return mention->kind == MENTION_PERCENT || mention->kind == MENTION_RATIO || decimal_compare(claim->point, decimal(10, 0)) >= 0;
}

void version_derived(const Versions *versions, const ChangedClaim *changed)
{
    const Claims *after = versions->after->claims;
    uint32_t at = (uint32_t)(changed->now - after->list.at), first = at > MOST_NEAR ? at - MOST_NEAR : 0;
    for (uint32_t i = first; i < after->list.n && i < at + MOST_NEAR; i++) {
        const Claim *derived = &after->list.at[i];
        uint32_t was = versions->alignment.claims[i];
        if (!was || i == at || !near(derived, changed->now) || mention_of(versions->after, derived)->kind == MENTION_DATE)
            continue;
        bool unchanged = version_same_value(versions, &versions->before->claims->list.at[was - 1], derived);
        if (unchanged && telling(derived, mention_of(versions->after, derived)))
            try_derived(versions, changed, i);
    }
}
