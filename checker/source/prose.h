/* Prose: building an article's text and blocks from a marked-up file, with the way back to the file kept for every byte. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_PROSE_H
#define SOURCE_PROSE_H

#include "knowledge/yaml.h"
#include "source/article.h"

typedef struct Prose {
    Article *article;                                /* its pieces and blocks grow here; its text is set by prose_finish */
    Arena *arena;
    VEC(char) text;
} Prose;

/* Room for so many bytes of text, so that the array is seldom moved. */
void prose_reserve(Prose *prose, uint32_t size);
uint32_t prose_at(const Prose *prose);               /* length of the text so far: where the next byte will stand */
/* Adds the bytes begin..end of the file as they are. */
void prose_copy(Prose *prose, uint32_t begin, uint32_t end);
/* Adds `text` for the bytes begin..end of the file: an entity, a run of white space. */
void prose_replace(Prose *prose, uint32_t begin, uint32_t end, Str text);
/* Parts what follows from what stands before; stands for no bytes. Nothing at the start or after another break. */
void prose_break(Prose *prose);
/* Adds a block over the text from `begin` to now, without white space at its ends. NULL when that is empty or memory is spent. */
Block *prose_block(Prose *prose, uint32_t begin, BlockKind kind);
/* prose_yaml.c: adds the text of a scalar; byte for byte where it is written plainly, else for the rest of its line, which begins at this byte. */
void prose_yaml(Prose *prose, const YamlNode *node, uint32_t line);
/* The text is complete. */
void prose_finish(Prose *prose);

#endif
