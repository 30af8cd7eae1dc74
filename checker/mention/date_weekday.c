/* Weekdays: "Tuesday", "Tuesday, Jan. 14", "Tuesday of last week", "the first Monday in May"; repeated ones have no day. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

/* "Sat" and "sun" are weekdays only before a day, "Tuesday" always. */
static bool is_weak(const DateReader *reader, uint32_t i)
{
    return date_is(reader, i, PHRASE_TIME_WEAK);
}

/* The full date that a weekday stands before: "Jan. 14", "14 January 2025", "7/6". */
static DateReading read_full(const DateReader *reader, uint32_t i, int weekday, uint32_t end)
{
    uint32_t at = date_skip_comma(reader, end);
    at = date_skip_determiner(reader, at);
    DateReading date = date_read_numeric(reader, at, true);
    if (!date.end)
        date = date_read_absolute(reader, at);
    if (!date.end || !date.day || (is_weak(reader, i) && at > end + 1))
        return (DateReading){0};
    date.weekday = (int8_t)weekday;
    DateRange stretched = date.days;
    date_settle(reader, i, &date);
    bool several_days = !range_none(stretched) && date_compare(stretched.from, stretched.to) != 0;
    if (several_days && date_compare(stretched.from, date.days.from) == 0)
        date.days = stretched;
    return date;
}

/* "of last week", "next week": the week that the weekday lies in. */
static DateReading read_in_week(const DateReader *reader, int weekday, uint32_t end)
{
    uint32_t of = date_preposition(reader, end, S("of")), unit;
    const Phrase *direction = date_phrase(reader, of ? of : end, PHRASE_DIRECTION, &unit);
    uint32_t last;
    if (!direction || date_unit_at(reader, unit, &last) != GRAIN_WEEK || direction->code < -1 || direction->code > 1)
        return (DateReading){0};
    DateReading reading = {.end = last, .grain = GRAIN_DAY, .weekday = (int8_t)weekday, .relative = true};
    if (!date_none(reader->reference)) {
        DateRange week = date_span(reader->reference, direction->code, GRAIN_WEEK);
        reading.days = range_day(date_add_days(week.from, weekday - 1));
    }
    return reading;
}

/* "a Monday like any other", "a typical Monday", "the Tuesday before it"; but "a Monday morning briefing" is of the one at hand. */
static bool is_any(const DateReader *reader, uint32_t i, uint32_t end)
{
    uint32_t first, behind = date_is_day_part(reader, end) ? end + 1 : end;
    bool described = behind < reader->tokens.n && (tag_is_noun((Tag)reader->tokens.at[behind].tag) || date_tagged(reader, behind, TAG_POSSESSIVE));
    if (i == 0 || described || reader->tokens.at[i - 1].kind != TOKEN_WORD)
        return false;
    const Phrase *article = date_tagged(reader, i - 1, TAG_ADJECTIVE) ? date_phrase_before(reader, i - 1, PHRASE_NUMBER_PART, &first) : NULL;
    return date_tagged(reader, i - 1, TAG_DETERMINER) || (article && article->code == NUMBER_ONE);
}

DateReading date_read_weekday(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_WEEKDAY, &end);
    if (!phrase)
        return (DateReading){0};
    if (date_is(reader, i, PHRASE_TIME_REPEATED))
        return (DateReading){.end = end, .grain = GRAIN_DAY, .weekday = (int8_t)phrase->code, .period = PERIOD_REPEATED};
    DateReading reading = read_full(reader, i, phrase->code, end);
    if (reading.end)
        return reading;
    if (is_weak(reader, i))
        return (DateReading){0};
    reading = read_in_week(reader, phrase->code, end);
    if (reading.end)
        return reading;
    reading = (DateReading){.end = end, .grain = GRAIN_DAY, .weekday = (int8_t)phrase->code, .relative = true};
    Date day = is_any(reader, i, end) ? (Date){0} : date_choose_weekday(reader, i, end, phrase->code);
    if (!date_none(day))
        reading.days = range_day(day);
    return reading;
}

/* The weekday told after a full date: "Jan. 14, a Tuesday,", "June 27, 2017 (Monday)". */
void date_add_weekday(const DateReader *reader, DateReading *date)
{
    bool bracket = date_mark(reader, date->end, S("("));
    uint32_t at = bracket || date_mark(reader, date->end, S(",")) ? date->end + 1 : date->end, end;
    uint32_t word = date_skip_determiner(reader, at);
    const Phrase *weekday = at > date->end && (bracket || word > at) ? date_phrase(reader, word, PHRASE_WEEKDAY, &end) : NULL;
    if (!weekday || date->grain != GRAIN_DAY || date->weekday || date->range || (end < reader->tokens.n && reader->tokens.at[end].kind != TOKEN_PUNCTUATION))
        return;
    date->weekday = (int8_t)weekday->code;
    date->weekday_clash = !range_none(date->days) && date_weekday(date->days.from) != weekday->code;
    date->end = bracket && date_mark(reader, end, S(")")) ? end + 1 : end;
}

/* The `nth` of a weekday (0: any day) within days; nth -1 counts from the end. */
static Date nth_within(DateRange days, int weekday, int nth)
{
    Date end = nth < 0 ? days.to : days.from;
    int away = weekday ? (nth < 0 ? (date_weekday(end) - weekday + 7) % 7 : (weekday - date_weekday(end) + 7) % 7) : 0;
    Date day = nth < 0 ? date_add_days(end, -away) : date_add_days(end, away + (nth - 1) * (weekday ? 7 : 1));
    return date_compare(day, days.to) <= 0 ? day : (Date){0};
}

/* "third Tuesday of September 2014", "last Sunday of March", "20th day of next month", "20th of the previous month" */
DateReading date_read_nth_weekday(const DateReader *reader, uint32_t i)
{
    int nth = -1;
    bool ordinal = true;
    uint32_t end = 0, at;
    const Phrase *direction = date_phrase(reader, i, PHRASE_DIRECTION, &end);
    if (direction ? direction->code != -1 : !(end = date_number_at(reader, i, &nth, &ordinal)) || !ordinal || nth > 31)
        return (DateReading){0};
    const Phrase *weekday = date_phrase(reader, end, PHRASE_WEEKDAY, &at);
    bool any_day = !weekday && date_unit_at(reader, end, &at) == GRAIN_DAY;
    if (!weekday && !any_day) {
        if (direction)
            return (DateReading){0};
        at = end;
    }
    uint32_t of = date_preposition(reader, at, S("of"));
    if (!of && (weekday || any_day))
        of = date_preposition(reader, at, S("in"));
    if (!of)
        return (DateReading){0};
    DateReading month = date_read_plain(reader, date_skip_determiner(reader, of), true);
    if (!month.end || month.grain != GRAIN_MONTH || (month.month && !weekday && !any_day))
        return (DateReading){0};                     /* "14th of March" is a plain date */
    month.grain = GRAIN_DAY;
    month.month = 0;
    if (range_none(month.days))
        return month;
    Date day = nth_within(month.days, weekday ? weekday->code : 0, nth);
    month.days = date_none(day) ? (DateRange){0} : range_day(day);
    return month;
}
