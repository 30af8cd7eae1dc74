/* Stages: the trip of all articles of a folder, the clock stopped after each stage; nothing is printed by the stages themselves. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_BENCH_STAGES_H
#define TESTS_BENCH_STAGES_H

/* Prints a line for each stage: its own time, MB/s, and its share of the whole. */
void stages_print(const char *folder);

#endif
