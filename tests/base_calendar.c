/* Calendar: known days, a round trip over every day of years 1 to 9999, month ends, and intervals with open ends. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/calendar.h"
#include "suite.h"

static const struct {
    Date date;
    int32_t number;
    int weekday;
} days[] = {
    {{1, 1, 1}, 0, 1},                               /* counting begins on a Monday */
    {{4, 2, 29}, 1154, 7},
    {{100, 3, 1}, 36218, 1},                         /* 100 is no leap year */
    {{400, 12, 31}, 146096, 7},
    {{1582, 10, 15}, 577735, 5},                     /* the first day of the calendar in use */
    {{1900, 3, 1}, 693654, 4},
    {{1969, 7, 20}, 718997, 7},
    {{1970, 1, 1}, 719162, 4},
    {{2000, 2, 29}, 730178, 2},
    {{2001, 9, 11}, 730738, 2},
    {{2025, 1, 14}, 739264, 2},
    {{9999, 12, 31}, 3652058, 5},
};

START_TEST(knows_day)
{
    ck_assert_int_eq(date_number(days[_i].date), days[_i].number);
    ck_assert_int_eq(date_weekday(days[_i].date), days[_i].weekday);
    ck_assert_int_eq(date_compare(date_of_number(days[_i].number), days[_i].date), 0);
}
END_TEST

START_TEST(every_day_comes_back)
{
    Date expected = {1, 1, 1};
    for (int32_t number = 0; number <= 3652058; number++) {
        Date d = date_of_number(number);
        if (date_compare(d, expected) != 0 || date_number(d) != number || !date_valid(d.year, d.month, d.day))
            ck_abort_msg("day %d is %d-%d-%d, expected %d-%d-%d", number, d.year, d.month, d.day, expected.year, expected.month, expected.day);
        bool month_ends = expected.day == date_month_days(expected.year, expected.month);
        bool year_ends = month_ends && expected.month == 12;
        expected = (Date){(int16_t)(expected.year + year_ends), (int8_t)(year_ends ? 1 : expected.month + month_ends),
                          (int8_t)(month_ends ? 1 : expected.day + 1)};
    }
    ck_assert_int_eq(expected.year, 10000);
}
END_TEST

static const struct {
    int year, month, day;
    bool valid;
} existing[] = {
    {2024, 2, 29, true}, {2015, 2, 29, false}, {1900, 2, 29, false}, {2000, 2, 29, true}, {2014, 4, 31, false}, {2014, 12, 31, true},
    {0, 1, 1, false}, {10000, 1, 1, false}, {2014, 0, 1, false}, {2014, 13, 1, false}, {2014, 1, 0, false}, {2014, 1, 32, false},
};

START_TEST(knows_which_days_exist)
{
    ck_assert_int_eq(date_valid(existing[_i].year, existing[_i].month, existing[_i].day), existing[_i].valid);
}
END_TEST

static const struct {
    Date from;
    int32_t months;
    Date to;
} month_steps[] = {
    {{2025, 1, 31}, 1, {2025, 2, 28}}, {{2024, 1, 31}, 1, {2024, 2, 29}}, {{2024, 2, 29}, 12, {2025, 2, 28}}, {{2025, 1, 14}, -1, {2024, 12, 14}},
    {{2025, 12, 1}, 1, {2026, 1, 1}}, {{2025, 3, 31}, -25, {2023, 2, 28}}, {{1, 1, 1}, -1, {1, 1, 1}}, {{9999, 12, 31}, 1, {9999, 12, 31}},
    {{2025, 1, 1}, INT32_MAX, {9999, 12, 31}}, {{2025, 1, 1}, INT32_MIN, {1, 1, 1}}, {{0, 0, 0}, 5, {0, 0, 0}},
};

START_TEST(adds_months)
{
    Date sum = date_add_months(month_steps[_i].from, month_steps[_i].months);
    ck_assert_int_eq(date_compare(sum, month_steps[_i].to), 0);
}
END_TEST

START_TEST(adds_days_and_stays_in_the_calendar)
{
    ck_assert_int_eq(date_compare(date_add_days((Date){2024, 12, 31}, 1), (Date){2025, 1, 1}), 0);
    ck_assert_int_eq(date_compare(date_add_days((Date){2024, 3, 1}, -1), (Date){2024, 2, 29}), 0);
    ck_assert_int_eq(date_compare(date_add_days((Date){1, 1, 1}, INT32_MIN), (Date){1, 1, 1}), 0);
    ck_assert_int_eq(date_compare(date_add_days((Date){9999, 1, 1}, INT32_MAX), (Date){9999, 12, 31}), 0);
    ck_assert(date_none(date_add_days((Date){0, 0, 0}, 7)));
}
END_TEST

static const struct {
    Str text;
    bool valid;
} iso_texts[] = {
    {STR("2025-01-14"), true}, {STR("2025-01-14T08:00:00Z"), true}, {STR("2025-01-14 08:00"), true}, {STR("2025-01-141"), false}, {STR("2025-02-29"), false},
    {STR("2025-1-14"), false}, {STR("2025/01/14"), false}, {STR("2025-01"), false}, {STR(""), false}, {STR("abcd-ef-gh"), false}, {STR("0000-01-01"), false},
};

START_TEST(reads_iso)
{
    Date d = {0};
    ck_assert_int_eq(date_read(iso_texts[_i].text, &d), iso_texts[_i].valid);
    ck_assert(date_none(d) == !iso_texts[_i].valid);
}
END_TEST

START_TEST(prints_iso)
{
    Arena *arena = arena_new(0);
    ck_assert_text(date_print((Date){987, 6, 5}, arena), S("0987-06-05"));
    ck_assert_text(date_print((Date){0}, arena), S(""));
    arena_free(arena);
}
END_TEST

/* The earliest and latest days that there are, the exceptions of the rule, and some of our time. */
static const Date easters[] = {{1818, 3, 22}, {1943, 4, 25}, {1954, 4, 18}, {1961, 4, 2}, {1981, 4, 19}, {2000, 4, 23}, {2024, 3, 31}, {2025, 4, 20}, {2038, 4, 25}, {2049, 4, 18}};

START_TEST(finds_easter)
{
    ck_assert_int_eq(date_compare(date_easter(easters[_i].year), easters[_i]), 0);
    ck_assert(date_none(date_easter(1582)) && date_none(date_easter(10000)));
}
END_TEST

#define DAY(d) {2025, 1, (d)}
#define OPEN {0, 0, 0}

static const struct {
    DateRange a, b;
    bool overlap, a_holds_b;
} ranges[] = {
    {{DAY(1), DAY(9)}, {DAY(9), DAY(12)}, true, false}, {{DAY(1), DAY(9)}, {DAY(10), DAY(12)}, false, false},
    {{DAY(1), DAY(9)}, {DAY(3), DAY(4)}, true, true},   {{DAY(1), DAY(9)}, {DAY(1), DAY(9)}, true, true},
    {{DAY(5), OPEN}, {DAY(9), DAY(12)}, true, true},    {{DAY(5), OPEN}, {DAY(1), DAY(4)}, false, false},
    {{OPEN, DAY(5)}, {DAY(5), OPEN}, true, false},      {{OPEN, DAY(5)}, {OPEN, DAY(2)}, true, true},
    {{OPEN, DAY(5)}, {DAY(6), OPEN}, false, false},     {{DAY(1), DAY(9)}, {DAY(3), OPEN}, true, false},
    {{OPEN, OPEN}, {DAY(3), DAY(4)}, false, false},     {{DAY(3), DAY(4)}, {OPEN, OPEN}, false, false},
};

START_TEST(compares_ranges)
{
    ck_assert_int_eq(range_overlaps(ranges[_i].a, ranges[_i].b), ranges[_i].overlap);
    ck_assert_int_eq(range_overlaps(ranges[_i].b, ranges[_i].a), ranges[_i].overlap);
    ck_assert_int_eq(range_holds(ranges[_i].a, ranges[_i].b), ranges[_i].a_holds_b);
}
END_TEST

static void assert_range(DateRange r, Date from, Date to)
{
    ck_assert_int_eq(date_compare(r.from, from), 0);
    ck_assert_int_eq(date_compare(r.to, to), 0);
}

START_TEST(makes_ranges)
{
    assert_range(range_month(2024, 2), (Date){2024, 2, 1}, (Date){2024, 2, 29});
    assert_range(range_year(2025), (Date){2025, 1, 1}, (Date){2025, 12, 31});
    assert_range(range_week((Date){2025, 1, 1}), (Date){2024, 12, 30}, (Date){2025, 1, 5});
    assert_range(range_week((Date){2025, 1, 6}), (Date){2025, 1, 6}, (Date){2025, 1, 12});
    ck_assert(range_none((DateRange){0}) && !range_none(range_day((Date){2025, 1, 1})));
}
END_TEST

SUITE_MAIN("base_calendar", EACH(knows_day, days), ONCE(every_day_comes_back), EACH(knows_which_days_exist, existing), EACH(adds_months, month_steps),
           ONCE(adds_days_and_stays_in_the_calendar), EACH(reads_iso, iso_texts), ONCE(prints_iso), EACH(finds_easter, easters), EACH(compares_ranges, ranges), ONCE(makes_ranges))
