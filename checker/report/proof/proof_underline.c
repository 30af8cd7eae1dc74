/* Underlines: every figure of an article and every other place that a finding rests on, sorted, numbered and told apart by state. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"

#include <stdlib.h>

enum { LONGEST_ANCHOR = 48, LONGEST_CLASHES = 200 /* bytes of the numbers of one figure's cards */ };

Str proof_anchor(Proof *proof, Str before, Str words, Arena *arena)
{
    char name[LONGEST_ANCHOR];
    size_t n = 0, skipped = before.n || words.n < LONGEST_ANCHOR ? 0 : words.n - LONGEST_ANCHOR;     /* of a path, the end tells more */
    for (size_t i = skipped; i < words.n && n < sizeof name; i++) {
        char c = byte_lower(words.p[i]);
        bool plain = byte_is_letter(c) || byte_is_digit(c) || c == '.' || c == '/';
        if (plain || (n && name[n - 1] != '-'))
            name[n++] = plain ? c : '-';
    }
    while (n && name[n - 1] == '-')
        n--;
    Str slug = n ? (Str){name, n} : S("figure");
    Str anchor = arena_print(arena, "%.*s%.*s", STR_ARG(before), STR_ARG(slug));
    uint32_t *times = anchor.n ? map_put(&proof->anchors, arena, anchor, 0) : NULL;
    if (!times)
        return S("figure");                          /* memory is spent: the page is not going to be complete */
    return ++*times == 1 ? anchor : arena_print(arena, "%.*s~%u", STR_ARG(anchor), *times);
}

const char *proof_state_name(FigureState state)
{
    static const char *const names[FIGURE_STATES] = {[FIGURE_ONCE] = "once", [FIGURE_AGREES] = "agrees", [FIGURE_CLASHES] = "clash"};
    return names[state];
}

/* The number of the first underline that ends behind `begin`. */
static uint32_t first_behind(const Underlines *underlines, uint32_t begin)
{
    uint32_t low = 0, high = underlines->list.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (underlines->list.at[middle].end <= begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Underline *proof_underline_at(const Underlines *underlines, uint32_t begin, uint32_t end)
{
    uint32_t i = first_behind(underlines, begin);
    return i < underlines->list.n && underlines->list.at[i].begin < end ? &underlines->list.at[i] : NULL;
}

const Underline *proof_underline_of_claim(const Sheet *sheet, uint32_t claim)
{
    const Mention *mention = &sheet->reading->mentions.list.at[sheet->reading->claims.list.at[claim].mention];
    return proof_underline_at(&sheet->underlines, mention->begin, mention->end);
}

const Underline *proof_underline_of_end(const Sheet *sheet, const End *end)
{
    if (end->article != sheet->reading->article)
        return NULL;
    return end->claim ? proof_underline_of_claim(sheet, end->claim - 1) : proof_underline_at(&sheet->underlines, end->begin, end->end);
}

static int in_reading_order(const void *a, const void *b)
{
    const Underline *one = a, *other = b;
    if (one->begin != other->begin)
        return one->begin < other->begin ? -1 : 1;
    return one->end != other->end ? (one->end > other->end ? -1 : 1) : 0;
}

/* Sorts, and keeps of those that overlap the first: a length of time within a date goes with the date. */
static void put_in_order(Underlines *underlines)
{
    uint32_t kept = 0;
    if (underlines->list.n)
        qsort(underlines->list.at, underlines->list.n, sizeof *underlines->list.at, in_reading_order);
    for (uint32_t i = 0; i < underlines->list.n; i++)
        if (!kept || underlines->list.at[i].begin >= underlines->list.at[kept - 1].end)
            underlines->list.at[kept++] = underlines->list.at[i];
    underlines->list.n = kept;
}

static void add(Sheet *sheet, Underline underline)
{
    Underline *it = underline.end > underline.begin ? VEC_PUSH(sheet->report->scratch, &sheet->underlines.list) : NULL;
    if (it)
        *it = underline;
}

static void add_figures(Sheet *sheet)
{
    const Reading *reading = sheet->reading;
    for (uint32_t i = 0; i < reading->mentions.list.n; i++)
        add(sheet, (Underline){.begin = reading->mentions.list.at[i].begin, .end = reading->mentions.list.at[i].end, .mention = i + 1});
    put_in_order(&sheet->underlines);
}

/* The places of findings that are no figures: a name, the items of a list. */
static void add_other_ends(Sheet *sheet)
{
    uint32_t figure_count = sheet->underlines.list.n;        /* in order; what is added stands behind them */
    for (uint32_t i = 0; i < sheet->cards; i++) {
        const Finding *finding = &sheet->reading->verdicts.findings.at[i];
        for (uint32_t k = 0; k < finding->end_count; k++) {
            const End *end = &finding->ends[k];
            Underlines figures = sheet->underlines;
            figures.list.n = figure_count;
            if (end->article == sheet->reading->article && !end->claim && !proof_underline_at(&figures, end->begin, end->end))
                add(sheet, (Underline){.begin = end->begin, .end = end->end});
        }
    }
    put_in_order(&sheet->underlines);
}

static Underline *changeable(Sheet *sheet, const Underline *underline)
{
    return underline ? &sheet->underlines.list.at[underline - sheet->underlines.list.at] : NULL;
}

static void join_claims(Sheet *sheet)
{
    for (uint32_t i = 0; i < sheet->reading->claims.list.n; i++) {
        Underline *underline = changeable(sheet, proof_underline_of_claim(sheet, i));
        if (underline && !underline->claim)
            underline->claim = i + 1;
    }
}

static void mark_clashes(Sheet *sheet)
{
    for (uint32_t i = 0; i < sheet->cards; i++) {
        const Finding *finding = &sheet->reading->verdicts.findings.at[i];
        for (uint32_t k = 0; k < finding->end_count; k++) {
            Underline *it = changeable(sheet, proof_underline_of_end(sheet, &finding->ends[k]));
            Str card = arena_print(sheet->report->scratch, "%u", sheet->first_card + i);
            if (!it || str_ends(it->clashes, card) || it->clashes.n > LONGEST_CLASHES)
                continue;                            /* two ends in one place; one place in very many findings */
            it->state = FIGURE_CLASHES;
            it->clashes = it->clashes.n ? arena_print(sheet->report->scratch, "%.*s %.*s", STR_ARG(it->clashes), STR_ARG(card)) : card;
        }
    }
}

/* The first of the figures that agree with this one; on the way there each step is shortened. */
static uint32_t first_of_kin(const Sheet *sheet, uint32_t *kin, uint32_t i)
{
    while (i < sheet->underlines.list.n && kin[i] != i)
        i = kin[i] = kin[kin[i]];
    return i;
}

static void mark_agreement(Sheet *sheet)
{
    Underlines *underlines = &sheet->underlines;
    uint32_t *kin = ARENA_ARRAY(sheet->report->scratch, uint32_t, underlines->list.n);
    for (uint32_t i = 0; kin && i < underlines->list.n; i++)
        kin[i] = i;
    for (uint32_t i = 0; kin && i < sheet->reading->verdicts.pairs.n; i++) {
        const Pair *pair = &sheet->reading->verdicts.pairs.at[i];
        const Underline *a = proof_underline_of_claim(sheet, pair->a), *b = proof_underline_of_claim(sheet, pair->b);
        if (pair->gate || !pair->agree || !a || !b || a == b)
            continue;
        uint32_t one = first_of_kin(sheet, kin, (uint32_t)(a - underlines->list.at)), other = first_of_kin(sheet, kin, (uint32_t)(b - underlines->list.at));
        kin[one > other ? one : other] = one > other ? other : one;
        changeable(sheet, a)->kin = changeable(sheet, b)->kin = 1;
    }
    for (uint32_t i = 0; kin && i < underlines->list.n; i++) {
        Underline *it = &underlines->list.at[i];
        if (!it->kin)
            continue;
        it->kin = first_of_kin(sheet, kin, i) + 1;
        if (it->state == FIGURE_ONCE)
            it->state = FIGURE_AGREES;
    }
}

void proof_underline(Sheet *sheet)
{
    add_figures(sheet);
    add_other_ends(sheet);
    join_claims(sheet);
    mark_clashes(sheet);
    mark_agreement(sheet);
    Str before = arena_print(sheet->report->scratch, "%.*s:", STR_ARG(sheet->anchor));
    for (uint32_t i = 0; i < sheet->underlines.list.n; i++) {
        Underline *it = &sheet->underlines.list.at[i];
        it->number = i + 1;
        it->anchor = proof_anchor(sheet->proof, before, article_text(sheet->reading->article, it->begin, it->end), sheet->report->arena);
    }
}

Str proof_state(const Sheet *sheet, const Underline *underline)
{
    switch (underline->state) {
    case FIGURE_CLASHES:
        return arena_print(sheet->report->scratch, "clash %.*s", STR_ARG(underline->clashes));
    case FIGURE_AGREES:
        return S("agrees elsewhere");
    case FIGURE_ONCE:
    case FIGURE_STATES:
        break;
    }
    return S("said once");
}
