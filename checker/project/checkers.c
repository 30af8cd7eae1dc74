/* Checkers: made when the first article with their settings comes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/checkers.h"

/* A copy that ends with a NUL; NULL for the empty one. */
static const char *ended(Str text, Arena *arena)
{
    return text.n ? arena_print(arena, "%.*s", STR_ARG(text)).p : NULL;
}

static const char *const *rules_of(const Settings *settings, const char *const *asked, Arena *arena)
{
    size_t count = 0;
    while (asked && asked[count])
        count++;
    const char **rules = ARENA_ARRAY(arena, const char *, settings->rules.n + count + 1);
    for (uint32_t i = 0; rules && i < settings->rules.n; i++)
        rules[i] = ended(settings->rules.at[i].text, arena);
    for (size_t i = 0; rules && i < count; i++)
        rules[settings->rules.n + i] = asked[i];
    return rules;
}

static const ClaimclashRuleLevel *levels_of(const Settings *settings, Arena *arena)
{
    ClaimclashRuleLevel *levels = ARENA_ARRAY(arena, ClaimclashRuleLevel, settings->levels.n);
    for (uint32_t i = 0; levels && i < settings->levels.n; i++) {
        const LevelSetting *it = &settings->levels.at[i];
        levels[i] = (ClaimclashRuleLevel){ended(it->rule, arena), it->level, ended(it->origin.path, arena), it->origin.line, it->origin.column};
    }
    return levels;
}

ClaimclashSettings settings_under(const Settings *settings, const ClaimclashSettings *asked, Arena *arena)
{
    ClaimclashSettings both = *asked;
    both.rules = rules_of(settings, asked->rules, arena);
    both.levels = levels_of(settings, arena);
    both.level_count = both.levels ? settings->levels.n : 0;
    both.date = asked->date ? asked->date : ended(settings->one[SETTING_DATELINE].text, arena);
    both.locale = asked->locale ? asked->locale : ended(settings->one[SETTING_LOCALE].text, arena);
    both.tolerance = asked->tolerance ? asked->tolerance : ended(settings->one[SETTING_TOLERANCE].text, arena);
    return both;
}

static void take_notes(const ClaimclashChecker *checker, Notes *notes)
{
    size_t count;
    const ClaimclashNote *list = claimclash_checker_notes(checker, &count);
    for (size_t i = 0; i < count; i++) {
        void (*add)(Notes *, Str, uint32_t, uint32_t, const char *, ...) = list[i].fatal ? note_add : note_remark;
        add(notes, arena_copy(notes->arena, str_of(list[i].path)), list[i].line, list[i].column, "%s", list[i].message);
    }
}

/* The sheets of configuration files and of the command line. False after notes. */
static bool read_facts(const Settings *settings, const char *const *asked, Documents *facts, Arena *arena, Notes *notes)
{
    bool good = true;
    for (uint32_t i = 0; i < settings->facts.n; i++)
        good = documents_add(facts, ended(settings->facts.at[i].text, arena), arena, notes) && good;
    for (size_t i = 0; asked && asked[i]; i++)
        good = documents_add(facts, asked[i], arena, notes) && good;
    return good;
}

static ClaimclashChecker *make(const Settings *settings, const Checkers *checkers, Notes *notes)
{
    Arena *arena = checkers->arena;
    ClaimclashSettings both = settings_under(settings, &checkers->asked, arena);
    ClaimclashChecker *checker;
    Documents facts = {0};
    if (!read_facts(settings, checkers->facts, &facts, arena, notes))
        return NULL;
    both.facts = facts.at;
    both.fact_count = facts.n;
    ClaimclashStatus status = claimclash_checker_open(&both, &checker);
    take_notes(checker, notes);
    if (status == CLAIMCLASH_FULL)
        note_add(notes, (Str){0}, 0, 0, "memory is spent");
    if (status == CLAIMCLASH_DONE)
        return checker;
    claimclash_checker_free(checker);
    return NULL;
}

const ClaimclashChecker *checkers_get(Checkers *checkers, Str path, const Settings **out, Notes *notes)
{
    const Settings *settings = project_settings(checkers->project, path, notes);
    if (out)
        *out = settings;
    for (uint32_t i = 0; settings && i < checkers->made.n; i++)
        if (checkers->made.at[i].settings == settings)
            return checkers->made.at[i].checker;
    SettingsChecker *made = settings ? VEC_PUSH(checkers->arena, &checkers->made) : NULL;
    if (!made)
        return NULL;
    *made = (SettingsChecker){settings, make(settings, checkers, notes)};
    return made->checker;
}

void checkers_free(Checkers *checkers)
{
    for (uint32_t i = 0; i < checkers->made.n; i++)
        claimclash_checker_free(checkers->made.at[i].checker);
    checkers->made.n = 0;
}
