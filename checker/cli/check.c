/* Check: opens the checker and the reports, puts one article after the other through, and sums up in the exit code. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/check.h"

#include <string.h>

#include "cli/input.h"
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
} Run;

/* Prints the notes on standard error, and forgets them. */
static void tell(Run *run)
{
    run->undone = run->undone || notes_fatal(&run->notes);
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
                                         .show = reports_show(options)};
    ClaimclashStatus status = claimclash_checker_open(&settings, &run->checker);
    size_t count;
    const ClaimclashNote *notes = claimclash_checker_notes(run->checker, &count);
    copy_notes(run, notes, count);
    if (status == CLAIMCLASH_FULL)
        note_add(&run->notes, (Str){0}, 0, 0, "memory is spent");
    return status == CLAIMCLASH_DONE;
}

static void check_article(Run *run, const char *name, const Input *input)
{
    ClaimclashReading *reading;
    ClaimclashStatus status = claimclash_article_check(run->checker, name, input->bytes, input->size, &reading);
    size_t count;
    const ClaimclashNote *notes = claimclash_reading_notes(reading, &count);
    reports_add(&run->reports, reading);
    copy_notes(run, notes, count);
    tell(run);
    if (status == CLAIMCLASH_FULL) {
        note_add(&run->notes, str_of(name), 0, 0, "memory is spent; what was found may not be all");
        tell_and_report(run);
    }
    claimclash_reading_free(reading);
}

/* What the article is called: standard input may have been given a name. */
static const char *name_of(const Run *run, const char *path)
{
    return strcmp(path, "-") == 0 && run->options->stdin_filename ? run->options->stdin_filename : path;
}

static void check_articles(Run *run)
{
    Words paths = {0};
    Input input = {0};
    bool walked = walk_paths(run->options, &paths, run->arena, &run->notes);
    if (walked && !paths.n)
        note_add(&run->notes, (Str){0}, 0, 0, "nothing to check: there is no article (.txt, .md, .markdown, .html, .htm) in what was named");
    tell_and_report(run);
    for (uint32_t i = 0; i < paths.n && !reports_failed(&run->reports); i++) {
        if (run->options->verbose)
            terminal_say("reading %s", paths.at[i]);
        if (input_read(&input, paths.at[i], &run->notes))
            check_article(run, name_of(run, paths.at[i]), &input);
        else
            tell_and_report(run);
    }
    input_free(&input);
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
    claimclash_checker_free(run->checker);
    return run->undone ? EXIT_UNDONE : fails(run->options, &totals) ? EXIT_FOUND : EXIT_CLEAN;
}

int check_run(const Options *options, Arena *arena, Capture capture)
{
    Run *run = ARENA_NEW(arena, Run);
    Arena *scratch = arena_new(0);
    int code = EXIT_UNDONE;
    if (run && scratch) {
        *run = (Run){.options = options, .arena = arena, .scratch = scratch, .notes = {.arena = scratch}};
        code = run_all(run, capture);
    }
    arena_free(scratch);
    return code;
}

int command_check(const Options *options, Arena *arena)
{
    return check_run(options, arena, (Capture){0});
}
