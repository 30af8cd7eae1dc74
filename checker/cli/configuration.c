/* Configuration: the command config, which shows what holds for an article, one setting a line, and where each is written. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>
#include <sys/stat.h>

#include "cli/command.h"
#include "cli/job.h"
#include "cli/page.h"
#include "cli/terminal.h"
#include "report/escape.h"
#include "report/json_writer.h"

typedef struct Shown {                               /* one line */
    Str key, value;
    Origin origin;
} Shown;

typedef VEC(Shown) ShownList;

static void show(ShownList *list, Str key, Str value, Origin origin, Arena *arena)
{
    Shown *shown = VEC_PUSH(arena, list);
    if (shown)
        *shown = (Shown){key, value, origin};
}

static void show_each(ShownList *list, Str key, const SettingList *settings, Arena *arena)
{
    for (uint32_t i = 0; i < settings->n; i++)
        show(list, key, settings->at[i].text, settings->at[i].origin, arena);
}

static const char *level_word(ClaimclashLevel level)
{
    static const char *const words[] = {[CLAIMCLASH_OFF] = "off", [CLAIMCLASH_NOTE] = "note", [CLAIMCLASH_WARNING] = "warning", [CLAIMCLASH_ERROR] = "error"};
    return words[level];
}

static ShownList shown_of(const Settings *settings, Arena *arena)
{
    ShownList list = {0};
    for (uint32_t i = 0; i < settings->config_count; i++)
        show(&list, S("file"), settings->configs[i]->path, (Origin){0}, arena);
    show_each(&list, S("rules"), &settings->rules, arena);
    show_each(&list, S("facts"), &settings->facts, arena);
    for (int i = 0; i < SETTINGS; i++) {
        Str usual = i == SETTING_FAIL_ON ? S("warning") : S("");
        show(&list, config_one_name((SettingId)i), settings->one[i].text.n ? settings->one[i].text : usual, settings->one[i].origin, arena);
    }
    for (uint32_t i = 0; i < settings->levels.n; i++) {
        const LevelSetting *it = &settings->levels.at[i];
        show(&list, arena_print(arena, "levels.%.*s", STR_ARG(it->rule)), str_of(level_word(it->level)), it->origin, arena);
    }
    show_each(&list, S("ignore"), &settings->ignore, arena);
    return list;
}

static void put_padded(Page *page, Str text, size_t width)
{
    size_t cells = escape_cells(text, page->ascii);
    escape_terminal(&page->out, text, page->ascii);
    writer_repeat(&page->out, ' ', cells < width ? width - cells + 2 : 2);
}

static void put_table(Page *page, const ShownList *list)
{
    enum { WIDEST = 40 };                            /* a longer one pushes its own line only */
    size_t keys = 0, values = 0;
    for (uint32_t i = 0; i < list->n; i++) {
        size_t key = escape_cells(list->at[i].key, page->ascii), value = escape_cells(list->at[i].value, page->ascii);
        keys = key > keys && key <= WIDEST ? key : keys;
        values = value > values && value <= WIDEST ? value : values;
    }
    for (uint32_t i = 0; i < list->n; i++) {
        const Shown *it = &list->at[i];
        bool file = str_equal(it->key, S("file"));
        put_padded(page, it->key, keys);
        if (file)
            escape_terminal(&page->out, it->value, page->ascii);
        else
            put_padded(page, it->value.n ? it->value : S("-"), values);
        if (it->origin.path.n)
            escape_terminal(&page->out, arena_print(page->arena, "%.*s:%u:%u", STR_ARG(it->origin.path), it->origin.line, it->origin.column), page->ascii);
        else if (!file)
            writer_text(&page->out, "the usual");
        writer_byte(&page->out, '\n');
    }
}

static void put_json(Json *json, Str path, const ShownList *list)
{
    json_open(json, NULL, '{');
    json_string(json, "path", path);
    json_open(json, "settings", '[');
    for (uint32_t i = 0; i < list->n; i++) {
        const Shown *it = &list->at[i];
        json_open(json, NULL, '{');
        json_string(json, "key", it->key);
        json_string(json, "value", it->value);
        if (it->origin.path.n) {
            json_string(json, "file", it->origin.path);
            json_number(json, "line", it->origin.line);
            json_number(json, "column", it->origin.column);
        }
        json_close(json, '{');
    }
    json_close(json, '[');
    json_close(json, '{');
}

static const Settings *settings_at(Project *project, const char *path, Notes *notes)
{
    struct stat status;
    bool folder = stat(path, &status) == 0 && S_ISDIR(status.st_mode);
    return (folder ? project_settings_in : project_settings)(project, str_of(path), notes);
}

typedef struct Showing {
    Page *page;
    Project project;
    Json json;
    bool as_json;
} Showing;

/* False after notes. */
static bool show_path(Showing *showing, const char *path, bool first, Notes *notes)
{
    Page *page = showing->page;
    const Settings *settings = settings_at(&showing->project, path, notes);
    if (!settings)
        return false;
    ShownList list = shown_of(settings, page->arena);
    if (showing->as_json) {
        put_json(&showing->json, str_of(path), &list);
        return true;
    }
    if (!first)
        writer_byte(&page->out, '\n');
    page_title(page, str_of(path));
    put_table(page, &list);
    return true;
}

static bool show_all(Showing *showing, const Options *options, Notes *notes)
{
    bool good = true;
    if (showing->as_json)
        json_open(&showing->json, NULL, '[');
    for (uint32_t i = 0; i < options->operands.n; i++)
        good = show_path(showing, options->operands.at[i], i == 0, notes) && good;
    if (!options->operands.n)
        good = show_path(showing, ".", true, notes);
    if (showing->as_json) {
        json_close(&showing->json, '[');
        writer_byte(&showing->page->out, '\n');
    }
    return good;
}

int command_config(const Options *options, Arena *arena)
{
    Notes notes = {.arena = arena};
    const char *format = options->formats.n ? options->formats.at[0] : "human";
    Showing *showing = ARENA_NEW(arena, Showing);
    Page *page = ARENA_NEW(arena, Page);
    if (strcmp(format, "human") != 0 && strcmp(format, "json") != 0) {
        terminal_say("settings are shown with -f human or -f json, not as \"%s\"", format);
        return EXIT_UNDONE;
    }
    if (!page || !showing || !project_open(&showing->project, job_project(options, arena), arena, &notes)) {
        terminal_tell(&notes);
        return EXIT_UNDONE;
    }
    showing->page = page;
    showing->as_json = strcmp(format, "json") == 0;
    showing->json.out = &page->out;
    page_start(page, options, arena);
    bool good = show_all(showing, options, &notes);
    terminal_tell(&notes);
    return page_end(page) && good ? EXIT_CLEAN : EXIT_UNDONE;
}
