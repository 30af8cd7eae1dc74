/* Ranges: two amounts joined by a dash or a word; what stands on one side only (scale, unit, currency) belongs to both. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* What joins two amounts. */
typedef struct Join {
    uint32_t end;                                    /* the token behind it; 0: none */
    uint32_t opener;                                 /* the first token of the word that opens the range */
    bool opened, dash;
    bool choice;                                     /* "or": two guesses */
} Join;

static uint32_t words_end(Tokens tokens, uint32_t i, Str words)
{
    for (; words.n; i++) {
        Str word = str_cut(&words, ' ');
        if (i >= tokens.n || !str_equal(tokens.at[i].lower, word))
            return 0;
    }
    return i;
}

/* Does `words` end just before token i? Gives its first token, or UINT32_MAX. */
static uint32_t words_before(Tokens tokens, uint32_t i, Str words)
{
    uint32_t count = 1;
    for (size_t k = 0; k < words.n; k++)
        count += words.p[k] == ' ';
    return i >= count && words_end(tokens, i - count, words) == i ? i - count : UINT32_MAX;
}

/* "between" or "from", also before a bound: "between about 5 and 10". */
static uint32_t find_opener(const Finder *finder, uint32_t begin, Str words)
{
    uint32_t at = words_before(finder->tokens, begin, words);
    BoundPlace bound = bound_before(finder, begin, false);
    if (at == UINT32_MAX && bound.first < bound.end)
        at = words_before(finder->tokens, bound.first, words);
    return at != UINT32_MAX && at < finder->free ? UINT32_MAX : at;
}

static Join word_join(const Finder *finder, const Amount *a, uint32_t at)
{
    Join join = {0};
    Phrases phrases = at < finder->tokens.n ? finder->tokens.at[at].phrases : (Phrases){0};
    for (uint32_t k = 0; k < phrases.n && !join.opened; k++) {
        const Phrase *phrase = &phrases.at[k];
        uint32_t end = phrase->kind == PHRASE_RANGE_JOIN ? words_end(finder->tokens, at, phrase->text) : 0;
        uint32_t opener = end && phrase->name.n ? find_opener(finder, a->begin, phrase->name) : UINT32_MAX;
        bool opened = opener != UINT32_MAX;
        if (end && (opened || !phrase->name.n) && (end > join.end || opened))
            join = (Join){.end = end, .opener = opener, .opened = opened, .choice = !opened && !word_is(finder->tokens, at, PHRASE_TIME_PREPOSITION)};
    }
    return join;
}

static bool em_dash(Tokens tokens, uint32_t i)
{
    return str_equal(token_text(tokens, i), S("\xE2\x80\x94"));
}

/* A dash that is glued on both sides or spaced on both; "8- to 16-metre" holds a word besides. */
static Join dash_join(const Finder *finder, uint32_t at)
{
    Tokens tokens = finder->tokens;
    if (!word_hyphen(tokens, at) || em_dash(tokens, at) || at + 1 >= tokens.n)
        return (Join){0};
    Join word = word_join(finder, &(Amount){0}, at + 1);
    if (word.end && word_glued(tokens, at))
        return (Join){.end = word.end, .dash = true};
    bool even = tokens.at[at].space_before == tokens.at[at + 1].space_before;
    bool minus = tokens.at[at].space_before && !tokens.at[at + 1].space_before;
    return even || (!minus && tokens.at[at + 1].kind == TOKEN_NUMBER) || minus ? (Join){.end = at + 1, .dash = true} : (Join){0};
}

static bool same_kind(const Amount *a, const Amount *b)
{
    if (a->kind != b->kind)
        return false;
    return a->kind == AMOUNT_PERCENT ? a->percent == b->percent : a->unit == b->unit;
}

static void share_unit(Amount *to, const Amount *from)
{
    to->kind = from->kind;
    to->unit = from->unit;
    to->other = from->other;
    to->percent = from->percent;
    to->bare_dollar = from->bare_dollar;
}

/* "$3 to $9 million", "1.5-2 million": the scale belongs to both unless the first would then be the larger. */
static void share_scale(Amount *a, const Amount *b)
{
    Decimal shared = decimal_multiply(a->value.low, b->value.scale);
    if (a->value.scaled || !b->value.scaled || decimal_compare(shared, b->value.low) > 0)
        return;
    number_scale(&a->value, b->value.scale);
}

static bool units_join(Amount *a, Amount *b, const Join *join)
{
    if (same_kind(a, b))
        return true;
    if (a->kind == AMOUNT_PLAIN && !b->prefixed) {
        share_unit(a, b);
        return true;
    }
    if (b->kind == AMOUNT_PLAIN && a->prefixed && (join->dash || join->opened || b->value.scaled)) {
        share_unit(b, a);
        return true;
    }
    return b->kind == AMOUNT_PLAIN && a->kind == AMOUNT_PERCENT && join->opened && (share_unit(b, a), true);
}

/* "from the current cap of 70,000 to 85,000": before and after. */
static bool from_cap(const Finder *finder, uint32_t i)
{
    enum { LONGEST = 5 };
    uint32_t end;
    if (i < 3 || !word_part(finder->tokens, i - 1, NUMBER_OF) || !tag_is_noun((Tag)finder->tokens.at[i - 2].tag))
        return false;
    for (uint32_t at = i - 2; at > 0 && i - at <= LONGEST; at--) {
        const Phrase *from = word_at(finder->tokens, at - 1, PHRASE_PREPOSITION, &end);
        if (from)
            return from->code == PREPOSITION_SOURCE && finder->tokens.at[at].tag == TAG_DETERMINER;
        if (finder->tokens.at[at - 1].kind == TOKEN_PUNCTUATION)
            return false;
    }
    return false;
}

/* "rose 5% to 10%", "rose from $2 to $3", "fell 5 to 95": before and after a change, no range; "rose 2 to 3 percent" is one. */
static bool tells_change(const Finder *finder, const Amount *a, const Amount *b, const Join *join)
{
    if (!join->dash && !join->choice && !join->opened && from_cap(finder, a->begin))
        return true;
    uint32_t first = join->opened ? join->opener : a->begin;         /* "raise the fee from 5 to 7 dollars and the fine from 8 to 10" */
    if (join->dash || join->choice || (!change_before(finder, first) && !(join->opened && change_follows(finder, first))))
        return false;
    if (join->opened) {
        uint32_t end;
        const Phrase *from = word_at(finder->tokens, join->opener, PHRASE_PREPOSITION, &end);
        return from && from->code == PREPOSITION_SOURCE;
    }
    bool shares = a->kind == AMOUNT_PLAIN && b->kind != AMOUNT_PLAIN, scale_shared = !a->value.scaled && b->value.scaled && a->prefixed;
    bool far_apart = decimal_compare(b->value.low, decimal_multiply(a->value.low, decimal(3, 0))) > 0;
    return shares || scale_shared ? false : a->kind != AMOUNT_PLAIN || far_apart;
}

/* "two or three", "five or ten", but not "one or 200". */
static bool choice_is_near(const Amount *a, const Amount *b)
{
    return decimal_compare(b->value.low, decimal_multiply(a->value.low, decimal(2, 0))) <= 0;
}

/* Temperatures and what lies below zero may be told downwards. */
static bool order(Amount *a, Amount *b, const Join *join)
{
    int compared = decimal_compare(a->value.low, b->value.low);
    if (compared > 0 && (join->opened || a->value.negative) && !join->choice) {
        Number swap = a->value;
        a->value = b->value;
        b->value = swap;
        return true;
    }
    return compared < 0;
}

Amount range_read(const Finder *finder, Amount *a, uint32_t *opener)
{
    Amount none = {0};
    *opener = a->begin;
    if (a->value.vague)
        return none;
    Join join = dash_join(finder, a->end);
    if (!join.end)
        join = word_join(finder, a, a->end);
    Amount b = join.end ? amount_read(finder, join.end) : none;
    if (!b.end || b.value.vague || (join.choice && !choice_is_near(a, &b)))
        return none;
    if (tells_change(finder, a, &b, &join)) {
        if (join.opened && a->kind == AMOUNT_PLAIN)  /* "rose from 10 to 15 percent" */
            share_unit(a, &b);
        return none;
    }
    Amount first = *a;
    share_scale(&first, &b);
    if (!units_join(&first, &b, &join) || !order(&first, &b, &join))
        return none;
    *a = first;
    a->times |= b.times;                             /* "3-5x" */
    if (join.opened)
        *opener = join.opener;
    return b;
}
