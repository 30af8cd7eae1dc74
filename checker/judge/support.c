/* Support for displayed figures: exact, rounded, bounded, a sum or a difference of two figures of the body. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/support.h"

#include "judge/gap.h"
#include "normalize/normalize.h"

bool support_shown(Zone zone)
{
    return zone == ZONE_HEADLINE || zone == ZONE_STANDFIRST || zone == ZONE_SUMMARY || zone == ZONE_CAPTION;
}

bool support_displayed(Zone zone)
{
    return support_shown(zone) || zone == ZONE_META;
}

static bool of_body(const Case *it, const Mention *mention)
{
    return !support_displayed(it->segments->sentences.at[mention->sentence].zone);
}

static uint16_t dimension(const Mention *mention)
{
    return mention->unit ? mention->unit->dimension_id : 0;
}

static bool is_percent(MentionKind kind)
{
    return kind == MENTION_PERCENT || kind == MENTION_RATIO || kind == MENTION_POINTS;
}

/* A number without a unit but years: what a bare number can stand for. */
static bool plain(const Mention *mention)
{
    return mention->kind == MENTION_COUNT || mention->kind == MENTION_AGE || mention->kind == MENTION_DURATION;
}

bool support_same_form(const Case *it, const Mention *a, const Mention *b)
{
    (void)it;
    if (a->loose || b->loose || a->kind == MENTION_DATE || b->kind == MENTION_DATE || a->kind == MENTION_RANK || b->kind == MENTION_RANK)
        return false;
    if (a->per.n && b->per.n && !str_equal(a->per, b->per))
        return false;                                /* "$50 a month" and "$50 a user" */
    if (a->kind == MENTION_MONEY || b->kind == MENTION_MONEY)
        return a->kind == b->kind && (a->unit == b->unit || !a->unit || !b->unit || a->unit->minor != b->unit->minor);
    if (is_percent(a->kind) || is_percent(b->kind))
        return a->kind == b->kind;
    if (a->bare || b->bare)
        return plain(a) && plain(b);                 /* "Dead at 96" and "69 years old", "Kills 26" and "37 people" */
    bool age_and_years = (a->kind == MENTION_AGE || a->kind == MENTION_DURATION) && (b->kind == MENTION_AGE || b->kind == MENTION_DURATION);
    return age_and_years || (a->kind == b->kind && dimension(a) == dimension(b));
}

/* In base units, without hedges: rounding and bounds are in the interval. */
static Interval in_base(const Mention *mention)
{
    Interval i = normalize_interval(mention);
    if (mention->unit) {
        i.low = unit_to_base(mention->unit, i.low);
        i.high = unit_to_base(mention->unit, i.high);
    }
    return i;
}

static Decimal middle(const Mention *mention)
{
    Decimal value = decimal_divide(decimal_add(mention->low, mention->high), decimal(2, 0));
    return mention->unit ? unit_to_base(mention->unit, value) : value;
}

/* The exponent down to which a figure is printed: 25K -> 3, 1.5 million -> 5, 968 -> 0. */
static int32_t printed(const Mention *mention)
{
    int32_t last = decimal_magnitude(mention->low) - (mention->digits ? mention->digits : 1) + 1;
    return mention->step > last ? mention->step : last;
}

/* 968 -> "1K", 25,019 -> "25K", 4,970 -> "5,000", 62.68 -> "63": half up and cut off are both in use. A count below 100 is not rounded to tens. */
static bool rounds_to(const Mention *displayed, const Mention *body)
{
    Decimal gap = decimal_abs(decimal_subtract(displayed->low, body->low)), tenth = decimal_multiply(displayed->low, decimal(1, -1));
    bool small = decimal_compare(displayed->low, decimal(100, 0)) < 0 && displayed->kind == MENTION_COUNT && displayed->step >= 0 && !displayed->unit;
    int32_t last = small ? 0 : printed(displayed);
    return decimal_compare(gap, decimal(1, last)) < 0 && decimal_compare(gap, tenth) <= 0;
}

static bool single(const Mention *mention)
{
    return decimal_equal(mention->low, mention->high);
}

static bool upward(Bound bound)
{
    return bound == BOUND_MORE_THAN || bound == BOUND_AT_LEAST;
}

static bool downward(Bound bound)
{
    return bound == BOUND_LESS_THAN || bound == BOUND_AT_MOST;
}

/* "More than 500" is no other word for "more than 1,000", nor "up to 50" for "up to 30", though all of them can be true. */
static bool other_bound(const Mention *displayed, const Mention *body)
{
    bool one_way = (upward(displayed->bound) && upward(body->bound)) || (downward(displayed->bound) && downward(body->bound));
    Decimal gap = decimal_abs(decimal_subtract(displayed->low, body->low)), fifth = decimal_multiply(displayed->low, decimal(2, -1));
    return one_way && single(displayed) && single(body) && decimal_compare(gap, fifth) > 0;
}

/* "more than 50" bears out 50 and 53; "dozens" bears out no 26; "40 to 50" bears out 45. */
static bool within(const Mention *displayed, const Mention *body)
{
    if (other_bound(displayed, body))
        return false;
    Interval shown = normalize_interval(displayed), told = normalize_interval(body);
    bool precise = single(displayed) && displayed->bound == BOUND_EXACT;
    if (precise && !single(body) && body->bound != BOUND_RANGE)
        return false;
    if (precise && told.no_high)
        told = interval_between(told.low, decimal_multiply(told.low, decimal(11, -1)));
    if (precise && (body->bound == BOUND_AT_MOST || body->bound == BOUND_LESS_THAN))
        told.low = decimal_multiply(told.high, decimal(9, -1));
    return interval_meets(shown, told);
}

/* "More than 50" is not 49.95, whatever that rounds to. */
static bool beyond(const Mention *displayed, const Mention *body)
{
    int order = decimal_compare(body->low, displayed->low);
    return (upward(displayed->bound) && order < 0) || (downward(displayed->bound) && order > 0);
}

/* "2 years later" and "two and a half years": whole years are counted. */
static bool counted_whole(const Mention *displayed, const Mention *body)
{
    bool lengths = displayed->kind == MENTION_DURATION && body->kind == MENTION_DURATION && single(displayed) && single(body);
    Decimal over = decimal_subtract(body->low, displayed->low);
    return lengths && decimal_sign(over) >= 0 && decimal_compare(over, decimal(5, -1)) <= 0;
}

static bool borne_out(const Mention *displayed, const Mention *body)
{
    bool one_unit = displayed->unit == body->unit || !displayed->unit || !body->unit;
    if (!one_unit)
        return decimal_equal(middle(displayed), middle(body)) || interval_meets(in_base(displayed), in_base(body));
    if (decimal_equal(displayed->low, body->low) || (single(body) && rounds_to(displayed, body) && !beyond(displayed, body)))
        return true;
    if (counted_whole(displayed, body))
        return true;
    bool plainly = displayed->bound == BOUND_EXACT && body->bound == BOUND_EXACT && single(body);
    return !plainly && within(displayed, body);
}

static bool number_of(const Mention *mention)
{
    return mention->kind != MENTION_DATE && mention->kind != MENTION_RANK;
}

bool support_stated(const Case *it, const Mention *displayed)
{
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *body = &it->mentions->list.at[i];
        if (of_body(it, body) && number_of(body) && support_same_form(it, displayed, body) && borne_out(displayed, body))
            return true;
    }
    return false;
}

bool support_body_holds(const Case *it, Str word)
{
    for (uint32_t i = 0; i < it->segments->sentences.n; i++) {
        const Sentence *sentence = &it->segments->sentences.at[i];
        Str rest = support_displayed(sentence->zone) ? (Str){0} : article_text(it->article, sentence->begin, sentence->end);
        for (Str other = gap_next_word(&rest); other.n; other = gap_next_word(&rest))
            if (other.n >= word.n && str_equal_fold(str_sub(other, 0, word.n), word))
                return true;
    }
    return false;
}

uint32_t support_body_words(const Case *it, uint32_t most)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < it->segments->sentences.n && words <= most; i++) {
        const Sentence *sentence = &it->segments->sentences.at[i];
        words += support_displayed(sentence->zone) ? 0 : gap_words(article_text(it->article, sentence->begin, sentence->end), most);
    }
    return words;
}

/* As a word that goes on in no digit: "370" in "370s", not in "3700". */
static bool stands_alone(const Case *it, Str digits)
{
    for (uint32_t i = 0; i < it->segments->sentences.n; i++) {
        const Sentence *sentence = &it->segments->sentences.at[i];
        Str rest = support_displayed(sentence->zone) ? (Str){0} : article_text(it->article, sentence->begin, sentence->end);
        for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
            if (str_starts(word, digits) && (word.n == digits.n || !byte_is_digit(word.p[digits.n])))
                return true;
    }
    return false;
}

bool support_digits(const Case *it, const Mention *displayed, Arena *arena)
{
    return stands_alone(it, decimal_print(displayed->low, arena)) || stands_alone(it, article_text(it->article, displayed->value_begin, displayed->value_end));
}
