/* Numeric dates: "2025-01-14", "14/1/2025", "1/14/2025", "14.1.2025", "2014-10", "10/2014", and "11/20" beside a cue. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

enum { PARTS = 3 };

typedef struct NumericDate {
    int part[PARTS];
    uint32_t digits[PARTS];
    uint32_t count;
    char mark;                                       /* '/', '-' or '.' */
    uint32_t end;                                    /* in the text */
} NumericDate;

static bool is_mark(char c)
{
    return c == '/' || c == '-' || c == '.';
}

/* Splits "14/1/2025" at text offset `at`. The marks are all the same; a part has at most four digits. */
static NumericDate split(Str text, uint32_t at)
{
    NumericDate date = {0};
    while (date.count < PARTS) {
        int value = 0;
        uint32_t digits = 0;
        for (; at < text.n && byte_is_digit(text.p[at]) && digits < 5; at++, digits++)
            value = value * 10 + (text.p[at] - '0');
        if (digits == 0 || digits > 4)
            return (NumericDate){0};
        date.part[date.count] = value;
        date.digits[date.count++] = digits;
        date.end = at;
        bool goes_on = at + 1 < text.n && is_mark(text.p[at]) && byte_is_digit(text.p[at + 1]) && (!date.mark || text.p[at] == date.mark);
        if (!goes_on)
            break;
        date.mark = text.p[at++];
    }
    return date;
}

/* Digits and marks that go on make it a code, a phone number, a version; only a range goes on: "10/1/2018-10/7/2018". */
static bool stands_alone(Str text, uint32_t begin, const NumericDate *date)
{
    if (begin > 0 && (byte_is_letter(text.p[begin - 1]) || is_mark(text.p[begin - 1]))) {
        bool second_of_range = date->mark != '-' && text.p[begin - 1] == '-' && begin > 1 && byte_is_digit(text.p[begin - 2]);
        if (!second_of_range)
            return false;
    }
    if (date->end >= text.n)
        return true;
    char next = text.p[date->end];
    bool digit_follows = date->end + 1 < text.n && byte_is_digit(text.p[date->end + 1]);
    if (is_mark(next) && digit_follows)
        return next == '-' && date->mark == '/';
    return !byte_is_letter(next) && !byte_is_digit(next) && next != '%' && next != '/';
}

static int full_year(const DateReader *reader, int written, uint32_t digits)
{
    enum { AHEAD = 20 };                             /* "30" seen from 2015 is 2030, "40" is 1940 */
    int now = date_none(reader->reference) ? 2000 : reader->reference.year;
    if (digits > 2)
        return written;
    int year = now / 100 * 100 + written;
    return year > now + AHEAD ? year - 100 : year;
}

/* Two parts that are day and month; a part over 12 decides, else the custom of the article. */
static bool order_day_month(const DateReader *reader, int a, int b, DateReading *reading)
{
    bool day_first = a > 12 || (b <= 12 && reader->day_first);
    int day = day_first ? a : b, month = day_first ? b : a;
    reading->day = (int8_t)day;
    reading->month = (int8_t)month;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

static bool fits_year(int value, uint32_t digits)
{
    return digits == 4 && value >= 1000 && value < 3000;
}

static bool read_three(const DateReader *reader, const NumericDate *date, DateReading *reading)
{
    const int *part = date->part;
    reading->grain = GRAIN_DAY;
    if (fits_year(part[0], date->digits[0])) {
        reading->year = (int16_t)part[0];
        reading->month = (int8_t)part[1];
        reading->day = (int8_t)part[2];
        return date->digits[1] <= 2 && date->digits[2] <= 2 && part[1] >= 1 && part[1] <= 12 && part[2] >= 1 && part[2] <= 31;
    }
    bool short_year = date->digits[2] == 2 && date->mark == '/';
    if (date->digits[0] > 2 || date->digits[1] > 2 || !(fits_year(part[2], date->digits[2]) || short_year))
        return false;
    reading->year = (int16_t)full_year(reader, part[2], date->digits[2]);
    return order_day_month(reader, part[0], part[1], reading);
}

/* "2007-08" is a span of years, "2014-10" a month: a second number that goes on from the year makes a span. */
static bool spans_years(const NumericDate *date)
{
    int two_digits = date->part[0] % 100, one_digit = date->part[0] % 10;
    return date->mark == '-' && (date->digits[1] == 2 ? date->part[1] > two_digits : date->part[1] > one_digit);
}

static bool read_two(const DateReader *reader, const NumericDate *date, bool cue, DateReading *reading)
{
    int a = date->part[0], b = date->part[1];
    bool year_first = fits_year(a, date->digits[0]), year_last = fits_year(b, date->digits[1]);
    if (date->mark == '.')
        return false;
    if (year_first != year_last) {
        int month = year_first ? b : a;
        reading->grain = GRAIN_MONTH;
        reading->year = (int16_t)(year_first ? a : b);
        reading->month = (int8_t)month;
        return month >= 1 && month <= 12 && !(year_first && spans_years(date)) && reading->year >= 1900 && reading->year < 2100;
    }
    reading->grain = GRAIN_DAY;
    return cue && !year_first && date->digits[0] <= 2 && date->digits[1] <= 2 && order_day_month(reader, a, b, reading);
}

/* The token that begins where the text offset `end` stands, or 0: a date never ends within a token. */
static uint32_t token_after(const DateReader *reader, uint32_t i, uint32_t end)
{
    while (i < reader->tokens.n && reader->tokens.at[i].end < end)
        i++;
    return i < reader->tokens.n && reader->tokens.at[i].end == end ? i + 1 : 0;
}

/* "10/1-11/2/2017": two days joined need no other cue. */
static bool begins_range(Str text, const NumericDate *date)
{
    if (date->mark != '/' || date->end >= text.n || text.p[date->end] != '-')
        return false;
    NumericDate last = split(text, date->end + 1);
    return last.mark == '/' && last.count >= date->count;
}

/* The year of "5/7, 2020" */
static void add_year(const DateReader *reader, DateReading *reading)
{
    int year;
    if (!reading->year && date_mark(reader, reading->end, S(",")) && date_year_at(reader, reading->end + 1, &year)) {
        reading->year = (int16_t)year;
        reading->end += 2;
    }
}

/* "on 11/20", "between 5/1 and 5/7": a day and month without their year need such a word before them. */
static bool follows_cue(const DateReader *reader, uint32_t i)
{
    static const Str names[] = {STR("on"),    STR("from"),    STR("between"), STR("since"), STR("by"),
                                STR("until"), STR("through"), STR("before"),  STR("after"), STR("starting")};
    uint32_t first;
    const Phrase *before = date_phrase_before(reader, i, PHRASE_TIME_PREPOSITION, &first);
    for (size_t k = 0; before && k < sizeof names / sizeof *names; k++)
        if (str_equal(before->name, names[k]))
            return true;
    return false;
}

DateReading date_read_numeric(const DateReader *reader, uint32_t i, bool cue)
{
    if (i >= reader->tokens.n || reader->tokens.at[i].kind != TOKEN_NUMBER)
        return (DateReading){0};
    Str text = reader->tokens.article->text;
    NumericDate date = split(text, reader->tokens.at[i].begin);
    if (date.count < 2 || !stands_alone(text, reader->tokens.at[i].begin, &date))
        return (DateReading){0};
    DateReading reading = {.end = token_after(reader, i, date.end)};
    cue = cue || begins_range(text, &date) || follows_cue(reader, i);
    if (!reading.end || !(date.count == 3 ? read_three(reader, &date, &reading) : read_two(reader, &date, cue && date.mark == '/', &reading)))
        return (DateReading){0};
    add_year(reader, &reading);
    date_settle(reader, i, &reading);
    return reading;
}
