/* Jobs: made before anything is read, so that a configuration that cannot be used is told first. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/job.h"

#include <string.h>

#include "cli/reports.h"

/* What one article may take: a text of 50 MB fits; beyond, the answer is "memory is spent" and exit code 2, not a machine that stands still. */
static const size_t ARTICLE_BUDGET = (size_t)4 << 30;

ClaimclashSettings job_settings(const Options *options, Arena *arena)
{
    return (ClaimclashSettings){.rules = words_ended(&options->rules, arena),
                                .select = options->select,
                                .ignore = options->ignore,
                                .date = options->date,
                                .locale = options->locale,
                                .input = (ClaimclashInput)options->input,
                                .min_level = (ClaimclashLevel)options->min_level,
                                .budget = options->megabytes ? (size_t)options->megabytes << 20 : ARTICLE_BUDGET,
                                .show = reports_show(options),
                                .across = options->across != NULL,
                                .all_claims = reports_list_claims(options)};
}

/* What is accepted is asked only where findings are made. */
static bool is_judging(const Options *options)
{
    return options->command == COMMAND_BASELINE || options->command == COMMAND_LSP || options->command == COMMAND_REVIEW || options->command == COMMAND_DIFF ||
           (options->command == COMMAND_CHECK && reports_show(options) == CLAIMCLASH_FINDINGS);
}

ProjectChoice job_project(const Options *options, Arena *arena)
{
    return (ProjectChoice){.config = options->config,
                           .isolated = options->isolated,
                           .excludes = words_ended(&options->excludes, arena),
                           .no_ignore = options->no_ignore,
                           .baseline = options->baseline,
                           .no_baseline = options->no_baseline || !is_judging(options)};
}

static const char *name_of(const Options *options, const char *path)
{
    return strcmp(path, "-") == 0 && options->stdin_filename ? options->stdin_filename : path;
}

Jobs jobs_of(const Options *options, const Words *paths, Checkers *checkers, Arena *arena, Notes *notes)
{
    Jobs jobs = {0};
    for (uint32_t i = 0; i < paths->n; i++) {
        Job job = {.path = paths->at[i], .revision = options->command == COMMAND_DIFF, .name = name_of(options, paths->at[i])};
        job.checker = checkers_get(checkers, str_of(job.name), &job.settings, notes);
        bool usable = job.checker && project_baseline(checkers->project, str_of(job.name), &job.baseline, notes);
        Job *kept = usable ? VEC_PUSH(arena, &jobs) : NULL;
        if (kept)
            *kept = job;
    }
    return jobs;
}

/* A fact sheet may have changed where the article has not. */
static bool may_have_changed(const Job *job, const Options *options, const ChangedLines *changes)
{
    return options->facts.n || job->settings->facts.n || changed_touches(changes, job->name);
}

uint32_t jobs_keep_changed(Jobs *jobs, const Options *options, const ChangedLines *changes)
{
    uint32_t all = jobs->n, kept = 0;
    for (uint32_t i = 0; i < all; i++)
        kept += may_have_changed(&jobs->at[i], options, changes);
    if (options->across && kept)
        return 0;                                    /* the other end may stand in an article that has not changed */
    jobs->n = 0;
    for (uint32_t i = 0; i < all; i++)
        if (may_have_changed(&jobs->at[i], options, changes))
            jobs->at[jobs->n++] = jobs->at[i];
    return all - jobs->n;
}

FailOn job_fail_on(const Options *options, const Settings *settings)
{
    static const struct {
        Str name;
        FailOn level;
    } levels[] = {{STR("never"), FAIL_NEVER}, {STR("note"), FAIL_NOTE}, {STR("warning"), FAIL_WARNING}, {STR("error"), FAIL_ERROR}};
    Str set = settings->one[SETTING_FAIL_ON].text;
    if (options->fail_on != FAIL_USUAL)
        return (FailOn)options->fail_on;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
        if (str_equal(set, levels[i].name))
            return levels[i].level;
    return FAIL_WARNING;
}
