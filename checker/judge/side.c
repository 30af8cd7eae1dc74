/* Sides: words that stand against each other, each near one figure and not near the other: "Danish" and "Korean", "old" and "new". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/side.h"

/* Does the word stand near the figure, as written or by its lemma? */
static bool near(const Claim *claim, Str word)
{
    return terms_hold(claim->context, word) || terms_hold(claim->before, word) || terms_hold(claim->after, word);
}

/* Is the word near the one figure and not near the other? */
static bool only_near(const Claim *claim, const Claim *other, Str word)
{
    return near(claim, word) && !near(other, word);
}

static const Phrase *people_of(const Comparison *pair, Str word)
{
    return language_word(pair->it->knowledge->language, word, PHRASE_DEMONYM);
}

/* A people or a party near `claim` that is not that of `word`; empty: none. */
static Str other_people(const Comparison *pair, const Claim *claim, Str word)
{
    const Phrase *people = people_of(pair, word);
    for (uint32_t i = 0; people && i < claim->context.n; i++) {
        const Phrase *other = people_of(pair, claim->context.at[i].lemma);
        if (other && !str_equal(other->name, people->name))
            return claim->context.at[i].lemma;
    }
    return (Str){0};
}

/* The word near `claim` that `word` stands against: "old" for "new"; empty: none. */
static Str sibling_near(const Comparison *pair, const Claim *claim, Str word)
{
    Phrases phrases = language_phrases(pair->it->knowledge->language, word);
    for (uint32_t k = 0; k < phrases.n; k++)
        if (phrases.at[k].kind == PHRASE_SIBLING && phrases.at[k].words == 1 && near(claim, phrases.at[k].name))
            return phrases.at[k].name;
    return (Str){0};
}

/* Is the word of a kind that has words to stand against it? Hardly any is, and looking whether a word is near takes longer. */
static bool takes_sides(const Comparison *pair, Str word)
{
    Phrases phrases = language_phrases(pair->it->knowledge->language, word);
    return phrases.n && (kinds_hold(&phrases.kinds, PHRASE_SIBLING) || kinds_hold(&phrases.kinds, PHRASE_DEMONYM));
}

/* Does a word of `terms`, near `claim` alone, stand against one near `other` alone? Then these are the two. */
static bool terms_differ(const Comparison *pair, Terms terms, const Claim *claim, const Claim *other, Str *word, Str *against)
{
    for (uint32_t i = 0; i < terms.n; i++) {
        *word = terms.at[i].lemma;
        if (!takes_sides(pair, *word) || !only_near(claim, other, *word))
            continue;
        Str people = other_people(pair, other, *word);
        *against = people.n ? people : sibling_near(pair, other, *word);
        if (against->n && only_near(other, claim, *against))
            return true;
    }
    return false;
}

bool side_differs(const Comparison *pair, Str *a, Str *b)
{
    for (int turn = 0; turn < 2; turn++) {
        const Claim *claim = turn ? pair->b : pair->a, *other = turn ? pair->a : pair->b;
        if (terms_differ(pair, claim->context, claim, other, a, b) || terms_differ(pair, claim->before, claim, other, a, b) ||
            terms_differ(pair, claim->after, claim, other, a, b))
            return true;
    }
    return false;
}
