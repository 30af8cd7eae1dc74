/* once: what happens only once, founded, born or launched, with two dates that are not the same. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/brief.h"
#include "judge/deed.h"
#include "judge/elapsed.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_DEEDS = 128 };

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

/* "Release" and "released": one begins the other. */
static bool same_word(Str a, Str b)
{
    size_t least = a.n < b.n ? a.n : b.n;
    return str_equal_fold(str_sub(a, 0, least), str_sub(b, 0, least));
}

/* "He published his work in 1922 ... He published his work in 1930": the same words from the head of the sentence to the date, in one paragraph. Then the
   deed is one without a name. */
static bool told_alike(const Case *it, const Deed *a, const Deed *b)
{
    enum { FEWEST = 5 };                             /* words */
    const Sentence *at = it->segments->sentences.at, *x = &at[a->date->sentence], *y = &at[b->date->sentence];
    Str before_a = article_text(it->article, x->begin, a->date->begin), before_b = article_text(it->article, y->begin, b->date->begin);
    return x->paragraph == y->paragraph && event_plain(a->date) && event_plain(b->date) && str_equal(before_a, before_b) &&
           gap_words(before_a, FEWEST) >= FEWEST;
}

static bool same_deed(const Case *it, const Deed *a, const Deed *b)
{
    if (brief_text(it, a->date->sentence, b->date->sentence))
        return same_word(a->word, b->word) && deed_same_brief(it, a, b);
    if (told_alike(it, a, b))
        return true;
    return event_plain(a->date) && event_plain(b->date) && str_equal_fold(a->word, b->word) && deed_same_event(a, b);
}

/* "1931"; an open one as it is written: "before 1931". */
static Str day_of(const Judgement *judgement, const Mention *date)
{
    return event_plain(date) ? elapsed_day(date->days, judgement->arena) : article_text(judgement->it->article, date->begin, date->end);
}

static bool judge_deeds(const Judgement *judgement, const Deed *a, const Deed *b)
{
    const Case *it = judgement->it;
    if (a->date->sentence == b->date->sentence || range_overlaps(a->date->days, b->date->days) || !same_deed(it, a, b))
        return false;
    Slot slots[] = {{"event", b->word}, {"a", day_of(judgement, a->date)}, {"b", day_of(judgement, b->date)}};
    End ends[] = {place(it, b->date, S("one date")), place(it, a->date, S("the other"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
    return true;
}

/* "Born before 1931": of the day one end is known. */
static bool open_date(const Mention *date)
{
    bool open = date->period == PERIOD_BEFORE || date->period == PERIOD_AFTER || date->period == PERIOD_UNTIL || date->period == PERIOD_SINCE;
    return date->kind == MENTION_DATE && open && !date->impossible && !range_none(date->days);
}

static bool usable(const Case *it, const Mention *date)
{
    Zone zone = it->segments->sentences.at[date->sentence].zone;
    return (event_plain(date) || open_date(date)) && date->year_given && !date->relative && zone != ZONE_TABLE && zone != ZONE_EMBED && zone != ZONE_LIST;
}

/* "Is a 1917 silent film": the work behind its year, with the words of the rule that lead to the year before it. */
static Str work_of(const Judgement *judgement, const Mention *date)
{
    enum { NEAR = 60, BEHIND = 5 };                  /* bytes; words */
    const Sentence *sentence = &judgement->it->segments->sentences.at[date->sentence];
    uint32_t from = date->begin - sentence->begin > NEAR ? date->begin - NEAR : sentence->begin;
    Str before = article_text(judgement->it->article, from, date->begin), leads = gap_last(before, gap_option(judgement->rule, "leads"));
    if (!leads.n || str_trim(str_from(before, str_offset(before, leads) + leads.n)).n)
        return (Str){0};
    Str behind = article_text(judgement->it->article, date->end, sentence->end < date->end + NEAR ? sentence->end : date->end + NEAR), rest = behind;
    Str word = {0};
    for (uint32_t i = 0; i < BEHIND && (word = gap_next_word(&rest)).n; i++)
        if (gap_holds(word, gap_option(judgement->rule, "works")))
            return word;
    return (Str){0};
}

static const Deed *add_deed(const Judgement *judgement, Deeds *deeds, const Mention *date)
{
    if (!usable(judgement->it, date))
        return NULL;
    const Deed *deed = deeds_add(deeds, judgement->it, date, gap_option(judgement->rule, "verbs"), judgement->arena);
    return deed ? deed : deeds_add_word(deeds, judgement->it, date, work_of(judgement, date), judgement->arena);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Deeds deeds = {.most = MOST_DEEDS};
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Deed *deed = add_deed(judgement, &deeds, &it->mentions->list.at[i]);
        bool clashes = !deed;
        for (uint32_t earlier = 0; earlier + 1 < deeds.n && !clashes; earlier++)
            clashes = judge_deeds(judgement, &deeds.at[earlier], deed);
    }
}

const Kind kind_once = {.search = search};
