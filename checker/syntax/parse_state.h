/* The state of a parse: stack, front and arcs of an arc-hybrid parser, its transitions, and the features of a decision. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_PARSE_STATE_H
#define SYNTAX_PARSE_STATE_H

#include "syntax/syntax.h"
#include "syntax/weights.h"

/* Longer sentences are parsed piece by piece. */
enum { PARSE_MOST = 250 };

/* Transitions are numbers, so that they can be classes of weights: SHIFT; LEFT + relation makes the top of the stack a child of the front word;
   RIGHT + relation makes it a child of the word below it. Both take it off the stack. */
enum { PARSE_SHIFT = 0, PARSE_LEFT = 0, PARSE_RIGHT = 32, PARSE_CLASSES = 64 };

/* How often something stands before a word, from the beginning of the piece. */
typedef struct ParseCounts {
    uint8_t commas, quotes;
    uint8_t finite;                                  /* finite verbs and modals */
    uint8_t openers;                                 /* words that open a clause: which, that */
} ParseCounts;

/* A word as features see it. */
typedef struct ParseWord {
    uint32_t word;                                   /* hash of the lemma of a noun or verb, of any other word's form; one for all numbers */
    uint32_t senses;                                 /* LexiconClass bits of a noun */
    uint8_t tag;
    uint8_t marks;                                   /* bits: the kinds of punctuation directly before it */
    ParseCounts before;
} ParseWord;

/* Punctuation is no word of a state: it is seen with the word behind it (Ma, Zhang and Zhu 2014). Words are numbered from 0; number n is the
   root, which comes last, n + 1 stands for "none". */
typedef struct ParseState {
    uint8_t tokens[PARSE_MOST + 2];                  /* which token of the piece each word is */
    ParseWord words[PARSE_MOST + 2];
    uint8_t stack[PARSE_MOST + 1];
    uint8_t heads[PARSE_MOST + 2];
    uint8_t relations[PARSE_MOST + 2];               /* REL_NONE: no head yet */
    uint8_t left[PARSE_MOST + 2], left_second[PARSE_MOST + 2];       /* outermost children on either side, and the next ones */
    uint8_t right[PARSE_MOST + 2], right_second[PARSE_MOST + 2];
    uint8_t left_count[PARSE_MOST + 2], right_count[PARSE_MOST + 2];
    uint32_t n, depth, front;
} ParseState;

/* The words among the tokens first .. first + count of the sentence, nothing parsed; count <= PARSE_MOST. */
void parse_begin(ParseState *state, Tokens tokens, uint32_t first, uint32_t count, const Lexicon *lexicon);
bool parse_done(const ParseState *state);
/* May this transition be made? Exactly one word becomes a child of the root, and gets REL_ROOT. */
bool parse_allows(const ParseState *state, uint32_t transition);
void parse_make(ParseState *state, uint32_t transition);
void parse_features(const ParseState *state, Features *out);
/* The transition that must be made, whatever the scores; PARSE_CLASSES when there is a choice. */
uint32_t parse_only(const ParseState *state);
/* The allowed transition with the highest score, where there is a choice. */
uint32_t parse_best(const ParseState *state, const Scores scores);

static inline uint32_t parse_top(const ParseState *state, uint32_t below)
{
    return below < state->depth ? state->stack[state->depth - 1 - below] : state->n + 1;
}

#endif
