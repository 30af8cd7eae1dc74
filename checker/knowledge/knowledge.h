/* Knowledge: everything known before the first sentence is read; const, shared by threads, embedded at build time. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_KNOWLEDGE_H
#define KNOWLEDGE_KNOWLEDGE_H

#include "knowledge/language.h"
#include "knowledge/lexicon.h"
#include "knowledge/rules.h"
#include "knowledge/units.h"

typedef struct Blob {         /* embedded bytes */
    const unsigned char *bytes;
    size_t size;
} Blob;

typedef struct Knowledge {
    const Language *language;
    const Units *units;
    Lexicon lexicon;
    Blob tagger, parser;      /* weights, read in place by syntax/ */
    Rules rules;              /* shipped; rules_join adds the user's in a copy of this struct */
} Knowledge;

/* The embedded knowledge. No work is done at run time. */
Knowledge knowledge_embedded(void);
/* The embedded language of this code ("en": rules/languages/en/), or NULL. */
const Language *knowledge_language(Str code);
/* Reads the user's rule file, or all .yml files below a folder, into *rules. False after notes. */
bool knowledge_read_rules(Str path, Arena *arena, Notes *notes, Rules *rules);

#endif
