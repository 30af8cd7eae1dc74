/* Check: one run over articles, for the commands check and claims and for the cases of test. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include "cli/command.h"
#include "cli/job.h"
#include "cli/reports.h"

/* Told of every article once it is checked and what is accepted is taken out of its findings. */
typedef struct Watch {
    void (*see)(void *by, const Job *job, const ClaimclashReading *reading);
    void *by;
} Watch;

/* Checks what the options name, for one who watches and without reports. False after notes were told: something could not be done. */
bool check_watched(const Options *options, Project *project, Watch watch, Arena *arena);
/* Checks what the options name and gives the exit code. */
int check_run(const Options *options, Arena *arena, Capture capture);

#endif
