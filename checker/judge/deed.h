/* Deed: something done at a date, with the words round the date by which two deeds are told to be one. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_DEED_H
#define JUDGE_DEED_H

#include "judge/event.h"

enum { DEED_WORDS = 28 };

typedef struct Deed {
    const Mention *date;
    Str word;                                        /* the deed as written: "founded" */
    Str words[DEED_WORDS];                           /* content words of the sentence, the last before the date and the first behind it */
    uint32_t n;
} Deed;

/* Deeds with dates, in reading order; no more are kept than there is room for. */
typedef struct Deeds {
    Deed *at;                                        /* room is asked for with the first; NULL: none, or memory is spent */
    uint32_t n, most;
} Deeds;

/* Adds the deed that the date is told of, a verb of the list, with its words; NULL: it is of none, or there is no more room. */
const Deed *deeds_add(Deeds *deeds, const Case *it, const Mention *date, Str verbs, Arena *arena);
/* The same where the word, a view of the text, is known. */
const Deed *deeds_add_word(Deeds *deeds, const Case *it, const Mention *date, Str word, Arena *arena);
/* Do enough words of the shorter of the two stand in the other, a name among them, and is no name of the shorter missing there? */
bool deed_same_event(const Deed *a, const Deed *b);
/* The same for a text of a few sentences, where synonyms do too, and a name may be told on one side only. */
bool deed_same_brief(const Case *it, const Deed *a, const Deed *b);

#endif
