/* Finding: two or more places that cannot all be true, with whose words they are and why they were compared. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_FINDING_H
#define JUDGE_FINDING_H

#include "knowledge/rules.h"
#include "claim/claim.h"

/* Printed names: self-contradiction, display-vs-body, speaker-contradicts-self, article-vs-source, sources-disagree, internal (one sentence);
   of several documents: fact-sheet, documents, versions. */
typedef enum Relationship { RELATION_SELF, RELATION_DISPLAY, RELATION_SPEAKER, RELATION_ARTICLE_SOURCE, RELATION_SOURCES, RELATION_INTERNAL,
                            RELATION_FACTS, RELATION_DOCUMENTS, RELATION_VERSIONS } Relationship;
const char *relationship_name(Relationship relationship);

typedef struct End {
    Article *article;
    uint32_t begin, end;                             /* in the text */
    uint32_t sentence_begin, sentence_end;           /* what it stands in, where that is in another document; 0, 0: not known */
    uint32_t claim;                                  /* number + 1 in Claims, 0: none */
    Voice voice;
    Str speaker;                                     /* "" for the narrator */
    Str label;                                       /* "Marcelo Ebrard, quoted" */
} End;

typedef struct LeftOut {                             /* a tempting figure that was not compared, and why */
    uint32_t begin, end;                             /* in the text */
    Str why;                                         /* "done since 2017" */
} LeftOut;

typedef struct Finding {
    const Rule *rule;
    Level level;
    Relationship relation;
    Str message;                                     /* one line; never says which side is wrong */
    const End *ends;                                 /* [0] is primary: the later one in reading order */
    uint32_t end_count;
    const Str *because;                              /* "action: train", "measured: people" */
    uint32_t because_count;
    const LeftOut *left_out;
    uint32_t left_out_count;
    uint64_t fingerprint;                            /* of rule, subject and both normalized values; no places; each of an article has another */
} Finding;

typedef VEC(Finding) Findings;

/* For qsort: by place of the primary end, then rule, then place of the last end. */
int finding_order(const void *a, const void *b);
/* Gives the second and third of those with one fingerprint fingerprints of their own. */
void findings_number(Findings *findings, Arena *scratch);

#endif
