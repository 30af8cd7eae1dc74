/* Commands: the table. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

const Command commands[COMMANDS] = {
    [COMMAND_CHECK] = {COMMAND_CHECK, "check", "[PATH...]", "check articles; \"-\" is standard input, a folder is walked, no path is \".\"", command_check},
    [COMMAND_CLAIMS] = {COMMAND_CLAIMS, "claims", "[PATH...]", "list every claim that was read, and what was set aside and why", command_check},
    [COMMAND_DIFF] = {COMMAND_DIFF, "diff", "OLD NEW", "what a new version changed and left behind; each is a file, or REVISION:PATH of git", command_diff},
    [COMMAND_FACTS] = {COMMAND_FACTS, "facts", "check|init FILE", "check a fact sheet, or draft one from the claims of an article", command_facts},
    [COMMAND_EXPLAIN] = {COMMAND_EXPLAIN, "explain", "RULE...", "what a rule means, with examples, its source, and how to silence it", command_explain},
    [COMMAND_RULES] = {COMMAND_RULES, "rules", "", "list the active rules with level, family and file", command_rules},
    [COMMAND_TEST] = {COMMAND_TEST, "test", "[RULE|FILE|DIR...]", "run the examples of rules and the cases of folders", command_test},
    [COMMAND_BASELINE] = {COMMAND_BASELINE, "baseline", "add|list|prune [PATH[:LINE]...]",
                          "accept findings, list what is accepted, drop what is no longer found", command_baseline},
    [COMMAND_CONFIG] = {COMMAND_CONFIG, "config", "[PATH...]", "show what holds for an article, and where each of it is written", command_config},
    [COMMAND_INIT] = {COMMAND_INIT, "init", "[DIR]", "write a .claimclash.yaml with all that it can say, as comments", command_init},
    [COMMAND_LSP] = {COMMAND_LSP, "lsp", "", "check articles in an editor: the Language Server Protocol on standard input and output", command_lsp},
    [COMMAND_REVIEW] = {COMMAND_REVIEW, "review", "[PATH...]", "serve the review page to a browser on this machine, and take its decisions into the baseline",
                        command_review},
    [COMMAND_HELP] = {COMMAND_HELP, "help", "[COMMAND]", "all of the help, or a command's", command_help},
    [COMMAND_VERSION] = {COMMAND_VERSION, "version", "", "the version", command_version},
};

const Command *command_find(Str name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (str_equal(name, str_of(commands[i].name)))
            return &commands[i];
    return NULL;
}
