/* Items of the first two stages: blocks of the source, sentences and quotations. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item.h"

static const char *block_name(BlockKind kind)
{
    static const char *const names[] = {[BLOCK_PARAGRAPH] = "paragraph", [BLOCK_HEADING] = "heading", [BLOCK_ITEM] = "item",
                                        [BLOCK_CELL] = "cell",           [BLOCK_CAPTION] = "caption", [BLOCK_ALT] = "alt",
                                        [BLOCK_META_TITLE] = "title",    [BLOCK_META_DESCRIPTION] = "description"};
    return names[kind];
}

static uint32_t count_blocks(const Reading *reading)
{
    return reading->article->blocks.n;
}

static void json_block(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Block *block = &reading->article->blocks.at[item];
    (void)scratch;
    item_json_place(json, reading, block->begin, block->end);
    json_word(json, "kind", block_name(block->kind));
    json_string(json, "prose", article_text(reading->article, block->begin, block->end));
    if (block->kind == BLOCK_HEADING)
        json_number(json, "level", block->level);
    if (block->list) {
        json_number(json, "list", block->list);
        json_number(json, "row", block->row);
        json_number(json, "cell", block->column);
    }
    json_bool(json, "quoted", block->quoted);
    json_bool(json, "header", block->header);
}

static Row row_block(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Block *block = &reading->article->blocks.at[item];
    Str says = block->kind == BLOCK_HEADING ? arena_print(scratch, "level %d", block->level) : (Str){0};
    if (block->list)
        says = item_join(says, arena_print(scratch, "list %u row %u column %u", block->list, block->row, block->column), scratch);
    if (block->quoted)
        says = item_join(says, S("quoted"), scratch);
    return (Row){.begin = block->begin, .end = block->end, .kind = str_of(block_name(block->kind)), .says = says};
}

static uint32_t count_sentences(const Reading *reading)
{
    return reading->segments.sentences.n;
}

static void json_sentence(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Sentence *sentence = &reading->segments.sentences.at[item];
    (void)scratch;
    item_json_place(json, reading, sentence->begin, sentence->end);
    json_number(json, "id", item + 1);
    json_number(json, "paragraph", sentence->paragraph + 1);
    json_word(json, "zone", zone_name(sentence->zone));
}

static Row row_sentence(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Sentence *sentence = &reading->segments.sentences.at[item];
    return (Row){.begin = sentence->begin, .end = sentence->end, .kind = str_of(zone_name(sentence->zone)),
                 .says = arena_print(scratch, "paragraph %u", sentence->paragraph + 1)};
}

static uint32_t count_quotations(const Reading *reading)
{
    return reading->segments.quotations.n;
}

static void json_quotation(Json *json, const Reading *reading, uint32_t item, Arena *scratch)
{
    const Quotation *quotation = &reading->segments.quotations.at[item];
    (void)scratch;
    item_json_place(json, reading, quotation->begin, quotation->end);
    json_bool(json, "continues", quotation->continues);
    json_bool(json, "scare", quotation->scare);
}

static Row row_quotation(const Reading *reading, uint32_t item, Arena *scratch)
{
    const Quotation *quotation = &reading->segments.quotations.at[item];
    (void)scratch;
    return (Row){.begin = quotation->begin, .end = quotation->end, .kind = S("quotation"),
                 .says = quotation->scare ? S("a term") : quotation->continues ? S("goes on") : (Str){0}};
}

const ItemKind item_block = {"block", "blocks", count_blocks, json_block, row_block};
const ItemKind item_sentence = {"sentence", "sentences", count_sentences, json_sentence, row_sentence};
const ItemKind item_quotation = {"quotation", "quotations", count_quotations, json_quotation, row_quotation};
