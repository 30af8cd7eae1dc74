/* Folders: from the one that is asked for upwards, until one is known already or a root is met. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/folder.h"

#include <sys/stat.h>

#include "project/path.h"

bool folder_holds(const Folder *folder, const char *name, Arena *arena)
{
    struct stat status;
    Str path = arena_print(arena, "%.*s/%s", STR_ARG(folder->path), name);
    return path.p && stat(path.p, &status) == 0;
}

static bool is_versioned(const Folder *folder, Arena *arena)
{
    static const char *const marks[] = {".git", ".hg", ".svn", ".jj"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (folder_holds(folder, marks[i], arena))
            return true;
    return false;
}

static Folder *add(Folders *folders, Str path)
{
    Folder *folder = ARENA_NEW(folders->arena, Folder), **kept = folder ? VEC_PUSH(folders->arena, &folders->list) : NULL;
    if (!kept || !map_put(&folders->number, folders->arena, path, folders->list.n - 1))
        return NULL;
    *kept = folder;
    folder->path = path;
    folder->versioned = is_versioned(folder, folders->arena);
    return folder;
}

Folder *folder_of(Folders *folders, Str path)
{
    Folder *lowest = NULL, *below = NULL;
    for (; path.n; path = path_folder(path)) {
        const uint32_t *known = map_get(&folders->number, path);
        Folder *folder = known ? folders->list.at[*known] : add(folders, path);
        if (below)
            below->above = folder;
        lowest = lowest ? lowest : folder;
        if (known || !folder || folder->versioned)
            break;
        below = folder;
    }
    return lowest;
}

const Folder *folder_versioned(const Folder *folder)
{
    while (folder && !folder->versioned)
        folder = folder->above;
    return folder;
}
