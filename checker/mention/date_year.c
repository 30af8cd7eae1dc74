/* Years: "2015" where the words round it say that it is a year, "1914-18", "the 1990s", "the '90s", "the 21st century". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

enum { FIRST_LIKELY = 1900, LAST_LIKELY = 2099 };    /* a bare number outside needs stronger evidence */

/* Glued to a mark of a code, a price or a decimal: "$2015", "#2015", "82-2015", "2015.5"? */
static bool part_of_other_number(const DateReader *reader, uint32_t i, uint32_t end)
{
    const Token *at = reader->tokens.at;
    if (date_glued(reader, i) && (at[i - 1].kind == TOKEN_SYMBOL || date_mark(reader, i - 1, S("/")) || date_mark(reader, i - 1, S("."))))
        return true;
    if (date_glued(reader, i) && date_hyphen(reader, i - 1) && i > 1 && at[i - 2].kind == TOKEN_NUMBER)
        return true;
    bool mark_after = date_glued(reader, end) && (date_hyphen(reader, end) || date_mark(reader, end, S("/")) || date_mark(reader, end, S(":")));
    return (mark_after && date_glued(reader, end + 1) && at[end + 1].kind == TOKEN_NUMBER) || (date_glued(reader, end) && at[end].kind == TOKEN_SYMBOL);
}

static bool is_unit(const DateReader *reader, uint32_t i)
{
    enum { SHORTEST = 4 };                           /* "in", "a", "at" are no units after a year */
    uint32_t end;
    const Phrase *unit = date_phrase(reader, i, PHRASE_PERIOD_UNIT, &end);
    if (unit && date_unit_at(reader, i, &end) != GRAIN_NONE)
        return !str_equal(unit->name, S("other-year"));        /* "the 2016 fiscal year" */
    if (date_is(reader, i, PHRASE_PERCENT) || (date_is(reader, i, PHRASE_SCALE) && !date_is(reader, i, PHRASE_VAGUE)))
        return true;
    if (i >= reader->tokens.n || reader->tokens.at[i].lower.n < SHORTEST)
        return false;
    UnitNames names = units_names(reader->knowledge->units, reader->tokens.at[i].lower);
    for (uint32_t k = 0; k < names.n; k++)
        if (names.at[k].words == 1 && names.at[k].spelling == UNIT_WORD && !names.at[k].weak)
            return true;
    return false;
}

/* "2000 mg": a mark of a unit, as it is written. */
static bool is_unit_mark(const DateReader *reader, uint32_t i)
{
    if (i >= reader->tokens.n || reader->tokens.at[i].lower.n < 2)
        return false;
    UnitNames names = units_names(reader->knowledge->units, reader->tokens.at[i].lower);
    for (uint32_t k = 0; k < names.n; k++)
        if (names.at[k].spelling == UNIT_SYMBOL && !names.at[k].weak && str_equal(names.at[k].text, token_text(reader->tokens, i)))
            return true;
    return false;
}

static bool begins_noun(const DateReader *reader, uint32_t i)
{
    return i < reader->tokens.n && (tag_is_noun((Tag)reader->tokens.at[i].tag) || date_tagged(reader, i, TAG_ADJECTIVE) || date_tagged(reader, i, TAG_GERUND));
}

static bool is_year_token(const DateReader *reader, uint32_t i)
{
    int year;
    return i < reader->tokens.n && date_year_at(reader, i, &year) && year >= FIRST_LIKELY && year <= LAST_LIKELY;
}

/* "in 2015", "since 1850" for sure; "of 2015", "to 2015" unless things are counted: "of 2015 people". */
static bool preposition_says_year(const DateReader *reader, uint32_t i, uint32_t end, bool likely)
{
    static const Str sure[] = {STR("in"), STR("since"), STR("until"), STR("during"), STR("before"), STR("after")};
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
    if (!before)
        return false;
    for (size_t k = 0; k < sizeof sure / sizeof *sure; k++)
        if (str_equal(before->name, sure[k]))
            return likely || !begins_noun(reader, end);
    if (str_equal(before->name, S("and")))
        return likely && first > 0 && (is_year_token(reader, first - 1) || !begins_noun(reader, end));
    return likely && !date_tagged(reader, end, TAG_NOUNS);
}

/* Without a preposition, four digits from 1900 to 2099 are a year, as others are written with a comma: "the 2018 final", "2014 was a good
   year", "spend 2015 abroad", "(2013)". Not after a name ("Windows 2000"), nor where things are counted ("killed 2003 people"). */
static bool neighbours_allow_year(const DateReader *reader, uint32_t i, uint32_t end)
{
    if (date_tagged(reader, end, TAG_NOUNS) && !date_is(reader, end, PHRASE_VAGUE))
        return i > 0 && (date_tagged(reader, i - 1, TAG_DETERMINER) || date_tagged(reader, i - 1, TAG_POSSESSIVE));
    if ((date_tagged(reader, end, TAG_NUMBER) && !is_year_token(reader, end)) || is_unit_mark(reader, end))
        return false;
    if (i == 0)
        return end < reader->tokens.n;
    const Token *before = &reader->tokens.at[i - 1];
    bool name = before->tag == TAG_NAME || before->tag == TAG_NAMES || (before->capital && tag_is_noun((Tag)before->tag));
    bool list =
        date_mark(reader, i - 1, S(",")) && !is_year_token(reader, i - 2) && before->kind == TOKEN_PUNCTUATION && date_tagged(reader, i - 2, TAG_NUMBER);
    return !name && !list && before->kind != TOKEN_SYMBOL && before->kind != TOKEN_NUMBER && before->kind != TOKEN_OTHER &&
           !date_is(reader, i - 1, PHRASE_NOT_QUANTITY);
}

/* "in 1782, 1784 and 1788": years that go on from one behind a preposition. */
static bool continues_years(const DateReader *reader, uint32_t i, uint32_t end, int year)
{
    enum { LONGEST = 8 };
    if (begins_noun(reader, end))
        return false;
    for (int n = 0, before = 0; n < LONGEST; n++, year = before) {
        uint32_t at = i;
        at -= at > 0 && date_preposition(reader, at - 1, S("and"));
        at -= at > 0 && date_mark(reader, at - 1, S(","));
        if (at == i || at == 0 || !date_year_at(reader, at - 1, &before) || before >= year)
            return false;
        i = at - 1;
        if (preposition_says_year(reader, i, at, false))
            return true;
    }
    return false;
}

/* "at 2000 GMT" */
static bool is_hour(const DateReader *reader, uint32_t end)
{
    return date_is(reader, end, PHRASE_ZONE) && reader->tokens.at[end].all_capitals;
}

static bool is_meant(const DateReader *reader, uint32_t i, uint32_t end, int year, bool cue)
{
    if (part_of_other_number(reader, i, end) || is_unit(reader, end) || is_hour(reader, end))
        return false;
    bool likely = year >= FIRST_LIKELY && year <= LAST_LIKELY;
    return cue || preposition_says_year(reader, i, end, likely) || (likely && neighbours_allow_year(reader, i, end)) ||
           (!likely && continues_years(reader, i, end, year));
}

static DateReading years(uint32_t end, int from, int to, Grain grain)
{
    return (DateReading){.end = end, .year = (int16_t)from, .grain = grain, .days = {range_year(from).from, range_year(to).to}};
}

/* "1914-1918", "2012-13", "2007-8": glued, and going on from the first year. */
static DateReading read_span(const DateReader *reader, uint32_t i)
{
    enum { LONGEST = 150 };                          /* years; beyond, it is no span of news */
    int from, to, digits[] = {100, 10};
    uint32_t end = date_year_at(reader, i, &from);
    if (!end || !date_hyphen(reader, end) || !date_glued(reader, end) || !date_glued(reader, end + 1) || (date_glued(reader, i) && date_hyphen(reader, i - 1)))
        return (DateReading){0};
    uint32_t last = end + 2;
    if (!date_digits(reader, end + 1, 1, 4, &to) || (date_glued(reader, last) && (date_hyphen(reader, last) || date_mark(reader, last, S("/")))))
        return (DateReading){0};
    size_t written = reader->tokens.at[end + 1].end - reader->tokens.at[end + 1].begin;
    if (written <= 2)
        to += from / digits[2 - written] * digits[2 - written];
    bool plausible = written != 3 && from >= 1500 && to > from && to <= LAST_LIKELY + 1 && to - from <= LONGEST;
    return plausible ? years(last, from, to, GRAIN_YEAR) : (DateReading){0};
}

/* "the 1960s and 70s", "the 1970s or early 80s": two digits behind a decade with four. */
static bool follows_decade(const DateReader *reader, uint32_t i)
{
    uint32_t first, at = i;
    if (date_phrase_before(reader, at, PHRASE_PERIOD_PART, &first))
        at = first;
    while (at > 0 && (date_tagged(reader, at - 1, TAG_CONJUNCTION) || date_mark(reader, at - 1, S(",")) || date_hyphen(reader, at - 1)))
        at--;
    if (at == i || at == 0 || reader->tokens.at[at - 1].kind != TOKEN_NUMBER)
        return false;
    Str text = token_text(reader->tokens, at - 1);
    const Phrase *mark = text.n == 5 ? language_word(reader->knowledge->language, str_from(text, 4), PHRASE_PERIOD_UNIT) : NULL;
    return mark && str_equal(mark->name, S("decade-mark"));
}

/* "Temperatures in the mid-80s" */
static bool tells_temperature(const DateReader *reader, uint32_t near)
{
    enum { REACH = 20 };
    for (uint32_t i = near > REACH ? near - REACH : 0; i < reader->tokens.n && i < near + REACH; i++)
        if (str_starts(reader->tokens.at[i].lower, S("temperature")))
            return true;
    return false;
}

/* "1990s" as one token, "'90s" with its mark, "1990 s": digits and a mark of decades. */
static DateReading read_decade(const DateReader *reader, uint32_t i, bool cue)
{
    enum { CENTURY_NOW = 2000, LATEST_SHORT = 20, FIRST_BARE = 50 };             /* "in the mid-40s" are years of age or degrees */
    uint32_t at = date_mark(reader, i, S("'")) || date_mark(reader, i, S("\xE2\x80\x99")) || date_mark(reader, i, S("\xE2\x80\x98")) ? i + 1 : i;
    if (at >= reader->tokens.n || reader->tokens.at[at].kind != TOKEN_NUMBER || (at > i && !date_glued(reader, at)))
        return (DateReading){0};
    Str text = token_text(reader->tokens, at);
    bool apostrophe = at > i || !byte_is_digit(text.p[0]);
    while (text.n && !byte_is_digit(text.p[0]))
        text = str_from(text, 1);
    int year = 0;
    size_t digits = 0;
    for (; digits < text.n && digits < 5 && byte_is_digit(text.p[digits]); digits++)
        year = year * 10 + (text.p[digits] - '0');
    uint32_t end = at + 1, first = i;
    date_phrase_before(reader, i, PHRASE_PERIOD_PART, &first);
    if (digits == 2 && first > 0 && date_tagged(reader, first - 1, TAG_POSSESSIVE))
        return (DateReading){0};                     /* "in her late 40s" */
    Str mark = str_from(text, digits);
    const Phrase *decade = mark.n ? language_word(reader->knowledge->language, mark, PHRASE_PERIOD_UNIT) : date_phrase(reader, end, PHRASE_PERIOD_UNIT, &end);
    bool possessive = !mark.n && end > at + 1 && token_text(reader->tokens, end - 1).n > 1;   /* "the 1990's" are ten years, "2010's winner" is of one */
    uint32_t part = i;
    date_phrase_before(reader, i, PHRASE_PERIOD_PART, &part);
    if (possessive && !(part > 0 && date_tagged(reader, part - 1, TAG_DETERMINER)))
        return (DateReading){0};
    bool fits = (digits == 4 && year >= 1000 && year < 2100) ||
                (digits == 2 && (apostrophe || follows_decade(reader, i) || (cue && year >= FIRST_BARE && !tells_temperature(reader, i))));
    if (!decade || !str_equal(decade->name, S("decade-mark")) || !fits || year % 10)
        return (DateReading){0};
    if (digits == 2)
        year += year <= LATEST_SHORT ? CENTURY_NOW : CENTURY_NOW - 100;
    bool whole_century = year % 100 == 0 && year < CENTURY_NOW;                  /* "the 1800s" */
    return years(end, year, year + (whole_century ? 99 : 9), whole_century ? GRAIN_CENTURY : GRAIN_DECADE);
}

/* "21st century", "twentieth-century" */
static DateReading read_century(const DateReader *reader, uint32_t i)
{
    int number;
    bool ordinal;
    uint32_t unit, end = date_is(reader, i, PHRASE_ORDINAL) || (i < reader->tokens.n && reader->tokens.at[i].kind == TOKEN_NUMBER)
                             ? date_number_at(reader, i, &number, &ordinal)
                             : 0;
    if (!end || !ordinal || number > 30)
        return (DateReading){0};
    if (date_unit_at(reader, date_skip_hyphen(reader, end), &unit) != GRAIN_CENTURY)
        return (DateReading){0};
    return years(unit, number * 100 - 99, number * 100, GRAIN_CENTURY);
}

/* "in 2017 April", "2020-Sep-23": what follows its year, unless that begins a date of its own or is a name. */
static void add_month(const DateReader *reader, DateReading *year)
{
    int month, day;
    bool ordinal, name;
    uint32_t at = date_skip_glue(reader, year->end), end = date_month_at(reader, at, &month);
    uint32_t glue = at > year->end ? date_skip_glue(reader, end) : end;
    uint32_t day_end = end ? date_day_at(reader, glue, &day, &ordinal) : 0;
    name = end < reader->tokens.n && (date_tagged(reader, end, TAG_NAME) || tag_is_verb((Tag)reader->tokens.at[end].tag));
    if (!end || (day_end && glue == end) || name || date_tagged(reader, at, TAG_MODAL))
        return;
    year->month = (int8_t)month;
    year->day = (int8_t)(day_end ? day : 0);
    year->end = day_end ? day_end : end;
    year->grain = day_end ? GRAIN_DAY : GRAIN_MONTH;
    date_settle(reader, at, year);
}

/* "in '69", "the summer of '69", "the class of '98": an apostrophe and two digits behind a preposition. */
static DateReading read_short_year(const DateReader *reader, uint32_t i, bool cue)
{
    int year;
    bool apostrophe = date_mark(reader, i, S("'")) || date_mark(reader, i, S("\xE2\x80\x99")) || date_mark(reader, i, S("\xE2\x80\x98"));
    uint32_t end = apostrophe && date_glued(reader, i + 1) && (cue || date_after_preposition(reader, i)) ? date_digits(reader, i + 1, 2, 2, &year) : 0;
    if (!end)
        return (DateReading){0};
    int now = date_none(reader->reference) ? 2000 : reader->reference.year;
    year += now - now % 100 - (year > now % 100 ? 100 : 0);
    return years(end, year, year, GRAIN_YEAR);
}

/* "FY2024", "FY25": the mark of a year glued to it. */
static DateReading read_marked_year(const DateReader *reader, uint32_t i)
{
    enum { SHORT = 2, LONG = 4, CENTURY_NOW = 2000 };
    Str text = i < reader->tokens.n ? reader->tokens.at[i].lower : (Str){0};
    size_t letters = 0, digits = 0;
    int year = 0;
    while (letters < text.n && byte_is_letter(text.p[letters]))
        letters++;
    for (; letters + digits < text.n && digits < LONG && byte_is_digit(text.p[letters + digits]); digits++)
        year = year * 10 + (text.p[letters + digits] - '0');
    if (!letters || letters + digits < text.n || (digits != SHORT && (digits != LONG || year < FIRST_LIKELY || year > LAST_LIKELY)))
        return (DateReading){0};
    const Phrase *mark = language_word(reader->knowledge->language, (Str){text.p, letters}, PHRASE_PERIOD_UNIT);
    if (!mark || !str_equal(mark->name, S("year-mark")))
        return (DateReading){0};
    year += digits == SHORT ? CENTURY_NOW : 0;
    DateReading reading = years(i + 1, year, year, GRAIN_YEAR);
    reading.about = true;
    return reading;
}

static DateReading read_counted_year(const DateReader *reader, uint32_t i, bool cue)
{
    int year;
    DateReading reading = read_decade(reader, i, cue);
    if (!reading.end)
        reading = read_marked_year(reader, i);
    if (!reading.end)
        reading = read_short_year(reader, i, cue);
    if (!reading.end)
        reading = read_century(reader, i);
    if (!reading.end)
        reading = read_span(reader, i);
    if (reading.end)
        return reading;
    uint32_t end = date_year_at(reader, i, &year);
    bool meant = end && is_meant(reader, i, end, year, cue);
    if (!end && (end = date_spelled_year_at(reader, i, &year)))
        meant = preposition_says_year(reader, i, end, false);
    if (!meant)
        return (DateReading){0};
    reading = years(end, year, year, GRAIN_YEAR);
    add_month(reader, &reading);
    return reading;
}

/* "44 BC", "the first century B.C.": before the first year of the calendar, so that no days are known. */
static bool before_first_year(const DateReader *reader, DateReading *reading)
{
    uint32_t end;
    const Phrase *era = date_phrase(reader, reading->end, PHRASE_PERIOD_UNIT, &end);
    if (!era || !str_equal(era->name, S("before-first-year")) || date_tagged(reader, end, TAG_NOUNS))
        return false;                                /* nor "5 BC hospitals" */
    *reading = (DateReading){.end = end, .grain = reading->grain};
    return true;
}

DateReading date_read_year(const DateReader *reader, uint32_t i, bool cue)
{
    enum { LONGEST = 4 };
    int number;
    DateReading year = read_counted_year(reader, i, cue), early = {.end = date_digits(reader, i, 1, LONGEST, &number), .grain = GRAIN_YEAR};
    if (!year.end)
        return early.end && before_first_year(reader, &early) ? early : (DateReading){0};
    before_first_year(reader, &year);
    return year;
}
