/* Zones: what part of an article each block is. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_ZONE_H
#define SEGMENT_ZONE_H

#include "segment/segment.h"

/* One Zone for each block of the article; NULL when memory is spent. */
Zone *zone_find_all(const Article *article, const Knowledge *knowledge, Arena *arena);

#endif
