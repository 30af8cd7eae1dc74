/* span: a length of time beside its first and its last day, month or year. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_MENTIONS = 48 };                         /* of the sentence that are looked at */

static const Mention *at(const Case *it, uint32_t number)
{
    return number < it->mentions->list.n ? &it->mentions->list.at[number] : NULL;
}

/* "from 2010 to 2016": two ends that are said. "Between" tells when something lay, not how long it took. */
static bool has_ends(const Judgement *judgement, const Mention *date)
{
    bool told = date->kind == MENTION_DATE && !date->relative && !date->impossible && date->bound == BOUND_EXACT && elapsed_closed(date->days);
    bool at_time = date->period == PERIOD_NONE || date->period == PERIOD_AT;
    Str text = article_text(judgement->it->article, date->begin, date->end);
    return told && at_time && gap_holds(text, gap_option(judgement->rule, "to")) && !gap_holds(text, gap_option(judgement->rule, "within"));
}

/* How finely both ends are told. */
typedef enum Grain { GRAIN_DAY, GRAIN_MONTH, GRAIN_YEAR } Grain;

static Grain grain_of(DateRange days)
{
    bool months = days.from.day == 1 && days.to.day == date_month_days(days.to.year, days.to.month);
    if (!months)
        return GRAIN_DAY;
    return days.from.month == 1 && days.to.month == 12 ? GRAIN_YEAR : GRAIN_MONTH;
}

static int32_t whole_months(Date from, Date to)
{
    return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

/* Which whole numbers of `unit` are right: counted with and without the last one, and for days told in weeks or months the nearest. */
static bool lengths(DateRange days, Str unit, Elapsed *right)
{
    Grain grain = grain_of(days);
    int32_t years = days.to.year - days.from.year, count = date_number(days.to) - date_number(days.from);
    if (str_equal(unit, S("year")) && grain == GRAIN_YEAR)
        *right = (Elapsed){years - 1, years + 1};
    else if (str_equal(unit, S("year")))
        *right = (Elapsed){whole_months(days.from, days.to) / 12, whole_months(days.from, days.to) / 12 + 1};
    else if (str_equal(unit, S("month")) && grain == GRAIN_MONTH)
        *right = (Elapsed){years * 12 + days.to.month - days.from.month, years * 12 + days.to.month - days.from.month + 1};
    else if (str_equal(unit, S("month")) && grain == GRAIN_DAY)
        *right = (Elapsed){whole_months(days.from, days.to), whole_months(days.from, days.to) + 1};
    else if (str_equal(unit, S("week")) && grain == GRAIN_DAY)
        *right = (Elapsed){(count + 3) / 7, (count + 1 + 3) / 7};
    else if (str_equal(unit, S("day")) && grain == GRAIN_DAY)
        *right = (Elapsed){count, count + 1};
    else
        return false;
    return true;
}

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

static Str written(const Case *it, const Mention *mention)
{
    return article_text(it->article, mention->begin, mention->end);
}

static void judge_span(const Judgement *judgement, const Mention *length, const Mention *date)
{
    const Case *it = judgement->it;
    Elapsed right;
    if (!length->unit || length->step < 0 || length->bound == BOUND_RANGE || !lengths(date->days, length->unit->name, &right))
        return;
    if (elapsed_meets(elapsed_stated(length, false), right))
        return;
    Slot slots[] = {{"span", written(it, date)}, {"computed", elapsed_print(right, judgement->arena)}, {"unit", length->unit->label},
                    {"stated", article_text(it->article, length->value_begin, length->value_end)}};
    End ends[] = {place(it, length, S("the length")), place(it, date, S("first and last"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
}

/* A second span in the sentence: the length may be of both. */
static bool alone(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    for (uint32_t i = event_first(it, number); i < number + MOST_MENTIONS && at(it, i) && at(it, i)->sentence == at(it, number)->sentence; i++)
        if (i != number && at(it, i)->kind == MENTION_DATE)
            return false;
    return true;
}

static bool beside(const Judgement *judgement, const Mention *left, const Mention *right)
{
    Str gap = article_text(judgement->it->article, left->end, right->begin);
    return left->sentence == right->sentence && left->end <= right->begin && gap_only(gap, gap_option(judgement->rule, "between"));
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *date = at(it, i), *before = i ? at(it, i - 1) : NULL, *behind = at(it, i + 1);
        if (date->kind != MENTION_DATE || !has_ends(judgement, date) || !alone(judgement, i))
            continue;
        if (before && before->kind == MENTION_DURATION && beside(judgement, before, date))
            judge_span(judgement, before, date);
        else if (behind && behind->kind == MENTION_DURATION && beside(judgement, date, behind))
            judge_span(judgement, behind, date);
    }
}

const Kind kind_span = {.search = search};
