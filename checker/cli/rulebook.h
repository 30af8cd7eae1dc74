/* Rulebook: the rules that the commands rules, explain and test speak of: the shipped ones and the user's. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_RULEBOOK_H
#define CLI_RULEBOOK_H

#include "cli/options.h"
#include "knowledge/knowledge.h"

/* False after notes about the user's rule files were told. */
bool rulebook_open(const Options *options, Arena *arena, Rules *rules);
/* The rule of this name, or NULL after the nearest one was told. */
const Rule *rulebook_find(Rules rules, const char *name, Arena *arena);

#endif
