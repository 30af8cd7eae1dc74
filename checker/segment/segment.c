/* Segments: every block cut into sentences, then the quotations, then the dateline. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/segment.h"

#include "segment/character.h"
#include "segment/dateline.h"
#include "segment/quotation.h"
#include "segment/sentence.h"
#include "segment/zone.h"

enum { LONGEST_HEADLINE = 300, SHORT_SENTENCE = 120 };           /* bytes */

typedef struct Cutting {
    const Article *article;
    const Language *language;
    Segments *segments;
    Arena *arena;
} Cutting;

static uint32_t skip_spaces(Str text, uint32_t at)
{
    for (Character c; (c = character_at(text, at)).length && c.kind == CHARACTER_SPACE;)
        at += c.length;
    return at;
}

/* A headline is one sentence: what stands in it like an end, in "The ‘Yes. We can’ of Harbour City", is none. */
static bool is_whole(const Block *block)
{
    return (block->kind == BLOCK_HEADING || block->kind == BLOCK_META_TITLE) && block->end - block->begin <= LONGEST_HEADLINE;
}

static void cut_block(const Cutting *cutting, uint32_t block, Zone zone)
{
    const Block *place = &cutting->article->blocks.at[block];
    Str text = str_sub(cutting->article->text, 0, place->end);
    for (uint32_t at = skip_spaces(text, place->begin); at < place->end;) {
        uint32_t end = is_whole(place) ? place->end : sentence_end(text, at, cutting->language);
        Sentence *sentence = VEC_PUSH(cutting->arena, &cutting->segments->sentences);
        if (!sentence)
            return;
        *sentence = (Sentence){.begin = at, .end = end, .block = block, .paragraph = block, .zone = zone};
        at = skip_spaces(text, end);
    }
}

/* Room for as many sentences as such a text mostly has, so that the array is seldom moved. */
static bool reserve(Segments *segments, const Article *article, Arena *arena)
{
    segments->sentences.capacity = (uint32_t)article->text.n / SHORT_SENTENCE + article->blocks.n / 2 + 8;
    segments->sentences.at = ARENA_ARRAY(arena, Sentence, segments->sentences.capacity);
    return segments->sentences.at;
}

Segments segment_article(const Article *article, const Knowledge *knowledge, Date given, Arena *arena)
{
    Segments segments = {.date = date_none(article->date) ? given : article->date};
    Cutting cutting = {article, knowledge->language, &segments, arena};
    Zone *zones = zone_find_all(article, knowledge, arena);
    if (!zones || !reserve(&segments, article, arena))
        return segments;
    for (uint32_t i = 0; i < article->blocks.n; i++)
        cut_block(&cutting, i, zones[i]);
    quotation_find_all(article, knowledge, &segments, arena);
    dateline_find(article, knowledge, &segments, arena);
    return segments;
}

const Sentence *segment_sentence(const Segments *segments, uint32_t at)
{
    uint32_t low = 0, high = segments->sentences.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (segments->sentences.at[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < segments->sentences.n && segments->sentences.at[low].begin <= at ? &segments->sentences.at[low] : NULL;
}
