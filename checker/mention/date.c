/* Dates: the door of the grammar: prepositions that leave an end open, ranges, and the mention that comes of a reading. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date.h"
#include "mention/date_reader.h"

/* The kinds of phrase that the words at a token can begin, as bits. */
typedef uint64_t Kinds;
#define KIND(name) ((Kinds)1 << (PHRASE_##name - PHRASE_CARDINAL))
_Static_assert(PHRASE_TIME_REPEATED - PHRASE_CARDINAL < 64, "the kinds of numbers and times fit the bits");

static Kinds kinds_at(const DateReader *reader, uint32_t i)
{
    Kinds kinds = 0;
    Phrases phrases = reader->tokens.at[i].phrases;
    for (uint32_t k = 0; k < phrases.n; k++)
        if (phrases.at[k].kind >= PHRASE_CARDINAL && phrases.at[k].kind <= PHRASE_TIME_REPEATED)
            kinds |= (Kinds)1 << (phrases.at[k].kind - PHRASE_CARDINAL);
    return kinds;
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
    if (length && after & KIND(AGO))
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

/* Can a date begin here? Most words end at this question. An article begins only "a year ago". */
static bool may_begin(const DateReader *reader, uint32_t i, Kinds kinds)
{
    const Kinds others = KIND(PERCENT) | KIND(PER) | KIND(NOT_QUANTITY) | KIND(NOT_QUANTITY_AFTER) | KIND(ONE_IDIOM) | KIND(SCALE) | KIND(SCALE_GLUED) |
                         KIND(MULTIPLE) | KIND(RANGE_JOIN) | KIND(ZONE) | KIND(AGO) | KIND(TIME_WEAK) | KIND(TIME_NAME);
    return reader->tokens.at[i].kind == TOKEN_NUMBER || kinds & ~others || begins_short_decade(reader, i) ||
           (reader->tokens.at[i].tag == TAG_DETERMINER && date_is(reader, i + 1, PHRASE_PERIOD_UNIT));
}

typedef struct Opening {
    PeriodKind period;
    uint32_t end;                                    /* one past the preposition; 0: none */
    bool since;
    bool from, between;                              /* these need a second date */
} Opening;

/* "since", "by", "from" ... "Two days after Jan. 5" is none: the distance would be lost. */
static Opening opening_at(const DateReader *reader, uint32_t i)
{
    static const struct {
        Str name;
        PeriodKind period;
    } names[] = {{STR("since"), PERIOD_SINCE}, {STR("starting"), PERIOD_SINCE}, {STR("until"), PERIOD_UNTIL}, {STR("through"), PERIOD_UNTIL}, {STR("by"), PERIOD_UNTIL},
                 {STR("before"), PERIOD_BEFORE}, {STR("after"), PERIOD_AFTER}, {STR("from"), PERIOD_AT}, {STR("between"), PERIOD_AT}};
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_TIME_PREPOSITION, &end);
    for (size_t k = 0; phrase && k < sizeof names / sizeof *names; k++)
        if (str_equal(phrase->name, names[k].name)) {
            bool distance = (names[k].period == PERIOD_BEFORE || names[k].period == PERIOD_AFTER) && i > 0 && date_is(reader, i - 1, PHRASE_PERIOD_UNIT);
            return (Opening){.period = names[k].period, .end = distance ? 0 : end, .since = str_equal(phrase->name, S("since")),
                             .from = str_equal(phrase->name, S("from")), .between = str_equal(phrase->name, S("between"))};
        }
    return (Opening){.period = PERIOD_AT};
}

/* "from 1990 onward", "from 1990 on" */
static uint32_t onward_at(const DateReader *reader, uint32_t i)
{
    uint32_t end = date_preposition(reader, i, S("onward"));
    return end ? end : date_preposition(reader, i, S("on"));
}

/* "1890 to 1920", "1914 and 1918": two numbers that go on from each other after "from" or "between". */
static bool begins_years(const DateReader *reader, uint32_t i)
{
    int first, last;
    uint32_t end = date_year_at(reader, i, &first);
    uint32_t to = end ? date_preposition(reader, end, S("to")) : 0;
    uint32_t at = to ? to : end ? date_preposition(reader, end, S("and")) : 0;
    uint32_t last_end = at ? date_year_at(reader, at, &last) : 0;
    return last_end && first >= 1500 && last > first && last < 2100 && !date_tagged(reader, last_end, TAG_NOUNS) && !date_is(reader, last_end, PHRASE_PERCENT);
}

static DateReading read_opened(const DateReader *reader, uint32_t i, Opening *opening)
{
    uint32_t at = date_skip_determiner(reader, opening->end);
    bool years = (opening->from || opening->between) && begins_years(reader, at);
    DateReader turned = *reader;
    turned.looks_back = opening->since;
    turned.looks_ahead = opening->period == PERIOD_UNTIL;
    DateReading reading = date_read_range(&turned, at, years, opening->between);
    bool adjective = at > opening->end && reading.grain == GRAIN_YEAR && reading.part == PERIOD_WHOLE && !reading.relative;
    if (!reading.end || date_is_stretch(&reading) || (adjective && opening->period == PERIOD_UNTIL && !reading.range))
        return (DateReading){0};                     /* "by the 2009 law" is no deadline */
    uint32_t onward = opening->from && !reading.range ? onward_at(reader, reading.end) : 0;
    if (onward) {
        reading.end = onward;
        opening->period = PERIOD_SINCE;
    } else if ((opening->from || opening->between) && !reading.range) {
        return (DateReading){0};
    }
    if (reading.range)
        opening->period = PERIOD_AT;
    return i < reading.end ? reading : (DateReading){0};
}

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
    Kinds kinds = i < tokens.n ? kinds_at(&reader, i) : 0;
    if (i >= tokens.n || !may_begin(&reader, i, kinds))
        return 0;
    uint32_t length = kinds & KIND(TIME_REPEATED) ? read_repeated(&reader, i, out) : 0;
    if (!length && kinds & KIND(BOUND_BEFORE))
        length = read_bounded(&reader, i, out);
    if (length)
        return length;
    Opening opening = {.period = PERIOD_AT};
    DateReading reading = {0};
    if (kinds & KIND(TIME_PREPOSITION)) {
        opening = opening_at(&reader, i);
        reading = opening.end ? read_opened(&reader, i, &opening) : date_read_ahead(&reader, i);
    }
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
