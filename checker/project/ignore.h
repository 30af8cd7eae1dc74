/* Ignore: what is passed over when folders are walked: .gitignore, .claimclashignore, `ignore:` of the configuration, --exclude. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_IGNORE_H
#define PROJECT_IGNORE_H

#include "project/settings.h"

/* Is the file or folder itself to be passed over? What it lies in is not asked about. Of ignore files the nearest that says something counts,
   up to the root of version control, and .claimclashignore more than .gitignore. The glob that says so; NULL: none does, after notes where one
   cannot be read. */
const Glob *project_ignores(Project *project, Str path, bool is_folder, Notes *notes);
/* The same for the path and every folder that it lies in, up to the root of version control. */
const Glob *project_ignores_whole(Project *project, Str path, bool is_folder, Notes *notes);

#endif
