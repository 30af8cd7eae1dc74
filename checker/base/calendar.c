/* Calendar: exact day arithmetic of the proleptic Gregorian calendar, and intervals of days. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/calendar.h"

enum {
    YEAR_LAST = 9999,
    DAYS_OF_400_YEARS = 146097,
    DAYS_OF_100_YEARS = 36524,
    DAYS_OF_4_YEARS = 1461,
    DAY_LAST = 3652058                               /* 9999-12-31 */
};

/* Days of a common year before each month. */
static const int16_t days_before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

static Date make(int32_t year, int32_t month, int32_t day)
{
    return (Date){(int16_t)year, (int8_t)month, (int8_t)day};
}

bool date_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_month_days(int year, int month)
{
    return days_before[month] - days_before[month - 1] + (month == 2 && date_leap(year));
}

bool date_valid(int year, int month, int day)
{
    return year >= 1 && year <= YEAR_LAST && month >= 1 && month <= 12 && day >= 1 && day <= date_month_days(year, month);
}

bool date_none(Date d)
{
    return d.year == 0;
}

int32_t date_number(Date d)
{
    if (date_none(d))
        return 0;
    int32_t years = d.year - 1;
    int32_t leap_day = d.month > 2 && date_leap(d.year);
    return years * 365 + years / 4 - years / 100 + years / 400 + days_before[d.month - 1] + leap_day + d.day - 1;
}

/* Cuts whole spans of `length` days off *days, at most `most` of them: the last one is a day longer. */
static int32_t cut_spans(int32_t *days, int32_t length, int32_t most)
{
    int32_t spans = *days / length;
    if (spans > most)
        spans = most;
    *days -= spans * length;
    return spans;
}

Date date_of_number(int32_t number)
{
    if (number < 0)
        number = 0;
    if (number > DAY_LAST)
        number = DAY_LAST;
    int32_t days = number;
    int32_t year = 1 + 400 * cut_spans(&days, DAYS_OF_400_YEARS, INT32_MAX);
    year += 100 * cut_spans(&days, DAYS_OF_100_YEARS, 3);
    year += 4 * cut_spans(&days, DAYS_OF_4_YEARS, 24);
    year += cut_spans(&days, 365, 3);
    int32_t month = 1;
    while (days >= date_month_days(year, month))
        days -= date_month_days(year, month++);
    return make(year, month, days + 1);
}

int date_weekday(Date d)
{
    return date_number(d) % 7 + 1;                   /* 0001-01-01 is a Monday */
}

Date date_add_days(Date d, int32_t days)
{
    if (date_none(d))
        return d;
    if (days > DAY_LAST || days < -DAY_LAST)
        days = days > 0 ? DAY_LAST : -DAY_LAST;
    return date_of_number(date_number(d) + days);
}

/* Gregorian Easter by golden number and century. Source: J. Meeus, Astronomical Algorithms (1991), chapter 8. */
Date date_easter(int year)
{
    enum { REFORM = 1583, MOST = 9999 };
    if (year < REFORM || year > MOST)
        return (Date){0};
    int golden = year % 19, century = year / 100, of_century = year % 100;
    int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;      /* days from 21 March to the full moon */
    int sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    int late = (golden + 11 * moon + 22 * sunday) / 451, day = moon + sunday - 7 * late + 114;
    return (Date){(int16_t)year, (int8_t)(day / 31), (int8_t)(day % 31 + 1)};
}

Date date_add_months(Date d, int32_t months)
{
    if (date_none(d))
        return d;
    int64_t count = (int64_t)d.year * 12 + d.month - 1 + months;
    if (count < 12)
        return make(1, 1, 1);
    if (count > YEAR_LAST * 12 + 11)
        return make(YEAR_LAST, 12, 31);
    int32_t year = (int32_t)(count / 12), month = (int32_t)(count % 12) + 1;
    int32_t last = date_month_days(year, month);
    return make(year, month, d.day < last ? d.day : last);
}

int date_compare(Date a, Date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/* The number of `count` digits at byte `at`, or -1 when they are not all digits. */
static int32_t read_digits(Str s, size_t at, size_t count)
{
    int32_t value = 0;
    if (at + count > s.n)
        return -1;
    for (size_t i = at; i < at + count; i++) {
        if (!byte_is_digit(s.p[i]))
            return -1;
        value = value * 10 + (s.p[i] - '0');
    }
    return value;
}

bool date_read(Str iso, Date *out)
{
    enum { LENGTH = 10 };                            /* YYYY-MM-DD */
    if (iso.n < LENGTH || iso.p[4] != '-' || iso.p[7] != '-' || (iso.n > LENGTH && byte_is_digit(iso.p[LENGTH])))
        return false;
    int32_t year = read_digits(iso, 0, 4), month = read_digits(iso, 5, 2), day = read_digits(iso, 8, 2);
    if (!date_valid(year, month, day))
        return false;
    *out = make(year, month, day);
    return true;
}

Str date_print(Date d, Arena *arena)
{
    return date_none(d) ? S("") : arena_print(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

DateRange range_day(Date d)
{
    return (DateRange){d, d};
}

DateRange range_month(int year, int month)
{
    return (DateRange){make(year, month, 1), make(year, month, date_month_days(year, month))};
}

DateRange range_year(int year)
{
    return (DateRange){make(year, 1, 1), make(year, 12, 31)};
}

DateRange range_week(Date any_day)
{
    Date monday = date_add_days(any_day, 1 - date_weekday(any_day));
    return (DateRange){monday, date_add_days(monday, 6)};
}

bool range_none(DateRange r)
{
    return date_none(r.from) && date_none(r.to);
}

bool range_overlaps(DateRange a, DateRange b)
{
    if (range_none(a) || range_none(b))
        return false;
    bool a_ends_first = !date_none(a.to) && date_compare(a.to, b.from) < 0;      /* an open b.from compares as the smallest */
    bool b_ends_first = !date_none(b.to) && date_compare(b.to, a.from) < 0;
    return !a_ends_first && !b_ends_first;
}

bool range_holds(DateRange outer, DateRange inner)
{
    if (range_none(outer) || range_none(inner))
        return false;
    bool begins_within = date_compare(outer.from, inner.from) <= 0;              /* an open outer.from is the smallest */
    bool ends_within = date_none(outer.to) || (!date_none(inner.to) && date_compare(inner.to, outer.to) <= 0);
    return begins_within && ends_within;
}
