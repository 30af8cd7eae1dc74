/* Pattern: a phrase with places for figures, "<up> from {a:amount} to {b:amount}", and where it stands in a sentence. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_PATTERN_H
#define JUDGE_PATTERN_H

#include "judge/formula.h"
#include "judge/judge.h"

enum { PATTERN_ELEMENTS = 32, PATTERN_ITEMS = 200 };

typedef enum ElementKind { ELEMENT_WORD, ELEMENT_FIGURE, ELEMENT_CHANGE, ELEMENT_GAP, ELEMENT_END, ELEMENT_NOT } ElementKind;

/* What a pattern asks of a figure. Ranges and vague numbers are of the form `range` only; an unknown name is a form that no figure has. */
typedef enum Form { FORM_RANGE, FORM_RATE, FORM_EACH, FORM_SHARE, FORM_TIMES, FORM_AMOUNT, FORM_ANY, FORM_COUNT, FORM_MONEY, FORM_PERCENT, FORM_POINTS,
                    FORM_DURATION, FORM_MEASURE, FORM_AGE, FORM_UNKNOWN } Form;
typedef uint32_t Forms;                              /* 1 << Form for each */

typedef struct Element {
    ElementKind kind;
    Str text;                                        /* WORD, NOT: its alternatives, parted by |; FIGURE: its form; CHANGE: up, down or change */
    const uint32_t *hashes;                          /* WORD, NOT: of the alternatives */
    uint32_t hash_count;
    uint8_t form;                                    /* FIGURE: Form */
    uint8_t nature;                                  /* CHANGE: the Nature bit that is asked for */
    uint8_t letter;                                  /* FIGURE: 0 for a */
    bool optional;                                   /* written with a ? behind it */
    bool behind;                                     /* NOT: the item before is meant, "!<top" */
    bool commas;                                     /* GAP: "...", which passes over commas; ".." does not */
} Element;

typedef struct Pattern {
    const Element *elements;
    uint32_t n, figures;
    Forms needs;                                     /* forms that figures of the sentence must have, or the pattern cannot stand in it */
} Pattern;

/* A word, a mark or a figure of the sentence. */
typedef enum Nature { NATURE_ASKED = 1, NATURE_UP = 2, NATURE_DOWN = 4, NATURE_CHANGE = 8, NATURE_TURN = 16 } Nature;

typedef struct Item {
    uint32_t begin, end;                             /* in the text */
    uint32_t hash;                                   /* of the word in lower case, of any dash as of "-" */
    const Mention *figure;                           /* NULL: a word or mark */
    Forms forms;                                     /* of the figure */
    bool date;
    uint8_t nature;                                  /* Nature bits, once they were asked for: many lines of many rules begin with a word of change */
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
bool pattern_read(Str text, Arena *arena, Pattern *out);
/* All forms that the figure has. Most sentences lack one that a pattern needs, and end here: asked first, this makes a rule 20 times as cheap. */
Forms pattern_forms(const Mention *mention, const Knowledge *knowledge);
/* The words and figures of one sentence; `first` is its first mention. What is beyond PATTERN_ITEMS is left out. */
void pattern_items(const Case *it, uint32_t sentence, uint32_t first, Items *out);
/* Does the pattern stand at item i? */
bool pattern_match(const Pattern *pattern, Items *items, uint32_t i, Match *out);

#endif
