/* Cost: what a program or a piece of work takes: processor time, time by the clock, memory. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_BENCH_COST_H
#define TESTS_BENCH_COST_H

typedef struct Cost {
    double seconds;                                  /* of processor time, the best of all runs: what else runs on the machine counts little */
    double wall;                                     /* seconds by the clock */
    double megabytes;                                /* most memory that was resident */
} Cost;

/* Runs a program in a folder, its output thrown away, so many times; the best of them. */
Cost cost_of(const char *folder, char *const *arguments, int times);
/* `claimclash ARGUMENTS...` on all that is in the folder, on one core; the list ends with NULL and holds at most 8. */
Cost cost_of_claimclash(const char *folder, const char *const *arguments, int times);
/* `wc -w` on all files of the folder. */
Cost cost_of_counting(const char *folder, int times);
double cost_clock(void);                             /* seconds of processor time that this process took so far */
double cost_megabytes(const char *folder);           /* the size of its files, in MB */

#endif
