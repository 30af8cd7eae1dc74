/* Rulebook: the rules that the commands rules, explain and test speak of: the shipped ones and the user's, as they are set where the program runs. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_RULEBOOK_H
#define CLI_RULEBOOK_H

#include "cli/options.h"
#include "knowledge/knowledge.h"

/* False after notes about the user's rule files or configuration were told. */
bool rulebook_open(const Options *options, Arena *arena, Rules *rules);
/* Adds the rule files of the configuration to options->rules and leaves nothing else of it, so that rules are as they are written. False after
   notes were told. */
bool rulebook_take_config(Options *options, Arena *arena);
/* The rule of this name, or NULL after the nearest one was told. */
const Rule *rulebook_find(Rules rules, const char *name, Arena *arena);

#endif
