/* Surveying: words are hashed as they are passed; only sentences that hold a first word of the kind asked for are looked at again. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/survey.h"

#include <stdlib.h>

#include "segment/fold.h"

enum { STEM = 6 };                                   /* letters by which words are compared */

static bool letter(char c)
{
    return byte_is_letter(c) || (unsigned char)c >= 0x80;
}

static bool surveyed(Zone zone)
{
    return zone != ZONE_TABLE && zone != ZONE_META && zone != ZONE_BOILERPLATE && zone != ZONE_EMBED;
}

/* The word at or behind `at`: its end, and the hash in lower case of all of it and of its first letters. The end is `at` when the sentence is over. */
typedef struct Word {
    uint32_t begin, end, hash, stem;
} Word;

static Word next_word(Str text, uint32_t at, uint32_t end)
{
    while (at < end && !letter(text.p[at]) && !byte_is_digit(text.p[at]))
        at++;
    Word word = {at, at, STR_HASH, STR_HASH};
    for (; word.end < end && (letter(text.p[word.end]) || byte_is_digit(text.p[word.end])); word.end++) {
        word.hash = str_hash_add(word.hash, (unsigned char)byte_lower(text.p[word.end]));
        word.stem = word.end - at < STEM ? word.hash : word.stem;
    }
    return word;
}

/* The longest of these phrases that stands at this word and is of the kind, and its end. */
static const Phrase *phrase_among(const Case *it, const Phrases *phrases, const Word *word, PhraseKind kind, uint32_t *end)
{
    for (uint32_t i = 0; kinds_hold(&phrases->kinds, kind) && i < phrases->n; i++)
        if (phrases->at[i].kind == kind && (*end = phrase_end(it->article->text, word->begin, phrases->at[i].text)))
            return &phrases->at[i];
    return NULL;
}

static const Phrase *phrase_at(const Case *it, const Word *word, PhraseKind kind, uint32_t *end)
{
    Phrases phrases = language_phrases_of_hash(it->knowledge->language, word->hash);
    return phrase_among(it, &phrases, word, kind, end);
}

static int compare(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return (a > b) - (a < b);
}

static void sort_few(uint32_t *hashes, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++) {
        uint32_t hash = hashes[i], at = i;
        for (; at && hashes[at - 1] > hash; at--)
            hashes[at] = hashes[at - 1];
        hashes[at] = hash;
    }
}

/* Sorts hashes first..end and gives the end without repetitions. */
static uint32_t sort_once(uint32_t *hashes, uint32_t first, uint32_t end)
{
    enum { FEW = 48 };                               /* content words of a long sentence; qsort costs more until then */
    uint32_t kept = first;
    if (end == first)
        return first;                                /* of an article without words there is no array */
    if (end - first > FEW)
        qsort(hashes + first, end - first, sizeof *hashes, compare);
    else
        sort_few(hashes + first, end - first);
    for (uint32_t i = first; i < end; i++)
        if (i == first || hashes[i] != hashes[kept - 1])
            hashes[kept++] = hashes[i];
    return kept;
}

/* Is it a word without content? Nearly all of these are phrases of one word, which need no look beyond it. */
static bool is_stop(const Case *it, const Phrases *phrases, const Word *word)
{
    uint32_t end;
    Str written = str_sub(it->article->text, word->begin, word->end);
    for (uint32_t k = phrases->n; kinds_hold(&phrases->kinds, PHRASE_STOP) && k-- && phrases->at[k].words == 1;)
        if (phrases->at[k].kind == PHRASE_STOP && str_equal_fold(phrases->at[k].text, written))
            return true;
    return phrase_among(it, phrases, word, PHRASE_STOP, &end);
}

/* The kinds that survey_phrases may be asked for. */
static bool sought(const KindSet *kinds)
{
    return kinds_hold(kinds, PHRASE_NEGATION) || kinds_hold(kinds, PHRASE_OUTCOME) || kinds_hold(kinds, PHRASE_QUANTIFIER);
}

static void add_opening(Survey *survey, uint32_t sentence, const Word *word, Arena *arena)
{
    Opening *opening = VEC_PUSH(arena, &survey->openings);
    if (opening)
        *opening = (Opening){sentence, word->begin, word->end, word->hash};
}

static void add_stem(Survey *survey, uint32_t sentence, uint32_t stem, Arena *arena)
{
    uint32_t *hash = VEC_PUSH(arena, &survey->stems.hashes);
    if (!hash)
        return;
    *hash = stem;
    survey->stems.signs[sentence] |= (uint64_t)1 << stem % 64;
}

static void read_sentence(const Case *it, Survey *survey, uint32_t number, Arena *arena)
{
    const Sentence *sentence = &it->segments->sentences.at[number];
    Stems *stems = &survey->stems;
    for (Word word = next_word(it->article->text, sentence->begin, sentence->end); word.end > word.begin;
         word = next_word(it->article->text, word.end, sentence->end)) {
        Phrases phrases = language_phrases_of_hash(it->knowledge->language, word.hash);
        for (size_t i = 0; i < sizeof phrases.kinds.bits / sizeof *phrases.kinds.bits; i++)
            survey->kinds[number].bits[i] |= phrases.kinds.bits[i];
        if (surveyed(sentence->zone) && sought(&phrases.kinds))
            add_opening(survey, number, &word, arena);
        if (surveyed(sentence->zone) && word.end - word.begin > 1 && !is_stop(it, &phrases, &word))
            add_stem(survey, number, word.stem, arena);
    }
    stems->hashes.n = sort_once(stems->hashes.at, stems->first[number], stems->hashes.n);
    stems->first[number + 1] = stems->hashes.n;
}

/* What is known of the sentences; NULL when memory is spent, or nothing is kept. */
static const Survey *survey_of(const Case *it, Arena *arena)
{
    uint32_t count = it->segments->sentences.n;
    Survey *survey = it->survey;
    if (!survey || survey->kinds)
        return survey;
    *survey = (Survey){.stems = {.first = ARENA_ARRAY(arena, uint32_t, count + 1), .signs = ARENA_ARRAY(arena, uint64_t, count + 1)}};
    survey->kinds = survey->stems.first && survey->stems.signs ? ARENA_ARRAY(arena, KindSet, count + 1) : NULL;
    for (uint32_t s = 0; survey->kinds && s < count; s++)
        read_sentence(it, survey, s, arena);
    return survey->kinds ? survey : NULL;
}

const Stems *survey_stems(const Case *it, Arena *arena)
{
    const Survey *survey = survey_of(it, arena);
    return survey ? &survey->stems : NULL;
}

/* False: the sentence holds no phrase of the kind. */
static bool may_hold(const Case *it, uint32_t sentence, PhraseKind kind)
{
    return !it->survey || !it->survey->kinds || kinds_hold(&it->survey->kinds[sentence], kind);
}

Occurrences survey_phrases(const Case *it, PhraseKind kind, uint32_t most, Arena *arena)
{
    Occurrences found = {0};
    const Survey *survey = survey_of(it, arena);
    uint32_t behind = 0;                             /* the last phrase found */
    for (uint32_t i = 0; survey && i < survey->openings.n && found.n < most; i++) {
        const Opening *at = &survey->openings.at[i];
        Word word = {.begin = at->begin, .end = at->end, .hash = at->hash};
        const Phrase *phrase = at->begin < behind ? NULL : phrase_at(it, &word, kind, &behind);
        Occurrence *kept = phrase ? VEC_PUSH(arena, &found) : NULL;
        if (kept)
            *kept = (Occurrence){at->sentence, at->begin, behind, phrase};
    }
    return found;
}

/* The phrases of the kind in one sentence, at most `most`; their number, or most + 1. */
static uint32_t phrases_of(const Case *it, uint32_t number, PhraseKind kind, const Phrase **phrases, uint32_t most)
{
    const Sentence *sentence = &it->segments->sentences.at[number];
    uint32_t n = 0, end;
    if (!may_hold(it, number, kind))
        return 0;
    for (Word word = next_word(it->article->text, sentence->begin, sentence->end); word.end > word.begin;
         word = next_word(it->article->text, word.end, sentence->end)) {
        const Phrase *phrase = phrase_at(it, &word, kind, &end);
        if (phrase && byte_is_upper(it->article->text.p[word.begin]) && language_word(it->knowledge->language, phrase->text, PHRASE_MONTH))
            continue;                                /* "in May" */
        if (phrase && n == most)
            return most + 1;
        if (phrase)
            phrases[n++] = phrase;
    }
    return n;
}

bool survey_holds(const Case *it, uint32_t number, PhraseKind kind)
{
    const Phrase *phrase;
    return phrases_of(it, number, kind, &phrase, 1) > 0;
}

static bool all_among(const Phrase *const *some, uint32_t n, const Phrase *const *others, uint32_t m)
{
    for (uint32_t i = 0; i < n; i++) {
        bool found = false;
        for (uint32_t j = 0; j < m; j++)
            found |= str_equal(some[i]->text, others[j]->text);
        if (!found)
            return false;
    }
    return true;
}

bool survey_differs(const Case *it, uint32_t a, uint32_t b, PhraseKind kind)
{
    enum { MOST = 8 };
    const Phrase *of_a[MOST], *of_b[MOST];
    uint32_t n = phrases_of(it, a, kind, of_a, MOST), m = phrases_of(it, b, kind, of_b, MOST);
    return n > MOST || m > MOST || !all_among(of_a, n, of_b, m) || !all_among(of_b, m, of_a, n);
}

uint32_t stems_count(const Stems *stems, uint32_t sentence)
{
    return stems->first[sentence + 1] - stems->first[sentence];
}

bool stems_may_share(const Stems *stems, uint32_t a, uint32_t b, uint32_t least)
{
    uint64_t both = stems->signs[a] & stems->signs[b];
    uint32_t bits = 0;
    for (; both && bits < least; both &= both - 1)
        bits++;
    return bits + bits / 4 + 1 >= least || stems_count(stems, a) > 32 || stems_count(stems, b) > 32;     /* words of long sentences share bits */
}

uint32_t stems_shared(const Stems *stems, uint32_t a, uint32_t b)
{
    uint32_t i = stems->first[a], j = stems->first[b], shared = 0;
    while (i < stems->first[a + 1] && j < stems->first[b + 1]) {
        uint32_t x = stems->hashes.at[i], y = stems->hashes.at[j];
        shared += x == y;
        i += x <= y;
        j += y <= x;
    }
    return shared;
}
