/* polarity: what is said in one sentence and denied in another: "signed the treaty", "did not sign the treaty". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/same.h"

enum { MOST_DENIALS = 200, MOST_HOLDERS = 12, MOST_COMPARED = 3, MOST_READ = 60 };   /* of one article; sentences with one word; for one denial; read deeply */
enum { FEWEST_SHARED = 3, ENOUGH = 70 };             /* content words in common, and hundredths of those of the shorter sentence */

/* Sentences by their content words. */
typedef struct Index {
    Stems stems;
    Map heads;                                       /* from a word to number + 1 of its last place in the stems */
    uint32_t *before;                                /* by place: number + 1 of the one before it with the same word */
    uint32_t *sentence;                              /* by place */
    uint32_t *shared, *met;                          /* by sentence: words in common with the denial at hand, which is number `met` */
} Index;

typedef struct Search {
    const Judgement *judgement;
    Statements statements;
    Index index;
    uint32_t reads;
} Search;

static bool index_build(Index *index, const Case *it, Arena *arena)
{
    uint32_t count = it->segments->sentences.n;
    index->stems = survey_stems(it, arena);
    uint32_t n = index->stems.hashes.n;
    index->before = ARENA_ARRAY(arena, uint32_t, n + 1);
    index->sentence = ARENA_ARRAY(arena, uint32_t, n + 1);
    index->shared = ARENA_ARRAY(arena, uint32_t, count + 1);
    index->met = ARENA_ARRAY(arena, uint32_t, count + 1);
    if (!index->stems.first || !index->before || !index->sentence || !index->shared || !index->met)
        return false;
    for (uint32_t s = 0; s < count; s++)
        for (uint32_t place = index->stems.first[s]; place < index->stems.first[s + 1]; place++) {
            uint32_t *head = map_put(&index->heads, arena, (Str){(const char *)&index->stems.hashes.at[place], sizeof(uint32_t)}, 0);
            if (!head)
                return false;
            index->sentence[place] = s;
            index->before[place] = *head;
            *head = place + 1;
        }
    return true;
}

/* Sentences that share most of their words with this one, the best first; their number. */
static uint32_t alike(Index *index, uint32_t sentence, uint32_t mark, uint32_t *best)
{
    uint32_t n = 0, own = stems_count(&index->stems, sentence);
    for (uint32_t place = index->stems.first[sentence]; place < index->stems.first[sentence + 1]; place++) {
        const uint32_t *head = map_get(&index->heads, (Str){(const char *)&index->stems.hashes.at[place], sizeof(uint32_t)});
        uint32_t at = head ? *head : 0;
        for (uint32_t count = 0; at && count < MOST_HOLDERS; count++, at = index->before[at - 1]) {
            uint32_t other = index->sentence[at - 1];
            index->shared[other] = index->met[other] == mark ? index->shared[other] + 1 : 1;
            index->met[other] = mark;
            uint32_t fewer = stems_count(&index->stems, other) < own ? stems_count(&index->stems, other) : own;
            bool enough = index->shared[other] >= FEWEST_SHARED - 1 && index->shared[other] * 100 >= fewer * (ENOUGH - 20);
            bool kept = false;
            for (uint32_t i = 0; i < n; i++)
                kept |= best[i] == other;
            if (enough && !kept && other != sentence && n < MOST_COMPARED)
                best[n++] = other;
        }
    }
    return n;
}

/* The article's own words: what a source denies, another may say. */
static bool own_words(const Statement *statement)
{
    return statement->voice == VOICE_NARRATOR || statement->voice == VOICE_HEADLINE || statement->voice == VOICE_CAPTION;
}

static bool denies(const Search *search, const Statement *denied, const Statement *said)
{
    const Case *it = search->judgement->it;
    uint32_t shared;
    if (!own_words(denied) || !own_words(said) || survey_holds(it, said->sentence, PHRASE_NEGATION) ||
        survey_differs(it, denied->sentence, said->sentence, PHRASE_STATUS) || !same_footing(denied, said) || denied->bare || said->bare || !same_thing(denied, said) || !same_event(it, denied, said) ||
        other_figures(it, denied->sentence, said->sentence))
        return false;
    return same_words(denied, said, &shared) >= ENOUGH && shared >= FEWEST_SHARED;
}

static void judge_denial(Search *search, const Occurrence *at, uint32_t mark)
{
    uint32_t others[MOST_COMPARED], n = alike(&search->index, at->sentence, mark, others);
    Statement denied, said;
    if (!n || search->reads++ >= MOST_READ || !claim_denied(&search->statements, at->sentence, at->begin, at->end, &denied))
        return;
    for (uint32_t i = 0; i < n && search->reads++ < MOST_READ; i++)
        if (claim_alike(&search->statements, others[i], &denied, &said) && denies(search, &denied, &said)) {
            bool later = others[i] > at->sentence;
            same_report(search->judgement, later ? &denied : &said, later ? &said : &denied);
            return;
        }
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Search denials = {.judgement = judgement, .statements = {it->article, it->segments, it->mentions, it->entities, it->knowledge, judgement->arena, judgement->scratch}};
    Occurrences found = survey_phrases(it, PHRASE_NEGATION, MOST_DENIALS, judgement->arena);
    if (!found.n || !index_build(&denials.index, it, judgement->arena))
        return;
    for (uint32_t i = 0; i < found.n; i++) {
        bool twice = (i && found.at[i - 1].sentence == found.at[i].sentence) || (i + 1 < found.n && found.at[i + 1].sentence == found.at[i].sentence);
        if (!twice)                                  /* "not without", "did not deny" */
            judge_denial(&denials, &found.at[i], i + 1);
    }
}

const Kind kind_polarity = {.search = search};
