/* Sheets: what a desk holds to be true, a fact sheet in YAML or an article that serves as one, read as a document like any other. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_SHEET_H
#define DOCUMENTS_SHEET_H

#include "judge/judge.h"

/* One entry of a fact sheet. */
typedef struct Fact {
    Str id, subject, actor, source;
    VEC(Str) aliases;                                /* other wordings of the subject */
    VEC(Str) match;                                  /* words that a claim about it must have; empty: most words of the subject */
    DateRange valid;                                 /* valid-from, valid-to; as-of where there is no valid-from */
    Decimal tolerance;                               /* as a share when `tolerance_share`, else in the value's unit */
    bool tolerance_share;
    uint32_t line, column;
} Fact;

/* What a claim of the sheet says: a fact's value or a value that is out of date, in the words of the subject or of an alias. */
typedef struct FactClaim {
    uint32_t fact;                                   /* number + 1; 0: the claim is none of them (a figure in the subject) */
    bool obsolete;
    uint32_t begin, end;                             /* of the value, in the text */
} FactClaim;

typedef struct Sheet {
    Article *article;                                /* of a fact sheet: its bytes, and as text a sentence for each wording of each fact */
    Segments segments;
    Mentions mentions;
    Entities entities;
    Claims claims;
    Case it;                                         /* of all these */
    VEC(Fact) facts;                                 /* empty when the sheet is an article */
    FactClaim *of_claim;                             /* by claim; NULL when the sheet is an article */
    Map keys;                                        /* keys of its claims */
} Sheet;

/* Reads a sheet; a path that ends in .yml or .yaml is a fact sheet. NULL after notes on all that is wrong with it. */
Sheet *sheet_read(Str path, Str bytes, const Knowledge *knowledge, Date date, Arena *arena, Notes *notes);
bool sheet_is_facts(Str path);
/* Marks the sentences with figures that share a key with one of the sheet: they must be read deeply. */
void sheet_want(const Sheet *sheet, const Mentions *mentions, const Knowledge *knowledge, uint8_t *wanted, Arena *scratch);

/* sheet_file.c: the facts of a YAML file, and the article that stands for it, with a block for each wording of each value. */
typedef struct Wording {                             /* where a block of the sheet's article comes from */
    uint32_t fact;                                   /* number + 1 */
    bool obsolete;
    uint32_t value, value_end;                       /* of the value, in the text */
    uint32_t line, column;                           /* of the value */
} Wording;
typedef VEC(Wording) Wordings;
bool sheet_file_read(Sheet *sheet, Wordings *wordings, Str path, Str bytes, const Knowledge *knowledge, Arena *arena, Notes *notes);

#endif
