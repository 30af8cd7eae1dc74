/* Ignoring: the folders above a path asked in turn, the nearest first. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/ignore.h"

#include "project/input.h"
#include "project/path.h"

static const char *const names[IGNORE_FILES] = {[IGNORE_GIT] = ".gitignore", [IGNORE_OWN] = ".claimclashignore"};

static void read_file(Project *project, Folder *folder, IgnoreFile which, Notes *notes)
{
    enum { MOST_BYTES = 1 << 20 };
    Input input = {0};
    Str path = path_told(path_in(folder->path, str_of(names[which]), project->arena), project->arena);
    const char *name = arena_print(project->arena, "%.*s", STR_ARG(path)).p;
    if (name && input_read_small(&input, name, MOST_BYTES, notes))
        globs_read(&folder->ignored[which], arena_copy(project->arena, (Str){input.bytes, input.size}), project->arena);
    input_free(&input);
}

static void read_files(Project *project, Folder *folder, Notes *notes)
{
    if (folder->asked_ignore)
        return;
    folder->asked_ignore = true;
    for (int i = 0; i < IGNORE_FILES; i++)
        if (folder_holds(folder, names[i], project->arena))
            read_file(project, folder, (IgnoreFile)i, notes);
}

/* What ignore files of this name say. */
static GlobVerdict by_files(Project *project, Folder *folder, IgnoreFile which, Str path, bool is_folder, Notes *notes)
{
    Str rest;
    for (; folder; folder = folder->above) {
        read_files(project, folder, notes);
        GlobVerdict verdict = path_inside(path, folder->path, &rest) ? globs_decide(&folder->ignored[which], rest, is_folder) : GLOB_NONE;
        if (verdict != GLOB_NONE)
            return verdict;
    }
    return GLOB_NONE;
}

/* The path as it is seen from a folder; of one that lies elsewhere only the name can be matched. */
static Str seen_from(Str folder, Str path)
{
    Str rest;
    return path_inside(path, folder, &rest) ? rest : str_from(path, 1);
}

static GlobVerdict by_config(const Config *config, Str path, bool is_folder)
{
    return config ? globs_decide(&config->part.ignored, seen_from(config->globs_from, path), is_folder) : GLOB_NONE;
}

/* What `ignore:` says, in the files that count for the folder. */
static GlobVerdict by_configs(Project *project, Folder *folder, Str path, bool is_folder, Notes *notes)
{
    GlobVerdict verdict = GLOB_NONE;
    bool any = false;
    if (project->choice.isolated)
        return GLOB_NONE;
    if (project->given)
        return by_config(project->given, path, is_folder);
    for (; folder && verdict == GLOB_NONE; folder = folder->above) {
        const Config *config = project_config_in(project, folder, notes);
        verdict = by_config(config, path, is_folder);
        any = any || config;
        if (config && config_is_root(config))
            break;
    }
    return any ? verdict : by_config(project_own_config(project, notes), path, is_folder);
}

/* Both absolute; the folder is the one that the path lies in. */
static bool ignores(Project *project, Folder *folder, Str path, bool is_folder, Notes *notes)
{
    if (globs_decide(&project->excluded, seen_from(project->here, path), is_folder) == GLOB_MATCHES)
        return true;
    if (project->choice.no_ignore)
        return false;
    if (by_configs(project, folder, path, is_folder, notes) == GLOB_MATCHES)
        return true;
    GlobVerdict own = by_files(project, folder, IGNORE_OWN, path, is_folder, notes);
    return (own != GLOB_NONE ? own : by_files(project, folder, IGNORE_GIT, path, is_folder, notes)) == GLOB_MATCHES;
}

bool project_ignores(Project *project, Str path, bool is_folder, Notes *notes)
{
    Str absolute = path_absolute(path, project->arena);
    return ignores(project, folder_of(&project->folders, path_folder(absolute)), absolute, is_folder, notes);
}

bool project_ignores_whole(Project *project, Str path, bool is_folder, Notes *notes)
{
    Str absolute = path_absolute(path, project->arena);
    Folder *folder = folder_of(&project->folders, path_folder(absolute));
    for (; folder; absolute = folder->path, folder = folder->above, is_folder = true)
        if (ignores(project, folder, absolute, is_folder, notes))
            return true;
    return false;
}
