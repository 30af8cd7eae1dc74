/* Pattern: a phrase with places for figures, "<up> from {a:amount} to {b:amount}", and where it stands in a sentence. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_PATTERN_H
#define JUDGE_PATTERN_H

#include "judge/formula.h"
#include "judge/judge.h"

enum { PATTERN_ELEMENTS = 32, PATTERN_ITEMS = 200 };

typedef enum ElementKind { ELEMENT_WORD, ELEMENT_FIGURE, ELEMENT_CHANGE, ELEMENT_GAP, ELEMENT_END, ELEMENT_NOT } ElementKind;

typedef struct Element {
    ElementKind kind;
    Str text;                                        /* WORD, NOT: its alternatives, parted by |; FIGURE: its form; CHANGE: up, down or change */
    uint8_t letter;                                  /* FIGURE: 0 for a */
    bool optional;                                   /* written with a ? behind it */
    bool behind;                                     /* NOT: the item before is meant, "!<top" */
    bool commas;                                     /* GAP: "...", which passes over commas; ".." does not */
} Element;

typedef struct Pattern {
    Element elements[PATTERN_ELEMENTS];
    uint32_t n, figures;
} Pattern;

/* A word, a mark or a figure of the sentence. */
typedef struct Item {
    uint32_t begin, end;                             /* in the text */
    const Mention *figure;                           /* NULL: a word or mark */
    bool date;
} Item;

typedef struct Items {
    const Case *it;
    Item at[PATTERN_ITEMS];
    uint32_t n;
} Items;

typedef struct Match {
    const Mention *figures[FORMULA_LETTERS];         /* by letter; NULL: none */
    Str forms[FORMULA_LETTERS];                      /* as the pattern asked for them */
} Match;

/* False when the text is no pattern: too long, or a figure without its form. */
bool pattern_read(Str text, Pattern *out);
/* The words and figures of one sentence; `first` is its first mention. What is beyond PATTERN_ITEMS is left out. */
void pattern_items(const Case *it, uint32_t sentence, uint32_t first, Items *out);
/* Does the pattern stand at item i? */
bool pattern_match(const Pattern *pattern, const Items *items, uint32_t i, Match *out);

#endif
