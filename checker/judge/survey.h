/* Survey: where in an article the phrases of one kind stand, and which sentences speak of the same, after one pass over the bytes for all kinds. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SURVEY_H
#define JUDGE_SURVEY_H

#include "judge/judge.h"

typedef struct Occurrence {
    uint32_t sentence;
    uint32_t begin, end;                             /* in the text */
    const Phrase *phrase;
} Occurrence;

typedef VEC(Occurrence) Occurrences;

/* Every phrase of the kind (PHRASE_NEGATION, PHRASE_OUTCOME or PHRASE_QUANTIFIER), the longest where several begin alike, in the sentences of headline, summary, captions and body. At most `most`. */
Occurrences survey_phrases(const Case *it, PhraseKind kind, uint32_t most, Arena *arena);
/* Does the sentence hold a phrase of the kind? */
bool survey_holds(const Case *it, uint32_t sentence, PhraseKind kind);
/* Does one of two sentences hold a phrase of the kind that the other does not? */
bool survey_differs(const Case *it, uint32_t a, uint32_t b, PhraseKind kind);

/* The content words of sentences, each by the hash of its first letters: "approval" and "approved" are one. */
typedef struct Stems {
    VEC(uint32_t) hashes;                            /* of all sentences, one after the other, each sentence's sorted, none twice */
    uint32_t *first;                                 /* by sentence; first[n] is the end of the last; NULL when memory is spent */
    uint64_t *signs;                                 /* by sentence: one bit for each of its words, by the word's hash */
} Stems;

/* A word that may begin a phrase which kinds look for. */
typedef struct Opening {
    uint32_t sentence, begin, end;
    uint32_t hash;                                   /* str_hash of the word in lower case */
} Opening;

/* What is known of all sentences: read when a kind first asks (Case.survey). */
struct Survey {
    KindSet *kinds;                                  /* by sentence: what may stand there, by first words; NULL: not read, or memory is spent */
    VEC(Opening) openings;                           /* of phrases of the kinds that survey_phrases may be asked for, where they are surveyed */
    Stems stems;
};

const Stems *survey_stems(const Case *it, Arena *arena);             /* NULL when memory is spent */
uint32_t stems_count(const Stems *stems, uint32_t sentence);
/* A glance: false when two sentences hardly have `least` words in common. */
bool stems_may_share(const Stems *stems, uint32_t a, uint32_t b, uint32_t least);
uint32_t stems_shared(const Stems *stems, uint32_t a, uint32_t b);

#endif
