/* In turn: "Holm and Berg were fined 40 and 60 euros, respectively": the first figure is the first name's, the second the second's. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { MOST = 6 };                                   /* names, and figures, of one sentence */

/* Names that only commas and conjunctions part. */
typedef struct Row {
    const NameSpan *at[MOST];
    uint32_t n;
} Row;

/* Are there tokens between the two, and none but commas and conjunctions? */
static bool only_joints(const Reader *reader, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (!reader_is(reader, i, ",") && !reader_tag(reader, i, TAG_CONJUNCTION))
            return false;
    return from < to;
}

static bool joined(const Reader *reader, const NameSpan *a, const NameSpan *b)
{
    return only_joints(reader, a->end, b->first);
}

/* The only row of `count` names before token `end`. */
static bool find_row(const Reader *reader, uint32_t end, uint32_t count, Row *found)
{
    Row row = {.n = 0};
    uint32_t rows = 0;
    for (uint32_t i = 0; i < reader->names.n && reader->names.at[i].end <= end; i++) {
        const NameSpan *name = &reader->names.at[i];
        if (row.n && !joined(reader, row.at[row.n - 1], name))
            row.n = 0;
        if (row.n == MOST)
            return false;
        row.at[row.n++] = name;
        const NameSpan *next = i + 1 < reader->names.n && reader->names.at[i + 1].end <= end ? name + 1 : NULL;
        if (row.n == count && (!next || !joined(reader, name, next))) {
            *found = row;
            rows++;
        }
    }
    return rows == 1;
}

/* Figures of one kind that only commas and conjunctions part, too, up to the one with "respectively"; their number. */
static uint32_t figures_before(const Reader *reader, Claim *claims, uint32_t last, Claim **first)
{
    const Mention *mentions = reader->mentions->list.at;
    uint32_t count = 1;
    for (uint32_t i = last; i && count < MOST; i--, count++) {
        const Mention *a = &mentions[claims[i - 1].mention], *b = &mentions[claims[i].mention];
        if (a->kind != b->kind || !only_joints(reader, reader_token_at(reader, a->end), reader_token_at(reader, b->begin)))
            break;
    }
    *first = &claims[last + 1 - count];
    return count;
}

void in_turn_read(Reader *reader, Claim *claims, uint32_t n)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < n; i++)
        if (claims[i].part == PART_RESPECTIVELY)
            last = i;
    if (!last || claims[last].part != PART_RESPECTIVELY)
        return;
    Claim *first;
    Row row;
    uint32_t count = figures_before(reader, claims, last, &first);
    if (count < 2 || !find_row(reader, reader_token_at(reader, reader->mentions->list.at[first->mention].begin), count, &row))
        return;
    for (uint32_t i = 0; i < count; i++) {
        first[i].actor = party_at(reader, row.at[i]->first);
        first[i].part = PART_NONE;
        first[i].in_turn = true;
    }
}
