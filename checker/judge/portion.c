/* Rates, changes and parts are told in several ways: two of them that say the same must not keep two figures apart. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/portion.h"

bool portion_same_measured(const Comparison *pair)
{
    return pair->a->measured.lemma.n && str_equal(pair->a->measured.lemma, pair->b->measured.lemma);
}

/* Told of one whole year: "last year", "in 2015". */
static bool of_one_year(const Claim *claim)
{
    enum { SHORTEST = 360, LONGEST = 370 };          /* days */
    if (claim->period != PERIOD_AT || date_none(claim->days.from) || date_none(claim->days.to))
        return false;
    int32_t days = date_number(claim->days.to) - date_number(claim->days.from) + 1;
    return days >= SHORTEST && days <= LONGEST;
}

bool portion_rate_otherwise(const Comparison *pair)
{
    const Claim *rated = pair->ma->per.n ? pair->a : pair->b, *other = rated == pair->a ? pair->b : pair->a;
    Str per = pair->ma->per.n ? pair->ma->per : pair->mb->per;
    const Unit *unit = units_find(pair->it->knowledge->units, per);
    bool time = unit && str_equal(unit->dimension, S("time"));
    if (time && str_equal(per, S("year")) && of_one_year(other))
        return true;
    bool wage = portion_same_measured(pair) && lexicon_same(&pair->it->knowledge->lexicon, rated->measured.lemma, S("wage"), LEXICON_NOUN);
    return wage || (!time && other->part == PART_EACH);
}

static bool rises_or_falls(const Comparison *pair, Str noun)
{
    const Phrase *change = noun.n ? language_word(pair->it->knowledge->language, noun, PHRASE_CHANGE) : NULL;
    return change && change->code;
}

/* "Fell by 5 %", "a drop of 5 %", "a 5 % drop", "$5 billion in cuts": by how much something changes, by a verb or a noun. */
static bool tells_change(const Comparison *pair, const Claim *claim, const Mention *mention)
{
    if (mention->change != CHANGE_NONE)
        return mention->change == CHANGE_BY;
    const Terms *before = &claim->before;
    const Phrase *of = before->n > 1 ? language_word(pair->it->knowledge->language, before->at[0].lemma, PHRASE_PREPOSITION) : NULL;
    return rises_or_falls(pair, claim->measured.lemma) || (of && of->code == PREPOSITION_OF && rises_or_falls(pair, before->at[1].lemma));
}

bool portion_both_change(const Comparison *pair)
{
    return tells_change(pair, pair->a, pair->ma) && tells_change(pair, pair->b, pair->mb);
}

static bool in_one_paragraph(const Comparison *pair)
{
    const Sentence *sentences = pair->it->segments->sentences.at;
    return sentences[pair->a->sentence].paragraph == sentences[pair->b->sentence].paragraph;
}

bool portion_told(const Case *it, const Claim *claim, const Mention *other)
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

/* "$677 million, of which $319 million is paid" and "$677 million, with $223 million paid": both are told beside the same whole. */
static bool of_one_whole(const Comparison *pair)
{
    const Mentions *mentions = pair->it->mentions;
    uint32_t i = pair->a->mention;
    while (i && mentions->list.at[i - 1].sentence == pair->a->sentence)
        i--;
    for (; i < mentions->list.n && mentions->list.at[i].sentence == pair->a->sentence; i++) {
        const Mention *whole = &mentions->list.at[i];
        bool larger = whole->kind == pair->ma->kind && decimal_compare(whole->low, pair->ma->low) > 0 && decimal_compare(whole->low, pair->mb->low) > 0;
        if (larger && portion_told(pair->it, pair->b, whole))
            return true;
    }
    return false;
}

/* "Including 15 French passengers" and "the 51 French passengers": a part that both tell by the same quality. */
static bool of_one_quality(const Comparison *pair)
{
    const Terms *a = &pair->a->modifiers, *b = &pair->b->modifiers;
    for (uint32_t i = 0; i < a->n; i++)
        if (!terms_hold(*b, a->at[i].lemma))
            return false;
    return a->n && a->n == b->n && portion_same_measured(pair);
}

bool portion_one_part(const Comparison *pair, Part a, Part b)
{
    Part told = a == PART_NONE ? b : a;
    if (a == PART_ANOTHER && b == PART_ANOTHER)
        return !in_one_paragraph(pair);              /* "another 40 homes", told again further down */
    if (a != PART_NONE && b != PART_NONE)
        return false;
    if (told == PART_EACH)
        return pair->ma->per.n || pair->mb->per.n;
    return (told == PART_OF_WHICH || told == PART_INCLUDING) && (of_one_whole(pair) || (told == PART_INCLUDING && of_one_quality(pair)));
}
