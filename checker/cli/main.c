/* claimclash, the program: reads the options, runs the command, gives its exit code. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <signal.h>
#include <stdlib.h>

#include "cli/command.h"
#include "cli/terminal.h"

static int run(int argc, char **argv, Arena *arena)
{
    Options options;
    Notes notes = {.arena = arena};
    bool readable = options_read(argc, argv, &options, arena, &notes);
    terminal_tell(&notes);
    if (!readable)
        return EXIT_UNDONE;
    if (options.help || options.version)
        return options.help ? command_help(&options, arena) : command_version(&options, arena);
    return commands[options.command].run(&options, arena);
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);                        /* a closed pipe is an error of writing, which ends the run quietly */
    Arena *arena = arena_new(0);
    int code = arena ? run(argc, argv, arena) : EXIT_UNDONE;
    arena_free(arena);
    return code;
}
