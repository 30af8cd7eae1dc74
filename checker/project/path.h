/* Path: names of files made absolute, compared, and told as seen from a folder; nothing here asks the disk but for the current folder. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_PATH_H
#define PROJECT_PATH_H

#include "base/arena.h"

/* From the root, without ".", ".." and doubled slashes: "/srv/news/a.md". Links are not followed. The empty Str when memory is spent or the
   current folder is gone. */
Str path_absolute(Str path, Arena *arena);
/* The same for a path that is seen from `folder`, an absolute one. */
Str path_in(Str folder, Str path, Arena *arena);
/* "/srv/news/a.md" -> "/srv/news"; "/" -> "". For absolute paths. */
Str path_folder(Str path);
/* "/srv/news/a.md" -> "a.md" */
Str path_name(Str path);
/* What follows the folder in an absolute path: ("/srv/news/a.md", "/srv") -> "news/a.md"; "" for the folder itself. False when it lies outside. */
bool path_inside(Str path, Str folder, Str *rest);
/* The way from an absolute folder to an absolute path: ("/srv/news/a.md", "/srv/desk") -> "../news/a.md". "." for the folder itself. */
Str path_from(Str path, Str folder, Arena *arena);

/* An absolute path as it is told: as seen from the folder that the program runs in, or as it is when that is shorter. */
Str path_told(Str path, Arena *arena);

#endif
