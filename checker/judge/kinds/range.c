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

static void report(const Judgement *judgement, const Mention *mention)
{
    const Case *it = judgement->it;
    Arena *arena = judgement->arena;
    Slot slots[] = {{"range", article_text(it->article, mention->begin, mention->end)}, {"a", decimal_print(mention->low, arena)}, {"b", decimal_print(mention->high, arena)}};
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
        bool reversed = decimal_compare(mention->low, mention->high) > 0;
        if (scale ? mention->range_scale_shared && mention->kind == MENTION_MONEY && !reversed : reversed && !mention->range_scale_shared)
            report(judgement, mention);
    }
}

const Kind kind_range = {.search = search};
