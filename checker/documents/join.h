/* Join: several documents as one case, so that keys, gates and weights judge figures of two of them as they judge those of one article. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_JOIN_H
#define DOCUMENTS_JOIN_H

#include "judge/judge.h"

/* Where the parts of one document stand in the joined case. */
typedef struct Joint {
    const Case *of;
    uint32_t text, sentence, mention, claim;         /* the number of its first */
    uint32_t *entities;                              /* by its own number: number + 1 in the joined case */
} Joint;

typedef struct Joined {
    Case it;                                         /* its article has a text, but no bytes and no places */
    Article article;
    Segments segments;
    Mentions mentions;
    Entities entities;
    Claims claims;
    Joint *joints;
    uint32_t count;
} Joined;

/* Joins them in this order; one name becomes one entity. False when memory is spent. `out` must stay where it is. */
bool join_cases(const Case *const *of, uint32_t count, Arena *arena, Joined *out);
/* The number of the document that a claim comes from. */
uint32_t join_document(const Joined *joined, const Claim *claim);
/* Brings the ends of a finding back to the places in their own documents. */
void join_return(const Joined *joined, Finding *finding);

/* join_name.c: the number + 1 of the joined entity that this one is, added when it is new; 0 when memory is spent. */
uint32_t join_entity(Joined *joined, const Entity *entity, Arena *arena);

#endif
