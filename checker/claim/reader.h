/* Reader: one sentence read deeply: its tokens with tags, tree and lemmas, its verb groups and names; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_READER_H
#define CLAIM_READER_H

#include "claim/claim.h"

enum {
    NONE = UINT32_MAX,
    REACH = 40                                       /* tokens that any search goes in one direction: a long clause of a news sentence */
};

/* A main verb with its helpers: "will not have been trained". */
typedef struct VerbGroup {
    uint32_t first, main, end;                       /* tokens: the first helper (or "to"), the main verb, one past it */
    uint32_t above;                                  /* number + 1 of the group that this one completes, or is joined to: "plans [to train] and [hire]"; 0: none */
    bool joined;                                     /* `above` is its equal, whose helpers and subject it shares */
    uint32_t subject;                                /* token of its own subject's head, NONE when it has none */
    Status status;                                   /* by its own helpers: "will" -> planned */
    bool passive, negated, perfect;
    bool to;                                         /* infinitive: "to train" */
    bool bare;                                       /* participle or gerund without helper: "having trained" has one and is bare too */
} VerbGroup;

/* A name of an entity in this sentence. */
typedef struct NameSpan {
    uint32_t first, end;                             /* tokens */
    uint32_t entity;                                 /* number + 1 */
} NameSpan;

/* Whom a pronoun of the sentence would mean by the sentences before it; asked once for each kind of pronoun. */
typedef struct Earlier {
    bool known;
    uint32_t entity;                                 /* number + 1, 0: nobody for certain */
} Earlier;

typedef struct Reader {
    const Article *article;
    const Segments *segments;
    const Mentions *mentions;
    const Entities *entities;
    const Knowledge *knowledge;
    Arena *arena, *scratch;                          /* claims; one sentence */
    Tokens tokens;
    Str *lemmas;                                     /* by token; empty until asked for */
    uint32_t *group_of;                              /* by token: number + 1 of the verb group it belongs to or is the predicate of, 0: none */
    VEC(VerbGroup) groups;
    VEC(NameSpan) names;
    Earlier earlier[PRONOUN_WHO + 1][2];             /* by Pronoun, and whether it is a noun such as "the company" */
    uint32_t sentence;
} Reader;

/* reader_open.c. Reads a sentence; `tree` false leaves the dependency tree out, for a glance at a neighbour. False when memory is spent. */
bool reader_open(Reader *reader, uint32_t sentence, bool tree);
/* A neighbour of the sentence that `from` has open, without its tree; false also when it is too long to be looked at in passing. */
bool reader_glance(const Reader *from, uint32_t sentence, Reader *glance);

/* The first phrase of this kind of the one word at token i, as written or by its lemma; NULL: none. */
const Phrase *reader_word(const Reader *reader, uint32_t i, PhraseKind kind);
const Phrase *reader_lemma_word(Reader *reader, uint32_t i, PhraseKind kind);
Str reader_lemma(Reader *reader, uint32_t i);
/* Lemmas brought to the name of their group: "slain" -> die; "death tolls" -> people; a noun goes with the word before it where that is known. */
Str reader_verb(Reader *reader, uint32_t i);
Str reader_noun(Reader *reader, uint32_t i);
/* What the noun or adjective at i says was done: "fatalities" -> die, "investment" -> invest; empty: nothing. */
Str reader_deed(Reader *reader, uint32_t i);
Term reader_term(Reader *reader, uint32_t i, Str lemma);
Term reader_term_of_noun(Reader *reader, uint32_t i);
Tag reader_tag_at(const Reader *reader, uint32_t i);                 /* TAG_NONE beyond the ends */
bool reader_tag(const Reader *reader, uint32_t i, Tag tag);          /* false beyond the ends */
bool reader_is(const Reader *reader, uint32_t i, const char *mark);  /* the token's lower-case form; for punctuation */
bool reader_noun_tag(const Reader *reader, uint32_t i);
const NameSpan *reader_name(const Reader *reader, uint32_t i);       /* the name that covers token i, or NULL */
const VerbGroup *reader_group(const Reader *reader, uint32_t i);     /* the verb group that covers token i, or NULL */
uint32_t reader_token_at(const Reader *reader, uint32_t text);       /* the first token that ends behind this offset; n when none does */
bool reader_breaks(const Reader *reader, uint32_t i);                /* ; : dash or quotation mark: a clause ends here */
uint32_t reader_skip_adverbs(const Reader *reader, uint32_t i);      /* over at most three adverbs and negations, and back over those before i */
uint32_t reader_skip_adverbs_back(const Reader *reader, uint32_t i);
Preposition reader_preposition(const Reader *reader, uint32_t i);

/* mend.c: sets right tags that cannot be. */
void mend_tags(Reader *reader);
/* verb.c: the verb groups, and which of them completes which. */
void verb_find(Reader *reader);
bool verb_has_tense(const VerbGroup *group);
/* subject.c: the groups' own subjects. */
void subject_find(Reader *reader);

#endif
