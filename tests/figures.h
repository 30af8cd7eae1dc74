/* Figures of short texts for tests, one line for all of them: "count 7000 jobs; money >=5 USD per year". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_FIGURES_H
#define TESTS_FIGURES_H

#include "article.h"
#include "mention/mention.h"

static Mentions find_mentions(Reading *reading)
{
    Arena *scratch = arena_new(0);
    Mentions mentions = mention_find(reading->article, &reading->segments, &reading->knowledge, reading->arena, scratch);
    arena_free(scratch);
    return mentions;
}

static Str figure_value(const Mention *mention, Arena *arena)
{
    static const char *const marks[] = {[BOUND_EXACT] = "",       [BOUND_ABOUT] = "~",    [BOUND_NEARLY] = "~<",   [BOUND_AT_LEAST] = ">=",
                                        [BOUND_MORE_THAN] = ">", [BOUND_AT_MOST] = "<=", [BOUND_LESS_THAN] = "<", [BOUND_RANGE] = ""};
    Str low = decimal_print(mention->low, arena), high = decimal_print(mention->high, arena);
    if (str_equal(low, high))
        return arena_print(arena, "%s%.*s", marks[mention->bound], STR_ARG(low));
    return arena_print(arena, "%s%.*s..%.*s", mention->bound == BOUND_AT_LEAST ? "" : marks[mention->bound], STR_ARG(low), STR_ARG(high));
}

static Str figure_line(const Mention *mention, Arena *arena)
{
    static const char *const changes[] = {[CHANGE_NONE] = "", [CHANGE_BY] = " by", [CHANGE_FROM] = " from", [CHANGE_TO] = " to"};
    const char *unit = mention->unit_text.n && mention->kind != MENTION_PERCENT ? " " : "", *per = mention->per.n ? " per " : "";
    Str value = figure_value(mention, arena), text = mention->kind == MENTION_PERCENT ? (Str){0} : mention->unit_text;
    return arena_print(arena, "%s %.*s%s%.*s%s%.*s%s%s", mention_kind_name(mention->kind), STR_ARG(value), unit, STR_ARG(text), per, STR_ARG(mention->per),
                       changes[mention->change], mention->same_as ? " again" : "");
}

/* All figures of the text; dates, and the lengths within them, are left out. */
static inline Str figures_of(const char *text, Arena *arena)
{
    Reading reading = read_text(text, FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    Str line = {0};
    for (uint32_t i = 0; i < mentions.list.n; i++) {
        const Mention *mention = &mentions.list.at[i];
        if (mention->kind == MENTION_DATE || mention->within)
            continue;
        Str one = figure_line(mention, reading.arena);
        line = arena_print(arena, "%.*s%s%.*s", STR_ARG(line), line.n ? "; " : "", STR_ARG(one));
    }
    reading_end(&reading);
    return line;
}

#endif
