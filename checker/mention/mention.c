/* Mentions: the one pass over an article's sentences, in which each token is asked for a date, for what must be set aside, and for a figure. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/mention.h"

#include "mention/date.h"
#include "mention/quantity.h"

const char *mention_kind_name(MentionKind kind)
{
    static const char *const names[MENTION_KINDS] = {
        [MENTION_COUNT] = "count", [MENTION_MONEY] = "money", [MENTION_PERCENT] = "percent", [MENTION_POINTS] = "points", [MENTION_RATIO] = "ratio",
        [MENTION_RANK] = "rank", [MENTION_DATE] = "date", [MENTION_DURATION] = "duration", [MENTION_MEASURE] = "measure", [MENTION_AGE] = "age"};
    return names[kind];
}

const char *period_kind_name(PeriodKind kind)
{
    static const char *const names[] = {
        [PERIOD_NONE] = "none", [PERIOD_AT] = "at", [PERIOD_SINCE] = "since", [PERIOD_UNTIL] = "until", [PERIOD_BEFORE] = "before", [PERIOD_AFTER] = "after",
        [PERIOD_OVER_NEXT] = "over-next", [PERIOD_OVER_LAST] = "over-last", [PERIOD_REPEATED] = "repeated"};
    return names[kind];
}

/* "three years ago" is a date, and three years besides. */
static void read_length_within(Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        uint32_t behind = quantity_length(finder, i, end);
        i = behind ? behind - 1 : i;
    }
}

static uint32_t read_date(Finder *finder, uint32_t i)
{
    Mention date;
    uint32_t length = date_read_at(finder->tokens, i, finder->segments->date, finder->day_first, finder->knowledge, &date);
    Mention *kept = length ? VEC_PUSH(finder->arena, &finder->found->list) : NULL;
    if (!kept)
        return 0;
    *kept = date;
    finder->row = 0;
    read_length_within(finder, i, i + length);
    return finder->free = i + length;
}

static uint32_t read_aside(Finder *finder, uint32_t i)
{
    const char *why;
    uint32_t end = clock_read(finder, i);
    if (end)
        return finder->free = end;
    end = aside_read(finder, i, &why);
    if (!end)
        return 0;
    set_aside(finder, i, end, why);
    return finder->free = end;
}

static void keep_tags(KeptTags *kept, Tokens tokens, Arena *arena)
{
    uint32_t start = kept->tags.n + 1;
    for (uint32_t i = 0; kept->starts && i < tokens.n; i++) {
        uint8_t *tag = VEC_PUSH(arena, &kept->tags);
        if (!tag)
            return;
        *tag = tokens.at[i].tag;
    }
    if (kept->starts)
        kept->starts[tokens.sentence] = start;
}

void mention_tag(const Mentions *mentions, Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    uint32_t start = mentions && mentions->kept.starts ? mentions->kept.starts[tokens.sentence] : 0;
    if (!start)
        syntax_tag(tokens, knowledge, scratch);
    for (uint32_t i = 0; start && i < tokens.n; i++)
        tokens.at[i].tag = mentions->kept.tags.at[start - 1 + i];
}

static void read_sentence(Finder *finder, uint32_t sentence)
{
    finder->tokens = segment_tokens(finder->article, finder->segments, sentence, finder->knowledge, finder->scratch);
    finder->first = finder->found->list.n;
    finder->free = finder->row = 0;
    *finder->beyond = false;
    syntax_tag(finder->tokens, finder->knowledge, finder->scratch);
    for (uint32_t i = 0, end; i < finder->tokens.n; i = end) {
        end = read_date(finder, i);
        if (!end)
            end = read_aside(finder, i);
        if (!end)
            end = quantity_read(finder, i);
        if (end <= i)
            end = i + 1;
    }
    if (finder->found->list.n > finder->first)
        keep_tags(&finder->found->kept, finder->tokens, finder->arena);
}

/* As it was read before, if it was. */
static void find_in(Finder *finder, uint32_t sentence)
{
    Str key = recall_mention_key(finder, sentence);
    uint32_t first_aside = finder->found->set_aside.n, first_clock = finder->found->clocks.n;
    if (recall_mentions(finder, key, sentence))
        return;
    read_sentence(finder, sentence);
    if (!*finder->beyond && !arena_full(finder->arena) && !arena_full(finder->scratch))
        recall_keep_mentions(finder, key, first_aside, first_clock);
}

Mentions mention_find(const Article *article, const Segments *segments, const Knowledge *knowledge, Arena *arena, Arena *scratch)
{
    Mentions found = {.kept = {.starts = ARENA_ARRAY(arena, uint32_t, segments->sentences.n + 1)}};
    bool beyond = false;
    Finder finder = {.article = article, .segments = segments, .knowledge = knowledge, .arena = arena, .scratch = scratch, .found = &found,
                     .decimal_comma = evidence_decimal_comma(article), .day_first = evidence_day_first(article), .beyond = &beyond};
    for (uint32_t i = 0; i < segments->sentences.n && !arena_full(arena) && !arena_full(scratch); i++) {
        const Sentence *sentence = &segments->sentences.at[i];
        Str text = article_text(article, sentence->begin, sentence->end);
        if (!gate_open(text, knowledge->language) || gate_foreign(text))
            continue;
        find_in(&finder, i);
        if (!arena_full(scratch))
            arena_reset(scratch);
    }
    evidence_settle_money(article, knowledge, &found);
    return found;
}
