/* Rulebook: rules by name, and the command that lists them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/rulebook.h"

#include <string.h>

#include "cli/command.h"
#include "cli/job.h"
#include "cli/page.h"
#include "cli/terminal.h"
#include "report/escape.h"
#include "report/json_writer.h"
#include "report/selection.h"

static void add_rules(Rules *rules, Str path, Arena *arena, Notes *notes)
{
    Rules users = {0};
    if (knowledge_read_rules(path, arena, notes, &users))
        *rules = rules_join(*rules, users, arena);
}

static Rules with_levels(Rules rules, const Settings *settings, Arena *arena, Notes *notes)
{
    static const Level levels[] = {
        [CLAIMCLASH_OFF] = LEVEL_OFF, [CLAIMCLASH_NOTE] = LEVEL_NOTE, [CLAIMCLASH_WARNING] = LEVEL_WARNING, [CLAIMCLASH_ERROR] = LEVEL_ERROR};
    RuleLevel *set = ARENA_ARRAY(arena, RuleLevel, settings->levels.n);
    for (uint32_t i = 0; set && i < settings->levels.n; i++) {
        const LevelSetting *it = &settings->levels.at[i];
        set[i] = (RuleLevel){it->rule, levels[it->level], it->origin.path, it->origin.line, it->origin.column};
    }
    return selection_levels(rules, set, set ? settings->levels.n : 0, arena, notes);
}

/* What holds in the folder that the program runs in. NULL after notes. */
static const Settings *settings_here(const Options *options, Arena *arena, Notes *notes)
{
    Project project;
    return project_open(&project, job_project(options, arena), arena, notes) ? project_settings_in(&project, S("."), notes) : NULL;
}

bool rulebook_take_config(Options *options, Arena *arena)
{
    Notes notes = {.arena = arena};
    const Settings *settings = settings_here(options, arena, &notes);
    Words rules = {0};
    for (uint32_t i = 0; settings && i < settings->rules.n + options->rules.n; i++) {
        const char **kept = VEC_PUSH(arena, &rules);
        if (kept && i < settings->rules.n)
            *kept = arena_print(arena, "%.*s", STR_ARG(settings->rules.at[i].text)).p;
        else if (kept)
            *kept = options->rules.at[i - settings->rules.n];
    }
    options->rules = rules;
    options->isolated = true;
    terminal_tell(&notes);
    return settings && !arena_full(arena);
}

bool rulebook_open(const Options *options, Arena *arena, Rules *rules)
{
    Notes notes = {.arena = arena};
    const Settings *settings = settings_here(options, arena, &notes);
    *rules = knowledge_embedded().rules;
    for (uint32_t i = 0; settings && i < settings->rules.n; i++)
        add_rules(rules, settings->rules.at[i].text, arena, &notes);
    for (uint32_t i = 0; i < options->rules.n; i++)
        add_rules(rules, str_of(options->rules.at[i]), arena, &notes);
    if (settings)
        *rules = with_levels(*rules, settings, arena, &notes);
    terminal_tell(&notes);
    return settings && !notes_fatal(&notes);
}

const Rule *rulebook_find(Rules rules, const char *name, Arena *arena)
{
    const Rule *rule = rules_find(rules, str_of(name));
    Str *names = rule ? NULL : ARENA_ARRAY(arena, Str, rules.n);
    if (rule || !names)
        return rule;
    for (uint32_t i = 0; i < rules.n; i++)
        names[i] = rules.rules[i].id;
    Str nearest = note_nearest(str_of(name), names, rules.n);
    if (nearest.n)
        terminal_say("there is no rule \"%s\"; did you mean \"%.*s\"?", name, STR_ARG(nearest));
    else
        terminal_say("there is no rule \"%s\"; `claimclash rules` lists them", name);
    return NULL;
}

static const char *level_words(const Rule *rule)
{
    return rule->off ? level_name(LEVEL_OFF) : level_name(rule->level);
}

static void put_padded(Page *page, Str text, size_t width)
{
    escape_terminal(&page->out, text, page->ascii);
    writer_repeat(&page->out, ' ', text.n < width ? width - text.n + 2 : 2);
}

static void put_table(Page *page, Rules rules)
{
    size_t id = 0, family = 0;
    for (uint32_t i = 0; i < rules.n; i++) {
        id = rules.rules[i].id.n > id ? rules.rules[i].id.n : id;
        family = rules.rules[i].family.n > family ? rules.rules[i].family.n : family;
    }
    for (uint32_t i = 0; i < rules.n; i++) {
        const Rule *rule = &rules.rules[i];
        put_padded(page, rule->id, id);
        put_padded(page, str_of(level_words(rule)), sizeof "warning" - 1);
        put_padded(page, rule->family, family);
        escape_terminal(&page->out, arena_print(page->arena, "%.*s:%u", STR_ARG(rule->path), rule->line), page->ascii);
        writer_byte(&page->out, '\n');
    }
}

static void json_rule(Json *json, const Rule *rule)
{
    json_string(json, "id", rule->id);
    json_word(json, "level", level_words(rule));
    json_string(json, "family", rule->family);
    json_word(json, "kind", rule_kind_name(rule->kind));
    json_string(json, "says", rule->says);
    json_string(json, "file", rule->path);
    json_number(json, "line", rule->line);
    json_bool(json, "user", rule->user);
}

static void put_json(Page *page, Rules rules, bool lines)
{
    Json json = {.out = &page->out};
    if (!lines)
        json_open(&json, NULL, '[');
    for (uint32_t i = 0; i < rules.n; i++) {
        json.more = json.more && !lines;
        json_open(&json, NULL, '{');
        if (lines)
            json_word(&json, "type", "rule");
        json_rule(&json, &rules.rules[i]);
        json_close(&json, '{');
        if (lines)
            writer_byte(&page->out, '\n');
    }
    if (!lines) {
        json_close(&json, '[');
        writer_byte(&page->out, '\n');
    }
}

int command_rules(const Options *options, Arena *arena)
{
    Rules rules;
    Page *page = ARENA_NEW(arena, Page);
    const char *format = options->formats.n ? options->formats.at[0] : "human";
    bool lines = strcmp(format, "jsonl") == 0;
    if (strcmp(format, "human") != 0 && strcmp(format, "json") != 0 && !lines) {
        terminal_say("rules are listed with -f human, -f json or -f jsonl, not as \"%s\"", format);
        return EXIT_UNDONE;
    }
    if (!page || !rulebook_open(options, arena, &rules))
        return EXIT_UNDONE;
    page_start(page, options, arena);
    if (strcmp(format, "human") == 0)
        put_table(page, rules);
    else
        put_json(page, rules, lines);
    return page_end(page) ? EXIT_CLEAN : EXIT_UNDONE;
}
