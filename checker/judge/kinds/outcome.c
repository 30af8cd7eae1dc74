/* outcome: one matter that is said to have ended both ways: acquitted and convicted, won and lost. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"
#include "judge/brief.h"
#include "judge/same.h"

enum { MOST_PHRASES = 400, MOST_EARLIER = 8, MOST_READ = 48 };       /* of one article; phrases of one matter; statements read deeply */
enum { FEWEST_SHARED = 2, ENOUGH = 50, ENOUGH_NEAR = 70 };           /* content words of two sentences; hundredths of the shorter one */

/* A phrase that says which way a matter ended. */
typedef struct Ending {
    const Occurrence *at;
    Str matter;                                      /* "verdict" */
    uint32_t before, next;                           /* number + 1 of the endings before and behind it of the same matter */
    bool yes, sequence;
    bool tried, read;                                /* was its statement asked for, and is there one? */
    Statement statement;
} Ending;

typedef struct Search {
    const Judgement *judgement;
    Occurrences found;
    VEC(Ending) endings;
    const Stems *stems;
    uint32_t reads;
} Search;

static const Statement *statement_of(Search *search, Ending *ending)
{
    const Case *it = search->judgement->it;
    Statements statements = {it->article, it->segments, it->mentions, it->entities, it->knowledge, search->judgement->arena, search->judgement->scratch};
    if (!ending->tried && search->reads++ < MOST_READ)
        ending->read = claim_statement(&statements, ending->at->sentence, ending->at->begin, ending->at->end, &ending->statement);
    ending->tried = true;
    return ending->read ? &ending->statement : NULL;
}

/* What may end one way today and the other tomorrow clashes at one time only; a rise and a fall, a profit and a loss only as the same figure. */
static bool one_time(const Case *it, const Ending *ending, const Statement *a, const Statement *b)
{
    bool figure = str_equal(ending->matter, S("change")) || str_equal(ending->matter, S("balance"));
    return figure ? same_figure(it, a, b) : !ending->sequence || same_time(it, a->sentence, b->sentence);
}

/* Does the sentence tell of the other way too: "whose number grew while the others declined"? */
static bool both_ways(const Search *search, const Ending *ending)
{
    const Ending *at = search->endings.at;
    for (uint32_t i = ending->before, n = 0; i && n < MOST_EARLIER && at[i - 1].at->sentence == ending->at->sentence; i = at[i - 1].before, n++)
        if (at[i - 1].yes != ending->yes)
            return true;
    for (uint32_t i = ending->next, n = 0; i && n < MOST_EARLIER && at[i - 1].at->sentence == ending->at->sentence; i = at[i - 1].next, n++)
        if (at[i - 1].yes != ending->yes)
            return true;
    return false;
}

/* The same profit and loss in a statement and its answer: of whom it is need not be read twice, "General Motors, the maker of cars", as long as a name is. */
static bool one_thing(const Case *it, const Statement *a, const Statement *b)
{
    if (same_thing(a, b) || same_telling(a, b))
        return true;
    bool others = same_party(&a->actor, &b->actor) == SAME_NOT || same_party(&a->affected, &b->affected) == SAME_NOT;
    return !others && a->names.n && b->names.n && brief_text(it, a->sentence, b->sentence) && same_figure(it, a, b);
}

static bool clash(Search *search, Ending *a, Ending *b)
{
    const Case *it = search->judgement->it;
    uint32_t count_a = stems_count(search->stems, a->at->sentence), count_b = stems_count(search->stems, b->at->sentence);
    uint32_t shared = stems_shared(search->stems, a->at->sentence, b->at->sentence), fewer = count_a < count_b ? count_a : count_b;
    if (both_ways(search, a) || both_ways(search, b) || shared < FEWEST_SHARED || shared * 100 < fewer * (ENOUGH - 20))
        return false;
    if (!same_ground(it, a->at->sentence, b->at->sentence))
        return false;
    const Statement *x = statement_of(search, a), *y = statement_of(search, b);
    if (!x || !y || x->negated != y->negated || !same_footing(x, y) || !one_thing(it, x, y) || !same_sides(it, x, y) || !same_names(x, y) || !one_time(it, a, x, y))
        return false;
    bool near = it->segments->sentences.at[x->sentence].paragraph == it->segments->sentences.at[y->sentence].paragraph;
    if (same_words(x, y, &shared) < (near ? ENOUGH_NEAR : ENOUGH))
        return false;
    bool figure = brief_text(it, x->sentence, y->sentence) && same_figure(it, x, y);    /* as good as a word: "earned $40m", "lost $40m" */
    return shared + figure >= FEWEST_SHARED;
}

/* One ending for each matter that the phrase may be of. */
static void add_endings(Search *search, Map *matters, const Occurrence *at)
{
    const Language *language = search->judgement->it->knowledge->language;
    for (const Phrase *phrase = at->phrase; phrase < language->phrases + language->phrase_count && phrase->kind == PHRASE_OUTCOME &&
                                            str_equal(phrase->text, at->phrase->text);
         phrase++) {
        Str rest = phrase->name, matter = str_cut(&rest, ' '), way = str_cut(&rest, ' ');
        uint32_t *last = map_put(matters, search->judgement->arena, matter, 0);
        Ending *ending = last ? VEC_PUSH(search->judgement->arena, &search->endings) : NULL;
        if (!ending)
            return;
        *ending = (Ending){.at = at, .matter = matter, .before = *last, .yes = str_equal(way, S("yes")), .sequence = rest.n > 0};
        if (*last)
            search->endings.at[*last - 1].next = search->endings.n;
        *last = search->endings.n;
    }
}

static void search_endings(Search *search)
{
    for (uint32_t i = 0; i < search->endings.n; i++) {
        Ending *b = &search->endings.at[i];
        uint32_t before = b->before;
        for (uint32_t n = 0; before && n < MOST_EARLIER; n++) {
            Ending *a = &search->endings.at[before - 1];
            before = a->before;
            if (a->yes != b->yes && a->at->sentence != b->at->sentence && clash(search, a, b)) {
                same_report(search->judgement, &a->statement, &b->statement);
                break;
            }
        }
    }
}

static void search(const Judgement *judgement)
{
    Search it = {.judgement = judgement, .found = survey_phrases(judgement->it, PHRASE_OUTCOME, MOST_PHRASES, judgement->arena)};
    Map matters = {0};
    for (uint32_t i = 0; i < it.found.n; i++)
        add_endings(&it, &matters, &it.found.at[i]);
    it.stems = survey_stems(judgement->it, judgement->arena);
    if (it.stems)
        search_endings(&it);
}

const Kind kind_outcome = {.search = search};
