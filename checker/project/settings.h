/* Settings: what holds for one article, put together from the configuration files above it; each thing knows where it was written. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_SETTINGS_H
#define PROJECT_SETTINGS_H

#include "project/baseline.h"
#include "project/config.h"
#include "project/folder.h"

typedef struct Settings {
    const Config *const *configs;                    /* the files that count, the outermost first */
    uint32_t config_count;
    SettingList rules, facts;                        /* paths, to be opened as they are; outer ones first */
    SettingList ignore;                              /* globs, each seen from its own file */
    Setting one[SETTINGS];                           /* the text is empty where the usual holds */
    VEC(LevelSetting) levels;                        /* each rule or family once */
} Settings;

typedef struct ProjectChoice {                       /* what the command line says of all this; zero is the usual */
    const char *config;                              /* -c FILE: this file, and no other */
    bool isolated;                                   /* no configuration file at all */
    const char *baseline;                            /* --baseline FILE: this one, and no other */
    bool no_baseline;
    const char *const *excludes;                     /* globs seen from where the program runs, with a NULL at the end; NULL: none */
    bool no_ignore;                                  /* neither ignore files nor `ignore:` count */
} ProjectChoice;

/* The folders of a run, what was found in them, and the settings made of it. Not for several threads at a time; what it hands out stays as
   it is, and may be read by all. */
typedef struct Project {
    Arena *arena;
    ProjectChoice choice;
    Folders folders;
    Str here;                                        /* the folder that the program runs in */
    Globs excluded;
    const Config *given, *own;                       /* that of -c; the user's own, below XDG_CONFIG_HOME, for articles that have no other */
    bool asked_own, own_spoilt, asked_baseline;
    Baseline *given_baseline;                        /* that of --baseline */
    Map made;                                        /* settings by the files and overrides that they are made of */
    VEC(const Settings *) settings;
    VEC(Baseline *) baselines;                       /* those that were opened; each may be written */
} Project;

/* False after notes about the file of -c. The arena must outlive the project; there is nothing to free. */
bool project_open(Project *project, ProjectChoice choice, Arena *arena, Notes *notes);
/* The file in this folder. NULL when there is none, or after a note, once, when it cannot be used; then folder->spoilt. */
const Config *project_config_in(Project *project, Folder *folder, Notes *notes);
/* The user's own; the same. */
const Config *project_own_config(Project *project, Notes *notes);
/* The settings for an article, or a name that standard input was given. NULL after notes when a file above it cannot be used (told
   once a file), or when memory is spent. Files are sought from the path's folder upwards, to the first with `root: true` or the root of
   version control; the nearer counts more, lists grow. The path may be of something that is not there. */
const Settings *project_settings(Project *project, Str path, Notes *notes);
/* The same for any article in a folder. */
const Settings *project_settings_in(Project *project, Str folder, Notes *notes);

#endif
