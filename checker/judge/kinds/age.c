/* age: an age against the year of birth and the day that it is told of: of death, or the article's own. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/life.h"

enum { FAR_OFF = 20, OLDEST = 120, MOST_BETWEEN = 10, MOST_BEFORE = 240, MOST_MENTIONS = 48 };   /* years: an age further off is another person's; words; bytes */

static const Mention *at(const Case *it, uint32_t number)
{
    return &it->mentions->list.at[number];
}

static Str before(const Case *it, const Mention *mention)
{
    uint32_t begin = it->segments->sentences.at[mention->sentence].begin;
    bool far = mention->begin - begin > MOST_BEFORE;
    return article_text(it->article, far ? mention->begin - MOST_BEFORE : begin, mention->begin);
}

static Str after(const Case *it, const Mention *mention)
{
    return article_text(it->article, mention->end, it->segments->sentences.at[mention->sentence].end);
}

static bool in_apposition(const Case *it, const Mention *age)
{
    Str front = str_trim(before(it, age)), back = after(it, age);
    return front.n && front.p[front.n - 1] == ',' && back.n && back.p[0] == ',';
}

/* "died on Tuesday at 65": the deed stands before the age, without another person between. */
static bool told_of_death(const Judgement *judgement, const Mention *age)
{
    Str front = before(judgement->it, age), word = gap_last(front, gap_option(judgement->rule, "death"));
    return word.n && event_leads(judgement->it, str_from(front, str_offset(front, word) + word.n), MOST_BETWEEN);
}

static bool is_age(const Judgement *judgement, const Mention *mention)
{
    bool years = mention->kind == MENTION_AGE && mention->unit && str_equal(mention->unit->name, S("year"));
    bool bare = mention->kind == MENTION_COUNT && mention->bare;
    if ((!years && !bare) || mention->bound != BOUND_EXACT || mention->step < 0 || decimal_compare(mention->low, decimal(OLDEST, 0)) > 0)
        return false;
    if (years)
        return true;
    Str front = str_trim(before(judgement->it, mention)), at_word = gap_last(front, gap_option(judgement->rule, "at"));
    return at_word.n && at_word.p + at_word.n == front.p + front.n;
}

/* The date of death in the sentence of the age, a weekday or "yesterday" too, or written out in a sentence beside it. */
static const Mention *death_near(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    Str words = gap_option(judgement->rule, "death");
    for (uint32_t i = event_first(it, number); i < it->mentions->list.n && i < number + MOST_MENTIONS && at(it, i)->sentence == at(it, number)->sentence; i++)
        if (event_plain(at(it, i)) && event_word(it, at(it, i), words).n)
            return at(it, i);
    Event event = event_near(it, number, (Reach){1, 2}, words);
    return event.rivals ? NULL : event.date;
}

static bool first_words_shared(Str sentence, Str other)
{
    for (uint32_t i = 0; i < 3; i++) {
        Str word = gap_next_word(&sentence);
        if (word.n > 2 && byte_is_upper(word.p[0]) && gap_holds(other, word))
            return true;
    }
    return false;
}

/* Is the sentence of the birth about whom the age's sentence is about: "He was born", "Born in 1967, ...", or the name again? */
static bool same_person(const Judgement *judgement, const Mention *age, const Mention *birth, Str birth_word)
{
    const Case *it = judgement->it;
    if (age->sentence == birth->sentence)
        return true;
    Str sentence = event_sentence(it, birth->sentence), rest = sentence;
    Str first = gap_next_word(&rest);
    if (birth->sentence > age->sentence && (first.p == birth_word.p || gap_holds(gap_option(judgement->rule, "pronouns"), first)))
        return true;
    Str own = event_sentence(it, age->sentence);
    Str opening = gap_next_word(&own);
    bool pronoun = birth->sentence < age->sentence && gap_holds(gap_option(judgement->rule, "pronouns"), opening);
    return pronoun || first_words_shared(sentence, event_sentence(it, age->sentence));
}

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

static void judge_life(const Judgement *judgement, const Life *life, int32_t far_off)
{
    const Case *it = judgement->it;
    Arena *arena = judgement->arena;
    Elapsed right = elapsed_years(life->born, life->now), said = elapsed_stated(life->age, false);
    int32_t apart = said.least > right.most ? said.least - right.most : right.least - said.most;
    if (right.least < 0 || elapsed_meets(right, said) || apart > far_off)
        return;
    Str now = elapsed_day(life->now, arena);
    bool today = date_compare(life->now.to, it->segments->date) == 0;
    Slot slots[] = {{"born", elapsed_day(life->born, arena)},
                    {"now", arena_print(arena, "%s %.*s", life->death ? "died" : today ? "now" : "in", STR_ARG(now))},
                    {"computed", elapsed_print(right, arena)},
                    {"stated", article_text(it->article, life->age->value_begin, life->age->value_end)}};
    End ends[3] = {place(it, life->age, S("the age")), place(it, life->birth, S("birth"))};
    bool three = life->death && life->death != life->birth;
    if (three)
        ends[2] = place(it, life->death, S("death"));
    find_places(judgement, ends, three ? 3 : 2, slots, sizeof slots / sizeof *slots, slots[0].text);
}

/* "Ana Gil (1950-2010)": years of birth and death in brackets behind a name, alone near the age. */
static bool life_dates(const Case *it, uint32_t number, Life *life)
{
    for (uint32_t i = number; i-- > 0 && i + 8 > number && at(it, i)->sentence + 1 >= at(it, number)->sentence;) {
        const Mention *dates = at(it, i);
        bool brackets = str_ends(before(it, dates), S("(")) && str_starts(after(it, dates), S(")"));
        if (dates->kind != MENTION_DATE || !brackets || !elapsed_closed(dates->days) || dates->days.from.year == dates->days.to.year)
            continue;
        bool years = dates->days.from.month == 1 && dates->days.from.day == 1 && dates->days.to.month == 12 && dates->days.to.day == 31;
        life->birth = life->death = dates;
        life->born = years ? range_year(dates->days.from.year) : range_day(dates->days.from);
        life->now = years ? range_year(dates->days.to.year) : range_day(dates->days.to);
        return true;
    }
    return false;
}

static bool read_life(const Judgement *judgement, uint32_t number, Life *life)
{
    const Case *it = judgement->it;
    const Mention *age = life->age = at(it, number);
    bool apposition = in_apposition(it, age), dead = told_of_death(judgement, age);
    if (!apposition && !dead)
        return false;
    if (dead && life_dates(it, number, life))
        return true;
    Event birth = event_near(it, number, (Reach){1, 2}, gap_option(judgement->rule, "birth"));
    if (!birth.date || birth.rivals || !same_person(judgement, age, birth.date, birth.word))
        return false;
    dead |= gap_holds(event_sentence(it, age->sentence), gap_option(judgement->rule, "death"));
    life->birth = birth.date;
    life->born = birth.date->days;
    life->death = dead ? death_near(judgement, number) : NULL;
    life->now = life->death ? life->death->days : range_day(it->segments->date);
    return dead ? life->death != NULL : !date_none(it->segments->date);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        Life life = {0};
        if (is_age(judgement, at(it, i)) && read_life(judgement, i, &life))
            judge_life(judgement, &life, FAR_OFF);
    }
    Lives lives;
    lives_find(judgement, &lives);
    for (uint32_t i = 0; i < lives.n; i++)
        if (!find_told(judgement, lives.at[i].age->begin, lives.at[i].age->end))
            judge_life(judgement, &lives.at[i], OLDEST);
}

const Kind kind_age = {.search = search};
