/* Init: writes a configuration file in which everything stands as a comment, ready to be uncovered. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cli/command.h"
#include "cli/terminal.h"
#include "project/config.h"
#include "project/input.h"
#include "project/output.h"

/* What follows "#: " is what could stand there; tests read it. */
static const char text[] = "# Settings of claimclash for the articles in this folder and below. `claimclash config` shows what holds where.\n"
                           "# Every line is optional; those that begin with \"#: \" show what could stand there.\n"
                           "\n"
                           "# Do not look for such files in the folders above.\n"
                           "root: true\n"
                           "\n"
                           "# From which level on findings make the run fail: error, warning, note, never.\n"
                           "#: fail-on: warning\n"
                           "\n"
                           "# The level of a rule or of a family of rules: off, note, warning, error. `claimclash rules` lists them. Any level but off\n"
                           "# turns on a rule that is off by itself.\n"
                           "#: levels:\n"
                           "#:   count-conflict: error\n"
                           "#:   names: off\n"
                           "\n"
                           "# What is not checked, as in .gitignore.\n"
                           "#: ignore:\n"
                           "#:   - drafts/\n"
                           "#:   - \"*.notes.md\"\n"
                           "\n"
                           "# Rules of your own, and fact sheets: files or folders, seen from here.\n"
                           "#: rules: [desk-rules]\n"
                           "#: facts: [facts.yaml]\n"
                           "\n"
                           "# The language of articles that do not say theirs: decides how 1.234 and 3/4/2025 are read.\n"
                           "#: locale: en-GB\n"
                           "\n"
                           "# The day of articles that do not say theirs.\n"
                           "#: dateline: 2025-01-14\n"
                           "\n"
                           "# Two figures that differ by no more than this share agree.\n"
                           "#: tolerance: 1%\n"
                           "\n"
                           "# With --across, articles are compared within these groups: folder, slug, event, all.\n"
                           "#: across:\n"
                           "#:   group-by: folder\n"
                           "\n"
                           "# Other settings for some articles; the last that fits counts most.\n"
                           "#: overrides:\n"
                           "#:   - files: [\"opinion/**\"]\n"
                           "#:     fail-on: never\n"
                           "#:     levels:\n"
                           "#:       statements: off\n";

int command_init(const Options *options, Arena *arena)
{
    Notes notes = {.arena = arena};
    Output output;
    const char *folder = options->operands.n ? options->operands.at[0] : ".";
    const char *path = strcmp(folder, ".") == 0 ? CONFIG_NAME : arena_print(arena, "%s/%s", folder, CONFIG_NAME).p;
    if (!path || options->operands.n > 1) {
        terminal_say("init takes one folder: claimclash init DIR");
        return EXIT_UNDONE;
    }
    if (input_exists(path)) {
        terminal_say("%s is there already; edit it, or move it away and run init again", path);
        return EXIT_UNDONE;
    }
    bool written = output_open_new(&output, path, arena, &notes) && output_write(&output, text, sizeof text - 1);
    written = output.file >= 0 && output_close(&output, &notes) && written;
    terminal_tell(&notes);
    if (written)
        terminal_say("wrote %s", path);
    return written ? EXIT_CLEAN : EXIT_UNDONE;
}
