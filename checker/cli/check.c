/* Check: opens the checker and the reports, puts one article after the other through, and sums up in the exit code. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/check.h"

#include <stdlib.h>
#include <string.h>

#include "cli/input.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "cli/walk.h"
#include "report/report.h"

enum { MOST_REPORTS = 16 };

typedef struct Printed {                             /* a report and where it goes */
    ClaimclashReport *report;
    Output output;
    WriteBytes *write;
    void *to;
} Printed;

typedef struct Run {
    const Options *options;
    Arena *arena;
    Notes notes;                                     /* those not told yet */
    bool undone;                                     /* something could not be done: exit code 2 */
    ClaimclashChecker *checker;
    Printed printed[MOST_REPORTS];
    size_t printed_count;
    WriteBytes *write;                               /* in place of standard output, or NULL */
    void *to;
} Run;

/* Prints the notes and forgets them. */
static void tell(Run *run)
{
    run->undone = run->undone || notes_fatal(&run->notes);
    terminal_tell(&run->notes);
    run->notes.list.n = 0;
}

static ClaimclashShow show_of(const Options *options)
{
    if (options->command == COMMAND_CLAIMS)
        return options->pairs ? CLAIMCLASH_PAIRS : CLAIMCLASH_CLAIMS;
    return (ClaimclashShow)options->stage;           /* 0 is CLAIMCLASH_FINDINGS */
}

static void copy_notes(Run *run, const ClaimclashNote *notes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        void (*add)(Notes *, Str, uint32_t, uint32_t, const char *, ...) = notes[i].fatal ? note_add : note_remark;
        add(&run->notes, arena_copy(run->arena, str_of(notes[i].path)), notes[i].line, notes[i].column, "%s", notes[i].message);
    }
}

static bool open_checker(Run *run)
{
    const Options *options = run->options;
    const ClaimclashSettings settings = {.rules = options->rules,
                                         .select = options->select,
                                         .ignore = options->ignore,
                                         .date = options->date,
                                         .input = (ClaimclashInput)options->input,
                                         .min_level = (ClaimclashLevel)options->min_level,
                                         .show = show_of(options)};
    ClaimclashStatus status = claimclash_checker_open(&settings, &run->checker);
    size_t count;
    const ClaimclashNote *notes = claimclash_checker_notes(run->checker, &count);
    copy_notes(run, notes, count);
    if (status == CLAIMCLASH_FULL)
        note_add(&run->notes, (Str){0}, 0, 0, "memory is spent");
    return status == CLAIMCLASH_DONE;
}

static void tell_unknown_format(Run *run, Str name)
{
    size_t count;
    const Str *names = report_format_names(&count);
    Str nearest = note_nearest(name, names, count), all = {0};
    for (size_t i = 0; i < count; i++)
        all = arena_print(run->arena, "%.*s%s%.*s", STR_ARG(all), i ? ", " : "", STR_ARG(names[i]));
    if (nearest.n)
        note_add(&run->notes, (Str){0}, 0, 0, "there is no format \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(name), STR_ARG(nearest));
    else
        note_add(&run->notes, (Str){0}, 0, 0, "there is no format \"%.*s\"; it is one of %.*s", STR_ARG(name), STR_ARG(all));
}

/* Can the format print what was asked for? A note when it cannot. */
static bool fits(Run *run, const ReportFormat *format)
{
    ClaimclashShow show = show_of(run->options);
    if (format->carries == CARRIES_FINDINGS && show != CLAIMCLASH_FINDINGS) {
        note_add(&run->notes, (Str){0}, 0, 0, "the format \"%.*s\" carries findings; claims and stages are printed as human, gcc, json or jsonl, claims also as csv",
                 STR_ARG(format->name));
        return false;
    }
    if (format->carries == CARRIES_CLAIMS && show != CLAIMCLASH_CLAIMS && show != CLAIMCLASH_STAGE_CLAIM) {
        note_add(&run->notes, (Str){0}, 0, 0, "the format \"%.*s\" carries claims; type: claimclash claims -f %.*s", STR_ARG(format->name), STR_ARG(format->name));
        return false;
    }
    return true;
}

/* "json:report.json" -> a report in the format json into that file. */
static bool open_report(Run *run, const char *wanted, const char *usual_file)
{
    Printed *printed = &run->printed[run->printed_count];
    Str rest = str_of(wanted), name = str_cut(&rest, ':');
    const char *file = rest.n ? rest.p : usual_file;
    if (!report_format(name)) {
        tell_unknown_format(run, name);
        return false;
    }
    if (!fits(run, report_format(name)))
        return false;
    bool replaced = !file && run->write;
    printed->write = replaced ? run->write : output_write;
    printed->to = replaced ? run->to : &printed->output;
    if (!replaced && !output_open(&printed->output, file, run->arena, &run->notes))
        return false;
    const ClaimclashStyle style = {.colour = replaced ? run->options->colour == COLOUR_ALWAYS : terminal_colour(run->options, printed->output.file),
                                   .ascii = run->options->ascii,
                                   .quiet = run->options->quiet,
                                   .width = replaced ? 0 : terminal_width(printed->output.file),
                                   .most = (uint32_t)run->options->most};
    const char *format = arena_print(run->arena, "%.*s", STR_ARG(name)).p;
    printed->report = format ? claimclash_report_open(run->checker, format, &style, printed->write, printed->to) : NULL;
    run->printed_count += printed->report != NULL;
    return printed->report != NULL;
}

static bool goes_to_standard_output(const Run *run, const char *wanted)
{
    return !run->options->output && !strchr(wanted, ':');
}

static bool open_reports(Run *run)
{
    const Options *options = run->options;
    static const char *const usual[] = {"human"};
    const char *const *wanted = options->formats.n ? options->formats.at : usual;
    uint32_t count = options->formats.n ? options->formats.n : 1, to_standard_output = 0;
    for (uint32_t i = 0; i < count; i++)
        to_standard_output += goes_to_standard_output(run, wanted[i]);
    if (count > MOST_REPORTS || to_standard_output > 1) {
        note_add(&run->notes, (Str){0}, 0, 0, "only one format can go to standard output; give the others a file: -f json:report.json");
        return false;
    }
    for (uint32_t i = 0; i < count; i++)
        if (!open_report(run, wanted[i], options->output))
            return false;
    return true;
}

/* What the article is called: standard input may have been given a name. */
static const char *name_of(const Run *run, const char *path)
{
    return strcmp(path, "-") == 0 && run->options->stdin_filename ? run->options->stdin_filename : path;
}

/* Notes about inputs that could not be read stand in the reports too. */
static void report_notes(Run *run)
{
    for (uint32_t i = 0; i < run->notes.list.n; i++) {
        const Note *note = &run->notes.list.at[i];
        const char *path = arena_print(run->arena, "%.*s", STR_ARG(note->path)).p, *message = arena_print(run->arena, "%.*s", STR_ARG(note->message)).p;
        const ClaimclashNote it = {path ? path : "", note->line, note->column, note->fatal, message ? message : ""};
        for (size_t k = 0; k < run->printed_count; k++)
            claimclash_report_note(run->printed[k].report, &it);
    }
    tell(run);
}

static void check_article(Run *run, const char *path, const Input *input)
{
    ClaimclashReading *reading;
    const char *name = name_of(run, path);
    ClaimclashStatus status = claimclash_article_check(run->checker, name, input->bytes, input->size, &reading);
    size_t count;
    const ClaimclashNote *notes = claimclash_reading_notes(reading, &count);
    for (size_t k = 0; k < run->printed_count; k++)
        claimclash_report_add(run->printed[k].report, reading);
    copy_notes(run, notes, count);
    tell(run);
    if (status == CLAIMCLASH_FULL) {
        note_add(&run->notes, str_of(name), 0, 0, "memory is spent; what was found may not be all");
        report_notes(run);
    }
    claimclash_reading_free(reading);
}

static bool writing_failed(const Run *run)
{
    for (size_t k = 0; k < run->printed_count; k++)
        if (run->printed[k].output.error)
            return true;
    return false;
}

static void check_articles(Run *run)
{
    Words paths = {0};
    Input input = {0};
    walk_paths(run->options, &paths, run->arena, &run->notes);
    bool walked = !notes_fatal(&run->notes);
    report_notes(run);
    if (!paths.n && walked) {
        note_add(&run->notes, (Str){0}, 0, 0, "nothing to check: there is no article (.txt, .md, .markdown, .html, .htm) in what was named");
        report_notes(run);
    }
    for (uint32_t i = 0; i < paths.n && !writing_failed(run); i++) {
        if (run->options->verbose)
            terminal_say("reading %s", paths.at[i]);
        if (input_read(&input, paths.at[i], &run->notes))
            check_article(run, paths.at[i], &input);
        else
            report_notes(run);
    }
    input_free(&input);
}

static ClaimclashTotals close_reports(Run *run)
{
    ClaimclashTotals totals = {0};
    for (size_t k = 0; k < run->printed_count; k++) {
        Printed *printed = &run->printed[k];
        ClaimclashStatus status = claimclash_report_close(printed->report, &totals);
        run->undone = run->undone || status != CLAIMCLASH_DONE;
        if (status == CLAIMCLASH_FULL)
            note_add(&run->notes, (Str){0}, 0, 0, "memory is spent; the report is not complete");
        if (printed->write == output_write)
            output_close(&printed->output, &run->notes);
    }
    tell(run);
    return totals;
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

int check_run(const Options *options, Arena *arena, WriteBytes *write, void *to)
{
    Run *run = ARENA_NEW(arena, Run);
    ClaimclashTotals totals = {0};
    if (!run)
        return EXIT_UNDONE;
    *run = (Run){.options = options, .arena = arena, .notes = {.arena = arena}, .write = write, .to = to};
    bool ready = open_checker(run) && open_reports(run);
    if (ready)
        check_articles(run);
    else
        run->undone = true;
    tell(run);
    totals = close_reports(run);
    claimclash_checker_free(run->checker);
    return run->undone ? EXIT_UNDONE : fails(options, &totals) ? EXIT_FOUND : EXIT_CLEAN;
}

int command_check(const Options *options, Arena *arena)
{
    return check_run(options, arena, NULL, NULL);
}
