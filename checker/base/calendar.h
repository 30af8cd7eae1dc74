/* Calendar: days, months and years of the proleptic Gregorian calendar, years 1 to 9999, and intervals of days. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H

#include "base/arena.h"

typedef struct Date {                                /* year 0: no date */
    int16_t year;                                    /* 1..9999 */
    int8_t month;                                    /* 1..12 */
    int8_t day;                                      /* 1..31 */
} Date;

/* Days from..to, both included. A missing (zero) date is an open end. Zero is "no period at all". */
typedef struct DateRange {
    Date from, to;
} DateRange;

bool date_valid(int year, int month, int day);       /* does this day exist? */
bool date_leap(int year);
int date_month_days(int year, int month);            /* 28..31 */
int32_t date_number(Date d);                         /* days since 0001-01-01, which is 0 */
Date date_of_number(int32_t number);                 /* clamped to years 1..9999 */
int date_weekday(Date d);                            /* ISO: 1 Monday .. 7 Sunday */
Date date_add_days(Date d, int32_t days);
Date date_easter(int year);                          /* the Sunday of the western churches; none before 1583 */
Date date_add_months(Date d, int32_t months);        /* the day is clamped to the month's length: Jan 31 + 1 -> Feb 28 */
int date_compare(Date a, Date b);                    /* <0, 0, >0 */
bool date_none(Date d);
bool date_read(Str iso, Date *out);                  /* "2025-01-14", also followed by a time; false when there is no such day */
Str date_print(Date d, Arena *arena);                /* "2025-01-14"; "" for none */

DateRange range_day(Date d);
DateRange range_month(int year, int month);
DateRange range_year(int year);
DateRange range_week(Date any_day);                  /* Monday to Sunday */
bool range_none(DateRange r);
bool range_overlaps(DateRange a, DateRange b);       /* none overlaps nothing; open ends are infinite */
bool range_holds(DateRange outer, DateRange inner);  /* is inner within outer? */

#endif
