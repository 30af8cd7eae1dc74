/* Nouns are one when they are synonyms or one is a kind of the other: "the firm" may be "the company", and never "the school". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/owner.h"

typedef struct Owner {
    Str name;                                        /* of a named one its full name; else the lemma of the noun */
    bool named;
} Owner;

/* "It" says nothing of whose it is; "the hospital" does, though it stands for a name that is not known. */
static bool said(const Party *party)
{
    bool noun = party->end - party->begin > party->name.n;
    return party->name.n && (party->entity || !party->pronoun || noun);
}

static Owner of_party(const Party *party)
{
    return said(party) ? (Owner){party->name, party->entity != 0} : (Owner){0};
}

/* "length", "height", "weight": what is measured on something, not what it is measured on. */
static bool is_attribute(const Comparison *pair, Str noun)
{
    return lexicon_class(&pair->it->knowledge->lexicon, noun) & (LEXICON_ATTRIBUTE | LEXICON_AMOUNT);
}

/* "40 barrels of [oil]": the stuff, which is nobody's length or weight. */
static bool is_stuff(const Claim *claim)
{
    return !claim->measured.lemma.n && claim->of.lemma.n;
}

/* What a length or a weight is of: "the [lake] is 40 km long", "the length of the [lake]", "the [lake] has a length of 40 km". */
static Owner of_measure(const Comparison *pair, const Claim *claim)
{
    if (claim->measured.lemma.n && !is_attribute(pair, claim->measured.lemma))
        return (Owner){claim->measured.lemma, false};
    if (claim->of.lemma.n)
        return (Owner){claim->of.lemma, false};
    return of_party(&claim->actor);
}

/* Is the word one of the words of the name, as "bridge" of "Alvik Bridge"? */
static bool among_words(Str name, Str word)
{
    while (name.n)
        if (str_equal_fold(str_cut(&name, ' '), word))
            return true;
    return false;
}

static Str grouped(const Comparison *pair, Str noun)
{
    const Phrase *group = language_word(pair->it->knowledge->language, noun, PHRASE_SYNONYM);
    return group ? group->name : noun;
}

static bool may_be_one(const Comparison *pair, Owner a, Owner b)
{
    enum { STEPS = 4 };                              /* hospital - medical building - building - structure */
    const Lexicon *lexicon = &pair->it->knowledge->lexicon;
    if (among_words(a.name, b.name) || among_words(b.name, a.name) || str_equal(grouped(pair, a.name), grouped(pair, b.name)))
        return true;
    return lexicon_same(lexicon, a.name, b.name, LEXICON_NOUN) || lexicon_is_a(lexicon, a.name, b.name, LEXICON_NOUN, STEPS) ||
           lexicon_is_a(lexicon, b.name, a.name, LEXICON_NOUN, STEPS);
}

/* People and bodies go by many nouns, "lawmakers" and "members"; two houses or two places do not. */
static bool has_many_nouns(const Comparison *pair, Owner a, Owner b)
{
    const Lexicon *lexicon = &pair->it->knowledge->lexicon;
    uint32_t x = lexicon_class(lexicon, a.name), y = lexicon_class(lexicon, b.name), body = LEXICON_PERSON | LEXICON_GROUP;
    bool unknown = !lexicon_pos(lexicon, a.name) || !lexicon_pos(lexicon, b.name), stand = x & y & (LEXICON_PLACE | LEXICON_ARTIFACT);
    return unknown || ((x & body) && (y & body) && !stand);
}

/* Who does the deed, of two that do the same. A name may be any noun's. */
static bool doers(const Comparison *pair, Owner *a, Owner *b)
{
    const Claim *x = pair->a, *y = pair->b;
    *a = of_party(&x->actor);
    *b = of_party(&y->actor);
    if ((!a->named && is_attribute(pair, a->name)) || (!b->named && is_attribute(pair, b->name)))
        return false;                                /* "the number of people killed" kills nobody */
    bool same_deed = x->action.lemma.n && str_equal(x->action.lemma, y->action.lemma);
    return same_deed && x->measured.lemma.n && str_equal(x->measured.lemma, y->measured.lemma) && !a->named && !b->named &&
           !has_many_nouns(pair, *a, *b);
}

static bool tells_of(const Claim *claim, Owner owner)
{
    return terms_hold(owner.named ? claim->names : claim->words, owner.name);
}

/* "The tunnel under the fjord, which is 19 km long": where both sentences tell of both, the noun may be read amiss. */
static bool both_tell_of_both(const Comparison *pair, Owner a, Owner b)
{
    return tells_of(pair->a, a) && tells_of(pair->a, b) && tells_of(pair->b, a) && tells_of(pair->b, b);
}

bool owner_differs(const Comparison *pair, Str *a, Str *b)
{
    Owner first, second;
    if (pair->ma->kind == MENTION_MEASURE) {
        first = of_measure(pair, pair->a);
        second = of_measure(pair, pair->b);
        if (is_stuff(pair->a) != is_stuff(pair->b) && (first.named || second.named))
            return false;
    } else if (!doers(pair, &first, &second)) {
        return false;
    }
    *a = first.name;
    *b = second.name;
    return first.name.n && second.name.n && !may_be_one(pair, first, second) && !both_tell_of_both(pair, first, second);
}

/* "At the age of 9", "at 9": the age at a deed, and no age of today. */
static bool at_an_age(const Comparison *pair, const Claim *claim)
{
    enum { REACH = 4 };                              /* of, age, the, at */
    const Mention *mention = &pair->it->mentions->list.at[claim->mention];
    bool bare = mention->end == mention->value_end;  /* not "a 9-year-old" */
    for (uint32_t i = 0; bare && i < claim->before.n && i < REACH; i++) {
        const Phrase *preposition = language_word(pair->it->knowledge->language, claim->before.at[i].lemma, PHRASE_PREPOSITION);
        if (preposition && preposition->code == PREPOSITION_PLACE)
            return true;
    }
    return false;
}

bool owner_is_deed(const Comparison *pair)
{
    const Claim *a = pair->a, *b = pair->b;
    if (!a->action.lemma.n || !b->action.lemma.n || str_equal(a->action.lemma, b->action.lemma))
        return false;
    if (pair->ma->kind == MENTION_AGE)
        return at_an_age(pair, a) || at_an_age(pair, b);
    bool one_verb = lexicon_same(&pair->it->knowledge->lexicon, a->action.lemma, b->action.lemma, LEXICON_VERB);
    bool of_one_whole = a->of.lemma.n && str_equal(a->of.lemma, b->of.lemma);
    bool apart = !terms_hold(a->words, b->action.lemma) && !terms_hold(b->words, a->action.lemma);
    return pair->ma->kind == MENTION_PERCENT && of_one_whole && apart && !one_verb && !a->measured.lemma.n && !b->measured.lemma.n;
}
