/* Values are computed in base units and intervals; what is printed is computed with the figures as they stand. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/reckon.h"

#include "judge/gap.h"
#include "mention/numeral.h"
#include "normalize/normalize.h"

Str reckon_each(Str per, Decimal *many)
{
    Numeral numeral = {.value = decimal(1, 0)};
    bool read = per.n && byte_is_digit(per.p[0]) && numeral_read(per, false, &numeral);
    if (many)
        *many = read && !decimal_is_zero(numeral.value) ? numeral.value : decimal(1, 0);
    return read ? str_trim(str_from(per, numeral.length)) : per;
}

/* "a year" as seconds, "per 100,000 people" as 100,000; a rate by anything else stays as it is. */
static Decimal rate_divisor(const Case *it, const Mention *mention, Str form)
{
    Decimal many;
    if (str_equal(form, S("each"))) {
        reckon_each(mention->per, &many);
        return many;
    }
    const Unit *per = str_equal(form, S("rate")) ? units_find(it->knowledge->units, mention->per) : NULL;
    return per ? unit_to_base(per, decimal(1, 0)) : decimal(1, 0);
}

static Interval value_of(const Case *it, const Mention *mention, Str form)
{
    Interval value = normalize_interval(mention);
    if (mention->unit) {
        value.low = unit_to_base(mention->unit, value.low);
        value.high = unit_to_base(mention->unit, value.high);
    }
    Decimal divisor = rate_divisor(it, mention, form);
    value.low = decimal_divide(value.low, divisor);
    value.high = decimal_divide(value.high, divisor);
    return value;
}

static Values values_of(const Case *it, const Pattern *line, const Match *match)
{
    Values values = {.names = &line->names};
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++)
        if (match->figures[i])
            values.of[i] = value_of(it, match->figures[i], match->forms[i]);
    return values;
}

/* The figures themselves, without rounding and bounds: what the message computes with. */
static Values points_of(const Case *it, const Pattern *line, const Match *match)
{
    Values values = {.names = &line->names};
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++)
        if (match->figures[i]) {
            Mention plain = *match->figures[i];
            plain.bound = decimal_equal(plain.low, plain.high) ? BOUND_EXACT : BOUND_RANGE;
            Interval value = value_of(it, &plain, match->forms[i]);
            Decimal middle = decimal_divide(decimal_add(value.low, value.high), decimal(2, 0));
            values.of[i] = interval_at(middle);
        }
    return values;
}

static bool conditions_hold(const Pattern *line, const Values *values)
{
    for (Str rest = line->conditions; rest.n;) {
        Str condition = pattern_condition(&rest);
        if (formula_truth(condition, values, (Allowance){0}) != FORMULA_TRUE)
            return false;
    }
    return true;
}

Allowance reckon_allowance(const Rule *rule)
{
    const RuleOption *amount = rule_option(rule, S("amount")), *share = rule_option(rule, S("share"));
    return (Allowance){amount ? amount->number : decimal(0, 0), share ? share->number : decimal(0, 0)};
}

bool reckon_clashes(const Case *it, const Pattern *line, const Match *match, Allowance allowance)
{
    Values values = values_of(it, line, match);
    return formula_truth(line->equation, &values, allowance) == FORMULA_FALSE && conditions_hold(line, &values);
}

/* The mention that the left side of the equation is, or NULL. */
static const Mention *left_figure(const Pattern *line, const Match *match)
{
    Str left = str_trim(str_sub(line->equation, 0, str_find_byte(line->equation, '=')));
    for (uint32_t i = 0; i < line->names.n; i++)
        if (str_equal(line->names.at[i], left))
            return match->figures[i];
    return NULL;
}

static Str form_of(const Match *match, const Mention *figure)
{
    uint32_t i = 0;
    while (i + 1 < FORMULA_FIGURES && match->figures[i] != figure)
        i++;
    return match->forms[i];
}

/* The value in the words of the figure beside it: 3500000000 is "3.5 billion" where "3.2 billion" is printed. */
static Str in_its_scale(const Case *it, const Mention *left, Decimal value, int32_t step, Arena *arena)
{
    Str text = left ? article_text(it->article, left->value_begin, left->value_end) : (Str){0};
    size_t end = text.n, point = str_find_byte(text, '.');
    while (end && !byte_is_digit(text.p[end - 1]))
        end--;
    if (!end || end == text.n)
        return find_grouped(decimal_round(value, step), arena);
    int32_t ones = left->step + (point < end ? (int32_t)(end - point - 1) : 0);
    Str digits = find_grouped(decimal_round(decimal_scale(value, -ones), step - ones), arena);
    return arena_print(arena, "%.*s%.*s", STR_ARG(digits), STR_ARG(str_from(text, end)));
}

/* The right side, printed as the figure on the left is: its unit, one decimal for percentages, four digits at most of what is no whole number. */
static Str computed(const Judgement *judgement, const Pattern *line, const Match *match)
{
    Interval right;
    Values points = points_of(judgement->it, line, match);
    const Mention *left = left_figure(line, match);
    if (!formula_side(line->equation, &points, false, &right))
        return (Str){0};
    Decimal value = left && left->unit ? unit_from_base(left->unit, right.low) : right.low;
    value = left ? decimal_multiply(value, rate_divisor(judgement->it, left, form_of(match, left))) : value;
    bool share = left && left->kind == MENTION_RATIO && left->share, percent = left && left->kind == MENTION_PERCENT;
    value = share ? decimal_multiply(value, decimal(100, 0)) : value;
    int32_t step = decimal_magnitude(value) - 3;
    if (share || percent || (left && left->kind == MENTION_POINTS))
        return arena_print(judgement->arena, "%.*s%s",
                           STR_ARG(find_grouped(decimal_round(value, !share && left->step < -1 ? left->step : -1), judgement->arena)),
                           share || percent ? "%" : "");
    Str digits = in_its_scale(judgement->it, left, value, step, judgement->arena);
    if (!left || !left->unit)
        return digits;
    bool before = left->unit->currency && !left->unit->minor;
    Str label = left->unit->label;
    return before ? arena_print(judgement->arena, "%.*s%.*s", STR_ARG(label), STR_ARG(digits))
                  : arena_print(judgement->arena, "%.*s %.*s", STR_ARG(digits), STR_ARG(label));
}

/* A count without what it counts, all else with its unit: "almost 14 %", "more than 500". */
static Str written(const Case *it, const Mention *mention)
{
    return article_text(it->article, mention->begin, mention->kind == MENTION_COUNT && !mention->per.n ? mention->value_end : mention->end);
}

/* What the figure is to the others: by its name when that is a word, by the form that the pattern asked for, or by its side of the equation. */
static Str label_of(Str name, Str form, bool left, Arena *arena)
{
    if (name.n > 1)
        return arena_print(arena, "the %.*s", STR_ARG(name));
    static const struct { Str form, label; } labels[] = {
        {STR("percent"), STR("the percentage")}, {STR("times"), STR("the multiple")}, {STR("range"), STR("the range")},
        {STR("rate"), STR("the rate")},          {STR("each"), STR("for each")},      {STR("duration"), STR("the time")},
    };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (str_equal(form, labels[i].form))
            return labels[i].label;
    return left ? S("the result") : S("computed from this");
}

/* The ends, the last in reading order first. */
static uint32_t places(const Judgement *judgement, const Pattern *line, const Match *match, End *ends)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++) {
        const Mention *mention = match->figures[i];
        if (!mention)
            continue;
        uint32_t at = n++;
        for (; at > 0 && ends[at - 1].begin < mention->begin; at--)
            ends[at] = ends[at - 1];
        Str label = label_of(line->names.at[i], match->forms[i], mention == left_figure(line, match), judgement->arena);
        ends[at] = (End){.article = judgement->it->article, .begin = mention->begin, .end = mention->end, .label = label};
    }
    return n;
}

/* Has another line of the rule found this already? Only its last findings can have. */
static bool reported(const Judgement *judgement, const End *primary)
{
    enum { LAST = 16 };
    uint32_t n = judgement->verdicts->findings.n;
    for (uint32_t i = n; i > 0 && n - i < LAST; i--) {
        const Finding *finding = &judgement->verdicts->findings.at[i - 1];
        if (finding->rule != judgement->rule)
            return false;
        if (finding->ends[0].begin == primary->begin)
            return true;
    }
    return false;
}

/* The options `unless` and `unless-here`: words round the figures, up to the sentence behind or in theirs alone, that say the sum is another one. */
static bool excused(const Judgement *judgement, const Match *match)
{
    Str words = gap_option(judgement->rule, "unless"), here = gap_option(judgement->rule, "unless-here");
    const Segments *segments = judgement->it->segments;
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++) {
        const Sentence *sentence = match->figures[i] ? &segments->sentences.at[match->figures[i]->sentence] : NULL;
        if (!sentence)
            continue;
        bool more = sentence + 1 < segments->sentences.at + segments->sentences.n && sentence[1].paragraph == sentence->paragraph;
        Str own = article_text(judgement->it->article, sentence->begin, sentence->end);
        if (gap_holds(own, here) || gap_holds(article_text(judgement->it->article, sentence->begin, more ? sentence[1].end : sentence->end), words))
            return true;
    }
    return false;
}

/* An end of an interval in the unit of the figure on the left, to five digits. */
static Decimal shown(Decimal value, const Mention *left)
{
    Decimal printed = left && left->unit ? unit_from_base(left->unit, value) : value;
    return decimal_round(printed, decimal_magnitude(printed) - 4);
}

/* "12.6..14"; beyond any figure in print it has no end. */
static Str print_interval(Interval interval, const Mention *left, Arena *arena)
{
    enum { BEYOND = 90 };
    interval.no_low = decimal_sign(interval.low) < 0 && decimal_magnitude(interval.low) > BEYOND;
    interval.no_high = decimal_magnitude(interval.high) > BEYOND;
    interval.low = shown(interval.low, left);
    interval.high = shown(interval.high, left);
    return interval_print(interval, arena);
}

/* What the sides of the equation can be, given how the figures are rounded and hedged. */
static Str interval_reason(const Judgement *judgement, const Pattern *line, const Match *match)
{
    Interval left, right;
    Arena *arena = judgement->arena;
    Values values = values_of(judgement->it, line, match);
    if (!formula_sides(line->equation, &values, reckon_allowance(judgement->rule), &left, &right))
        return (Str){0};
    const Mention *figure = left_figure(line, match);
    Str stated = print_interval(left, figure, arena), reckoned = print_interval(right, figure, arena);
    return arena_print(arena, "interval: as rounded and hedged, %.*s is printed and %.*s computed", STR_ARG(stated), STR_ARG(reckoned));
}

static void add_reason(Finding *finding, Str reason, Arena *arena)
{
    Str *because = finding && reason.n ? ARENA_NEW(arena, Str) : NULL;
    if (!because)
        return;
    *because = reason;
    finding->because = because;
    finding->because_count = 1;
}

void reckon_report(const Judgement *judgement, const Pattern *line, const Match *match)
{
    Slot slots[FORMULA_FIGURES + 1] = {{"computed", computed(judgement, line, match)}};
    End ends[FORMULA_FIGURES];
    uint32_t count = places(judgement, line, match, ends), n = 1;
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++)
        if (match->figures[i])
            slots[n++] = (Slot){arena_print(judgement->arena, "%.*s", STR_ARG(line->names.at[i])).p, written(judgement->it, match->figures[i])};
    if (reported(judgement, &ends[0]) || excused(judgement, match))
        return;
    Finding *finding = find_places(judgement, ends, count, slots, n, judgement->rule->id);
    add_reason(finding, interval_reason(judgement, line, match), judgement->arena);
}
