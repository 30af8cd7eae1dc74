/* Items of the third stage: mentions with their values as written, and what was set aside. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item_value.h"

static uint32_t count_mentions(const Reading *reading)
{
    return reading->mentions.list.n;
}

static void json_mention(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Mention *mention = &reading->mentions.list.at[item];
    item_json_place(json, reading, mention->begin, mention->end);
    item_json_figure(json, reading, mention, scratch);
    json_number(json, "sentence", mention->sentence + 1);
}

static Row row_mention(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Mention *mention = &reading->mentions.list.at[item];
    return (Row){.begin = mention->begin, .end = mention->end, .kind = str_of(mention_kind_name(mention->kind)),
                 .says = item_figure(reading, mention, scratch)};
}

static uint32_t count_set_aside(const Reading *reading)
{
    return reading->mentions.set_aside.n;
}

static void json_set_aside(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const SetAside *set_aside = &reading->mentions.set_aside.at[item];
    (void)scratch;
    item_json_place(json, reading, set_aside->begin, set_aside->end);
    json_word(json, "why", set_aside->why);
}

static Row row_set_aside(const Reading *reading, uint32_t item, Arena *scratch)
{
    const SetAside *set_aside = &reading->mentions.set_aside.at[item];
    (void)scratch;
    return (Row){.begin = set_aside->begin, .end = set_aside->end, .kind = S("set aside"), .says = str_of(set_aside->why)};
}

const ItemKind item_mention = {"mention", "mentions", count_mentions, json_mention, row_mention};
const ItemKind item_set_aside = {"set_aside", "set_aside", count_set_aside, json_set_aside, row_set_aside};
