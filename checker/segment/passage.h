/* Passages: the tokens of any part of the text, before there are sentences; for headings, bylines and datelines. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_PASSAGE_H
#define SEGMENT_PASSAGE_H

#include "segment/segment.h"

/* The tokens of the first `most` bytes of begin..end, as segment_tokens gives them. */
Tokens passage_tokens(const Article *article, uint32_t begin, uint32_t end, uint32_t most, const Knowledge *knowledge, Arena *scratch);

#endif
