/* Items of the third stage: mentions with their values as written, and what was set aside. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

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

/* -300 -> "-05:00"; where the name does not tell summer from winter both: "-05:00/-04:00". */
static Str zone_text(const Clock *clock, Arena *scratch)
{
    enum { HOUR = 60 };
    int east = clock->east, summer = clock->east_in_summer, away = abs(east), away_in_summer = abs(summer);
    Str zone = arena_print(scratch, "%c%02d:%02d", east < 0 ? '-' : '+', away / HOUR, away % HOUR);
    return east == summer ? zone
                          : arena_print(scratch, "%.*s/%c%02d:%02d", STR_ARG(zone), summer < 0 ? '-' : '+', away_in_summer / HOUR, away_in_summer % HOUR);
}

static Str time_text(const Clock *clock, Arena *scratch)
{
    enum { HOUR = 60 };
    return arena_print(scratch, "%02d:%02d", clock->minute / HOUR, clock->minute % HOUR);
}

static void json_set_aside(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const SetAside *set_aside = &reading->mentions.set_aside.at[item];
    const Clock *clock = set_aside->clock ? &reading->mentions.clocks.at[set_aside->clock - 1] : NULL;
    item_json_place(json, reading, set_aside->begin, set_aside->end);
    json_word(json, "why", set_aside->why);
    if (clock)
        json_string(json, "time", time_text(clock, scratch));
    if (clock && clock->zoned)
        json_string(json, "zone", zone_text(clock, scratch));
}

static Row row_set_aside(const Reading *reading, uint32_t item, Arena *scratch)
{
    const SetAside *set_aside = &reading->mentions.set_aside.at[item];
    (void)scratch;
    return (Row){.begin = set_aside->begin, .end = set_aside->end, .kind = S("set aside"), .says = str_of(set_aside->why)};
}

const ItemKind item_mention = {"mention", "mentions", count_mentions, json_mention, row_mention};
const ItemKind item_set_aside = {"set_aside", "set_aside", count_set_aside, json_set_aside, row_set_aside};
