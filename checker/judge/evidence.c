/* Evidence: what two figures have round them in common, counted and weighed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/evidence.h"

/* The weights of a logistic regression, in hundredths: a figure of the body with a figure of the body, and a displayed figure with one of the body. */
static const struct {
    const char *name;
    int32_t body, display;
} weights[EVIDENCE_KINDS] = {
    [EVIDENCE_SHARED] = {"shared", 10, 10},
    [EVIDENCE_CONTAINMENT] = {"containment", 3, 3},
    [EVIDENCE_UNSHARED] = {"unshared", 0, 0},
    [EVIDENCE_NAMES] = {"names", 20, 20},
    [EVIDENCE_OTHER_NAMES] = {"other-names", -100, -20},
    [EVIDENCE_ACTION] = {"action", 40, 40},
    [EVIDENCE_OTHER_ACTION] = {"other-action", -40, 0},
    [EVIDENCE_ACTOR] = {"actor", 40, 40},
    [EVIDENCE_OTHER_ACTOR] = {"other-actor", -20, 0},
    [EVIDENCE_PLACE] = {"place", 40, 40},
    [EVIDENCE_MEASURED] = {"measured", 40, 40},
    [EVIDENCE_OF] = {"of", 40, 40},
    [EVIDENCE_MODIFIER] = {"modifier", 40, 40},
    [EVIDENCE_ONE_MODIFIER] = {"one-modifier", -40, 0},
    [EVIDENCE_ONE_PERIOD] = {"one-period", -20, 0},
    [EVIDENCE_DISPLAY] = {"display", 0, 0},
    [EVIDENCE_DIGITS] = {"digits", 0, 0},
    [EVIDENCE_NEAR] = {"near", 0, 0},
    [EVIDENCE_RIVALS] = {"rivals", 0, 0},
};

/* What the evidence must outweigh. */
enum { BODY_THRESHOLD = 250, DISPLAY_THRESHOLD = 150 };

const char *evidence_name(EvidenceKind kind)
{
    return weights[kind].name;
}

static bool holds(Terms terms, Str lemma)
{
    for (uint32_t i = 0; i < terms.n; i++)
        if (str_equal(terms.at[i].lemma, lemma))
            return true;
    return false;
}

/* A word of 16 doublings is worth nothing, one that WordNet's texts do not know is worth 16. */
static int32_t rarity(const Comparison *pair, Str lemma)
{
    enum { RAREST = 16 };
    return RAREST - (int32_t)lexicon_common(&pair->it->knowledge->lexicon, lemma);
}

static bool is_name(const Comparison *pair, Term term)
{
    Str written = article_text(pair->it->article, term.begin, term.end);
    return written.n && rune_is_upper(str_rune(written, 0).code) && lexicon_pos(&pair->it->knowledge->lexicon, term.lemma) == 0;
}

/* Counts the words of `terms`: those that the other side has too, and those that it has not. */
typedef struct Words {
    int32_t shared, shared_rarity, unshared_rarity, names, shared_names;
} Words;

static Words count_words(const Comparison *pair, Terms terms, Terms others)
{
    Words words = {0};
    for (uint32_t i = 0; i < terms.n; i++) {
        bool in_both = holds(others, terms.at[i].lemma), name = is_name(pair, terms.at[i]);
        int32_t worth = rarity(pair, terms.at[i].lemma);
        words.shared += in_both;
        words.names += name;
        words.shared_names += name && in_both;
        words.shared_rarity += in_both ? worth : 0;
        words.unshared_rarity += in_both ? 0 : worth;
    }
    return words;
}

static void count_context(const Comparison *pair, int32_t *count)
{
    Terms a = pair->a->context, b = pair->b->context;
    Words of_a = count_words(pair, a, b), of_b = count_words(pair, b, a);
    uint32_t smaller = a.n < b.n ? a.n : b.n;
    count[EVIDENCE_SHARED] = of_a.shared_rarity;
    count[EVIDENCE_CONTAINMENT] = smaller ? 100 * of_a.shared / (int32_t)smaller : 0;
    count[EVIDENCE_UNSHARED] = of_a.unshared_rarity + of_b.unshared_rarity;
    count[EVIDENCE_NAMES] = of_a.shared_names;
    count[EVIDENCE_OTHER_NAMES] = of_a.names && of_b.names && !of_a.shared_names;
}

static bool both_said_and_equal(Str a, Str b)
{
    return a.n && str_equal(a, b);
}

static void count_roles(const Comparison *pair, int32_t *count)
{
    const Claim *a = pair->a, *b = pair->b;
    count[EVIDENCE_ACTION] = both_said_and_equal(a->action.lemma, b->action.lemma);
    count[EVIDENCE_OTHER_ACTION] = a->action.lemma.n && b->action.lemma.n && !count[EVIDENCE_ACTION];
    count[EVIDENCE_ACTOR] = (a->actor.entity && a->actor.entity == b->actor.entity) || (!a->actor.pronoun && both_said_and_equal(a->actor.name, b->actor.name));
    count[EVIDENCE_OTHER_ACTOR] = a->actor.name.n && b->actor.name.n && !a->actor.pronoun && !b->actor.pronoun && !count[EVIDENCE_ACTOR];
    count[EVIDENCE_PLACE] = a->place.entity && a->place.entity == b->place.entity;
    count[EVIDENCE_MEASURED] = both_said_and_equal(a->measured.lemma, b->measured.lemma);
    count[EVIDENCE_OF] = both_said_and_equal(a->of.lemma, b->of.lemma);
    for (uint32_t i = 0; i < a->modifiers.n; i++)
        count[EVIDENCE_MODIFIER] += holds(b->modifiers, a->modifiers.at[i].lemma);
    count[EVIDENCE_ONE_MODIFIER] = (a->modifiers.n == 0) != (b->modifiers.n == 0);
    count[EVIDENCE_ONE_PERIOD] = (a->period == PERIOD_NONE) != (b->period == PERIOD_NONE);
}

static int32_t weigh(const int32_t *count)
{
    bool display = count[EVIDENCE_DISPLAY] != 0;
    int32_t weight = display ? -DISPLAY_THRESHOLD : -BODY_THRESHOLD;
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++)
        weight += count[kind] * (display ? weights[kind].display : weights[kind].body);
    return weight;
}

Evidence evidence_of(const Comparison *pair)
{
    Evidence evidence = {0};
    int32_t *count = evidence.count;
    count_context(pair, count);
    count_roles(pair, count);
    count[EVIDENCE_DISPLAY] = comparable_display(pair);
    count[EVIDENCE_DIGITS] = pair->ma->digits > pair->mb->digits ? pair->ma->digits : pair->mb->digits;
    count[EVIDENCE_NEAR] = pair->b->sentence - pair->a->sentence <= 1;
    for (uint32_t rivals = pair->rivals; rivals; rivals /= 2)
        count[EVIDENCE_RIVALS]++;
    evidence.weight = weigh(count);
    return evidence;
}
