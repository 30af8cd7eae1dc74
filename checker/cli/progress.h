/* Progress: one line on standard error that tells how far a long run is; on a terminal only, and not within the first second. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/options.h"

typedef struct Progress {
    bool wanted, shown;
    double began, last;                              /* seconds on a clock of its own */
} Progress;

Progress progress_start(const Options *options);
void progress_show(Progress *progress, uint32_t done, uint32_t all);         /* ten times a second at most */
void progress_clear(Progress *progress);             /* before anything else is printed on a terminal */
double progress_seconds(const Progress *progress);   /* since the start */

#endif
