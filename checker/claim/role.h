/* Roles: who did what to what, for one figure; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_ROLE_H
#define CLAIM_ROLE_H

#include "claim/figure.h"

/* party.c: whom or what the token stands for, pronouns and "the company" resolved when one antecedent is certain. Zero: nobody. */
Party party_at(Reader *reader, uint32_t token);
/* The subject of a group: its own, or that of the group it completes. NONE: not known. */
uint32_t party_subject(Reader *reader, uint32_t group);
/* The noun that a relative pronoun at i stands for, NONE: not known. */
uint32_t party_antecedent(const Reader *reader, uint32_t i);
/* Whom "by" or "from" names within the clause behind token i: the head of that noun phrase, or NONE. */
uint32_t party_behind(const Reader *reader, uint32_t i, Preposition preposition);
/* Number + 1 of the verb group that holds all helpers: over "and" back to the first. */
uint32_t party_leading_group(const Reader *reader, uint32_t group);
/* in_turn.c: gives each figure of a sentence that tells them "respectively" the name that it goes with; the claims of one sentence, in reading order. */
void in_turn_read(Reader *reader, Claim *claims, uint32_t n);
EntityKind party_kind(const Reader *reader, uint32_t entity);

/* role.c: actor, affected, action, passive. Needs measured. */
void role_read(Reader *reader, const Figure *figure, Claim *claim);
/* measured.c: measured. */
void measured_read(Reader *reader, const Figure *figure, Claim *claim);
/* The noun that the figure is the value of, as the subject or object of a verb that says so: "[revenue] rose to $5bn"; NONE. */
/* "put the toll at 40": the figure is what somebody takes the object for. */
bool measured_estimated(Reader *reader, const Figure *figure);
uint32_t measured_valued(Reader *reader, const Figure *figure);
/* "a $5 [bond] proposal", "the 42,000 [jobs] claim": what is proposed or claimed; else the token itself. */
uint32_t measured_substance(Reader *reader, const Figure *figure, uint32_t token);
/* modifiers.c: modifiers, of. Needs measured. */
void modifiers_read(Reader *reader, const Figure *figure, Claim *claim);
/* place.c: place and context. */
void place_read(Reader *reader, const Figure *figure, Claim *claim);
void context_read(Reader *reader, const Figure *figure, Claim *claim);
bool context_has_content(Reader *reader, uint32_t i);                /* a word that says something: no stop word, number, helper */
/* surround.c */
void surround_read(Reader *reader, const Figure *figure, Claim *claim);
Terms surround_words(Reader *reader);
Terms surround_names(Reader *reader);
/* status.c: status and negated. */
void status_read(Reader *reader, const Figure *figure, Claim *claim);
/* period.c */
void period_read(Reader *reader, const Figure *figure, Claim *claim);
/* cue.c: part and cue. */
void cue_read(Reader *reader, const Figure *figure, Claim *claim);

#endif
