/* Related: from one figure to those that say the same, and to those that it clashes with. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "editor/server.h"

enum { MOST_ROUNDS = 8 /* a says b, b says c ... */, MOST_RELATED = 500 };

static bool holds(const Reading *reading, uint32_t begin, uint32_t end, uint32_t byte)
{
    Span span = article_span(reading->article, begin, end);
    return span.begin <= byte && byte <= span.end;
}

/* The figure at this byte, else the end of a finding. */
static bool find_here(const Reading *reading, uint32_t byte, Related *here)
{
    for (uint32_t i = 0; i < reading->mentions.list.n; i++) {
        const Mention *mention = &reading->mentions.list.at[i];
        *here = (Related){.begin = mention->begin, .end = mention->end, .mention = i + 1};
        if (holds(reading, mention->begin, mention->end, byte))
            return true;
    }
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++) {
        const Finding *finding = &reading->verdicts.findings.at[i];
        for (uint32_t k = 0; k < finding->end_count; k++) {
            *here = (Related){.begin = finding->ends[k].begin, .end = finding->ends[k].end};
            if (finding->ends[k].article == reading->article && holds(reading, here->begin, here->end, byte))
                return true;
        }
    }
    return false;
}

/* Marks the figures that say the same as one that is marked, and so on. */
static void spread(const Reading *reading, uint8_t *marked)
{
    bool more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
        more = false;
        for (uint32_t i = 0; i < reading->verdicts.pairs.n; i++) {
            const Pair *pair = &reading->verdicts.pairs.at[i];
            uint32_t a = reading->claims.list.at[pair->a].mention, b = reading->claims.list.at[pair->b].mention;
            if (pair->gate || !pair->agree || marked[a] == marked[b])
                continue;
            marked[a] = marked[b] = 1;
            more = true;
        }
    }
}

static bool overlap(const End *end, uint32_t begin, uint32_t to)
{
    return end->begin < to && begin < end->end;
}

/* Does the finding rest on a place that is marked, or on the place itself? */
static bool concerns(const Reading *reading, const Finding *finding, const Related *here, const uint8_t *marked)
{
    for (uint32_t k = 0; k < finding->end_count; k++) {
        const End *end = &finding->ends[k];
        if (end->article != reading->article)
            continue;
        if (overlap(end, here->begin, here->end))
            return true;
        if (end->claim && here->mention && marked[reading->claims.list.at[end->claim - 1].mention])
            return true;
    }
    return false;
}

static void add(RelatedList *list, Related it, Arena *arena)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i].begin == it.begin && list->at[i].end == it.end && (!it.other || !list->at[i].other || it.other->article == list->at[i].other->article))
            return;
    Related *kept = list->n < MOST_RELATED ? VEC_PUSH(arena, list) : NULL;
    if (!kept)
        return;
    uint32_t at = list->n - 1;
    for (; at > 0 && list->at[at - 1].begin > it.begin; at--)
        list->at[at] = list->at[at - 1];
    list->at[at] = it;
}

RelatedList related_at(const Reading *reading, uint32_t byte, Related *here, Arena *arena)
{
    RelatedList list = {0};
    uint8_t *marked = ARENA_ARRAY(arena, uint8_t, reading->mentions.list.n + 1);
    if (!marked || !find_here(reading, byte, here))
        return list;
    if (here->mention)
        marked[here->mention - 1] = 1;
    spread(reading, marked);
    add(&list, *here, arena);
    for (uint32_t i = 0; i < reading->mentions.list.n; i++)
        if (marked[i])
            add(&list, (Related){.begin = reading->mentions.list.at[i].begin, .end = reading->mentions.list.at[i].end, .mention = i + 1}, arena);
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++) {
        const Finding *finding = &reading->verdicts.findings.at[i];
        if (!concerns(reading, finding, here, marked))
            continue;
        for (uint32_t k = 0; k < finding->end_count; k++)
            add(&list, (Related){.begin = finding->ends[k].begin, .end = finding->ends[k].end, .finding = finding, .other = &finding->ends[k]}, arena);
    }
    return list;
}
