/* Quantities: an amount, what joins it to a second one, what bounds it, what it counts and by what, made into one mention. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

void set_aside(Finder *finder, uint32_t first, uint32_t end, const char *why)
{
    SetAside *kept = VEC_PUSH(finder->arena, &finder->found->set_aside);
    if (kept)
        *kept = (SetAside){finder->tokens.at[first].begin, finder->tokens.at[end - 1].end, why};
}

/* One figure as far as it is read: tokens first..end, and its number's. */
typedef struct Figure {
    uint32_t first, end;
    uint32_t value, value_end;
    Amount amount;                                   /* of a range the first side */
    Mention mention;
} Figure;

static bool is_time(const Unit *unit)
{
    return unit && str_equal(unit->dimension, S("time"));
}

static Str percent_text(int32_t code)
{
    static const Str texts[] = {STR("percent"), STR("percentage point"), STR("basis point")};
    return texts[code];
}

static void set_value(Figure *figure, const Amount *second)
{
    Mention *mention = &figure->mention;
    const Number *low = &figure->amount.value, *high = second ? &second->value : low;
    mention->low = low->low;
    mention->high = high->high;
    mention->step = low->step > high->step ? low->step : high->step;
    mention->digits = low->digits > high->digits ? low->digits : high->digits;
    mention->spelled = low->spelled && high->spelled;
    mention->bound = second ? BOUND_RANGE : low->vague ? BOUND_AT_LEAST : BOUND_EXACT;
}

static void set_unit(Figure *figure)
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
        mention->kind = is_time(amount->unit) ? MENTION_DURATION : MENTION_MEASURE;
        mention->unit_text = amount->unit->name;
        break;
    case AMOUNT_PLAIN:
        mention->kind = amount->value.fraction ? MENTION_RATIO : MENTION_COUNT;
        mention->share = amount->value.fraction;
        break;
    }
}

/* "5-year-old", "18 months of age": the phrase begins with the unit. */
static bool take_age_behind(const Finder *finder, Figure *figure, uint32_t number_end)
{
    uint32_t end, at = word_skip_spaced(finder->tokens, number_end);
    if (!word_at(finder->tokens, at, PHRASE_AGE, &end))
        return false;
    UnitMatch unit = unit_behind(finder, at, (Str){0});
    figure->mention.unit = unit.end ? unit.unit : units_find(finder->knowledge->units, S("year"));
    figure->end = end;
    return true;
}

/* "aged 35", "at age 87", "Smith, 35, said" */
static bool told_as_age(const Finder *finder, const Figure *figure)
{
    uint32_t first = figure->first, length;
    const Amount *amount = &figure->amount;
    if (first < amount->begin && token_phrase_before(finder->tokens, amount->begin, PHRASE_AGE, &length))
        first = amount->begin;                       /* "between the ages of 18 and 29" */
    bool likely = amount->kind == AMOUNT_PLAIN && !amount->value.scaled && !amount->value.fraction && decimal_compare(amount->value.low, decimal(130, 0)) < 0;
    if ((likely || is_time(amount->unit)) && token_phrase_before(finder->tokens, first, PHRASE_AGE, &length) && !unit_behind(finder, first - length, (Str){0}).end)
        return true;
    if (!likely || amount->value.point || amount->value.spelled || first < 2 || !word_mark(finder->tokens, first - 1, ','))
        return false;
    Tag before = (Tag)finder->tokens.at[first - 2].tag;
    return (before == TAG_NAME || before == TAG_NAMES) && finder->tokens.at[first - 2].kind == TOKEN_WORD && word_mark(finder->tokens, amount->end, ',') &&
           decimal_compare(amount->value.low, decimal(5, 0)) > 0 && !word_is(finder->tokens, first - 2, PHRASE_MONTH);
}

static void set_age(const Finder *finder, Figure *figure)
{
    figure->mention.kind = MENTION_AGE;
    if (!figure->mention.unit)
        figure->mention.unit = units_find(finder->knowledge->units, S("year"));
    figure->mention.unit_text = figure->mention.unit ? figure->mention.unit->name : (Str){0};
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
    set_unit(figure);
    return true;
}

/* What stands behind the number: "or more", the age, what is counted, the rate. */
static void take_behind(const Finder *finder, Figure *figure)
{
    Mention *mention = &figure->mention;
    BoundPlace bound = bound_after(finder, figure->end);
    figure->end = bound.end;
    if (figure->amount.kind != AMOUNT_PERCENT && take_age_behind(finder, figure, figure->value_end)) {
        set_age(finder, figure);
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
    bool rated = mention->kind != MENTION_AGE && (!mention->bare || word_is(finder->tokens, figure->end, PHRASE_PER));
    Rate rate = rated ? rate_at(finder, figure->end) : (Rate){0};
    if (rate.end) {
        mention->per = rate.per;
        figure->end = rate.end;
    }
}

static void take_bound_before(const Finder *finder, Figure *figure)
{
    BoundPlace bound = bound_before(finder, figure->first, is_time(figure->amount.unit));
    if (bound.first == bound.end)
        return;
    figure->first = bound.first;
    if (figure->mention.bound != BOUND_RANGE)
        figure->mention.bound = bound_join(bound.bound, figure->mention.bound == BOUND_EXACT ? BOUND_EXACT : figure->mention.bound);
}

/* "300 °C (572 °F, 573.15 K)", "$2m (£1.5m)": the second says the first again. */
static uint32_t same_as(const Finder *finder, const Figure *figure)
{
    if (finder->found->list.n <= finder->first || figure->first <= finder->free || figure->first - finder->free > 1)
        return 0;
    uint32_t last = finder->found->list.n - 1;
    const Mention *before = &finder->found->list.at[last], *mention = &figure->mention;
    bool bracket = word_mark(finder->tokens, figure->first - 1, '('), comma = word_mark(finder->tokens, figure->first - 1, ',') && before->same_as;
    if (!bracket && !comma)
        return 0;
    bool converts = mention->unit && before->unit && mention->unit != before->unit && mention->unit->dimension_id == before->unit->dimension_id;
    bool repeats = mention->bare && decimal_equal(mention->low, before->low) && decimal_equal(mention->high, before->high);
    return converts || repeats ? (before->same_as ? before->same_as : last + 1) : 0;
}

/* How the tokens between the last figure and this one join them: 0 not at all, 1 by a comma, 2 by "and". */
static int joint(const Finder *finder, uint32_t first)
{
    enum { LONGEST_JOINT = 3 };
    bool joined = false;
    if (first <= finder->free || first - finder->free > LONGEST_JOINT)
        return 0;
    for (uint32_t i = finder->free; i < first; i++) {
        bool and = word_part(finder->tokens, i, NUMBER_AND);
        if (!and && !word_mark(finder->tokens, i, ',') && !word_hyphen(finder->tokens, i))
            return 0;
        joined |= and;
    }
    return joined ? 2 : 1;
}

/* "45 and 50 mg", "10, 20 and 30 percent": the last one's unit is that of all. */
static void share_with_row(Finder *finder, const Mention *last)
{
    for (uint32_t back = 1; back <= finder->row; back++) {
        Mention *bare = &finder->found->list.at[finder->found->list.n - back];
        bare->kind = last->kind;
        bare->unit = last->unit;
        bare->unit_other = last->unit_other;
        bare->unit_text = last->unit_text;
        bare->per = last->per;
        bare->head = last->head;
        bare->bare = false;
    }
}

static void extend_row(Finder *finder, const Figure *figure)
{
    const Mention *mention = &figure->mention;
    int joined = finder->row ? joint(finder, figure->first) : 0;
    if (mention->kind == MENTION_COUNT && mention->bare && mention->bound == BOUND_EXACT) {
        finder->row = joined ? finder->row + 1 : 1;
        return;
    }
    if (joined == 2 && mention->kind != MENTION_RATIO && !figure->amount.prefixed)
        share_with_row(finder, mention);
    finder->row = 0;
}

static uint32_t keep(Finder *finder, Figure *figure)
{
    const Token *at = finder->tokens.at;
    Mention *mention = &figure->mention;
    mention->sentence = finder->tokens.sentence;
    mention->begin = at[figure->first].begin;
    mention->end = at[figure->end - 1].end;
    mention->value_begin = at[figure->value].begin;
    mention->value_end = at[figure->value_end - 1].end;
    mention->change = change_role(finder, figure->first);
    mention->same_as = same_as(finder, figure);
    extend_row(finder, figure);
    Mention *kept = VEC_PUSH(finder->arena, &finder->found->list);
    if (!kept)
        return 0;
    *kept = *mention;
    finder->free = figure->end;
    return figure->end;
}

/* "one in five", "four out of ten": a small number of a larger round one; not "50,000 in 2020", "2 in 10 days". */
static bool take_ratio(const Finder *finder, Figure *figure)
{
    Number whole;
    uint32_t at, end;
    const Amount *amount = &figure->amount;
    const Phrase *joint = amount->kind == AMOUNT_PLAIN && !amount->value.fraction && !amount->value.point ? word_at(finder->tokens, amount->end, PHRASE_NUMBER_PART, &at) : NULL;
    if (!joint || joint->code != NUMBER_RATIO || amount->value.scaled)
        return false;
    uint32_t length = number_read(finder->tokens, at, finder->knowledge, &whole);
    end = at + length;
    bool of_many = joint->words > 1;
    if (!length || whole.ordinal || whole.vague || whole.fraction || decimal_compare(whole.low, amount->value.low) <= 0 || decimal_sign(amount->value.low) <= 0)
        return false;
    if (!of_many && (decimal_compare(whole.low, decimal(1000000, 0)) > 0 || decimal_compare(amount->value.low, decimal(100, 0)) >= 0))
        return false;
    if (!of_many && (word_is(finder->tokens, end, PHRASE_PERIOD_UNIT) || (whole.low.mantissa > 1000 && !whole.grouped)))
        return false;
    figure->mention.kind = MENTION_RATIO;
    figure->mention.low = figure->mention.high = decimal_divide(amount->value.low, whole.low);
    figure->mention.step = figure->mention.low.exponent;
    figure->mention.share = true;
    figure->value_end = figure->end = end;
    return true;
}

/* A fraction is a share where something says so; "the half", "a quarter" of the year are none. */
static bool fraction_holds(const Finder *finder, const Figure *figure)
{
    const Amount *amount = &figure->amount;
    uint32_t end;
    bool numerator = word_is(finder->tokens, amount->number, PHRASE_CARDINAL) || finder->tokens.at[amount->number].kind == TOKEN_NUMBER;
    bool of = word_part(finder->tokens, amount->end, NUMBER_OF) != 0;
    bool period = word_at(finder->tokens, amount->end - 1, PHRASE_PERIOD_UNIT, &end) != NULL;
    if (of || figure->first < amount->begin)
        return true;
    if (period)
        return numerator && (amount->end == finder->tokens.n || finder->tokens.at[amount->end].kind == TOKEN_PUNCTUATION);
    if (numerator || word_part(finder->tokens, amount->number, NUMBER_ONE))
        return true;
    Tag before = amount->begin > 0 ? (Tag)finder->tokens.at[amount->begin - 1].tag : TAG_NONE;
    return before != TAG_DETERMINER && before != TAG_ADJECTIVE && before != TAG_POSSESSIVE && before != TAG_NUMBER && before != TAG_NOUN && before != TAG_NAME;
}

/* "several", "a couple" alone count nothing that anyone could check; "several hundred" and "a couple of friends" do. */
static bool vague_holds(const Figure *figure)
{
    const Number *number = &figure->amount.value;
    bool couple = !figure->mention.bare && !figure->mention.unit && decimal_compare(decimal_subtract(number->high, number->low), decimal(1, 0)) <= 0;
    return number->scaled || couple || decimal_compare(number->low, decimal(10, 0)) >= 0;
}

/* The range behind the first amount, when there is one. */
static void take_range(const Finder *finder, Figure *figure)
{
    uint32_t opener;
    Amount *a = &figure->amount, before = *a, second = range_read(finder, a, &opener);
    if (!second.end) {
        set_value(figure, NULL);
        return;
    }
    figure->first = opener;
    figure->end = second.end;
    figure->value_end = second.number_end;
    figure->mention.range_scale_shared = !before.value.scaled && a->value.scaled;
    set_value(figure, &second);
}

static uint32_t read_amount(Finder *finder, uint32_t i)
{
    Amount amount = amount_read(finder, i);
    if (!amount.end)
        return 0;
    Figure figure = {.first = i, .end = amount.end, .value = amount.number, .value_end = amount.number_end, .amount = amount};
    take_range(finder, &figure);
    set_unit(&figure);
    if (take_ratio(finder, &figure)) {
        take_bound_before(finder, &figure);
        return keep(finder, &figure);
    }
    bool age_before = told_as_age(finder, &figure);
    take_bound_before(finder, &figure);
    if (amount.value.fraction && amount.kind == AMOUNT_PLAIN && figure.mention.bound != BOUND_RANGE && !fraction_holds(finder, &figure))
        return 0;
    if (age_before)
        set_age(finder, &figure);
    else
        take_behind(finder, &figure);
    if (amount.value.vague && !vague_holds(&figure))
        return 0;
    bool counted = !figure.mention.bare || figure.mention.bound != BOUND_EXACT;
    const char *why = figure.mention.kind == MENTION_AGE ? NULL : aside_reason(finder, &amount, counted);
    if (!why)
        return keep(finder, &figure);
    set_aside(finder, i, amount.end, why);
    return amount.end;
}

static bool opens_number(const KindSet *kinds)
{
    return kinds_hold(kinds, PHRASE_CARDINAL) || kinds_hold(kinds, PHRASE_SCALE) || kinds_hold(kinds, PHRASE_FRACTION) || kinds_hold(kinds, PHRASE_VAGUE);
}

uint32_t quantity_length(Finder *finder, uint32_t i, uint32_t end)
{
    const Token *token = &finder->tokens.at[i];
    if (token->kind != TOKEN_NUMBER && !opens_number(&token->phrases.kinds))
        return 0;
    Amount amount = amount_read(finder, i);
    if (!amount.end || amount.end > end || !is_time(amount.unit) || (amount.value.vague && !amount.value.scaled))
        return 0;
    Figure figure = {.first = i, .end = amount.end, .value = amount.number, .value_end = amount.number_end, .amount = amount};
    set_value(&figure, NULL);
    set_unit(&figure);
    figure.mention.within = true;
    return keep(finder, &figure);
}

/* "doubled", "twice as many": how many times. A verb or more than one word. */
static uint32_t read_multiple(Finder *finder, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = word_at(finder->tokens, i, PHRASE_MULTIPLE, &end);
    if (!phrase || (phrase->words == 1 && !tag_is_verb((Tag)finder->tokens.at[i].tag)))
        return 0;
    Figure figure = {.first = i, .end = end, .value = i, .value_end = end};
    figure.mention = (Mention){.kind = MENTION_RATIO, .low = phrase->low, .high = phrase->high, .step = phrase->low.exponent, .digits = 1, .spelled = true, .bare = true};
    take_bound_before(finder, &figure);
    return keep(finder, &figure);
}

/* "the third man", "21st tournament": the place in a row of what follows. */
static uint32_t read_rank(Finder *finder, uint32_t i)
{
    Number number;
    Figure figure = {.first = i, .value = i};
    uint32_t length = number_read(finder->tokens, i, finder->knowledge, &number);
    if (!length || !number.ordinal)
        return 0;
    figure.end = figure.value_end = i + length;
    figure.mention = (Mention){.kind = MENTION_RANK, .low = number.low, .high = number.low, .digits = number.digits, .spelled = number.spelled};
    uint32_t end = counted_read(finder, figure.end, &figure.amount, &figure.mention);
    bool name = end && finder->tokens.at[end - 1].tag == TAG_NAME;     /* "54th Street" */
    if (!end || name)
        return i + length;
    figure.end = end;
    return keep(finder, &figure);
}

/* An article is a number before a scale or a fraction ("a million"), and in "an hour and a half". */
static bool article_counts(const Finder *finder, uint32_t i)
{
    uint32_t next = word_skip_hyphen(finder->tokens, i + 1);
    if (!word_part(finder->tokens, i, NUMBER_ONE) || next >= finder->tokens.n)
        return false;
    return opens_number(&finder->tokens.at[next].phrases.kinds) || word_part(finder->tokens, i + 2, NUMBER_AND);
}

/* Can a figure begin here? Most words end at this question. */
static bool may_begin(const Finder *finder, uint32_t i)
{
    const Token *token = &finder->tokens.at[i];
    if (token->kind == TOKEN_NUMBER || token->kind == TOKEN_SYMBOL)
        return true;
    bool number_behind = i + 1 < finder->tokens.n && (token[1].kind == TOKEN_NUMBER || token[1].kind == TOKEN_SYMBOL);
    const KindSet *kinds = &token->phrases.kinds;
    if (number_behind || token->kind != TOKEN_WORD || !kinds_hold(kinds, PHRASE_NUMBER_PART))
        return number_behind || opens_number(kinds);
    return article_counts(finder, i) || word_part(finder->tokens, i, NUMBER_MINUS);
}

uint32_t quantity_read(Finder *finder, uint32_t i)
{
    const Token *token = &finder->tokens.at[i];
    uint32_t end = kinds_hold(&token->phrases.kinds, PHRASE_MULTIPLE) ? read_multiple(finder, i) : 0;
    if (!end && may_begin(finder, i))
        end = read_amount(finder, i);
    if (!end && (token->kind == TOKEN_NUMBER || opens_number(&token->phrases.kinds) || kinds_hold(&token->phrases.kinds, PHRASE_ORDINAL)))
        end = read_rank(finder, i);
    if (end || token->kind != TOKEN_NUMBER)
        return end;
    set_aside(finder, i, i + 1, "part of a name or code");
    return i + 1;
}
