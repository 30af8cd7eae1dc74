/* recap: a figure, a date or a time of day of a summary that its text does not have, though it has others like it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/designation.h"
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/support.h"
#include "judge/when.h"
#include "judge/worked_out.h"

enum { FEWEST_WORDS = 60, MOST_SHOWN = 64 };         /* words of a body that is more than a teaser; figures that are judged */

static bool of_summary(const Judgement *judgement, uint32_t sentence)
{
    Zone zone = judgement->it->segments->sentences.at[sentence].zone;
    return support_shown(zone) && gap_holds(gap_option(judgement->rule, "zone"), str_of(zone_name(zone)));
}

static bool of_body(const Case *it, const Mention *mention)
{
    return !support_displayed(it->segments->sentences.at[mention->sentence].zone);
}

static bool is_year(const Mention *mention)
{
    enum { FIRST = 1500, LAST = 2100 };
    return mention->bare && decimal_compare(mention->low, decimal(FIRST, 0)) >= 0 && decimal_compare(mention->low, decimal(LAST, 0)) <= 0;
}

/* Figures that one who sums up takes over as they are: no small count, which he may have counted himself, and nothing hedged. */
static bool taken_over(const Mention *mention)
{
    enum { ALONE = 3 };                              /* digits of a number without a noun */
    bool hedged = mention->bound == BOUND_ABOUT || mention->bound == BOUND_NEARLY || !decimal_equal(mention->low, mention->high);
    bool large = decimal_compare(mention->low, decimal(10, 0)) >= 0;
    switch ((int)mention->kind) {
    case MENTION_RANK:
        return true;
    case MENTION_DURATION:
        return !hedged && !mention->within && decimal_compare(mention->low, decimal(1, 0)) > 0;
    case MENTION_MONEY:
    case MENTION_PERCENT:
        return !hedged && decimal_sign(mention->low) > 0;
    case MENTION_COUNT:
        return !hedged && large && (!mention->bare || (mention->digits >= ALONE && !is_year(mention)));
    default:
        return false;
    }
}

/* Its number stands in the body, whatever it is a number of there. */
static bool number_in_body(const Case *it, const Mention *shown)
{
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        bool date = mention->kind == MENTION_DATE;
        if (of_body(it, mention) && !date && mention->kind != shown->kind &&
            (decimal_equal(mention->low, shown->low) || decimal_equal(mention->high, shown->low)))
            return true;
    }
    return false;
}

/* Amounts and counts may be reckoned from others; percentages and lengths of time are seldom added, and a difference of two of them is there by chance as
   often as not. */
static bool reckoned(const Case *it, const Mention *shown)
{
    if (shown->kind == MENTION_PERCENT)
        return worked_out_step(it, shown);
    return (shown->kind == MENTION_COUNT || shown->kind == MENTION_MONEY) && worked_out(it, shown);
}

/* "A nine-year period" between 1996 and 2005. */
static bool years_between(const Case *it, const Mention *shown)
{
    enum { NEAR = 3 };
    const Mention *at = it->mentions->list.at;
    for (uint32_t i = 0; shown->kind == MENTION_DURATION && i < it->mentions->list.n; i++)
        for (uint32_t j = i; j < it->mentions->list.n && j <= i + NEAR; j++) {
            int32_t last = j > i ? at[j].named.from.year : at[i].named.to.year;
            int32_t off = last - at[i].named.from.year - (int32_t)decimal_double(shown->low);
            if (at[i].kind == MENTION_DATE && at[j].kind == MENTION_DATE && at[i].named.from.year && last && off >= -1 && off <= 1)
                return true;
        }
    return false;
}

/* What stands beside the figure of the body that is told of the same: "first purchase" for "second purchase". */
static bool same_noun(const Mention *a, const Mention *b)
{
    return a->head.n && str_equal(a->head, b->head);
}

/* Has the body figures like it, so that this one could be one of them? A count must count the same. */
static bool has_others(const Case *it, const Mention *shown)
{
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (!of_body(it, mention))
            continue;
        if (shown->kind == MENTION_RANK ? mention->kind == MENTION_RANK && same_noun(shown, mention) : support_same_form(it, shown, mention))
            return shown->kind != MENTION_COUNT || shown->bare || support_body_holds(it, shown->head);
    }
    return false;
}

/* The rank, or the number of those before it: "a third foot" where "two others" were found. */
static bool rank_in_body(const Case *it, const Mention *shown)
{
    Decimal one = decimal(1, 0), before = decimal_subtract(shown->low, one);
    bool several = decimal_compare(before, one) > 0;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        bool counts = mention->kind == MENTION_COUNT && several && decimal_equal(mention->low, before);
        if (of_body(it, mention) && (counts || (mention->kind == MENTION_RANK && decimal_equal(mention->low, shown->low))))
            return true;
    }
    return false;
}

static bool missing(const Judgement *judgement, const Mention *shown)
{
    const Case *it = judgement->it;
    if (shown->kind == MENTION_DATE)
        return when_other_date(it, shown);
    if (!taken_over(shown) || !has_others(it, shown))
        return false;
    if (shown->kind == MENTION_RANK)
        return !rank_in_body(it, shown);
    if (support_stated(it, shown) || number_in_body(it, shown) || support_digits(it, shown, judgement->arena))
        return false;
    return !reckoned(it, shown) && !years_between(it, shown);
}

static void report(const Judgement *judgement, uint32_t begin, uint32_t end, uint32_t sentence)
{
    const Case *it = judgement->it;
    if (find_told(judgement, begin, end))
        return;
    Slot slots[] = {{"stated", article_text(it->article, begin, end)}, {"zone", str_of(zone_name(it->segments->sentences.at[sentence].zone))}};
    End place = {.article = it->article, .begin = begin, .end = end, .label = slots[1].text};
    find_places(judgement, &place, 1, slots, sizeof slots / sizeof *slots, slots[0].text);
}

/* "2D" and "Flight 307", of which the body has "3D" and "Flight 370". */
static void search_designations(const Judgement *judgement, uint32_t shown)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->set_aside.n && shown < MOST_SHOWN; i++) {
        const SetAside *aside = &it->mentions->set_aside.at[i];
        uint32_t sentence = designation_sentence(it, aside);
        if (!of_summary(judgement, sentence))
            continue;
        if (!shown++ && support_body_words(it, FEWEST_WORDS) < FEWEST_WORDS)
            return;
        if (designation_other(it, aside))
            report(judgement, aside->begin, aside->end, sentence);
    }
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    uint32_t shown = 0;
    for (uint32_t i = 0; i < mentions->list.n && shown < MOST_SHOWN; i++) {
        const Mention *mention = &mentions->list.at[i];
        if (!of_summary(judgement, mention->sentence))
            continue;
        if (!shown++ && support_body_words(judgement->it, FEWEST_WORDS) < FEWEST_WORDS)
            return;
        if (missing(judgement, mention))
            report(judgement, mention->begin, mention->end, mention->sentence);
    }
    for (uint32_t i = 0; i < mentions->clocks.n && shown < MOST_SHOWN; i++) {
        const Clock *clock = &mentions->clocks.at[i];
        if (!of_summary(judgement, clock->sentence))
            continue;
        if (!shown++ && support_body_words(judgement->it, FEWEST_WORDS) < FEWEST_WORDS)
            return;
        if (when_other_clock(judgement->it, clock))
            report(judgement, clock->begin, clock->end, clock->sentence);
    }
    search_designations(judgement, shown);
}

const Kind kind_recap = {.search = search, .last = true};
