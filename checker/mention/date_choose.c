/* Date choice: the days that a reading comes to: which year a month and day lie in, which week a weekday. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

enum {
    NEAR = 60,                                       /* days: a day so near is meant whatever the verb says ... */
    FAR = 240,                                       /* ... when the verb's choice is so far */
    SCHEDULED = 100,                                 /* days: a verb of the present, or "a June recall", speaks of the past beyond these: captions */
    SAME_SEASON = 120                                /* days: beyond these, a weekday may point to another year */
};

static int32_t distance(Date a, Date b)
{
    int32_t days = date_number(a) - date_number(b);
    return days < 0 ? -days : days;
}

static Date day_of_year(int year, const DateReading *reading)
{
    int day = reading->day ? reading->day : 1;
    return date_valid(year, reading->month, day) ? (Date){(int16_t)year, reading->month, (int8_t)day} : (Date){0};
}

/* The nearest year in which the day exists, from `year` on by `step`: 29 February goes to a leap year. */
static Date existing(int year, int step, const DateReading *reading)
{
    enum { LONGEST_GAP = 8 };                        /* 1896 to 1904 */
    for (int k = 0; k <= LONGEST_GAP; k++) {
        Date d = day_of_year(year + step * k, reading);
        if (!date_none(d))
            return d;
    }
    return (Date){0};
}

/* A month counts from its middle, so that "March" seen from 30 March is near. */
static Date centre(Date d, const DateReading *reading)
{
    return reading->day ? d : date_add_days(d, 14);
}

static bool is_past(const DateReader *reader, Date d, const DateReading *reading)
{
    if (reading->day)
        return date_compare(d, reader->reference) <= 0;
    return d.year < reader->reference.year || (d.year == reader->reference.year && d.month <= reader->reference.month);
}

/* "a June recall" */
static bool one_before(const DateReader *reader, uint32_t first)
{
    uint32_t end;
    const Phrase *one = first > 0 ? date_phrase(reader, first - 1, PHRASE_NUMBER_PART, &end) : NULL;
    return one && one->code == NUMBER_ONE;
}

static Date choose_year(const DateReader *reader, uint32_t first, const DateReading *reading)
{
    Date reference = reader->reference;
    Date past = existing(reference.year, -1, reading), future = existing(reference.year, 1, reading);
    if (date_none(past) || date_none(future))
        return (Date){0};
    if (!is_past(reader, past, reading))
        past = existing(reference.year - 1, -1, reading);
    bool now = !reading->day && future.year == reference.year && future.month == reference.month;
    if (!now && date_compare(future, reference) < 0)
        future = existing(reference.year + 1, 1, reading);
    if (date_none(past) || date_none(future) || date_compare(past, future) == 0)
        return date_none(past) ? future : past;
    int32_t back = distance(reference, centre(past, reading)), ahead = distance(reference, centre(future, reading));
    Date nearest = ahead < back ? future : past;
    int32_t near = ahead < back ? ahead : back, far = ahead < back ? back : ahead;
    if (reading->weekday && reading->day && near > SAME_SEASON && date_weekday(nearest) != reading->weekday) {
        Date other = ahead < back ? past : future;
        return date_weekday(other) == reading->weekday ? other : nearest;
    }
    Tense tense = reading->weekday ? TENSE_NONE : date_tense(reader, first, reading->end);
    if (!reading->day && date_tagged(reader, reading->end, TAG_POSSESSIVE))      /* "November's vote" may lie ahead, "Tuesday's" does not */
        tense = date_tense(reader, first, reading->end + 1) == TENSE_FUTURE ? TENSE_FUTURE : TENSE_NONE;
    if (reader->looks_back)
        return past;                                 /* "since Sept. 20" */
    if (reader->looks_ahead && tense == TENSE_FUTURE && !reading->day)
        return future;                               /* "was put off until March" */
    if (reading->weekday || (near <= NEAR && far > FAR && (reading->day || tense != TENSE_PAST)))
        return nearest;
    if (tense == TENSE_PRESENT || (tense == TENSE_NONE && !reading->day && one_before(reader, first)))
        return ahead > SCHEDULED ? past : nearest;
    if (tense == TENSE_NONE && reading->range)
        return future;                               /* "Festival: Aug. 27-29" announces */
    return tense == TENSE_FUTURE ? future : tense == TENSE_PAST ? past : nearest;
}

void date_settle(const DateReader *reader, uint32_t first, DateReading *reading)
{
    bool leap_day = reading->month == 2 && reading->day == 29 && !reading->year;
    if (reading->day && !leap_day && !date_valid(reading->year ? reading->year : 2000, reading->month, reading->day)) {
        reading->impossible = true;
        return;
    }
    reading->relative = !reading->year;
    if (!reading->year && date_none(reader->reference))
        return;
    Date d = reading->year ? day_of_year(reading->year, reading) : choose_year(reader, first, reading);
    if (date_none(d))
        return;
    reading->days = reading->day ? range_day(d) : range_month(d.year, d.month);
    bool sure = reading->year || distance(reader->reference, d) <= NEAR;         /* a far day may be one of a story told */
    reading->weekday_clash = sure && reading->weekday && reading->day && date_weekday(d) != reading->weekday;
}

Date date_choose_weekday(const DateReader *reader, uint32_t first, uint32_t end, int weekday)
{
    if (date_none(reader->reference))
        return (Date){0};
    int today = date_weekday(reader->reference);
    int back = (today - weekday + 7) % 7, ahead = (weekday - today + 7) % 7;
    if (back == 0)
        return reader->reference;
    Tense tense = date_tense(reader, first, end);
    bool future = tense == TENSE_FUTURE || tense == TENSE_PRESENT || tense == TENSE_PROGRESSIVE;               /* "The trial opens Monday" */
    return date_add_days(reader->reference, future ? ahead : -back);
}

DateRange date_months(Date from, int32_t count)
{
    Date last = date_add_months(from, count - 1);
    return (DateRange){from, range_month(last.year, last.month).to};
}

static DateRange months_from(Date d, int first_month, int32_t count, int32_t length)
{
    return date_months(date_add_months((Date){d.year, (int8_t)first_month, 1}, count * length), length);
}

DateRange date_span(Date from, int32_t count, Grain grain)
{
    enum { MOST = 100000 };
    if (date_none(from) || count > MOST || count < -MOST)
        return (DateRange){0};
    switch (grain) {
    case GRAIN_NONE:
        return (DateRange){0};
    case GRAIN_HOUR:
    case GRAIN_DAY:
        return range_day(date_add_days(from, count));
    case GRAIN_WEEKEND: {
        DateRange week = range_week(date_add_days(from, count * 7));
        return (DateRange){date_add_days(week.to, -1), week.to};
    }
    case GRAIN_WEEK:
        return range_week(date_add_days(from, count * 7));
    case GRAIN_FORTNIGHT:
        return range_week(date_add_days(from, count * 14));
    case GRAIN_MONTH:
        return months_from(from, from.month, count, 1);
    case GRAIN_QUARTER:
        return months_from(from, (from.month - 1) / 3 * 3 + 1, count, 3);
    case GRAIN_SEASON:
        return months_from(from, from.month, count, 3);
    case GRAIN_YEAR:
        return months_from(from, 1, count, 12);
    case GRAIN_DECADE:
        return months_from((Date){(int16_t)(from.year < 10 ? 1 : from.year - from.year % 10), 1, 1}, 1, count, 120);
    case GRAIN_CENTURY:
        return months_from((Date){(int16_t)((from.year - 1) / 100 * 100 + 1), 1, 1}, 1, count, 1200);
    }
    return (DateRange){0};
}

Date date_shift(Date from, int32_t count, Grain grain)
{
    static const struct {
        int32_t months, days;
    } lengths[] = {
        [GRAIN_DAY] = {0, 1}, [GRAIN_WEEKEND] = {0, 7}, [GRAIN_WEEK] = {0, 7}, [GRAIN_FORTNIGHT] = {0, 14}, [GRAIN_MONTH] = {1, 0},
        [GRAIN_QUARTER] = {3, 0}, [GRAIN_SEASON] = {12, 0}, [GRAIN_YEAR] = {12, 0}, [GRAIN_DECADE] = {120, 0}, [GRAIN_CENTURY] = {1200, 0},
    };
    if (grain == GRAIN_HOUR)
        return date_add_days(from, count / 24);
    if (grain == GRAIN_NONE)
        return (Date){0};
    return date_add_days(date_add_months(from, count * lengths[grain].months), count * lengths[grain].days);
}
