/* Configuration files: one table of keys, each with what it may hold; an unknown key is told with the nearest one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/config.h"

#include "base/calendar.h"
#include "base/decimal.h"
#include "knowledge/rules.h"
#include "knowledge/yaml.h"
#include "project/path.h"

typedef struct Reader {
    Config *config;
    ConfigPart *part;                                /* the file's own, or one of its overrides */
    Arena *arena;
    Notes *notes;
    bool spoilt;
} Reader;

#define SPOIL(reader, node, ...) \
    (note_add((reader)->notes, (reader)->config->path, (node)->line, (node)->column, __VA_ARGS__), (void)((reader)->spoilt = true))
#define WORDS(list) (list), sizeof(list) / sizeof *(list)

static const Str one_names[SETTINGS] = {[SETTING_LOCALE] = STR("locale"), [SETTING_DATELINE] = STR("dateline"), [SETTING_FAIL_ON] = STR("fail-on"),
                                        [SETTING_TOLERANCE] = STR("tolerance"), [SETTING_GROUP_BY] = STR("across.group-by")};

Str config_one_name(SettingId id)
{
    return one_names[id];
}

bool config_is_root(const Config *config)
{
    return str_equal(config->root.text, S("true"));
}

static Origin origin_of(const Reader *reader, const YamlNode *node)
{
    return (Origin){reader->config->path, node->line, node->column};
}

/* The text of a scalar; empty after a note. */
static Str text_of(Reader *reader, const YamlNode *node, const char *what)
{
    Str text = node->kind == YAML_SCALAR ? str_trim(node->text) : (Str){0};
    if (!text.n)
        SPOIL(reader, node, "\"%.*s\" is %s", STR_ARG(node->key.n ? node->key : S("an item")), what);
    return text;
}

/* Is it one of the words? Else a note. */
static bool is_word(Reader *reader, const YamlNode *node, const char *what, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (node->kind == YAML_SCALAR && str_equal(node->text, words[i]))
            return true;
    if (node->kind == YAML_SCALAR)
        yaml_unknown_value(node, reader->config->path, what, words, count, reader->notes);
    else
        SPOIL(reader, node, "\"%.*s\" is one word", STR_ARG(node->key));
    reader->spoilt = true;
    return false;
}

static void keep_one(Reader *reader, const YamlNode *node, SettingId id, Str text)
{
    reader->part->one[id] = (Setting){text, origin_of(reader, node)};
}

static void read_root(Reader *reader, const YamlNode *node)
{
    static const Str words[] = {STR("false"), STR("true")};
    if (is_word(reader, node, "value", WORDS(words)))
        reader->config->root = (Setting){node->text, origin_of(reader, node)};
}

/* A text or a list of texts. */
static void read_list(Reader *reader, const YamlNode *node, SettingList *list, const char *what)
{
    if (node->kind == YAML_MAP)
        SPOIL(reader, node, "\"%.*s\" is %s, or a list of such", STR_ARG(node->key), what);
    for (const YamlNode *item = node->kind == YAML_LIST     ? node->first
                                : node->kind == YAML_SCALAR ? node
                                                            : NULL;
         item; item = item == node ? NULL : item->next) {
        Str text = text_of(reader, item, what);
        Setting *kept = text.n ? VEC_PUSH(reader->arena, list) : NULL;
        if (kept)
            *kept = (Setting){text, origin_of(reader, item)};
    }
}

/* Paths are seen from the file's folder. */
static void read_paths(Reader *reader, const YamlNode *node, SettingList *list)
{
    uint32_t first = list->n;
    read_list(reader, node, list, "a path");
    for (uint32_t i = first; i < list->n; i++)
        list->at[i].text = path_told(path_in(reader->config->folder, list->at[i].text, reader->arena), reader->arena);
}

static void read_rules(Reader *reader, const YamlNode *node)
{
    read_paths(reader, node, &reader->part->rules);
}

static void read_facts(Reader *reader, const YamlNode *node)
{
    read_paths(reader, node, &reader->part->facts);
}

static void read_globs(Reader *reader, const YamlNode *node, SettingList *list, Globs *globs, const char *what)
{
    read_list(reader, node, list, what);
    for (uint32_t i = 0; i < list->n; i++) {
        Origin origin = list->at[i].origin;
        globs_add(globs, list->at[i].text, arena_print(reader->arena, "%.*s:%u", STR_ARG(origin.path), origin.line), reader->arena);
    }
}

static void read_ignore(Reader *reader, const YamlNode *node)
{
    read_globs(reader, node, &reader->part->ignore, &reader->part->ignored, "a glob such as \"drafts/\"");
}

static void read_files(Reader *reader, const YamlNode *node)
{
    read_globs(reader, node, &reader->part->files, &reader->part->chosen, "a glob such as \"opinion/**\"");
}

bool config_is_locale(Str text)
{
    bool first = true;
    do {
        Str part = str_cut(&text, '-');
        for (size_t i = 0; i < part.n; i++)
            if (!byte_is_letter(part.p[i]) && (first || !byte_is_digit(part.p[i])))
                return false;
        if (part.n < 2 || part.n > (first ? 3 : 8))
            return false;
        first = false;
    } while (text.n);
    return true;
}

static void read_locale(Reader *reader, const YamlNode *node)
{
    Str text = text_of(reader, node, "a language such as en-GB");
    if (text.n && !config_is_locale(text))
        SPOIL(reader, node, "there is no locale \"%.*s\"; locales are written as en or en-GB", STR_ARG(text));
    keep_one(reader, node, SETTING_LOCALE, text);
}

static void read_dateline(Reader *reader, const YamlNode *node)
{
    Date date;
    Str text = text_of(reader, node, "a day such as 2025-01-14");
    if (text.n && !date_read(text, &date))
        SPOIL(reader, node, "there is no date \"%.*s\"; dates are written as 2025-01-14", STR_ARG(text));
    keep_one(reader, node, SETTING_DATELINE, text);
}

static void read_fail_on(Reader *reader, const YamlNode *node)
{
    static const Str words[] = {STR("error"), STR("warning"), STR("note"), STR("never")};
    if (is_word(reader, node, "level", WORDS(words)))
        keep_one(reader, node, SETTING_FAIL_ON, node->text);
}

/* "2%" and "0.02" are both kept as "0.02". */
static void read_tolerance(Reader *reader, const YamlNode *node)
{
    Str text = text_of(reader, node, "a share such as 1%");
    bool percent = str_ends(text, S("%"));
    Decimal share;
    if (!text.n)
        return;
    if (!decimal_read(str_trim(str_sub(text, 0, text.n - percent)), &share) || decimal_sign(share) < 0 ||
        decimal_compare(share = decimal_scale(share, percent ? -2 : 0), decimal(1, 0)) >= 0)
        SPOIL(reader, node, "\"%.*s\" is no tolerance; it is a share below 1, such as 1%% or 0.01", STR_ARG(text));
    else
        keep_one(reader, node, SETTING_TOLERANCE, decimal_print(share, reader->arena));
}

static void read_levels(Reader *reader, const YamlNode *node)
{
    enum { LEVELS = LEVEL_ERROR + 1 };
    static const ClaimclashLevel levels[LEVELS] = {CLAIMCLASH_OFF, CLAIMCLASH_NOTE, CLAIMCLASH_WARNING, CLAIMCLASH_ERROR};
    Str words[LEVELS];
    for (int i = 0; i < LEVELS; i++)
        words[i] = str_of(level_name((Level)i));
    if (node->kind != YAML_MAP) {
        SPOIL(reader, node, "\"levels\" is a map from rules to levels, such as {count-conflict: error}");
        return;
    }
    YAML_EACH (child, node) {
        LevelSetting *kept = is_word(reader, child, "level", words, LEVELS) ? VEC_PUSH(reader->arena, &reader->part->levels) : NULL;
        for (int i = 0; kept && i < LEVELS; i++)
            if (str_equal(child->text, words[i]))
                *kept = (LevelSetting){child->key, levels[i], {reader->config->path, child->key_line, child->key_column}};
    }
}

static void read_across(Reader *reader, const YamlNode *node)
{
    static const Str keys[] = {STR("group-by")}, words[] = {STR("folder"), STR("slug"), STR("event"), STR("all")};
    if (node->kind != YAML_MAP)
        SPOIL(reader, node, "\"across\" is a map, such as {group-by: folder}");
    for (const YamlNode *child = node->kind == YAML_MAP ? node->first : NULL; child; child = child->next) {
        if (!str_equal(child->key, keys[0])) {
            yaml_unknown_key(child, reader->config->path, WORDS(keys), reader->notes);
            reader->spoilt = true;
        } else if (is_word(reader, child, "group", WORDS(words))) {
            keep_one(reader, child, SETTING_GROUP_BY, child->text);
        }
    }
}

static void read_overrides(Reader *reader, const YamlNode *node);

typedef struct Key {
    Str name;
    void (*read)(Reader *reader, const YamlNode *node);
    bool of_file, of_override;                       /* where it may stand */
} Key;

static const Key keys[] = {
    {STR("root"), read_root, true, false},          {STR("rules"), read_rules, true, true},        {STR("facts"), read_facts, true, true},
    {STR("locale"), read_locale, true, true},       {STR("dateline"), read_dateline, true, true},  {STR("fail-on"), read_fail_on, true, true},
    {STR("levels"), read_levels, true, true},       {STR("ignore"), read_ignore, true, false},     {STR("across"), read_across, true, false},
    {STR("tolerance"), read_tolerance, true, true}, {STR("overrides"), read_overrides, true, false}, {STR("files"), read_files, false, true},
};
enum { KEYS = sizeof keys / sizeof *keys };

static const Key *find_key(Str name, bool in_override)
{
    for (size_t i = 0; i < KEYS; i++)
        if ((in_override ? keys[i].of_override : keys[i].of_file) && str_equal(name, keys[i].name))
            return &keys[i];
    return NULL;
}

static void read_keys(Reader *reader, const YamlNode *map, bool in_override)
{
    Str names[KEYS];
    size_t count = 0;
    for (size_t i = 0; i < KEYS; i++)
        if (in_override ? keys[i].of_override : keys[i].of_file)
            names[count++] = keys[i].name;
    YAML_EACH (child, map) {
        const Key *key = find_key(child->key, in_override);
        if (key) {
            key->read(reader, child);
        } else {
            yaml_unknown_key(child, reader->config->path, names, count, reader->notes);
            reader->spoilt = true;
        }
    }
}

static void read_overrides(Reader *reader, const YamlNode *node)
{
    ConfigPart *outer = reader->part;
    if (node->kind != YAML_LIST)
        SPOIL(reader, node, "\"overrides\" is a list of maps, each with \"files\"");
    for (const YamlNode *item = node->kind == YAML_LIST ? node->first : NULL; item; item = item->next) {
        ConfigPart *part = reader->part = VEC_PUSH(reader->arena, &reader->config->overrides);
        if (!part)
            break;
        if (item->kind == YAML_MAP)
            read_keys(reader, item, true);
        if (!part->files.n)
            SPOIL(reader, item, "an override has \"files\", a list of globs for which it holds, such as [\"opinion/**\"]");
    }
    reader->part = outer;
}

bool config_read(Config *config, Str bytes, Arena *arena, Notes *notes)
{
    Reader reader = {.config = config, .part = &config->part, .arena = arena, .notes = notes};
    YamlNode *tree = yaml_read(bytes, config->path, arena, notes);
    if (tree && tree->kind != YAML_MAP)
        SPOIL(&reader, tree, "the file is no map; it holds lines such as \"fail-on: error\"");
    else if (tree)
        read_keys(&reader, tree, false);
    return tree && !reader.spoilt && !arena_full(arena);
}
