/* Date core: which steps of the grammar are asked at a token, in which order, by the kinds of the words that stand there. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

/* The kinds of phrase that the word at a token can begin, those up to the times, as bits. */
typedef uint64_t Kinds;
#define KIND(name) ((Kinds)1 << PHRASE_##name)
_Static_assert(PHRASE_TIME_REPEATED < 64, "the kinds of numbers and times stand in the first word of a KindSet");

static Kinds kinds_at(const DateReader *reader, uint32_t i)
{
    return reader->tokens.at[i].phrases.kinds.bits[0];
}

/* Those of the tokens after it: a number is part of a date only near a month, a unit or the like. Spares most numbers the grammar. */
static Kinds kinds_after(const DateReader *reader, uint32_t i)
{
    enum { REACH = 8 };
    Kinds kinds = 0;
    for (uint32_t k = i + 1; k < reader->tokens.n && k <= i + REACH; k++)
        kinds |= kinds_at(reader, k);
    return kinds;
}

/* "'90s" */
static bool begins_short_decade(const DateReader *reader, uint32_t i)
{
    uint8_t kind = reader->tokens.at[i].kind;
    return (kind == TOKEN_QUOTE || kind == TOKEN_PUNCTUATION) && date_glued(reader, i + 1) && reader->tokens.at[i + 1].kind == TOKEN_NUMBER;
}

DateReading date_read_plain(const DateReader *reader, uint32_t i, bool cue)
{
    DateReading reading = {0};
    if (i >= reader->tokens.n)
        return reading;
    Kinds kinds = kinds_at(reader, i);
    bool digits = reader->tokens.at[i].kind == TOKEN_NUMBER, number = digits || kinds & (KIND(CARDINAL) | KIND(ORDINAL));
    Kinds after = number ? kinds_after(reader, i) : 0;
    if (digits)
        reading = date_read_numeric(reader, i, cue);
    if (!reading.end && (kinds & KIND(MONTH) || after & KIND(MONTH) || digits))
        reading = date_read_absolute(reader, i);
    if (!reading.end && (kinds & (KIND(DAY_RELATIVE) | KIND(DIRECTION)) || after & KIND(DIRECTION)))
        reading = date_read_relative(reader, i, cue);
    if (!reading.end && kinds & KIND(WEEKDAY))
        reading = date_read_weekday(reader, i);
    if (!reading.end && kinds & KIND(HOLIDAY))
        reading = date_read_holiday(reader, i);
    if (!reading.end && (digits || (number && after & (KIND(CARDINAL) | KIND(PERIOD_UNIT))) || begins_short_decade(reader, i)))
        reading = date_read_year(reader, i, cue);
    return reading;
}

/* Is token i part of a name such as "USA Today" or "Black Friday"? */
static bool within_name(const DateReader *reader, uint32_t i)
{
    enum { LONGEST_NAME = 5 };
    for (uint32_t k = 0; k < LONGEST_NAME && k <= i; k++) {
        uint32_t end;
        if (date_phrase(reader, i - k, PHRASE_TIME_NAME, &end) && end > i)
            return true;
    }
    return false;
}

DateReading date_read_core(const DateReader *reader, uint32_t i, bool cue)
{
    DateReading reading = {0};
    if (i >= reader->tokens.n)
        return reading;
    Kinds kinds = kinds_at(reader, i);
    bool number = reader->tokens.at[i].kind == TOKEN_NUMBER || kinds & (KIND(CARDINAL) | KIND(ORDINAL));
    bool length = number || kinds & (KIND(VAGUE) | KIND(FRACTION) | KIND(PERIOD_UNIT)) || date_tagged(reader, i, TAG_DETERMINER);
    Kinds after = length || kinds & KIND(DIRECTION) ? kinds_after(reader, i) : 0;
    bool before = date_tagged(reader, i, TAG_DETERMINER) && date_is(reader, i + 1, PHRASE_PERIOD_UNIT) && date_is(reader, i + 2, PHRASE_TIME_PREPOSITION);   /* "the year before" */
    if (length && (before || after & (KIND(AGO) | KIND(WEEKDAY) | KIND(DAY_RELATIVE))))
        reading = date_read_ago(reader, i);
    if (!reading.end && (number || kinds & KIND(DIRECTION)) && after & (KIND(WEEKDAY) | KIND(PERIOD_UNIT) | KIND(DIRECTION)))
        reading = date_read_nth_weekday(reader, i);
    if (!reading.end && (kinds & (KIND(PERIOD_PART) | KIND(PERIOD_UNIT) | KIND(SEASON)) || after & (KIND(PERIOD_UNIT) | KIND(PERIOD_PART))))
        reading = date_read_period(reader, i);
    if (!reading.end)
        reading = date_read_plain(reader, i, cue);
    if (reading.end && within_name(reader, i))
        return (DateReading){0};
    if (reading.day)
        date_add_weekday(reader, &reading);
    return reading;
}

bool date_may_begin(const DateReader *reader, uint32_t i)
{
    const Kinds openers = KIND(CARDINAL) | KIND(ORDINAL) | KIND(FRACTION) | KIND(VAGUE) | KIND(BOUND_BEFORE) | KIND(MONTH) | KIND(WEEKDAY) |
                          KIND(DAY_RELATIVE) | KIND(PERIOD_UNIT) | KIND(PERIOD_PART) | KIND(DIRECTION) | KIND(TIME_PREPOSITION) | KIND(SEASON) | KIND(HOLIDAY) |
                          KIND(TIME_REPEATED);
    if (i >= reader->tokens.n)
        return false;
    return reader->tokens.at[i].kind == TOKEN_NUMBER || kinds_at(reader, i) & openers || begins_short_decade(reader, i) ||
           (reader->tokens.at[i].tag == TAG_DETERMINER && date_is(reader, i + 1, PHRASE_PERIOD_UNIT));
}
