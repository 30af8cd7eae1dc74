/* Walk: from the paths that the user names to the list of articles to be read. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include "cli/options.h"

/* Adds to *paths the files named by options.operands and listed in options.files_from, and all articles (.txt .md .markdown .html .htm) in
   the folders among them; without any, those of the current folder. Hidden and excluded ones are passed over in folders; a file that is
   named is always read. At the end the list is sorted and holds each path once. False after a fatal note; the rest of the list is good. */
bool walk_paths(const Options *options, Words *paths, Arena *arena, Notes *notes);

#endif
