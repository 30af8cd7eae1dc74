/* Writes the embedded lexicon: header, pool of texts, numbers, and items sorted by bucket. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/lexicon_write.h"

#include <string.h>

enum { LONGEST_TEXT = 255, ALIGNMENT = 4 };

uint32_t lexicon_write_text(LexiconWriter *writer, Str text)
{
    uint32_t fresh = (uint32_t)(sizeof(LexiconHeader) + writer->pool.n) << 8 | (uint32_t)text.n;
    uint32_t *known = map_put(&writer->texts, writer->arena, text, fresh);
    for (size_t i = 0; known && *known == fresh && i < text.n; i++) {
        char *byte = VEC_PUSH(writer->arena, &writer->pool);
        if (byte)
            *byte = text.p[i];
    }
    return known ? *known : 0;
}

void lexicon_write_item(LexiconWriter *writer, LexiconItems *items, Str text, uint32_t bits, uint32_t value)
{
    LexiconItem *item = text.n <= LONGEST_TEXT ? VEC_PUSH(writer->arena, items) : NULL;
    if (item)
        *item = (LexiconItem){lexicon_write_text(writer, text), lexicon_check(str_hash(text)), (uint16_t)bits, value};
}

static uint32_t hash_of(const LexiconWriter *writer, LexiconItem item)
{
    return str_hash((Str){writer->pool.at + (item.text >> 8) - sizeof(LexiconHeader), item.text & LONGEST_TEXT});
}

/* Sorts the items by bucket, and gives where each bucket begins, with its signs: about one item a bucket. */
static uint32_t *sort_by_bucket(LexiconWriter *writer, LexiconItems *items, uint32_t *buckets)
{
    for (*buckets = 1; *buckets * 4 / 3 < items->n;)
        *buckets *= 2;
    uint32_t *starts = ARENA_ARRAY(writer->arena, uint32_t, *buckets + 1);
    uint32_t *next = ARENA_ARRAY(writer->arena, uint32_t, *buckets);
    LexiconItem *sorted = ARENA_ARRAY(writer->arena, LexiconItem, items->n);
    if (!starts || !next || !sorted || items->n >> LEXICON_INDEX_BITS)
        return NULL;
    for (uint32_t i = 0; i < items->n; i++)
        starts[(hash_of(writer, items->at[i]) & (*buckets - 1)) + 1]++;
    for (uint32_t bucket = 0; bucket < *buckets; bucket++) {
        starts[bucket + 1] += starts[bucket];
        next[bucket] = starts[bucket];
    }
    for (uint32_t i = 0; i < items->n; i++) {
        uint32_t hash = hash_of(writer, items->at[i]), bucket = hash & (*buckets - 1);
        sorted[next[bucket]++] = items->at[i];
        starts[bucket] |= lexicon_sign(hash);
    }
    items->at = sorted;
    return starts;
}

/* Places `size` bytes behind what is there; *end grows by them. */
static uint32_t place(uint32_t *end, size_t size)
{
    uint32_t begin = *end;
    *end += (uint32_t)size;
    return begin;
}

static bool write_table(FILE *out, const uint32_t *starts, uint32_t buckets, const LexiconItems *items)
{
    return fwrite(starts, sizeof *starts, buckets + 1, out) == buckets + 1 && fwrite(items->at, sizeof *items->at, items->n, out) == items->n;
}

static bool write_numbers(FILE *out, const LexiconNumbers *numbers)
{
    return fwrite(numbers->at, sizeof *numbers->at, numbers->n, out) == numbers->n;
}

bool lexicon_write(LexiconWriter *writer, FILE *out)
{
    while (writer->pool.n % ALIGNMENT && !arena_full(writer->arena))
        VEC_PUSH(writer->arena, &writer->pool);
    LexiconItems *items[] = {&writer->words, &writer->irregular, &writer->derived};
    LexiconHeader header = {.magic = LEXICON_MAGIC};
    LexiconTable *tables[] = {&header.words, &header.irregular, &header.derived};
    uint32_t *starts[3], end = (uint32_t)(sizeof header + writer->pool.n);
    header.senses = place(&end, writer->senses.n * sizeof *writer->senses.at);
    header.above = place(&end, writer->above.n * sizeof *writer->above.at);
    for (size_t i = 0; i < 3; i++) {
        starts[i] = sort_by_bucket(writer, items[i], &tables[i]->buckets);
        if (!starts[i])
            return false;
        tables[i]->starts = place(&end, (tables[i]->buckets + 1) * sizeof *starts[i]);
        tables[i]->items = place(&end, items[i]->n * sizeof *items[i]->at);
    }
    if (arena_full(writer->arena) || fwrite(&header, sizeof header, 1, out) != 1 || fwrite(writer->pool.at, 1, writer->pool.n, out) != writer->pool.n)
        return false;
    bool good = write_numbers(out, &writer->senses) && write_numbers(out, &writer->above);
    for (size_t i = 0; i < 3; i++)
        good = good && write_table(out, starts[i], tables[i]->buckets, items[i]);
    return good;
}
