/* Job: the articles of a run, each with its name, its settings and the checker that they ask for. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "cli/options.h"
#include "project/baseline_place.h"
#include "project/changed.h"
#include "project/checkers.h"

typedef struct Job {
    const char *path, *name;                         /* where the article is; what it is called: standard input may have been given a name */
    bool revision;                                   /* the path may name a revision of git */
    const ClaimclashChecker *checker;
    const Settings *settings;
    Baseline *baseline;                              /* NULL: nothing is accepted */
} Job;

typedef VEC(Job) Jobs;

/* What the command line says of checkers; what it leaves open, settings fill. */
ClaimclashSettings job_settings(const Options *options, Arena *arena);
/* What the command line says of the project. */
ProjectChoice job_project(const Options *options, Arena *arena);
/* One job for each path, in their order; none after a note where a configuration or a baseline cannot be used. */
Jobs jobs_of(const Options *options, const Words *paths, Checkers *checkers, Arena *arena, Notes *notes);
/* Drops the jobs that no change can bring a finding to; gives how many. */
uint32_t jobs_keep_changed(Jobs *jobs, const Options *options, const ChangedLines *changes);
/* From which level on findings make the run fail: --fail-on, else the article's settings, else warnings. */
FailOn job_fail_on(const Options *options, const Settings *settings);

#endif
