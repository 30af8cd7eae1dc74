/* How two relations stand to each other: alike but for one place, or the same. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/gap.h"
#include "judge/relate.h"

/* What comparing two relations needs. */
typedef struct Comparing {
    const Case *it;
    const RelatedPlaces *places;
    Arena *scratch;
} Comparing;

bool relate_filled(const Filling *filling)
{
    return filling->end > filling->begin;
}

static bool is_name(const Filling *filling)
{
    return filling->form == FORM_NAME || filling->form == FORM_PERSON || filling->form == FORM_PLACE;
}

/* The same name, a fuller form of it, or a place in the other. */
static bool same_name(const Comparing *with, const Filling *a, const Filling *b)
{
    const Case *it = with->it;
    Arena *scratch = with->scratch;
    if (a->entity == b->entity || gap_holds(a->value, b->value) || gap_holds(b->value, a->value))
        return true;
    return claim_place_within(it->entities, a->entity, b->entity, it->knowledge, scratch) ||
           claim_place_within(it->entities, b->entity, a->entity, it->knowledge, scratch);
}

/* "Scottish" is British too. */
static bool same_place(const Comparing *with, Str a, Str b)
{
    const Knowledge *knowledge = with->it->knowledge;
    Arena *scratch = with->scratch;
    return str_equal(a, b) || claim_place_known_within(a, b, knowledge, scratch) || claim_place_known_within(b, a, knowledge, scratch);
}

/* Do all words of the one stand in the other? */
static bool holds_all(Str words, Str in)
{
    while (words.n) {
        Str word = str_cut(&words, ' '), rest = in;
        bool found = false;
        while (rest.n && !found)
            found = str_equal(str_cut(&rest, ' '), word);
        if (!found)
            return false;
    }
    return true;
}

/* A rank that is not said is the first: "the largest city". */
static bool same_value(const Comparing *with, const Filling *a, const Filling *b)
{
    static const Str first = STR("1");
    if (is_name(a) && is_name(b))
        return same_name(with, a, b);
    if (a->form == FORM_DEMONYM)
        return same_place(with, a->value, b->value);
    if (a->form == FORM_TEXT)
        return holds_all(a->value, b->value) || holds_all(b->value, a->value);
    return str_equal(relate_filled(a) ? a->value : first, relate_filled(b) ? b->value : first);
}

/* How two relations stand to each other at one place; LACKING: one says nothing there, where it should say by what the two are held to be one. */
typedef enum Standing { STANDING_PASSED, STANDING_ALIKE, STANDING_OTHER, STANDING_LACKING } Standing;

static Standing standing_at(const Comparing *with, uint32_t place, const Related *a, const Related *b)
{
    const Filling *x = &a->of[place], *y = &b->of[place];
    if ((!relate_filled(x) && !relate_filled(y)) || str_equal(with->places->names.at[place], S("any")))
        return STANDING_PASSED;
    if (relate_filled(x) != relate_filled(y) && x->form != FORM_RANK && y->form != FORM_RANK)
        return with->places->one >> place & 1 ? STANDING_PASSED : STANDING_LACKING;
    return same_value(with, x, y) ? STANDING_ALIKE : STANDING_OTHER;
}

uint32_t related_difference(const Case *it, const RelatedPlaces *places, const Related *a, const Related *b, Arena *scratch)
{
    Comparing with = {it, places, scratch};
    uint32_t different = FORMULA_FIGURES, alike = 0;
    for (uint32_t i = 0; i < places->names.n; i++) {
        Standing standing = standing_at(&with, i, a, b);
        if (standing == STANDING_LACKING || (standing == STANDING_OTHER && different < FORMULA_FIGURES))
            return FORMULA_FIGURES;
        alike += standing == STANDING_ALIKE;
        different = standing == STANDING_OTHER ? i : different;
    }
    return alike && different < FORMULA_FIGURES && places->one >> different & 1 ? different : FORMULA_FIGURES;
}

bool related_same(const Case *it, const RelatedPlaces *places, const Related *a, const Related *b, Arena *scratch)
{
    Comparing with = {it, places, scratch};
    for (uint32_t i = 0; i < places->names.n; i++)
        if (relate_filled(&a->of[i]) != relate_filled(&b->of[i]) || standing_at(&with, i, a, b) >= STANDING_OTHER)
            return false;
    return true;
}
