/* Commands: what claimclash can be told to do; one table for finding, running and explaining them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/options.h"

/* Exit codes. */
enum { EXIT_CLEAN = 0, EXIT_FOUND = 1, EXIT_UNDONE = 2 };

typedef struct Command {
    CommandId id;
    const char *name, *operands, *says;
    int (*run)(const Options *options, Arena *arena);        /* gives the exit code */
} Command;

extern const Command commands[COMMANDS];
const Command *command_find(Str name);               /* NULL when there is none */

int command_check(const Options *options, Arena *arena);     /* check and claims */
int command_diff(const Options *options, Arena *arena);
int command_facts(const Options *options, Arena *arena);      /* facts.c */
int command_explain(const Options *options, Arena *arena);
int command_rules(const Options *options, Arena *arena);
int command_test(const Options *options, Arena *arena);
int command_baseline(const Options *options, Arena *arena);
int command_config(const Options *options, Arena *arena);
int command_init(const Options *options, Arena *arena);
int command_lsp(const Options *options, Arena *arena);
int command_review(const Options *options, Arena *arena);
int command_help(const Options *options, Arena *arena);
int command_version(const Options *options, Arena *arena);

#endif
