/* Trials: the examples in rule files and the cases in folders, run one by one, with what went wrong printed. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_TRIAL_H
#define CLI_TRIAL_H

#include "cli/page.h"
#include "knowledge/rules.h"

typedef struct Trials {
    const Options *options;
    Page *page;
    Arena *arena;
    uint32_t passed, failed;
    bool undone;                                     /* something could not be run */
} Trials;

/* All examples of a rule: the rule, and no other, finds each conflict; all are silent on what agrees. */
void trial_rule(Trials *trials, const Rule *rule);
/* The cases in a folder: itself or the folders in it that hold an expected.txt. False when there is none. */
bool trial_folder(Trials *trials, const char *folder);
void trial_pass(Trials *trials, Str name);
/* Counts and prints a failure; more lines may follow. */
void trial_fail(Trials *trials, Str name, const char *why);

#endif
