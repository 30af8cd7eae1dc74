/* Dates are compared by what is written of them: "June 26th" needs no year to be another day than "June 25th". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/when.h"

#include "judge/elapsed.h"
#include "judge/gap.h"
#include "judge/support.h"

/* What a date names; 0: not named. */
typedef struct Fields {
    int32_t year, month, day, weekday;
} Fields;

static bool of_body(const Case *it, uint32_t sentence)
{
    return !support_displayed(it->segments->sentences.at[sentence].zone);
}

static const Phrase *month_of(const Case *it, Str word)
{
    char bytes[16];
    for (size_t i = 0; i < word.n && i < sizeof bytes; i++)
        bytes[i] = byte_lower(word.p[i]);
    return word.n <= sizeof bytes ? language_word(it->knowledge->language, (Str){bytes, word.n}, PHRASE_MONTH) : NULL;
}

/* The number that the word begins with: 26 of "26th"; 0 when there is none. */
static int32_t number_of(Str word)
{
    enum { MOST = 9999 };
    int32_t number = 0;
    for (size_t i = 0; i < word.n && byte_is_digit(word.p[i]) && number <= MOST; i++)
        number = number * 10 + (word.p[i] - '0');
    return number <= MOST ? number : 0;
}

static Fields fields_written(const Case *it, const Mention *date)
{
    enum { LAST_DAY = 31, FIRST_YEAR = 1000 };
    Fields fields = {.weekday = date->weekday};
    Str rest = article_text(it->article, date->begin, date->end);
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest)) {
        const Phrase *month = month_of(it, word);
        int32_t number = number_of(word);
        if (month)
            fields.month = month->code;
        else if (number >= FIRST_YEAR)
            fields.year = number;
        else if (number > 0 && number <= LAST_DAY)
            fields.day = number;
    }
    return fields;
}

static bool one_day(DateRange days)
{
    return elapsed_closed(days) && date_compare(days.from, days.to) == 0;
}

/* The day of a date that is known: what "tomorrow" and "31/8" name too. */
static Fields fields_known(const Mention *date)
{
    Fields fields = {0};
    if (!one_day(date->named))
        return fields;
    fields.year = date->named.from.year;
    fields.month = date->named.from.month;
    fields.day = date->named.from.day;
    fields.weekday = date_weekday(date->named.from);
    return fields;
}

static bool agrees(int32_t wanted, int32_t given)
{
    return !wanted || wanted == given;
}

/* Has `given` all that `wanted` names? */
static bool holds(Fields wanted, Fields given)
{
    return agrees(wanted.year, given.year) && agrees(wanted.month, given.month) && agrees(wanted.day, given.day) && agrees(wanted.weekday, given.weekday);
}

/* Does `given` name the same kind of thing: a day of a month, a month, a weekday? */
static bool alike(Fields wanted, Fields given)
{
    return !wanted.month == !given.month && !wanted.day == !given.day && !wanted.weekday == !given.weekday && (!wanted.year || given.year);
}

/* "Tomorrow", of which nobody knows the day. */
static bool unknown_day(const Mention *date)
{
    return date->relative && range_none(date->named);
}

bool when_other_date(const Case *it, const Mention *displayed)
{
    Fields wanted = fields_written(it, displayed);
    bool others = false, several_days = displayed->period == PERIOD_OVER_LAST || displayed->period == PERIOD_OVER_NEXT;
    if (displayed->kind != MENTION_DATE || several_days || (!wanted.month && !wanted.weekday))
        return false;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *date = &it->mentions->list.at[i];
        if (date->kind != MENTION_DATE || !of_body(it, date->sentence))
            continue;
        Fields written = fields_written(it, date), known = fields_known(date);
        bool undated = !written.month && !written.weekday && !known.month;
        if (holds(wanted, written) || holds(wanted, known) || (!wanted.day && range_overlaps(displayed->named, date->named)))
            return false;
        if (wanted.weekday && (undated || unknown_day(date)))
            return false;
        others |= alike(wanted, written);
    }
    return others;
}

static bool one_clock(const Clock *a, const Clock *b)
{
    enum { HALF_DAY = 720 };
    return a->either_half || b->either_half ? a->minute % HALF_DAY == b->minute % HALF_DAY : a->minute == b->minute;
}

/* "Let's make it 7." */
static bool bare_hour(const Case *it, const Clock *clock)
{
    enum { HOUR = 60, HALF_DAY = 12 };
    int32_t hour = clock->minute / HOUR % HALF_DAY;
    for (uint32_t i = 0; clock->minute % HOUR == 0 && i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        bool bare = mention->kind == MENTION_COUNT && of_body(it, mention->sentence);
        if (bare && (decimal_equal(mention->low, decimal(hour, 0)) || decimal_equal(mention->low, decimal(hour ? hour + HALF_DAY : HALF_DAY, 0))))
            return true;
    }
    return false;
}

bool when_other_clock(const Case *it, const Clock *displayed)
{
    bool others = false;
    for (uint32_t i = 0; i < it->mentions->clocks.n; i++) {
        const Clock *clock = &it->mentions->clocks.at[i];
        if (!of_body(it, clock->sentence))
            continue;
        if (one_clock(displayed, clock))
            return false;
        others = true;
    }
    return others && !bare_hour(it, displayed);
}
