/* Evidence: what two figures have round them in common and what stands against it, counted and weighed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/evidence.h"

#include "judge/brief.h"
#include "judge/support.h"
#include "judge/tally.h"
#include "judge/value.h"
#include "judge/weights.h"

static int32_t common(Terms a, Terms b)
{
    int32_t count = 0;
    for (uint32_t i = 0; i < a.n; i++)
        count += terms_hold(b, a.at[i].lemma);
    return count;
}

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static int32_t hundredths(int32_t part, uint32_t a, uint32_t b)
{
    uint32_t smaller = a < b ? a : b;
    return smaller ? 100 * part / (int32_t)smaller : 0;
}

/* A word of 16 doublings is worth nothing, one that WordNet's texts do not know is worth 16. */
static int32_t rarity(const Comparison *pair, Str lemma)
{
    enum { RAREST = 16 };
    return RAREST - (int32_t)lexicon_common(&pair->it->knowledge->lexicon, lemma);
}

/* Together the rarity of the words of `terms` that the other side has, or has not. */
static int32_t rarity_of(const Comparison *pair, Terms terms, Terms others, bool in_both)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < terms.n; i++)
        if (terms_hold(others, terms.at[i].lemma) == in_both)
            sum += rarity(pair, terms.at[i].lemma);
    return sum;
}

/* The same by the rarity in this article, of the words that both have. */
static int32_t rarity_here(const Comparison *pair, Terms terms, Terms others)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < terms.n; i++)
        if (terms_hold(others, terms.at[i].lemma))
            sum += tally_rarity(pair->it->tally, terms.at[i].lemma);
    return sum;
}

static int32_t run(Terms a, Terms b)
{
    uint32_t i = 0;
    while (i < a.n && i < b.n && str_equal(a.at[i].lemma, b.at[i].lemma))
        i++;
    return (int32_t)i;
}

bool evidence_told_twice(const Comparison *pair)
{
    enum { EACH_SIDE = 2, TOGETHER = 9 };
    int32_t before = run(pair->a->before, pair->b->before), after = run(pair->a->after, pair->b->after);
    return before >= EACH_SIDE && after >= EACH_SIDE && before + after >= TOGETHER;
}

static uint32_t gap(const Term *term, const Mention *mention)
{
    return term->begin < mention->begin ? mention->begin - term->begin : term->begin - mention->begin;
}

static Str nearest_name(const Claim *claim, const Mention *mention)
{
    const Term *nearest = NULL;
    for (uint32_t i = 0; i < claim->names.n; i++) {
        const Term *name = &claim->names.at[i];
        nearest = !nearest || gap(name, mention) < gap(nearest, mention) ? name : nearest;
    }
    return nearest ? nearest->lemma : (Str){0};
}

static bool one_name_nearest(const Comparison *pair)
{
    Str a = nearest_name(pair->a, pair->ma);
    return a.n && str_equal(a, nearest_name(pair->b, pair->mb));
}

static void count_words(const Comparison *pair, int32_t *count)
{
    const Claim *a = pair->a, *b = pair->b;
    count[EVIDENCE_SHARED] = rarity_of(pair, a->context, b->context, true);
    count[EVIDENCE_UNSHARED] = rarity_of(pair, a->context, b->context, false) + rarity_of(pair, b->context, a->context, false);
    count[EVIDENCE_CONTAINMENT] = hundredths(common(a->context, b->context), a->context.n, b->context.n);
    count[EVIDENCE_RUN_BEFORE] = run(a->before, b->before);
    count[EVIDENCE_RUN_AFTER] = run(a->after, b->after);
    count[EVIDENCE_SENTENCE] = hundredths(common(a->words, b->words), a->words.n, b->words.n);
    count[EVIDENCE_HERE] = rarity_here(pair, a->context, b->context);
    count[EVIDENCE_SENTENCE_HERE] = rarity_here(pair, a->words, b->words) + rarity_here(pair, a->names, b->names);
    count[EVIDENCE_ONE_NAME] = one_name_nearest(pair);
    int32_t names = common(a->names, b->names);
    count[EVIDENCE_NAMES] = names;
    count[EVIDENCE_OTHER_NAMES] = least((int32_t)a->names.n - names, (int32_t)b->names.n - names);
}

/* The figures of one sentence, the compared one left out. */
typedef struct Others {
    const Mention *at[16];
    uint32_t n;
} Others;

static Others others_of(const Case *it, const Claim *claim)
{
    const Mentions *mentions = it->mentions;
    Others others = {.n = 0};
    uint32_t first = claim->mention;
    while (first && mentions->list.at[first - 1].sentence == claim->sentence && claim->mention - first < 16)
        first--;
    for (uint32_t i = first; i < mentions->list.n && mentions->list.at[i].sentence == claim->sentence && others.n < 16; i++)
        if (i != claim->mention)
            others.at[others.n++] = &mentions->list.at[i];
    return others;
}

/* The same days named; where they cannot be told, the same words. */
static bool same_time(const Case *it, const Mention *a, const Mention *b)
{
    if (!range_none(a->named) && !range_none(b->named))
        return range_holds(a->named, b->named) || range_holds(b->named, a->named);
    return str_equal_fold(article_text(it->article, a->begin, a->end), article_text(it->article, b->begin, b->end));
}

static bool same_figure(const Case *it, const Mention *a, const Mention *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == MENTION_DATE)
        return same_time(it, a, b);
    return decimal_equal(a->low, b->low) && decimal_equal(a->high, b->high) && a->unit == b->unit;
}

/* Years, quarters, months, days: only times of one length tell two figures apart ("said on Monday" is no answer to "in 2019"). */
static int32_t length_of(const Mention *date)
{
    if (range_none(date->named) || date_none(date->named.from) || date_none(date->named.to))
        return 0;
    return tally_doublings((uint32_t)(date_number(date->named.to) - date_number(date->named.from) + 1));
}

/* An age stays what it is from one month to the next. */
static bool far_for_age(const Mention *a, const Mention *b)
{
    enum { A_YEAR = 365 };                           /* days */
    if (range_none(a->named) || range_none(b->named) || date_none(a->named.from) || date_none(b->named.from))
        return true;
    int32_t days = date_number(a->named.from) - date_number(b->named.from);
    return days >= A_YEAR || days <= -A_YEAR;
}

static bool of_one_kind(const Mention *a, const Mention *b)
{
    if (a->kind == MENTION_DATE || b->kind == MENTION_DATE)
        return a->kind == b->kind && length_of(a) == length_of(b) && !a->weekday == !b->weekday;
    return a->kind == b->kind;
}

/* Each figure of the one sentence is matched with one of the other: the same figure, else one of its kind. */
static void count_figures(const Comparison *pair, int32_t *count)
{
    Others a = others_of(pair->it, pair->a), b = others_of(pair->it, pair->b);
    bool other_dates = false;
    for (uint32_t i = 0; i < a.n; i++) {
        bool date = a.at[i]->kind == MENTION_DATE, found = false, rival = false;
        for (uint32_t j = 0; j < b.n && !found; j++) {
            found = same_figure(pair->it, a.at[i], b.at[j]);
            rival |= of_one_kind(a.at[i], b.at[j]) && (!date || pair->ma->kind != MENTION_AGE || far_for_age(a.at[i], b.at[j]));
        }
        count[date ? EVIDENCE_DATES : EVIDENCE_FIGURES] += found;
        if (!date)
            count[EVIDENCE_OTHER_FIGURES] += rival && !found;
        other_dates |= date && rival && !found;
    }
    count[EVIDENCE_OTHER_DATES] = other_dates && !count[EVIDENCE_DATES];
    count[EVIDENCE_DATES] = count[EVIDENCE_DATES] > 0;
}

static bool alike(Str a, Str b)
{
    return a.n && str_equal(a, b);
}

static bool unlike(Str a, Str b)
{
    return a.n && b.n && !str_equal(a, b);
}

/* Told of a whole year or more, "in 1950", and not of the article's own, which need not be said. */
static bool of_a_year(const Case *it, const Claim *claim)
{
    enum { YEAR = 365 };
    Date now = it->segments->date;
    if (!date_none(now) && range_holds(claim->days, (DateRange){now, now}))
        return false;
    bool closed = claim->period == PERIOD_AT && !date_none(claim->days.from) && !date_none(claim->days.to);
    return closed && date_number(claim->days.to) - date_number(claim->days.from) + 1 >= YEAR;
}

static void count_roles(const Comparison *pair, int32_t *count)
{
    const Claim *a = pair->a, *b = pair->b;
    count[EVIDENCE_ACTION] = alike(a->action.lemma, b->action.lemma);
    count[EVIDENCE_OTHER_ACTION] = unlike(a->action.lemma, b->action.lemma);
    bool resolved = (a->actor.entity || !a->actor.pronoun) && (b->actor.entity || !b->actor.pronoun);
    count[EVIDENCE_ACTOR] = resolved && alike(a->actor.name, b->actor.name);
    count[EVIDENCE_OTHER_ACTOR] = resolved && unlike(a->actor.name, b->actor.name);
    count[EVIDENCE_PLACE] = a->place.entity && a->place.entity == b->place.entity;
    count[EVIDENCE_MEASURED] = alike(a->measured.lemma, b->measured.lemma);
    count[EVIDENCE_OTHER_MEASURED] = unlike(a->measured.lemma, b->measured.lemma);
    count[EVIDENCE_OF] = alike(a->of.lemma, b->of.lemma);
    count[EVIDENCE_OTHER_OF] = unlike(a->of.lemma, b->of.lemma);
    count[EVIDENCE_MODIFIER] = common(a->modifiers, b->modifiers);
    count[EVIDENCE_ONE_MODIFIER] = (a->modifiers.n == 0) != (b->modifiers.n == 0);
    count[EVIDENCE_OTHER_MODIFIER] = a->modifiers.n && b->modifiers.n && !count[EVIDENCE_MODIFIER];
    count[EVIDENCE_ONE_PERIOD] = (a->period == PERIOD_NONE) != (b->period == PERIOD_NONE);
    count[EVIDENCE_ONE_YEAR] = (a->period == PERIOD_NONE && of_a_year(pair->it, b)) || (b->period == PERIOD_NONE && of_a_year(pair->it, a));
    count[EVIDENCE_SAME_STATUS] = a->status == b->status && a->status != STATUS_ACTUAL;
    count[EVIDENCE_STATUS] = a->status != b->status && !a->status_open && !b->status_open;
}

static bool far_apart(const Comparison *pair)
{
    enum { TWICE = 21 };                             /* tenths; a little more than twice */
    int32_t tenths = value_ratio_tenths(pair->a, pair->b);
    return tenths == 0 || tenths > TWICE;
}

static uint32_t again(const Case *it, const Claim *claim)
{
    return tally_again(it->tally, (uint32_t)(claim - it->claims->list.at));
}

/* How often the article gives the one value or the other again; enough is enough. */
static int32_t told_again(const Comparison *pair)
{
    enum { ENOUGH = 2 };
    return least((int32_t)again(pair->it, pair->a), ENOUGH) + least((int32_t)again(pair->it, pair->b), ENOUGH);
}

static int32_t distance(int32_t a, int32_t b)
{
    return a < b ? b - a : a - b;
}

static int32_t larger_magnitude(const Comparison *pair)
{
    int32_t a = decimal_magnitude(pair->a->point), b = decimal_magnitude(pair->b->point);
    return a > b ? a : b;
}

static void count_values(const Comparison *pair, int32_t *count)
{
    int32_t a = pair->ma->digits, b = pair->mb->digits;
    count[EVIDENCE_BOUND] = (pair->ma->bound == BOUND_EXACT) != (pair->mb->bound == BOUND_EXACT);
    bool slip = value_slip(pair->a, pair->b) || value_swapped(pair->a, pair->b);
    count[EVIDENCE_SLIP] = !count[EVIDENCE_NEAR] && slip;
    count[EVIDENCE_FAR] = !slip && far_apart(pair);
    count[EVIDENCE_MAGNITUDE] = larger_magnitude(pair);
    count[EVIDENCE_OTHER_STEP] = least(distance(pair->a->step, pair->b->step), 4);
    count[EVIDENCE_OTHER_DIGITS] = distance(a, b);
    count[EVIDENCE_DIGITS] = least((a > b ? a : b) + (decimal_magnitude(pair->a->point) >= 4), 5);
    count[EVIDENCE_COARSER] = least(a < b ? a : b, 5);
    count[EVIDENCE_AGAIN] = told_again(pair);
    count[EVIDENCE_KNOWN] = pair->b->definite && !again(pair->it, pair->b);
    count[EVIDENCE_RIVALS] = tally_doublings(pair->rivals);
}

static void count_kinds(const Comparison *pair, int32_t *count)
{
    MentionKind kind = pair->ma->kind;
    bool one_person = pair->a->actor.entity && pair->a->actor.entity == pair->b->actor.entity;
    count[EVIDENCE_COUNT] = kind == MENTION_COUNT;
    count[EVIDENCE_MONEY] = kind == MENTION_MONEY;
    count[EVIDENCE_PERCENT] = kind == MENTION_PERCENT;
    count[EVIDENCE_POINTS] = kind == MENTION_POINTS;
    count[EVIDENCE_MEASURE] = kind == MENTION_MEASURE;
    count[EVIDENCE_DURATION] = kind == MENTION_DURATION;
    count[EVIDENCE_AGE] = kind == MENTION_AGE && one_person;
}

static void count_places(const Comparison *pair, int32_t *count)
{
    count[EVIDENCE_DISTANCE] = tally_doublings((uint32_t)distance((int32_t)pair->a->sentence, (int32_t)pair->b->sentence));
    count[EVIDENCE_FIRST] = tally_doublings(pair->a->sentence);
    count[EVIDENCE_LENGTH] = tally_doublings(pair->it->segments->sentences.n);
}

static bool in_one_paragraph(const Comparison *pair)
{
    const Sentence *sentences = pair->it->segments->sentences.at;
    return sentences[pair->a->sentence].paragraph == sentences[pair->b->sentence].paragraph;
}

bool evidence_short(const Comparison *pair)
{
    return brief_text(pair->it, pair->a->sentence, pair->b->sentence);
}

bool evidence_only_age(const Comparison *pair)
{
    if (!comparable_display(pair) || pair->ma->kind != MENTION_AGE || pair->mb->kind != MENTION_AGE)
        return false;
    const Case *it = pair->it;
    uint32_t body = support_displayed(pair->a->zone) ? pair->b->sentence : pair->a->sentence;
    const Sentence *sentences = it->segments->sentences.at;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (mention->kind == MENTION_AGE && !support_displayed(sentences[mention->sentence].zone) && mention->sentence != body)
            return false;
    }
    return true;
}

int32_t evidence_most(const Comparison *pair)
{
    static const EvidenceKind of_trees[] = {
        EVIDENCE_ACTION, EVIDENCE_OTHER_ACTION, EVIDENCE_ACTOR, EVIDENCE_OTHER_ACTOR, EVIDENCE_PLACE, EVIDENCE_MEASURED, EVIDENCE_OTHER_MEASURED,
        EVIDENCE_OF, EVIDENCE_OTHER_OF, EVIDENCE_MODIFIER, EVIDENCE_ONE_MODIFIER, EVIDENCE_OTHER_MODIFIER, EVIDENCE_ONE_PERIOD, EVIDENCE_ONE_YEAR,
        EVIDENCE_STATUS, EVIDENCE_SAME_STATUS, EVIDENCE_KNOWN, EVIDENCE_AGE};
    Evidence least = evidence_of(pair), most = least;
    for (size_t i = 0; i < sizeof of_trees / sizeof *of_trees; i++) {
        least.count[of_trees[i]] = 0;
        most.count[of_trees[i]] = of_trees[i] != EVIDENCE_AGE || pair->ma->kind == MENTION_AGE;
    }
    return weights_most(least.count, most.count, pair->weighs_objection);
}

/* 98 of 100 planted articles have as many sentences; shorter texts tell of no thing so often that an objection could be outweighed. */
bool evidence_weighs(const Comparison *pair)
{
    enum { LEAST_SENTENCES = 12 };
    return pair->it->segments->sentences.n >= LEAST_SENTENCES;
}

void evidence_weigh(Comparison *pair)
{
    if (pair->objection)
        pair->evidence.count[comparable_objection(pair)] = 1;
    pair->evidence.weight = weights_sum(pair->evidence.count, pair->weighs_objection);
}

Evidence evidence_of(const Comparison *pair)
{
    Evidence evidence = {0};
    evidence.count[EVIDENCE_NEAR] = in_one_paragraph(pair);
    count_words(pair, evidence.count);
    count_figures(pair, evidence.count);
    count_roles(pair, evidence.count);
    count_values(pair, evidence.count);
    count_kinds(pair, evidence.count);
    count_places(pair, evidence.count);
    evidence.count[EVIDENCE_SHORT] = evidence_short(pair);
    evidence.count[EVIDENCE_DISPLAY] = comparable_display(pair);
    evidence.weight = weights_sum(evidence.count, pair->weighs_objection);
    return evidence;
}
