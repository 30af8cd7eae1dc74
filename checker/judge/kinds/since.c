/* since: "N years ago", "N years since its founding", "its Nth anniversary" against the year of the event that stands beside it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { FAR_OFF = 30, MOST_MENTIONS = 48 };           /* years: a gap this much off is about another event */

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

static void report(const Judgement *judgement, const Mention *length, const Mention *date, DateRange now, Elapsed right)
{
    const Case *it = judgement->it;
    Arena *arena = judgement->arena;
    Slot slots[] = {{"stated", article_text(it->article, length->value_begin, length->value_end)}, {"event", elapsed_day(date->days, arena)},
                    {"now", elapsed_day(now, arena)}, {"computed", elapsed_print(right, arena)}};
    End ends[] = {place(it, length, S("the length")), place(it, date, S("the event"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[1].text);
}

static bool off(Elapsed stated, Elapsed right)
{
    int32_t apart = stated.least > right.most ? stated.least - right.most : right.least - stated.most;
    return right.least >= 0 && !elapsed_meets(stated, right) && apart < FAR_OFF;
}

static bool in_years(const Mention *mention)
{
    return mention->kind == MENTION_DURATION && mention->unit && str_equal(mention->unit->name, S("year")) && mention->bound != BOUND_RANGE &&
           mention->step >= 0;
}

/* A plain number of years may be counted from either side of the day; round ones are meant roughly. */
static Elapsed calendar_years(DateRange event, DateRange now)
{
    int32_t years = now.to.year - event.from.year;
    return (Elapsed){years - 1, years};
}

static bool is_round(const Mention *length)
{
    return length->low.exponent > 0;
}

static const Mention *at(const Case *it, uint32_t number)
{
    return number < it->mentions->list.n ? &it->mentions->list.at[number] : NULL;
}

/* "... asked for this in 2017. That was eight years ago": the only date of the sentence before; NULL: the sentence does not say so. */
static const Mention *date_referred_to(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *ago = at(it, number), *date = number ? at(it, number - 1) : NULL;
    const Sentence *own = &it->segments->sentences.at[ago->sentence];
    Str before = article_text(it->article, own->begin, ago->begin), first = gap_next_word(&before);
    bool refers = first.n && gap_holds(first, gap_option(judgement->rule, "refers")) && gap_words(before, 2) == 1;
    if (!refers || !date || date->sentence + 1 != ago->sentence || date->kind != MENTION_DATE)
        return NULL;
    for (uint32_t i = number - 1; i > 0 && at(it, i - 1)->sentence == date->sentence; i--)
        if (at(it, i - 1)->kind == MENTION_DATE)
            return NULL;
    return date;
}

/* "in 1990, 27 years ago" and "27 years ago, in 1990": the two stand side by side. `ago` is the date told by its distance. */
static void judge_ago(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *ago = at(it, number), *length = at(it, number + 1);
    if (!ago->relative || !length || !in_years(length) || length->begin < ago->begin || length->end > ago->end)
        return;
    const Mention *before = number ? at(it, number - 1) : NULL, *behind = at(it, number + 2);
    Str joints = gap_option(judgement->rule, "joints");
    const Mention *date = NULL;
    if (before && before->sentence == ago->sentence && gap_only(article_text(it->article, before->end, ago->begin), joints))
        date = before;
    else if (behind && behind->sentence == ago->sentence && gap_only(article_text(it->article, ago->end, behind->begin), joints))
        date = behind;
    else
        date = date_referred_to(judgement, number);
    DateRange now = range_day(it->segments->date);
    if (!date || !event_plain(date) || !date->year_given || date_none(it->segments->date))
        return;
    bool hedged = length->begin > ago->begin || is_round(length);
    Elapsed right = calendar_years(date->days, now);
    if (off(elapsed_stated(length, hedged), right))
        report(judgement, length, date, now, right);
}

/* Is there a day that the sentence is about, other than the event? Else the article's own. */
static DateRange now_of(const Case *it, uint32_t number, const Mention *event)
{
    for (uint32_t i = event_first(it, number); i < number + MOST_MENTIONS && at(it, i) && at(it, i)->sentence == at(it, number)->sentence; i++) {
        const Mention *date = at(it, i);
        if (date != event && date->kind == MENTION_DATE && (date->begin > event->end || date->end < event->begin))
            return event_plain(date) ? date->days : (DateRange){{0}, {0}};
    }
    return date_none(it->segments->date) ? (DateRange){{0}, {0}} : range_day(it->segments->date);
}

/* The pairs of the option "events" are parted by commas: "birth born, death died". The verbs of `noun` as a list of its own. */
static Str verb_of(Str events, Str noun)
{
    while (events.n) {
        Str verb = str_trim(str_cut(&events, ','));
        if (str_equal_fold(str_cut(&verb, ' '), noun))
            return verb;
    }
    return (Str){0};
}

static Str first_words(Str text, uint32_t count)
{
    Str rest = text, word = {0};
    for (uint32_t i = 0; i < count && gap_next_word(&rest).n; i++)
        word = str_sub(text, 0, text.n - rest.n);
    return word;
}

/* The event's noun within three words behind the length: "since HIS BIRTH", "of its FOUNDING". */
static Str noun_behind(const Judgement *judgement, const Mention *length, Str after)
{
    Str events = gap_option(judgement->rule, "events"), rest = first_words(after, 4);
    (void)length;
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
        if (verb_of(events, word).n)
            return verb_of(events, word);
    return (Str){0};
}

static void judge_event(const Judgement *judgement, uint32_t number, Str verb, bool anniversary)
{
    const Case *it = judgement->it;
    const Mention *length = at(it, number);
    Event event = event_near(it, number, (Reach){2, 1}, verb);
    if (!event.date || event.rivals)
        return;
    DateRange now = now_of(it, number, event.date);
    if (range_none(now) || !elapsed_closed(now))
        return;
    Elapsed right = calendar_years(event.date->days, now);
    bool loose = anniversary && date_compare(now.from, now.to) == 0;
    if (anniversary)                                 /* told on a day, it may lie ahead or behind the turn of the year */
        right = (Elapsed){loose && now.from.month < 3 ? right.most - 1 : right.most, loose && now.from.month > 9 ? right.most + 1 : right.most};
    if (off(elapsed_stated(length, !anniversary && is_round(length)), right))
        report(judgement, length, event.date, now, right);
}

/* "the 50th anniversary of the 1963 march". */
static bool judge_named(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *length = at(it, number), *date = at(it, number + 1);
    if (!date || date->sentence != length->sentence || !event_plain(date) || !date->year_given ||
        !gap_only(article_text(it->article, length->end, date->begin), gap_option(judgement->rule, "of")))
        return false;
    DateRange now = now_of(it, number, date);
    if (range_none(now) || !elapsed_closed(now))
        return true;
    int32_t years = now.to.year - date->days.from.year;
    bool day = date_compare(now.from, now.to) == 0;
    Elapsed right = {day && now.from.month < 3 ? years - 1 : years, day && now.from.month > 9 ? years + 1 : years};
    if (off(elapsed_stated(length, false), right))
        report(judgement, length, date, now, right);
    return true;
}

static void judge_length(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *length = at(it, number);
    uint32_t end = it->segments->sentences.at[length->sentence].end;
    bool anniversary = length->kind == MENTION_RANK && gap_holds(length->unit_text, gap_option(judgement->rule, "anniversary"));
    Str after = article_text(it->article, length->end, end);
    if (anniversary && judge_named(judgement, number))
        return;
    bool since = in_years(length) && gap_holds(first_words(after, 1), S("since"));
    Str verb = anniversary || since ? noun_behind(judgement, length, after) : (Str){0};
    if (verb.n)
        judge_event(judgement, number, verb, anniversary);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = at(it, i);
        if (mention->kind == MENTION_DATE)
            judge_ago(judgement, i);
        else
            judge_length(judgement, i);
    }
}

const Kind kind_since = {.search = search};
