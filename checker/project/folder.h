/* Folder: the folders above an article up to the root of version control, each looked at once, with what stands in it for its articles. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_FOLDER_H
#define PROJECT_FOLDER_H

#include "base/map.h"
#include "project/baseline.h"
#include "project/config.h"

typedef enum IgnoreFile { IGNORE_GIT, IGNORE_OWN, IGNORE_FILES } IgnoreFile;

typedef struct Folder Folder;
struct Folder {
    Str path;                                        /* absolute */
    Folder *above;                                   /* NULL at the root of version control, or of the disk */
    bool versioned;                                  /* holds .git or the like */
    bool asked_config, asked_baseline, asked_ignore; /* was it looked for here? */
    const Config *config;                            /* NULL: none here, or none that can be used */
    Baseline *baseline;                              /* the same */
    Globs ignored[IGNORE_FILES];                     /* of .gitignore and .claimclashignore */
    bool spoilt, spoilt_baseline;                    /* there is one that cannot be used; it has been told */
};

typedef struct Folders {
    Arena *arena;
    Map number;                                      /* by path */
    VEC(Folder *) list;
} Folders;

/* The folder of this absolute path, with all above it. NULL when memory is spent. */
Folder *folder_of(Folders *folders, Str path);
/* Is there a file of this name in the folder? Links count as what they lead to. */
bool folder_holds(const Folder *folder, const char *name, Arena *arena);
/* The folder that version control has as its root, at or above this one; NULL when there is none. */
const Folder *folder_versioned(const Folder *folder);

#endif
