/* values: two comparable figures of one form that cannot both be true. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/kind.h"

/* The rule's form names the figures it is for: count, money, percent, measure (lengths, durations, ages and the rest). */
static bool has_form(const Rule *rule, MentionKind kind)
{
    switch (kind) {
    case MENTION_COUNT:
        return str_equal(rule->form, S("count"));
    case MENTION_MONEY:
        return str_equal(rule->form, S("money"));
    case MENTION_PERCENT:
    case MENTION_POINTS:
    case MENTION_RATIO:
        return str_equal(rule->form, S("percent"));
    case MENTION_MEASURE:
    case MENTION_DURATION:
    case MENTION_AGE:
        return str_equal(rule->form, S("measure"));
    case MENTION_RANK:
    case MENTION_DATE:
    case MENTION_KINDS:
        break;
    }
    return false;
}

static bool clashes(const Judgement *judgement, const Comparison *pair)
{
    return has_form(judgement->rule, pair->mb->kind);
}

const Kind kind_values = {.clashes = clashes};
