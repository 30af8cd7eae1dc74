/* Event: a deed and the date that is told right behind it: "founded in Lyon in 1920". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_EVENT_H
#define JUDGE_EVENT_H

#include "judge/judge.h"

/* A deed's date near a mention. */
typedef struct Event {
    const Mention *date;                             /* NULL: none */
    Str word;                                        /* the deed as written, a view of the text */
    uint32_t rivals;                                 /* how many others there are */
} Event;

/* How far to look, in sentences of neighbouring paragraphs or the same. */
typedef struct Reach {
    uint32_t before, after;
} Reach;

/* Is this date told of a deed of the list (parted by commas)? The deed stands before it, at most six words away. Empty: no. */
Str event_word(const Case *it, const Mention *date, Str words);
/* Do at most `most` words lead from a deed to what is told of it, without turning to something else: "in Lyon in", not "and moved in"? */
bool event_leads(const Case *it, Str gap, uint32_t most);
/* The nearest such date round mention `number`, the sentence of the mention first. */
Event event_near(const Case *it, uint32_t number, Reach reach, Str words);
/* A date that is one day, month or year, both ends known. */
bool event_plain(const Mention *date);
Str event_sentence(const Case *it, uint32_t sentence);
/* Mentions of the same sentence in front of this one. */
uint32_t event_first(const Case *it, uint32_t number);

#endif
