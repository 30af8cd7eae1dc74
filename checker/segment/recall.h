/* Recall: what an earlier reading of the article worked out of a sentence, found by all that has a say in how it is read by itself. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_RECALL_H
#define SEGMENT_RECALL_H

#include "segment/segment.h"

/* The sentence's bytes, a few on either side, and the quotations in it, behind an opening that says whose key it is. Empty when the article has no memory. */
Str segment_key(const Article *article, const Segments *segments, uint32_t sentence, Str opening, Arena *scratch);

/* For a sentence that begins at `begin`; true when its tokens were known. Their words in lower case stand in the memory. */
bool recall_tokens(Tokens *tokens, uint32_t begin, Str key, Arena *scratch);
void recall_keep_tokens(Tokens tokens, uint32_t begin, Str key, Arena *scratch);

#endif
