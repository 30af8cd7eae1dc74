/* Checkers: for each article the checker that its settings ask for; articles with the same settings share it. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_CHECKERS_H
#define PROJECT_CHECKERS_H

#include "project/documents.h"
#include "project/settings.h"

typedef struct SettingsChecker {
    const Settings *settings;
    ClaimclashChecker *checker;                      /* NULL: it could not be made; that has been told */
} SettingsChecker;

typedef struct Checkers {                            /* zero, but for the first three, before the first */
    Project *project;
    Arena *arena;
    ClaimclashSettings asked;                        /* on the command line; goes before what files say */
    const char *const *facts;                        /* sheets of the command line, with a NULL at the end; they come after those of files */
    VEC(SettingsChecker) made;
} Checkers;

/* What the settings say, laid under what was asked for: strings stay those of both. */
ClaimclashSettings settings_under(const Settings *settings, const ClaimclashSettings *asked, Arena *arena);
/* NULL after notes. *settings, unless it is NULL, is told what holds for the article. */
const ClaimclashChecker *checkers_get(Checkers *checkers, Str path, const Settings **settings, Notes *notes);
void checkers_free(Checkers *checkers);              /* all checkers; readings made with them must be gone */

#endif
