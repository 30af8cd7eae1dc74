/* Same: do two statements speak of one thing, of one event, at one time? The gates for what is said without a figure. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_SAME_H
#define JUDGE_SAME_H

#include "judge/kind.h"
#include "judge/survey.h"

/* Whether two parties are one: SAME_UNKNOWN when one of them is not said, or a pronoun is not certain. */
typedef enum Sameness { SAME_UNKNOWN, SAME_NOT, SAME_YES } Sameness;
Sameness same_party(const Party *a, const Party *b);

/* Fact against fact: both happened, both with a verb of their own, and not two people who quarrel. */
bool same_footing(const Statement *a, const Statement *b);
/* The same thing is spoken of, and who did it is not another. */
bool same_thing(const Statement *a, const Statement *b);

/* Do no times stand against times in the two sentences? */
bool same_times(const Case *it, uint32_t a, uint32_t b);
/* Is a year or a longer time named in both of them or in neither: not "in 1990 Brevik was", "Brevik is"? */
bool same_years(const Case *it, uint32_t a, uint32_t b);
/* May two sentences be about one event: no times against times, no figures against figures, nothing that tells of a turn between them, nothing possible
   against what is? To be asked before they are read deeply. */
bool same_ground(const Case *it, uint32_t a, uint32_t b);
/* Is there no word in the one that stands against a word of the other: not "the northern quay", "the southern quay"? */
bool same_sides(const Case *it, const Statement *a, const Statement *b);
/* Are the names of one of them all among those of the other? */
bool same_names(const Statement *a, const Statement *b);
/* Do both give the same figure close to their word: "a rise of 4 percent", "a fall of 4 percent"? */
bool same_figure(const Case *it, const Statement *a, const Statement *b);
/* Do both sentences name the same time, and no other? */
bool same_time(const Case *it, uint32_t a, uint32_t b);
/* Has the first a content word that the second lacks, but for the word by which they are opposed? */
bool same_lacks(const Statement *from, const Statement *in);
/* Hundredths of the content words of the sentence with fewer of them that stand in the other too, and their number. */
uint32_t same_words(const Statement *a, const Statement *b, uint32_t *shared);

/* Is it one sentence told twice, but for the word by which the two are opposed? Then it tells of one thing, whatever its parts are taken for. */
bool same_telling(const Statement *a, const Statement *b);

/* Reports two statements that cannot both be true, by the slots "what", "a" and "b". */
void same_report(const Judgement *judgement, const Statement *a, const Statement *b);

#endif
