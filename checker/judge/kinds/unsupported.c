/* unsupported: a distinctive figure of a headline, summary or caption that nothing in the body bears out, in any form or by any simple sum. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/support.h"
#include "judge/worked_out.h"

enum { FEWEST_WORDS = 120, MOST_FIGURES = 60, FEWEST_DIGITS = 2, MOST_SHOWN = 32 };      /* words of a body that is no brief; figures that are combined; that are judged */

static bool of_body(const Case *it, uint32_t sentence)
{
    return !support_displayed(it->segments->sentences.at[sentence].zone);
}

/* 23 countries, $1.35 million: a figure that nobody would take for a manner of speaking, with what it is a figure of. */
static bool distinctive(const Mention *mention)
{
    bool form = mention->kind == MENTION_COUNT || mention->kind == MENTION_MONEY || mention->kind == MENTION_PERCENT;
    bool single = decimal_equal(mention->low, mention->high) && mention->bound == BOUND_EXACT;
    bool year = mention->kind == MENTION_COUNT && mention->bare;
    return form && single && !year && decimal_digits(mention->low) >= FEWEST_DIGITS && decimal_sign(mention->low) > 0;
}

/* The figures of the body as they are printed, without units. */
typedef struct Figures {
    Decimal at[MOST_FIGURES];
    uint32_t n;
    bool all;                                        /* there were no more */
} Figures;

static void add_figure(Figures *figures, Decimal value)
{
    figures->all &= figures->n < MOST_FIGURES;
    if (figures->n < MOST_FIGURES)
        figures->at[figures->n++] = value;
}

static void read_figures(const Case *it, Figures *figures)
{
    *figures = (Figures){.all = true};
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (!of_body(it, mention->sentence))
            continue;
        if (mention->kind == MENTION_DATE && mention->named.from.year) {
            add_figure(figures, decimal(mention->named.from.year, 0));
            add_figure(figures, decimal(mention->named.from.day, 0));
        } else if (mention->kind != MENTION_DATE) {
            add_figure(figures, mention->low);
            if (!decimal_equal(mention->low, mention->high))
                add_figure(figures, mention->high);
        }
    }
}

/* Within two per cent, as a writer rounds. */
static bool near(Decimal a, Decimal b)
{
    Decimal gap = decimal_abs(decimal_subtract(a, b));
    return decimal_compare(decimal_multiply(gap, decimal(50, 0)), decimal_abs(a)) <= 0;
}

/* The same figure, whatever scale stands between: "$1.35m" and "1,350". */
static bool near_scaled(Decimal goal, Decimal figure)
{
    static const int32_t powers[] = {0, 3, -3, 6, -6, 9, -9};
    for (size_t i = 0; i < sizeof powers / sizeof *powers; i++)
        if (near(goal, decimal_scale(figure, powers[i])))
            return true;
    return false;
}

/* A multiple or a percentage. */
static bool near_share(Decimal goal, Decimal part, Decimal whole)
{
    Decimal share = decimal_is_zero(whole) ? whole : decimal_abs(decimal_divide(part, whole));
    return near(goal, share) || near(goal, decimal_scale(share, 2));
}

static bool near_pair(Decimal goal, Decimal a, Decimal b)
{
    Decimal apart = decimal_subtract(a, b);
    return near(goal, decimal_add(a, b)) || near(goal, decimal_abs(apart)) || near(goal, decimal_multiply(a, b)) ||
           near(goal, decimal_scale(decimal_multiply(a, b), -2)) || near_share(goal, a, b) || near_share(goal, b, a) || near_share(goal, apart, a) ||
           near_share(goal, apart, b);
}

/* Is it one of the figures, or made of two of them in any way that a writer computes? */
static bool derived(Decimal goal, const Figures *figures)
{
    Decimal sum = {0};
    for (uint32_t i = 0; i < figures->n; i++) {
        sum = decimal_add(sum, figures->at[i]);
        if (near_scaled(goal, figures->at[i]) || near(goal, sum))
            return true;
        for (uint32_t j = 0; j < i; j++)
            if (near_pair(goal, figures->at[i], figures->at[j]))
                return true;
    }
    return !figures->all;
}

static bool in_zone(const Judgement *judgement, Zone zone)
{
    Str zones = gap_option(judgement->rule, "zone");
    return support_shown(zone) && gap_holds(zones, str_of(zone_name(zone)));
}

static void judge_figure(const Judgement *judgement, const Mention *mention, const Figures *figures)
{
    const Case *it = judgement->it;
    Zone zone = it->segments->sentences.at[mention->sentence].zone;
    Str head = article_text(it->article, mention->head_begin, mention->head_end);
    if (mention->kind == MENTION_COUNT && (head.n < 3 || !support_body_holds(it, str_sub(head, 0, head.n > 5 ? head.n - 2 : head.n - 1))))
        return;
    if (support_stated(it, mention) || worked_out(it, mention) || derived(mention->low, figures) || support_digits(it, mention, judgement->arena) ||
        find_told(judgement, mention->begin, mention->end))
        return;
    Slot slots[] = {{"stated", article_text(it->article, mention->begin, mention->end)}, {"zone", str_of(zone_name(zone))}};
    End end = {.article = it->article, .begin = mention->begin, .end = mention->end, .label = slots[1].text};
    find_places(judgement, &end, 1, slots, sizeof slots / sizeof *slots, slots[0].text);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Figures *figures = NULL;
    uint32_t shown = 0;
    for (uint32_t i = 0; i < it->mentions->list.n && shown < MOST_SHOWN; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (!in_zone(judgement, it->segments->sentences.at[mention->sentence].zone) || !distinctive(mention))
            continue;
        if (!figures) {
            figures = ARENA_NEW(judgement->arena, Figures);
            if (!figures || support_body_words(it, FEWEST_WORDS) < FEWEST_WORDS)
                return;
            read_figures(it, figures);
        }
        judge_figure(judgement, mention, figures);
        shown++;
    }
}

const Kind kind_unsupported = {.search = search, .last = true};
