/* Walk: from the paths that the user names to the list of articles to be read. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include "cli/options.h"
#include "project/ignore.h"

typedef struct Walked {
    Words paths;                                     /* sorted, each once */
    uint32_t passed_over;                            /* articles and folders that are ignored or excluded */
} Walked;

/* Adds to walked->paths the files named by options.operands and listed in options.files_from, and all articles (.txt .md .markdown .html .htm) in
   the folders among them; without any, those of the current folder. Hidden, ignored and excluded ones are passed over in folders; what is
   named is always read, unless options.force_exclude. False after a fatal note; the rest of the list is good. */
bool walk_paths(const Options *options, Project *project, Walked *walked, Arena *arena, Notes *notes);

#endif
