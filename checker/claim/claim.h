/* Claims: who does what to how many, when, where, as whose words, planned or done; one claim for each figure that says something. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIM_CLAIM_H
#define CLAIM_CLAIM_H

#include "base/map.h"
#include "mention/mention.h"

/* Whose words. Printed names: narrator, indirect, quote, headline, caption, embed. */
typedef enum Voice { VOICE_NARRATOR, VOICE_INDIRECT, VOICE_QUOTE, VOICE_HEADLINE, VOICE_CAPTION, VOICE_EMBED } Voice;
const char *voice_name(Voice voice);

/* A word of a claim by its lemma, with the place it was read from. Zero: not said. */
typedef struct Term {
    Str lemma;                                       /* lower case; synonyms are brought to their group's name */
    uint32_t begin, end;                             /* in the text */
} Term;

typedef struct Terms {
    const Term *at;
    uint32_t n;
} Terms;
/* Is this lemma among the terms? */
bool terms_hold(Terms terms, Str lemma);

typedef struct Party {                               /* a person, organisation, place or thing that a claim names */
    Str name;                                        /* as fully as the article gives it: "Amazon Web Services"; for a common noun its lemma */
    uint32_t entity;                                 /* number + 1 in Entities; 0: no named entity */
    uint32_t begin, end;                             /* in the text */
    bool pronoun;                                    /* it, they, "the company": resolved if entity != 0 */
    Str with;                                        /* of a common noun, the name that a preposition ties to it: "the school in Aldby"; "" when none does */
} Party;

typedef struct Claim {
    uint32_t mention;                                /* number in Mentions */
    uint32_t sentence;
    Zone zone;
    Party actor;                                     /* subject, or the agent of a passive ("by X"); the possessor for nominal claims ("Amazon's $5bn investment") */
    Party affected;                                  /* whom or what the action befalls when that is not the figure: "regulators fined the bank $5m",
                                                        "the bank was fined $5m by regulators"; without "by" it stands in `actor`, and passive is set */
    Term action;                                     /* lemma of the verb that governs the figure, or of the deverbal noun ("investment" -> invest) */
    bool passive;
    bool negated;
    Term measured;                                   /* head noun of what is counted or measured; for money and percent the object: "investment", "share" */
    Terms modifiers;                                 /* restrictive modifiers of `measured`: Iraqi, women, "highly qualified"; numbers and non-restrictive ones left out */
    Term of;                                         /* "20 % of the students", "population of Mexico": head of the of-phrase */
    Terms context;                                   /* content lemmas within 8 tokens either side of the figure, in the sentence; numbers and stop words left out */
    Terms before, after;                             /* up to six words and marks on either side of the figure as they stand, lower case, the nearest first */
    Terms words;                                     /* content lemmas of the whole sentence, shared by its claims */
    Terms names;                                     /* named entities of the whole sentence by their full names, shared by its claims */
    Party place;                                     /* "in Jordan"; entity 0 and name empty: none */
    Status status;
    bool status_open;                                /* how real it is is not said here, `status` is a guess: a known figure ("the 40 jobs"), a part of a
                                                        description ("a 40-page report"), the aim of something done ("to collect $5m") */
    bool definite;                                   /* told as known: "the 40 jobs", "those 78 votes" */
    DateRange days;                                  /* none: not said */
    PeriodKind period;
    bool in_turn;                                    /* `actor` is the name that this figure goes with by "respectively" */
    Part part;                                       /* of which, another, remaining, each, average ... */
    Cue cue;                                         /* a reconciliation cue that governs this figure */
    Voice voice;
    Party speaker;                                   /* of a quotation or indirect speech */
    uint32_t list;                                   /* number of the list or coordination it is an item of, 0: none */
    Interval value;                                  /* set by normalize: in base units, bound and rounding applied */
    Decimal point;                                   /* set by normalize: the figure itself in base units (middle of a range) */
    int32_t step;                                    /* set by normalize: exponent of the precision in base units */
} Claim;

/* A named person, organisation or place of the article, with all forms of its name. */
typedef struct Entity {
    Str name;                                        /* the fullest form */
    uint8_t kind;                                    /* EntityKind */
    VEC(Str) aliases;
    uint32_t mentions;
} Entity;
typedef enum EntityKind { ENTITY_UNKNOWN, ENTITY_PERSON, ENTITY_ORGANISATION, ENTITY_PLACE } EntityKind;

typedef struct Entities {
    VEC(Entity) list;
    Map names;                                       /* from a form as written (lower case) to number + 1 */
    uint64_t openings[16];                           /* a bit for the first word of each form, by its hash: most capitals begin no name */
} Entities;

/* The named entities of the article: full names, acronyms in parentheses, surnames, short forms. */
Entities claim_entities(const Article *article, const Segments *segments, const Knowledge *knowledge, Arena *arena, Arena *scratch);
/* The longest name that begins at token i: number + 1 of its entity, and the token behind it; 0: none does. */
uint32_t claim_name_at(const Entities *entities, Tokens tokens, uint32_t i, uint32_t *end);
/* Does one place lie in the other, by the gazetteer: Querétaro in Mexico? Arguments are numbers + 1 as in Party. */
bool claim_place_known_within(Str inner, Str outer, const Knowledge *knowledge, Arena *scratch);       /* by their names in lower case */
bool claim_place_within(const Entities *entities, uint32_t inner, uint32_t outer, const Knowledge *knowledge, Arena *scratch);

typedef struct Claims {
    VEC(Claim) list;                                 /* in reading order */
} Claims;

/* How deeply a sentence is read: its byte in `wanted`. TAGS: without its dependency tree, which costs most; AGAIN: so far, and now with it. */
typedef enum Depth { DEPTH_NONE, DEPTH_TREE, DEPTH_TAGS, DEPTH_AGAIN } Depth;

/* Reads the sentences that are set in `wanted` (one byte a sentence; NULL: all that hold a mention, with their trees). */
Claims claim_build(const Article *article, const Segments *segments, const Mentions *mentions, const Entities *entities, const uint8_t *wanted,
                   const Knowledge *knowledge, Arena *arena, Arena *scratch);
/* Reads the sentences that are DEPTH_AGAIN with their trees, which makes them DEPTH_TREE; their claims keep their places in the list. */
void claim_deepen(Claims *claims, const Article *article, const Segments *segments, const Mentions *mentions, const Entities *entities, uint8_t *wanted,
                  const Knowledge *knowledge, Arena *arena, Arena *scratch);

/* What a word says of somebody or something without a figure: "a jury [acquitted] Holm", "the reviews were [positive]", "a [fall] in exports". */
typedef struct Statement {
    uint32_t sentence;
    Zone zone;
    uint32_t begin, end;                             /* the word or phrase, in the text */
    Term action;                                     /* lemma of the verb that it is or that governs it */
    Party actor, affected;                           /* who does it; whom or what it is said of */
    bool negated;
    Str adverb;                                      /* of a denial that is of an adverb: "not [badly] damaged"; as written */
    bool bare;                                       /* no verb with a tense: "a plan to win", "the convicted man" */
    Status status;
    Terms words, names;                              /* content lemmas and named entities of the whole sentence */
    Voice voice;                                     /* NARRATOR, QUOTE, INDIRECT, HEADLINE, CAPTION or EMBED */
} Statement;

typedef struct Statements {                          /* what reading statements needs, of one article */
    const Article *article;
    const Segments *segments;
    const Mentions *mentions;
    const Entities *entities;
    const Knowledge *knowledge;
    Arena *arena, *scratch;
} Statements;
/* Reads the statement that the phrase begin..end of this sentence makes; reads the sentence deeply. False when it makes none. */
bool claim_statement(const Statements *it, uint32_t sentence, uint32_t begin, uint32_t end, Statement *out);

/* The statement that a negation begin..end of the sentence denies, as it would be without it: "did [not] sign the treaty". */
bool claim_denied(const Statements *it, uint32_t sentence, uint32_t begin, uint32_t end, Statement *out);
/* The statement of another sentence with the action of this one, not negated; of "be" with its predicate noun. */
bool claim_alike(const Statements *it, uint32_t sentence, const Statement *like, Statement *out);

/* Room for who speaks each quotation, asked for once; NULL when memory is spent. */
typedef struct Speakers Speakers;
Speakers *claim_speakers(const Segments *segments, Arena *arena);
/* Who speaks the quotation of this number, or the pull quote that ends at text offset `end` (number 0 means none, else number + 1): a verb of
   saying names them, or a dash behind it ("— Ana Ruiz"). Zero: not said. For the few quotations that a rule asks about. */
Party claim_speaker(const Statements *it, Speakers *speakers, uint32_t quotation, uint32_t end);

#endif
