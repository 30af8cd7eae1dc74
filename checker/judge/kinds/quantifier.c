/* quantifier: all of a group, or none of it, against so many of so many: "every passenger was rescued", "8 of the 20 passengers were rescued". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/same.h"

enum { MOST_PHRASES = 200, MOST_PARTS = 64, MOST_READ = 48, GAP = 12 };      /* of one article; read deeply; bytes between part and whole */
enum { FEWEST_SHARED = 2, ENOUGH = 50 };             /* content words in common, and hundredths of those of the shorter sentence */

/* So many of so many. */
typedef struct Portion {
    const Mention *part, *whole;
    bool tried, read;
    Statement statement;
} Portion;

typedef struct Search {
    const Judgement *judgement;
    Statements statements;
    VEC(Portion) portions;
    uint32_t reads;
} Search;

/* Fewer than all, and some, in one sentence. */
static bool is_part(const Mention *part, const Mention *whole)
{
    return part->kind == MENTION_COUNT && whole->kind == MENTION_COUNT && part->sentence == whole->sentence && whole->head.n &&
           decimal_compare(part->high, whole->low) < 0 && decimal_compare(part->low, decimal(0, 0)) > 0;
}

/* "8 of the 20 passengers" */
static bool stands_before(const Case *it, const Mention *part, const Mention *whole)
{
    bool near = whole->begin >= part->value_end && whole->begin - part->value_end <= GAP;
    return near && str_starts(str_trim(article_text(it->article, part->value_end, whole->begin)), S("of"));
}

/* "Of the 20 passengers, 8" */
static bool stands_behind(const Case *it, const Mention *part, const Mention *whole)
{
    uint32_t begin = it->segments->sentences.at[whole->sentence].begin;
    Str before = str_trim(article_text(it->article, begin, whole->begin));
    bool opens = str_equal_fold(before, S("of the")) || str_equal_fold(before, S("of"));
    return opens && part->begin >= whole->end && str_equal(str_trim(article_text(it->article, whole->end, part->begin)), S(","));
}

static void add_portion(Search *search, const Mention *part, const Mention *whole)
{
    Portion *portion = VEC_PUSH(search->judgement->arena, &search->portions);
    if (portion)
        *portion = (Portion){.part = part, .whole = whole};
}

static void find_portions(Search *search)
{
    const Case *it = search->judgement->it;
    for (uint32_t i = 0; i + 1 < it->mentions->list.n && search->portions.n < MOST_PARTS; i++) {
        const Mention *first = &it->mentions->list.at[i], *second = first + 1;
        if (is_part(first, second) && stands_before(it, first, second))
            add_portion(search, first, second);
        else if (is_part(second, first) && stands_behind(it, second, first))
            add_portion(search, second, first);
    }
}

static const Statement *statement_of(Search *search, Portion *portion)
{
    if (!portion->tried && search->reads++ < MOST_READ)
        portion->read = claim_statement(&search->statements, portion->part->sentence, portion->part->begin,
                                        portion->whole->end > portion->part->end ? portion->whole->end : portion->part->end, &portion->statement);
    portion->tried = true;
    return portion->read ? &portion->statement : NULL;
}

/* "Most" are more than half; "both" and "neither" are said of two. */
static bool at_odds(const Phrase *phrase, const Portion *portion)
{
    Decimal twice = decimal_multiply(portion->part->high, decimal(2, 0)), two = decimal(2, 0);
    bool of_two = str_equal(phrase->name, S("both")) || str_equal(phrase->name, S("neither"));
    if (str_equal(phrase->name, S("most")))
        return decimal_compare(twice, portion->whole->low) <= 0;
    return !of_two || decimal_equal(portion->whole->low, two);
}

/* Is the same said of the group as of its portion? */
static bool clash(const Statement *all, const Statement *some, const Portion *portion)
{
    uint32_t shared;
    if (!str_equal(all->affected.name, portion->whole->head) || !all->action.lemma.n || !str_equal(all->action.lemma, some->action.lemma))
        return false;
    if (some->negated || all->status != STATUS_ACTUAL || some->status != STATUS_ACTUAL || all->bare || some->bare || !same_names(all, some))
        return false;
    return same_words(all, some, &shared) >= ENOUGH && shared >= FEWEST_SHARED;
}

/* Was "none of the passengers" found to clash as a figure already? */
static bool told_before(const Judgement *judgement, uint32_t begin)
{
    for (uint32_t i = 0; i < judgement->verdicts->findings.n; i++) {
        const Finding *finding = &judgement->verdicts->findings.at[i];
        for (uint32_t k = 0; k < finding->end_count; k++)
            if (finding->ends[k].begin == begin)
                return true;
    }
    return false;
}

static void judge_phrase(Search *search, const Occurrence *at)
{
    const Judgement *judgement = search->judgement;
    Statement all;
    bool read = false, none = str_equal(at->phrase->name, S("none")) || str_equal(at->phrase->name, S("neither"));
    for (uint32_t i = 0; i < search->portions.n; i++) {
        Portion *portion = &search->portions.at[i];
        if (!at_odds(at->phrase, portion) || !same_ground(judgement->it, at->sentence, portion->part->sentence))
            continue;
        const Statement *some = statement_of(search, portion);
        if (!some || (!read && search->reads++ >= MOST_READ) ||
            !(read = read || claim_statement(&search->statements, at->sentence, at->begin, at->end, &all)))
            continue;
        if ((none || !all.negated) && clash(&all, some, portion) && !told_before(judgement, all.begin)) {
            bool later = at->begin > portion->part->begin;
            same_report(judgement, later ? some : &all, later ? &all : some);
            return;
        }
    }
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Search all = {.judgement = judgement,
                  .statements = {it->article, it->segments, it->mentions, it->entities, it->knowledge, judgement->arena, judgement->scratch}};
    find_portions(&all);
    Occurrences found = {0};
    if (all.portions.n)
        found = survey_phrases(it, PHRASE_QUANTIFIER, MOST_PHRASES, judgement->arena);
    for (uint32_t i = 0; i < found.n; i++)
        judge_phrase(&all, &found.at[i]);
}

const Kind kind_quantifier = {.search = search};
