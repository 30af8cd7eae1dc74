/* Check: opens the checker and the reports, puts one article after the other through, and sums up in the exit code. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/check.h"

#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cli/crew.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/walk.h"
#include "project/grouping.h"
#include "project/revision.h"

typedef struct Run {
    const Options *options;
    Arena *arena;
    Capture capture;
    Arena *scratch;                                  /* until the notes are told */
    Notes notes;                                     /* not told yet */
    bool undone;                                     /* something could not be done: exit code 2 */
    Project *project;
    ChangedLines changes;                            /* of --since and --diff */
    Watch watch;                                     /* see NULL: nobody */
    Checkers checkers;
    ClaimclashDocument before;                       /* diff: the earlier version */
    bool found;                                      /* something from --fail-on up: exit code 1 */
    Reports reports;
    Progress progress;
} Run;

/* Prints the notes on standard error, and forgets them. */
static void tell(Run *run)
{
    run->undone = run->undone || notes_fatal(&run->notes);
    if (run->notes.list.n)
        progress_clear(&run->progress);
    terminal_tell(&run->notes);
    run->notes = (Notes){.arena = run->scratch};
    arena_reset(run->scratch);
}

/* Notes about what could not even be read stand in the reports too. */
static void tell_and_report(Run *run)
{
    for (uint32_t i = 0; i < run->notes.list.n; i++)
        reports_note(&run->reports, &run->notes.list.at[i], run->scratch);
    tell(run);
}

static void copy_notes(Run *run, const ClaimclashNote *notes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        void (*add)(Notes *, Str, uint32_t, uint32_t, const char *, ...) = notes[i].fatal ? note_add : note_remark;
        add(&run->notes, arena_copy(run->scratch, str_of(notes[i].path)), notes[i].line, notes[i].column, "%s", notes[i].message);
    }
}

static void tell_unread(Run *run, const Checked *it)
{
    for (uint32_t i = 0; i < it->notes.list.n; i++) {
        const Note *note = &it->notes.list.at[i];
        note_add(&run->notes, arena_copy(run->scratch, note->path), note->line, note->column, "%.*s", STR_ARG(note->message));
    }
    tell_and_report(run);
}

/* Are findings wanted only where something has changed? */
static bool only_changed(const Run *run)
{
    return run->options->since || run->options->diff;
}

/* What is accepted or has not changed goes out of the findings, and who watches is told of the rest. */
static void sift_article(Run *run, const Checked *it)
{
    const Job *job = it->job;
    if ((job->baseline && !baseline_sift(job->baseline, it->reading)) || (only_changed(run) && !changed_sift(&run->changes, it->reading)))
        note_add(&run->notes, str_of(job->name), 0, 0, "memory is spent; what was found may not be all");
    if (run->watch.see)
        run->watch.see(run->watch.by, job, it->reading);
}

/* Will a report say something of this article before all are read? */
static bool prints(const Run *run, const Checked *it)
{
    size_t count;
    claimclash_reading_findings(it->reading, &count);
    return count || reports_show(run->options) != CLAIMCLASH_FINDINGS;
}

static void report_article(Run *run, const Checked *it)
{
    size_t count;
    const ClaimclashNote *notes = claimclash_reading_notes(it->reading, &count);
    if (it->reading)
        sift_article(run, it);
    if (isatty(STDOUT_FILENO) && prints(run, it))
        progress_clear(&run->progress);
    reports_add(&run->reports, it->reading);
    copy_notes(run, notes, count);
    tell(run);
    if (it->status == CLAIMCLASH_FULL) {
        note_add(&run->notes, str_of(it->job->name), 0, 0, "memory is spent; what was found may not be all");
        tell_and_report(run);
    }
}

/* Is there a finding of the level from which on the run fails? */
static bool fails(const Run *run, const Checked *it)
{
    size_t count;
    const ClaimclashFinding *findings = claimclash_reading_findings(it->reading, &count);
    FailOn least = job_fail_on(run->options, it->job->settings);
    bool judging = run->options->command == COMMAND_CHECK || run->options->command == COMMAND_DIFF;
    if (!judging || least == FAIL_NEVER)
        return false;
    for (size_t i = 0; i < count; i++)
        if (findings[i].level >= (least == FAIL_ERROR ? CLAIMCLASH_ERROR : least == FAIL_NOTE ? CLAIMCLASH_NOTE : CLAIMCLASH_WARNING))
            return true;
    return false;
}

static void report_checked(Run *run, const Checked *it)
{
    if (it->notes.list.n)
        tell_unread(run, it);
    else
        report_article(run, it);
    run->found = run->found || fails(run, it);
}

static void report_all(Run *run, Crew *crew, const Jobs *jobs)
{
    for (uint32_t i = 0; i < jobs->n && !reports_failed(&run->reports); i++) {
        if (run->options->verbose)
            terminal_say("reading %s", jobs->at[i].path);
        report_checked(run, crew_next(crew));
        progress_show(&run->progress, i + 1, jobs->n);
    }
    progress_clear(&run->progress);
}

/* How --across groups the jobs; false after notes. */
static bool choose_groups(Run *run, const Jobs *jobs, Across *across)
{
    const char **names = ARENA_ARRAY(run->arena, const char *, jobs->n);
    for (uint32_t i = 0; names && i < jobs->n; i++)
        names[i] = jobs->at[i].name;
    return names && grouping_choose(run->options->across, (Articles){names, jobs->n}, jobs->at[0].settings, across, run->arena, &run->notes);
}

/* --across: all articles are checked, then laid beside each other, then reported in their order. */
static void compare_all(Run *run, Crew *crew, const Jobs *jobs)
{
    Across across;
    const Checked **checked = ARENA_ARRAY(run->arena, const Checked *, jobs->n);
    ClaimclashReading **readings = ARENA_ARRAY(run->arena, ClaimclashReading *, jobs->n);
    if (!checked || !readings || !choose_groups(run, jobs, &across)) {
        tell(run);
        run->undone = true;
        return;
    }
    for (uint32_t i = 0; i < jobs->n; i++) {
        checked[i] = crew_next(crew);
        readings[i] = checked[i]->reading;
        progress_show(&run->progress, i + 1, jobs->n);
    }
    if (claimclash_readings_compare(readings, jobs->n, across.by, across.names) == CLAIMCLASH_FULL)
        note_add(&run->notes, (Str){0}, 0, 0, "memory is spent; what was found across articles may not be all");
    for (uint32_t i = 0; i < jobs->n && !reports_failed(&run->reports); i++)
        report_checked(run, checked[i]);
    progress_clear(&run->progress);
}

/* A run that checks nothing must not look like one that found nothing. */
static void tell_nothing(Run *run, const Walked *walked)
{
    const Options *options = run->options;
    if (walked->passed_over)
        note_add(&run->notes, (Str){0}, 0, 0, "nothing to check: all articles are ignored or excluded; -v names what is passed over, --no-ignore reads it");
    else if (options->files_from && !options->operands.n)
        note_add(&run->notes, str_of(options->files_from), 0, 0, "nothing to check: no path is listed here, or no article lies there");
    else
        note_add(&run->notes, (Str){0}, 0, 0,
                 "nothing to check: there is no article (.txt, .md, .markdown, .html, .htm) in what was named; name a file to read it whatever its ending");
}

/* diff: the new version is checked, beside the earlier one. */
static void name_after(Run *run, Words *paths)
{
    const char **after = VEC_PUSH(run->arena, paths);
    if (after)
        *after = run->options->operands.at[1];
}

static void keep_changed(Run *run, Jobs *jobs)
{
    const char *since = run->options->since ? run->options->since : run->options->diff;
    uint32_t dropped = jobs_keep_changed(jobs, run->options, &run->changes), all = jobs->n + dropped;
    if (all && !jobs->n)
        terminal_say("nothing has changed %s %s in the %u article%s: none was read", run->options->since ? "since" : "in", since, all, all == 1 ? "" : "s");
    else if (dropped && run->options->verbose)
        terminal_say("%u of %u articles have not changed, and are not read", dropped, all);
}

static bool find_changes(Run *run)
{
    const Options *options = run->options;
    bool reads_input = options->files_from && strcmp(options->files_from, "-") == 0;
    for (uint32_t i = 0; i < options->operands.n; i++)
        reads_input = reads_input || strcmp(options->operands.at[i], "-") == 0;
    if (options->since && options->diff)
        note_add(&run->notes, (Str){0}, 0, 0, "--since and --diff are two ways to say the same; leave one out");
    else if (options->diff && strcmp(options->diff, "-") == 0 && reads_input)
        note_add(&run->notes, (Str){0}, 0, 0, "only one of --diff, --files-from and the articles can be read from standard input; give the others as files");
    else if (options->since)
        return changed_since(&run->changes, options->since, run->arena, &run->notes);
    else
        return changed_by_diff(&run->changes, options->diff, run->arena, &run->notes);
    return false;
}

static void check_articles(Run *run)
{
    Walked walked = {0};
    if (run->options->command == COMMAND_DIFF)
        name_after(run, &walked.paths);
    else if (walk_paths(run->options, run->project, &walked, run->arena, &run->notes) && !walked.paths.n)
        tell_nothing(run, &walked);
    Jobs jobs = jobs_of(run->options, &walked.paths, &run->checkers, run->arena, &run->notes);
    tell_and_report(run);
    if (only_changed(run))
        keep_changed(run, &jobs);
    Crew *crew = jobs.n ? crew_start(run->options, &jobs, &run->notes) : NULL;
    if (crew && run->options->across)
        compare_all(run, crew, &jobs);
    else if (crew)
        report_all(run, crew, &jobs);
    crew_free(crew);
}

/* Who watches is told instead. */
static bool open_reports(Run *run)
{
    return run->watch.see || reports_open(&run->reports, run->options, run->capture, run->arena, &run->notes);
}

static bool open_project(Run *run)
{
    const char *baseline = run->options->baseline;
    if (baseline && run->options->command == COMMAND_CHECK && !input_exists(baseline)) {
        note_add(&run->notes, str_of(baseline), 0, 0, "there is no such baseline; `claimclash baseline add --baseline FILE` begins one");
        return false;
    }
    run->checkers = (Checkers){.project = run->project, .arena = run->arena, .asked = job_settings(run->options, run->arena),
                                .facts = words_ended(&run->options->facts, run->arena)};
    if (run->options->command == COMMAND_DIFF) {
        if (!revision_document(&run->before, run->options->operands.at[0], run->arena, &run->notes))
            return false;
        run->checkers.asked.before = &run->before;
    }
    return project_open(run->project, job_project(run->options, run->arena), run->arena, &run->notes);
}

/* Beside the statistics of the report: what they took. */
static void tell_cost(const Run *run)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    terminal_say("%.3f s, %.1f MB of memory at most", progress_seconds(&run->progress), (double)used.ru_maxrss / 1024.0);
}

static int run_all(Run *run)
{
    ClaimclashTotals totals = {0};
    if (open_project(run) && (!only_changed(run) || find_changes(run)) && open_reports(run))
        check_articles(run);
    else
        run->undone = true;
    tell(run);
    if (!reports_close(&run->reports, &totals, &run->notes))
        run->undone = true;
    tell(run);
    if (run->options->stats)
        tell_cost(run);
    checkers_free(&run->checkers);
    return run->undone ? EXIT_UNDONE : run->found ? EXIT_FOUND : EXIT_CLEAN;
}

static int run_with(Run asked)
{
    Run *run = ARENA_NEW(asked.arena, Run);
    Arena *scratch = arena_new(0);
    int code = EXIT_UNDONE;
    if (run && scratch && asked.project) {
        *run = asked;
        run->scratch = run->notes.arena = scratch;
        run->progress = progress_start(asked.options);
        code = run_all(run);
    }
    arena_free(scratch);
    return code;
}

bool check_watched(const Options *options, Project *project, Watch watch, Arena *arena)
{
    return run_with((Run){.options = options, .arena = arena, .project = project, .watch = watch}) != EXIT_UNDONE;
}

int check_run(const Options *options, Arena *arena, Capture capture)
{
    return run_with((Run){.options = options, .arena = arena, .project = ARENA_NEW(arena, Project), .capture = capture});
}

int command_diff(const Options *options, Arena *arena)
{
    if (options->operands.n == 2)
        return check_run(options, arena, (Capture){0});
    terminal_say("diff takes two versions, the earlier one first: claimclash diff OLD NEW");
    return EXIT_UNDONE;
}

int command_check(const Options *options, Arena *arena)
{
    return check_run(options, arena, (Capture){0});
}
