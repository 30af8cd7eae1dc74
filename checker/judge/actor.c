/* Two actors are told apart by their names, or by those of the places that their schools and farms lie in. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/actor.h"

#include "judge/evidence.h"

/* "Lindqvist" and "Per Lindquist": in a text of a few sentences one name, spelled in two ways. */
static bool one_name(const Comparison *pair, Str a, Str b)
{
    enum { SHORTEST = 5 };                           /* letters */
    Str x = str_last_word(a), y = str_last_word(b);
    return evidence_short(pair) && x.n >= SHORTEST && y.n >= SHORTEST && x.p[0] == y.p[0] && str_distance(x, y, 1) <= 1;
}

/* In a headline, where every word has a capital, a name is hard to cut out: "Holm Charged" is "Ida Holm". */
static bool shares_word(const Comparison *pair, Str a, Str b)
{
    enum { SHORTEST = 3 };                           /* letters */
    while (comparable_display(pair) && a.n) {
        Str word = str_cut(&a, ' '), rest = b;
        while (word.n >= SHORTEST && rest.n)
            if (str_equal_fold(str_cut(&rest, ' '), word))
                return true;
    }
    return false;
}

/* Of an actor that is a pronoun and nobody for certain. */
static Pronoun unknown_pronoun(const Case *it, const Party *actor)
{
    const Phrase *pronoun = actor->pronoun && !actor->entity ? language_word(it->knowledge->language, actor->name, PHRASE_PRONOUN) : NULL;
    return pronoun ? (Pronoun)pronoun->code : PRONOUN_NONE;
}

/* "She won by 3,800 votes. I won by 38,000": whom a speaker calls "she" is not the speaker. */
static bool speaks_of_another(const Case *it, const Claim *own, const Claim *other)
{
    Pronoun named = unknown_pronoun(it, &other->actor);
    if (own->voice != VOICE_QUOTE || other->voice != VOICE_QUOTE || own->speaker.entity != other->speaker.entity ||
        (named != PRONOUN_HE && named != PRONOUN_SHE))
        return false;
    return (own->speaker.entity && own->actor.entity == own->speaker.entity) || unknown_pronoun(it, &own->actor) == PRONOUN_I;
}

/* "Senate Democrats" and "Democrats". */
static bool shortened(Str full, Str brief)
{
    return full.n > brief.n + 1 && full.p[full.n - brief.n - 1] == ' ' && str_ends(full, brief);
}

/* "The school in Aldby has 214 pupils, the school in Dalen 371." */
static bool named_apart(const Comparison *pair, const Party *a, const Party *b)
{
    return a->with.n && b->with.n && str_equal(a->name, b->name) && !str_equal(a->with, b->with) && !shares_word(pair, a->with, b->with);
}

bool actor_differs(const Comparison *pair, Str *a, Str *b)
{
    const Party *of_a = &pair->a->actor, *of_b = &pair->b->actor;
    bool named = named_apart(pair, of_a, of_b);
    *a = named ? of_a->with : of_a->name;
    *b = named ? of_b->with : of_b->name;
    if (named || speaks_of_another(pair->it, pair->a, pair->b) || speaks_of_another(pair->it, pair->b, pair->a))
        return true;
    return of_a->entity && of_b->entity && of_a->entity != of_b->entity && !shares_word(pair, *a, *b) && !one_name(pair, *a, *b) && !shortened(*a, *b) &&
           !shortened(*b, *a);
}
