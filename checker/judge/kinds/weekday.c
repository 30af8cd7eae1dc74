/* weekday: a weekday printed with a date must be that date's. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"

/* "tuesday" for 2, from the language pack; capitalised, as weekdays are in English. */
static Str weekday_word(const Language *language, int weekday, Arena *arena)
{
    Str longest = {0};
    for (uint32_t i = 0; i < language->phrase_count; i++) {
        const Phrase *phrase = &language->phrases[i];
        bool plural = language_word(language, phrase->text, PHRASE_TIME_REPEATED) != NULL;
        if (phrase->kind == PHRASE_WEEKDAY && phrase->code == weekday && phrase->text.n > longest.n && !plural)
            longest = phrase->text;
    }
    return longest.n ? arena_print(arena, "%c%.*s", longest.p[0] - ('a' - 'A'), STR_ARG(str_from(longest, 1))) : longest;
}

enum { MOST_YEARS = 64, DECADE = 10, HISTORY = 20 };    /* HISTORY: years before the article from which on it tells of the past */

/* Years of the past that the article names anywhere. */
typedef struct Years {
    int at[MOST_YEARS];
    uint32_t n;
    bool read;
} Years;

static void add_year(Years *years, int year)
{
    uint32_t i = 0;
    while (i < years->n && years->at[i] != year)
        i++;
    if (i == years->n && i < MOST_YEARS)
        years->at[years->n++] = year;
}

static void read_years(const Case *it, Years *years)
{
    for (uint32_t i = 0; !years->read && i < it->mentions->list.n; i++) {
        const Mention *date = &it->mentions->list.at[i];
        int first = date->named.from.year, last = date->named.to.year;
        for (int year = first; date->kind == MENTION_DATE && first && year <= last && year < first + DECADE && year + HISTORY <= it->segments->date.year; year++)
            add_year(years, year);
    }
    years->read = true;
}

/* A date without its year, in an article that tells of other years, may be of one of those: "Thanksgiving 1963 ... on Tuesday, November 26". */
static bool of_another_year(const Mention *mention, const Years *years)
{
    Date day = mention->named.from;
    for (uint32_t i = 0; !mention->year_given && i < years->n; i++)
        if (date_valid(years->at[i], day.month, day.day) && date_weekday((Date){(int16_t)years->at[i], day.month, day.day}) == mention->weekday)
            return true;
    return false;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Years years = {0};
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (!mention->weekday_clash || range_none(mention->named))
            continue;
        read_years(it, &years);
        if (of_another_year(mention, &years))
            continue;
        Slot slots[] = {{"date", date_print(mention->named.from, judgement->arena)},
                        {"stated", weekday_word(it->knowledge->language, mention->weekday, judgement->arena)},
                        {"weekday", weekday_word(it->knowledge->language, date_weekday(mention->named.from), judgement->arena)}};
        End end = {.article = it->article, .begin = mention->begin, .end = mention->end};
        find_places(judgement, &end, 1, slots, sizeof slots / sizeof *slots, slots[0].text);
    }
}

const Kind kind_weekday = {.search = search};
