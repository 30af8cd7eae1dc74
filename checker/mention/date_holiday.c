/* Holidays: "Christmas Day", "Thanksgiving", "New Year's Eve 2012": days that a rule of the language pack names. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

typedef struct HolidayRule {
    int month, day;                                  /* 12, 25 */
    int nth, weekday;                                /* or, with day 0, 11, 4, 4: the fourth Thursday of November; nth 5: the last */
} HolidayRule;

static int cut_number(Str *rest)
{
    Str part = str_cut(rest, '-');
    int value = 0;
    for (size_t i = 0; i < part.n && i < 3; i++)
        value = value * 10 + (byte_is_digit(part.p[i]) ? part.p[i] - '0' : 0);
    return value;
}

static bool read_rule(Str text, HolidayRule *rule)
{
    int month = cut_number(&text), second = cut_number(&text), weekday = cut_number(&text);
    *rule = (HolidayRule){.month = month, .day = weekday ? 0 : second, .nth = second, .weekday = weekday};
    return month >= 1 && month <= 12 && second >= 1 && second <= 31 && weekday <= 7;
}

static Date in_year(const HolidayRule *rule, int year)
{
    if (year < 1 || year > 9999)
        return (Date){0};
    if (rule->day)
        return date_valid(year, rule->month, rule->day) ? (Date){(int16_t)year, (int8_t)rule->month, (int8_t)rule->day} : (Date){0};
    DateRange month = range_month(year, rule->month);
    int away = (rule->weekday - date_weekday(month.from) + 7) % 7;
    Date d = date_add_days(month.from, away + 7 * (rule->nth - 1));
    return date_compare(d, month.to) <= 0 ? d : date_add_days(d, -7);
}

/* The nearest such day on the side that the tense looks to; one that is near is meant whatever the tense. */
static Date nearest(const DateReader *reader, const HolidayRule *rule, Tense tense)
{
    enum { NEAR = 60, NEVER = 10000 };               /* days */
    Date today = reader->reference, best = {0};
    int32_t best_distance = NEVER;
    for (int year = today.year - 1; year <= today.year + 1; year++) {
        Date d = in_year(rule, year);
        int32_t away = date_number(d) - date_number(today), far = away < 0 ? -away : away;
        bool wrong_side = (tense == TENSE_PAST && away > 0) || (tense == TENSE_FUTURE && away < 0);
        if (date_none(d) || (wrong_side && far > NEAR) || far >= best_distance)
            continue;
        best = d;
        best_distance = far;
    }
    return best;
}

/* "Christmas tree" is no day. */
static bool names_thing(const DateReader *reader, const Phrase *phrase, uint32_t end)
{
    return phrase->words == 1 && (date_tagged(reader, end, TAG_NOUN) || date_tagged(reader, end, TAG_NOUNS) || date_hyphen(reader, end));
}

DateReading date_read_holiday(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    HolidayRule rule;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_HOLIDAY, &end);
    if (!phrase || !read_rule(phrase->name, &rule) || names_thing(reader, phrase, end))
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
    int year = reader->reference.year;
    int order = date_compare(in_year(&rule, year), reader->reference);
    if (direction < 0 && order >= 0)
        year--;
    if (direction > 0 && order <= 0)
        year++;
    reading.days = range_day(in_year(&rule, year));
    return reading;
}
