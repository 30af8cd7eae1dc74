/* Places: the index of an article's lines, with checkpoints in long ones, so that every look-up reads at most a few kilobytes. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_PLACE_H
#define SOURCE_PLACE_H

#include "source/article.h"

uint32_t place_start(Str bytes);                     /* where the first line begins: behind a byte order mark */
/* Fills article->lines and article->checkpoints in one pass over the bytes. */
void place_index(Article *article, Arena *arena);
/* Needs the index; a place of zeros when it is missing. */
Place place_find(const Article *article, uint32_t byte);
/* Without an index, by one pass from the start: for notes on files that are no articles. */
Place place_scan(Str bytes, uint32_t byte);

#endif
