/* Find: puts a finding together: ends with their speakers, the relation between the voices, the message, the reasons. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_FIND_H
#define JUDGE_FIND_H

#include "judge/kind.h"

/* A slot of a rule's message and what stands for it. */
typedef struct Slot {
    const char *name;
    Str text;
} Slot;

/* Two comparable claims that clash. NULL when the same clash was reported before, or memory is spent. */
Finding *find_pair(const Judgement *judgement, const Comparison *pair);
/* The same where the two stand in different documents: the relation is that between these. */
Finding *find_pair_as(const Judgement *judgement, const Comparison *pair, Relationship relation);
void find_because(Finding *finding, const Comparison *pair, Arena *arena);     /* why the two were compared */
bool find_attributed(Voice voice);                   /* somebody's words, not the article's own */
Str find_label(const Case *it, const Claim *claim, Arena *arena);         /* "Marcelo Ebrard, quoted" */
/* A name in full, anybody else as the article writes them: "police", not "police officer". */
Str find_party(const Article *article, const Party *party, Arena *arena);
/* The article's own word for a term, in its plain form: "harbour" where the judge knows "harbor". */
Str find_word(const Article *article, const Knowledge *knowledge, const Term *term, Arena *arena);
/* A finding on places of one sentence: the ends are text ranges, the first is primary. `subject` goes into the fingerprint. */
Finding *find_places(const Judgement *judgement, const End *ends, uint32_t count, const Slot *slots, uint32_t slot_count, Str subject);
/* A figure with its currency or unit, without "about" and without what it counts: "$5 billion", "14 %", "400,000". */
Str find_figure(const Article *article, const Mention *mention);
/* "12,345.6": thousands parted, as they are in print. */
Str find_grouped(Decimal value, Arena *arena);
/* "{a} of {b}" with its slots filled; an unknown slot stays as it is. */
Str find_message(Str form, const Slot *slots, uint32_t count, Arena *arena);

/* Has a rule spoken of this place already? It knew more. */
bool find_told(const Judgement *judgement, uint32_t begin, uint32_t end);

#endif
