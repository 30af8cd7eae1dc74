/* Changed lines: found by git or in a diff, and asked of findings. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/changed.h"

#include <stdlib.h>
#include <string.h>

#include "project/diff.h"
#include "project/folder.h"
#include "project/git.h"
#include "project/path.h"

/* Without links; of what is not there, by its letters. */
static Str real_path(const char *path, Arena *arena)
{
    char *real = realpath(path, NULL);
    Str kept = real ? arena_copy(arena, str_of(real)) : path_absolute(str_of(path), arena);
    free(real);
    return kept;
}

static ChangedFile *file_of(const ChangedLines *changes, const char *path)
{
    Arena *scratch = arena_new(0);
    const uint32_t *number = scratch ? map_get(&changes->number, real_path(path, scratch)) : NULL;
    arena_free(scratch);
    return number ? &changes->files.at[*number] : NULL;
}

static ChangedFile *add_file(ChangedLines *changes, const char *path)
{
    uint32_t *number = map_put(&changes->number, changes->arena, real_path(path, changes->arena), changes->files.n);
    if (!number || *number < changes->files.n)
        return number ? &changes->files.at[*number] : NULL;
    return VEC_PUSH(changes->arena, &changes->files);
}

/* The path of a diff as it is on the disk, seen from one of the folders, with or without the "b/" of git; NULL when it is nowhere. */
static const char *place_of(Str path, const Str *folders, size_t count, Arena *arena)
{
    bool prefixed = str_starts(path, S("b/"));
    for (int as_it_is = !prefixed; as_it_is < 2; as_it_is++)
        for (size_t i = 0; i < count; i++) {
            Str place = path_in(folders[i], str_from(path, as_it_is ? 0 : 2), arena);
            if (place.n && input_exists(place.p))
                return place.p;
        }
    return NULL;
}

typedef struct Taking {
    ChangedLines *changes;
    const Str *folders;                              /* where paths may be seen from */
    size_t folder_count;
    uint32_t missing;                                /* files of the diff that are not there */
} Taking;

static void take(void *by, const DiffFile *file)
{
    Taking *taking = by;
    const char *place = place_of(file->path, taking->folders, taking->folder_count, taking->changes->arena);
    ChangedFile *changed = place ? add_file(taking->changes, place) : NULL;
    taking->missing += !place;
    for (uint32_t i = 0; changed && i < file->count; i++) {
        LineRange *range = VEC_PUSH(taking->changes->arena, &changed->lines);
        if (range)
            *range = (LineRange){file->first[i], file->last[i]};
    }
}

static bool take_untracked(ChangedLines *changes, Str root, Notes *notes)
{
    Input output = {0};
    bool good = git_untracked(root, &output, notes);
    for (Str rest = {output.bytes, good ? output.size : 0}; rest.n;) {
        Str place = path_in(root, str_cut(&rest, '\0'), changes->arena);
        ChangedFile *file = place.n ? add_file(changes, place.p) : NULL;
        if (file)
            file->whole = true;
    }
    input_free(&output);
    return good;
}

bool changed_since(ChangedLines *changes, const char *revision, Arena *arena, Notes *notes)
{
    Input diff = {0};
    *changes = (ChangedLines){.arena = arena};
    Str root = git_root(arena, notes), base = root.n ? git_base(root, revision, arena, notes) : (Str){0};
    Taking taking = {.changes = changes, .folders = &root, .folder_count = 1};
    bool good = base.n && git_diff(root, base, &diff, notes) && diff_read((Str){diff.bytes, diff.size}, S("git diff"), take, &taking, arena, notes) &&
                take_untracked(changes, root, notes);
    input_free(&diff);
    return good && !arena_full(arena);
}

bool changed_by_diff(ChangedLines *changes, const char *file, Arena *arena, Notes *notes)
{
    Input diff = {0};
    Folders seen = {.arena = arena};
    *changes = (ChangedLines){.arena = arena};
    Str here = path_absolute(S("."), arena);
    const Folder *root = here.n ? folder_versioned(folder_of(&seen, here)) : NULL;
    const Str folders[] = {root ? root->path : here, here};
    Taking taking = {.changes = changes, .folders = folders, .folder_count = 2};
    Str name = strcmp(file, "-") == 0 ? S("standard input") : str_of(file);
    bool good = here.n && input_read(&diff, file, notes) && diff_read((Str){diff.bytes, diff.size}, name, take, &taking, arena, notes);
    input_free(&diff);
    if (good && taking.missing && !changes->files.n) {
        note_add(notes, name, 0, 0, "none of the files of this diff is here; run claimclash where its paths begin");
        return false;
    }
    return good && !arena_full(arena);
}

bool changed_touches(const ChangedLines *changes, const char *path)
{
    const ChangedFile *file = file_of(changes, path);
    return file && (file->whole || file->lines.n);
}

static bool has_changed(const ChangedLines *changes, const ClaimclashEnd *end)
{
    const ChangedFile *file = file_of(changes, end->path);
    bool changed = file && file->whole;
    for (uint32_t low = 0, high = file ? file->lines.n : 0; low < high && !changed;) {       /* ranges ascend */
        uint32_t middle = low + (high - low) / 2;
        const LineRange *range = &file->lines.at[middle];
        if (range->last < end->start.line)
            low = middle + 1;
        else if (range->first > end->end.line)
            high = middle;
        else
            changed = true;
    }
    return changed;
}

static ClaimclashSifted ask(void *by, const ClaimclashFinding *finding)
{
    for (size_t i = 0; i < finding->end_count; i++)
        if (has_changed(by, &finding->ends[i]))
            return (ClaimclashSifted){.fate = CLAIMCLASH_KEPT, .primary = i};
    return (ClaimclashSifted){.fate = CLAIMCLASH_DROPPED};
}

bool changed_sift(const ChangedLines *changes, ClaimclashReading *reading)
{
    return claimclash_reading_sift(reading, ask, (void *)(uintptr_t)changes);
}
