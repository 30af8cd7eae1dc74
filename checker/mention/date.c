/* Dates: the door of the grammar, and the mention that comes of a reading: its span, its days, the end left open. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date.h"
#include "mention/date_reader.h"

/* The days meant, with the end open that the preposition leaves open. */
static DateRange meant(const DateReading *reading, PeriodKind period)
{
    DateRange named = reading->days, open = {0};
    bool late_part = reading->part == PERIOD_END || reading->part == PERIOD_LATE || reading->part == PERIOD_MID;
    if (range_none(named))
        return named;
    switch (period) {
    case PERIOD_SINCE:
        open.from = named.from;
        return open;
    case PERIOD_AFTER:
        open.from = reading->part ? named.from : date_add_days(named.to, 1);
        return open;
    case PERIOD_UNTIL:
        open.to = named.to;
        return open;
    case PERIOD_BEFORE:
        open.to = late_part ? named.to : date_add_days(named.from, -1);
        return open;
    case PERIOD_NONE:
    case PERIOD_AT:
    case PERIOD_OVER_NEXT:
    case PERIOD_OVER_LAST:
    case PERIOD_REPEATED:
        return named;
    }
    return named;
}

static void fill(const DateReader *reader, uint32_t i, uint32_t value, const DateReading *reading, PeriodKind period, Bound bound, Mention *out)
{
    const Token *at = reader->tokens.at;
    *out = (Mention){.kind = MENTION_DATE, .sentence = reader->tokens.sentence, .begin = at[i].begin, .end = at[reading->end - 1].end};
    out->value_begin = at[value].begin;
    if (reading->impossible || reading->weekday_clash)
        out->begin = out->value_begin;               /* what is wrong is the date, not its preposition */
    out->value_end = out->end;
    out->bound = bound != BOUND_EXACT ? bound : reading->about ? BOUND_ABOUT : BOUND_EXACT;
    out->period = date_is_stretch(reading) ? reading->period : period;
    out->named = reading->days;
    out->days = meant(reading, out->period);
    out->weekday = reading->weekday;
    out->weekday_clash = reading->weekday_clash;
    out->impossible = reading->impossible;
    if (reading->impossible) {
        out->wrong_year = reading->year;
        out->wrong_month = reading->month;
        out->wrong_day = reading->day;
    }
    out->relative = reading->relative;
    out->year_given = reading->year != 0;
}

/* "more than two years ago": a bound before a distance. */
static uint32_t read_bounded(const DateReader *reader, uint32_t i, Mention *out)
{
    uint32_t end;
    const Phrase *bound = date_phrase(reader, i, PHRASE_BOUND_BEFORE, &end);
    DateReading reading = bound ? date_read_ago(reader, end) : (DateReading){0};
    if (!reading.end)
        return 0;
    fill(reader, i, end, &reading, PERIOD_AT, (Bound)bound->code, out);
    return reading.end - i;
}

/* "every Monday", "each December": no one day. */
static uint32_t read_repeated(const DateReader *reader, uint32_t i, Mention *out)
{
    uint32_t at, end;
    if (!date_phrase(reader, i, PHRASE_TIME_REPEATED, &at))
        return 0;
    const Phrase *weekday = date_phrase(reader, at, PHRASE_WEEKDAY, &end);
    if (!weekday && !date_phrase(reader, at, PHRASE_MONTH, &end) && !date_phrase(reader, at, PHRASE_SEASON, &end))
        return 0;
    DateReading reading = {.end = end, .period = PERIOD_REPEATED, .weekday = weekday ? (int8_t)weekday->code : 0};
    fill(reader, i, i, &reading, PERIOD_REPEATED, BOUND_EXACT, out);
    return end - i;
}

uint32_t date_read_at(Tokens tokens, uint32_t i, Date reference, bool day_first, const Knowledge *knowledge, Mention *out)
{
    DateReader reader = {.tokens = tokens, .reference = reference, .day_first = day_first, .knowledge = knowledge};
    if (!date_may_begin(&reader, i))
        return 0;
    uint32_t length = read_repeated(&reader, i, out);
    if (!length)
        length = read_bounded(&reader, i, out);
    if (length)
        return length;
    DateOpening opening = date_opening_at(&reader, i);
    DateReading reading = opening.end ? date_read_opened(&reader, i, &opening) : date_read_ahead(&reader, i);
    uint32_t value = reading.end && opening.end ? opening.end : i;
    if (!reading.end) {
        opening.period = PERIOD_AT;
        reading = date_read_range(&reader, i, false, false);
    }
    if (!reading.end)
        return 0;
    fill(&reader, i, value, &reading, opening.period, BOUND_EXACT, out);
    return reading.end - i;
}
