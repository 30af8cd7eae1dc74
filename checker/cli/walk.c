/* Walk: fts does the walking, which neither recurses nor follows links to folders, so that no loop of links can hold it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/walk.h"

#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/command.h"
#include "project/input.h"

typedef struct Walk {
    const Options *options;
    Project *project;
    Walked *walked;
    Arena *arena;
    Notes *notes;
} Walk;

static void add(Walk *walk, const char *path)
{
    const char **kept = VEC_PUSH(walk->arena, &walk->walked->paths);
    if (kept)
        *kept = arena_print(walk->arena, "%s", path).p;
}

static bool is_article(const char *name)
{
    static const Str endings[] = {STR(".txt"), STR(".md"), STR(".markdown"), STR(".html"), STR(".htm")};
    Str s = str_of(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (s.n > endings[i].n && str_equal_fold(str_from(s, s.n - endings[i].n), endings[i]))
            return true;
    return false;
}

/* Folders of version control that are not hidden. */
static bool is_bookkeeping(const char *name)
{
    return strcmp(name, "CVS") == 0 || strcmp(name, "_darcs") == 0;
}

/* fts says "./story.md" of what lies in the current folder. */
static const char *shown(const char *path)
{
    return strncmp(path, "./", 2) == 0 ? path + 2 : path;
}

static void tell_passed_over(Walk *walk, const char *path, Str why)
{
    if (walk->options->verbose)
        note_remark(walk->notes, arena_copy(walk->arena, str_of(path)), 0, 0, "is passed over: %.*s", STR_ARG(why));
}

static bool is_ignored(Walk *walk, const char *path, bool is_folder, bool whole)
{
    const Glob *by = (whole ? project_ignores_whole : project_ignores)(walk->project, str_of(path), is_folder, walk->notes);
    if (!by)
        return false;
    walk->walked->passed_over++;
    tell_passed_over(walk, path, arena_print(walk->arena, "\"%.*s\" (%.*s)", STR_ARG(by->written), STR_ARG(by->where)));
    return true;
}

static bool passed_over(Walk *walk, const FTSENT *entry)
{
    return entry->fts_name[0] == '.' || is_bookkeeping(entry->fts_name) || is_ignored(walk, shown(entry->fts_path), entry->fts_info == FTS_D, false);
}

static void visit_file(Walk *walk, const FTSENT *entry)
{
    struct stat status;
    const char *path = shown(entry->fts_path);
    if (!is_article(entry->fts_name) || passed_over(walk, entry))
        return;
    if (stat(entry->fts_accpath, &status) != 0)
        note_add(walk->notes, arena_copy(walk->arena, str_of(path)), 0, 0, "cannot be read: %s", strerror(errno));
    else if (S_ISREG(status.st_mode))
        add(walk, path);
    else
        tell_passed_over(walk, path, S("no regular file"));
}

static void visit(Walk *walk, FTS *tree, FTSENT *entry)
{
    switch (entry->fts_info) {
    case FTS_D:
        if (entry->fts_level > 0 && passed_over(walk, entry))
            fts_set(tree, entry, FTS_SKIP);
        return;
    case FTS_DP:
        return;
    case FTS_DC:
    case FTS_DNR:
    case FTS_ERR:
    case FTS_NS:
        note_add(walk->notes, arena_copy(walk->arena, str_of(shown(entry->fts_path))), 0, 0, "cannot be read: %s",
                 entry->fts_info == FTS_DC ? "a folder within itself" : strerror(entry->fts_errno));
        return;
    default:
        visit_file(walk, entry);
    }
}

static void walk_folder(Walk *walk, const char *folder)
{
    char *start = strdup(folder);                    /* fts wants it writable */
    char *starts[] = {start, NULL};
    FTS *tree = start ? fts_open(starts, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, NULL) : NULL;
    errno = 0;
    for (FTSENT *entry; tree && (entry = fts_read(tree));) {
        visit(walk, tree, entry);
        errno = 0;
    }
    if (!tree || errno)
        note_add(walk->notes, str_of(folder), 0, 0, "cannot be walked: %s", strerror(errno));
    if (tree)
        fts_close(tree);
    free(start);
}

static void tell_missing(Walk *walk, const char *path, int error)
{
    Str names[COMMANDS];
    for (int i = 0; i < COMMANDS; i++)
        names[i] = str_of(commands[i].name);
    Str nearest = walk->walked->paths.n == 0 && error == ENOENT ? note_nearest(str_of(path), names, COMMANDS) : (Str){0};
    if (nearest.n)
        note_add(walk->notes, str_of(path), 0, 0, "is no file, folder or command; did you mean \"%.*s\"?", STR_ARG(nearest));
    else if (error == ENOENT)
        input_tell_missing(path, walk->notes);
    else
        note_add(walk->notes, str_of(path), 0, 0, "cannot be read: %s", strerror(error));
}

static void walk_operand(Walk *walk, const char *path)
{
    struct stat status;
    if (strcmp(path, "-") == 0)
        add(walk, path);
    else if (stat(path, &status) != 0)
        tell_missing(walk, path, errno);
    else if (walk->options->force_exclude && is_ignored(walk, path, S_ISDIR(status.st_mode), true))
        return;
    else if (S_ISDIR(status.st_mode))
        walk_folder(walk, path);
    else
        add(walk, path);
}

static void walk_list(Walk *walk, const char *list)
{
    Input input = {0};
    char mark = walk->options->null ? '\0' : '\n';
    if (!input_read(&input, list, walk->notes))
        return;
    for (Str rest = {input.bytes, input.size}; rest.n;) {
        Str line = str_cut(&rest, mark);
        if (mark == '\n' && line.n && line.p[line.n - 1] == '\r')
            line.n--;
        if (line.n)
            walk_operand(walk, arena_print(walk->arena, "%.*s", STR_ARG(line)).p);
    }
    input_free(&input);
}

static int by_path(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_once_each(Words *paths)
{
    uint32_t kept = 0;
    if (paths->n)
        qsort(paths->at, paths->n, sizeof *paths->at, by_path);
    for (uint32_t i = 0; i < paths->n; i++)
        if (!kept || strcmp(paths->at[i], paths->at[kept - 1]) != 0)
            paths->at[kept++] = paths->at[i];
    paths->n = kept;
}

bool walk_paths(const Options *options, Project *project, Walked *walked, Arena *arena, Notes *notes)
{
    Walk walk = {options, project, walked, arena, notes};
    for (uint32_t i = 0; i < options->operands.n; i++)
        walk_operand(&walk, options->operands.at[i]);
    if (options->files_from)
        walk_list(&walk, options->files_from);
    if (!options->operands.n && !options->files_from)
        walk_folder(&walk, ".");
    sort_once_each(&walked->paths);
    return !notes_fatal(notes);
}
