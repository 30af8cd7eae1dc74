/* range: a range begins with its smaller end, and says of both ends in which scale they are. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"

/* Does the range begin with one of the words of the option `opener`, parted by spaces? Without the option any will do. */
static bool opened(const Judgement *judgement, const Mention *mention)
{
    const RuleOption *opener = rule_option(judgement->rule, S("opener"));
    Str text = article_text(judgement->it->article, mention->begin, mention->end), first = str_cut(&text, ' ');
    for (Str words = opener ? opener->value : (Str){0}; words.n;)
        if (str_equal_fold(str_cut(&words, ' '), first))
            return true;
    return !opener;
}

/* The digits of the first or the last number in the text, as a decimal. */
static bool number_in(Str text, bool last, Decimal *out)
{
    char digits[24];
    size_t n = 0;
    bool found = false;
    for (size_t i = 0; i <= text.n; i++) {
        char c = i < text.n ? text.p[i] : ' ';
        if ((byte_is_digit(c) || (c == '.' && n)) && n < sizeof digits) {
            digits[n++] = c;
        } else if (n && c != ',') {
            found = decimal_read((Str){digits, n}, out);
            n = 0;
            if (!last)
                return found;
        }
    }
    return found;
}

/* The mention has its ends in order; the text tells whether they were printed so. Scales stand outside the digits that are compared. */
static bool reversed(const Case *it, const Mention *mention)
{
    Decimal first, second;
    Str text = article_text(it->article, mention->begin, mention->end);
    if (!number_in(text, false, &first) || !number_in(text, true, &second) || first.mantissa == second.mantissa)
        return false;
    return first.mantissa == mention->high.mantissa && second.mantissa == mention->low.mantissa && first.exponent - second.exponent == mention->high.exponent - mention->low.exponent;
}

static void report(const Judgement *judgement, const Mention *mention)
{
    const Case *it = judgement->it;
    Arena *arena = judgement->arena;
    Slot slots[] = {{"range", article_text(it->article, mention->begin, mention->end)}, {"a", find_grouped(mention->high, arena)}, {"b", find_grouped(mention->low, arena)}};
    End end = {.article = it->article, .begin = mention->begin, .end = mention->end};
    find_places(judgement, &end, 1, slots, sizeof slots / sizeof *slots, judgement->rule->id);
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    const RuleOption *of = rule_option(judgement->rule, S("of"));
    bool scale = of && str_equal(of->value, S("scale"));
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *mention = &mentions->list.at[i];
        if (mention->bound != BOUND_RANGE || !opened(judgement, mention))
            continue;
        bool shared = mention->range_scale_shared, backwards = reversed(judgement->it, mention);
        if (scale ? shared && mention->kind == MENTION_MONEY && !backwards : backwards && !shared)
            report(judgement, mention);
    }
}

const Kind kind_range = {.search = search};
