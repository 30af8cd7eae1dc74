/* Distances from the article's date: "two years ago", "a week ago Tuesday", "a week from Friday", "three months from now", "in two weeks". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"
#include "mention/number.h"

typedef struct Distance {
    uint32_t end;                                    /* one past the unit; 0: none */
    Grain grain;
    int count;                                       /* 0: vague, "several" */
    bool half;                                       /* and a half unit more */
} Distance;

/* False when the number is none that time is told by: "in a million years". */
static bool set_count(const Number *number, Distance *distance)
{
    int halves = 0;
    bool exact = !number->vague && decimal_equal(number->low, number->high);
    if (exact && !date_whole(decimal_multiply(number->low, decimal(2, 0)), &halves))
        return false;
    distance->count = halves / 2;
    distance->half = halves % 2 != 0;
    return true;
}

/* "two or three", "two to three": the second number of a vague count; its length, or 0. */
static uint32_t second_number(const DateReader *reader, uint32_t i)
{
    Number number;
    uint32_t join = date_preposition(reader, i, S("and"));
    join = join ? join : date_preposition(reader, i, S("to"));
    uint32_t length = join ? number_read(reader->tokens, join, reader->knowledge, &number) : 0;
    return length && !number.ordinal && !number.fraction ? join + length - i : 0;
}

/* "two years", "a year", "a year and a half", "half a century", "several weeks", "two or three weeks" */
static Distance distance_at(const DateReader *reader, uint32_t i)
{
    Number number = {0}, rest = {0};
    Distance distance = {0};
    bool one = date_tagged(reader, i, TAG_DETERMINER) && !date_is(reader, i, PHRASE_DIRECTION);
    uint32_t length = number_read(reader->tokens, i, reader->knowledge, &number);
    uint32_t unit = length ? i + length : i + 1;
    if ((!length && !one) || number.ordinal)
        return distance;
    uint32_t more = length && !number.fraction ? second_number(reader, unit) : 0;
    number.vague |= more > 0;
    unit += more;
    if (length && number.fraction)
        unit = date_skip_determiner(reader, unit);   /* "half a century" */
    distance.grain = date_unit_at(reader, date_skip_hyphen(reader, unit), &distance.end);
    if (distance.grain == GRAIN_NONE)
        return (Distance){0};
    if (!length && date_tagged(reader, distance.end - 1, TAG_NOUNS))
        return (Distance){0};                        /* "some years ago" */
    distance.count = 1;
    if (length && !set_count(&number, &distance))
        return (Distance){0};
    uint32_t and = date_preposition(reader, distance.end, S("and"));
    uint32_t half = and ? date_skip_determiner(reader, and) : 0;
    uint32_t half_length = half ? number_read(reader->tokens, half, reader->knowledge, &rest) : 0;
    if (half_length && rest.fraction && decimal_equal(rest.low, decimal(5, -1))) {
        distance.half = true;
        distance.end = half + half_length;
    }
    return distance;
}

/* Halves of years, decades and centuries come to months; smaller halves to nothing exact. */
static Date shift(const DateReader *reader, const Distance *distance, int sign)
{
    static const int32_t months_of_half[] = {[GRAIN_YEAR] = 6, [GRAIN_DECADE] = 60, [GRAIN_CENTURY] = 600};
    Date d = date_shift(reader->reference, sign * distance->count, distance->grain);
    return distance->half && distance->grain >= GRAIN_YEAR ? date_add_months(d, sign * months_of_half[distance->grain]) : d;
}

/* How exactly the distance is meant: "two years ago" is a year, "three days ago" a day, "two weeks ago" a day, more or less;
   "in two years" looks to a day, more or less, "a decade from now" to a year. */
static void set_days(const DateReader *reader, const Distance *distance, int sign, DateReading *reading)
{
    if (date_none(reader->reference) || (!distance->count && !distance->half) || (distance->half && distance->grain < GRAIN_YEAR))
        return;
    Date d = shift(reader, distance, sign);
    reading->about = distance->grain != GRAIN_DAY;
    Grain width = distance->grain >= GRAIN_YEAR ? GRAIN_YEAR : distance->grain == GRAIN_MONTH || distance->grain == GRAIN_QUARTER ? GRAIN_MONTH : GRAIN_DAY;
    if (distance->half && distance->grain == GRAIN_YEAR)
        width = GRAIN_MONTH;
    reading->days = date_span(d, 0, sign > 0 && distance->grain < GRAIN_DECADE ? GRAIN_DAY : width);
}

/* What pins the distance down: "a year ago today", "a week ago Tuesday", "two years ago this month". */
static void pin_down(const DateReader *reader, const Distance *distance, int sign, DateReading *reading)
{
    uint32_t end, unit;
    const Phrase *day = date_phrase(reader, reading->end, PHRASE_DAY_RELATIVE, &end);
    const Phrase *weekday = date_phrase(reader, reading->end, PHRASE_WEEKDAY, &unit);
    const Phrase *direction = date_phrase(reader, reading->end, PHRASE_DIRECTION, &unit);
    if (range_none(reading->days) || distance->half)
        return;
    Date d = date_shift(reader->reference, sign * distance->count, distance->grain);
    if (day && decimal_is_zero(day->low)) {
        reading->days = range_day(d);
        reading->end = end;
    } else if (weekday && distance->grain == GRAIN_WEEK) {
        reading->days = range_day(date_add_days(d, -((date_weekday(d) - weekday->code + 7) % 7)));
        reading->end = unit;
    } else if (weekday && distance->grain == GRAIN_YEAR && date_weekday(reader->reference) == weekday->code) {
        reading->days = range_day(d);                /* "400 years ago Saturday" */
        reading->end = unit;
    } else if (direction && direction->code == 0 && date_unit_at(reader, unit, &end) == GRAIN_MONTH) {
        reading->days = range_month(d.year, d.month);
        reading->end = end;
    } else {
        return;
    }
    reading->about = false;
}

/* The last date that stands before token i in the sentence, near enough to be told from. */
static DateReading anchor_before(const DateReader *reader, uint32_t i)
{
    enum { REACH = 30, DEEPEST = 2 };
    DateReading anchor = {0};
    DateReader inner = *reader;
    if (++inner.anchors > DEEPEST)
        return anchor;
    for (uint32_t at = i > REACH ? i - REACH : 0; at < i;) {
        DateReading date = date_read_plain(&inner, at, false);
        if (date.end && date.end <= i && date.period == PERIOD_NONE && !range_none(date.days))
            anchor = date;
        at = date.end ? date.end : at + 1;
    }
    return anchor;
}

Date date_anchor_before(const DateReader *reader, uint32_t i, Grain grain)
{
    DateReading anchor = anchor_before(reader, i);
    return anchor.end && anchor.grain <= grain ? anchor.days.from : (Date){0};
}

/* "In 2011 it was 9 percent, a year earlier 8": told from 2011; "a year earlier" alone from this year. */
static DateReading read_from_anchor(const DateReader *reader, uint32_t i, const Distance *distance, int sign, uint32_t end)
{
    DateReading anchor = anchor_before(reader, i);
    bool last_year = !anchor.end && sign < 0 && distance->grain == GRAIN_YEAR && distance->count == 1;
    if (last_year)
        anchor = (DateReading){.grain = GRAIN_YEAR, .days = range_day(reader->reference), .relative = true};
    bool finer = distance->grain == GRAIN_HOUR || distance->grain < anchor.grain;
    if (finer || range_none(anchor.days) || !distance->count || distance->half)
        return (DateReading){0};
    DateReading reading = {.end = end, .grain = distance->grain, .relative = anchor.relative, .about = distance->grain != GRAIN_DAY};
    reading.days = date_span(date_shift(anchor.days.from, sign * distance->count, distance->grain), 0, distance->grain);
    return reading;
}

/* "the year-ago quarter": one unit without a number. */
static Distance compound_at(const DateReader *reader, uint32_t i)
{
    Distance distance = {.count = 1};
    distance.grain = date_unit_at(reader, i, &distance.end);
    bool compound = distance.grain && date_skip_hyphen(reader, distance.end) > distance.end && date_is(reader, distance.end + 1, PHRASE_AGO);
    distance.end = compound ? distance.end + 1 : 0;
    return distance;
}

/* "rose from the year before.": at the end of what is said; elsewhere what happened next follows. */
static DateReading read_unit_before(const DateReader *reader, uint32_t i, const Distance *distance)
{
    uint32_t end;
    const Phrase *preposition = distance->grain >= GRAIN_DAY ? date_phrase(reader, distance->end, PHRASE_TIME_PREPOSITION, &end) : NULL;
    int sign = !preposition ? 0 : str_equal(preposition->name, S("before")) ? -1 : str_equal(preposition->name, S("after")) ? 1 : 0;
    bool ends = sign && (end >= reader->tokens.n || reader->tokens.at[end].kind == TOKEN_PUNCTUATION || date_tagged(reader, end, TAG_CONJUNCTION));
    bool anchored = ends && !range_none(anchor_before(reader, i).days);
    return anchored ? read_from_anchor(reader, i, distance, sign, end) : (DateReading){0};
}

/* "a week from Friday", "two weeks from tomorrow"; "for two weeks from Friday" begins there. */
static DateReading read_from_day(const DateReader *reader, uint32_t i, const Distance *distance)
{
    uint32_t from = distance->grain == GRAIN_WEEK && !distance->half ? date_preposition(reader, distance->end, S("from")) : 0, first;
    if (!from || (!date_is(reader, from, PHRASE_WEEKDAY) && !date_is(reader, from, PHRASE_DAY_RELATIVE)))
        return (DateReading){0};
    const Phrase *before = date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
    DateReading day = date_read_plain(reader, from, true);
    if (!day.end || day.grain != GRAIN_DAY || date_join(reader, day.end, false) || (before && str_equal(before->name, S("over"))))
        return (DateReading){0};
    day.weekday = 0;
    if (!range_none(day.days))
        day.days = distance->count ? range_day(date_shift(day.days.from, distance->count, GRAIN_WEEK)) : (DateRange){0};
    return day;
}

DateReading date_read_ago(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    Distance distance = distance_at(reader, i);
    if (!distance.end)
        distance = compound_at(reader, i);
    const Phrase *ago = distance.end ? date_phrase(reader, distance.end, PHRASE_AGO, &end) : NULL;
    if (!ago && distance.end) {
        DateReading day = read_from_day(reader, i, &distance);
        return day.end ? day : read_unit_before(reader, i, &distance);
    }
    if (!ago)
        return (DateReading){0};
    if (ago->code < -1 || ago->code > 1)
        return read_from_anchor(reader, i, &distance, ago->code / 2, end);
    DateReading reading = {.end = end, .grain = distance.grain, .relative = true};
    set_days(reader, &distance, ago->code, &reading);
    pin_down(reader, &distance, ago->code, &reading);
    return reading;
}

/* "in two weeks" is a date only when the verb looks ahead, "in two weeks' time" always. */
DateReading date_read_ahead(const DateReader *reader, uint32_t i)
{
    uint32_t in = date_preposition(reader, i, S("in"));
    if (in && i > 0 && date_is(reader, i - 1, PHRASE_TIME_NAME))
        return (DateReading){0};                     /* "the first time in a decade" */
    bool definite = in && date_tagged(reader, in, TAG_DETERMINER) && !date_is(reader, in, PHRASE_NUMBER_PART) && !date_is(reader, in, PHRASE_VAGUE);
    Distance distance = in && !definite ? distance_at(reader, in) : (Distance){0};           /* "in the year to come" is no day */
    bool time = date_tagged(reader, distance.end, TAG_POSSESSIVE) && date_tagged(reader, distance.end + 1, TAG_NOUN);
    if (!distance.end || (!distance.count && !distance.half) || distance.grain == GRAIN_HOUR || date_is(reader, distance.end, PHRASE_AGO) ||
        date_preposition(reader, distance.end, S("of")) || date_tagged(reader, distance.end, TAG_WH) || date_tagged(reader, distance.end + 1, TAG_WH) || (!time && date_tense(reader, i, distance.end) != TENSE_FUTURE))
        return (DateReading){0};
    DateReading reading = {.end = time ? distance.end + 2 : distance.end, .grain = distance.grain, .relative = true};
    set_days(reader, &distance, 1, &reading);
    return reading;
}
