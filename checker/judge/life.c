/* Who is meant is read from a name right beside the age or the birth; "he" and "she" are the only person of the sentences before. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/life.h"

#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/gap.h"

enum { MOST_FACTS = 24, LONGEST_NAME = 5, FAR_NAME = 12, SENTENCES_BACK = 3, MOST_MENTIONS = 24 };      /* facts of a kind; tokens; sentences to the one who is meant */

/* What is told of a person: an age at a time, or a date of birth. */
typedef struct Fact {
    uint32_t person;                                 /* number + 1 of the entity */
    const Mention *mention, *death;
    DateRange now;                                   /* of an age */
} Fact;

typedef struct Facts {
    Fact ages[MOST_FACTS], births[MOST_FACTS];
    uint32_t age_count, birth_count;
} Facts;

static const Mention *at(const Case *it, uint32_t number)
{
    return number < it->mentions->list.n ? &it->mentions->list.at[number] : NULL;
}

static uint32_t person_at(const Case *it, Tokens tokens, uint32_t i, uint32_t *end)
{
    uint32_t entity = i < tokens.n ? claim_name_at(it->entities, tokens, i, end) : 0;
    return entity && it->entities->list.at[entity - 1].kind == ENTITY_PERSON ? entity : 0;
}

/* Whoever has an age or was born is a person. */
static uint32_t someone_at(const Case *it, Tokens tokens, uint32_t i, uint32_t *end)
{
    uint32_t entity = i < tokens.n ? claim_name_at(it->entities, tokens, i, end) : 0;
    EntityKind kind = entity ? (EntityKind)it->entities->list.at[entity - 1].kind : ENTITY_PLACE;
    return kind == ENTITY_PERSON || kind == ENTITY_UNKNOWN ? entity : 0;
}

/* The person whose name ends just before token i. */
static uint32_t person_before(const Case *it, Tokens tokens, uint32_t i)
{
    uint32_t end, found = 0;
    for (uint32_t back = 1; back <= LONGEST_NAME && back <= i; back++) {
        uint32_t person = someone_at(it, tokens, i - back, &end);
        found = person && end == i ? person : found;
    }
    return found;
}

static uint32_t token_at(Tokens tokens, uint32_t begin)
{
    uint32_t i = 0;
    while (i < tokens.n && tokens.at[i].begin < begin)
        i++;
    return i;
}

static bool is_mark(Tokens tokens, uint32_t i, Str mark)
{
    return i < tokens.n && str_equal(tokens.at[i].lower, mark);
}

static Tokens tokens_of(const Judgement *judgement, uint32_t sentence)
{
    const Case *it = judgement->it;
    return segment_tokens(it->article, it->segments, sentence, it->knowledge, judgement->scratch);
}

/* The only person of the nearest sentence before this one that names any. */
static uint32_t antecedent(const Judgement *judgement, uint32_t sentence)
{
    for (uint32_t back = 1; back <= SENTENCES_BACK && back <= sentence; back++) {
        Tokens tokens = tokens_of(judgement, sentence - back);
        uint32_t only = 0, end;
        for (uint32_t i = 0; i < tokens.n; i++) {
            uint32_t person = person_at(judgement->it, tokens, i, &end);
            if (person && only && person != only)
                return 0;
            only = person ? person : only;
            i = person ? end - 1 : i;
        }
        if (only)
            return only;
    }
    return 0;
}

/* Does the sentence open with "he" or "she", or "her" own name? Who that is; 0: it opens otherwise. */
static uint32_t opening_person(const Judgement *judgement, Tokens tokens)
{
    uint32_t length, end, first = token_phrase(tokens, 0, PHRASE_HONORIFIC, &length) ? length : 0;
    if (tokens.n && gap_holds(tokens.at[0].lower, gap_option(judgement->rule, "pronouns")))
        return antecedent(judgement, tokens.sentence);
    uint32_t person = person_at(judgement->it, tokens, first, &end);
    return person && !is_mark(tokens, end, S("'s")) ? person : 0;
}

/* "36-year-old Marta Kowal", "the 21-year-old Ms Rahman". */
static uint32_t person_behind(const Case *it, Tokens tokens, uint32_t i)
{
    uint32_t length, end, next = i < tokens.n && token_phrase(tokens, i, PHRASE_HONORIFIC, &length) ? i + length : i;
    return someone_at(it, tokens, next, &end);
}

/* Of the dates in front of the age in its sentence the nearest; NULL when there is none, *count of them all. */
static const Mention *date_before(const Case *it, uint32_t number, uint32_t *count)
{
    const Mention *nearest = NULL;
    *count = 0;
    for (uint32_t i = event_first(it, number); i < number + MOST_MENTIONS && at(it, i) && at(it, i)->sentence == at(it, number)->sentence; i++) {
        bool year = event_plain(at(it, i)) && at(it, i)->year_given;
        *count += year;
        nearest = year && i < number ? at(it, i) : nearest;
    }
    return nearest;
}

/* The day of death that the sentence before tells. */
static const Mention *death_before(const Judgement *judgement, const Mention *age)
{
    const Case *it = judgement->it;
    for (uint32_t i = (uint32_t)(age - it->mentions->list.at), back = 0; i > 0 && back < MOST_MENTIONS; i--, back++) {
        const Mention *date = at(it, i - 1);
        if (date->sentence + 1 == age->sentence && event_plain(date) && event_word(it, date, gap_option(judgement->rule, "death")).n)
            return date;
    }
    return NULL;
}

/* ", at the age of 28": told of the year just before. */
static bool read_age_then(const Judgement *judgement, Tokens tokens, uint32_t number, Fact *out)
{
    uint32_t dates;
    const Mention *age = at(judgement->it, number), *date = date_before(judgement->it, number, &dates);
    Str gap = date && date->end <= age->begin ? article_text(judgement->it->article, date->end, age->begin) : (Str){0};
    if (!date || dates != 1 || !gap_only(gap, gap_option(judgement->rule, "then")))
        return false;
    *out = (Fact){.person = opening_person(judgement, tokens), .mention = age, .now = date->days};
    return out->person;
}

/* "She was 91." behind the sentence that tells of her death. */
static bool read_age_at_death(const Judgement *judgement, Tokens tokens, const Mention *age, Fact *out)
{
    const Mention *death = death_before(judgement, age);
    bool pronoun = tokens.n && gap_holds(tokens.at[0].lower, gap_option(judgement->rule, "pronouns"));
    if (!death || !pronoun || token_at(tokens, age->begin) > 2)
        return false;
    *out = (Fact){.person = antecedent(judgement, tokens.sentence), .mention = age, .death = death, .now = death->days};
    return out->person;
}

/* "Marta Kowal, 63,", "63-year-old Marta Kowal": told of the article's own day. */
static bool read_age_now(const Judgement *judgement, Tokens tokens, uint32_t number, Fact *out)
{
    const Case *it = judgement->it;
    const Mention *age = at(it, number);
    uint32_t dates, first = token_at(tokens, age->begin), behind = token_at(tokens, age->end);
    date_before(it, number, &dates);
    bool enclosed = first && is_mark(tokens, first - 1, S(",")) && is_mark(tokens, behind, S(","));
    uint32_t person = enclosed ? person_before(it, tokens, first - 1) : person_behind(it, tokens, behind);
    *out = (Fact){.person = person, .mention = age, .now = range_day(it->segments->date)};
    return person && !dates && !date_none(it->segments->date);
}

static bool is_age(const Mention *mention)
{
    bool years = mention->kind == MENTION_AGE && mention->unit && str_equal(mention->unit->name, S("year"));
    return years && mention->bound == BOUND_EXACT && mention->step >= 0;
}

static bool read_age(const Judgement *judgement, uint32_t number, Fact *out)
{
    const Mention *age = at(judgement->it, number);
    if (!is_age(age))
        return false;
    Tokens tokens = tokens_of(judgement, age->sentence);
    return read_age_then(judgement, tokens, number, out) || read_age_at_death(judgement, tokens, age, out) || read_age_now(judgement, tokens, number, out);
}

/* "Whitfield was born on May 3, 1933", "Mrs Kowal, who was born in Gdansk in 1962", "He was born": the name right before the deed. */
static bool read_birth(const Judgement *judgement, const Mention *date, Fact *out)
{
    const Case *it = judgement->it;
    Str word = event_plain(date) && date->year_given ? event_word(it, date, gap_option(judgement->rule, "birth")) : (Str){0};
    if (!word.n)
        return false;
    Tokens tokens = tokens_of(judgement, date->sentence);
    uint32_t born = token_at(tokens, (uint32_t)(word.p - it->article->text.p)), i = born;
    while (i > 0 && born - i < FAR_NAME && (is_mark(tokens, i - 1, S(",")) || gap_holds(tokens.at[i - 1].lower, gap_option(judgement->rule, "who"))))
        i--;
    bool pronoun = i == 1 && gap_holds(tokens.at[0].lower, gap_option(judgement->rule, "pronouns"));
    *out = (Fact){.person = pronoun ? antecedent(judgement, date->sentence) : person_before(it, tokens, i), .mention = date};
    return out->person;
}

static void read_facts(const Judgement *judgement, Facts *facts)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        bool age = at(it, i)->kind == MENTION_AGE, room = (age ? facts->age_count : facts->birth_count) < MOST_FACTS;
        if (room && age)
            facts->age_count += read_age(judgement, i, &facts->ages[facts->age_count]);
        else if (room && at(it, i)->kind == MENTION_DATE)
            facts->birth_count += read_birth(judgement, at(it, i), &facts->births[facts->birth_count]);
        arena_reset(judgement->scratch);
    }
}

static bool holds_age(const Case *it)
{
    uint32_t i = 0;
    while (i < it->mentions->list.n && !is_age(at(it, i)))
        i++;
    return i < it->mentions->list.n;
}

void lives_find(const Judgement *judgement, Lives *out)
{
    Facts facts = {0};
    out->n = 0;
    if (!holds_age(judgement->it))
        return;
    read_facts(judgement, &facts);
    for (uint32_t i = 0; i < facts.age_count; i++)
        for (uint32_t k = 0; k < facts.birth_count && out->n < MOST_LIVES; k++) {
            const Fact *age = &facts.ages[i], *birth = &facts.births[k];
            if (age->person == birth->person)
                out->at[out->n++] = (Life){age->mention, birth->mention, age->death, birth->mention->days, age->now};
        }
}
