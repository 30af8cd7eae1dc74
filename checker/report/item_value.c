/* Values of items: exact decimals, ISO dates, open ends as null. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item_value.h"

static void json_date(Json *json, const char *key, Date date, Arena *scratch)
{
    if (date_none(date))
        json_null(json, key);
    else
        json_string(json, key, date_print(date, scratch));
}

void item_json_days(Json *json, const char *key, DateRange days, PeriodKind period, Arena *scratch)
{
    json_open(json, key, '{');
    json_date(json, "from", days.from, scratch);
    json_date(json, "to", days.to, scratch);
    if (period != PERIOD_NONE)
        json_word(json, "kind", period_kind_name(period));
    json_close(json, '{');
}

static bool bounded_below(Bound bound)
{
    return bound != BOUND_AT_MOST && bound != BOUND_LESS_THAN;
}

static bool bounded_above(Bound bound)
{
    return bound != BOUND_AT_LEAST && bound != BOUND_MORE_THAN;
}

Str item_low(const Mention *mention, Arena *scratch)
{
    return bounded_below(mention->bound) ? decimal_print(mention->low, scratch) : (Str){0};
}

Str item_high(const Mention *mention, Arena *scratch)
{
    return bounded_above(mention->bound) ? decimal_print(mention->high, scratch) : (Str){0};
}

static void json_number_value(Json *json, const Mention *mention, Arena *scratch)
{
    json_open(json, "value", '{');
    if (bounded_below(mention->bound))
        json_decimal(json, "low", mention->low, scratch);
    else
        json_null(json, "low");
    if (bounded_above(mention->bound))
        json_decimal(json, "high", mention->high, scratch);
    else
        json_null(json, "high");
    json_word(json, "bound", bound_name(mention->bound));
    json_number(json, "digits", mention->digits);
    json_close(json, '{');
}

Str item_currency(const Reading *reading, const Unit *unit)
{
    if (!unit || !(unit->currency || unit->minor))
        return (Str){0};
    return unit->minor && unit->base ? reading->knowledge->units->units[unit->base - 1].name : unit->name;
}

static void json_optional(Json *json, const char *key, Str value)
{
    if (value.n)
        json_string(json, key, value);
    else
        json_null(json, key);
}

/* What an ambiguous figure may mean besides: a ton a tonne, a billion 10^12. */
static void json_alternatives(Json *json, const Mention *mention, Arena *scratch)
{
    bool unit = mention->unit_other != NULL, scale = !decimal_is_zero(mention->high_other);
    if (!unit && !scale)
        return;
    json_open(json, "alternatives", '[');
    if (unit) {
        json_open(json, NULL, '{');
        json_string(json, "unit", mention->unit_other->name);
        json_close(json, '{');
    }
    if (scale) {
        json_open(json, NULL, '{');
        json_decimal(json, "low", mention->low_other, scratch);
        json_decimal(json, "high", mention->high_other, scratch);
        json_close(json, '{');
    }
    json_close(json, '[');
}

void item_json_figure(Json *json, const Reading *reading, const Mention *mention, Arena *scratch)
{
    json_word(json, "kind", mention_kind_name(mention->kind));
    if (mention->kind == MENTION_DATE) {
        item_json_days(json, "value", mention->named, mention->period, scratch);
        return;
    }
    json_number_value(json, mention, scratch);
    json_optional(json, "unit", mention->unit_text);
    json_optional(json, "currency", item_currency(reading, mention->unit));
    json_optional(json, "per", mention->per);
    json_alternatives(json, mention, scratch);
}

/* The letters of an ISO date that say it all: "2015" of a whole year, "2015-03" of a whole month; else 0. */
static size_t whole_letters(DateRange days)
{
    enum { YEAR = 4, MONTH = 7 };
    if (days.from.year < 1000 || date_none(days.from) || date_none(days.to))
        return 0;
    DateRange year = range_year(days.from.year), month = range_month(days.from.year, days.from.month);
    bool first = date_compare(days.from, year.from) == 0, last = date_compare(days.to, year.to) == 0;
    return first && last ? YEAR : date_compare(days.from, month.from) == 0 && date_compare(days.to, month.to) == 0 ? MONTH : 0;
}

Str item_days(DateRange days, Arena *scratch)
{
    size_t whole = whole_letters(days);
    if (whole)
        return str_sub(date_print(days.from, scratch), 0, whole);
    Str from = date_print(days.from, scratch), to = date_print(days.to, scratch);
    if (str_equal(from, to))
        return from;
    if (!from.n || !to.n)
        return arena_print(scratch, from.n ? "from %.*s" : "until %.*s", STR_ARG(from.n ? from : to));
    return arena_print(scratch, "%.*s to %.*s", STR_ARG(from), STR_ARG(to));
}

static Str bound_words(Bound bound)
{
    static const Str words[] = {[BOUND_ABOUT] = STR("about "),         [BOUND_NEARLY] = STR("nearly "),   [BOUND_AT_LEAST] = STR("at least "),
                                [BOUND_MORE_THAN] = STR("more than "), [BOUND_AT_MOST] = STR("at most "), [BOUND_LESS_THAN] = STR("less than "),
                                [BOUND_RANGE] = STR("")};
    return bound == BOUND_EXACT ? (Str){0} : words[bound];
}

static Str value_words(const Mention *mention, Arena *scratch)
{
    Str bound = bound_words(mention->bound), low = decimal_print(mention->low, scratch);
    if (decimal_equal(mention->low, mention->high))
        return arena_print(scratch, "%.*s%.*s", STR_ARG(bound), STR_ARG(low));
    return arena_print(scratch, "%.*s%.*s to %.*s", STR_ARG(bound), STR_ARG(low), STR_ARG(decimal_print(mention->high, scratch)));
}

/* "1 hour", "2 hours", "0.5 km", "3 percentage points": what is counted stands as it is written. */
static Str unit_words(const Reading *reading, const Mention *mention, Arena *scratch)
{
    bool one = decimal_equal(mention->low, decimal(1, 0)) && decimal_equal(mention->high, decimal(1, 0));
    switch (mention->kind) {
    case MENTION_PERCENT:
        return S("%");
    case MENTION_MONEY:
        return item_currency(reading, mention->unit);
    case MENTION_POINTS:
        return arena_print(scratch, one ? "%.*s" : "%.*ss", STR_ARG(mention->unit_text));
    case MENTION_MEASURE: case MENTION_DURATION: case MENTION_AGE:
        return mention->unit && !one ? mention->unit->label : mention->unit_text;
    case MENTION_COUNT: case MENTION_RATIO: case MENTION_RANK: case MENTION_DATE: case MENTION_KINDS:
        break;
    }
    return mention->unit_text;
}

/* "1st", "22nd", "13th". */
static Str ordinal(Str digits, Arena *scratch)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    size_t n = digits.n;
    bool teen = n > 1 && digits.p[n - 2] == '1';
    int last = n && byte_is_digit(digits.p[n - 1]) && !teen ? digits.p[n - 1] - '0' : 0;
    return arena_print(scratch, "%.*s%s", STR_ARG(digits), last <= 3 ? endings[last] : endings[0]);
}

Str item_figure(const Reading *reading, const Mention *mention, Arena *scratch)
{
    if (mention->kind == MENTION_DATE)
        return range_none(mention->named) ? mention->impossible ? S("no such day") : S("day not known") : item_days(mention->named, scratch);
    Str unit = unit_words(reading, mention, scratch), value = value_words(mention, scratch);
    value = mention->kind == MENTION_RANK ? ordinal(value, scratch) : value;
    Str figure = arena_print(scratch, "%.*s%s%.*s", STR_ARG(value), unit.n ? " " : "", STR_ARG(unit));
    return mention->per.n ? arena_print(scratch, "%.*s per %.*s", STR_ARG(figure), STR_ARG(mention->per)) : figure;
}
