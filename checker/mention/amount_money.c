/* Money by its mark before the number: "$5", "US$ 1.2m", "Rs 3 lakh crore", "rupees 500 crore", and whose it is: "$2 billion Canadian". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* "dollar 22.5 million", "rupees 500 crore": the currency's name before a large number, but not "the dollar 2 million people trust". */
static UnitMatch name_before(const Finder *finder, uint32_t i)
{
    Amount behind = {0};
    bool determined =
        i > 0 && (finder->tokens.at[i - 1].tag == TAG_DETERMINER || finder->tokens.at[i - 1].kind == TOKEN_NUMBER || word_hyphen(finder->tokens, i - 1));
    UnitMatch name = !determined && finder->tokens.at[i].kind == TOKEN_WORD ? unit_behind(finder, i, (Str){0}) : (UnitMatch){0};
    bool currency = name.end && name.unit->currency && !name.unit->minor && !name.weak && !name.exact;
    bool holds = currency && amount_read_number(finder, name.end, &behind) && behind.value.scaled && !behind.value.spelled &&
                 !unit_behind(finder, behind.end, (Str){0}).end &&
                 !tag_is_noun((Tag)(behind.end < finder->tokens.n ? finder->tokens.at[behind.end].tag : TAG_NONE));
    return holds ? name : (UnitMatch){0};
}

static bool dollar_family(const Unit *unit)
{
    return unit->currency && unit->label.n && unit->label.p[unit->label.n - 1] == '$';
}

/* "$2 billion Canadian": the dollars of the word by which their name begins, in brackets or before nothing that it could describe. */
static uint32_t take_nation(const Finder *finder, Amount *amount)
{
    uint32_t at = amount->end + word_mark(finder->tokens, amount->end, '('), end = at + 1;
    bool bracket = at > amount->end, closed = bracket && word_mark(finder->tokens, end, ')');
    bool describes = end < finder->tokens.n &&
                     (tag_is_noun((Tag)finder->tokens.at[end].tag) || finder->tokens.at[end].tag == TAG_ADJECTIVE || word_hyphen(finder->tokens, end));
    if (!word_capital(finder->tokens, at) || (bracket ? !closed : describes))
        return 0;
    UnitNames names = units_names(finder->knowledge->units, finder->tokens.at[at].lower);
    for (uint32_t k = 0; k < names.n; k++) {
        const Unit *unit = &finder->knowledge->units->units[names.at[k].unit];
        if (names.at[k].words != 2 || !dollar_family(unit))
            continue;
        amount->unit = unit;
        amount->bare_dollar = false;
        return end + bracket;
    }
    return 0;
}

/* Behind "$5 million" the currency may be named once more, or for the first time: "$5 million U.S. dollars", "$10 CAD". */
static void take_repeated_currency(const Finder *finder, Amount *amount)
{
    UnitMatch again = unit_behind(finder, amount->end, (Str){0});
    uint32_t nation = !again.end && amount->bare_dollar ? take_nation(finder, amount) : 0;
    if (nation)
        amount->end = nation;
    bool of_next = again.exact && again.end < finder->tokens.n && finder->tokens.at[again.end].kind == TOKEN_NUMBER;
    if (!again.end || of_next || word_hyphen(finder->tokens, amount->end) || !again.unit->currency || (again.weak && !again.exact))
        return;
    if (again.unit != amount->unit && !(amount->bare_dollar && dollar_family(again.unit)))
        return;
    amount->bare_dollar &= again.unit == amount->unit;
    amount->unit = again.unit;
    amount->end = again.end;
}

/* "-$5 million": a minus glued to the mark and to nothing before it. */
static bool minus_before_mark(const Finder *finder, uint32_t i)
{
    return word_mark(finder->tokens, i, '-') && finder->tokens.at[i].space_before && word_glued(finder->tokens, i + 1);
}

/* "$5", "US$ 1.2m", "Rs 3 lakh crore" */
bool amount_read_money(const Finder *finder, uint32_t i, Amount *amount)
{
    bool minus = minus_before_mark(finder, i);
    UnitMatch mark = unit_before(finder, i + minus);
    if (!mark.end && !minus && word_number(finder->tokens, i + 1))
        mark = name_before(finder, i);
    if (!mark.end || !amount_read_number(finder, mark.end, amount) || amount->value.vague || amount->value.ordinal)
        return false;
    if (mark.weak && !meaning_telling(&amount->value) && decimal_compare(amount->value.low, decimal(1000, 0)) < 0)
        return false;
    const Phrase *scale = number_tail_scale(amount->value.tail, finder->knowledge);
    if (!scale && amount->value.tail.n)
        return false;                                /* "$5G" */
    if (scale)
        amount_scale(amount, scale);
    if (minus) {
        amount->value.negative = true;
        amount->value.low = amount->value.high = decimal_negate(amount->value.low);
    }
    uint32_t end = amount->end;
    amount_take_unit(finder, amount, &mark);
    amount->end = end;
    amount->begin = i;
    amount->prefixed = true;
    amount->bare_dollar = mark.end == i + minus + 1 && word_mark(finder->tokens, i + minus, '$');
    take_repeated_currency(finder, amount);
    return true;
}
