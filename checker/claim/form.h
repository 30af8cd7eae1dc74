/* Forms: every way in which an article writes a name, and which of them mean the same; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_FORM_H
#define CLAIM_FORM_H

#include "claim/name.h"

typedef struct Form {
    Str text;                                        /* as first written */
    Str key;                                         /* lower case, see NameKey */
    Str first, last;                                 /* its first and last word, lower case */
    uint32_t count;                                  /* how often it stands in the article */
    uint32_t inside;                                 /* how often where a capital means a name: not as the first word of a sentence */
    uint32_t expansion;                              /* number + 1 of the form that it stands behind in parentheses: "Economy Ministry (SE)" */
    uint32_t same;                                   /* number + 1 of a fuller form that means the same; 0: none */
    uint16_t words;
    bool titled, organisation, place, given, capitals;
    bool refused;                                    /* an ordinary word at the head of a sentence */
} Form;

typedef struct Forms {
    VEC(Form) list;
    Map keys;                                        /* number by key */
    const Knowledge *knowledge;
    Arena *arena;
} Forms;

/* form.c: all names of the article as they are written. */
void form_collect(Forms *forms, const Article *article, const Segments *segments, Arena *scratch);
/* form_link.c: sets `same` and `refused`. */
void form_link(Forms *forms);
uint32_t form_root(const Forms *forms, uint32_t number);             /* the fullest form that means the same */

#endif
