/* Check: one run over articles, for the commands check and claims and for the cases of test. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include "cli/command.h"
#include "report/writer.h"

/* Checks what the options name and gives the exit code. What would go to standard output goes to `write`, when that is not NULL. */
int check_run(const Options *options, Arena *arena, WriteBytes *write, void *to);

#endif
