/* Quotations: the passages of an article between quotation marks, paragraph by paragraph. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_QUOTATION_H
#define SEGMENT_QUOTATION_H

#include "segment/segment.h"

/* Fills segments->quotations from all blocks of the article. A mark without its partner spoils nothing beyond its paragraph. */
void quotation_find_all(const Article *article, const Knowledge *knowledge, Segments *segments, Arena *arena);

#endif
