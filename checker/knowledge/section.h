/* Sections of a language file: one for each kind of phrase, with what its entries carry and how that is written. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_SECTION_H
#define KNOWLEDGE_SECTION_H

#include "knowledge/language.h"

typedef enum Carries {
    CARRIES_NOTHING,                                 /* say: [say, tell] */
    CARRIES_NUMBER,                                  /* low; five: 5 */
    CARRIES_FRACTION,                                /* low, high: third: 1/3 */
    CARRIES_RANGE,                                   /* low, high: dozens: 24..99 */
    CARRIES_WHOLE,                                   /* code, least..most: january: 1 */
    CARRIES_MINUTES,                                 /* low: est: -05:00 */
    CARRIES_WORD,                                    /* code, by one of `words`: at-least: [no fewer than] */
    CARRIES_NAME,                                    /* name: Mexico: [Querétaro] */
    CARRIES_GROUP                                    /* name, and code: the number of the group */
} Carries;

typedef struct Section {
    Str name;                                        /* "bound-before" */
    Carries carries;
    bool optional;                                   /* an entry may come without its value */
    bool many;                                       /* a phrase may stand twice, with two values */
    const Str *words;                                /* WORD: words[i] is code i + least */
    int32_t least, most;
} Section;

extern const Section sections[PHRASE_KINDS];         /* by PhraseKind; that of PHRASE_NONE has no name */

/* Reads what stands for the value into name, low, high and code of `out` (a group's number is left to the builder). False when it is wrong. */
bool section_value(const Section *section, Str text, Phrase *out);
/* What would be right, for a note: "a number", "one of up, down, either". */
Str section_wants(const Section *section, Arena *arena);

#endif
