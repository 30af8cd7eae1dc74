/* Items: the things that a report lists (findings, claims, mentions, sentences ...), each with its JSON object and its line of text. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_ITEM_H
#define REPORT_ITEM_H

#include "report/json_writer.h"
#include "report/reading.h"

typedef struct Row {
    uint32_t begin, end;                             /* in the text */
    Article *article;                                /* whose text; NULL: the one that is read */
    Str kind;                                        /* "money", "score" */
    Str says;                                        /* the rest, parted by "; ": "5000000000 USD; investment; planned" */
} Row;

typedef struct ItemKind {
    const char *type;                                /* "mention": what jsonl calls it */
    const char *section;                             /* "mentions": the array of the JSON document */
    uint32_t (*count)(const Reading *reading);
    void (*json)(Json *json, const Reading *reading, uint32_t item, Arena *scratch);     /* the fields, without the brackets */
    Row (*row)(const Reading *reading, uint32_t item, Arena *scratch);
} ItemKind;

extern const ItemKind item_finding, item_claim, item_pair, item_mention, item_set_aside, item_sentence, item_quotation, item_block, item_change;

/* What a report shows: findings, or what a stage gives, which are items of one or two kinds. */
typedef enum Show { SHOW_FINDINGS, SHOW_SOURCE, SHOW_SEGMENTS, SHOW_MENTIONS, SHOW_CLAIMS, SHOW_PAIRS, SHOW_CHANGES, SHOWS } Show;
enum { MOST_KINDS = 2 };
typedef struct ShowItems {
    const ItemKind *kinds[MOST_KINDS];               /* the second is NULL when there is one only */
} ShowItems;
ShowItems show_items(Show show);

/* For the makers of items. */
void item_json_place(Json *json, const Reading *reading, uint32_t begin, uint32_t end);  /* "file", "text", "start", "end" */
void item_json_place_in(Json *json, Article *article, uint32_t begin, uint32_t end, Arena *arena);      /* the same in any article */
/* "a" and "b" -> "a; b"; an empty one adds nothing. */
Str item_join(Str before, Str more, Arena *scratch);
Place item_start(const Reading *reading, uint32_t begin, uint32_t end);

#endif
