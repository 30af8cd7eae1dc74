/* orphan: a surname whose bearer the article never names in full. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { SHORTEST = 4, MOST = 16 };                    /* letters; findings of one article */

typedef struct Search {
    const Judgement *judgement;
    Map lasts;                                       /* last words of all names: 1 alone only, 2 behind another word */
    uint32_t told;
} Search;

/* Which surnames stand behind a first name somewhere in the article, in any name. */
static void note_names(Search *search)
{
    const Entities *entities = search->judgement->it->entities;
    for (uint32_t i = 0; i < entities->list.n; i++)
        for (uint32_t k = 0; k < entities->list.at[i].aliases.n; k++) {
            Str name = entities->list.at[i].aliases.at[k], last = str_last_word(name);
            uint32_t *known = map_put(&search->lasts, search->judgement->arena, last, 1);
            if (known && last.n < name.n)
                *known = 2;
        }
}

/* "BuzzFeed" and "Law360" are no surnames, "McCants" may be one. */
static bool spelled_as_surname(Str word)
{
    enum { MC = 2 };
    for (size_t i = 1; i < word.n; i++)
        if (byte_is_digit(word.p[i]) || (byte_is_upper(word.p[i]) && !(i == MC && word.p[1] == 'c')))
            return false;
    return true;
}

/* May the word be a surname and nothing else? */
static bool is_surname(const Search *search, Str word)
{
    static const PhraseKind others[] = {PHRASE_GIVEN_NAME, PHRASE_DEMONYM, PHRASE_PLACE_NAME, PHRASE_ORGANISATION, PHRASE_ROLE, PHRASE_AGENCY, PHRASE_PRONOUN,
                                        PHRASE_STOP, PHRASE_MONTH, PHRASE_WEEKDAY};
    const Case *it = search->judgement->it;
    const uint32_t *known = map_get(&search->lasts, word);
    char lower[40];
    if (!known || *known != 1 || word.n < SHORTEST || word.n > sizeof lower || !spelled_as_surname(word))
        return false;
    for (size_t i = 0; i < word.n; i++)
        lower[i] = byte_lower(word.p[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (language_word(it->knowledge->language, (Str){lower, word.n}, others[i]))
            return false;
    return !lexicon_pos(&it->knowledge->lexicon, (Str){lower, word.n}) && !gap_holds(gap_option(search->judgement->rule, "known"), word);
}

static bool says(const Case *it, Str word)
{
    return word.n && language_word(it->knowledge->language, lexicon_lemma(&it->knowledge->lexicon, word, LEXICON_VERB), PHRASE_SAY);
}

static void report(Search *search, Str word)
{
    const Case *it = search->judgement->it;
    uint32_t begin = (uint32_t)str_offset(it->article->text, word);
    Slot slots[] = {{"name", word}};
    End end = {.article = it->article, .begin = begin, .end = begin + (uint32_t)word.n, .label = S("never named in full")};
    find_places(search->judgement, &end, 1, slots, 1, word);
    *map_get(&search->lasts, word) = 2;              /* told once */
    search->told++;
}

/* A capitalised word with no name before it and a verb of saying behind it. */
static void search_sentence(Search *search, const Sentence *sentence)
{
    const Case *it = search->judgement->it;
    Str rest = article_text(it->article, sentence->begin, sentence->end);
    bool named = false;                              /* the word before was capitalised */
    for (Str word = gap_next_word(&rest); word.n && search->told < MOST; word = gap_next_word(&rest)) {
        Str next = rest, behind = gap_next_word(&next);
        bool capital = byte_is_upper(word.p[0]), glued = rest.n && rest.p[0] == ' ';
        if (capital && !named && glued && says(it, behind) && is_surname(search, word))
            report(search, word);
        named = capital;
    }
}

static void search(const Judgement *judgement)
{
    Search orphans = {.judgement = judgement};
    note_names(&orphans);
    const Segments *segments = judgement->it->segments;
    for (uint32_t i = 0; i < segments->sentences.n; i++)
        if (segments->sentences.at[i].zone == ZONE_BODY)
            search_sentence(&orphans, &segments->sentences.at[i]);
}

const Kind kind_orphan = {.search = search};
