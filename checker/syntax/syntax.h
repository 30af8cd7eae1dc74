/* Syntax: part-of-speech tags, and on demand the dependency tree, of one sentence's tokens. Weights are trained by train.c. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_SYNTAX_H
#define SYNTAX_SYNTAX_H

#include "segment/segment.h"

/* Universal Dependencies relations that the claims need; the rest is REL_OTHER. */
typedef enum Relation { REL_NONE, REL_ROOT, REL_SUBJECT, REL_SUBJECT_PASSIVE, REL_OBJECT, REL_INDIRECT, REL_OBLIQUE, REL_NMOD, REL_AMOD, REL_NUMMOD, REL_COMPOUND,
                        REL_DET, REL_CASE, REL_MARK, REL_AUX, REL_AUX_PASSIVE, REL_COPULA, REL_CONJ, REL_CC, REL_APPOS, REL_ACL, REL_RELATIVE, REL_ADVCL,
                        REL_XCOMP, REL_CCOMP, REL_PARATAXIS, REL_ADVMOD, REL_NEG, REL_PUNCT, REL_FLAT, REL_OTHER, REL_COUNT } Relation;

void syntax_tag(Tokens tokens, const Knowledge *knowledge, Arena *scratch);      /* sets Token.tag */
void syntax_parse(Tokens tokens, const Knowledge *knowledge, Arena *scratch);    /* sets Token.head and .relation; needs tags */
/* The lemma of token i by its tag; lower case. */
Str syntax_lemma(Tokens tokens, uint32_t i, const Knowledge *knowledge, Arena *arena);
const char *tag_name(Tag tag);
const char *relation_name(Relation relation);
bool tag_is_noun(Tag tag);                           /* nouns and names */
bool tag_is_verb(Tag tag);                           /* all forms, modals excepted */

/* What is counted or described by the number phrase that ends before token `after` (or by the `$` before it). */
typedef struct NounPhrase {
    uint32_t first, head, end;                       /* tokens: modifiers and nouns, the last noun, one past it; first == end: none */
} NounPhrase;
/* The noun phrase that begins at token i: adjectives and participles, nouns; "7,000 highly qualified and full-time jobs" -> jobs; over
   light nouns with "of" ("hundreds of thousands of residents", "number of"). Needs tags. */
NounPhrase syntax_noun_phrase(Tokens tokens, uint32_t i, const Knowledge *knowledge);

#endif
