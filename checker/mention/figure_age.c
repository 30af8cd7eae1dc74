/* Ages: "aged 35", "5-year-old", "Smith, 35, said", "children under 5", "the retirement age rose to 67". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

/* "5-year-old", "18 months of age": the phrase begins with the unit. */
bool figure_take_age_behind(const Finder *finder, Figure *figure, uint32_t number_end)
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

/* "Eric and Ryan Jensen, 37 and 33,": the second of two ages, and a mark. */
static bool ends_pair(const Finder *finder, uint32_t end)
{
    int64_t second;
    uint32_t and = word_part(finder->tokens, end, NUMBER_AND);
    return and && word_digits(finder->tokens, and, 3, &second) && (and + 1 >= finder->tokens.n || finder->tokens.at[and + 1].kind == TOKEN_PUNCTUATION);
}

/* Digits between two commas: ", 35,", ", now 35,"; the last of a row of ages, or one behind a full name, may end the sentence: "Andrew, 6, and Leighton, 4."
   Gives the token behind the person, 0 when the digits do not stand so. */
static uint32_t stands_apart(const Finder *finder, uint32_t first, const Amount *amount)
{
    uint32_t at = first > 1 && finder->tokens.at[first - 1].tag == TAG_ADVERB ? first - 1 : first;
    if (at < 2 || amount->value.point || amount->value.spelled || !word_mark(finder->tokens, at - 1, ','))
        return 0;
    bool ends = amount->end >= finder->tokens.n || word_mark(finder->tokens, amount->end, '.') ||
                (word_hyphen(finder->tokens, amount->end) && !word_mark(finder->tokens, amount->end, '-'));
    bool closed = word_mark(finder->tokens, amount->end, ',') || word_mark(finder->tokens, amount->end, ';') || ends_pair(finder, amount->end);
    return closed || (ends && (age_told(finder) || ends_full_name(finder, at - 1))) ? at - 1 : 0;
}

/* "at the time", "in May": words that say when the age was reached */
static bool time_follows(const Finder *finder, uint32_t i)
{
    uint32_t at = i + 1;
    if (at >= finder->tokens.n || finder->tokens.at[i].tag != TAG_PREPOSITION || !word_is(finder->tokens, i, PHRASE_TIME_PREPOSITION))
        return false;
    at += finder->tokens.at[at].tag == TAG_DETERMINER;
    if (at >= finder->tokens.n)
        return false;
    return word_is(finder->tokens, at, PHRASE_MONTH) || word_is(finder->tokens, at, PHRASE_DIRECTION) || word_is(finder->tokens, at, PHRASE_WEEKDAY) ||
           lexicon_class(&finder->knowledge->lexicon, finder->tokens.at[at].lower) & LEXICON_TIME;
}

/* Does nothing follow that the number could count? */
static bool stands_bare(const Finder *finder, uint32_t end)
{
    if (end >= finder->tokens.n || word_mark(finder->tokens, end, '.') || word_mark(finder->tokens, end, ',') || word_mark(finder->tokens, end, ';'))
        return true;
    Tag tag = (Tag)finder->tokens.at[end].tag;
    return tag == TAG_CONJUNCTION || tag == TAG_WH || time_follows(finder, end) || word_is(finder->tokens, end, PHRASE_DIRECTION) || word_is(finder->tokens, end, PHRASE_WEEKDAY);
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
    uint32_t verb = at - 1;
    Tag helper = verb > 0 ? (Tag)finder->tokens.at[verb - 1].tag : TAG_NONE;
    uint32_t subject = helper == TAG_ADVERB || helper == TAG_MODAL ? verb - 1 : verb;
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

/* Is what follows nothing that a number could count or measure? */
static bool counts_nothing(const Finder *finder, uint32_t i)
{
    if (i >= finder->tokens.n)
        return true;
    switch (finder->tokens.at[i].tag) {
    case TAG_ADJECTIVE: case TAG_COMPARATIVE: case TAG_PARTICIPLE: case TAG_GERUND: case TAG_NUMBER:
        return false;
    default:
        return finder->tokens.at[i].kind != TOKEN_SYMBOL && !word_mark(finder->tokens, i, '-') && !tag_is_noun((Tag)finder->tokens.at[i].tag);
    }
}

/* "died yesterday at 82": a number behind "at" and a verb of what happens once to a person. */
static bool follows_once(const Finder *finder, uint32_t first, const Amount *amount)
{
    enum { REACH = 5 };
    bool at = first > 0 && finder->tokens.at[first - 1].tag == TAG_PREPOSITION && word_is(finder->tokens, first - 1, PHRASE_TIME_PREPOSITION);
    uint32_t end;
    const Phrase *place = at ? word_at(finder->tokens, first - 1, PHRASE_PREPOSITION, &end) : NULL;
    if (!place || place->code != PREPOSITION_PLACE || amount->value.point || !stands_bare(finder, amount->end))
        return false;
    for (uint32_t i = first - 1; i > 0 && first - i < REACH && finder->tokens.at[i - 1].kind != TOKEN_PUNCTUATION; i--)
        if (tag_is_verb((Tag)finder->tokens.at[i - 1].tag) &&
            language_word(finder->knowledge->language, syntax_lemma(finder->tokens, i - 1, finder->knowledge, finder->scratch), PHRASE_ONCE))
            return true;
    return false;
}

/* "the retirement age rose to 67", "a median age of 38" */
static bool follows_age_noun(const Finder *finder, uint32_t first, const Amount *amount)
{
    enum { REACH = 8 };
    Tag before = first > 0 ? (Tag)finder->tokens.at[first - 1].tag : TAG_NONE;
    bool told = before == TAG_TO || before == TAG_PREPOSITION || (first > 0 && word_is(finder->tokens, first - 1, PHRASE_AGE_VERB));
    for (uint32_t i = first; told && i > 0 && first - i < REACH && finder->tokens.at[i - 1].kind != TOKEN_PUNCTUATION; i--)
        if (word_is(finder->tokens, i - 1, PHRASE_AGE) && tag_is_noun((Tag)finder->tokens.at[i - 1].tag))
            return counts_nothing(finder, amount->end);
    return false;
}

/* "children", "people" */
static bool names_people(const Finder *finder, const Token *noun)
{
    const Lexicon *lexicon = &finder->knowledge->lexicon;
    const Language *language = finder->knowledge->language;
    const Phrase *group = language_word(language, noun->lower, PHRASE_SYNONYM);
    const Phrase *people = group ? language_word(language, str_of(phrase_kind_name(PHRASE_DEMONYM)), PHRASE_COUNTED) : NULL;
    return (people && str_equal(group->name, people->name)) ||
           lexicon_class(lexicon, lexicon_lemma(lexicon, noun->lower, LEXICON_NOUN)) & LEXICON_PERSON;
}

/* "children under 5", "people over 65" */
static bool bounds_person(const Finder *finder, uint32_t first, const Amount *amount)
{
    BoundPlace bound = bound_before(finder, first, false);
    const Token *noun = bound.first < bound.end && bound.first > 0 ? &finder->tokens.at[bound.first - 1] : NULL;
    bool limits = bound.bound == BOUND_LESS_THAN || bound.bound == BOUND_MORE_THAN;
    if (!noun || !limits || !tag_is_noun((Tag)noun->tag) || (noun->capital && bound.first > 1) || !counts_nothing(finder, amount->end))
        return false;
    return names_people(finder, noun);
}

/* "women between 15 and 44" */
static bool ranges_person(const Finder *finder, const Figure *figure)
{
    const Token *noun = figure->mention.bound == BOUND_RANGE && figure->first > 0 && figure->first < figure->amount.begin ? &finder->tokens.at[figure->first - 1] : NULL;
    if (!noun || noun->tag != TAG_NOUNS || noun->capital || decimal_compare(figure->mention.high, decimal(110, 0)) > 0 || !counts_nothing(finder, figure->end))
        return false;
    return names_people(finder, noun);
}

/* "aged 35", "at age 87"; not "the number of dead at 40": of many dead the number is no age. */
static bool follows_age_phrase(const Finder *finder, uint32_t first)
{
    uint32_t length, end;
    const Phrase *age = token_phrase_before(finder->tokens, first, PHRASE_AGE, &length);
    if (!age || unit_behind(finder, first - length, (Str){0}).end)
        return false;
    uint32_t at = first - length;
    const Phrase *before = at > 0 ? word_at(finder->tokens, at - 1, PHRASE_PREPOSITION, &end) : NULL;
    bool many = finder->tokens.at[at].tag == TAG_ADJECTIVE || tag_is_noun((Tag)finder->tokens.at[at].tag);
    return !(age->words > 1 && many && ((before && before->code == PREPOSITION_OF) || (at > 0 && word_is(finder->tokens, at - 1, PHRASE_DEFINITE))));
}

/* "aged 35", "at age 87", "Smith, 35, said" */
bool figure_told_as_age(const Finder *finder, const Figure *figure)
{
    uint32_t first = figure->first, length;
    const Amount *amount = &figure->amount;
    if (first < amount->begin && token_phrase_before(finder->tokens, amount->begin, PHRASE_AGE, &length))
        first = amount->begin;                       /* "between the ages of 18 and 29" */
    bool likely = amount->kind == AMOUNT_PLAIN && !amount->value.scaled && !amount->value.fraction && decimal_compare(amount->value.low, decimal(130, 0)) < 0;
    if ((likely || figure_is_time(amount->unit)) && follows_age_phrase(finder, first))
        return true;
    uint32_t person = likely ? stands_apart(finder, first, amount) : 0;
    return likely && ((person && follows_person(finder, person - 1, amount)) || told_by_verb(finder, first, amount) ||
                      follows_age_noun(finder, first, amount) || follows_once(finder, first, amount) || ranges_person(finder, figure) || bounds_person(finder, first, amount));
}

void figure_set_age(const Finder *finder, Figure *figure)
{
    figure->mention.kind = MENTION_AGE;
    if (!figure->mention.unit)
        figure->mention.unit = units_find(finder->knowledge->units, S("year"));
    figure->mention.unit_text = figure->mention.unit ? figure->mention.unit->name : (Str){0};
}
