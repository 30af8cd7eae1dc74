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

enum { HISTORY = 20 };                               /* years before the article from which on it tells of the past */

/* A date without its year, behind one of long ago, may be of that year: "Thanksgiving 1963 ... on Tuesday, November 26". */
static bool of_the_past(const Case *it, const Mention *mention, const Mention *last)
{
    if (!last || mention->year_given || last->named.from.year + HISTORY > it->segments->date.year)
        return false;
    for (int year = last->named.from.year; year <= last->named.from.year + 1; year++) {
        Date day = {(int16_t)year, mention->named.from.month, mention->named.from.day};
        if (date_valid(year, day.month, day.day) && date_weekday(day) == mention->weekday)
            return true;
    }
    return false;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    const Mention *last = NULL;                      /* the last date with its year */
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (mention->kind == MENTION_DATE && mention->year_given && !range_none(mention->named))
            last = mention;
        if (!mention->weekday_clash || range_none(mention->named) || of_the_past(it, mention, last))
            continue;
        Slot slots[] = {{"date", date_print(mention->named.from, judgement->arena)},
                        {"stated", weekday_word(it->knowledge->language, mention->weekday, judgement->arena)},
                        {"weekday", weekday_word(it->knowledge->language, date_weekday(mention->named.from), judgement->arena)}};
        End end = {.article = it->article, .begin = mention->begin, .end = mention->end};
        find_places(judgement, &end, 1, slots, sizeof slots / sizeof *slots, slots[0].text);
    }
}

const Kind kind_weekday = {.search = search};
