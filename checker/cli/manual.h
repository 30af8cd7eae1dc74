/* Manual: pages and completions made from the tables of commands, options and rules, so that none of them can drift from the program. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include <stdio.h>

#include "cli/command.h"

void manual_program(FILE *out, Arena *arena);        /* claimclash(1), for man */
void manual_rules(FILE *out);                        /* claimclash-rules(5) */
void completion_bash(FILE *out);
void completion_zsh(FILE *out);
void completion_fish(FILE *out);

#endif
