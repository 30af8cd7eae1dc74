/* polarity: what is said in one sentence and denied in another: "signed the treaty", "did not sign the treaty". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/brief.h"
#include "judge/same.h"

enum { MOST_DENIALS = 200, MOST_COMPARED = 3, MOST_READ = 60 };      /* of one article; sentences for one denial; read deeply */
enum { FEWEST_SHARED = 3, ENOUGH = 70, ENOUGH_RIVALS = 85 };         /* content words in common; hundredths of those of the shorter sentence, where each has
                                                        words of its own and where only one has */

typedef enum Says { SAYS_UNKNOWN, SAYS_PLAINLY, SAYS_NOT } Says;

typedef struct Search {
    const Judgement *judgement;
    Statements statements;
    const Stems *stems;
    uint8_t *says;                                   /* by sentence: Says */
    uint32_t reads;
} Search;

/* Is there a negation in the sentence? Looked for once. */
static bool says_not(const Search *search, uint32_t sentence)
{
    uint8_t *says = &search->says[sentence];
    if (*says == SAYS_UNKNOWN)
        *says = survey_holds(search->judgement->it, sentence, PHRASE_NEGATION) ? SAYS_NOT : SAYS_PLAINLY;
    return *says == SAYS_NOT;
}

/* What can be seen before the sentences are read deeply: the other denies nothing, and nothing in either says that it is not so. */
static bool may_deny(const Search *search, uint32_t denied, uint32_t said)
{
    const Case *it = search->judgement->it;
    return !says_not(search, said) && !survey_differs(it, denied, said, PHRASE_STATUS) && same_ground(it, denied, said);
}

/* Sentences that share most of their words with this one, in reading order; their number. */
static uint32_t alike(const Search *search, uint32_t sentence, uint32_t *found)
{
    uint32_t n = 0, own = stems_count(search->stems, sentence);
    for (uint32_t other = 0; other < search->judgement->it->segments->sentences.n && n < MOST_COMPARED; other++) {
        uint32_t count = stems_count(search->stems, other), fewer = count < own ? count : own;
        uint32_t enough = fewer * (ENOUGH - 10) / 100, least = enough > FEWEST_SHARED ? enough : FEWEST_SHARED;
        if (other != sentence && fewer >= least && stems_may_share(search->stems, sentence, other, least) &&
            stems_shared(search->stems, sentence, other) >= least && may_deny(search, sentence, other))
            found[n++] = other;
    }
    return n;
}

/* The article's own words: what a source denies, another may say. */
static bool own_words(const Statement *statement)
{
    return statement->voice == VOICE_NARRATOR || statement->voice == VOICE_HEADLINE || statement->voice == VOICE_CAPTION;
}

/* A statement and its answer: who answers what somebody says says it is so, and "will not accept" is answered by "accepts". */
static bool answers(const Statement *denied, const Statement *said)
{
    bool quoted = denied->voice == VOICE_QUOTE || said->voice == VOICE_QUOTE;
    return !quoted && denied->status <= STATUS_PLANNED && said->status <= STATUS_PLANNED;
}

/* "Not badly damaged" denies "badly damaged", and not "damaged". */
static bool denies_deed(const Case *it, const Statement *denied, const Statement *said)
{
    const Sentence *sentence = &it->segments->sentences.at[said->sentence];
    Str text = article_text(it->article, sentence->begin, sentence->end);
    return !denied->adverb.n || str_find(text, denied->adverb) < text.n;
}

static bool denies(const Case *it, const Statement *denied, const Statement *said)
{
    uint32_t shared;
    bool footing = own_words(denied) && own_words(said) && same_footing(denied, said);
    if (!footing && !(brief_text(it, denied->sentence, said->sentence) && answers(denied, said)))
        return false;
    if (denied->bare || said->bare || !denies_deed(it, denied, said) || !same_sides(it, denied, said) || !same_names(denied, said) || !(same_thing(denied, said) || same_telling(denied, said)))
        return false;
    bool rivals = same_lacks(denied, said) && same_lacks(said, denied);              /* "for the shop", "for the mill" */
    return same_words(denied, said, &shared) >= (rivals ? ENOUGH_RIVALS : ENOUGH) && shared >= FEWEST_SHARED;
}

static void judge_denial(Search *search, const Occurrence *at)
{
    uint32_t others[MOST_COMPARED], n = alike(search, at->sentence, others);
    Statement denied, said;
    if (!n || search->reads++ >= MOST_READ || !claim_denied(&search->statements, at->sentence, at->begin, at->end, &denied))
        return;
    for (uint32_t i = 0; i < n && search->reads++ < MOST_READ; i++)
        if (claim_alike(&search->statements, others[i], &denied, &said) && denies(search->judgement->it, &denied, &said)) {
            bool later = others[i] > at->sentence;
            same_report(search->judgement, later ? &denied : &said, later ? &said : &denied);
            return;
        }
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Search denials = {.judgement = judgement,
                      .statements = {it->article, it->segments, it->mentions, it->entities, it->knowledge, judgement->arena, judgement->scratch}};
    Occurrences found = survey_phrases(it, PHRASE_NEGATION, MOST_DENIALS, judgement->arena);
    if (!found.n)
        return;
    denials.stems = survey_stems(it, judgement->arena);
    denials.says = ARENA_ARRAY(judgement->arena, uint8_t, it->segments->sentences.n);
    if (!denials.stems || !denials.says)
        return;
    for (uint32_t i = 0; i < found.n; i++) {
        bool twice = (i && found.at[i - 1].sentence == found.at[i].sentence) || (i + 1 < found.n && found.at[i + 1].sentence == found.at[i].sentence);
        if (!twice)                                  /* "not without", "did not deny" */
            judge_denial(&denials, &found.at[i]);
    }
}

const Kind kind_polarity = {.search = search};
