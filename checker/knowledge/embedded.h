/* Embedded: what the build puts into the program; embedded.c is written by embed.c, the bytes are taken in by blobs.S. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_EMBEDDED_H
#define KNOWLEDGE_EMBEDDED_H

#include "knowledge/knowledge.h"

extern const Language embedded_languages[];          /* sorted by code */
extern const uint32_t embedded_language_count;
extern const Units embedded_units;
extern const Rules embedded_rules;

/* From the first byte of each to its _end. */
extern const unsigned char embedded_lexicon[], embedded_lexicon_end[];
extern const unsigned char embedded_tagger[], embedded_tagger_end[];
extern const unsigned char embedded_parser[], embedded_parser_end[];

#endif
