/* Pattern: a phrase with places for figures and the equation that they must fulfil: "<up> from {a:amount} to {b:amount} => b >= a". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_PATTERN_H
#define KNOWLEDGE_PATTERN_H

#include "knowledge/formula.h"

enum { PATTERN_ELEMENTS = 32 };

typedef enum ElementKind { ELEMENT_WORD, ELEMENT_FIGURE, ELEMENT_CHANGE, ELEMENT_GAP, ELEMENT_END, ELEMENT_NOT, ELEMENT_NEXT, ELEMENT_FIRST } ElementKind;

/* What a pattern asks of a figure. Ranges and vague numbers are of the form `range` only. */
typedef enum Form { FORM_RANGE, FORM_RATE, FORM_EACH, FORM_SHARE, FORM_TIMES, FORM_AMOUNT, FORM_ANY, FORM_COUNT, FORM_MONEY, FORM_PERCENT, FORM_POINTS,
                    FORM_DURATION, FORM_MEASURE, FORM_AGE, FORM_UNKNOWN,
                    /* what a relation asks for: no figures */
                    FORM_NAME, FORM_PERSON, FORM_PLACE, FORM_RANK, FORM_BEST, FORM_THING, FORM_QUOTED, FORM_TEXT, FORM_DEMONYM,
                    FORM_LISTED /* a word of the list of the rule's that has this name */ } Form;
typedef uint32_t Forms;                              /* 1 << Form for each */

/* What a word is: a change and its direction, or that something else begins. */
typedef enum Nature { NATURE_ASKED = 1, NATURE_UP = 2, NATURE_DOWN = 4, NATURE_CHANGE = 8, NATURE_TURN = 16 } Nature;

/* What a gap passes over: "..", "...", "~", and "....", of which a pattern has one at most. */
typedef enum Passes { PASSES_WORDS, PASSES_COMMAS, PASSES_NO_FIGURE, PASSES_ALL } Passes;

typedef struct Element {
    ElementKind kind;
    Str text;                                        /* WORD, NOT: its alternatives, parted by |; FIGURE: its form; CHANGE: up, down or change */
    const uint32_t *hashes;                          /* WORD, NOT: of the alternatives */
    uint32_t hash_count;
    uint8_t form;                                    /* FIGURE: Form */
    uint8_t nature;                                  /* CHANGE: the Nature bit that is asked for */
    uint8_t figure;                                  /* FIGURE: place of its name */
    bool optional;                                   /* written with a ? behind it */
    bool behind;                                     /* NOT: the item before is meant, "!<top" */
    Passes passes;                                   /* GAP */
} Element;

/* A line of a rule's patterns: "PATTERN => EQUATION if EQUATION and EQUATION". */
typedef struct Pattern {
    const Element *elements;
    uint32_t n;
    uint32_t figures;                                /* how many a text must have at least */
    Forms needs;                                     /* forms that figures of the text must have, or the pattern cannot stand in it */
    bool bridges;                                    /* it goes on in the next sentence */
    bool leaps;                                      /* it has a "...." */
    FormulaNames names;
    Str equation, conditions;
} Pattern;

/* NULL when the line is a pattern; else what is wrong with the part *wrong of it. Equations are only looked at when `check`. */
const char *pattern_read(Str line, bool check, Arena *arena, Pattern *out, Str *wrong);
/* A line that says what is what: "{who:person} , the {title:title} of {of:name}", without an equation; its places get their names in *names. Gives as pattern_read. */
const char *pattern_read_relation(Str line, FormulaNames *names, Arena *arena, Pattern *out, Str *wrong);
/* Of a word in lower case; of any dash as of "-". */
uint32_t pattern_hash(Str word);
/* A line of named figures, "wins: count of win|wins|victories". */
typedef struct NamedFigure {
    Str name, words;                                 /* words: what is counted, or what stands beside; parted by | */
    uint8_t form, place;                             /* Form; place of the name */
} NamedFigure;
/* NULL when the line is one; its name gets a place in *names. Else as pattern_read. */
const char *pattern_read_figure(Str line, FormulaNames *names, NamedFigure *out, Str *wrong);
/* Cuts the next condition off the front of *conditions: "a > b and p >= 5". */
Str pattern_condition(Str *conditions);

#endif
