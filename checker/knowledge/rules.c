/* Rules: the closed set of kinds with what their messages and options may say; look-up, and the joining of a user's rules with ours. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/rules.h"

#include <stdlib.h>

#include "base/map.h"
#include "knowledge/rule_shape.h"

#define FORMS "count money percent points ratio rank date duration measure age"

const KindShape kind_shapes[RULE_KINDS] = {
    [RULE_VALUES] = {.name = "values", .slots = "relation what a b ratio", .forms = FORMS},
    [RULE_MAGNITUDE] = {.name = "magnitude", .slots = "relation what a b ratio", .forms = FORMS},
    [RULE_ZERO] = {.name = "zero", .slots = "relation what a b ratio"},
    [RULE_DISPLAY] = {.name = "display", .slots = "relation what a b ratio", .forms = FORMS, .options = {{"zone", OPTION_WORD, "headline summary caption metadata"}}},
    [RULE_WEEKDAY] = {.name = "weekday", .slots = "date stated weekday"},
    [RULE_CALENDAR] = {.name = "calendar", .slots = "date days"},
    [RULE_FORMULA] = {.name = "formula", .slots = "computed", .own_slots = true,
                      .options = {{"patterns", OPTION_PATTERNS, NULL}, {"amount", OPTION_NUMBER, NULL}, {"share", OPTION_NUMBER, NULL}, {"unless", OPTION_TEXT, NULL},
                                  {"alike", OPTION_TEXT, NULL}, {"unless-here", OPTION_TEXT, NULL}}},
    [RULE_CONVERSION] = {.name = "conversion", .slots = "a b computed usual", .options = {{"of", OPTION_WORD, "measure money"}, {"share", OPTION_NUMBER, NULL}}},
    [RULE_RANGE] = {.name = "range", .slots = "range a b", .options = {{"of", OPTION_WORD, "order scale"}, {"opener", OPTION_TEXT, NULL}, {"years", OPTION_TEXT, NULL}}},
    [RULE_SINCE] = {.name = "since", .slots = "stated event now computed",
                    .options = {{"joints", OPTION_TEXT, NULL}, {"anniversary", OPTION_TEXT, NULL}, {"of", OPTION_TEXT, NULL}, {"events", OPTION_TEXT, NULL},
                                {"refers", OPTION_TEXT, NULL}}},
    [RULE_AGE] = {.name = "age", .slots = "born now computed stated",
                  .options = {{"birth", OPTION_TEXT, NULL}, {"death", OPTION_TEXT, NULL}, {"at", OPTION_TEXT, NULL}, {"pronouns", OPTION_TEXT, NULL},
                              {"who", OPTION_TEXT, NULL}, {"then", OPTION_TEXT, NULL}}},
    [RULE_SPAN] = {.name = "span", .slots = "span computed unit stated",
                   .options = {{"to", OPTION_TEXT, NULL}, {"within", OPTION_TEXT, NULL}, {"between", OPTION_TEXT, NULL}}},
    [RULE_LATER] = {.name = "later", .slots = "a b computed stated",
                    .options = {{"later", OPTION_TEXT, NULL}, {"after", OPTION_TEXT, NULL}, {"joints", OPTION_TEXT, NULL}}},
    [RULE_TABLE] = {.name = "table", .slots = "total computed parts label",
                    .options = {{"totals", OPTION_TEXT, NULL}, {"overlapping", OPTION_TEXT, NULL}, {"not-summed", OPTION_TEXT, NULL}, {"rounded", OPTION_TEXT, NULL},
                                {"subtotals", OPTION_TEXT, NULL}, {"within", OPTION_TEXT, NULL}}},
    [RULE_LIST] = {.name = "list", .slots = "stated listed", .options = {{"partial", OPTION_TEXT, NULL}, {"pair", OPTION_TEXT, NULL}}},
    [RULE_NAME] = {.name = "name", .slots = "rare usual once times", .options = {{"unless", OPTION_TEXT, NULL}}},
    [RULE_ONCE] = {.name = "once", .slots = "event a b",
                   .options = {{"verbs", OPTION_TEXT, NULL}, {"works", OPTION_TEXT, NULL}, {"leads", OPTION_TEXT, NULL}}},
    [RULE_PARAPHRASE] = {.name = "paraphrase", .slots = "relation what a b ratio"},
    [RULE_OUTCOME] = {.name = "outcome", .slots = "what a b"},
    [RULE_POLARITY] = {.name = "polarity", .slots = "what a b"},
    [RULE_QUANTIFIER] = {.name = "quantifier", .slots = "what a b"},
    [RULE_ATTAINABLE] = {.name = "attainable", .slots = "share whole below above"},
    [RULE_ORPHAN] = {.name = "orphan", .slots = "name", .options = {{"known", OPTION_TEXT, NULL}}},
    [RULE_QUOTE] = {.name = "quote", .slots = "speaker a b", .options = {{"of", OPTION_WORD, "wording speaker"}}},
    [RULE_UNSUPPORTED] = {.name = "unsupported", .slots = "stated zone", .options = {{"zone", OPTION_TEXT, NULL}}},
    [RULE_RECAP] = {.name = "recap", .slots = "stated zone", .options = {{"zone", OPTION_TEXT, NULL}}},
    [RULE_PROSE] = {.name = "prose", .slots = "stated row column cell interval", .options = {{"totals", OPTION_TEXT, NULL}, {"other", OPTION_TEXT, NULL}}},
    [RULE_EQUATION] = {.name = "equation", .slots = "computed", .own_slots = true,
                       .options = {{"figures", OPTION_FIGURES, NULL}, {"equation", OPTION_EQUATION, NULL}, {"within", OPTION_WORD, "sentence paragraph article"},
                                   {"amount", OPTION_NUMBER, NULL}, {"share", OPTION_NUMBER, NULL}, {"unless", OPTION_TEXT, NULL}}},
    [RULE_CLOCK] = {.name = "clock", .slots = "a b computed zone"},
    [RULE_RELATIVE] = {.name = "relative", .slots = "event stated date computed now", .options = {{"joints", OPTION_TEXT, NULL}, {"verbs", OPTION_TEXT, NULL}}},
    [RULE_ORDER] = {.name = "order", .slots = "first a last b",
                    .options = {{"verbs", OPTION_TEXT, NULL}, {"order", OPTION_TEXT, NULL}, {"between", OPTION_TEXT, NULL}, {"before", OPTION_TEXT, NULL}, {"after", OPTION_TEXT, NULL}}},
    [RULE_SINGLE] = {.name = "single", .slots = "a b", .own_slots = true,
                     .options = {{"lists", OPTION_TEXT, NULL}, {"patterns", OPTION_RELATIONS, NULL}, {"one", OPTION_TEXT, NULL}, {"unless", OPTION_TEXT, NULL}}},
    [RULE_REUSE] = {.name = "reuse", .slots = "number a b"},
    [RULE_TENSE] = {.name = "tense", .slots = "verb date now", .options = {{"ahead", OPTION_TEXT, NULL}, {"at", OPTION_TEXT, NULL}, {"done", OPTION_TEXT, NULL}}},
    [RULE_ACRONYM] = {.name = "acronym", .slots = "acronym a b"},
    [RULE_SHEET] = {.name = "sheet", .slots = "fact a b source", .options = {{"of", OPTION_WORD, "value obsolete"}}},
    [RULE_ACROSS] = {.name = "across", .slots = "relation what a b ratio values", .options = {{"of", OPTION_WORD, "value later"}}},
    [RULE_VERSION] = {.name = "version", .slots = "what a was now computed",
                      .options = {{"of", OPTION_WORD, "derived partial silent"}, {"corrections", OPTION_TEXT, NULL}}},
};

static const Str levels[] = {[LEVEL_OFF] = STR("off"), [LEVEL_NOTE] = STR("note"), [LEVEL_WARNING] = STR("warning"), [LEVEL_ERROR] = STR("error")};

const char *level_name(Level level)
{
    return levels[level].p;
}

const char *rule_kind_name(RuleKind kind)
{
    return kind_shapes[kind].name;
}

const Rule *rules_find(Rules rules, Str id)
{
    for (uint32_t i = 0; i < rules.n; i++)
        if (str_equal(rules.rules[i].id, id))
            return &rules.rules[i];
    return NULL;
}

const RuleOption *rule_option(const Rule *rule, Str key)
{
    for (uint32_t i = 0; i < rule->option_count; i++)
        if (str_equal(rule->options[i].key, key))
            return &rule->options[i];
    return NULL;
}

static int compare_rules(const void *left, const void *right)
{
    const Rule *a = left, *b = right;
    int order = str_compare(a->family, b->family);
    return order ? order : str_compare(a->id, b->id);
}

Rules rules_join(Rules shipped, Rules user, Arena *arena)
{
    Rule *rules = ARENA_ARRAY(arena, Rule, (size_t)shipped.n + user.n);
    Map replaced = {0};
    uint32_t n = 0;
    for (uint32_t i = 0; rules && i < user.n; i++) {
        rules[n++] = user.rules[i];
        map_put(&replaced, arena, user.rules[i].id, i);
    }
    for (uint32_t i = 0; rules && i < shipped.n; i++)
        if (!map_get(&replaced, shipped.rules[i].id))
            rules[n++] = shipped.rules[i];
    if (n)
        qsort(rules, n, sizeof *rules, compare_rules);
    return (Rules){rules, n};
}
