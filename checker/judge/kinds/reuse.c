/* reuse: one rare number that counts two different things: "4,460 people", "4,460 tents". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"
#include "judge/elapsed.h"
#include "judge/find.h"

enum { FEWEST_DIGITS = 3, LEAST = 1000, STEPS = 4 };  /* significant digits; a smaller number recurs by chance; hypernyms between two words for one thing */

/* Is the number one that hardly comes twice, exact and no year? */
static bool telling(const Case *it, const Mention *mention)
{
    Zone zone = it->segments->sentences.at[mention->sentence].zone;
    bool says = mention->head.n && !language_word(it->knowledge->language, mention->head, PHRASE_LIGHT_NOUN);     /* "a number of" */
    bool apart = zone == ZONE_TABLE || zone == ZONE_META || zone == ZONE_BOILERPLATE || zone == ZONE_LIST;
    return mention->kind == MENTION_COUNT && mention->bound == BOUND_EXACT && mention->digits >= FEWEST_DIGITS && says && !mention->per.n && !apart &&
           decimal_equal(mention->low, mention->high) && decimal_compare(mention->low, decimal(LEAST, 0)) >= 0;
}

/* "Workers" may be the "people" of the other sentence, "cottages" its "houses", "the company" its "staff". */
static bool may_be_one(const Case *it, Str a, Str b)
{
    const Lexicon *lexicon = &it->knowledge->lexicon;
    enum { LIVING = LEXICON_PERSON | LEXICON_GROUP };
    uint32_t class_a = lexicon_class(lexicon, a), class_b = lexicon_class(lexicon, b);
    return str_equal(a, b) || !class_a || !class_b || (class_a & LIVING && class_b & LIVING) || class_a & class_b & LEXICON_EVENT ||
           lexicon_same(lexicon, a, b, LEXICON_NOUN) || lexicon_is_a(lexicon, a, b, LEXICON_NOUN, STEPS) || lexicon_is_a(lexicon, b, a, LEXICON_NOUN, STEPS);
}

static void report(const Judgement *judgement, const Mention *a, const Mention *b)
{
    const Case *it = judgement->it;
    Slot slots[] = {{"number", article_text(it->article, b->value_begin, b->value_end)}, {"a", article_text(it->article, a->head_begin, a->head_end)},
                    {"b", article_text(it->article, b->head_begin, b->head_end)}};
    End ends[] = {{.article = it->article, .begin = b->begin, .end = b->end, .label = S("one thing")},
                  {.article = it->article, .begin = a->begin, .end = a->end, .label = S("the other")}};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Map first = {0};                                 /* by value: number of the mention that gives it first; told once: UINT32_MAX */
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        uint32_t *known = telling(it, mention) ? map_put(&first, judgement->arena, decimal_print(mention->low, judgement->arena), i) : NULL;
        if (!known || *known == i || *known == UINT32_MAX)
            continue;
        const Mention *before = &it->mentions->list.at[*known];
        if (before->sentence == mention->sentence || may_be_one(it, before->head, mention->head))
            continue;
        report(judgement, before, mention);
        *known = UINT32_MAX;
    }
}

const Kind kind_reuse = {.search = search};
