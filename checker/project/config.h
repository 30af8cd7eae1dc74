/* Config: one configuration file read into what it says, each thing with its line; what is wrong with it is noted in its place. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROJECT_CONFIG_H
#define PROJECT_CONFIG_H

#include "base/note.h"
#include "claimclash.h"
#include "project/glob.h"

#define CONFIG_NAME ".claimclash.yaml"

typedef struct Origin {                              /* where something was written */
    Str path;                                        /* as it is told; empty: nowhere, it is the usual */
    uint32_t line, column;
} Origin;

typedef struct Setting {
    Str text;                                        /* empty: not set */
    Origin origin;
} Setting;

typedef VEC(Setting) SettingList;

typedef struct LevelSetting {
    Str rule;                                        /* or a family, or "all" */
    ClaimclashLevel level;
    Origin origin;
} LevelSetting;

/* The settings that have one value; config_one_name gives their keys. */
typedef enum SettingId { SETTING_LOCALE, SETTING_DATELINE, SETTING_FAIL_ON, SETTING_TOLERANCE, SETTING_GROUP_BY, SETTINGS } SettingId;

/* What a file, or one of its overrides, sets. */
typedef struct ConfigPart {
    SettingList files;                               /* of an override: the globs of what it is for */
    SettingList rules, facts, ignore;                /* rules and facts: paths seen from where the program runs */
    Globs chosen, ignored;                           /* files and ignore, ready to be matched */
    Setting one[SETTINGS];
    VEC(LevelSetting) levels;
} ConfigPart;

typedef struct Config {
    Str path;                                        /* as it is told */
    Str folder;                                      /* absolute: where its relative paths begin */
    Str globs_from;                                  /* absolute: where its globs begin */
    Setting root;                                    /* "true" when no file above it counts */
    ConfigPart part;
    VEC(ConfigPart) overrides;
} Config;

/* "fail-on"; of what stands in a map of its own, "across.group-by". */
Str config_one_name(SettingId id);
bool config_is_locale(Str text);                     /* "en", "en-GB", "zh-Hant-TW": is it written as a locale is? */
bool config_is_root(const Config *config);           /* do the files above it not count? */
/* Reads the bytes of a file. False after notes. */
bool config_read(Config *config, Str bytes, Arena *arena, Notes *notes);

#endif
