/* Changes as items: what became of a claim since the earlier version, its JSON object and its line. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item.h"

static uint32_t count_changes(const Reading *reading)
{
    return reading->changes.n;
}

static const Mention *mention_of(const Case *it, uint32_t claim)
{
    return &it->mentions->list.at[it->claims->list.at[claim - 1].mention];
}

static const Mention *now_of(const Reading *reading, const Changed *change)
{
    return &reading->mentions.list.at[reading->claims.list.at[change->after - 1].mention];
}

static void json_side(Json *json, const char *key, Article *article, const Mention *mention, Arena *arena)
{
    json_open(json, key, '{');
    item_json_place_in(json, article, mention->begin, mention->end, arena);
    json_close(json, '{');
}

static void json_change(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Changed *change = &reading->changes.at[item];
    (void)scratch;
    json_word(json, "change", version_change_name(change->kind));
    if (change->before)
        json_side(json, "before", reading->before->article, mention_of(reading->before, change->before), reading->arena);
    if (change->after)
        json_side(json, "after", reading->article, now_of(reading, change), reading->arena);
}

/* "was 12 people (old.md:3:5)"; of what was dropped the place where it stood. */
static Row row_change(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Changed *change = &reading->changes.at[item];
    Row row = {.kind = str_of(version_change_name(change->kind))};
    if (change->after) {
        row.begin = now_of(reading, change)->begin;
        row.end = now_of(reading, change)->end;
    }
    if (!change->before)
        return row;
    Article *before = reading->before->article;
    const Mention *was = mention_of(reading->before, change->before);
    if (!change->after)
        return (Row){.article = before, .begin = was->begin, .end = was->end, .kind = row.kind};
    Place place = article_place(before, article_span(before, was->begin, was->end).begin, reading->arena);
    row.says = arena_print(scratch, "was %.*s (%.*s:%u:%u)", STR_ARG(article_text(before, was->begin, was->end)), STR_ARG(before->path),
                           place.line, place.column);
    return row;
}

const ItemKind item_change = {"change", "changes", count_changes, json_change, row_change};
