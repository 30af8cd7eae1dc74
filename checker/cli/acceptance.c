/* Acceptance: the command baseline, which accepts findings, lists what is accepted, and drops what is no longer found. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cli/check.h"
#include "cli/page.h"
#include "cli/terminal.h"
#include "project/input.h"
#include "project/path.h"
#include "report/escape.h"

typedef struct Spot {                                /* "story.md:13:62", as findings are told */
    Str path;
    uint32_t line, column;                           /* 0: any */
    bool met;
} Spot;

typedef struct Acceptance {
    const Options *options;
    Arena *arena;
    Notes notes;
    Project project;
    VEC(Spot) spots;                                 /* empty: all findings */
    Map seen;                                        /* absolute paths of what was read */
    uint32_t count;
    bool undone;
} Acceptance;

static uint32_t whole_number(Str text)
{
    uint32_t number = 0;
    for (size_t i = 0; i < text.n; i++)
        number = byte_is_digit(text.p[i]) && number < 100000000 ? number * 10 + (uint32_t)(text.p[i] - '0') : 0;
    return number;
}

/* Cuts ":13" off the end; 0 when there is none. */
static uint32_t cut_number(Str *path)
{
    size_t colon = path->n;
    while (colon > 0 && byte_is_digit(path->p[colon - 1]))
        colon--;
    if (colon < 2 || colon == path->n || path->p[colon - 1] != ':')
        return 0;
    uint32_t number = whole_number(str_from(*path, colon));
    *path = str_sub(*path, 0, colon - 1);
    return number;
}

/* The operand's path; where it names a place in a file, that is kept. */
static const char *path_of(Acceptance *it, const char *operand)
{
    Str path = str_of(operand);
    if (input_exists(operand))
        return operand;
    uint32_t last = cut_number(&path), before = last ? cut_number(&path) : 0;
    Spot *spot = last ? VEC_PUSH(it->arena, &it->spots) : NULL;
    const char *name = arena_print(it->arena, "%.*s", STR_ARG(path)).p;
    if (spot)
        *spot = (Spot){.path = path, .line = before ? before : last, .column = before ? last : 0};
    return name;
}

/* The options with plain paths as operands. */
static Options with_paths(Acceptance *it)
{
    Options plain = *it->options;
    plain.operands = (Words){0};
    for (uint32_t i = 1; i < it->options->operands.n; i++) {
        const char **path = VEC_PUSH(it->arena, &plain.operands);
        if (path)
            *path = path_of(it, it->options->operands.at[i]);
    }
    return plain;
}

static bool stands_at(const ClaimclashFinding *finding, const Spot *spot)
{
    for (size_t i = 0; i < finding->end_count; i++) {
        const ClaimclashEnd *end = &finding->ends[i];
        if (str_equal(str_of(end->path), spot->path) && end->start.line == spot->line && (!spot->column || end->start.column == spot->column))
            return true;
    }
    return false;
}

static bool is_meant(Acceptance *it, const ClaimclashFinding *finding)
{
    bool meant = !it->spots.n;
    for (uint32_t i = 0; i < it->spots.n; i++)
        if (stands_at(finding, &it->spots.at[i]))
            meant = it->spots.at[i].met = true;
    return meant;
}

static void accept_all(void *by, const Job *job, const ClaimclashReading *reading)
{
    Acceptance *it = by;
    size_t count;
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    Baseline *baseline = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!is_meant(it, &findings[i]))
            continue;
        if (!baseline && !project_baseline_begun(&it->project, str_of(job->name), &baseline, &it->notes))
            return;
        it->undone = !baseline_add(baseline, &findings[i], str_of(it->options->reason)) || it->undone;
        it->count++;
    }
}

static bool write_all(Acceptance *it)
{
    bool written = true;
    for (uint32_t i = 0; i < it->project.baselines.n; i++) {
        const Baseline *baseline = it->project.baselines.at[i];
        if (baseline->is_there || baseline->lines.n)
            written = baseline_write(baseline, &it->notes) && written;
    }
    return written;
}

/* "accepted 2 findings in .claimclash-baseline.jsonl" */
static void tell(const Acceptance *it, const char *what)
{
    const Baseline *first = it->project.baselines.n ? it->project.baselines.at[0] : NULL;
    if (it->options->quiet)
        return;
    if (it->count && first && it->project.baselines.n == 1)
        terminal_say("%s %u finding%s in %.*s", what, it->count, it->count == 1 ? "" : "s", STR_ARG(first->path));
    else
        terminal_say("%s %u finding%s", what, it->count, it->count == 1 ? "" : "s");
}

static int add(Acceptance *it)
{
    const Options plain = with_paths(it);
    bool done = check_watched(&plain, &it->project, (Watch){accept_all, it}, it->arena);
    for (uint32_t i = 0; i < it->spots.n; i++)
        if (!it->spots.at[i].met)
            note_add(&it->notes, it->spots.at[i].path, it->spots.at[i].line, it->spots.at[i].column,
                     "no finding here that is not accepted already; `claimclash check` tells where they are");
    done = (!it->count || write_all(it)) && done && !it->undone && !notes_fatal(&it->notes);
    terminal_tell(&it->notes);
    tell(it, "accepted");
    return done ? EXIT_CLEAN : EXIT_UNDONE;
}

static void keep_seen(void *by, const Job *job, const ClaimclashReading *reading)
{
    Acceptance *it = by;
    (void)reading;
    map_put(&it->seen, it->arena, path_absolute(str_of(job->name), it->arena), 1);
}

/* Of each file it is known what is in it: it was read just now, or it is no more. */
static bool is_known(Acceptance *it, const Baseline *baseline, const Accepted *line)
{
    for (uint32_t i = 0; i < line->file_count; i++) {
        Str path = path_in(baseline->folder, line->files[i], it->arena);
        if (!map_get(&it->seen, path) && path.n && input_exists(path.p))
            return false;
    }
    return true;
}

static void drop_dead(Acceptance *it, Baseline *baseline)
{
    for (uint32_t i = 0; i < baseline->lines.n; i++) {
        Accepted *line = &baseline->lines.at[i];
        line->dropped = !line->found && is_known(it, baseline, line);
        it->count += line->dropped;
    }
}

static int prune(Acceptance *it)
{
    const Options plain = with_paths(it);
    Baseline *here;
    if (plain.select || plain.ignore) {
        terminal_say("baseline prune takes no --select and no --ignore: what no rule looks for would seem to be gone");
        return EXIT_UNDONE;
    }
    bool done = check_watched(&plain, &it->project, (Watch){keep_seen, it}, it->arena);
    if (!done) {
        terminal_say("nothing was dropped: not all could be read");
        return EXIT_UNDONE;
    }
    project_baseline(&it->project, S("-"), &here, &it->notes);
    for (uint32_t i = 0; i < it->project.baselines.n; i++)
        drop_dead(it, it->project.baselines.at[i]);
    done = !it->count || write_all(it);
    terminal_tell(&it->notes);
    tell(it, "dropped");
    return done ? EXIT_CLEAN : EXIT_UNDONE;
}

static void put_line(Page *page, const Accepted *line)
{
    for (uint32_t i = 0; i < line->file_count; i++) {
        writer_text(&page->out, i ? ", " : "");
        escape_terminal(&page->out, line->files[i], page->ascii);
    }
    escape_terminal(&page->out, arena_print(page->arena, ": %.*s [%.*s]", STR_ARG(line->message), STR_ARG(line->rule)), page->ascii);
    writer_byte(&page->out, '\n');
    escape_terminal(&page->out, line->reason.n ? arena_print(page->arena, "    %.*s", STR_ARG(line->reason)) : S("    no reason is given"), page->ascii);
    writer_byte(&page->out, '\n');
}

static int list(Acceptance *it)
{
    Baseline *baseline;
    Page *page = ARENA_NEW(it->arena, Page);
    const char *place = it->options->operands.n > 1 ? it->options->operands.at[1] : "-";
    bool good = page && project_open(&it->project, job_project(it->options, it->arena), it->arena, &it->notes) &&
                project_baseline(&it->project, str_of(place), &baseline, &it->notes);
    terminal_tell(&it->notes);
    if (!good)
        return EXIT_UNDONE;
    if (!baseline || !baseline->is_there) {
        terminal_say("nothing is accepted here; `claimclash baseline add` begins a baseline");
        return EXIT_CLEAN;
    }
    page_start(page, it->options, it->arena);
    for (uint32_t i = 0; i < baseline->lines.n; i++)
        put_line(page, &baseline->lines.at[i]);
    return page_end(page) ? EXIT_CLEAN : EXIT_UNDONE;
}

int command_baseline(const Options *options, Arena *arena)
{
    static const struct {
        Str name;
        int (*run)(Acceptance *it);
    } deeds[] = {{STR("add"), add}, {STR("list"), list}, {STR("prune"), prune}};
    enum { DEEDS = sizeof deeds / sizeof *deeds };
    Acceptance *it = ARENA_NEW(arena, Acceptance);
    Str wanted = options->operands.n ? str_of(options->operands.at[0]) : (Str){0}, names[DEEDS];
    if (!it)
        return EXIT_UNDONE;
    *it = (Acceptance){.options = options, .arena = arena, .notes = {.arena = arena}};
    for (size_t i = 0; i < DEEDS; i++) {
        names[i] = deeds[i].name;
        if (str_equal(wanted, names[i]))
            return deeds[i].run(it);
    }
    Str nearest = note_nearest(wanted, names, DEEDS);
    if (nearest.n)
        terminal_say("there is no \"baseline %.*s\"; did you mean \"baseline %.*s\"?", STR_ARG(wanted), STR_ARG(nearest));
    else
        terminal_say("say what to do: claimclash baseline add, list or prune");
    return EXIT_UNDONE;
}
