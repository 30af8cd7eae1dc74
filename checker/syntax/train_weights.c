/* Training of weights: rows by feature in an open table; averages by the sum of changes weighted with their time. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/train_weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/weights_write.h"

enum { FIRST_SLOTS = 1 << 16, HEAVIEST = 127 };

typedef struct Cell {
    uint32_t class;
    int32_t now;                                     /* the weight */
    int64_t timed;                                   /* sum of change * time; average = now - timed / time */
    double finished;                                 /* averages of the runs before this one */
} Cell;

typedef struct Row {
    uint32_t feature;
    uint32_t uses;
    bool fact;
    VEC(Cell) cells;
} Row;

struct Trainer {
    Arena *arena;
    VEC(Row) rows;
    uint32_t *slots;                                 /* number + 1 of the row; 0: free */
    uint32_t slot_count;
    uint32_t classes;                                /* a multiple of 16 */
    int64_t time;                                    /* decisions of this run */
    uint32_t runs;                                   /* finished ones */
};

Trainer *trainer_new(uint32_t classes, Arena *arena)
{
    Trainer *trainer = ARENA_NEW(arena, Trainer);
    if (trainer)
        *trainer = (Trainer){.arena = arena, .classes = (classes + 15) & ~15u, .slots = ARENA_ARRAY(arena, uint32_t, FIRST_SLOTS),
                             .slot_count = FIRST_SLOTS, .time = 1};
    return trainer && trainer->slots ? trainer : NULL;
}

static uint32_t *slot_of(const Trainer *trainer, uint32_t feature)
{
    uint32_t at = feature & (trainer->slot_count - 1);
    while (trainer->slots[at] && trainer->rows.at[trainer->slots[at] - 1].feature != feature)
        at = (at + 1) & (trainer->slot_count - 1);
    return &trainer->slots[at];
}

static bool grow(Trainer *trainer)
{
    uint32_t *slots = ARENA_ARRAY(trainer->arena, uint32_t, (size_t)trainer->slot_count * 2);
    if (!slots)
        return false;
    trainer->slots = slots;
    trainer->slot_count *= 2;
    for (uint32_t i = 0; i < trainer->rows.n; i++)
        *slot_of(trainer, trainer->rows.at[i].feature) = i + 1;
    return true;
}

static Row *row_of(Trainer *trainer, uint32_t feature)
{
    if (trainer->rows.n >= trainer->slot_count / 2 && !grow(trainer))
        return NULL;
    uint32_t *slot = slot_of(trainer, feature);
    if (*slot)
        return &trainer->rows.at[*slot - 1];
    Row *row = VEC_PUSH(trainer->arena, &trainer->rows);
    if (row) {
        row->feature = feature;
        *slot = trainer->rows.n;
    }
    return row;
}

static void change(Trainer *trainer, Row *row, uint32_t class, int32_t by)
{
    uint32_t at = 0;
    while (at < row->cells.n && row->cells.at[at].class != class)
        at++;
    Cell *cell = at < row->cells.n ? &row->cells.at[at] : VEC_PUSH(trainer->arena, &row->cells);
    if (!cell)
        return;
    cell->class = class;
    cell->now += by;
    cell->timed += by * trainer->time;
}

void trainer_score(const Trainer *trainer, const Features *features, int32_t *scores)
{
    for (uint32_t i = 0; i < features->n; i++) {
        uint32_t slot = *slot_of(trainer, features->at[i]);
        const Row *row = slot ? &trainer->rows.at[slot - 1] : NULL;
        for (uint32_t cell = 0; row && cell < row->cells.n; cell++)
            scores[row->cells.at[cell].class] += row->cells.at[cell].now;
    }
}

void trainer_learn(Trainer *trainer, const Features *features, uint32_t right, uint32_t rival)
{
    for (uint32_t i = 0; right != rival && i < features->n; i++) {
        Row *row = row_of(trainer, features->at[i]);
        if (!row)
            return;
        row->uses++;
        change(trainer, row, right, 1);
        change(trainer, row, rival, -1);
    }
    trainer->time++;
}

static double average_of(const Trainer *trainer, const Cell *cell)
{
    return (double)cell->now - (double)cell->timed / (double)trainer->time;
}

void trainer_finish_run(Trainer *trainer)
{
    for (uint32_t i = 0; i < trainer->rows.n; i++)
        for (uint32_t k = 0; k < trainer->rows.at[i].cells.n; k++) {
            Cell *cell = &trainer->rows.at[i].cells.at[k];
            *cell = (Cell){.class = cell->class, .finished = cell->finished + average_of(trainer, cell)};
        }
    trainer->time = 1;
    trainer->runs++;
}

void trainer_fact(Trainer *trainer, uint32_t feature, uint32_t class)
{
    Row *row = row_of(trainer, feature);
    if (row && !row->cells.n) {
        row->fact = true;
        change(trainer, row, class, 1);
    }
}

static int32_t weight_of(const Trainer *trainer, const Row *row, const Cell *cell, Pruning pruning)
{
    if (row->fact)
        return 1;
    double average = trainer->runs ? cell->finished / trainer->runs : 0;
    int32_t weight = (int32_t)lround(fmax(-HEAVIEST, fmin(HEAVIEST, average * pruning.scale)));
    return abs(weight) < pruning.least ? 0 : weight;
}

/* Writes the body of a row to `out`, room for all classes as pairs; gives its length, 0 when the row is not worth keeping. */
static uint32_t write_body(const Trainer *trainer, const Row *row, Pruning pruning, uint8_t *out)
{
    uint8_t dense[WEIGHTS_CLASSES] = {0};
    uint32_t pairs = 0;
    for (uint32_t i = 0; (row->fact || row->uses >= pruning.uses * trainer->runs) && i < row->cells.n; i++) {
        uint32_t class = row->cells.at[i].class;
        int32_t weight = weight_of(trainer, row, &row->cells.at[i], pruning);
        if (!weight)
            continue;
        dense[class] = (uint8_t)(int8_t)weight;
        out[2 * pairs] = (uint8_t)class;
        out[2 * pairs++ + 1] = dense[class];
    }
    if (DENSE_FROM * pairs < trainer->classes)
        return 2 * pairs;
    memcpy(out, dense, trainer->classes);
    return trainer->classes;
}

Blob trainer_blob(const Trainer *trainer, Pruning pruning, Arena *arena)
{
    WeightsEntries kept = {0};
    uint8_t body[2 * WEIGHTS_CLASSES];
    for (uint32_t i = 0; i < trainer->rows.n; i++) {
        uint32_t length = write_body(trainer, &trainer->rows.at[i], pruning, body);
        WeightsEntry *row = length ? VEC_PUSH(arena, &kept) : NULL;
        if (!length)
            continue;
        Str copy = arena_copy(arena, (Str){(const char *)body, length});
        if (!row || !copy.n)
            return (Blob){0};
        *row = (WeightsEntry){trainer->rows.at[i].feature, length, (const uint8_t *)copy.p};
    }
    return weights_write(&kept, trainer->classes, arena);
}

uint32_t train_random(uint32_t *state, uint32_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return (uint32_t)((uint64_t)*state * below >> 32);
}

uint32_t *train_order(uint32_t count, Arena *arena)
{
    uint32_t *order = ARENA_ARRAY(arena, uint32_t, (size_t)count + 1);
    for (uint32_t i = 0; order && i < count; i++)
        order[i] = i;
    return order;
}

void train_shuffle(uint32_t *order, uint32_t count, uint32_t *state)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = train_random(state, i), kept = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept;
    }
}
