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
        globs_read(&folder->ignored[which], arena_copy(project->arena, (Str){input.bytes, input.size}), path, project->arena);
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

/* What ignore files of this name say; NULL: nothing. */
static const Glob *by_files(Project *project, Folder *folder, IgnoreFile which, Str path, bool is_folder, Notes *notes)
{
    Str rest;
    for (; folder; folder = folder->above) {
        read_files(project, folder, notes);
        const Glob *glob = path_inside(path, folder->path, &rest) ? globs_last(&folder->ignored[which], rest, is_folder) : NULL;
        if (glob)
            return glob;
    }
    return NULL;
}

/* The path as it is seen from a folder; of one that lies elsewhere only the name can be matched. */
static Str seen_from(Str folder, Str path)
{
    Str rest;
    return path_inside(path, folder, &rest) ? rest : str_from(path, 1);
}

static const Glob *by_config(const Config *config, Str path, bool is_folder)
{
    return config ? globs_last(&config->part.ignored, seen_from(config->globs_from, path), is_folder) : NULL;
}

/* What `ignore:` says, in the files that count for the folder. */
static const Glob *by_configs(Project *project, Folder *folder, Str path, bool is_folder, Notes *notes)
{
    const Glob *glob = NULL;
    bool any = false;
    if (project->choice.isolated)
        return NULL;
    if (project->given)
        return by_config(project->given, path, is_folder);
    for (; folder && !glob; folder = folder->above) {
        const Config *config = project_config_in(project, folder, notes);
        glob = by_config(config, path, is_folder);
        any = any || config;
        if (config && config_is_root(config))
            break;
    }
    return any ? glob : by_config(project_own_config(project, notes), path, is_folder);
}

/* A glob that takes back ignores nothing. */
static const Glob *if_ignoring(const Glob *glob)
{
    return glob && !glob->negated ? glob : NULL;
}

/* Both absolute; the folder is the one that the path lies in. */
static const Glob *ignores(Project *project, Folder *folder, Str path, bool is_folder, Notes *notes)
{
    const Glob *glob = if_ignoring(globs_last(&project->excluded, seen_from(project->here, path), is_folder));
    if (glob || project->choice.no_ignore)
        return glob;
    glob = if_ignoring(by_configs(project, folder, path, is_folder, notes));
    if (glob)
        return glob;
    glob = by_files(project, folder, IGNORE_OWN, path, is_folder, notes);
    return if_ignoring(glob ? glob : by_files(project, folder, IGNORE_GIT, path, is_folder, notes));
}

const Glob *project_ignores(Project *project, Str path, bool is_folder, Notes *notes)
{
    Str absolute = path_absolute(path, project->arena);
    return ignores(project, folder_of(&project->folders, path_folder(absolute)), absolute, is_folder, notes);
}

const Glob *project_ignores_whole(Project *project, Str path, bool is_folder, Notes *notes)
{
    Str absolute = path_absolute(path, project->arena);
    Folder *folder = folder_of(&project->folders, path_folder(absolute));
    const Glob *glob = NULL;
    for (; folder && !glob; absolute = folder->path, folder = folder->above, is_folder = true)
        glob = ignores(project, folder, absolute, is_folder, notes);
    return glob;
}
