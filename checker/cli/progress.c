/* Progress: a line that is written over and, before anything else is printed, wiped away. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const double SILENT = 1.0, PAUSE = 0.1;       /* seconds: before the first line; between two */

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

Progress progress_start(const Options *options)
{
    const char *terminal = getenv("TERM");
    bool can_wipe = isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    return (Progress){.wanted = can_wipe && !options->quiet && !options->verbose, .began = now()};
}

double progress_seconds(const Progress *progress)
{
    return now() - progress->began;
}

void progress_show(Progress *progress, uint32_t done, uint32_t all)
{
    double seconds = progress->wanted ? progress_seconds(progress) : 0;
    if (seconds < SILENT || seconds - progress->last < PAUSE)
        return;
    fprintf(stderr, "\r%u of %u articles", done, all);
    progress->shown = true;
    progress->last = seconds;
}

void progress_clear(Progress *progress)
{
    if (progress->shown)
        fputs("\r\x1b[K", stderr);
    progress->shown = false;
}
