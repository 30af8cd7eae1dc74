/* Shelf: the tokens of sentences, as they were cut, kept for the stages that ask for them again. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_SHELF_H
#define SEGMENT_SHELF_H

#include "segment/segment.h"

enum { SHELF_MOST = 4 << 20 };                       /* bytes: the tokens of 50,000 words. What goes beyond is cut anew, so a long article takes no more */

/* Room for so many sentences; it takes at most `budget` bytes. NULL when there is no memory: then nothing is kept. */
Shelf *shelf_new(uint32_t sentences, size_t budget);
void shelf_free(Shelf *shelf);                       /* NULL is allowed */

/* A copy of a sentence's tokens in scratch; n is 0 when they are not kept. */
Tokens shelf_get(const Shelf *shelf, const Article *article, uint32_t sentence, Arena *scratch);
/* Keeps them while there is room. */
void shelf_keep(Shelf *shelf, Tokens tokens);

#endif
