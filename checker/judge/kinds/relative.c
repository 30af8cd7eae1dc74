/* relative: "on Monday", "yesterday" or "last week" against a date of the calendar for the same event. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/deed.h"
#include "judge/elapsed.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_DEEDS = 64 };

/* Does the date name its month, as "14 January" does, or is it laid against no other day at all? */
static bool by_calendar(const Case *it, const Mention *date)
{
    if (!date->relative)
        return true;
    Str rest = article_text(it->article, date->begin, date->end);
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest)) {
        char buffer[16];
        for (size_t i = 0; i < word.n && i < sizeof buffer; i++)
            buffer[i] = byte_lower(word.p[i]);
        if (word.n <= sizeof buffer && language_word(it->knowledge->language, (Str){buffer, word.n}, PHRASE_MONTH))
            return true;
    }
    return false;
}

static int32_t length(DateRange days)
{
    return date_number(days.to) - date_number(days.from);
}

/* How many days "three weeks ago" may be off: half of its unit, and a day for the night between event and print. */
static int32_t slack_of(const Case *it, const Mention *date)
{
    enum { A_DAY = 1, HALF_A_WEEK = 4, HALF_A_MONTH = 20, HALF_A_YEAR = 200 };
    uint32_t behind = (uint32_t)(date - it->mentions->list.at) + 1;
    const Mention *distance = behind < it->mentions->list.n && it->mentions->list.at[behind].begin < date->end ? &it->mentions->list.at[behind] : NULL;
    Str unit = distance && distance->unit ? distance->unit->name : (Str){0};
    if (str_equal(unit, S("week")))
        return HALF_A_WEEK;
    if (str_equal(unit, S("month")))
        return HALF_A_MONTH;
    return str_equal(unit, S("year")) ? HALF_A_YEAR : A_DAY;
}

/* Can the two be one day? A weekday may be of this week, the last or the next; "last month" may reach up to today, "next month" begin with it. */
static bool can_be(const Case *it, const Mention *relative, const Mention *named)
{
    if (relative->weekday)
        return length(named->days) > 0 || date_weekday(named->days.from) == relative->weekday;
    int32_t slack = slack_of(it, relative), today = date_number(it->segments->date);
    int32_t from = date_number(relative->days.from), to = date_number(relative->days.to);
    if (length(relative->days) > 0) {
        to = to < today ? today : to;
        from = from > today ? today : from;
    }
    return date_number(named->days.from) <= to + slack && date_number(named->days.to) >= from - slack;
}

/* Where the year of "14 January" is only supplied, it says nothing beside "last year". */
static bool telling(const Mention *relative, const Mention *named)
{
    enum { A_WEEK = 7 };
    return named->year_given || length(relative->days) < A_WEEK;
}

static bool clash(const Case *it, const Mention *relative, const Mention *named)
{
    return telling(relative, named) && !can_be(it, relative, named);
}

static void report(const Judgement *judgement, const Mention *relative, const Mention *named, Str event)
{
    const Case *it = judgement->it;
    bool first = relative->begin < named->begin;
    Slot slots[] = {{"event", event},
                    {"stated", article_text(it->article, relative->begin, relative->end)},
                    {"date", elapsed_day(named->days, judgement->arena)},
                    {"computed", relative->days.from.year ? elapsed_day(relative->days, judgement->arena) : (Str){0}},
                    {"now", date_print(it->segments->date, judgement->arena)}};
    End a = {.article = it->article, .begin = relative->begin, .end = relative->end, .label = S("by the article's date")};
    End b = {.article = it->article, .begin = named->begin, .end = named->end, .label = S("by the calendar")};
    End ends[] = {first ? b : a, first ? a : b};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, event);
}

/* "Earth Day": a holiday is a day of every year. */
static bool named_day(const Case *it, const Mention *date)
{
    Str rest = article_text(it->article, date->begin, date->end);
    uint32_t capitals = 0;
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
        capitals += byte_is_upper(word.p[0]);
    bool opens = it->segments->sentences.at[date->sentence].begin == date->begin;
    return date->relative && !date->weekday && !by_calendar(it, date) && capitals > opens;
}

static bool usable(const Case *it, const Mention *date)
{
    Zone zone = it->segments->sentences.at[date->sentence].zone;
    bool apart = zone == ZONE_TABLE || zone == ZONE_EMBED || zone == ZONE_LIST || zone == ZONE_HEADLINE || segment_quotation(it->segments, date->begin);
    return event_plain(date) && !apart && !named_day(it, date);
}

/* "yesterday, January 12": the two stand side by side. */
static bool judge_neighbour(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *date = &it->mentions->list.at[number];
    uint32_t next = number + 1;
    while (next < it->mentions->list.n && it->mentions->list.at[next].begin < date->end)
        next++;
    const Mention *other = next < it->mentions->list.n ? &it->mentions->list.at[next] : NULL;
    if (!other || other->sentence != date->sentence || !usable(it, other) || by_calendar(it, date) == by_calendar(it, other))
        return false;
    Str gap = article_text(it->article, date->end, other->begin);
    bool calendar_first = by_calendar(it, date);
    const Mention *relative = calendar_first ? other : date, *named = calendar_first ? date : other;
    if (!gap_only(gap, gap_option(judgement->rule, "joints")) || str_trim(gap).n == 0 || length(named->days) > 0 || !clash(it, relative, named))
        return false;
    report(judgement, relative, named, article_text(it->article, relative->begin, relative->end));
    return true;
}

static void judge_deeds(const Judgement *judgement, const Deed *a, const Deed *b)
{
    const Case *it = judgement->it;
    bool a_named = by_calendar(it, a->date), b_named = by_calendar(it, b->date);
    const Deed *relative = a_named ? b : a, *named = a_named ? a : b;
    if (a_named == b_named || a->date->sentence == b->date->sentence || !str_equal_fold(a->word, b->word))
        return;
    if (clash(it, relative->date, named->date) && deed_same_event(a, b))
        report(judgement, relative->date, named->date, b->word);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Deeds deeds = {.most = MOST_DEEDS};
    for (uint32_t i = 0; !date_none(it->segments->date) && i < it->mentions->list.n; i++) {
        const Mention *date = &it->mentions->list.at[i];
        if (date->kind != MENTION_DATE || !usable(it, date) || judge_neighbour(judgement, i))
            continue;
        const Deed *deed = deeds_add(&deeds, it, date, gap_option(judgement->rule, "verbs"), judgement->arena);
        for (uint32_t earlier = 0; deed && earlier + 1 < deeds.n; earlier++)
            judge_deeds(judgement, &deeds.at[earlier], deed);
    }
}

const Kind kind_relative = {.search = search};
