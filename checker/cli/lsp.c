/* Lsp: the command that an editor starts; it speaks the Language Server Protocol on standard input and output until it is told to exit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <unistd.h>

#include "cli/command.h"
#include "cli/job.h"
#include "editor/serve.h"

int command_lsp(const Options *options, Arena *arena)
{
    const ClaimclashSettings asked = job_settings(options, arena);
    return server_run(STDIN_FILENO, STDOUT_FILENO, job_project(options, arena), &asked);
}
