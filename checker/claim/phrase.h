/* Noun phrases by position; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_PHRASE_H
#define CLAIM_PHRASE_H

#include "claim/reader.h"

bool noun_phrase_holds(const Reader *reader, uint32_t i);            /* may the word stand inside a noun phrase? */
/* The end of the noun phrase that begins at token i; i when none does. */
uint32_t noun_phrase_after(const Reader *reader, uint32_t i);
/* The first token of the noun phrase that ends before token `end`, and its last noun as *head; `end` and NONE when there is none. */
uint32_t noun_phrase_before(const Reader *reader, uint32_t end, uint32_t *head);
bool noun_phrase_is_time(const Reader *reader, uint32_t i);          /* a weekday, a month, "yesterday" */
/* The noun behind a figure whose mention ends before token `end` and has none: "$5 billion [investment]", "5 % [stake]"; NONE. */
uint32_t noun_phrase_behind(const Reader *reader, uint32_t end);
/* The noun counted, from the one that the mention took for it: "14 [ground]-based interceptors", "2,383 [pledged] delegates". */
uint32_t noun_phrase_head(const Reader *reader, uint32_t head);

#endif
