/* conversion: what is converted in brackets must come out: measures by their units, money at the rate of the article's other pairs. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "normalize/normalize.h"

enum { MOST_PAIRS = 64 };

/* "85 mph (135 km/h)": the figure and what it is said to be. */
typedef struct Conversion {
    const Mention *from, *to;
} Conversion;

static Interval in_base(const Unit *unit, Interval interval)
{
    interval.low = unit_to_base(unit, interval.low);
    interval.high = unit_to_base(unit, interval.high);
    return interval;
}

/* One end of a figure with its rounding; "more than 5 miles" is converted as 5 miles. */
static Interval end_interval(const Mention *mention, Decimal value)
{
    Mention end = *mention;
    end.low = end.high = value;
    if (end.bound != BOUND_ABOUT && end.bound != BOUND_NEARLY)
        end.bound = BOUND_EXACT;
    return normalize_interval(&end);
}

static Interval wider(Interval interval, Decimal share)
{
    return interval_widen(interval, decimal_multiply(decimal_max(decimal_abs(interval.low), decimal_abs(interval.high)), share));
}

static bool ends_agree(const Conversion *pair, const Unit *from, const Unit *to, Decimal share)
{
    if (!decimal_is_zero(from->offset) || !decimal_is_zero(to->offset))
        share = decimal(0, 0);                       /* of degrees above a zero that is none; a degree either way is in their rounding */
    Interval low = wider(in_base(from, end_interval(pair->from, pair->from->low)), share),
             high = wider(in_base(from, end_interval(pair->from, pair->from->high)), share);
    return interval_meets(low, in_base(to, end_interval(pair->to, pair->to->low))) && interval_meets(high, in_base(to, end_interval(pair->to, pair->to->high)));
}

/* "half a mile (1 kilometre)": what is converted may be rounded to the last digit printed, however coarse. */
static bool rounds_to(const Conversion *pair, const Unit *from, const Unit *to)
{
    Decimal exact = unit_from_base(to, unit_to_base(from, pair->from->low));
    return decimal_equal(decimal_round(exact, pair->to->step), pair->to->low);
}

/* "a rise of 0.17 °C (0.306 °F)": degrees of difference have no zero of their own. */
static bool differences_agree(const Conversion *pair, const Unit *from, const Unit *to, Decimal share)
{
    Unit a = *from, b = *to;
    a.offset = b.offset = decimal(0, 0);
    return !decimal_is_zero(from->offset) && ends_agree(pair, &a, &b, share);
}

/* By any reading of words such as ton and gallon. */
static bool measures_agree(const Conversion *pair, Decimal share)
{
    const Unit *from[] = {pair->from->unit, pair->from->unit_other}, *to[] = {pair->to->unit, pair->to->unit_other};
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < 2; k++)
            if (from[i] && to[k] && from[i]->dimension_id == to[k]->dimension_id &&
                (ends_agree(pair, from[i], to[k], share) || rounds_to(pair, from[i], to[k]) || differences_agree(pair, from[i], to[k], share)))
                return true;
    return false;
}

static Str text_of(const Case *it, const Mention *mention)
{
    return article_text(it->article, mention->begin, mention->end);
}

static End place(const Case *it, const Mention *mention)
{
    Str label = mention->same_as ? S("the conversion") : S("what is converted");
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

/* Four digits, and no more than that. */
static Str printed(Decimal value, Arena *arena)
{
    return find_grouped(decimal_round(value, decimal_magnitude(value) - 3), arena);
}

/* "133. 81 metres": a number that some machine has torn in two. */
static bool torn(const Case *it, const Mention *mention)
{
    uint32_t from = mention->begin > 8 ? mention->begin - 8 : 0;
    Str before = str_trim(article_text(it->article, from, mention->begin));
    return before.n > 1 && before.p[before.n - 1] == '.' && byte_is_digit(before.p[before.n - 2]) &&
           byte_is_digit(article_text(it->article, mention->begin, mention->end).p[0]);
}

static void judge_measure(const Judgement *judgement, const Conversion *pair, Decimal share)
{
    const Case *it = judgement->it;
    if (pair->from->kind == MENTION_MONEY || pair->from->bound == BOUND_RANGE || pair->to->bound == BOUND_RANGE || torn(it, pair->from) ||
        measures_agree(pair, share))
        return;
    Decimal value = unit_from_base(pair->to->unit, unit_to_base(pair->from->unit, pair->from->low));
    Str computed = arena_print(judgement->arena, "%.*s %.*s", STR_ARG(printed(value, judgement->arena)), STR_ARG(pair->to->unit->label));
    Slot slots[] = {{"a", text_of(it, pair->from)}, {"b", text_of(it, pair->to)}, {"computed", computed}};
    End ends[] = {place(it, pair->to), place(it, pair->from)};
    find_places(judgement, ends, 2, slots, 3, judgement->rule->id);
}

/* The rate of a pair of amounts of money, in units of the currency with the earlier name. */
static Interval rate(const Conversion *pair)
{
    Interval from = end_interval(pair->from, pair->from->low), to = end_interval(pair->to, pair->to->low);
    return pair->from->unit < pair->to->unit ? interval_divide(to, from) : interval_divide(from, to);
}

static bool same_currencies(const Conversion *a, const Conversion *b)
{
    return (a->from->unit == b->from->unit && a->to->unit == b->to->unit) || (a->from->unit == b->to->unit && a->to->unit == b->from->unit);
}

static bool rates_agree(const Conversion *a, const Conversion *b, Decimal share)
{
    return interval_meets(wider(rate(a), share), rate(b));
}

static void judge_rate(const Judgement *judgement, const Conversion *pair, const Conversion *usual)
{
    const Case *it = judgement->it;
    Decimal factor = decimal_divide(usual->to->low, usual->from->low);
    bool turned = pair->from->unit != usual->from->unit;
    Decimal value = turned ? decimal_divide(pair->from->low, factor) : decimal_multiply(pair->from->low, factor);
    Arena *arena = judgement->arena;
    Str computed = arena_print(arena, "%.*s%.*s", STR_ARG(pair->to->unit->label), STR_ARG(printed(value, arena)));
    Str said = arena_print(arena, "%.*s (%.*s)", STR_ARG(text_of(it, usual->from)), STR_ARG(text_of(it, usual->to)));
    Slot slots[] = {{"a", text_of(it, pair->from)}, {"b", text_of(it, pair->to)}, {"computed", computed}, {"usual", said}};
    End ends[] = {place(it, pair->to), place(it, pair->from), place(it, usual->to), place(it, usual->from)};
    find_places(judgement, ends, 4, slots, sizeof slots / sizeof *slots, judgement->rule->id);
}

/* Money of another year has another rate: a sentence that names a time is left alone. */
static bool dated(const Case *it, uint32_t number)
{
    const Mention *at = &it->mentions->list.at[number];
    for (uint32_t i = number; i > 0 && it->mentions->list.at[i - 1].sentence == at->sentence; i--)
        if (it->mentions->list.at[i - 1].kind == MENTION_DATE && it->mentions->list.at[i - 1].year_given)
            return true;
    for (uint32_t i = number + 1; i < it->mentions->list.n && it->mentions->list.at[i].sentence == at->sentence; i++)
        if (it->mentions->list.at[i].kind == MENTION_DATE && it->mentions->list.at[i].year_given)
            return true;
    return false;
}

static bool plain_money(const Mention *mention)
{
    return mention->kind == MENTION_MONEY && !mention->unit->minor && mention->bound != BOUND_RANGE && decimal_equal(mention->low, mention->high) &&
           decimal_sign(mention->low) > 0;
}

typedef struct Conversions {
    Conversion at[MOST_PAIRS];
    uint32_t n;
} Conversions;

/* The pair with which most others of its currencies agree, the first of several. */
static const Conversion *usual_pair(const Conversions *all, const Conversion *pair, Decimal share)
{
    const Conversion *best = NULL;
    uint32_t most = 0;
    for (uint32_t i = 0; i < all->n; i++) {
        uint32_t agree = 0;
        for (uint32_t k = 0; same_currencies(&all->at[i], pair) && k < all->n; k++)
            agree += same_currencies(&all->at[i], &all->at[k]) && rates_agree(&all->at[i], &all->at[k], share);
        if (agree > most)
            best = &all->at[i];
        most = agree > most ? agree : most;
    }
    return best;
}

static void judge_money(const Judgement *judgement, const Conversions *all, Decimal share)
{
    for (uint32_t i = 0; i < all->n; i++) {
        const Conversion *usual = usual_pair(all, &all->at[i], share);
        if (usual && usual != &all->at[i] && !rates_agree(usual, &all->at[i], share))
            judge_rate(judgement, &all->at[i], usual);
    }
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    const RuleOption *of = rule_option(judgement->rule, S("of")), *share = rule_option(judgement->rule, S("share"));
    bool money = of && str_equal(of->value, S("money"));
    Decimal slack = share ? share->number : decimal(0, 0);
    Conversions *all = ARENA_NEW(judgement->arena, Conversions);
    for (uint32_t i = 0; all && i < mentions->list.n; i++) {
        const Mention *to = &mentions->list.at[i], *from = to->same_as ? &mentions->list.at[to->same_as - 1] : NULL;
        if (!from || !from->unit || !to->unit || from->unit == to->unit)
            continue;
        Conversion pair = {from, to};
        if (!money)
            judge_measure(judgement, &pair, slack);
        else if (all->n < MOST_PAIRS && plain_money(from) && plain_money(to) && !dated(judgement->it, i))
            all->at[all->n++] = pair;
    }
    if (money && all)
        judge_money(judgement, all, slack);
}

const Kind kind_conversion = {.search = search};
