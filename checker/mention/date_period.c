/* Periods: "early 2013", "the third quarter of 2024", "fiscal 2023", "summer 2012", "the week of Jan. 5", "Christmas Day". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

/* The `index`-th of so many equal pieces: by months where they divide evenly, else by days. */
static DateRange piece(DateRange whole, int32_t pieces, int32_t index)
{
    int32_t months = (whole.to.year - whole.from.year) * 12 + whole.to.month - whole.from.month + 1;
    if (range_none(whole))
        return whole;
    if (months % pieces == 0)
        return date_months(date_add_months(whole.from, index * (months / pieces)), months / pieces);
    int32_t days = (date_number(whole.to) - date_number(whole.from) + 1) / pieces;
    if (days == 0)
        return whole;
    Date from = date_add_days(whole.from, index * days);
    return (DateRange){from, index == pieces - 1 ? whole.to : date_add_days(from, days - 1)};
}

static bool is_quarter(PeriodPart part)
{
    return part >= PERIOD_FIRST_QUARTER;
}

static int32_t quarter_of(PeriodPart part)
{
    return (int32_t)part - (int32_t)PERIOD_FIRST_QUARTER;
}

static bool is_half(PeriodPart part)
{
    return part == PERIOD_FIRST_HALF || part == PERIOD_SECOND_HALF;
}

/* Halves and quarters are cut out; "early" and "the end of" keep the whole, as nobody says where they end. */
static void cut_part(PeriodPart part, DateReading *reading)
{
    if (is_half(part)) {
        reading->days = piece(reading->days, 2, part == PERIOD_SECOND_HALF);
    } else if (is_quarter(part)) {
        reading->days = piece(reading->days, 4, quarter_of(part));
        reading->grain = GRAIN_QUARTER;
    } else if (reading->grain > GRAIN_DAY) {
        reading->part = part;
        reading->about = true;
    }
}

/* "the year", "the month": the one at hand, once a part stands before it. */
static DateReading read_unit_at_hand(const DateReader *reader, uint32_t i)
{
    uint32_t end, at = date_skip_determiner(reader, i);
    bool definite = at > i && !date_is(reader, i, PHRASE_NUMBER_PART);           /* "the end of a month" is of any */
    Grain grain = definite ? date_unit_at(reader, at, &end) : GRAIN_NONE;
    if (grain <= GRAIN_WEEKEND || date_preposition(reader, end, S("of")))
        return (DateReading){0};
    return (DateReading){.end = end, .grain = grain, .relative = true, .days = date_span(reader->reference, 0, grain)};
}

/* What a part is part of: a date, a year, "last year", "the year", "fiscal 2013". */
static DateReading read_whole(const DateReader *reader, uint32_t i)
{
    uint32_t at = date_skip_determiner(reader, i), unit;
    const Phrase *kind = date_phrase(reader, at, PHRASE_PERIOD_UNIT, &unit);
    DateReading whole = {0};
    if (kind && date_year_at(reader, unit, &(int){0}))
        whole = date_read_year(reader, unit, true);
    if (!whole.end)
        whole = date_read_plain(reader, at, true);
    return whole.end ? whole : read_unit_at_hand(reader, i);
}

/* A quarter without its year is one of a business report only beside money or percent; elsewhere it is one of a game. */
static bool in_business(const DateReader *reader, uint32_t i)
{
    enum { REACH = 15 };
    uint32_t from = i > REACH ? i - REACH : 0;
    for (uint32_t k = from; k < reader->tokens.n && k < i + REACH; k++)
        if (date_mark(reader, k, S("$")) || date_mark(reader, k, S("%")) || date_mark(reader, k, S("£")) || date_mark(reader, k, S("€")) ||
            date_is(reader, k, PHRASE_PERCENT))
            return true;
    return false;
}

/* The last such quarter that has begun, or the next one when the verb looks ahead. */
static DateReading read_quarter_alone(const DateReader *reader, uint32_t i, PeriodPart part, uint32_t end)
{
    if (!in_business(reader, i))
        return (DateReading){0};
    DateReading reading = {.end = end, .grain = GRAIN_QUARTER, .relative = true, .about = true};
    if (date_none(reader->reference))
        return reading;
    int32_t quarter = quarter_of(part);
    DateRange days = piece(range_year(reader->reference.year), 4, quarter);
    bool future = date_tense(reader, i, end) == TENSE_FUTURE;
    if (future && date_compare(days.to, reader->reference) < 0)
        days = piece(range_year(reader->reference.year + 1), 4, quarter);
    if (!future && date_compare(days.from, reader->reference) > 0 && reader->reference.year > 1)
        days = piece(range_year(reader->reference.year - 1), 4, quarter);
    reading.days = days;
    return reading;
}

static DateReading read_part(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_PERIOD_PART, &end);
    if (!phrase)
        return (DateReading){0};
    PeriodPart part = (PeriodPart)phrase->code;
    uint32_t joined = date_preposition(reader, end, S("of"));
    if (!joined && (is_half(part) || is_quarter(part)))
        joined = date_preposition(reader, end, S("in"));
    if (!joined && date_skip_hyphen(reader, end) > end)
        joined = end + 1;
    bool named_part = part == PERIOD_BEGINNING || part == PERIOD_END || is_half(part);
    DateReading whole = read_whole(reader, joined ? joined : date_skip_comma(reader, end));
    bool fits = whole.end && whole.period == PERIOD_NONE && !(is_half(part) && whole.grain <= GRAIN_WEEK) && (joined || !named_part || whole.year) &&
                !(is_quarter(part) && whole.grain != GRAIN_YEAR);
    if (!fits)
        return is_quarter(part) ? read_quarter_alone(reader, i, part, end) : (DateReading){0};
    cut_part(part, &whole);
    return whole;
}

/* "the first nine months of 2013", "the last two weeks of May" */
static DateReading read_counted_part(const DateReader *reader, uint32_t i)
{
    uint32_t at, count_end, unit;
    int first, count;
    bool ordinal, counted;
    const Phrase *direction = date_phrase(reader, i, PHRASE_DIRECTION, &at);
    if (!direction && (!(at = date_number_at(reader, i, &first, &ordinal)) || !ordinal || first != 1))
        return (DateReading){0};
    if ((direction && direction->code != -1) || !(count_end = date_number_at(reader, at, &count, &counted)) || counted)
        return (DateReading){0};
    Grain grain = date_unit_at(reader, count_end, &unit);
    uint32_t of = grain ? date_preposition(reader, unit, S("of")) : 0;
    DateReading whole = of ? read_whole(reader, of) : (DateReading){0};
    if (!whole.end || whole.grain <= grain || grain < GRAIN_DAY || whole.period != PERIOD_NONE)
        return (DateReading){0};
    DateRange days = whole.days;
    Date cut = direction ? date_shift(date_add_days(days.to, 1), -count, grain) : date_add_days(date_shift(days.from, count, grain), -1);
    if (!range_none(days) && date_compare(days.from, cut) <= 0 && date_compare(cut, days.to) <= 0)
        whole.days = direction ? (DateRange){cut, days.to} : (DateRange){days.from, cut};
    return whole;
}

/* "2017 q1", "2017-q1", "2014's third quarter" */
static DateReading read_year_quarter(const DateReader *reader, uint32_t i)
{
    int year;
    uint32_t end = date_year_at(reader, i, &year), last;
    uint32_t at = date_tagged(reader, end, TAG_POSSESSIVE) ? end + 1 : date_skip_hyphen(reader, end);
    const Phrase *part = end ? date_phrase(reader, at, PHRASE_PERIOD_PART, &last) : NULL;
    if (!part || !(is_quarter((PeriodPart)part->code) || is_half((PeriodPart)part->code)))
        return (DateReading){0};
    DateReading reading = {.end = last, .year = (int16_t)year, .grain = GRAIN_YEAR, .days = range_year(year)};
    cut_part((PeriodPart)part->code, &reading);
    return reading;
}

/* "for the year", "throughout the month", and nothing more said of it: the one at hand. */
static bool stands_for_whole(const DateReader *reader, uint32_t i, uint32_t end)
{
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
    return before && str_equal(before->name, S("at-hand")) &&
           (end == reader->tokens.n || reader->tokens.at[end].kind == TOKEN_PUNCTUATION || date_tagged(reader, end, TAG_CONJUNCTION)) &&
           !date_hyphen(reader, end);
}

/* "the year 2008", "the year of 2008", "fiscal 2023", "fiscal year 2023" */
static DateReading read_numbered_year(const DateReader *reader, uint32_t i)
{
    uint32_t end, grain_end;
    const Phrase *unit = date_phrase(reader, i, PHRASE_PERIOD_UNIT, &end);
    bool mark = unit && str_equal(unit->name, S("year-mark"));
    if (!unit || (!mark && date_unit_at(reader, i, &grain_end) != GRAIN_YEAR))
        return (DateReading){0};
    uint32_t of = date_preposition(reader, end, S("of"));
    DateReading year = date_read_year(reader, of ? of : end, true);
    year.about = mark || str_equal(unit->name, S("other-year"));
    return year.grain == GRAIN_YEAR ? year : (DateReading){0};
}

/* "the year 2008", "fiscal 2023", "the week of Jan. 5", "year-end 2013", "the weekend" */
static DateReading read_unit(const DateReader *reader, uint32_t i)
{
    uint32_t end, part_end;
    DateReading year = read_numbered_year(reader, i);
    if (year.end)
        return year;
    Grain grain = date_unit_at(reader, i, &end);
    if (grain == GRAIN_NONE)
        return (DateReading){0};
    uint32_t of = date_preposition(reader, end, S("of"));
    if (grain == GRAIN_WEEK && of) {
        DateReading day = date_read_absolute(reader, date_skip_determiner(reader, of));
        if (day.end && day.day && !range_none(day.days))
            day.days = range_week(day.days.from);
        day.grain = GRAIN_WEEK;
        return day.day ? day : (DateReading){0};
    }
    uint32_t first, at = date_tagged(reader, end, TAG_POSSESSIVE) ? end + 1 : date_skip_hyphen(reader, end);
    const Phrase *one = date_phrase_before(reader, i, PHRASE_NUMBER_PART, &first);           /* "after a weekend" says how long */
    bool joined = at > end || date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);    /* "by year end" */
    const Phrase *part = joined ? date_phrase(reader, at, PHRASE_PERIOD_PART, &part_end) : NULL;
    if (part && part->code == PERIOD_END && grain >= GRAIN_MONTH) {
        year = date_read_year(reader, part_end, true);
        DateReading now = {.end = part_end, .grain = grain, .relative = true, .days = date_span(reader->reference, 0, grain)};
        now = year.end && grain == GRAIN_YEAR ? year : now;
        cut_part(PERIOD_END, &now);
        return now;
    }
    if (grain >= GRAIN_WEEK && grain <= GRAIN_YEAR && stands_for_whole(reader, i, end))
        return (DateReading){.end = end, .grain = grain, .relative = true, .days = date_span(reader->reference, 0, grain)};
    if (grain == GRAIN_WEEKEND && i > 0 && date_tagged(reader, i - 1, TAG_DETERMINER) && !reader->tokens.at[i].capital && !one && !of) {
        bool saturday_passed = date_weekday(reader->reference) >= 6, future = date_tense(reader, i, end) == TENSE_FUTURE;
        return (DateReading){.end = end, .grain = grain, .relative = true, .days = date_span(reader->reference, future || saturday_passed ? 0 : -1, grain)};
    }
    return (DateReading){0};
}

/* "summer 2012", "the fall of last year" */
static DateReading read_season(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    const Phrase *season = date_phrase(reader, i, PHRASE_SEASON, &end);
    if (!season)
        return (DateReading){0};
    uint32_t of = date_preposition(reader, end, S("of"));
    DateReading year =
        date_read_plain(reader, of ? of : date_skip_comma(reader, end), of != 0 || reader->tokens.at[i].capital || date_after_preposition(reader, i));
    if (!year.end || year.grain != GRAIN_YEAR || year.period != PERIOD_NONE)
        return (DateReading){0};
    year.grain = GRAIN_SEASON;
    year.about = true;
    if (!range_none(year.days))
        year.days = date_span((Date){year.days.from.year, (int8_t)season->code, 1}, 0, GRAIN_SEASON);
    return year;
}

DateReading date_read_period(const DateReader *reader, uint32_t i)
{
    DateReading reading = read_part(reader, i);
    if (!reading.end)
        reading = read_counted_part(reader, i);
    if (!reading.end)
        reading = read_year_quarter(reader, i);
    if (!reading.end)
        reading = read_unit(reader, i);
    if (!reading.end)
        reading = read_season(reader, i);
    return reading;
}
