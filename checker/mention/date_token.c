/* Date tokens: the small looks at tokens that the grammar of dates is made of. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"
#include "mention/number.h"

const Phrase *date_phrase(const DateReader *reader, uint32_t i, PhraseKind kind, uint32_t *end)
{
    uint32_t length = 0;
    const Phrase *phrase = i < reader->tokens.n ? token_phrase(reader->tokens, i, kind, &length) : NULL;
    if (phrase)
        *end = i + length;
    return phrase;
}

const Phrase *date_phrase_before(const DateReader *reader, uint32_t i, PhraseKind kind, uint32_t *first)
{
    uint32_t length = 0;
    const Phrase *phrase = i > 0 && i <= reader->tokens.n ? token_phrase_before(reader->tokens, i, kind, &length) : NULL;
    if (phrase)
        *first = i - length;
    return phrase;
}

bool date_is(const DateReader *reader, uint32_t i, PhraseKind kind)
{
    uint32_t end;
    return date_phrase(reader, i, kind, &end) != NULL;
}

uint32_t date_preposition(const DateReader *reader, uint32_t i, Str name)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_TIME_PREPOSITION, &end);
    return phrase && str_equal(phrase->name, name) ? end : 0;
}

bool date_tagged(const DateReader *reader, uint32_t i, Tag tag)
{
    return i < reader->tokens.n && reader->tokens.at[i].tag == tag;
}

bool date_after_preposition(const DateReader *reader, uint32_t i)
{
    uint32_t first;
    if (i > 0 && date_tagged(reader, i - 1, TAG_DETERMINER))
        i--;
    return date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first) != NULL;
}

bool date_mark(const DateReader *reader, uint32_t i, Str mark)
{
    return i < reader->tokens.n && str_equal(token_text(reader->tokens, i), mark);
}

bool date_hyphen(const DateReader *reader, uint32_t i)
{
    return date_mark(reader, i, S("-")) || date_mark(reader, i, S("\xE2\x80\x93"));
}

bool date_glued(const DateReader *reader, uint32_t i)
{
    return i > 0 && i < reader->tokens.n && !reader->tokens.at[i].space_before;
}

uint32_t date_skip_determiner(const DateReader *reader, uint32_t i)
{
    return date_tagged(reader, i, TAG_DETERMINER) && !date_is(reader, i, PHRASE_DIRECTION) ? i + 1 : i;
}

uint32_t date_skip_comma(const DateReader *reader, uint32_t i)
{
    return date_mark(reader, i, S(",")) ? i + 1 : i;
}

uint32_t date_skip_hyphen(const DateReader *reader, uint32_t i)
{
    return date_hyphen(reader, i) && date_glued(reader, i) && date_glued(reader, i + 1) ? i + 1 : i;
}

uint32_t date_skip_glue(const DateReader *reader, uint32_t i)
{
    bool mark = date_hyphen(reader, i) || date_mark(reader, i, S("/"));
    return mark && date_glued(reader, i) && date_glued(reader, i + 1) ? i + 1 : i;
}

uint32_t date_digits(const DateReader *reader, uint32_t i, size_t least, size_t most, int *value)
{
    if (i >= reader->tokens.n || reader->tokens.at[i].kind != TOKEN_NUMBER)
        return 0;
    Str text = token_text(reader->tokens, i);
    if (text.n < least || text.n > most)
        return 0;
    *value = 0;
    for (size_t at = 0; at < text.n; at++) {
        if (!byte_is_digit(text.p[at]))
            return 0;
        *value = *value * 10 + (text.p[at] - '0');
    }
    return i + 1;
}

bool date_whole(Decimal number, int *value)
{
    enum { MOST = 9999 };
    if (number.mantissa < 1 || number.mantissa > MOST || number.exponent < 0 || number.exponent > 3)
        return false;
    int64_t whole = number.mantissa;
    for (int32_t i = 0; i < number.exponent; i++)
        whole *= 10;
    *value = (int)whole;
    return whole <= MOST;
}

/* "3", "03rd", "2014": digits, with or without the ending of an ordinal, which stands among the ordinals with a value below 1. */
static uint32_t digits_at(const DateReader *reader, uint32_t i, int *value, bool *ordinal)
{
    enum { MOST_DIGITS = 4 };
    Str text = token_text(reader->tokens, i);
    size_t digits = 0;
    *value = 0;
    for (; digits < text.n && digits <= MOST_DIGITS && byte_is_digit(text.p[digits]); digits++)
        *value = *value * 10 + (text.p[digits] - '0');
    Str ending = str_from(text, digits);
    const Phrase *ends = ending.n ? language_word(reader->knowledge->language, ending, PHRASE_ORDINAL) : NULL;
    *ordinal = ends != NULL;
    return *value > 0 && digits <= MOST_DIGITS && (!ending.n || (ends && decimal_compare(ends->low, decimal(1, 0)) < 0)) ? i + 1 : 0;
}

uint32_t date_number_at(const DateReader *reader, uint32_t i, int *value, bool *ordinal)
{
    *ordinal = false;
    if (i >= reader->tokens.n)
        return 0;
    if (reader->tokens.at[i].kind == TOKEN_NUMBER)
        return digits_at(reader, i, value, ordinal);
    Number number;
    bool word = date_is(reader, i, PHRASE_ORDINAL) || date_is(reader, i, PHRASE_CARDINAL);
    uint32_t length = word ? number_read(reader->tokens, i, reader->knowledge, &number) : 0;
    if (!length || number.vague || number.fraction || !decimal_equal(number.low, number.high) || !date_whole(number.low, value))
        return 0;
    *ordinal = number.ordinal;
    return i + length;
}

uint32_t date_day_at(const DateReader *reader, uint32_t i, int *day, bool *ordinal)
{
    uint32_t end = date_number_at(reader, i, day, ordinal);
    return end && *day <= 31 ? end : 0;
}

uint32_t date_month_at(const DateReader *reader, uint32_t i, int *month)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_MONTH, &end);
    if (!phrase)
        return 0;
    *month = phrase->code;
    bool dot_apart = date_mark(reader, end, S(".")) && date_glued(reader, end) && reader->tokens.at[i].end - reader->tokens.at[i].begin <= 4;
    bool goes_on = end + 1 < reader->tokens.n && (reader->tokens.at[end + 1].kind == TOKEN_NUMBER || reader->tokens.at[end + 1].kind == TOKEN_QUOTE);
    return dot_apart && goes_on ? end + 1 : end;
}

uint32_t date_year_at(const DateReader *reader, uint32_t i, int *year)
{
    uint32_t end = date_digits(reader, i, 4, 4, year);
    return end && *year >= 1000 && *year < 3000 ? end : 0;
}

uint32_t date_spelled_year_at(const DateReader *reader, uint32_t i, int *year)
{
    enum { FIRST_CENTURY = 11, LAST_CENTURY = 20 };
    int rest;
    bool ordinal;
    uint32_t end = i < reader->tokens.n && reader->tokens.at[i].kind == TOKEN_WORD ? date_number_at(reader, i, year, &ordinal) : 0;
    if (!end || ordinal)
        return 0;
    if (*year >= FIRST_CENTURY && *year <= LAST_CENTURY) {
        uint32_t last = reader->tokens.at[end - 1].kind == TOKEN_WORD ? date_number_at(reader, date_skip_hyphen(reader, end), &rest, &ordinal) : 0;
        if (!last || ordinal || rest < 10 || rest > 99)
            return 0;
        *year = *year * 100 + rest;
        return last;
    }
    return *year >= 1000 && *year < 3000 ? end : 0;
}

bool date_is_day_part(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_PERIOD_UNIT, &end);
    return phrase && (str_equal(phrase->name, S("day-part")) || str_equal(phrase->name, S("night")));
}

Grain date_unit_at(const DateReader *reader, uint32_t i, uint32_t *end)
{
    static const struct {
        Str name;
        Grain grain;
    } units[] = {
        {STR("hour"), GRAIN_HOUR}, {STR("day"), GRAIN_DAY}, {STR("night"), GRAIN_DAY}, {STR("weekend"), GRAIN_WEEKEND}, {STR("week"), GRAIN_WEEK},
        {STR("fortnight"), GRAIN_FORTNIGHT}, {STR("month"), GRAIN_MONTH}, {STR("quarter"), GRAIN_QUARTER}, {STR("year"), GRAIN_YEAR},
        {STR("other-year"), GRAIN_YEAR}, {STR("decade"), GRAIN_DECADE}, {STR("century"), GRAIN_CENTURY},
    };
    const Phrase *phrase = date_phrase(reader, i, PHRASE_PERIOD_UNIT, end);
    for (size_t k = 0; phrase && k < sizeof units / sizeof *units; k++)
        if (str_equal(phrase->name, units[k].name))
            return units[k].grain;
    return GRAIN_NONE;
}
