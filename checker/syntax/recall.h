/* Recall: tags and trees that an earlier reading of the article worked out for the same words; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SYNTAX_RECALL_H
#define SYNTAX_RECALL_H

#include "syntax/syntax.h"

/* All that the tagger sees of a sentence, or, with the tags, all that the parser does. Empty when the article has no memory. */
Str recall_key(Tokens tokens, bool tagged, Arena *scratch);

/* True when the tags, or heads and relations, were known and are now set. */
bool recall_tags(Tokens tokens, Str key);
bool recall_tree(Tokens tokens, Str key);
void recall_keep_tags(Tokens tokens, Str key, Arena *scratch);
void recall_keep_tree(Tokens tokens, Str key, Arena *scratch);

#endif
