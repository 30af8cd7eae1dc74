/* Keeping: a figure becomes a mention, tied to the one before it when it says the same again or stands in a row with it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

/* ", or 15.4 km," behind "9.6 miles long": two marks enclose it, else it may be a choice ("5 miles, or 10 km for those who train"). */
static bool says_in_other_words(const Finder *finder, const Figure *figure)
{
    Tokens tokens = finder->tokens;
    uint32_t at = finder->free, tag = tokens.at[at].tag;
    at += (tag == TAG_ADJECTIVE || tag == TAG_ADVERB) && at < figure->first;
    bool or = word_mark(tokens, at, ',') && word_part(tokens, at + 1, NUMBER_OR);
    bool closed = figure->end >= tokens.n || tokens.at[figure->end].kind == TOKEN_PUNCTUATION;
    bool one_rate = str_equal(finder->found->list.at[finder->found->list.n - 1].per, figure->mention.per);
    return or && closed && one_rate && figure->first == at + 2;
}

/* "300 °C (572 °F, 573.15 K)", "$2m (£1.5m)", "9.6 miles long, or 15.4 km,": the second says the first again. */
static uint32_t same_as(const Finder *finder, const Figure *figure)
{
    if (finder->found->list.n <= finder->first || figure->first <= finder->free)
        return 0;
    uint32_t last = finder->found->list.n - 1;
    const Mention *before = &finder->found->list.at[last], *mention = &figure->mention;
    bool next = figure->first - finder->free == 1, bracket = next && word_mark(finder->tokens, finder->free, '(');
    bool comma = next && word_mark(finder->tokens, finder->free, ',') && before->same_as;
    if (!bracket && !comma && !says_in_other_words(finder, figure))
        return 0;
    bool converts = mention->unit && before->unit && mention->unit != before->unit && mention->unit->dimension_id == before->unit->dimension_id;
    bool repeats = mention->bare && decimal_equal(mention->low, before->low) && decimal_equal(mention->high, before->high);
    return converts || repeats ? (before->same_as ? before->same_as : last + 1) : 0;
}

/* How the tokens between the last figure and this one join them: 0 not at all, 1 by a comma, 2 by "and". */
static int joint(const Finder *finder, uint32_t first, bool percent)
{
    enum { LONGEST_JOINT = 3 };
    bool joined = false, glued = first == finder->free + 1 && word_glued(finder->tokens, first) && word_glued(finder->tokens, finder->free);
    if (first <= finder->free || first - finder->free > LONGEST_JOINT)
        return 0;
    for (uint32_t i = finder->free; i < first; i++) {
        bool and = word_part(finder->tokens, i, NUMBER_AND);
        if (!and && !word_mark(finder->tokens, i, ',') && !word_hyphen(finder->tokens, i))
            return 0;
        joined |= and || (glued && percent);         /* "54-42 percent" */
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

/* "aged 24, 26 and 28", "from 6 years old to 25": behind an age a bare number is one too. */
static void follow_age(const Finder *finder, Figure *figure)
{
    const Mention *last = finder->found->list.n > finder->first ? &finder->found->list.at[finder->found->list.n - 1] : NULL;
    Mention *mention = &figure->mention;
    if (!last || last->kind != MENTION_AGE || mention->kind != MENTION_COUNT || !mention->bare)
        return;
    bool to = figure->first == finder->free + 1 && finder->tokens.at[finder->free].tag == TAG_TO;
    if (!to && !joint(finder, figure->first, false))
        return;
    mention->kind = MENTION_AGE;
    mention->unit = last->unit;
    mention->unit_text = last->unit_text;
    mention->bare = false;
}

static void extend_row(Finder *finder, const Figure *figure)
{
    const Mention *mention = &figure->mention;
    int joined = finder->row ? joint(finder, figure->first, mention->kind == MENTION_PERCENT) : 0;
    if (mention->kind == MENTION_COUNT && mention->bare && mention->bound == BOUND_EXACT) {
        finder->row = joined ? finder->row + 1 : 1;
        return;
    }
    if (joined == 2 && mention->kind != MENTION_RATIO && !figure->amount.prefixed)
        share_with_row(finder, mention);
    finder->row = 0;
}

uint32_t figure_keep(Finder *finder, Figure *figure)
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
    follow_age(finder, figure);
    extend_row(finder, figure);
    Mention *kept = VEC_PUSH(finder->arena, &finder->found->list);
    if (!kept)
        return 0;
    *kept = *mention;
    finder->free = figure->end;
    return figure->end;
}
