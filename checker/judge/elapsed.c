/* Counts whole years by the calendar, never by days. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"

static int32_t whole_years(Date from, Date to)
{
    int32_t years = to.year - from.year;
    bool before = to.month < from.month || (to.month == from.month && to.day < from.day);
    return years - (before ? 1 : 0);
}

Elapsed elapsed_years(DateRange from, DateRange to)
{
    return (Elapsed){whole_years(from.to, to.from), whole_years(from.from, to.to)};
}

/* The nearest whole number; figures beyond any calendar are cut. */
static int32_t whole(Decimal value)
{
    Decimal rounded = decimal_round(decimal_min(value, decimal(1, 6)), 0);
    int64_t number = rounded.mantissa;
    for (int32_t i = 0; i < rounded.exponent; i++)
        number *= 10;
    return (int32_t)number;
}

Elapsed elapsed_stated(const Mention *length, bool hedged)
{
    int32_t low = whole(length->low), high = whole(length->high);
    int32_t slack = low / 10 > 1 ? low / 10 : 1;
    switch (length->bound) {
    case BOUND_MORE_THAN:
    case BOUND_AT_LEAST:
        return (Elapsed){hedged ? low - slack : low, INT32_MAX};
    case BOUND_LESS_THAN:
    case BOUND_AT_MOST:
        return (Elapsed){0, hedged ? high + slack : high};
    case BOUND_ABOUT:
    case BOUND_NEARLY:
        return (Elapsed){low - slack, high + slack};
    case BOUND_EXACT:
    case BOUND_RANGE:
        break;
    }
    return hedged ? (Elapsed){low - slack, high + slack} : (Elapsed){low, high};
}

bool elapsed_meets(Elapsed a, Elapsed b)
{
    return a.least <= b.most && b.least <= a.most;
}

bool elapsed_closed(DateRange days)
{
    return !date_none(days.from) && !date_none(days.to);
}

Str elapsed_print(Elapsed years, Arena *arena)
{
    if (years.least >= years.most)
        return arena_print(arena, "%d", (int)years.most);
    return arena_print(arena, years.most == years.least + 1 ? "%d or %d" : "%d to %d", (int)years.least, (int)years.most);
}

Str elapsed_day(DateRange days, Arena *arena)
{
    bool months = days.from.day == 1 && days.to.day == date_month_days(days.to.year, days.to.month);
    if (days.from.year != days.to.year)
        return arena_print(arena, "%d to %d", days.from.year, days.to.year);
    if (months && days.from.month == 1 && days.to.month == 12)
        return arena_print(arena, "%d", days.from.year);
    if (months && days.from.month == days.to.month)
        return arena_print(arena, "%d-%02d", days.from.year, days.from.month);
    return date_print(days.to, arena);
}
