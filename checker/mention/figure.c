/* Figure: one figure grows from its amount: its value, its unit, its age, what it counts, and what bounds it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

bool figure_is_time(const Unit *unit)
{
    return unit && str_equal(unit->dimension, S("time"));
}

static Str percent_text(int32_t code)
{
    static const Str texts[] = {STR("percent"), STR("percentage point"), STR("basis point")};
    return texts[code];
}

void figure_set_value(Figure *figure, const Amount *second)
{
    Mention *mention = &figure->mention;
    const Number *low = &figure->amount.value, *high = second ? &second->value : low;
    mention->low = low->low;
    mention->high = high->high;                      /* of a vague number its most */
    mention->step = low->step > high->step ? low->step : high->step;
    mention->digits = low->digits > high->digits ? low->digits : high->digits;
    mention->spelled = low->spelled && high->spelled;
    mention->bound = second ? BOUND_RANGE : decimal_compare(low->high, low->low) > 0 ? BOUND_AT_LEAST : BOUND_EXACT;
}

void figure_set_unit(Figure *figure)
{
    const Amount *amount = &figure->amount;
    Mention *mention = &figure->mention;
    mention->unit = amount->unit;
    mention->unit_other = amount->bare_dollar ? amount->unit : amount->other;      /* a bare dollar stands for itself until the article is read */
    switch (amount->kind) {
    case AMOUNT_MONEY:
        mention->kind = MENTION_MONEY;
        mention->unit_text = amount->unit->name;
        break;
    case AMOUNT_PERCENT:
        mention->kind = amount->percent ? MENTION_POINTS : MENTION_PERCENT;
        mention->unit_text = percent_text(amount->percent);
        break;
    case AMOUNT_UNIT:
        mention->kind = figure_is_time(amount->unit) ? MENTION_DURATION : MENTION_MEASURE;
        mention->unit_text = amount->unit->name;
        break;
    case AMOUNT_PLAIN:
        mention->kind = amount->value.fraction ? MENTION_RATIO : MENTION_COUNT;
        mention->share = amount->value.fraction;
        break;
    }
}

/* "5-year-old", "18 months of age": the phrase begins with the unit. */
static bool take_age_behind(const Finder *finder, Figure *figure, uint32_t number_end)
{
    uint32_t end, at = word_skip_spaced(finder->tokens, number_end);
    if (!word_at(finder->tokens, at, PHRASE_AGE, &end))
        return false;
    UnitMatch unit = unit_behind(finder, at, (Str){0});
    figure->mention.unit = unit.end ? unit.unit : units_find(finder->knowledge->units, S("year"));
    figure->end = end;
    return true;
}

/* Is one of the last figures of the sentence an age? */
static bool age_told(const Finder *finder)
{
    enum { NEAR = 4 };
    uint32_t n = finder->found->list.n;
    for (uint32_t back = 1; back <= NEAR && back <= n - finder->first; back++)
        if (finder->found->list.at[n - back].kind == MENTION_AGE)
            return true;
    return false;
}

/* Does a full name stand before token i, known by its first word: "Ann Mary Smith"? */
static bool ends_full_name(const Finder *finder, uint32_t i)
{
    enum { LONGEST = 4 };
    for (uint32_t back = 2; back <= LONGEST && back <= i && word_capital(finder->tokens, i - back); back++)
        if (word_is(finder->tokens, i - back, PHRASE_GIVEN_NAME) || word_is(finder->tokens, i - back, PHRASE_HONORIFIC))
            return true;
    return false;
}

/* Digits between two commas: ", 35,", ", now 35,"; the last of a row of ages, or one behind a full name, may end the sentence: "Andrew, 6, and Leighton, 4."
   Gives the token behind the person, 0 when the digits do not stand so. */
static uint32_t stands_apart(const Finder *finder, uint32_t first, const Amount *amount)
{
    uint32_t at = first > 1 && finder->tokens.at[first - 1].tag == TAG_ADVERB ? first - 1 : first;
    if (at < 2 || amount->value.point || amount->value.spelled || !word_mark(finder->tokens, at - 1, ','))
        return 0;
    bool ends = amount->end >= finder->tokens.n || word_mark(finder->tokens, amount->end, '.') || (word_hyphen(finder->tokens, amount->end) && !word_mark(finder->tokens, amount->end, '-'));
    bool closed = word_mark(finder->tokens, amount->end, ',') || word_mark(finder->tokens, amount->end, ';');
    return closed || (ends && (age_told(finder) || ends_full_name(finder, at - 1))) ? at - 1 : 0;
}

/* Does nothing follow that the number could count? */
static bool stands_bare(const Finder *finder, uint32_t end)
{
    if (end >= finder->tokens.n || word_mark(finder->tokens, end, '.') || word_mark(finder->tokens, end, ',') || word_mark(finder->tokens, end, ';'))
        return true;
    Tag tag = (Tag)finder->tokens.at[end].tag;
    return tag == TAG_CONJUNCTION || tag == TAG_WH || word_is(finder->tokens, end, PHRASE_DIRECTION) || word_is(finder->tokens, end, PHRASE_WEEKDAY);
}

static bool is_person(const Finder *finder, uint32_t i)
{
    uint32_t end;
    const Phrase *pronoun = word_at(finder->tokens, i, PHRASE_PRONOUN, &end);
    return pronoun && (pronoun->code == PRONOUN_HE || pronoun->code == PRONOUN_SHE || pronoun->code == PRONOUN_I || pronoun->code == PRONOUN_WHO);
}

/* "He was 63.", "she just turned 50", "At 73, he ..." */
static bool told_by_verb(const Finder *finder, uint32_t first, const Amount *amount)
{
    uint32_t at = first;
    if (at > 0 && finder->tokens.at[at - 1].tag == TAG_ADVERB)
        at--;
    if (at == 0 || amount->value.point || !stands_bare(finder, amount->end))
        return false;
    bool opening = at == 1 && finder->tokens.at[0].tag == TAG_PREPOSITION && word_is(finder->tokens, 0, PHRASE_TIME_PREPOSITION) && amount->number == 1;
    if (opening)
        return word_mark(finder->tokens, amount->end, ',') && is_person(finder, amount->end + 1);
    uint32_t verb = at - 1, subject = verb > 0 && finder->tokens.at[verb - 1].tag == TAG_ADVERB ? verb - 1 : verb;
    return word_is(finder->tokens, verb, PHRASE_AGE_VERB) && subject > 0 && (is_person(finder, subject - 1) || ends_full_name(finder, subject));
}

/* A name, or a noun for a person: "Ann Smith, 35," and "a boy, 4,"; not "in June, 35,". */
static bool follows_person(const Finder *finder, uint32_t i, const Amount *amount)
{
    const Token *token = &finder->tokens.at[i];
    bool name = (token->tag == TAG_NAME || token->tag == TAG_NAMES) && token->kind == TOKEN_WORD && !word_is(finder->tokens, i, PHRASE_MONTH) &&
                !word_is(finder->tokens, i, PHRASE_PLACE_NAME);
    bool person = token->tag == TAG_NOUN && lexicon_class(&finder->knowledge->lexicon, token->lower) & LEXICON_PERSON;
    return person || (name && (age_told(finder) || decimal_compare(amount->value.low, decimal(5, 0)) > 0));
}

/* "aged 35", "at age 87", "Smith, 35, said" */
bool figure_told_as_age(const Finder *finder, const Figure *figure)
{
    uint32_t first = figure->first, length;
    const Amount *amount = &figure->amount;
    if (first < amount->begin && token_phrase_before(finder->tokens, amount->begin, PHRASE_AGE, &length))
        first = amount->begin;                       /* "between the ages of 18 and 29" */
    bool likely = amount->kind == AMOUNT_PLAIN && !amount->value.scaled && !amount->value.fraction && decimal_compare(amount->value.low, decimal(130, 0)) < 0;
    if ((likely || figure_is_time(amount->unit)) && token_phrase_before(finder->tokens, first, PHRASE_AGE, &length) && !unit_behind(finder, first - length, (Str){0}).end)
        return true;
    uint32_t person = likely ? stands_apart(finder, first, amount) : 0;
    return likely && ((person && follows_person(finder, person - 1, amount)) || told_by_verb(finder, first, amount));
}

void figure_set_age(const Finder *finder, Figure *figure)
{
    figure->mention.kind = MENTION_AGE;
    if (!figure->mention.unit)
        figure->mention.unit = units_find(finder->knowledge->units, S("year"));
    figure->mention.unit_text = figure->mention.unit ? figure->mention.unit->name : (Str){0};
}

/* "four more years", "five consecutive days": adjectives do not part a number from its unit. */
static bool counts_unit(const Finder *finder, Figure *figure, uint32_t end)
{
    Tokens tokens = finder->tokens;
    UnitMatch unit = unit_behind(finder, end - 1, (Str){0});
    if (unit.end != end || unit.weak || unit.exact || figure->end >= end - 1)
        return false;
    for (uint32_t i = figure->end; i + 1 < end; i++)
        if (tokens.at[i].tag != TAG_ADJECTIVE && tokens.at[i].tag != TAG_COMPARATIVE)
            return false;
    figure->amount.kind = unit.unit->currency || unit.unit->minor ? AMOUNT_MONEY : AMOUNT_UNIT;
    figure->amount.unit = unit.unit;
    figure->amount.other = unit.other;
    figure_set_unit(figure);
    return true;
}

/* What stands behind the number: "or more", the age, what is counted, the rate. */
void figure_take_behind(const Finder *finder, Figure *figure)
{
    Mention *mention = &figure->mention;
    BoundPlace bound = bound_after(finder, figure->end);
    figure->end = bound.end;
    if (figure->amount.kind != AMOUNT_PERCENT && take_age_behind(finder, figure, figure->value_end)) {
        figure_set_age(finder, figure);
    } else if (figure->amount.kind == AMOUNT_PLAIN) {
        uint32_t end = counted_read(finder, figure->end, &figure->amount, mention);
        mention->bare = !end;
        if (end && counts_unit(finder, figure, end))
            mention->head = (Str){0};
        if (mention->kind == MENTION_RATIO && word_part(finder->tokens, figure->amount.end, NUMBER_OF))
            mention->unit_text = (Str){0};           /* "two thirds of the cake" are no cakes, but "1/4 point" is of points */
        figure->end = end ? end : figure->end;
    }
    if (bound.first == bound.end)
        bound = bound_after(finder, figure->end);
    if (mention->bound != BOUND_RANGE)
        mention->bound = bound_join(mention->bound, bound.bound);
    figure->end = bound.end > figure->end ? bound.end : figure->end;
    bool rated = mention->kind != MENTION_AGE && (!mention->bare || word_is(finder->tokens, figure->end, PHRASE_PER));
    Rate rate = rated ? rate_at(finder, figure->end) : (Rate){0};
    if (rate.end) {
        mention->per = rate.per;
        bool closed = finder->tokens.at[figure->end].kind == TOKEN_QUOTE;
        figure->end = closed ? figure->end : rate.end;
    }
}

void figure_take_bound(const Finder *finder, Figure *figure)
{
    BoundPlace bound = bound_before(finder, figure->first, figure_is_time(figure->amount.unit));
    if (bound.first == bound.end)
        return;
    figure->first = bound.first;
    if (figure->mention.bound != BOUND_RANGE)
        figure->mention.bound = bound_join(bound.bound, figure->mention.bound);
}
