/* Wording: two speeches held side by side from a few words on that they have in common. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_WORDING_H
#define JUDGE_WORDING_H

#include "judge/spoken.h"

enum { WORDING_DIFFERENCES = 8 };

/* Words of one that stand where the other has others: a[a, a_end), b[b, b_end); one of the two may be empty. */
typedef struct Difference {
    uint32_t a, a_end, b, b_end;                     /* in Spoken */
} Difference;

typedef struct Wording {
    uint32_t a, a_end, b, b_end;                     /* what was held side by side: words of Spoken */
    uint32_t same;                                   /* words in common */
    uint32_t wrong;                                  /* words that differ: of each difference the longer side */
    Difference differences[WORDING_DIFFERENCES];
    uint32_t n;
    bool gaps;                                       /* an ellipsis or a bracket was passed over */
    bool many;                                       /* more differences than can be kept: two speeches, not two wordings */
} Wording;

/* Walks both ways from the word `at_a` of speech a and `at_b` of b, which are the same. Sentences that one of them leaves out are no difference. */
Wording wording_compare(const Case *it, const Spoken *spoken, const Speech *a, uint32_t at_a, const Speech *b, uint32_t at_b);

#endif
