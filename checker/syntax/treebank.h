/* Treebank: sentences with their true tags and trees, for training and testing. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_TREEBANK_H
#define SYNTAX_TREEBANK_H

#include "syntax/syntax.h"

typedef struct Gold {
    Str upos, lemma;
    Tag tag;
    int32_t head;                                    /* index of the token, -1 for the root */
    Relation relation;
    bool number;                                     /* the relation is nummod: its head is what is counted */
} Gold;

typedef struct Tree {
    Tokens tokens;                                   /* without an article: forms are in `lower` and the flags only */
    const Gold *gold;
} Tree;

typedef struct Treebank {
    VEC(Tree) trees;
    uint32_t token_count;
} Treebank;

/* Reads a file of lines "form, UPOS, XPOS, lemma, head, relation" parted by tabs, with an empty line behind each sentence.
   False with a message on standard error when it cannot be read. */
bool treebank_read(const char *path, const Knowledge *knowledge, Arena *arena, Treebank *out);

#endif
