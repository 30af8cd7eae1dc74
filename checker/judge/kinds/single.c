/* single: what has only one value, by a pattern of words, and is given two: the party of a senator, the rank of a city, the largest of its kind. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/relate.h"
#include "judge/same.h"
#include "judge/signs.h"
#include "judge/support.h"

enum { MOST_LINES = 32, MOST_RELATIONS = 256, MOST_EARLIER = 64 };

/* The options, read once. */
typedef struct Single {
    RelatedPlaces places;
    VEC(Pattern) patterns;
    Lists lists;
    Signs signs;
} Single;

static const void *prepare(const Rule *rule, Arena *arena)
{
    Single *single = ARENA_NEW(arena, Single);
    if (!single)
        return NULL;
    single->lists = relate_lists(gap_option(rule, "lists"), arena);
    for (Str rest = gap_option(rule, "patterns"); rest.n && single->patterns.n < MOST_LINES;) {
        Str wrong, line = str_trim(str_cut(&rest, '\n'));
        Pattern pattern;
        Pattern *kept = line.n && !pattern_read_relation(line, &single->places.names, arena, &pattern, &wrong) ? VEC_PUSH(arena, &single->patterns) : NULL;
        if (!kept)
            continue;
        *kept = pattern;
        signs_of_pattern(&single->signs, kept, &single->lists);
    }
    for (Str rest = gap_option(rule, "one"); rest.n;)
        single->places.one |= 1u << formula_name(&single->places.names, str_trim(str_cut(&rest, ',')));
    return single;
}

typedef struct Search {
    const Judgement *judgement;
    const Single *single;
    VEC(Related) found;
} Search;

static bool searched(const Case *it, const Sentence *sentence)
{
    Zone zone = sentence->zone;
    bool apart = zone == ZONE_TABLE || zone == ZONE_EMBED || zone == ZONE_META || zone == ZONE_BOILERPLATE || zone == ZONE_LIST;
    return !apart && str_find_byte(article_text(it->article, sentence->begin, sentence->end), '?') == sentence->end - sentence->begin;
}

static bool spoken(const Case *it, const Related *related)
{
    const Quotation *quotation = segment_quotation(it->segments, related->begin);
    return quotation && !quotation->scare;
}

/* Is what changes one value into another near: "the former senator", "then governor"? */
static bool excused(const Search *search, const Related *related)
{
    enum { BEFORE = 40, AFTER = 24 };                /* bytes */
    const Case *it = search->judgement->it;
    const Sentence *sentence = &it->segments->sentences.at[related->sentence];
    uint32_t begin = related->begin > sentence->begin + BEFORE ? related->begin - BEFORE : sentence->begin;
    uint32_t end = related->end + AFTER < sentence->end ? related->end + AFTER : sentence->end;
    return gap_holds(article_text(it->article, begin, end), gap_option(search->judgement->rule, "unless"));
}

static Str written(const Case *it, const Filling *filling)
{
    return relate_filled(filling) ? article_text(it->article, filling->begin, filling->end) : S("first");
}

static End end_of(const Case *it, const Related *related, Str label)
{
    return (End){.article = it->article, .begin = related->begin, .end = related->end, .label = label};
}

static void report(const Search *search, const Related *a, const Related *b, uint32_t which)
{
    const Case *it = search->judgement->it;
    Zone zones[] = {it->segments->sentences.at[a->sentence].zone, it->segments->sentences.at[b->sentence].zone};
    Slot slots[FORMULA_FIGURES + 2] = {{"a", written(it, &a->of[which])}, {"b", written(it, &b->of[which])}};
    uint32_t n = 2;
    for (uint32_t i = 0; i < search->single->places.names.n; i++)
        if (i != which && relate_filled(&b->of[i]))
            slots[n++] = (Slot){arena_print(search->judgement->arena, "%.*s", STR_ARG(search->single->places.names.at[i])).p, written(it, &b->of[i])};
    End ends[] = {end_of(it, b, S("one")), end_of(it, a, S("the other"))};
    Finding *finding = find_places(search->judgement, ends, 2, slots, n, slots[n - 1].text);
    if (finding)
        finding->relation = support_displayed(zones[0]) != support_displayed(zones[1]) ? RELATION_DISPLAY : RELATION_SELF;
}

/* Beside the relations before it: once for each value that is new. */
static void judge_relation(const Search *search, uint32_t number)
{
    const Case *it = search->judgement->it;
    const Related *b = &search->found.at[number];
    for (uint32_t n = 0; n < MOST_EARLIER && n < number; n++) {
        const Related *a = &search->found.at[number - 1 - n];
        uint32_t which = a->sentence == b->sentence ? FORMULA_FIGURES : related_difference(it, &search->single->places, a, b, search->judgement->scratch);
        if (which == FORMULA_FIGURES || !same_times(it, a->sentence, b->sentence) || !same_years(it, a->sentence, b->sentence))
            continue;
        report(search, a, b, which);
        return;
    }
}

/* Has the article said the same before? */
static bool said_before(const Search *search, const Related *now)
{
    uint32_t i = 0;
    while (i < search->found.n && !related_same(search->judgement->it, &search->single->places, &search->found.at[i], now, search->judgement->scratch))
        i++;
    return i < search->found.n;
}

/* With values that outlive the sentence. */
static Related keep(Arena *arena, Related related)
{
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++)
        related.of[i].value = arena_copy(arena, related.of[i].value);
    return related;
}

static void search_sentence(Search *search, uint32_t number)
{
    const Judgement *judgement = search->judgement;
    const Case *it = judgement->it;
    Relating at = relate_sentence(it, number, &search->single->lists, judgement->scratch);
    for (uint32_t i = 0; i < at.tokens.n; i++)
        for (uint32_t k = 0; k < search->single->patterns.n && search->found.n < MOST_RELATIONS; k++) {
            Related related;
            bool stands = relate_at(&at, &search->single->patterns.at[k], i, &related);
            Related *kept = stands && !spoken(it, &related) && !excused(search, &related) && !said_before(search, &related) ?
                                VEC_PUSH(judgement->arena, &search->found) : NULL;
            if (kept)
                *kept = keep(judgement->arena, related);
        }
    arena_reset(judgement->scratch);
}

/* The sentences of the article by the rules of this kind whose signs they hold, found out once; NULL when memory is spent, or there are too many rules. */
static const uint64_t *glance(const Judgement *judgement, uint64_t *own)
{
    const Case *it = judgement->it;
    const Signs *signs[GLANCE_RULES];
    uint32_t count = 0;
    for (uint32_t i = 0; i < it->knowledge->rules.n; i++) {
        const Single *single = it->knowledge->rules.rules[i].kind == RULE_SINGLE ? it->prepared[i] : NULL;
        if (single && count == GLANCE_RULES)
            return NULL;
        if (single == judgement->prepared)
            *own = (uint64_t)1 << count;
        if (single)
            signs[count++] = &single->signs;
    }
    if (!it->glances->by_sentence)
        it->glances->by_sentence = signs_glance(it, signs, count, judgement->arena);
    return it->glances->by_sentence;
}

static void search(const Judgement *judgement)
{
    const Segments *segments = judgement->it->segments;
    Search relations = {.judgement = judgement, .single = judgement->prepared};
    uint64_t own = 0;
    const uint64_t *held = relations.single ? glance(judgement, &own) : NULL;
    for (uint32_t i = 0; relations.single && i < segments->sentences.n && relations.found.n < MOST_RELATIONS; i++)
        if ((!held || held[i] & own) && searched(judgement->it, &segments->sentences.at[i]))
            search_sentence(&relations, i);
    for (uint32_t i = 1; i < relations.found.n; i++)
        judge_relation(&relations, i);
}

const Kind kind_single = {.search = search, .prepare = prepare};
