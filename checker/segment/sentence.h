/* Sentences: where the sentence that begins at a place ends. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_SENTENCE_H
#define SEGMENT_SENTENCE_H

#include "knowledge/language.h"

/* The end of the sentence that begins at `begin` in `text`, which ends where its block does; closing marks are part of the sentence. A sentence
   without an end is cut at a space after a few thousand bytes, so that no later stage meets one without bound. */
uint32_t sentence_end(Str text, uint32_t begin, const Language *language);

#endif
