/* formula: figures that stand in one of a rule's patterns must fulfil the equation that goes with it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/gap.h"
#include "judge/reckon.h"

enum { MOST_LINES = 48 };

/* The option `patterns`, read. */
typedef struct Lines {
    VEC(Pattern) list;
    uint32_t fewest;                                 /* figures that a sentence must have at least */
    uint32_t fewest_bridging;                        /* figures that two sentences must have; UINT32_MAX: no line goes on in the next */
    Allowance allowance;
} Lines;

static void read_line(Lines *lines, Str text, Arena *arena)
{
    Str wrong;
    Pattern line;
    if (pattern_read(text, false, arena, &line, &wrong))
        return;
    Pattern *kept = VEC_PUSH(arena, &lines->list);
    uint32_t *fewest = line.bridges ? &lines->fewest_bridging : &lines->fewest;
    *fewest = line.figures < *fewest ? line.figures : *fewest;
    if (kept)
        *kept = line;
}

/* Once for all articles: the lines of the shipped rules take longer to read than a short article. */
static const void *prepare(const Rule *rule, Arena *arena)
{
    const RuleOption *patterns = rule_option(rule, S("patterns"));
    Lines *lines = ARENA_NEW(arena, Lines);
    if (!lines)
        return NULL;
    lines->allowance = reckon_allowance(rule);
    lines->fewest = lines->fewest_bridging = UINT32_MAX;
    for (Str rest = patterns ? patterns->value : (Str){0}; rest.n && lines->list.n < MOST_LINES;)
        read_line(lines, str_cut(&rest, '\n'), arena);
    return lines;
}

/* Figures of these forms must be of one kind in one unit, and count one thing. */
static bool is_common(Str form)
{
    return str_equal(form, S("amount")) || str_equal(form, S("any")) || str_equal(form, S("rate"));
}

static const Unit *whole_unit(const Case *it, const Unit *unit)
{
    return unit && unit->minor && unit->base ? &it->knowledge->units->units[unit->base - 1] : unit;
}

/* "3.2 billion kronor, of which 1.1 billion": hundreds of thousands and more that count nothing are money beside money. */
static bool bare_money(const Mention *a, const Mention *b)
{
    return a->kind == MENTION_MONEY && !a->unit->minor && b->kind == MENTION_COUNT && b->step >= 5 && !b->head.n;
}

/* Pay by the hour and day is for working time: "$20 an hour, or $41,600 a year". */
static bool worked_for(const Mention *mention)
{
    return mention->kind == MENTION_MONEY && (str_equal(mention->per, S("hour")) || str_equal(mention->per, S("day")));
}

static bool alike(const Case *it, const Mention *a, const Mention *b)
{
    if ((worked_for(a) || worked_for(b)) && !str_equal(a->per, b->per))
        return false;
    if (bare_money(a, b) || bare_money(b, a))
        return true;
    const Unit *unit = whole_unit(it, a->unit), *other = whole_unit(it, b->unit);
    if (a->kind != b->kind || !unit != !other || (unit && unit->dimension_id != other->dimension_id))
        return false;
    if (unit && unit->currency && unit != other)
        return false;
    return a->kind != MENTION_COUNT || !a->head.n || !b->head.n || str_equal(a->head, b->head);
}

static Str group_of(const Case *it, Str word)
{
    Str lemma = lexicon_lemma(&it->knowledge->lexicon, word, LEXICON_NOUN);
    const Phrase *group = language_word(it->knowledge->language, lemma, PHRASE_SYNONYM);
    return group ? group->name : lemma;
}

/* "47 million people" and "a person", "per 100,000 people": what is counted is what the other figure is for each of. The rule's option `alike` may say more. */
static bool same_thing(const Judgement *judgement, Str head, Str per)
{
    const Case *it = judgement->it;
    Str each = reckon_each(per, NULL), alike_words = gap_option(judgement->rule, "alike");
    if (!head.n || !each.n)
        return false;
    Str head_group = group_of(it, head), each_group = group_of(it, each);
    return str_equal(head_group, each_group) || (gap_holds(alike_words, head_group) && gap_holds(alike_words, each_group));
}

static bool counts_what_each_is_of(const Judgement *judgement, const Match *match)
{
    const Mention *each = NULL;
    bool counted = false;
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++)
        each = match->figures[i] && str_equal(match->forms[i], S("each")) ? match->figures[i] : each;
    for (uint32_t i = 0; each && i < FORMULA_FIGURES; i++)
        counted |= match->figures[i] && str_equal(match->forms[i], S("count")) && same_thing(judgement, match->figures[i]->head, each->per);
    return !each || counted;
}

static bool comparable_figures(const Judgement *judgement, const Match *match)
{
    const Mention *first = NULL;
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++) {
        if (!match->figures[i] || !is_common(match->forms[i]))
            continue;
        if (first && !alike(judgement->it, first, match->figures[i]))
            return false;
        first = first ? first : match->figures[i];
    }
    return counts_what_each_is_of(judgement, match);
}

static bool can_stand(const Pattern *line, Forms forms)
{
    return (line->needs & ~forms) == 0;
}

/* The lines that figures of these forms can stand in. */
typedef struct Standing {
    const Pattern *lines[MOST_LINES];
    uint32_t n;
} Standing;

static void find_standing(const Lines *lines, Forms forms, Standing *standing)
{
    standing->n = 0;
    for (uint32_t k = 0; k < lines->list.n; k++)
        if (can_stand(&lines->list.at[k], forms))
            standing->lines[standing->n++] = &lines->list.at[k];
}

static void judge_item(const Judgement *judgement, const Lines *lines, const Standing *standing, Items *items, uint32_t i)
{
    for (uint32_t k = 0; k < standing->n; k++) {
        const Pattern *line = standing->lines[k];
        Match match;
        if (!match_at(line, items, i, &match) || !comparable_figures(judgement, &match))
            continue;
        if (reckon_clashes(judgement->it, line, &match, lines->allowance))
            reckon_report(judgement, line, &match);
    }
}

/* The figures of the sentence of mention `first`: one past the last, and all forms that they have. */
static uint32_t read_sentence(const Case *it, uint32_t first, Forms *forms)
{
    uint32_t end = first;
    for (; end < it->mentions->list.n && it->mentions->list.at[end].sentence == it->mentions->list.at[first].sentence; end++)
        *forms |= match_forms(&it->mentions->list.at[end], it->knowledge);
    return end;
}

/* Is the sentence of mention `next` the one behind `sentence`, in one paragraph? */
static bool follows(const Case *it, uint32_t sentence, uint32_t next)
{
    const Sentence *at = it->segments->sentences.at;
    return next < it->mentions->list.n && it->mentions->list.at[next].sentence == sentence + 1 && at[sentence].paragraph == at[sentence + 1].paragraph;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    const Lines *lines = judgement->prepared;
    Items items;
    Standing standing;
    if (!lines)
        return;
    for (uint32_t first = 0, end = 0; first < it->mentions->list.n; first = end) {
        uint32_t sentence = it->mentions->list.at[first].sentence;
        Forms forms = 0, both;
        end = read_sentence(it, first, &forms);
        both = forms;
        bool bridge = lines->fewest_bridging < UINT32_MAX && follows(it, sentence, end) && read_sentence(it, end, &both) - first >= lines->fewest_bridging;
        if (end - first < lines->fewest && !bridge)
            continue;
        find_standing(lines, bridge ? both : forms, &standing);
        if (!standing.n)
            continue;
        match_items(it, sentence, first, &items);
        if (bridge)
            match_next_items(it, sentence + 1, end, &items);
        for (uint32_t i = 0; i < items.own; i++)
            judge_item(judgement, lines, &standing, &items, i);
    }
}

const Kind kind_formula = {.search = search, .prepare = prepare};
