/* Trials: what is counted and printed of each example that passed or failed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/trial.h"

#include "report/escape.h"

static void put_outcome(Trials *trials, const char *outcome, Str name)
{
    writer_text(&trials->page->out, outcome);
    escape_terminal(&trials->page->out, name, trials->page->ascii);
}

void trial_pass(Trials *trials, Str name)
{
    trials->passed++;
    if (!trials->options->verbose)
        return;
    put_outcome(trials, "pass ", name);
    writer_byte(&trials->page->out, '\n');
}

void trial_fail(Trials *trials, Str name, const char *why)
{
    trials->failed++;
    put_outcome(trials, "FAIL ", name);
    put_outcome(trials, ": ", str_of(why));
    writer_byte(&trials->page->out, '\n');
}
