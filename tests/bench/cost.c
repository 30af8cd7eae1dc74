/* Costs of programs, by what the system tells of a child that has ended. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../program.h"

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + 1e-6 * (double)time.tv_usec;
}

static double seconds_at(struct timespec time)
{
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static Cost run_once(const char *folder, char *const *arguments)
{
    struct timespec begin, end;
    struct rusage usage;
    fflush(stdout);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    pid_t child = fork();
    if (child == 0) {
        if (chdir(folder) == 0 && freopen("/dev/null", "w", stdout))
            execvp(arguments[0], arguments);
        _exit(127);
    }
    wait4(child, NULL, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &end);
    return (Cost){seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), seconds_at(end) - seconds_at(begin), (double)usage.ru_maxrss / 1024};
}

Cost cost_of(const char *folder, char *const *arguments, int times)
{
    Cost best = run_once(folder, arguments);
    for (int i = 1; i < times; i++) {
        Cost cost = run_once(folder, arguments);
        best = cost.seconds < best.seconds ? cost : best;
    }
    return best;
}

Cost cost_of_claimclash(const char *folder, const char *const *arguments, int times)
{
    enum { MOST = 8, FIXED = 2 };
    char *all[MOST + FIXED + 2] = {text_print("%s", CLAIMCLASH_PROGRAM)};
    int n = 1;
    for (; arguments[n - 1] && n <= MOST; n++)
        all[n] = text_print("%s", arguments[n - 1]);
    all[n++] = text_print("-j1");
    all[n] = text_print(".");
    return cost_of(folder, all, times);
}

Cost cost_of_counting(const char *folder, int times)
{
    glob_t files = {.gl_offs = 2};
    if (glob(text_print("%s/*", folder), GLOB_DOOFFS, NULL, &files))
        exit(EXIT_FAILURE);
    files.gl_pathv[0] = (char[]){"wc"}, files.gl_pathv[1] = (char[]){"-w"};
    Cost cost = cost_of(folder, files.gl_pathv, times);
    globfree(&files);
    return cost;
}

double cost_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return seconds_at(now);
}

double cost_megabytes(const char *folder)
{
    double bytes = 0;
    struct stat found;
    glob_t files;
    if (glob(text_print("%s/*", folder), 0, NULL, &files))
        return 0;
    for (size_t i = 0; i < files.gl_pathc; i++)
        bytes += stat(files.gl_pathv[i], &found) == 0 ? (double)found.st_size : 0;
    globfree(&files);
    return bytes / 1e6;
}
