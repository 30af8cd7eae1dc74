/* Figure: one figure grows from its amount: its value, its unit, what it counts, and what bounds it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

bool figure_is_time(const Unit *unit)
{
    return unit && str_equal(unit->dimension, S("time"));
}

static Str percent_text(int32_t code)
{
    static const Str texts[] = {STR("percent"), STR("percentage point"), STR("basis point")};
    return texts[code];
}

void figure_set_value(Figure *figure, const Amount *second)
{
    Mention *mention = &figure->mention;
    const Number *low = &figure->amount.value, *high = second ? &second->value : low;
    mention->low = low->low;
    mention->high = high->high;                      /* of a vague number its most */
    if (!decimal_is_zero(high->other_scale)) {       /* that of the second side of a range belongs to both */
        Decimal times = decimal_divide(high->other_scale, high->scale);
        mention->low_other = decimal_multiply(low->low, times);
        mention->high_other = decimal_multiply(mention->high, times);
    }
    mention->step = low->step > high->step ? low->step : high->step;
    mention->digits = low->digits > high->digits ? low->digits : high->digits;
    mention->spelled = low->spelled && high->spelled;
    mention->bound = second ? BOUND_RANGE : decimal_compare(low->high, low->low) > 0 ? BOUND_AT_LEAST : BOUND_EXACT;
}

void figure_set_unit(Figure *figure)
{
    const Amount *amount = &figure->amount;
    Mention *mention = &figure->mention;
    mention->unit = amount->unit;
    mention->unit_other = amount->bare_dollar ? amount->unit : amount->other;      /* a bare dollar stands for itself until the article is read */
    switch (amount->kind) {
    case AMOUNT_MONEY:
        mention->kind = MENTION_MONEY;
        mention->unit_text = amount->unit->name;
        break;
    case AMOUNT_PERCENT:
        mention->kind = amount->percent ? MENTION_POINTS : MENTION_PERCENT;
        mention->unit_text = percent_text(amount->percent);
        break;
    case AMOUNT_UNIT:
        mention->kind = figure_is_time(amount->unit) ? MENTION_DURATION : MENTION_MEASURE;
        mention->unit_text = amount->unit->name;
        break;
    case AMOUNT_PLAIN:
        mention->kind = amount->value.fraction ? MENTION_RATIO : MENTION_COUNT;
        mention->share = amount->value.fraction;
        break;
    }
}

/* "four more years", "five consecutive days": adjectives do not part a number from its unit. */
static bool counts_unit(const Finder *finder, Figure *figure, uint32_t end)
{
    Tokens tokens = finder->tokens;
    UnitMatch unit = unit_behind(finder, end - 1, (Str){0});
    if (unit.end != end || unit.weak || unit.exact || figure->end >= end - 1)
        return false;
    for (uint32_t i = figure->end; i + 1 < end; i++)
        if (tokens.at[i].tag != TAG_ADJECTIVE && tokens.at[i].tag != TAG_COMPARATIVE)
            return false;
    figure->amount.kind = unit.unit->currency || unit.unit->minor ? AMOUNT_MONEY : AMOUNT_UNIT;
    figure->amount.unit = unit.unit;
    figure->amount.other = unit.other;
    figure_set_unit(figure);
    return true;
}

/* "90-plus percent", "20-plus years": the unit behind the bound. */
static void take_unit_behind_bound(const Finder *finder, Figure *figure)
{
    uint32_t end, at = word_skip_hyphen(finder->tokens, figure->end);
    const Phrase *percent = word_at(finder->tokens, at, PHRASE_PERCENT, &end);
    UnitMatch unit = percent ? (UnitMatch){0} : unit_behind(finder, at, (Str){0});
    if (percent) {
        figure->amount.kind = AMOUNT_PERCENT;
        figure->amount.percent = percent->code;
    } else if (unit.end && !unit.weak && !unit.exact) {
        amount_take_unit(finder, &figure->amount, &unit);
        end = unit.end;
    } else {
        return;
    }
    figure->end = end;
    figure_set_unit(figure);
}

/* What stands behind the number: "or more", the age, what is counted, the rate. */
void figure_take_behind(const Finder *finder, Figure *figure)
{
    Mention *mention = &figure->mention;
    BoundPlace bound = bound_after(finder, figure->end);
    figure->end = bound.end;
    if (bound.end > bound.first && figure->amount.kind == AMOUNT_PLAIN)
        take_unit_behind_bound(finder, figure);
    if (figure->amount.kind != AMOUNT_PERCENT && figure_take_age_behind(finder, figure, figure->value_end)) {
        figure_set_age(finder, figure);
    } else if (figure->amount.kind == AMOUNT_PLAIN) {
        uint32_t end = counted_read(finder, figure->end, &figure->amount, mention);
        mention->bare = !end;
        if (end && counts_unit(finder, figure, end))
            mention->head = (Str){0};
        if (mention->kind == MENTION_RATIO && word_part(finder->tokens, figure->amount.end, NUMBER_OF))
            mention->unit_text = (Str){0};           /* "two thirds of the cake" are no cakes, but "1/4 point" is of points */
        figure->end = end ? end : figure->end;
    }
    if (bound.first == bound.end)
        bound = bound_after(finder, figure->end);
    if (mention->bound != BOUND_RANGE)
        mention->bound = bound_join(mention->bound, bound.bound);
    figure->end = bound.end > figure->end ? bound.end : figure->end;
    Rate rate = mention->kind != MENTION_AGE ? rate_at(finder, figure->end) : (Rate){0};
    bool when = mention->bare && rate.end && word_is(finder->tokens, rate.end, PHRASE_TIME_PREPOSITION);      /* "sold 12 a week before the vote" */
    if (when && !word_is(finder->tokens, figure->end, PHRASE_PER))
        rate.end = 0;
    if (rate.end) {
        mention->per = rate.per;
        bool closed = finder->tokens.at[figure->end].kind == TOKEN_QUOTE;
        figure->end = closed ? figure->end : rate.end;
    }
}

void figure_take_bound(const Finder *finder, Figure *figure)
{
    uint32_t length;
    BoundPlace bound = bound_before(finder, figure->first, figure_is_time(figure->amount.unit));
    if (bound.first == bound.end && figure->first > finder->free && token_phrase_before(finder->tokens, figure->first, PHRASE_AGE, &length) &&
        figure->first - length > finder->free && finder->tokens.at[figure->first - length - 1].tag == TAG_DETERMINER)
        bound = bound_before(finder, figure->first - length - 1, false);         /* "under the age of 21" */
    if (bound.first == bound.end)
        return;
    figure->first = bound.first;
    if (figure->mention.bound != BOUND_RANGE)
        figure->mention.bound = bound_join(bound.bound, figure->mention.bound);
}
