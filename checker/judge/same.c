/* What keeps two statements apart: another thing, another name, another time, or a turn that the text tells of. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/same.h"

#include "judge/brief.h"
#include "judge/find.h"
#include "judge/support.h"

Sameness same_party(const Party *a, const Party *b)
{
    if (a->entity && b->entity)
        return a->entity == b->entity ? SAME_YES : SAME_NOT;
    if (!a->name.n || !b->name.n || a->pronoun || b->pronoun || a->entity || b->entity)
        return SAME_UNKNOWN;
    return str_equal(a->name, b->name) ? SAME_YES : SAME_NOT;
}

static bool holds(const Terms *terms, Str lemma)
{
    for (uint32_t i = 0; i < terms->n; i++)
        if (str_equal(terms->at[i].lemma, lemma))
            return true;
    return false;
}

static uint32_t missing(const Terms *from, const Terms *in)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < from->n; i++)
        count += !holds(in, from->at[i].lemma);
    return count;
}

/* Words of the first that the second lacks; the word by which the statements are opposed is not counted. */
static uint32_t unshared(const Statement *from, const Statement *in, uint32_t *all)
{
    uint32_t count = 0;
    *all = 0;
    for (uint32_t i = 0; i < from->words.n; i++) {
        const Term *word = &from->words.at[i];
        bool held = holds(&in->words, word->lemma), opposed = word->begin >= from->begin && word->begin < from->end;
        *all += held || !opposed;
        count += !held && !opposed;
    }
    return count;
}

bool same_lacks(const Statement *from, const Statement *in)
{
    uint32_t all;
    return unshared(from, in, &all) > 0;
}

uint32_t same_words(const Statement *a, const Statement *b, uint32_t *shared)
{
    uint32_t all_a, all_b, without_a = unshared(a, b, &all_a), without_b = unshared(b, a, &all_b);
    uint32_t names = a->names.n - missing(&a->names, &b->names), least = a->names.n < b->names.n ? a->names.n : b->names.n;
    uint32_t fewer = all_a <= all_b ? all_a : all_b;
    *shared = fewer - (all_a <= all_b ? without_a : without_b) + names;
    return fewer + least ? *shared * 100 / (fewer + least) : 0;
}

bool same_telling(const Statement *a, const Statement *b)
{
    enum { FEWEST = 5 };                             /* content words and names; fewer are met in two sentences by chance */
    uint32_t all_a, all_b;
    if (unshared(a, b, &all_a) || unshared(b, a, &all_b) || missing(&a->names, &b->names) || missing(&b->names, &a->names))
        return false;
    return all_a + a->names.n >= FEWEST && all_b + b->names.n >= FEWEST;
}

/* Mentions of a sentence: first..end. */
typedef struct Range {
    uint32_t first, end;
} Range;

static Range mentions_of(const Case *it, uint32_t sentence)
{
    const Mentions *mentions = it->mentions;
    uint32_t low = 0, high = mentions->list.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (mentions->list.at[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    Range range = {low, low};
    enum { MOST = 24 };
    while (range.end < mentions->list.n && range.end < low + MOST && mentions->list.at[range.end].sentence == sentence)
        range.end++;
    return range;
}

/* "None of the tourists" is read as a figure too. */
static bool is_none(const Mention *mention)
{
    return mention->spelled && decimal_equal(mention->high, decimal(0, 0));
}

static bool is_date(const Mention *mention)
{
    return mention->kind == MENTION_DATE;
}

/* Is it known which day is meant, or at least which weekday? */
static bool told(const Mention *date)
{
    return date->weekday || !range_none(date->days);
}

static bool same_days(const Mention *a, const Mention *b, bool exact)
{
    if (range_none(a->days) || range_none(b->days))
        return a->weekday && a->weekday == b->weekday;
    return exact ? range_holds(a->days, b->days) && range_holds(b->days, a->days) : range_overlaps(a->days, b->days);
}

/* Of the figures (or dates) of both sentences: is one alike; and do both have some? */
static void compare_figures(const Case *it, uint32_t a, uint32_t b, bool dates, bool exact, bool *alike, bool *both)
{
    Range of_a = mentions_of(it, a), of_b = mentions_of(it, b);
    bool any_a = false, any_b = false;
    *alike = false;
    for (uint32_t i = of_a.first; i < of_a.end; i++) {
        const Mention *x = &it->mentions->list.at[i];
        if (is_date(x) != dates || is_none(x))
            continue;
        any_a |= !dates || told(x);
        for (uint32_t j = of_b.first; j < of_b.end; j++) {
            const Mention *y = &it->mentions->list.at[j];
            if (is_date(y) != dates || is_none(y))
                continue;
            any_b |= !dates || told(y);
            *alike |= dates ? same_days(x, y, exact) : decimal_equal(x->low, y->low) && x->kind == y->kind;
        }
    }
    for (uint32_t j = of_b.first; !any_b && j < of_b.end; j++)
        any_b = is_date(&it->mentions->list.at[j]) == dates && !is_none(&it->mentions->list.at[j]) && (!dates || told(&it->mentions->list.at[j]));
    *both = any_a && any_b;
}

bool same_time(const Case *it, uint32_t a, uint32_t b)
{
    bool alike, both;
    compare_figures(it, a, b, true, true, &alike, &both);
    return alike;
}

static bool beside(const Statement *statement, const Mention *mention)
{
    enum { NEAR = 40 };                              /* bytes */
    return mention->end + NEAR >= statement->begin && mention->begin <= statement->end + NEAR;
}

bool same_figure(const Case *it, const Statement *a, const Statement *b)
{
    Range of_a = mentions_of(it, a->sentence), of_b = mentions_of(it, b->sentence);
    for (uint32_t i = of_a.first; i < of_a.end; i++)
        for (uint32_t j = of_b.first; j < of_b.end; j++) {
            const Mention *x = &it->mentions->list.at[i], *y = &it->mentions->list.at[j];
            if (!is_date(x) && x->kind == y->kind && decimal_equal(x->low, y->low) && beside(a, x) && beside(b, y))
                return true;
        }
    return false;
}

static bool other_figures(const Case *it, uint32_t a, uint32_t b)
{
    bool alike, both;
    compare_figures(it, a, b, false, true, &alike, &both);
    return both && !alike;
}

static bool asks(const Case *it, uint32_t sentence)
{
    return str_find_byte(article_text(it->article, it->segments->sentences.at[sentence].begin, it->segments->sentences.at[sentence].end), '?') <
           it->segments->sentences.at[sentence].end - it->segments->sentences.at[sentence].begin;
}

bool same_times(const Case *it, uint32_t a, uint32_t b)
{
    bool alike, both;
    compare_figures(it, a, b, true, false, &alike, &both);
    return !both || alike;
}

static bool names_year(const Case *it, uint32_t sentence)
{
    enum { A_YEAR = 360 };                           /* days */
    Range all = mentions_of(it, sentence);
    for (uint32_t i = all.first; i < all.end; i++) {
        const Mention *date = &it->mentions->list.at[i];
        if (is_date(date) && !range_none(date->named) && date_number(date->named.to) - date_number(date->named.from) >= A_YEAR)
            return true;
    }
    return false;
}

bool same_years(const Case *it, uint32_t a, uint32_t b)
{
    return names_year(it, a) == names_year(it, b);
}

bool same_ground(const Case *it, uint32_t a, uint32_t b)
{
    static const PhraseKind turns[] = {PHRASE_TURNABOUT, PHRASE_APART, PHRASE_ACKNOWLEDGED, PHRASE_MODAL};
    size_t asked = brief_text(it, a, b) ? 1 : sizeof turns / sizeof *turns;             /* what is reckoned, possible or told besides in the one says nothing of the other */
    for (size_t i = 0; i < asked; i++)
        if (survey_differs(it, a, b, turns[i]))
            return false;
    return a != b && !asks(it, a) && !asks(it, b) && same_times(it, a, b) && !other_figures(it, a, b);
}

/* Has the first a word that stands against one of the second: "southern" for "northern"? */
static bool stands_against(const Case *it, const Statement *own, const Statement *other)
{
    for (uint32_t i = 0; i < own->words.n; i++) {
        const Term *word = &own->words.at[i];
        Phrases phrases = language_phrases(it->knowledge->language, word->lemma);
        bool opposed = (word->begin >= own->begin && word->begin < own->end) || holds(&other->words, word->lemma);
        for (uint32_t k = 0; k < phrases.n && !opposed; k++)
            if (phrases.at[k].kind == PHRASE_SIBLING && holds(&other->words, phrases.at[k].name) && !holds(&own->words, phrases.at[k].name))
                return true;
    }
    return false;
}

bool same_sides(const Case *it, const Statement *a, const Statement *b)
{
    return !stands_against(it, a, b) && !stands_against(it, b, a);
}

/* "He declined" names whom "he" is known to be. */
static bool names_party(const Statement *statement, Str name)
{
    return (statement->actor.entity && str_equal(statement->actor.name, name)) || (statement->affected.entity && str_equal(statement->affected.name, name));
}

static bool names_all(const Statement *in, const Terms *names)
{
    for (uint32_t i = 0; i < names->n; i++)
        if (!holds(&in->names, names->at[i].lemma) && !names_party(in, names->at[i].lemma))
            return false;
    return true;
}

bool same_names(const Statement *a, const Statement *b)
{
    return names_all(b, &a->names) || names_all(a, &b->names);
}

bool same_footing(const Statement *a, const Statement *b)
{
    bool quoted = a->voice == VOICE_QUOTE && b->voice == VOICE_QUOTE;
    return a->status == STATUS_ACTUAL && b->status == STATUS_ACTUAL && !quoted && !(a->bare && b->bare);
}

/* "the assembly passed" and "rejected by the assembly": the first does not say what it passed. */
static bool subject_of_both(const Statement *a, const Statement *b)
{
    return !a->actor.name.n && b->actor.name.n && same_party(&a->affected, &b->actor) == SAME_YES;
}

bool same_thing(const Statement *a, const Statement *b)
{
    Sameness affected = same_party(&a->affected, &b->affected), actor = same_party(&a->actor, &b->actor);
    if (actor == SAME_NOT || (affected == SAME_NOT && !subject_of_both(a, b) && !subject_of_both(b, a)))
        return false;
    return affected == SAME_YES || actor == SAME_YES || subject_of_both(a, b) || subject_of_both(b, a);
}

static End end_of(const Case *it, const Statement *statement)
{
    return (End){.article = it->article, .begin = statement->begin, .end = statement->end, .voice = statement->voice, .label = S("said of the same")};
}

void same_report(const Judgement *judgement, const Statement *a, const Statement *b)
{
    const Case *it = judgement->it;
    const Party *what = b->affected.name.n ? &b->affected : a->affected.name.n ? &a->affected : &b->actor;
    Str name = what->entity ? what->name : article_text(it->article, what->begin, what->end);
    Slot slots[] = {{"what", name.n ? name : S("one thing")},
                    {"a", article_text(it->article, a->begin, a->end)}, {"b", article_text(it->article, b->begin, b->end)}};
    End ends[] = {end_of(it, b), end_of(it, a)};
    Finding *finding = find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
    if (finding)
        finding->relation = support_displayed(a->zone) != support_displayed(b->zone) ? RELATION_DISPLAY : RELATION_SELF;
}
