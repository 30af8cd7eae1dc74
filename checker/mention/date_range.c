/* Date ranges: "May 2012 to June 2013", "Nov. 18 - Dec. 19, 2015", "between 1914 and 1918": what one end leaves out, the other gives. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

bool date_is_stretch(const DateReading *reading)
{
    return reading->period != PERIOD_NONE;
}

/* The year that only one end of the range has holds for the other too: "Nov. 18 - Dec. 19, 2015", "26 June 2019 to 3 July". */
static void share_year(const DateReader *reader, uint32_t i, DateReading *first, DateReading *last)
{
    if (!first->month && !last->month)
        return;
    bool shared = false;
    if (first->month && !first->year && last->year) {
        first->year = last->year;
        date_settle(reader, i, first);
        shared = true;
        if (date_compare(first->days.from, last->days.from) > 0 && first->year > 1) {
            first->year--;
            date_settle(reader, i, first);
        }
    }
    bool first_known = !range_none(first->days);
    if (!shared && last->month && !last->year && first_known) {
        bool given = first->year != 0;
        last->year = first->days.from.year;
        date_settle(reader, i, last);
        if (date_compare(last->days.to, first->days.from) < 0 && last->year < 9999) {
            last->year++;
            date_settle(reader, i, last);
        }
        last->relative = !given;
    }
}

/* Joins `last` to `first`; false when the two are no range. */
static bool join(const DateReader *reader, uint32_t i, DateReading *first, DateReading *last)
{
    if (!last->end || date_is_stretch(last) || last->impossible || first->impossible)
        return false;
    share_year(reader, i, first, last);
    bool weekdays = first->weekday && last->weekday && !first->day && !last->day;
    if (weekdays && !range_none(first->days))
        last->days = range_day(date_add_days(first->days.from, (last->weekday - first->weekday + 7) % 7));
    bool known = !range_none(first->days) && !range_none(last->days);
    if (known && date_compare(first->days.from, last->days.to) > 0)
        return false;
    first->end = last->end;
    first->range = true;
    first->days = known ? (DateRange){first->days.from, last->days.to} : (DateRange){0};
    first->relative |= last->relative;
    first->about |= last->about;
    first->part = PERIOD_WHOLE;
    first->weekday_clash |= last->weekday_clash;
    return true;
}

DateReading date_read_range(const DateReader *reader, uint32_t i, bool cue, bool between)
{
    DateReading first = date_read_core(reader, i, cue);
    if (!first.end || date_is_stretch(&first))
        return first;
    uint32_t at = date_join(reader, first.end, between);
    bool number_alone = first.grain < GRAIN_MONTH && date_year_at(reader, at, &(int){0});
    if (!at || number_alone)
        return first;
    DateReading last = date_read_core(reader, date_skip_determiner(reader, at), true);
    DateReading both = first;
    return join(reader, i, &both, &last) ? both : first;
}
