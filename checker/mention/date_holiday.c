/* Holidays: "Christmas Day", "Thanksgiving", "New Year's Eve 2012": days that a rule of the language pack names. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

typedef struct HolidayRule {
    bool easter;                                     /* that Sunday */
    int month, day;                                  /* 12, 25 */
    int nth, weekday;                                /* or, with day 0, 11, 4, 4: the fourth Thursday of November; nth 5: the last */
    int after;                                       /* so many days later, or sooner below 0 */
    int every, rest;                                 /* only in years that leave this rest; 0: in all */
} HolidayRule;

static int number_of(Str text)
{
    int value = 0;
    for (size_t i = 0; i < text.n && i < 3; i++)
        value = value * 10 + (byte_is_digit(text.p[i]) ? text.p[i] - '0' : 0);
    return value;
}

/* "12-25", "11-4-4", "easter" */
static bool read_day(Str text, HolidayRule *rule)
{
    rule->easter = str_equal(text, S("easter"));
    rule->month = number_of(str_cut(&text, '-'));
    rule->nth = number_of(str_cut(&text, '-'));
    rule->weekday = number_of(text);
    rule->day = rule->weekday ? 0 : rule->nth;
    return rule->easter || (rule->month >= 1 && rule->month <= 12 && rule->nth >= 1 && rule->nth <= 31 && rule->weekday <= 7);
}

/* Behind the day "+1" or "-2", days later or sooner, and "/4=1", years that leave 1 when divided by 4. */
static bool read_rule(Str text, HolidayRule *rule)
{
    *rule = (HolidayRule){0};
    if (!read_day(str_cut(&text, ' '), rule))
        return false;
    while (text.n) {
        Str part = str_cut(&text, ' '), value = str_from(part, 1);
        bool years = str_starts(part, S("/"));
        if (years)
            rule->every = number_of(str_cut(&value, '='));
        *(years ? &rule->rest : &rule->after) = str_starts(part, S("-")) ? -number_of(value) : number_of(value);
    }
    return true;
}

static Date nth_weekday(const HolidayRule *rule, int year)
{
    DateRange month = range_month(year, rule->month);
    int away = (rule->weekday - date_weekday(month.from) + 7) % 7;
    Date d = date_add_days(month.from, away + 7 * (rule->nth - 1));
    return date_compare(d, month.to) <= 0 ? d : date_add_days(d, -7);
}

static Date in_year(const HolidayRule *rule, int year)
{
    if (year < 1 || year > 9999 || (rule->every && year % rule->every != rule->rest))
        return (Date){0};
    Date d = rule->easter ? date_easter(year) : rule->day ? (Date){(int16_t)year, (int8_t)rule->month, (int8_t)rule->day} : nth_weekday(rule, year);
    return date_none(d) || !date_valid(d.year, d.month, d.day) ? (Date){0} : date_add_days(d, rule->after);
}

/* The nearest such day on the side that the tense looks to; one that is near is meant whatever the tense. */
static Date nearest(const DateReader *reader, const HolidayRule *rule, Tense tense)
{
    enum { NEAR = 60, NEVER = 10000 };               /* days */
    Date today = reader->reference, best = {0};
    int32_t best_distance = NEVER;
    int reach = rule->every ? rule->every : 1;
    for (int year = today.year - reach; year <= today.year + reach; year++) {
        Date d = in_year(rule, year);
        if (date_none(d))
            continue;
        int32_t away = date_number(d) - date_number(today), far = away < 0 ? -away : away;
        bool wrong_side = (tense == TENSE_PAST && away > 0) || (tense == TENSE_FUTURE && away < 0);
        if ((wrong_side && far > NEAR) || far >= best_distance)
            continue;
        best = d;
        best_distance = far;
    }
    return best;
}

/* "Christmas tree" is no day, nor is "a good Friday for shares". */
static bool names_thing(const DateReader *reader, uint32_t i, const Phrase *phrase, uint32_t end)
{
    if (phrase->words > 1)
        return !reader->tokens.at[i].capital;
    return date_tagged(reader, end, TAG_NOUN) || date_tagged(reader, end, TAG_NOUNS) || date_hyphen(reader, end);
}

DateReading date_read_holiday(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    HolidayRule rule;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_HOLIDAY, &end);
    if (!phrase || !read_rule(phrase->name, &rule) || names_thing(reader, i, phrase, end))
        return (DateReading){0};
    DateReading reading = {.end = end, .grain = GRAIN_DAY};
    int year;
    uint32_t of = date_preposition(reader, end, S("of")), year_end = date_year_at(reader, of ? of : date_skip_comma(reader, end), &year);
    if (year_end) {
        reading.year = (int16_t)year;
        reading.end = year_end;
    }
    reading.relative = !year_end;
    Date day = year_end ? in_year(&rule, year) : date_none(reader->reference) ? (Date){0} : nearest(reader, &rule, date_tense(reader, i, end));
    if (!date_none(day))
        reading.days = range_day(day);
    return reading;
}

/* "last Christmas" lies before this day, "next Thanksgiving" after it. */
DateReading date_direct_holiday(const DateReader *reader, int direction, uint32_t at)
{
    DateReading reading = date_read_holiday(reader, at);
    uint32_t end;
    HolidayRule rule;
    const Phrase *phrase = reading.end ? date_phrase(reader, at, PHRASE_HOLIDAY, &end) : NULL;
    if (!phrase || reading.year || direction == 0 || range_none(reading.days) || !read_rule(phrase->name, &rule))
        return reading;
    int step = direction < 0 ? -1 : 1;
    for (int away = 0; away <= rule.every + 1; away++) {
        Date day = in_year(&rule, reader->reference.year + step * away);
        if (date_none(day) || date_compare(day, reader->reference) * step <= 0)
            continue;
        reading.days = range_day(day);
        break;
    }
    return reading;
}
