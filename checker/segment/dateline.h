/* Datelines: the place and the date that the first lines of an article give for itself. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_DATELINE_H
#define SEGMENT_DATELINE_H

#include "segment/segment.h"

/* Looks through the first paragraphs. Sets segments->place, and segments->date when that is none; parts a dateline that opens a paragraph from
   the sentence behind it: the dateline becomes a sentence of ZONE_META. */
void dateline_find(const Article *article, const Knowledge *knowledge, Segments *segments, Arena *arena);

#endif
