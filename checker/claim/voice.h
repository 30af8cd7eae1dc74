/* Voice: as whose words a figure stands in the article; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_VOICE_H
#define CLAIM_VOICE_H

#include "claim/figure.h"

/* Who speaks each quotation, found once. */
struct Speakers {
    Party *of;                                       /* by quotation */
    bool *known;
};

/* The first sentence that ends behind this text offset, n when there is none. */
uint32_t voice_sentence_behind(const Segments *segments, uint32_t offset);
Speakers voice_speakers(const Segments *segments, Arena *arena);
/* saying.c: a verb of saying outside quotations, with its subject: "Morel said", "said Morel", "according to Morel". */
typedef struct Saying {
    uint32_t first, end;                             /* tokens of the verb, or of "according to" */
    Party speaker;
    bool inverted;                                   /* "said Morel": behind what was said */
    bool according;
    bool closes;                                     /* nothing said follows: ", Morel said on Monday." */
} Saying;
enum { SAYINGS = 8 };                                /* of one sentence; what a longer one says at its end is read as the narrator's */
typedef struct Sayings {
    Saying at[SAYINGS];
    uint32_t n;
} Sayings;
Sayings saying_all(Reader *reader);

/* voice.c: who speaks the quotation of this number; then voice and speaker of a figure. */
Party voice_speaker(Reader *reader, Speakers *speakers, uint32_t number);
void voice_read(Reader *reader, const Figure *figure, Speakers *speakers, const Sayings *sayings, Claim *claim);

#endif
