/* Relative dates: "yesterday", "last February", "next week", "this year", "the past decade", "the next 15 years". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"
#include "mention/number.h"

static int sign_of(int direction)
{
    return (direction > 0) - (direction < 0);
}

/* A stretch of `count` units up to the article's date, or from the day after it. Count 0: "the coming months", whose other end is open. */
static DateReading stretch(const DateReader *reader, uint32_t end, int direction, int count, Grain grain)
{
    bool back = direction < 0;
    DateReading reading = {.end = end, .grain = grain, .relative = true, .period = back ? PERIOD_OVER_LAST : PERIOD_OVER_NEXT};
    Date today = reader->reference;
    if (date_none(today))
        return reading;
    if (count == 0) {
        *(back ? &reading.days.to : &reading.days.from) = back ? today : date_add_days(today, 1);
        return reading;
    }
    Date other = date_shift(today, back ? -count : count, grain);
    reading.days = back ? (DateRange){other, today} : (DateRange){grain == GRAIN_HOUR ? today : date_add_days(today, 1), other};
    if (grain == GRAIN_QUARTER)                      /* those of the calendar: nobody counts quarters from today */
        reading.days = (DateRange){date_span(today, back ? -count : 1, grain).from, date_span(today, back ? -1 : count, grain).to};
    return reading;
}

/* "over the last year", "in the next week": a stretch; "the next year" alone is told from the story's own time. */
static bool stretch_is_meant(const DateReader *reader, uint32_t i, int direction)
{
    static const Str names[] = {STR("over"), STR("in"), STR("within"), STR("during"), STR("at")};
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, i - 1, PHRASE_TIME_PREPOSITION, &first);
    for (size_t k = 0; before && k < sizeof names / sizeof *names; k++)
        if (str_equal(before->name, names[k]))
            return true;
    return direction == DIRECTION_PAST || direction == DIRECTION_COMING;
}

/* "on March 3 ... the next day", "in 1998 ... the same year": told from the date before it in the sentence, nothing where there is none. */
static DateReading from_anchor(const DateReader *reader, uint32_t i, int32_t count, Grain grain, uint32_t end)
{
    Date anchor = date_anchor_before(reader, i, grain);
    if (date_none(anchor))
        return (DateReading){0};
    return (DateReading){.end = end, .grain = grain, .relative = true, .days = date_span(anchor, count, grain)};
}

/* On a Tuesday "they left this weekend" speaks of the last one, "they leave this weekend" of the next. */
static bool weekend_is_past(const DateReader *reader, uint32_t i, uint32_t end)
{
    enum { THURSDAY = 4 };
    return !date_none(reader->reference) && date_weekday(reader->reference) <= THURSDAY && !date_tagged(reader, end, TAG_POSSESSIVE) && date_tense(reader, i, end) == TENSE_PAST;
}

static DateReading read_one_unit(const DateReader *reader, uint32_t i, int direction, Grain grain, uint32_t end)
{
    bool determined = i > 0 && date_skip_determiner(reader, i - 1) == i;
    if (grain == GRAIN_FORTNIGHT && direction != DIRECTION_THIS)
        return stretch(reader, end, direction, 1, grain);
    if (grain == GRAIN_DAY && determined && (direction == DIRECTION_NEXT || direction == DIRECTION_LAST))
        return from_anchor(reader, i, sign_of(direction), grain, end);
    if (grain == GRAIN_HOUR || grain == GRAIN_DAY || grain == GRAIN_FORTNIGHT || (determined && date_preposition(reader, end, S("of"))))
        return (DateReading){0};
    bool rolls = grain == GRAIN_WEEK || grain == GRAIN_MONTH || grain == GRAIN_YEAR || grain == GRAIN_DECADE || grain == GRAIN_CENTURY;
    if (rolls && direction != DIRECTION_THIS && (determined || direction == DIRECTION_PAST) && stretch_is_meant(reader, i, direction))
        return stretch(reader, end, direction, 1, grain);
    DateReading reading = {.end = end, .grain = grain, .relative = true};
    if (grain == GRAIN_WEEKEND && direction == DIRECTION_THIS && weekend_is_past(reader, i, end))
        direction = DIRECTION_LAST;
    bool told_from_elsewhere = rolls && determined && (direction == DIRECTION_NEXT || direction == DIRECTION_LAST);
    Date from = told_from_elsewhere ? date_anchor_before(reader, i, grain) : reader->reference;
    if (!date_none(from))
        reading.days = date_span(from, sign_of(direction), grain);
    return reading;
}

/* How many units follow: 0 for "few", -1 for what counts none. "Two quarters" is a count here, no fraction. */
static uint32_t count_at(const DateReader *reader, uint32_t i, int *count)
{
    Number number = {0};
    uint32_t unit, one_end = 0;
    const Phrase *one = date_phrase(reader, i, PHRASE_CARDINAL, &one_end);
    bool counted = one ? date_whole(one->low, count) : (one_end = date_digits(reader, i, 1, 2, count)) != 0;
    if (counted && date_unit_at(reader, one_end, &unit) == GRAIN_QUARTER)
        return one_end - i;
    uint32_t length = number_read(reader->tokens, i, reader->knowledge, &number);
    bool whole = length && !number.ordinal && !number.fraction && date_whole(number.low, count);
    if (length && number.vague)
        *count = 0;
    else if (length && !whole)
        *count = -1;
    return length;
}

/* "last two years", "next few weeks", "coming months", "5 past years" */
static DateReading read_stretch(const DateReader *reader, uint32_t i, int direction, uint32_t end)
{
    int count = 0;
    uint32_t unit, length = date_unit_at(reader, end, &unit) ? 0 : count_at(reader, end, &count);
    if (count < 0)
        return (DateReading){0};
    Grain grain = date_unit_at(reader, date_skip_hyphen(reader, end + length), &unit);
    bool several = length || (grain != GRAIN_NONE && date_tagged(reader, unit - 1, TAG_NOUNS));
    bool verb = date_tagged(reader, i, TAG_VERB) || (i > 0 && date_tagged(reader, i - 1, TAG_TO)) || (i > 0 && date_tagged(reader, i - 1, TAG_MODAL)) ||
                (i > 1 && date_tagged(reader, i - 2, TAG_MODAL) && date_tagged(reader, i - 1, TAG_ADVERB));     /* "it should not last two hours" */
    if (grain == GRAIN_NONE || (several && (direction == DIRECTION_THIS || verb)))
        return (DateReading){0};
    if (several)
        return date_preposition(reader, unit, S("of")) && direction == DIRECTION_LAST ? (DateReading){0} : stretch(reader, unit, direction, count, grain);
    return read_one_unit(reader, i, direction, grain, unit);
}

/* "last Tuesday" is never yesterday, "next Friday" lies in the week to come, "this Friday" is the one at hand. */
static Date directed_weekday(const DateReader *reader, uint32_t first, uint32_t end, int direction, int weekday)
{
    Date today = reader->reference;
    int back = (date_weekday(today) - weekday + 7) % 7, ahead = (weekday - date_weekday(today) + 7) % 7;
    switch (direction) {
    case DIRECTION_PAST:
        return date_add_days(today, back ? -back : -7);
    case DIRECTION_LAST:
        return date_add_days(today, back > 1 ? -back : -back - 7);
    case DIRECTION_THIS:
        return date_tense(reader, first, end) == TENSE_PAST ? date_add_days(today, -back) : date_add_days(today, ahead);
    case DIRECTION_NEXT:
        return date_add_days(date_span(today, 1, GRAIN_WEEK).from, weekday - 1);
    default:
        return date_add_days(today, ahead ? ahead : 7);
    }
}

static DateReading read_directed_weekday(const DateReader *reader, uint32_t i, int direction, uint32_t at)
{
    uint32_t end;
    const Phrase *weekday = date_phrase(reader, at, PHRASE_WEEKDAY, &end);
    if (!weekday)
        return (DateReading){0};
    DateReading full = date_read_weekday(reader, at);
    if (full.end && (full.day || full.end > end))
        return full;                                 /* "this Tuesday, Jan. 14" */
    DateReading reading = {.end = end, .grain = GRAIN_DAY, .weekday = (int8_t)weekday->code, .relative = true};
    if (!date_none(reader->reference))
        reading.days = range_day(directed_weekday(reader, i, end, direction, weekday->code));
    return reading;
}

/* The year of a month or season that the direction asks for: "last February" lies before this month, "next May" after it. */
static int directed_year(const DateReader *reader, int direction, int month)
{
    int now = reader->reference.month, year = reader->reference.year;
    switch (direction) {
    case DIRECTION_PAST:
    case DIRECTION_LAST:
        return month < now ? year : year - 1;
    case DIRECTION_THIS:
        return year;
    default:
        return month > now ? year : year + 1;
    }
}

/* "last February", "next May 5", "this September", "next 6th of April" */
static DateReading read_directed_month(const DateReader *reader, int direction, uint32_t at)
{
    int month;
    bool capital = (at < reader->tokens.n && reader->tokens.at[at].capital) || !date_is(reader, at, PHRASE_TIME_WEAK);
    uint32_t end = date_month_at(reader, at, &month);
    DateReading reading = date_read_absolute(reader, at);
    if (!reading.end && end && capital)
        reading = (DateReading){.end = end, .month = (int8_t)month, .grain = GRAIN_MONTH};
    if (!reading.end || !reading.month || reading.year)
        return reading;
    reading.relative = true;
    reading.days = (DateRange){0};
    int year = date_none(reader->reference) ? 0 : directed_year(reader, direction, reading.month);
    if (year && reading.day && date_valid(year, reading.month, reading.day))
        reading.days = range_day((Date){(int16_t)year, reading.month, reading.day});
    else if (!reading.day && date_valid(year, reading.month, 1))
        reading.days = range_month(year, reading.month);
    return reading;
}

static DateReading read_directed_season(const DateReader *reader, int direction, uint32_t at)
{
    uint32_t end;
    const Phrase *season = date_phrase(reader, at, PHRASE_SEASON, &end);
    if (!season)
        return (DateReading){0};
    DateReading reading = {.end = end, .grain = GRAIN_SEASON, .relative = true, .about = true};
    if (date_none(reader->reference))
        return reading;
    int last_month = (season->code + 1) % 12 + 1;    /* a season counts as past when its last month is */
    int year = directed_year(reader, direction, sign_of(direction) < 0 ? last_month : season->code);
    bool winter_before = season->code == 12 && (sign_of(direction) < 0 || (direction == DIRECTION_THIS && reader->reference.month < 6));
    year -= winter_before;
    if (date_valid(year, season->code, 1))
        reading.days = date_span((Date){(int16_t)year, (int8_t)season->code, 1}, 0, GRAIN_SEASON);
    return reading;
}

/* "in May 2013 ... that year", but not "said that day care costs", nor "in October of that year", whose year is not told by the October. */
static bool that_unit_is_meant(const DateReader *reader, uint32_t i, uint32_t unit, Grain grain)
{
    if (!date_tagged(reader, i, TAG_DETERMINER) || grain == GRAIN_NONE || date_preposition(reader, i > 0 ? i - 1 : 0, S("of")))
        return false;
    return unit >= reader->tokens.n || (!tag_is_noun((Tag)reader->tokens.at[unit].tag) && !date_hyphen(reader, unit));
}

static DateReading read_directed(const DateReader *reader, uint32_t i, int direction, uint32_t at)
{
    if (direction == DIRECTION_SAME) {
        uint32_t unit;
        Grain grain = date_unit_at(reader, at, &unit);
        bool that = !date_tagged(reader, i, TAG_ADJECTIVE) && at == i + 1;
        if (that && !that_unit_is_meant(reader, i, unit, grain))
            return (DateReading){0};
        return grain >= GRAIN_DAY && grain <= GRAIN_YEAR ? from_anchor(reader, i, 0, grain, unit) : (DateReading){0};
    }
    DateReading reading = read_stretch(reader, i, direction, at);
    if (!reading.end)
        reading = read_directed_weekday(reader, i, direction, at);
    if (!reading.end)
        reading = read_directed_month(reader, direction, at);
    if (!reading.end)
        reading = read_directed_season(reader, direction, at);
    return reading.end ? reading : date_direct_holiday(reader, direction, at);
}

/* The weekday after its week: "next week Wednesday", "last week on Tuesday". */
static void add_weekday(const DateReader *reader, DateReading *week)
{
    uint32_t on = date_preposition(reader, week->end, S("on")), end;
    uint32_t at = on ? on : date_hyphen(reader, week->end) ? week->end + 1 : week->end;
    const Phrase *weekday = week->grain == GRAIN_WEEK && week->period == PERIOD_NONE ? date_phrase(reader, at, PHRASE_WEEKDAY, &end) : NULL;
    if (!weekday || date_is(reader, at, PHRASE_TIME_REPEATED))
        return;
    week->end = end;
    week->grain = GRAIN_DAY;
    week->weekday = (int8_t)weekday->code;
    if (!range_none(week->days))
        week->days = range_day(date_add_days(week->days.from, weekday->code - 1));
}

/* "2 next days": the number stands before the direction. */
static DateReading read_counted_direction(const DateReader *reader, uint32_t i)
{
    enum { MOST_COUNTED = 400 };                     /* of anything, days included */
    int count;
    bool ordinal;
    uint32_t at, unit, end = date_number_at(reader, i, &count, &ordinal);
    const Phrase *direction = end && !ordinal ? date_phrase(reader, end, PHRASE_DIRECTION, &at) : NULL;
    if (!direction || direction->code == DIRECTION_THIS || direction->code == DIRECTION_SAME || count > MOST_COUNTED)
        return (DateReading){0};
    Grain grain = date_unit_at(reader, at, &unit);
    bool agrees = grain != GRAIN_NONE && (count == 1 || !date_tagged(reader, unit - 1, TAG_NOUN));   /* not "turned 65 last week" */
    return agrees ? stretch(reader, unit, direction->code, count, grain) : (DateReading){0};
}

static DateReading read_day_relative(const DateReader *reader, uint32_t i, bool cue)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_DAY_RELATIVE, &end);
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
    bool between = before && str_equal(before->name, S("between"));              /* "between now and June" */
    if (!phrase || (!cue && !between && date_is(reader, i, PHRASE_TIME_WEAK)))
        return (DateReading){0};
    DateReading reading = {.end = end, .grain = GRAIN_DAY, .relative = true};
    int32_t days = decimal_sign(phrase->low) * (int32_t)decimal_abs(phrase->low).mantissa;
    if (!date_none(reader->reference))
        reading.days = range_day(date_add_days(reader->reference, days));
    return reading;
}

DateReading date_read_relative(const DateReader *reader, uint32_t i, bool cue)
{
    uint32_t at;
    DateReading reading = read_day_relative(reader, i, cue);
    if (reading.end)
        return reading;
    const Phrase *direction = date_phrase(reader, i, PHRASE_DIRECTION, &at);
    bool preposition = direction && date_is(reader, i, PHRASE_TIME_PREPOSITION) &&
                       !(i > 0 && (date_tagged(reader, i - 1, TAG_DETERMINER) || date_after_preposition(reader, i)));
    if (preposition)                                 /* "following Tuesday's vote" is after it, "the following Tuesday" the next one */
        return reading;
    reading = direction ? read_directed(reader, i, direction->code, at) : read_counted_direction(reader, i);
    if (reading.end)
        add_weekday(reader, &reading);
    return reading;
}
