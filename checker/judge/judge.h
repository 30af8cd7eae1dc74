/* Judge: pairs claims that share a key, asks the gates whether they are comparable, and lets each rule's kind say what clashes. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

#include "judge/finding.h"

/* What is counted in a pair before it is weighed; evidence.c has a line for each: its printed name, its weight, and what that was measured on. */
typedef enum EvidenceKind {
    EVIDENCE_SHARED,          /* content words within eight words of both figures, the rarer in English the more */
    EVIDENCE_HERE,            /* the same words, the rarer in this article the more */
    EVIDENCE_SENTENCE_HERE,   /* content words and names of both sentences, the rarer in this article the more */
    EVIDENCE_CONTAINMENT,     /* of the words round the figure with fewer of them, how many hundredths stand round the other too */
    EVIDENCE_UNSHARED,        /* content words round one figure only, the rarer the more */
    EVIDENCE_RUN_BEFORE,      /* how many words just before the two figures are the same, in order */
    EVIDENCE_RUN_AFTER,       /* the same for the words just after them */
    EVIDENCE_SENTENCE,        /* of the content words of the sentence with fewer of them, how many hundredths stand in the other too */
    EVIDENCE_ONE_NAME,        /* 1: the same name is the nearest to both figures */
    EVIDENCE_NAMES,           /* named entities that both sentences have */
    EVIDENCE_OTHER_NAMES,     /* named entities that stand against each other: each sentence has so many that the other has not */
    EVIDENCE_FIGURES,         /* other figures that both sentences give alike */
    EVIDENCE_OTHER_FIGURES,   /* other figures of one kind that stand against each other */
    EVIDENCE_DATES,           /* 1: both sentences name the same time */
    EVIDENCE_OTHER_DATES,     /* 1: both sentences name times of one length, two years, two days, and none alike */
    EVIDENCE_ONE_YEAR,        /* 1: one is told of a whole year or more, the other of no time */
    EVIDENCE_ACTION,          /* 1: the same verb */
    EVIDENCE_OTHER_ACTION,    /* 1: another verb */
    EVIDENCE_ACTOR,           /* 1: the same actor */
    EVIDENCE_OTHER_ACTOR,     /* 1: both have an actor, and it is not the same */
    EVIDENCE_PLACE,           /* 1: the same named place */
    EVIDENCE_MEASURED,        /* 1: the same thing measured, said on both sides */
    EVIDENCE_OTHER_MEASURED,  /* 1: another thing measured */
    EVIDENCE_OF,              /* 1: of the same whole */
    EVIDENCE_OTHER_OF,        /* 1: of another whole */
    EVIDENCE_MODIFIER,        /* restrictive modifiers in common */
    EVIDENCE_ONE_MODIFIER,    /* 1: exactly one side has a restrictive modifier */
    EVIDENCE_OTHER_MODIFIER,  /* 1: both sides have restrictive modifiers, and none in common */
    EVIDENCE_ONE_PERIOD,      /* 1: the time is said on one side only */
    EVIDENCE_STATUS,          /* 1: planned against done, and the like, of different deeds */
    EVIDENCE_SAME_STATUS,     /* 1: both planned, both forecast, both possible: anything but done */
    EVIDENCE_BOUND,           /* 1: one side is hedged or bounded, the other is not */
    EVIDENCE_SLIP,            /* 1: the same digits: two of them swapped, or another power of ten */
    EVIDENCE_FAR,             /* 1: more than twice the other, and no slip of the pen: figures for one thing are seldom so far apart */
    EVIDENCE_MAGNITUDE,       /* digits before the point of the larger */
    EVIDENCE_OTHER_STEP,      /* by how many powers of ten the one is told more precisely */
    EVIDENCE_OTHER_DIGITS,    /* by how many significant digits */
    EVIDENCE_DIGITS,          /* significant digits of the finer figure, one more from 10,000 on: small round figures recur by chance */
    EVIDENCE_COARSER,         /* significant digits of the coarser figure */
    EVIDENCE_AGAIN,           /* further figures of the article that give the one value or the other again: then both are settled */
    EVIDENCE_KNOWN,           /* 1: the later one is told as known already ("those 78 votes"), though nothing before gives it */
    EVIDENCE_COUNT,           /* 1: things counted */
    EVIDENCE_MONEY,           /* 1: amounts of money */
    EVIDENCE_PERCENT,         /* 1: percentages */
    EVIDENCE_POINTS,          /* 1: percentage points */
    EVIDENCE_MEASURE,         /* 1: lengths, weights and the like */
    EVIDENCE_DURATION,        /* 1: lengths of time */
    EVIDENCE_AGE,             /* 1: ages of one named person */
    EVIDENCE_NEAR,            /* 1: in one paragraph, where two figures are told apart rather than twice */
    EVIDENCE_DISTANCE,        /* how many sentences lie between them, as a power of two */
    EVIDENCE_FIRST,           /* how many sentences the article has before the earlier one, as a power of two */
    EVIDENCE_LENGTH,          /* how many it has in all, as a power of two */
    EVIDENCE_RIVALS,          /* how many figures of the article have their key, as a power of two */
    EVIDENCE_SHORT,           /* 1: the whole text has four sentences at most, and hardly two things to confuse */
    EVIDENCE_DISPLAY,         /* 1: headline, summary or caption against the body */
    EVIDENCE_GATE_CHANGE,       /* 1: the gate of this name is shut: in an article what it saw may be outweighed */
    EVIDENCE_GATE_PART,
    EVIDENCE_GATE_ACTOR,
    EVIDENCE_GATE_OWNER,
    EVIDENCE_GATE_SIDE,
    EVIDENCE_GATE_PLACE,
    EVIDENCE_GATE_STATUS,
    EVIDENCE_GATE_TIME,
    EVIDENCE_GATE_APART,
    EVIDENCE_KINDS
} EvidenceKind;
const char *evidence_name(EvidenceKind kind);

typedef struct Evidence {
    int32_t count[EVIDENCE_KINDS];
    int32_t weight;                                  /* the weighed sum; 0 and more is enough */
} Evidence;

/* A pair that shared a key, and the first gate that stopped it (NULL: none did). For `claims --pairs`. */
typedef struct Pair {
    uint32_t a, b;                                   /* numbers in Claims, a before b */
    const char *gate;                                /* static: "measured", "status", ... */
    Str reason;                                      /* "planned against done"; without a gate what was outweighed, empty: nothing was */
    const Evidence *evidence;                        /* counted when all gates before it were open; NULL: it is not listed, see Case */
    bool agree;                                      /* comparable, and the values can both be true */
} Pair;

typedef struct Verdicts {
    Findings findings;                               /* sorted by place of the primary end, then rule */
    VEC(Pair) pairs;
    Map reported;                                    /* fingerprints of the findings on pairs: a clash told again in other places is one finding */
} Verdicts;

typedef struct Tally Tally;
typedef struct Survey Survey;
typedef struct Natures Natures;
typedef struct Stems Stems;

/* Which rules a sentence may concern, by one glance for all of a kind: see signs.h. */
typedef struct Glances {
    const uint64_t *by_sentence;                     /* bits of rules; NULL: nobody has looked yet */
} Glances;

typedef struct Case {                                /* everything the judge sees of one article */
    Article *article;
    const Segments *segments;
    const Mentions *mentions;
    const Entities *entities;
    const Claims *claims;
    const Knowledge *knowledge;
    const void *const *prepared;                     /* by rule: judge_prepare */
    const uint8_t *wanted;                           /* by sentence: judge_wanted. What is rare is told by these, whether or not others are read; NULL: by all */
    const Tally *tally;                              /* set by judge_claims; NULL: nothing is known of what is rare */
    Stems *stems;                                    /* room for survey_stems, which fills it when it is first asked; set by judge_claims */
    Survey *survey;                                  /* set by judge_claims, filled by the first kind that asks; NULL: nothing is kept */
    Glances *glances;                                /* set by judge_claims, filled by the first rule that asks */
    Natures *natures;                                /* set by judge_claims, see match.h; NULL: nothing is kept */
    bool lists_evidence;                             /* pairs keep what they were weighed by: three quarters of what they take */
    Decimal tolerance;                               /* figures that differ by no more than this share of the larger agree */
} Case;

/* What the kinds make of their rules once and need for every article; NULL when memory is spent. */
const void *const *judge_prepare(Rules rules, Arena *arena);

/* A claim is laid beside at most so many earlier claims of its key, the nearest first: a table of 10,000 rows stays linear. */
enum { EARLIER_CLAIMS = 32 };

/* How deeply each sentence must be read, one Depth a sentence: those with mentions that share a key but not the value by `first`, those that a rule asks
   for, or whose keys take a tree, with it. NULL when memory is spent. */
uint8_t *judge_wanted(const Segments *segments, const Mentions *mentions, Depth first, const Knowledge *knowledge, Arena *arena);
Verdicts judge_claims(Case it, Arena *arena, Arena *scratch);
void judge_sort(Verdicts *verdicts, Arena *scratch);                 /* findings in reading order, for who adds some later */

#endif
