/* Schemas of what a project holds: configuration, fact sheets, baselines; the schema and our reader agree on what is wrong. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>
#include <unistd.h>

#include "documents/sheet.h"
#include "project/baseline.h"
#include "project/config.h"
#include "schema.h"

/* Reads a file both ways: as data for the schema, and with our own reader, which says whether it is good. */
static bool add_config(cJSON *instances, const char *text)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Config config = {.path = STR("x.yaml"), .folder = STR("/"), .globs_from = STR("/")};
    YamlNode *tree = yaml_read(str_of(text), S("x.yaml"), arena, &notes);
    ck_assert_msg(tree, "no YAML: %s", text);
    cJSON_AddItemToArray(instances, schema_json_of(tree));
    bool good = config_read(&config, str_of(text), arena, &notes);
    arena_free(arena);
    return good;
}

static bool add_sheet(cJSON *instances, const char *text)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    const Knowledge knowledge = knowledge_embedded();
    YamlNode *tree = yaml_read(str_of(text), S("x.yml"), arena, &notes);
    ck_assert_msg(tree, "no YAML: %s", text);
    cJSON_AddItemToArray(instances, schema_json_of(tree));
    bool good = sheet_read(S("x.yml"), str_of(text), &knowledge, (Date){0}, arena, &notes) != NULL;
    arena_free(arena);
    return good;
}

/* All of the first are good, all of the others wrong, to the schema and to our reader. */
static void hold_both(const char *name, bool (*add)(cJSON *, const char *), const char *const *good, size_t goods, const char *const *wrong, size_t wrongs)
{
    cJSON *all_good = cJSON_CreateArray(), *all_wrong = cJSON_CreateArray(), *none = cJSON_CreateObject();
    for (size_t i = 0; i < goods; i++)
        ck_assert_msg(add(all_good, good[i]), "our reader refuses: %s", good[i]);
    for (size_t i = 0; i < wrongs; i++)
        ck_assert_msg(!add(all_wrong, wrong[i]), "our reader takes: %s", wrong[i]);
    if (!schema_validator())
        return;
    schema_hold(schema_array_of(schema_read(name)), all_good);
    cJSON *schema = schema_read(name), *definitions = cJSON_DetachItemFromObject(schema, "definitions");
    cJSON_AddItemToObject(none, "not", schema);
    cJSON_AddItemToObject(none, "definitions", definitions);
    cJSON_DeleteItemFromObject(schema, "$id");
    schema_hold(schema_array_of(none), all_wrong);
}
#define COUNTED(list) (list), sizeof(list) / sizeof *(list)

/* Lines that begin with "#: " are uncovered. */
static char *uncovered(char *text)
{
    char *all = text_print("%s", "");
    for (char *line; (line = strsep(&text, "\n"));)
        all = text_print("%s%s\n", all, strncmp(line, "#: ", 3) == 0 ? line + 3 : line);
    return all;
}

/* All that `init` shows can be uncovered, and is all there is. */
START_TEST(what_init_writes_is_good)
{
    char *folder = folder_make();
    ck_assert_int_eq(program_run(folder, "init 2>/dev/null").code, 0);
    Text text = file_read(text_print("%s/.claimclash.yaml", folder));
    cJSON *instances = cJSON_CreateArray(), *schema = schema_read("config");
    ck_assert(add_config(instances, text.bytes));
    ck_assert(add_config(instances, uncovered(text.bytes)));
    const cJSON *key;
    cJSON_ArrayForEach(key, cJSON_GetObjectItem(schema, "properties"))
        ck_assert_msg(cJSON_GetObjectItem(cJSON_GetArrayItem(instances, 1), key->string), "init does not show \"%s\"", key->string);
    ck_assert_int_eq(program_run(folder, "init 2>/dev/null").code, 2);
    unlink(text_print("%s/.claimclash.yaml", folder));
    folder_remove(folder);
    if (schema_validator())
        schema_hold(schema_array_of(schema), instances);
}
END_TEST

static const char *const good_configs[] = {
    "", "rules: a\n", "rules: [a, b]\nfacts: c.yaml\n", "tolerance: 0.5\n", "tolerance: 2.5 %\n", "levels: {}\n", "across: {}\n", "overrides: []\n", "locale: zh-Hant-TW\n",
    "overrides: [{files: a, dateline: 2024-02-29, rules: [], tolerance: '0'}]\n",
};

static const char *const wrong_configs[] = {
    "fial-on: error\n", "fail-on: eror\n", "fail-on: [error]\n", "root: yes\n", "levels: {a: b}\n", "levels: off\n", "locale: english please\n", "locale: e\n", "dateline: 14.1.2025\n",
    "tolerance: much\n", "tolerance: 100%\n", "tolerance: -1%\n", "tolerance: '1'\n", "ignore: {a: b}\n", "ignore: [[a]]\n", "ignore: ''\n", "rules: [' ']\n", "across: {group: folder}\n",
    "across: {group-by: foldr}\n", "across: folder\n", "overrides: {files: a}\n", "overrides: [{levels: {time: off}}]\n", "overrides: [{files: [], fail-on: never}]\n",
    "overrides: [{files: a, ignore: b}]\n", "overrides: [{files: a, overrides: []}]\n", "overrides: [a]\n", "- a\n", "text\n",
};

START_TEST(config_is_as_described)
{
    hold_both("config", add_config, COUNTED(good_configs), COUNTED(wrong_configs));
}
END_TEST

#define FACT "subject: length of the bridge\n    value: 400 metres\n"
static const char *const wrong_sheets[] = {
    "facts: []\n", "fact:\n  - " FACT, "facts:\n  subject: length of the bridge\n  value: 400 metres\n", "facts:\n  - subject: length of the bridge\n", "facts:\n  - value: 400 metres\n", "facts: [a]\n",
    "facts:\n  - " FACT "    sorce: x\n", "facts:\n  - " FACT "    as-of: March 2024\n", "facts:\n  - " FACT "    tolerance: much\n", "facts:\n  - " FACT "    tolerance: -1\n",
    "facts:\n  - " FACT "    id: [a]\n", "facts:\n  - " FACT "    aliases: {a: b}\n",
};

START_TEST(sheets_are_as_described)
{
    const char *const good[] = {
        file_read(CLAIMCLASH_FIXTURES "/facts-tunnel-cost-mismatch/desk.yml").bytes,
        "facts:\n  - " FACT "    id: length\n    aliases: [span of the bridge]\n    actor: roads office\n    match: [length, bridge]\n    valid-from: 2024\n    valid-to: 2025-03\n"
        "    as-of: 2024-03-14\n    obsolete: [380 metres, 390 metres]\n    source: a letter\n    tolerance: 2 %\n",
        "facts:\n  - " FACT "    obsolete: 380 metres\n    tolerance: 5\n",
    };
    hold_both("facts", add_sheet, COUNTED(good), COUNTED(wrong_sheets));
}
END_TEST

START_TEST(baseline_is_as_described)
{
    char *folder = folder_make();
    static const char article[] = "The deadline of April 31, 2014 was missed. \xC3\x84 \"quoted\".\n";
    file_write(text_print("%s/a.md", folder), article, strlen(article));
    ck_assert_int_eq(program_run(folder, text_print("baseline add -q --baseline %s/b.jsonl --reason \"a \\\"reason\\\" of \xC3\xA4\" .", folder)).code, 0);
    Text text = file_read(text_print("%s/b.jsonl", folder));
    cJSON *instances = cJSON_CreateArray();
    cJSON_AddItemToArray(instances, cJSON_Parse(text.bytes));
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetArrayItem(instances, 0), "reason")), "a \"reason\" of \xC3\xA4");
    folder_remove(folder);
    if (schema_validator())
        schema_hold(schema_array_of(schema_read("baseline")), instances);
}
END_TEST

int main(void)
{
    const SuiteTest tests[] = {ONCE(what_init_writes_is_good), ONCE(config_is_as_described), ONCE(sheets_are_as_described), ONCE(baseline_is_as_described)};
    return suite_run("project_schemas", tests, sizeof tests / sizeof *tests);
}
