/* Paths: by their letters alone, so that they mean the same whether or not the file is there. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/path.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Appends the steps of `path` to the `length` bytes of `out`, which begins with "/" or is empty; gives the new length. */
static size_t walk(char *out, size_t length, Str path)
{
    while (path.n) {
        Str step = str_cut(&path, '/');
        if (!step.n || str_equal(step, S(".")))
            continue;
        if (str_equal(step, S(".."))) {
            while (length && out[--length] != '/')
                ;
            continue;
        }
        out[length++] = '/';
        memcpy(&out[length], step.p, step.n);
        length += step.n;
    }
    return length;
}

Str path_in(Str folder, Str path, Arena *arena)
{
    char *out = ARENA_ARRAY(arena, char, folder.n + path.n + 3);
    size_t length = 0;
    if (!out)
        return (Str){0};
    if (!str_starts(path, S("/")))
        length = walk(out, length, folder);
    length = walk(out, length, path);
    if (!length)
        out[length++] = '/';
    out[length] = '\0';
    return (Str){out, length};
}

Str path_absolute(Str path, Arena *arena)
{
    char *current = str_starts(path, S("/")) ? NULL : getcwd(NULL, 0);
    if (!current && !str_starts(path, S("/")))
        return (Str){0};
    Str absolute = path_in(str_of(current), path, arena);
    free(current);
    return absolute;
}

static size_t last_slash(Str path)
{
    size_t at = path.n;
    while (at > 0 && path.p[at - 1] != '/')
        at--;
    return at;                                       /* one behind it; 0: there is none */
}

Str path_folder(Str path)
{
    size_t slash = last_slash(path);
    if (path.n <= 1 || !slash)
        return (Str){0};
    return str_sub(path, 0, slash > 1 ? slash - 1 : 1);
}

Str path_name(Str path)
{
    return str_from(path, last_slash(path));
}

bool path_inside(Str path, Str folder, Str *rest)
{
    bool root = folder.n == 1;
    if (!str_starts(path, folder))
        return false;
    *rest = str_from(path, folder.n);
    if (!rest->n || root)
        return true;
    if (rest->p[0] != '/')
        return false;
    *rest = str_from(*rest, 1);
    return true;
}

Str path_from(Str path, Str folder, Arena *arena)
{
    Str rest, up = {0};
    for (; !path_inside(path, folder, &rest); folder = path_folder(folder))
        up = arena_print(arena, "%.*s../", STR_ARG(up));
    if (!rest.n && up.n)
        return str_sub(up, 0, up.n - 1);
    return rest.n ? arena_print(arena, "%.*s%.*s", STR_ARG(up), STR_ARG(rest)) : S(".");
}

Str path_told(Str path, Arena *arena)
{
    Str here = path_absolute(S("."), arena), from_here = here.n ? path_from(path, here, arena) : path;
    return from_here.n && from_here.n <= path.n ? from_here : path;
}
