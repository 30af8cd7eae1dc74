/* Voice: as whose words a figure stands in the article; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_VOICE_H
#define CLAIM_VOICE_H

#include "claim/figure.h"

/* Who speaks each quotation, found once. */
typedef struct Speakers {
    Party *of;                                       /* by quotation */
    bool *known;
} Speakers;

Speakers voice_speakers(const Segments *segments, Arena *arena);
/* voice.c: sets voice and speaker. */
void voice_read(Reader *reader, const Figure *figure, Speakers *speakers, Claim *claim);

/* saying.c: a verb of saying outside quotations, with its subject: "Morel said", "said Morel", "according to Morel". */
typedef struct Saying {
    uint32_t first, end;                             /* tokens of the verb, or of "according to" */
    Party speaker;
    bool inverted;                                   /* "said Morel": behind what was said */
    bool according;
    bool closes;                                     /* nothing said follows: ", Morel said on Monday." */
} Saying;
/* The next saying that begins at token `from` or later, *saying zero and false when there is none. */
bool saying_next(Reader *reader, uint32_t from, Saying *saying);
/* Does this verb group tell what somebody says, not what somebody does: "added that", but not "added 400 jobs"? */
bool saying_verb(Reader *reader, uint32_t group);

#endif
