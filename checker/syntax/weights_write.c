/* Writing weights: the larger blocks are placed first, each where it leaves the least room of a line (best fit, decreasing). */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/weights_write.h"

#include <stdlib.h>

enum { LEAST_BUCKETS = 64, MOST_BUCKETS = 1 << 16 };                    /* the other 16 bits of a feature stand in its row */

typedef struct Bucket {
    uint32_t number, rows, size, start;
    uint32_t signs;                                  /* of its rows, as bits of a start */
    uint32_t filled;                                 /* rows that are written */
} Bucket;

/* Lines with room left: by how much, the one that was opened last and the ones before it. */
typedef struct Gaps {
    uint32_t last[WEIGHTS_LINE];                     /* number + 1 of a line; 0: none */
    uint32_t *before;                                /* by line */
    uint32_t lines;
} Gaps;

static Bucket *make_buckets(const WeightsEntries *rows, uint32_t count, Arena *arena)
{
    Bucket *buckets = ARENA_ARRAY(arena, Bucket, count);
    for (uint32_t i = 0; buckets && i < count; i++)
        buckets[i] = (Bucket){.number = i, .size = BLOCK_HEAD};
    for (uint32_t i = 0; buckets && i < rows->n; i++) {
        Bucket *bucket = &buckets[rows->at[i].feature & (count - 1)];
        bucket->rows++;
        bucket->size += rows->at[i].length + BLOCK_ROW;
        bucket->signs |= (uint32_t)1 << weights_sign(rows->at[i].feature);
    }
    return buckets;
}

static int larger_first(const void *x, const void *y)
{
    const Bucket *a = x, *b = y;
    return a->size != b->size ? (a->size < b->size) - (a->size > b->size) : (a->number > b->number) - (a->number < b->number);
}

static int by_number(const void *x, const void *y)
{
    const Bucket *a = x, *b = y;
    return (a->number > b->number) - (a->number < b->number);
}

static void open_gap(Gaps *gaps, uint32_t line, uint32_t room)
{
    gaps->before[line] = gaps->last[room];
    gaps->last[room] = line + 1;
}

/* Where `size` bytes go: into the smallest gap that holds them, else into lines of their own. */
static uint32_t place(Gaps *gaps, uint32_t size)
{
    uint32_t room = size;
    while (room < WEIGHTS_LINE && !gaps->last[room])
        room++;
    if (room < WEIGHTS_LINE) {
        uint32_t line = gaps->last[room] - 1;
        gaps->last[room] = gaps->before[line];
        open_gap(gaps, line, room - size);
        return (line + 1) * WEIGHTS_LINE - room;
    }
    uint32_t first = gaps->lines, left = (WEIGHTS_LINE - size % WEIGHTS_LINE) % WEIGHTS_LINE;
    gaps->lines += (size + left) / WEIGHTS_LINE;
    open_gap(gaps, gaps->lines - 1, left);
    return first * WEIGHTS_LINE;
}

/* Gives every bucket its start, all empty ones the same; the number of lines, 0 when memory is spent. */
static uint32_t place_all(Bucket *buckets, uint32_t count, Arena *arena)
{
    uint32_t size = 0, empty = 0;
    for (uint32_t i = 0; i < count; i++)
        size += buckets[i].size;
    Gaps gaps = {.before = ARENA_ARRAY(arena, uint32_t, size / BLOCK_HEAD + count)};
    if (!gaps.before)
        return 0;
    qsort(buckets, count, sizeof *buckets, larger_first);
    for (uint32_t i = 0; i < count; i++) {
        bool first = i == 0 || buckets[i - 1].rows;
        buckets[i].start = buckets[i].rows || first ? place(&gaps, buckets[i].size) : empty;
        empty = buckets[i].start;
    }
    qsort(buckets, count, sizeof *buckets, by_number);
    return gaps.lines;
}

static void write_row(const WeightsEntry *row, Bucket *bucket, uint8_t *block)
{
    uint32_t n = bucket->rows, k = bucket->filled++;
    uint16_t check = (uint16_t)(row->feature >> 16);
    block[0] = (uint8_t)n;
    memcpy(block + 1 + 2 * k, &check, sizeof check);
    uint8_t *end = block + BLOCK_HEAD + 2 * n + k;
    memcpy(block + BLOCK_HEAD + BLOCK_ROW * n + 2u * end[-1], row->body, row->length);
    end[0] = (uint8_t)(end[-1] + row->length / 2);
}

static uint32_t start_of(const Bucket *bucket)
{
    bool is_long = bucket->start % WEIGHTS_LINE + bucket->size > WEIGHTS_LINE;
    return bucket->start | bucket->signs | (is_long ? START_LONG : 0u);
}

Blob weights_write(const WeightsEntries *rows, uint32_t classes, Arena *arena)
{
    uint32_t count = LEAST_BUCKETS;
    while (count < rows->n * 3 / 4 && count < MOST_BUCKETS)
        count *= 2;
    Bucket *buckets = make_buckets(rows, count, arena);
    uint32_t blocks = buckets ? place_all(buckets, count, arena) * WEIGHTS_LINE : 0;
    size_t size = sizeof(WeightsHeader) + blocks + count * sizeof(uint32_t);
    uint8_t *bytes = blocks && blocks <= START_LONG ? arena_alloc(arena, size, alignof(max_align_t)) : NULL;
    if (!bytes)
        return (Blob){0};
    memcpy(bytes, &(WeightsHeader){.magic = WEIGHTS_MAGIC, .buckets = count, .size = blocks, .classes = classes}, sizeof(WeightsHeader));
    for (uint32_t i = 0; i < count; i++) {
        if (buckets[i].size > 2 * UINT8_MAX || buckets[i].rows > BLOCK_ROWS)     /* an end counts pairs in one byte */
            return (Blob){0};
        uint32_t start = start_of(&buckets[i]);
        memcpy(bytes + sizeof(WeightsHeader) + blocks + i * sizeof start, &start, sizeof start);
    }
    for (uint32_t i = 0; i < rows->n; i++) {
        Bucket *bucket = &buckets[rows->at[i].feature & (count - 1)];
        write_row(&rows->at[i], bucket, bytes + sizeof(WeightsHeader) + bucket->start);
    }
    return (Blob){bytes, size};
}
