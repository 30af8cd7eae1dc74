/* Absolute dates in words: "January 14, 2025", "14th of January", "Jan. 13-15", "13 to 15 July", "May 2013", "March". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

/* "'98", "of 98": two digits of the last hundred years. */
static uint32_t short_year_after(const DateReader *reader, uint32_t i, int *year)
{
    uint32_t of = date_preposition(reader, i, S("of")), at = of ? of : i;
    bool apostrophe = (date_mark(reader, at, S("'")) || date_mark(reader, at, S("\xE2\x80\x99"))) && date_glued(reader, at + 1);
    uint32_t end = of || apostrophe ? date_digits(reader, apostrophe ? at + 1 : at, 2, 2, year) : 0;
    int now = date_none(reader->reference) ? 2000 : reader->reference.year;
    *year += now - now % 100 - (*year > now % 100 ? 100 : 0);
    return end;
}

/* A year after a day or month: ", 2025", "2025", "of 2025", "in 2025"; its end or 0. */
static uint32_t year_after(const DateReader *reader, uint32_t i, int *year)
{
    uint32_t at = date_mark(reader, i, S(",")) ? i + 1 : date_skip_glue(reader, i);
    if (at == i && (date_preposition(reader, i, S("of")) || date_preposition(reader, i, S("in"))))
        at = i + 1;
    uint32_t end = date_year_at(reader, at, year);
    if (!end || date_is(reader, end, PHRASE_PERIOD_UNIT) || date_is(reader, end, PHRASE_PERCENT))
        return 0;
    return end;
}

static void add_year(const DateReader *reader, DateReading *reading)
{
    int year;
    uint32_t end = year_after(reader, reading->end, &year);
    if (!end)
        end = date_spelled_year_at(reader, reading->end, &year);
    if (!end)
        end = short_year_after(reader, reading->end, &year);
    if (end) {
        reading->year = (int16_t)year;
        reading->end = end;
    }
}

uint32_t date_join(const DateReader *reader, uint32_t i, bool both)
{
    if (date_hyphen(reader, i))
        return i + 1;
    uint32_t end = date_preposition(reader, i, S("to"));
    if (!end)
        end = date_preposition(reader, i, S("through"));
    if (!end)
        end = date_preposition(reader, i, S("until"));
    return end || !both ? end : date_preposition(reader, i, S("and"));
}

/* Is the number that ends at `end` a count and no day: "in May 20 people died", "on 5 March-based"? */
static bool counts_something(const DateReader *reader, uint32_t month, uint32_t end)
{
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, month, PHRASE_TIME_PREPOSITION, &first);
    bool in = before && str_equal(before->name, S("in"));
    if (date_is(reader, end, PHRASE_SCALE) || date_is(reader, end, PHRASE_PERCENT) || date_mark(reader, end, S("%")))
        return true;
    if (date_mark(reader, end, S(":")) && date_glued(reader, end) && date_glued(reader, end + 1))
        return true;
    return in && (date_tagged(reader, end, TAG_NOUNS) || date_tagged(reader, end, TAG_ADJECTIVE));
}

/* The second day of "July 13-15", "July 13 to the 15th", "October 26 and 27" (neighbours), "between April 11 and 14". */
static void add_last_day(const DateReader *reader, uint32_t first, DateReading *reading, int *last)
{
    uint32_t join = date_join(reader, reading->end, true), at;
    const Phrase *before = date_phrase_before(reader, first, PHRASE_TIME_PREPOSITION, &at);
    bool between = before && str_equal(before->name, S("between"));
    if (!join)
        return;
    int day, month;
    bool ordinal;
    uint32_t end = date_day_at(reader, date_skip_determiner(reader, join), &day, &ordinal);
    bool by_and = date_preposition(reader, reading->end, S("and")) != 0;
    if (!end || day <= reading->day || (by_and && !between && day != reading->day + 1) || date_month_at(reader, end, &month))
        return;
    bool more = date_hyphen(reader, end) && date_glued(reader, end);
    if (more || date_is(reader, end, PHRASE_PERIOD_UNIT) || date_is(reader, end, PHRASE_SCALE) || date_is(reader, end, PHRASE_PERCENT) ||
        date_mark(reader, end, S("%")) || (by_and && date_tagged(reader, end, TAG_NOUNS)))
        return;
    reading->end = end;
    *last = day;
}

/* Settles a date, and the days from its day to `last` (0: none). */
static void settle_to(const DateReader *reader, uint32_t i, DateReading *reading, int last)
{
    reading->range = last != 0;
    date_settle(reader, i, reading);
    if (last && !range_none(reading->days) && date_valid(reading->days.from.year, reading->month, last))
        reading->days.to = (Date){reading->days.from.year, reading->month, (int8_t)last};
}

/* "In April Obama said" holds a month, "by April Jones" does not. */
static bool is_first_name(const DateReader *reader, uint32_t i, uint32_t end)
{
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
    bool timed = before && (str_equal(before->name, S("in")) || str_equal(before->name, S("since")) || str_equal(before->name, S("until")));
    return date_tagged(reader, end, TAG_NAME) && !date_is(reader, end, PHRASE_MONTH) && !timed;
}

/* Does a word that is also a name or a verb stand as a month here: "in May", "early March", "an August poll", but not "Theresa May"? */
static bool weak_month_is_meant(const DateReader *reader, uint32_t i, uint32_t end)
{
    uint32_t first;
    if (date_tagged(reader, i, TAG_MODAL) || date_tagged(reader, i, TAG_VERB))
        return false;
    if (i > 0 && (date_tagged(reader, i - 1, TAG_DETERMINER) || date_tagged(reader, i - 1, TAG_POSSESSIVE)))
        return reader->tokens.at[i].capital;         /* "a march in May" */
    bool compound = date_skip_hyphen(reader, end) > end && end + 1 < reader->tokens.n && reader->tokens.at[end + 1].kind == TOKEN_WORD &&
                    !date_is(reader, end + 1, PHRASE_MONTH);
    if (is_first_name(reader, i, end) || compound)   /* "Mar-a-Lago" */
        return false;
    bool possessive = date_tagged(reader, end, TAG_POSSESSIVE) && !(i > 0 && date_tagged(reader, i - 1, TAG_NAME));
    return date_after_preposition(reader, i) || date_phrase_before(reader, i, PHRASE_PERIOD_PART, &first) || possessive ||
           date_preposition(reader, end, S("to")) || date_hyphen(reader, end);
}

static bool month_alone_is_meant(const DateReader *reader, uint32_t i, uint32_t end)
{
    if (date_is(reader, i, PHRASE_TIME_WEAK))
        return weak_month_is_meant(reader, i, end);
    uint32_t first;                                  /* "in march", but not "in a march" */
    return reader->tokens.at[i].capital || date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
}

static DateReading read_month_first(const DateReader *reader, uint32_t i, int month, uint32_t end)
{
    DateReading reading = {.end = end, .month = (int8_t)month, .grain = GRAIN_MONTH};
    int day, last = 0;
    bool ordinal;
    uint32_t at = date_skip_glue(reader, date_skip_determiner(reader, end));
    uint32_t day_end = date_day_at(reader, at, &day, &ordinal);
    if (!day_end && date_mark(reader, end, S(","))) {
        day_end = date_day_at(reader, end + 1, &day, &ordinal);
        day_end = ordinal ? day_end : 0;             /* "October, 1st" */
    }
    if (day_end && (ordinal || !counts_something(reader, i, day_end))) {
        reading.day = (int8_t)day;
        reading.grain = GRAIN_DAY;
        reading.end = day_end;
        add_last_day(reader, i, &reading, &last);
        add_year(reader, &reading);
    } else {
        add_year(reader, &reading);
        if (!reading.year && !month_alone_is_meant(reader, i, end))
            return (DateReading){0};
    }
    settle_to(reader, i, &reading, last);
    return reading;
}

/* "the 19 Sept. 11 hijackers": the number before the month counts, the one behind it is the day. */
static bool day_follows(const DateReader *reader, uint32_t i, uint32_t month_end)
{
    int day, year;
    bool ordinal;
    bool determined = i > 0 && date_tagged(reader, i - 1, TAG_DETERMINER);
    return determined && date_day_at(reader, month_end, &day, &ordinal) && !date_year_at(reader, month_end, &year);
}

/* "14 January", "14th of January", "13-15 July", "from the 13th to the 15th of July"; `end` is where the first day ends. */
static DateReading read_day_first(const DateReader *reader, uint32_t i, int day, bool ordinal, uint32_t end)
{
    int last = 0, month;
    bool last_ordinal = false;
    uint32_t join = date_join(reader, end, true);
    uint32_t last_end = join ? date_day_at(reader, date_skip_determiner(reader, join), &last, &last_ordinal) : 0;
    uint32_t first, at = last_end ? last_end : date_skip_glue(reader, end);
    const Phrase *before = date_phrase_before(reader, date_tagged(reader, i - 1, TAG_DETERMINER) ? i - 1 : i, PHRASE_TIME_PREPOSITION, &first);
    bool between = before && str_equal(before->name, S("between")), both = !between && date_preposition(reader, end, S("and")) != 0;
    uint32_t of = date_preposition(reader, at, S("of"));
    uint32_t month_end = date_month_at(reader, of ? date_skip_determiner(reader, of) : at, &month);
    if (!month_end || (last_end && last <= day))
        return (DateReading){0};
    bool on = before && str_equal(before->name, S("on"));
    bool verb = !on && (date_tagged(reader, at, TAG_MODAL) || (i < at && tag_is_verb((Tag)reader->tokens.at[at].tag)));
    bool weak = date_is(reader, at, PHRASE_TIME_WEAK) && !ordinal && !last_ordinal && !reader->tokens.at[at].capital && verb;
    bool dollars = i > 0 && reader->tokens.at[i - 1].kind == TOKEN_SYMBOL;
    if (weak || dollars || (!ordinal && day_follows(reader, i, month_end)))
        return (DateReading){0};
    DateReading reading = {.end = month_end, .day = (int8_t)day, .month = (int8_t)month, .grain = GRAIN_DAY};
    add_year(reader, &reading);
    bool apart = both && last != day + 1;            /* "3 and 18 June": the second day is read by itself */
    settle_to(reader, i, &reading, apart ? 0 : last);
    if (last_end && apart)
        reading.end = end;
    return reading;
}

/* "on the 18th": the day of a month near the article's date. */
static DateReading read_day_alone(const DateReader *reader, uint32_t i, int day, uint32_t end)
{
    uint32_t first;
    const Phrase *before = date_tagged(reader, i - 1, TAG_DETERMINER) ? date_phrase_before(reader, i - 1, PHRASE_TIME_PREPOSITION, &first) : NULL;
    bool on = before && str_equal(before->name, S("on")) && reader->tokens.at[i].kind == TOKEN_NUMBER;
    bool of_thing =
        end < reader->tokens.n && (tag_is_noun((Tag)reader->tokens.at[end].tag) || date_tagged(reader, end, TAG_ADJECTIVE) || date_hyphen(reader, end));
    if (!on || of_thing)
        return (DateReading){0};
    DateReading reading = {.end = end, .grain = GRAIN_DAY, .relative = true};
    Date today = reader->reference, month = (Date){today.year, today.month, 1};
    if (date_none(today))
        return reading;
    Tense tense = day > today.day ? date_tense(reader, i, end) : date_tense(reader, i, end) == TENSE_FUTURE && day < today.day ? TENSE_FUTURE : TENSE_NONE;
    if (tense == TENSE_PAST || (tense == TENSE_FUTURE && day < today.day))
        month = date_add_months(month, tense == TENSE_PAST ? -1 : 1);
    if (date_valid(month.year, month.month, day))
        reading.days = range_day((Date){month.year, month.month, (int8_t)day});
    return reading;
}

/* "post-Sept. 11" names an event; "mid-December" and "Nov.-Dec." do not. */
static bool names_era(const DateReader *reader, uint32_t i)
{
    bool prefixed = i > 1 && date_glued(reader, i) && date_hyphen(reader, i - 1) && date_glued(reader, i - 1) && reader->tokens.at[i - 2].kind == TOKEN_WORD;
    return prefixed && !date_is(reader, i - 2, PHRASE_PERIOD_PART) && !date_is(reader, i - 2, PHRASE_MONTH) && !date_is(reader, i - 2, PHRASE_WEEKDAY);
}

DateReading date_read_absolute(const DateReader *reader, uint32_t i)
{
    int month, day;
    bool ordinal;
    uint32_t end = date_month_at(reader, i, &month);
    if (end)
        return names_era(reader, i) ? (DateReading){0} : read_month_first(reader, i, month, end);
    end = date_day_at(reader, i, &day, &ordinal);
    DateReading reading = end ? read_day_first(reader, i, day, ordinal, end) : (DateReading){0};
    return !reading.end && ordinal ? read_day_alone(reader, i, day, end) : reading;
}
