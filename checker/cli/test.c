/* Test: runs the examples of rules and the cases of folders, and says at the end how many passed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <sys/stat.h>

#include "cli/command.h"
#include "cli/rulebook.h"
#include "cli/terminal.h"
#include "cli/trial.h"

static void try_rules(Trials *trials, Rules rules)
{
    for (uint32_t i = 0; i < rules.n && !trials->undone; i++)
        trial_rule(trials, &rules.rules[i]);
}

/* The rules of one file or folder, with the shipped rules beside them. */
static void try_rule_files(Trials *trials, const char *path)
{
    const Options *before = trials->options;
    Options with_rules = *before;
    Notes notes = {.arena = trials->arena};
    Rules rules = {0};
    const char **added = VEC_PUSH(trials->arena, &with_rules.rules);
    if (added)
        *added = path;
    if (!knowledge_read_rules(str_of(path), trials->arena, &notes, &rules) || notes_fatal(&notes))
        trials->undone = true;
    terminal_tell(&notes);
    trials->options = &with_rules;
    try_rules(trials, rules);
    trials->options = before;
}

static void try_operand(Trials *trials, Rules rules, const char *operand)
{
    struct stat status;
    if (stat(operand, &status) == 0) {
        if (!S_ISDIR(status.st_mode) || !trial_folder(trials, operand))
            try_rule_files(trials, operand);
        return;
    }
    const Rule *rule = rulebook_find(rules, operand, trials->arena);
    if (rule)
        trial_rule(trials, rule);
    else
        trials->undone = true;
}

int command_test(const Options *options, Arena *arena)
{
    Rules rules;
    Page *page = ARENA_NEW(arena, Page);
    Options written = *options;
    Trials trials = {.options = &written, .page = page, .arena = arena};
    if (!page || !rulebook_take_config(&written, arena) || !rulebook_open(&written, arena, &rules))
        return EXIT_UNDONE;
    page_start(page, options, arena);
    if (!options->operands.n)
        try_rules(&trials, rules);
    for (uint32_t i = 0; i < options->operands.n && !trials.undone; i++)
        try_operand(&trials, rules, options->operands.at[i]);
    if (trials.passed + trials.failed == 0 && !trials.undone) {
        terminal_say("nothing was tested: no rule has examples, no folder holds an expected.txt");
        trials.undone = true;
    }
    if (trials.passed + trials.failed)
        writer_put(&page->out, arena_print(arena, "%u passed, %u failed\n", trials.passed, trials.failed));
    if (!page_end(page) || trials.undone)
        return EXIT_UNDONE;
    return trials.failed ? EXIT_FOUND : EXIT_CLEAN;
}
