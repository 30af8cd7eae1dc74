/* What the training program can do: make the weights of the tagger and of the parser, and measure both. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_TRAIN_H
#define SYNTAX_TRAIN_H

#include "syntax/treebank.h"

/* The bytes of a file of weights; empty when memory is spent. */
Blob train_tagger(const Treebank *treebank, const Knowledge *knowledge, Arena *arena);
/* Learns from the tags that the tagger of `knowledge` gives. */
Blob train_parser(const Treebank *treebank, const Knowledge *knowledge, Arena *arena);
/* Prints how often tags, heads, relations, lemmas and what is counted are right. */
void train_evaluate(const char *path, const Treebank *treebank, const Knowledge *knowledge);

#endif
