/* Check: one run over articles, for the commands check and claims and for the cases of test. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include "cli/command.h"
#include "cli/reports.h"

/* Checks what the options name and gives the exit code. */
int check_run(const Options *options, Arena *arena, Capture capture);

#endif
