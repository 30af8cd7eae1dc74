/* Match: where a pattern of words and figures stands in a sentence, or in two of them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_MATCH_H
#define JUDGE_MATCH_H

#include "judge/judge.h"
#include "knowledge/pattern.h"

enum { MATCH_ITEMS = 200, NATURES = 128 };

/* A word, a mark or a figure of the sentence. */
typedef struct Item {
    uint32_t begin, end;                             /* in the text; begin == end: here the next sentence begins */
    uint32_t hash;                                   /* of the word: pattern_hash */
    const Mention *figure;                           /* NULL: a word or mark */
    Forms forms;                                     /* of the figure */
    bool date;
    uint8_t nature;                                  /* Nature bits, once they were asked for: many lines of many rules begin with a word of change */
} Item;

/* The natures of words that were asked for in this article, by hash: every rule asks for those of the same words again. */
struct Natures {
    struct {
        Str word;                                    /* as written */
        uint32_t nature;
    } at[NATURES];
};

typedef struct Items {
    const Case *it;
    Item at[MATCH_ITEMS];
    uint32_t n;
    uint32_t own;                                    /* those of the sentence itself; the others are of the next */
} Items;

typedef struct Match {
    const Mention *figures[FORMULA_FIGURES];         /* by the name's place; NULL: none */
    Str forms[FORMULA_FIGURES];                      /* as the pattern asked for them */
} Match;

/* All forms that the figure has. Most sentences lack one that a pattern needs, and end here. Asked first, with the words' hashes and patterns read
   once, it took the formula rules on 250 articles of news from 2,115 to 112 million instructions. */
Forms match_forms(const Mention *mention, const Knowledge *knowledge);
/* The words and figures of one sentence; `first` is its first mention. What is beyond MATCH_ITEMS is left out. */
void match_items(const Case *it, uint32_t sentence, uint32_t first, Items *out);
/* Adds those of the next sentence, of which `first` is the first mention. */
void match_next_items(const Case *it, uint32_t sentence, uint32_t first, Items *out);
/* Does the pattern stand at item i? */
bool match_at(const Pattern *pattern, Items *items, uint32_t i, Match *out);

#endif
