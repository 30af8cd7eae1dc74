/* Baselines: read, looked up by fingerprint, added to and written. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/baseline.h"

#include <inttypes.h>
#include <stdlib.h>

#include "project/baseline_line.h"
#include "project/input.h"
#include "project/output.h"
#include "project/path.h"

static uint64_t mix(uint64_t hash, Str bytes)
{
    for (size_t i = 0; i < bytes.n; i++)
        hash = (hash ^ (unsigned char)bytes.p[i]) * 1099511628211u;          /* FNV-1a */
    return (hash ^ 0xFF) * 1099511628211u;           /* no byte of UTF-8: parts one path from the next */
}

/* The file of an end as it is seen from the baseline, so that the run's own folder does not count. */
static Str file_of(const Baseline *baseline, const ClaimclashEnd *end, Arena *arena)
{
    return path_from(path_absolute(str_of(end->path), arena), baseline->folder, arena);
}

static Str fingerprint_of(const Baseline *baseline, const ClaimclashFinding *finding, Arena *arena)
{
    uint64_t hash = finding->fingerprint;
    for (size_t i = 0; i < finding->end_count; i++)
        hash = mix(hash, file_of(baseline, &finding->ends[i], arena));
    return arena_print(arena, "%016" PRIx64, hash);
}

Accepted *baseline_get(const Baseline *baseline, const ClaimclashFinding *finding)
{
    Arena *scratch = arena_new(0);
    const uint32_t *number = scratch ? map_get(&baseline->number, fingerprint_of(baseline, finding, scratch)) : NULL;
    arena_free(scratch);
    return number ? &baseline->lines.at[*number] : NULL;
}

/* Each file once, in the order of the ends. */
static void add_files(const Baseline *baseline, const ClaimclashFinding *finding, Accepted *line)
{
    Str *files = ARENA_ARRAY(baseline->arena, Str, finding->end_count);
    for (size_t i = 0; files && i < finding->end_count; i++) {
        Str file = file_of(baseline, &finding->ends[i], baseline->arena);
        uint32_t known = 0;
        while (known < line->file_count && !str_equal(files[known], file))
            known++;
        if (known == line->file_count)
            files[line->file_count++] = file;
    }
    line->files = files;
}

bool baseline_add(Baseline *baseline, const ClaimclashFinding *finding, Str reason)
{
    Arena *arena = baseline->arena;
    Str fingerprint = fingerprint_of(baseline, finding, arena);
    uint32_t *number = map_put(&baseline->number, arena, fingerprint, baseline->lines.n);
    if (number && *number < baseline->lines.n) {
        Accepted *known = &baseline->lines.at[*number];
        known->reason = reason.n ? arena_copy(arena, reason) : known->reason;
        known->dropped = false;
        return !arena_full(arena);
    }
    Accepted *line = number ? VEC_PUSH(arena, &baseline->lines) : NULL;
    if (!line)
        return false;
    *line = (Accepted){.fingerprint = fingerprint, .rule = arena_copy(arena, str_of(finding->rule)), .message = arena_copy(arena, str_of(finding->message)),
                       .reason = arena_copy(arena, reason), .found = true};
    add_files(baseline, finding, line);
    return !arena_full(arena);
}

static ClaimclashSifted ask(void *by, const ClaimclashFinding *finding)
{
    const Baseline *baseline = by;
    Accepted *line = baseline_get(baseline, finding);
    if (!line)
        return (ClaimclashSifted){.fate = CLAIMCLASH_NEW};
    line->found = true;
    return (ClaimclashSifted){.fate = CLAIMCLASH_ACCEPTED, .reason = arena_print(baseline->arena, "%.*s", STR_ARG(line->reason)).p};
}

bool baseline_sift(Baseline *baseline, ClaimclashReading *reading)
{
    return claimclash_reading_sift(reading, ask, baseline);
}

/* Adds a line that was read; false after a note when its finding is accepted already. */
static bool keep(Baseline *baseline, const Accepted *line, uint32_t number, Notes *notes)
{
    uint32_t *known = map_put(&baseline->number, baseline->arena, line->fingerprint, baseline->lines.n);
    if (known && *known < baseline->lines.n) {
        note_add(notes, baseline->path, number, 1, "this finding is accepted twice; leave one of the lines with %.*s", STR_ARG(line->fingerprint));
        return false;
    }
    Accepted *kept = known ? VEC_PUSH(baseline->arena, &baseline->lines) : NULL;
    if (kept)
        *kept = *line;
    return kept;
}

static bool read_lines(Baseline *baseline, Str rest, Notes *notes)
{
    bool good = true;
    for (uint32_t number = 1; rest.n; number++) {
        Accepted line = {0};
        Str text = str_trim(str_cut(&rest, '\n'));
        if (text.n)
            good = baseline_line_read(text, baseline->path, number, &line, baseline->arena, notes) && keep(baseline, &line, number, notes) && good;
    }
    return good;
}

bool baseline_open(Baseline *baseline, Str path, Arena *arena, Notes *notes)
{
    enum { MOST_BYTES = 1 << 28 };
    Input input = {0};
    Str absolute = path_absolute(path, arena);
    const char *name = arena_print(arena, "%.*s", STR_ARG(path_told(absolute, arena))).p;
    *baseline = (Baseline){.arena = arena, .path = str_of(name), .folder = path_folder(absolute)};
    if (!name || !absolute.n)
        return false;
    baseline->is_there = input_exists(name);
    bool good = !baseline->is_there || (input_read_small(&input, name, MOST_BYTES, notes) && read_lines(baseline, (Str){input.bytes, input.size}, notes));
    input_free(&input);
    return good && !arena_full(arena);
}

static int compare_lines(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

/* The lines as they are written, sorted by their bytes: by file, then rule. NULL when memory is spent. */
static Str *written_lines(const Baseline *baseline, Arena *arena, uint32_t *count)
{
    Str *lines = ARENA_ARRAY(arena, Str, baseline->lines.n + 1);
    *count = 0;
    for (uint32_t i = 0; lines && i < baseline->lines.n; i++)
        if (!baseline->lines.at[i].dropped)
            lines[(*count)++] = baseline_line_write(&baseline->lines.at[i], arena);
    if (lines && *count)
        qsort(lines, *count, sizeof *lines, compare_lines);
    return arena_full(arena) ? NULL : lines;
}

bool baseline_write(const Baseline *baseline, Notes *notes)
{
    Output output;
    uint32_t count = 0;
    Arena *scratch = arena_new(0);
    const Str *lines = scratch ? written_lines(baseline, scratch, &count) : NULL;
    const char *path = lines ? arena_print(scratch, "%.*s", STR_ARG(baseline->path)).p : NULL;
    bool written = false;
    if (!path)
        note_add(notes, baseline->path, 0, 0, "memory is spent; nothing was written");
    else if (output_open(&output, path, scratch, notes)) {
        for (uint32_t i = 0; i < count; i++)
            output_write(&output, lines[i].p, lines[i].n);
        written = output_close(&output, notes);
    }
    arena_free(scratch);
    return written;
}
