/* Reports: "-f json:report.json" understood, opened, fed and closed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/reports.h"

#include <string.h>
#include <unistd.h>

#include "cli/terminal.h"
#include "report/report.h"

ClaimclashShow reports_show(const Options *options)
{
    if (options->command == COMMAND_CLAIMS)
        return options->pairs ? CLAIMCLASH_PAIRS : CLAIMCLASH_CLAIMS;
    if (options->command == COMMAND_DIFF)
        return CLAIMCLASH_CHANGES;
    return (ClaimclashShow)options->stage;           /* 0 is CLAIMCLASH_FINDINGS */
}

bool reports_list_claims(const Options *options)
{
    for (uint32_t i = 0; i < options->formats.n; i++) {
        Str rest = str_of(options->formats.at[i]);
        if (str_equal(str_cut(&rest, ':'), S("html")))
            return true;
    }
    return false;
}

static void tell_unknown(Str name, Arena *arena, Notes *notes)
{
    size_t count;
    const Str *names = report_format_names(&count);
    Str nearest = note_nearest(name, names, count), all = {0};
    for (size_t i = 0; i < count; i++)
        all = arena_print(arena, "%.*s%s%.*s", STR_ARG(all), i ? ", " : "", STR_ARG(names[i]));
    if (nearest.n)
        note_add(notes, (Str){0}, 0, 0, "there is no format \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(name), STR_ARG(nearest));
    else
        note_add(notes, (Str){0}, 0, 0, "there is no format \"%.*s\"; it is one of %.*s", STR_ARG(name), STR_ARG(all));
}

/* Is it a format, and one that can print what is asked for? */
static bool is_fit(Str name, ClaimclashShow show, Arena *arena, Notes *notes)
{
    const ReportFormat *format = report_format(name);
    Show shown = show == CLAIMCLASH_FINDINGS || show == CLAIMCLASH_CHANGES     ? SHOW_FINDINGS
                 : show == CLAIMCLASH_CLAIMS || show == CLAIMCLASH_STAGE_CLAIM ? SHOW_CLAIMS
                                                                               : SHOW_MENTIONS;
    if (!format)
        tell_unknown(name, arena, notes);
    else if (!report_carries(format, shown))
        note_add(notes, (Str){0}, 0, 0, "the format \"%.*s\" prints %s only; human, gcc, json and jsonl print all", STR_ARG(name),
                 format->carries == CARRIES_CLAIMS ? "claims" : "findings");
    return format && report_carries(format, shown);
}

/* What the options ask to see, as the room report names it. */
static Show shown(const Options *options)
{
    static const Show shows[] = {[CLAIMCLASH_FINDINGS] = SHOW_FINDINGS,      [CLAIMCLASH_CLAIMS] = SHOW_CLAIMS,
                                 [CLAIMCLASH_STAGE_SOURCE] = SHOW_SOURCE,    [CLAIMCLASH_STAGE_SEGMENT] = SHOW_SEGMENTS,
                                 [CLAIMCLASH_STAGE_MENTION] = SHOW_MENTIONS, [CLAIMCLASH_STAGE_CLAIM] = SHOW_CLAIMS,
                                 [CLAIMCLASH_STAGE_JUDGE] = SHOW_PAIRS,      [CLAIMCLASH_PAIRS] = SHOW_PAIRS,
                                 [CLAIMCLASH_CHANGES] = SHOW_CHANGES};
    return shows[reports_show(options)];
}

/* Without a checker, for which all rules would be prepared: a report needs none. The public report is the report itself. */
static ClaimclashReport *begin(const ReportFormat *format, ReportStyle style, WriteBytes *write, void *to)
{
    return (ClaimclashReport *)report_open(format, style, write, to);
}

static ReportStyle style_of(const Options *options, const Printed *printed)
{
    ReportStyle style = {.show = shown(options), .ascii = options->ascii, .quiet = options->quiet, .most = (uint32_t)options->most};
    style.colour = printed->captured ? options->colour == COLOUR_ALWAYS : terminal_colour(options, printed->output.file);
    style.width = printed->captured ? 0 : terminal_width(printed->output.file);
    return style;
}

/* "json:report.json" -> a report in the format json into that file. */
static bool open_report(Reports *reports, const char *wanted, const Options *options, Capture capture, Arena *arena, Notes *notes)
{
    Printed *printed = &reports->printed[reports->count];
    Str rest = str_of(wanted), name = str_cut(&rest, ':');
    const char *file = rest.n ? rest.p : options->output;
    if (!is_fit(name, reports_show(options), arena, notes))
        return false;
    printed->captured = !file && capture.write;
    if (!printed->captured && !output_open(&printed->output, file, arena, notes))
        return false;
    printed->report = begin(report_format(name), style_of(options, printed), printed->captured ? capture.write : output_write,
                            printed->captured ? capture.to : &printed->output);
    reports->count += printed->report != NULL;
    return printed->report != NULL;
}

static bool goes_to_standard_output(const Options *options, const char *wanted)
{
    return !options->output && !strchr(wanted, ':');
}

static bool open_stats(Reports *reports, const Options *options)
{
    Printed *printed = &reports->printed[reports->count];
    printed->output = (Output){.file = STDERR_FILENO};
    printed->report = begin(&report_stats, (ReportStyle){.show = shown(options), .ascii = options->ascii}, output_write, &printed->output);
    reports->count += printed->report != NULL;
    return printed->report != NULL;
}

bool reports_open(Reports *reports, const Options *options, Capture capture, Arena *arena, Notes *notes)
{
    static const char *const usual[] = {"human"};
    const char *const *wanted = options->formats.n ? options->formats.at : usual;
    uint32_t count = options->formats.n ? options->formats.n : 1, to_standard_output = 0;
    for (uint32_t i = 0; i < count; i++)
        to_standard_output += goes_to_standard_output(options, wanted[i]);
    if (count > MOST_REPORTS || to_standard_output > 1) {
        note_add(notes, (Str){0}, 0, 0, "only one format can go to standard output; give the others a file: -f json:report.json");
        return false;
    }
    for (uint32_t i = 0; i < count; i++)
        if (!open_report(reports, wanted[i], options, capture, arena, notes))
            return false;
    return !options->stats || open_stats(reports, options);
}

void reports_add(Reports *reports, const ClaimclashReading *reading)
{
    for (size_t i = 0; i < reports->count; i++)
        claimclash_report_add(reports->printed[i].report, reading);
}

void reports_note(Reports *reports, const Note *note, Arena *scratch)
{
    Str path = arena_print(scratch, "%.*s", STR_ARG(note->path)), message = arena_print(scratch, "%.*s", STR_ARG(note->message));
    const ClaimclashNote it = {path.n ? path.p : "", note->line, note->column, note->fatal, message.n ? message.p : ""};
    for (size_t i = 0; i < reports->count; i++)
        claimclash_report_note(reports->printed[i].report, &it);
}

bool reports_failed(const Reports *reports)
{
    for (size_t i = 0; i < reports->count; i++)
        if (reports->printed[i].output.error)
            return true;
    return false;
}

bool reports_close(Reports *reports, ClaimclashTotals *totals, Notes *notes)
{
    bool written = true;
    for (size_t i = 0; i < reports->count; i++) {
        Printed *printed = &reports->printed[i];
        ClaimclashStatus status = claimclash_report_close(printed->report, totals);
        if (status == CLAIMCLASH_FULL)
            note_add(notes, (Str){0}, 0, 0, "memory is spent; the report is not complete");
        written = status == CLAIMCLASH_DONE && written;
        written = (printed->captured || output_close(&printed->output, notes)) && written;
    }
    return written;
}
