/* Times of day: "9 a.m. ET", "(1400 GMT)", "21:30", "10 o'clock", "noon": the minute of the day, its zone, and what says it again in another zone. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

enum { HALF_DAY = 12 * 60, HOUR = 60 };

/* An hour as it is written, before what stands behind it. */
typedef struct Hour {
    uint32_t end;                                    /* one past its token; 0: none */
    int hour, minute;
    Str tail;                                        /* glued behind the digits: "pm" */
    bool colon;                                      /* 9:30: a time of day by itself */
    bool dot, joined;                                /* 9.30, 9:30:15, 0930: only with something behind it */
} Hour;

static int digits_value(Str digits)
{
    int value = 0;
    for (size_t i = 0; i < digits.n; i++)
        value = value * 10 + (digits.p[i] - '0');
    return value;
}

static Str take_digits(Str *text)
{
    size_t n = 0;
    while (n < text->n && byte_is_digit(text->p[n]))
        n++;
    Str digits = str_sub(*text, 0, n);
    *text = str_from(*text, n);
    return digits;
}

/* "9", "9:30", "9.30", "0930", "9pm", "9:30:15". */
static Hour hour_in_digits(const Finder *finder, uint32_t i)
{
    Str rest = token_text(finder->tokens, i), first = take_digits(&rest);
    Hour read = {.end = i + 1};
    if (first.n == 0 || first.n == 3 || first.n > 4)
        return (Hour){0};
    bool mark = first.n <= 2 && rest.n > 2 && (rest.p[0] == ':' || rest.p[0] == '.') && byte_is_digit(rest.p[1]);
    if (mark) {
        read.colon = rest.p[0] == ':';
        read.dot = !read.colon;
        rest = str_from(rest, 1);
        Str minutes = take_digits(&rest);
        if (minutes.n != 2)
            return (Hour){0};
        read.minute = digits_value(minutes);
        bool seconds = read.colon && rest.n == 3 && rest.p[0] == ':';       /* "2:03:59" may be how long it took */
        read.dot |= seconds;
        read.colon &= !seconds;
        rest = seconds ? (Str){0} : rest;
    }
    read.joined = first.n > 2;
    int value = digits_value(first);
    read.hour = read.joined ? value / 100 : value;
    read.minute = read.joined ? value % 100 : read.minute;
    read.tail = rest;
    return read.hour <= 24 && read.minute < HOUR ? read : (Hour){0};
}

static Hour hour_at(const Finder *finder, uint32_t i)
{
    uint32_t end;
    if (i >= finder->tokens.n)
        return (Hour){0};
    if (finder->tokens.at[i].kind == TOKEN_NUMBER)
        return hour_in_digits(finder, i);
    const Phrase *word = word_at(finder->tokens, i, PHRASE_CARDINAL, &end);
    bool hour = word && word->low.exponent >= 0 && decimal_compare(word->low, decimal(12, 0)) <= 0 && decimal_sign(word->low) > 0;
    if (!hour)
        return (Hour){0};
    return (Hour){.end = end, .hour = (int)(word->low.mantissa * (word->low.exponent ? 10 : 1))};
}

/* The letters that tell one zone from a common word stand in capitals: "ET", "GMT", "Eastern"; of "central banks" and "Central Park" nothing is a zone. */
static bool written_as_zone(const Finder *finder, uint32_t i, uint32_t end)
{
    const Token *token = &finder->tokens.at[i];
    if (end > i + 1 || token->all_capitals)
        return true;
    bool noun_follows = end < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[end].tag) && finder->tokens.at[end].kind == TOKEN_WORD;
    return token->capital && !noun_follows;
}

/* "+5", "-0330" behind GMT: minutes. */
static uint32_t offset_at(const Finder *finder, uint32_t i, int16_t *minutes)
{
    bool plus = word_mark(finder->tokens, i, '+'), minus = word_hyphen(finder->tokens, i);
    if ((!plus && !minus) || !word_glued(finder->tokens, i + 1) || i + 1 >= finder->tokens.n || finder->tokens.at[i + 1].kind != TOKEN_NUMBER)
        return 0;
    Hour offset = hour_in_digits(finder, i + 1);
    if (!offset.end || offset.hour > 14 || offset.tail.n)
        return 0;
    int away = offset.hour * HOUR + offset.minute;
    *minutes = (int16_t)(plus ? away : -away);
    return offset.end;
}

static int16_t minutes_of(Decimal east)
{
    int64_t minutes = east.mantissa;
    for (int32_t i = 0; i < east.exponent; i++)
        minutes *= 10;
    return (int16_t)minutes;
}

/* The zone at token i: "ET", "GMT+5", "New York time". Gives its end, 0 when there is none. */
static uint32_t zone_at(const Finder *finder, uint32_t i, Clock *clock)
{
    uint32_t end;
    int16_t away = 0;
    const Phrase *zone = word_at(finder->tokens, i, PHRASE_ZONE, &end);
    if (!zone || !written_as_zone(finder, i, end))
        return 0;
    uint32_t offset = decimal_is_zero(zone->low) && decimal_is_zero(zone->high) ? offset_at(finder, end, &away) : 0;
    clock->zoned = true;
    clock->east = (int16_t)(minutes_of(zone->low) + away);
    clock->east_in_summer = (int16_t)(minutes_of(zone->high) + away);
    return offset ? offset : end;
}

/* The same in brackets: "9 a.m. (ET)". */
static uint32_t take_zone(const Finder *finder, uint32_t i, Clock *clock)
{
    uint32_t end = zone_at(finder, i, clock);
    if (end || !word_mark(finder->tokens, i, '('))
        return end;
    end = zone_at(finder, i + 1, clock);
    if (end && word_mark(finder->tokens, end, ')'))
        return end + 1;
    clock->zoned = false;
    return 0;
}

/* "p.m.", "o'clock" behind the hour or glued to it; "in the morning" only where "at" stands before the hour. */
static uint32_t half_at(const Finder *finder, uint32_t i, const Hour *hour, const Phrase **half)
{
    uint32_t end, first;
    if (hour->tail.n) {
        Str text = finder->tokens.at[i].lower;
        *half = language_word(finder->knowledge->language, str_from(text, text.n - hour->tail.n), PHRASE_CLOCK);
        return *half ? hour->end : 0;
    }
    const Phrase *word = word_at(finder->tokens, hour->end, PHRASE_CLOCK, &end);
    if (!word)
        return 0;
    const Token *token = &finder->tokens.at[hour->end];
    bool told = word->words == 1 || word->code == CLOCK_EITHER || token_phrase_before(finder->tokens, i, PHRASE_TIME_PREPOSITION, &first);
    bool name = token->lower.n == 2 && token->capital && !token->all_capitals;   /* "3 Am" begins a name */
    *half = told && !name ? word : NULL;
    return *half ? end : 0;
}

static int minute_of(const Hour *hour, const Phrase *half)
{
    int minute = hour->hour * HOUR + hour->minute;
    if (!half || half->code == CLOCK_EITHER || hour->hour > 12)
        return minute % (2 * HALF_DAY);
    bool later = half->code == CLOCK_PM || half->code == CLOCK_NOON;
    return minute % HALF_DAY + (later ? HALF_DAY : 0);
}

/* "half past nine", "a quarter past 10": the hour behind the words, with their minutes. */
static Hour hour_past(const Finder *finder, uint32_t i)
{
    uint32_t end;
    const Phrase *past = word_at(finder->tokens, i, PHRASE_CLOCK, &end);
    if (!past || (past->code != CLOCK_HALF_PAST && past->code != CLOCK_QUARTER_PAST))
        return hour_at(finder, i);
    Hour hour = hour_at(finder, end);
    if (!hour.end || hour.minute || hour.joined || hour.hour > 12 || hour.hour == 0)
        return (Hour){0};
    hour.minute = past->code == CLOCK_HALF_PAST ? HOUR / 2 : HOUR / 4;
    hour.colon = true;                               /* a time of day by itself */
    return hour;
}

static uint32_t read_hour(const Finder *finder, uint32_t i, Clock *clock)
{
    const Phrase *half = NULL;
    Hour hour = hour_past(finder, i);
    uint32_t end = hour.end ? half_at(finder, i, &hour, &half) : 0;
    if (!hour.end || (hour.tail.n && !half) || (half && (hour.hour == 0 || (hour.hour > 12 && !hour.colon))))
        return 0;
    uint32_t hours, behind = end ? end : hour.end;
    UnitMatch unit = hour.joined ? unit_behind(finder, hour.end, (Str){0}) : (UnitMatch){0};
    hours = unit.end && str_equal(unit.unit->name, S("hour")) ? unit.end : 0;                /* "1400 hours GMT" */
    uint32_t zone = take_zone(finder, hours ? hours : behind, clock);
    bool bare = !half && !hour.colon;
    bool capitals = zone && finder->tokens.at[behind + (hours ? hours - behind : 0)].all_capitals;
    if (bare && !(capitals && (hour.joined || hour.dot || hour.hour <= 24)))
        return 0;
    clock->minute = (int16_t)minute_of(&hour, half);
    clock->either_half = (!half || half->code == CLOCK_EITHER) && hour.hour > 0 && hour.hour <= 12 && !hour.joined;
    return zone ? zone : behind;
}

/* "noon", "midnight ET" */
static uint32_t read_name(const Finder *finder, uint32_t i, Clock *clock)
{
    uint32_t end;
    const Phrase *name = word_at(finder->tokens, i, PHRASE_CLOCK, &end);
    if (!name || (name->code != CLOCK_NOON && name->code != CLOCK_MIDNIGHT))
        return 0;
    clock->minute = name->code == CLOCK_NOON ? HALF_DAY : 0;
    uint32_t zone = take_zone(finder, end, clock);
    return zone ? zone : end;
}

/* "9 a.m. ET (1400 GMT)", "8 p.m. EDT/7 p.m. CDT", "10:00 EST, 1500 GMT": is only such a mark between the last time and token i? */
static uint32_t says_again(const Finder *finder, uint32_t i)
{
    uint32_t n = finder->found->clocks.n;
    if (!n || i == 0)
        return 0;
    const Clock *last = &finder->found->clocks.at[n - 1];
    bool mark = word_mark(finder->tokens, i - 1, '(') || word_mark(finder->tokens, i - 1, '/') || word_mark(finder->tokens, i - 1, ',') ||
                word_mark(finder->tokens, i - 1, '[');
    if (!mark || i < 2 || last->sentence != finder->tokens.sentence || last->end != finder->tokens.at[i - 2].end)
        return 0;
    return last->same_as ? last->same_as : n;
}

uint32_t clock_read(Finder *finder, uint32_t i)
{
    Clock clock = {.sentence = finder->tokens.sentence, .begin = finder->tokens.at[i].begin};
    uint32_t end = read_name(finder, i, &clock);
    if (!end)
        end = read_hour(finder, i, &clock);
    if (!end)
        return 0;
    clock.end = finder->tokens.at[end - 1].end;
    clock.same_as = says_again(finder, i);
    Clock *kept = VEC_PUSH(finder->arena, &finder->found->clocks);
    if (!kept)
        return 0;
    *kept = clock;
    SetAside *aside = set_aside(finder, i, end, "time of day");
    if (aside)
        aside->clock = finder->found->clocks.n;
    return end;
}
