/* Check: opens the checker and the reports, puts one article after the other through, and sums up in the exit code. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/check.h"

#include <sys/resource.h>
#include <unistd.h>

#include "cli/crew.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/walk.h"

typedef struct Run {
    const Options *options;
    Arena *arena;
    Arena *scratch;                                  /* until the notes are told */
    Notes notes;                                     /* not told yet */
    bool undone;                                     /* something could not be done: exit code 2 */
    ClaimclashChecker *checker;
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

/* What one article may take: a text of 50 MB fits; beyond, the answer is "memory is spent" and exit code 2, not a machine that stands still. */
static const size_t ARTICLE_BUDGET = (size_t)4 << 30;

static bool open_checker(Run *run)
{
    const Options *options = run->options;
    const ClaimclashSettings settings = {.rules = options->rules,
                                         .select = options->select,
                                         .ignore = options->ignore,
                                         .date = options->date,
                                         .input = (ClaimclashInput)options->input,
                                         .min_level = (ClaimclashLevel)options->min_level,
                                         .budget = ARTICLE_BUDGET,
                                         .show = reports_show(options),
                                         .all_claims = reports_list_claims(options)};
    ClaimclashStatus status = claimclash_checker_open(&settings, &run->checker);
    size_t count;
    const ClaimclashNote *notes = claimclash_checker_notes(run->checker, &count);
    copy_notes(run, notes, count);
    if (status == CLAIMCLASH_FULL)
        note_add(&run->notes, (Str){0}, 0, 0, "memory is spent");
    return status == CLAIMCLASH_DONE;
}

static void tell_unread(Run *run, const Checked *it)
{
    for (uint32_t i = 0; i < it->notes.list.n; i++) {
        const Note *note = &it->notes.list.at[i];
        note_add(&run->notes, arena_copy(run->scratch, note->path), note->line, note->column, "%.*s", STR_ARG(note->message));
    }
    tell_and_report(run);
}

static void report_article(Run *run, const Checked *it)
{
    size_t count;
    const ClaimclashNote *notes = claimclash_reading_notes(it->reading, &count);
    if (isatty(STDOUT_FILENO))
        progress_clear(&run->progress);
    reports_add(&run->reports, it->reading);
    copy_notes(run, notes, count);
    tell(run);
    if (it->status == CLAIMCLASH_FULL) {
        note_add(&run->notes, str_of(it->name), 0, 0, "memory is spent; what was found may not be all");
        tell_and_report(run);
    }
}

static void report_all(Run *run, Crew *crew, const Words *paths)
{
    for (uint32_t i = 0; i < paths->n && !reports_failed(&run->reports); i++) {
        if (run->options->verbose)
            terminal_say("reading %s", paths->at[i]);
        const Checked *it = crew_next(crew);
        if (it->notes.list.n)
            tell_unread(run, it);
        else
            report_article(run, it);
        progress_show(&run->progress, i + 1, paths->n);
    }
    progress_clear(&run->progress);
}

static void check_articles(Run *run)
{
    Words paths = {0};
    bool walked = walk_paths(run->options, &paths, run->arena, &run->notes);
    if (walked && !paths.n)
        note_add(&run->notes, (Str){0}, 0, 0, "nothing to check: there is no article (.txt, .md, .markdown, .html, .htm) in what was named");
    tell_and_report(run);
    Crew *crew = paths.n ? crew_start(run->options, run->checker, &paths, &run->notes) : NULL;
    if (crew)
        report_all(run, crew, &paths);
    crew_free(crew);
}

static bool fails(const Options *options, const ClaimclashTotals *totals)
{
    if (options->command != COMMAND_CHECK)
        return false;
    switch ((FailOn)options->fail_on) {
    case FAIL_NEVER:
        return false;
    case FAIL_NOTE:
        return totals->errors || totals->warnings || totals->notes;
    case FAIL_USUAL:
    case FAIL_WARNING:
        return totals->errors || totals->warnings;
    case FAIL_ERROR:
        return totals->errors;
    }
    return false;
}

/* Beside the statistics of the report: what they took. */
static void tell_cost(const Run *run)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    terminal_say("%.3f s, %.1f MB of memory at most", progress_seconds(&run->progress), (double)used.ru_maxrss / 1024.0);
}

static int run_all(Run *run, Capture capture)
{
    ClaimclashTotals totals = {0};
    if (open_checker(run) && reports_open(&run->reports, run->options, run->checker, capture, run->arena, &run->notes))
        check_articles(run);
    else
        run->undone = true;
    tell(run);
    if (!reports_close(&run->reports, &totals, &run->notes))
        run->undone = true;
    tell(run);
    if (run->options->stats)
        tell_cost(run);
    claimclash_checker_free(run->checker);
    return run->undone ? EXIT_UNDONE : fails(run->options, &totals) ? EXIT_FOUND : EXIT_CLEAN;
}

int check_run(const Options *options, Arena *arena, Capture capture)
{
    Run *run = ARENA_NEW(arena, Run);
    Arena *scratch = arena_new(0);
    int code = EXIT_UNDONE;
    if (run && scratch) {
        *run = (Run){.options = options, .arena = arena, .scratch = scratch, .notes = {.arena = scratch}, .progress = progress_start(options)};
        code = run_all(run, capture);
    }
    arena_free(scratch);
    return code;
}

int command_check(const Options *options, Arena *arena)
{
    return check_run(options, arena, (Capture){0});
}
