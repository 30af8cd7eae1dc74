/* Settings: configuration files found and laid over each other, the outermost first; articles with the same files and overrides share them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/settings.h"

#include <stdlib.h>

#include "project/input.h"
#include "project/path.h"

typedef VEC(const Config *) Configs;

/* NULL after notes. Globs are seen from `globs_from`, or from the file's own folder when that is empty. */
static const Config *load(Project *project, Str path, Str globs_from, Notes *notes)
{
    enum { MOST_BYTES = 1 << 20 };
    Arena *arena = project->arena;
    Config *config = ARENA_NEW(arena, Config);
    Input input = {0};
    Str absolute = path_absolute(path, arena);
    const char *name = arena_print(arena, "%.*s", STR_ARG(path_told(absolute, arena))).p;
    if (!config || !name || !absolute.n)
        return NULL;
    config->path = str_of(name);
    config->folder = path_folder(absolute);
    config->globs_from = globs_from.n ? globs_from : config->folder;
    bool good = input_read_small(&input, name, MOST_BYTES, notes) && config_read(config, (Str){input.bytes, input.size}, arena, notes);
    input_free(&input);
    return good ? config : NULL;
}

bool project_open(Project *project, ProjectChoice choice, Arena *arena, Notes *notes)
{
    *project = (Project){.arena = arena, .choice = choice, .folders = {.arena = arena}, .here = path_absolute(S("."), arena)};
    for (const char *const *glob = choice.excludes; glob && *glob; glob++)
        globs_add(&project->excluded, str_of(*glob), S("--exclude"), arena);
    if (!choice.config || choice.isolated)
        return true;
    project->given = load(project, str_of(choice.config), project->here, notes);
    return project->given;
}

const Config *project_config_in(Project *project, Folder *folder, Notes *notes)
{
    if (!folder->asked_config && folder_holds(folder, CONFIG_NAME, project->arena)) {
        folder->config = load(project, path_in(folder->path, S(CONFIG_NAME), project->arena), (Str){0}, notes);
        folder->spoilt = !folder->config;
    }
    folder->asked_config = true;
    return folder->config;
}

/* Adds the files above the folder, the nearest first. False when one cannot be used. */
static bool find_configs(Project *project, Folder *folder, Configs *configs, Notes *notes)
{
    bool good = true;
    for (; folder; folder = folder->above) {
        const Config *config = project_config_in(project, folder, notes), **kept = config ? VEC_PUSH(project->arena, configs) : NULL;
        if (kept)
            *kept = config;
        good = good && !folder->spoilt;
        if (config && config_is_root(config))
            break;
    }
    return good;
}

/* The user's own file: claimclash/claimclash.yaml below XDG_CONFIG_HOME, which is ~/.config when it is not set. */
const Config *project_own_config(Project *project, Notes *notes)
{
    const char *configs = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    Arena *arena = project->arena;
    Str path = {0};
    if (project->asked_own)
        return project->own;
    project->asked_own = true;
    if (configs && configs[0] == '/')
        path = arena_print(arena, "%s/claimclash", configs);
    else if (home && home[0] == '/')
        path = arena_print(arena, "%s/.config/claimclash", home);
    Folder folder = {.path = path};
    if (!path.n || !folder_holds(&folder, "claimclash.yaml", arena))
        return NULL;
    project->own = load(project, path_in(path, S("claimclash.yaml"), arena), project->here, notes);
    project->own_spoilt = !project->own;
    return project->own;
}

/* The files that count in this absolute folder, the outermost first. */
static bool configs_for(Project *project, Str folder, Configs *configs, Notes *notes)
{
    const Config *only = project->given;
    if (project->choice.isolated)
        return true;
    if (!only) {
        if (!find_configs(project, folder_of(&project->folders, folder), configs, notes))
            return false;
        only = configs->n ? NULL : project_own_config(project, notes);
    }
    const Config **kept = only ? VEC_PUSH(project->arena, configs) : NULL;
    if (kept)
        *kept = only;
    for (uint32_t i = 0; i < configs->n / 2; i++) {
        const Config *outer = configs->at[configs->n - 1 - i];
        configs->at[configs->n - 1 - i] = configs->at[i];
        configs->at[i] = outer;
    }
    return !project->own_spoilt || configs->n;
}

static bool holds_for(const Config *config, const ConfigPart *override, Str path)
{
    Str rest;
    return path_inside(path, config->globs_from, &rest) && globs_choose(&override->chosen, rest);
}

/* What the settings are made of, as letters: the files, and for each override whether it holds. */
static Str key_of(const Configs *configs, Str path, Arena *arena)
{
    Str key = S("of");
    for (uint32_t i = 0; i < configs->n; i++) {
        const Config *config = configs->at[i];
        key = arena_print(arena, "%.*s %p", STR_ARG(key), (const void *)config);
        char *holds = ARENA_ARRAY(arena, char, config->overrides.n + 1);
        for (uint32_t k = 0; holds && k < config->overrides.n; k++)
            holds[k] = holds_for(config, &config->overrides.at[k], path) ? 'x' : '.';
        key = arena_print(arena, "%.*s%s", STR_ARG(key), holds ? holds : "");
    }
    return key;
}

static void add_list(SettingList *list, const SettingList *more, Arena *arena)
{
    for (uint32_t i = 0; i < more->n; i++) {
        Setting *kept = VEC_PUSH(arena, list);
        if (kept)
            *kept = more->at[i];
    }
}

static void add_part(Settings *settings, Map *levels, const ConfigPart *part, Arena *arena)
{
    add_list(&settings->rules, &part->rules, arena);
    add_list(&settings->facts, &part->facts, arena);
    add_list(&settings->ignore, &part->ignore, arena);
    for (int i = 0; i < SETTINGS; i++)
        if (part->one[i].text.n)
            settings->one[i] = part->one[i];
    for (uint32_t i = 0; i < part->levels.n; i++) {
        uint32_t *number = map_put(levels, arena, part->levels.at[i].rule, settings->levels.n);
        LevelSetting *kept = !number ? NULL : *number < settings->levels.n ? &settings->levels.at[*number] : VEC_PUSH(arena, &settings->levels);
        if (kept)
            *kept = part->levels.at[i];
    }
}

static const Settings *make(const Configs *configs, Str path, Arena *arena)
{
    Settings *settings = ARENA_NEW(arena, Settings);
    Map levels = {0};
    if (!settings)
        return NULL;
    settings->configs = configs->at;
    settings->config_count = configs->n;
    for (uint32_t i = 0; i < configs->n; i++) {
        const Config *config = configs->at[i];
        add_part(settings, &levels, &config->part, arena);
        for (uint32_t k = 0; k < config->overrides.n; k++)
            if (holds_for(config, &config->overrides.at[k], path))
                add_part(settings, &levels, &config->overrides.at[k], arena);
    }
    return settings;
}

/* Both absolute. */
static const Settings *settings_for(Project *project, Str folder, Str absolute, Notes *notes)
{
    Arena *arena = project->arena;
    Configs configs = {0};
    if (!absolute.n || !configs_for(project, folder, &configs, notes))
        return NULL;
    uint32_t *number = map_put(&project->made, arena, key_of(&configs, absolute, arena), project->settings.n);
    if (!number)
        return NULL;
    if (*number == project->settings.n) {
        const Settings **kept = VEC_PUSH(arena, &project->settings);
        if (!kept)
            return NULL;
        *kept = make(&configs, absolute, arena);
    }
    return project->settings.at[*number];
}

const Settings *project_settings(Project *project, Str path, Notes *notes)
{
    Str absolute = path_absolute(path, project->arena);
    return settings_for(project, path_folder(absolute), absolute, notes);
}

const Settings *project_settings_in(Project *project, Str folder, Notes *notes)
{
    Str absolute = path_absolute(folder, project->arena);
    return settings_for(project, absolute, path_in(absolute, S("-"), project->arena), notes);
}
