/* Quantities: an amount, what joins it to a second one, what bounds it, what it counts and by what, made into one mention. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/figure.h"

SetAside *set_aside(Finder *finder, uint32_t first, uint32_t end, const char *why)
{
    SetAside *kept = VEC_PUSH(finder->arena, &finder->found->set_aside);
    if (kept)
        *kept = (SetAside){finder->tokens.at[first].begin, finder->tokens.at[end - 1].end, why, 0};
    return kept;
}

/* The range behind the first amount, when there is one. */
static void take_range(const Finder *finder, Figure *figure)
{
    uint32_t opener;
    Amount *a = &figure->amount, before = *a, second = range_read(finder, a, &opener);
    if (!second.end) {
        figure_set_value(figure, NULL);
        return;
    }
    figure->first = opener;
    figure->end = second.end;
    figure->value_end = second.number_end;
    figure->mention.range_scale_shared = !before.value.scaled && a->value.scaled;
    figure_set_value(figure, &second);
}

/* "-51 Years", "- 2 men": at the head of a line the hyphen is a bullet, unless it stands before degrees, percent or money. */
static uint32_t skip_bullet(const Finder *finder, uint32_t i, const Amount *amount)
{
    bool noun = amount->kind == AMOUNT_PLAIN && amount->end < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[amount->end].tag);
    return i == 0 && amount->value.negative && !amount->value.spelled && (noun || figure_is_time(amount->unit)) ? 1 : 0;
}

/* "No. 12-345", "pages 3-5": what a hyphen glues to a number that is set aside goes with it. */
static uint32_t skip_code(const Finder *finder, uint32_t end)
{
    enum { MOST = 4 };
    for (uint32_t k = 0; k < MOST && word_hyphen(finder->tokens, end) && word_glued(finder->tokens, end) && word_number(finder->tokens, end + 1) &&
                         word_glued(finder->tokens, end + 1);
         k++)
        end += 2;
    return end;
}

static uint32_t read_amount(Finder *finder, uint32_t i)
{
    Amount amount = amount_read(finder, i);
    uint32_t bullet = skip_bullet(finder, i, &amount);
    if (bullet)
        amount = amount_read(finder, i += bullet);
    if (!amount.end)
        return 0;
    Figure figure = {.first = i, .end = amount.end, .value = amount.number, .value_end = amount.number_end, .amount = amount};
    figure.mention.loose = amount.loose;
    take_range(finder, &figure);
    figure_set_unit(&figure);
    if (figure_take_ratio(finder, &figure)) {
        figure_take_bound(finder, &figure);
        return figure_keep(finder, &figure);
    }
    bool age_before = figure_told_as_age(finder, &figure);
    figure_take_bound(finder, &figure);
    if (amount.value.fraction && amount.kind == AMOUNT_PLAIN && figure.mention.bound != BOUND_RANGE && !figure_fraction_holds(finder, &figure))
        return 0;
    if (age_before)
        figure_set_age(finder, &figure);
    else
        figure_take_behind(finder, &figure);
    if (amount.value.vague && !figure_vague_holds(finder, &figure))
        return 0;
    bool counted = !figure.mention.bare || (figure.mention.bound != BOUND_EXACT && figure.mention.bound != BOUND_RANGE);
    const char *why = figure.mention.kind == MENTION_AGE ? NULL : aside_reason(finder, &amount, counted);
    if (!why)
        return figure_keep(finder, &figure);
    uint32_t end = skip_code(finder, amount.end);
    set_aside(finder, i, end, why);
    return end;
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
    bool glued = amount.end == amount.number_end;    /* "the late '50s" are no seconds */
    if (!amount.end || amount.end > end || glued || !figure_is_time(amount.unit) || (amount.value.vague && !amount.value.scaled))
        return 0;
    Figure figure = {.first = i, .end = amount.end, .value = amount.number, .value_end = amount.number_end, .amount = amount};
    figure_set_value(&figure, NULL);
    figure_set_unit(&figure);
    figure.mention.within = true;
    return figure_keep(finder, &figure);
}

/* "doubled", "rose threefold": a verb, or a word that is never one; not "a double standard". */
static bool tells_times(const Finder *finder, uint32_t i)
{
    const Lexicon *lexicon = &finder->knowledge->lexicon;
    return tag_is_verb((Tag)finder->tokens.at[i].tag) ||
           !(lexicon_pos(lexicon, lexicon_lemma(lexicon, finder->tokens.at[i].lower, LEXICON_VERB)) & LEXICON_VERB);
}

/* "doubled", "twice as many": how many times. */
static uint32_t read_multiple(Finder *finder, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = word_at(finder->tokens, i, PHRASE_MULTIPLE, &end);
    if (!phrase || (phrase->words == 1 && !tells_times(finder, i)))
        return 0;
    Figure figure = {.first = i, .end = end, .value = i, .value_end = end};
    figure.mention =
        (Mention){.kind = MENTION_RATIO, .low = phrase->low, .high = phrase->high, .step = phrase->low.exponent, .digits = 1, .spelled = true, .bare = true};
    figure_take_bound(finder, &figure);
    return figure_keep(finder, &figure);
}

/* "the third man", "21st tournament": the place in a row of what follows. */
static uint32_t read_rank(Finder *finder, uint32_t i)
{
    Number number;
    Figure figure = {.first = i, .value = i};
    uint32_t length = number_read(finder->tokens, i, finder->knowledge, &number);
    if (!length || !number.ordinal)
        return 0;
    uint32_t joined = word_skip_hyphen(finder->tokens, i + length);
    if (joined > i + length && joined < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[joined].tag))
        return i + length;                           /* "second-hand smoke", "first-class mail" */
    figure.end = figure.value_end = i + length;
    figure.mention = (Mention){.kind = MENTION_RANK, .low = number.low, .high = number.low, .digits = number.digits, .spelled = number.spelled};
    uint32_t end = counted_read(finder, figure.end, &figure.amount, &figure.mention);
    bool name = end && finder->tokens.at[end - 1].tag == TAG_NAME;     /* "54th Street" */
    if (!end || name)
        return i + length;
    figure.end = end;
    return figure_keep(finder, &figure);
}

/* An article is a number before a scale or a fraction ("a million"), in "an hour and a half", "more than a decade" and "a gallon of milk". */
static bool article_counts(const Finder *finder, uint32_t i)
{
    uint32_t next = word_skip_hyphen(finder->tokens, i + 1);
    if (!word_part(finder->tokens, i, NUMBER_ONE) || next >= finder->tokens.n)
        return false;
    return opens_number(&finder->tokens.at[next].phrases.kinds) || word_part(finder->tokens, i + 2, NUMBER_AND) || word_is(finder->tokens, i, PHRASE_ONE_OF) ||
           (word_is(finder->tokens, next, PHRASE_PERIOD_UNIT) && bound_before(finder, i, true).bound != BOUND_EXACT);
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
