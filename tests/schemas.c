/* Schemas: rules/schemas/ describes what the program prints and what it reads, no more and no less; judged by a validator that is not ours. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <fts.h>
#include <stdio.h>
#include <string.h>

#include "knowledge/rule_shape.h"
#include "schema.h"

/* Shipped schemas let fields be added; here a field that is not described is a mistake. */
static void make_strict(cJSON *schema)
{
    if (cJSON_GetObjectItem(schema, "properties") && cJSON_GetObjectItem(schema, "required") && !cJSON_GetObjectItem(schema, "allOf"))
        cJSON_AddFalseToObject(schema, "additionalProperties");
    cJSON *child;
    cJSON_ArrayForEach(child, schema) make_strict(child);
}

/* What is printed: %s is the article. */
static const char *const documents[] = {"check -f json %s", "claims -f json %s", "claims --pairs -f json %s", "check --stage source -f json %s",
                                        "check --stage segment -f json %s", "check --stage mention -f json %s", "check --stage claim -f json %s",
                                        "check --stage judge -f json %s", "check -f json %s no-such-file.txt 2>/dev/null", "rules -f json"};

static void add_document(cJSON *instances, const char *printed)
{
    cJSON *json = cJSON_Parse(printed);
    ck_assert_msg(json, "no JSON: %s", printed);
    cJSON_AddItemToArray(instances, json);
}

/* `lines`: the same as jsonl, every line for itself. */
static void add_printed(cJSON *instances, const FixtureCase *it, const char *arguments, bool lines)
{
    const char *format = strstr(arguments, "-f json") + strlen("-f json"), *place = strstr(format, "%s");
    char *typed = text_print("%.*s%s%.*s%s%s", (int)(format - arguments), arguments, lines ? "l" : "", (int)(place ? place - format : 0), format,
                             place ? it->article : format, place ? place + strlen("%s") : "");
    Output output = program_run(it->folder, typed);
    if (!lines) {
        add_document(instances, output.text.bytes);
        return;
    }
    for (char *rest = output.text.bytes, *line; (line = strsep(&rest, "\n"));)
        if (*line)
            add_document(instances, line);
}

START_TEST(output_is_as_described)
{
    enum { EVERY = 12};                              /* of the cases: each has its own letters, mark-up and findings */
    FixtureCases cases = fixtures_find();
    cJSON *instances = cJSON_CreateArray(), *schema = schema_read("output");
    make_strict(schema);
    for (int i = 0; i < cases.n; i += EVERY)
        for (int lines = 0; lines < 2; lines++)
            add_printed(instances, &cases.at[i], documents[_i], lines);
    schema_hold(schema_array_of(schema), instances);
}
END_TEST

/* Reads a rule both ways: as data for the schema, and with our own reader, which says whether it is one. */
static bool add_rule(cJSON *instances, Str yaml, Str path)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Rule rule;
    YamlNode *tree = yaml_read(yaml, path, arena, &notes);
    ck_assert_msg(tree, "no YAML: %.*s", STR_ARG(yaml));
    cJSON_AddItemToArray(instances, schema_json_of(tree));
    bool good = rule_read(tree, path, S("figures"), true, arena, &notes, &rule);
    arena_free(arena);
    return good;
}

START_TEST(shipped_rules_are_as_described)
{
    char *folders[] = {"rules/checks", NULL};
    cJSON *instances = cJSON_CreateArray();
    FTS *tree = fts_open(folders, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    for (FTSENT *entry; (entry = fts_read(tree));) {
        Text text = entry->fts_info == FTS_F ? file_read(entry->fts_path) : (Text){0};
        if (text.bytes)
            ck_assert(add_rule(instances, (Str){text.bytes, text.size}, str_of(entry->fts_path)));
    }
    fts_close(tree);
    schema_hold(schema_array_of(schema_read("rule")), instances);
}
END_TEST

#define RULE(lines) "level: error\nsays: It clashes.\nconflict: [One text.]\nagree: [Another text.]\n" lines
static const char *const wrong_rules[] = {
    "level: error\n",
    RULE("extends: values\n"),
    RULE("extends: valeus\nmessage: x\n"),
    RULE("extends: values\nmessage: \"{a} vs {b} vs {c}\"\n"),
    RULE("extends: values\nmessage: \"{a vs\"\n"),
    RULE("extends: values\nmessage: x\nform: counts\n"),
    RULE("extends: weekday\nmessage: x\nform: count\n"),
    RULE("extends: weekday\nmessage: x\noptions: {zone: headline}\n"),
    RULE("extends: display\nmessage: x\noptions: {zone: footer}\n"),
    RULE("extends: display\nmessage: x\noptions: {zon: headline}\n"),
    RULE("extends: values\nmessage: x\noff: maybe\n"),
    RULE("extends: values\nmessage: x\nsource: \" \"\n"),
    RULE("extends: values\nmessage: x\nnote: x\n"),
    RULE("extends: values\nmessage: [x]\n"),
    "extends: values\nlevel: fatal\nsays: x\nmessage: x\nconflict: [x]\nagree: [y]\n",
    "extends: values\nlevel: error\nsays: x\nmessage: x\nconflict: []\nagree: [y]\n",
    "extends: values\nlevel: error\nsays: x\nmessage: x\nconflict: [x]\n",
    "extends: values\nlevel: error\nsays: x\nmessage: x\nconflict: x\nagree: [y]\n",
};

START_TEST(wrong_rules_are_wrong_to_both)
{
    cJSON *instances = cJSON_CreateArray(), *none = cJSON_CreateObject();
    for (size_t i = 0; i < sizeof wrong_rules / sizeof *wrong_rules; i++)
        ck_assert_msg(!add_rule(instances, str_of(wrong_rules[i]), S("a-rule.yml")), "our reader takes it: %s", wrong_rules[i]);
    ck_assert(add_rule(cJSON_CreateArray(), S(RULE("extends: values\nmessage: x\n")), S("a-rule.yml")));
    cJSON_AddItemToObject(none, "not", schema_read("rule"));
    schema_hold(schema_array_of(none), instances);
}
END_TEST

static const cJSON *condition_of(const cJSON *schema, const char *kind)
{
    const cJSON *it;
    cJSON_ArrayForEach(it, cJSON_GetObjectItem(schema, "allOf"))
    {
        const cJSON *extends = cJSON_GetObjectItem(cJSON_GetObjectItem(cJSON_GetObjectItem(it, "if"), "properties"), "extends");
        if (strcmp(cJSON_GetStringValue(cJSON_GetObjectItem(extends, "const")), kind) == 0)
            return cJSON_GetObjectItem(cJSON_GetObjectItem(it, "then"), "properties");
    }
    ck_abort_msg("the schema does not know the kind \"%s\"", kind);
    return NULL;
}

/* "a b" -> "^([^{]|\{(a|b)\})*$"; the schema cannot know the figures that a rule names. */
static char *slot_pattern(const KindShape *shape)
{
    char *words = text_print("%s", shape->slots);
    if (shape->own_slots)
        return text_print("^([^{]|\\{[a-z_]+\\})*$");
    for (char *space = words; (space = strchr(space, ' '));)
        *space = '|';
    return text_print("^([^{]|\\{(%s)\\})*$", words);
}

/* A new kind, slot, form or option must be told to the schema. */
START_TEST(kinds_are_as_described)
{
    const KindShape *shape = &kind_shapes[_i];
    const cJSON *schema = schema_read("rule"), *then = condition_of(schema, shape->name), *option;
    const cJSON *kinds = cJSON_GetObjectItem(cJSON_GetObjectItem(cJSON_GetObjectItem(schema, "properties"), "extends"), "enum");
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetArrayItem(kinds, _i)), shape->name);
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetObjectItem(then, "message"), "pattern")), slot_pattern(shape));
    ck_assert_int_eq(cJSON_IsFalse(cJSON_GetObjectItem(then, "form")), shape->forms == NULL);
    option = cJSON_GetObjectItem(cJSON_GetObjectItem(then, "options"), "properties");
    for (int i = 0; i < MOST_OPTIONS && shape->options[i].key; i++)
        ck_assert_msg(cJSON_GetObjectItem(option, shape->options[i].key), "the schema does not know the option \"%s\"", shape->options[i].key);
    ck_assert_int_eq(cJSON_IsFalse(cJSON_GetObjectItem(then, "options")), shape->options[0].key == NULL);
}
END_TEST

int main(void)
{
    const SuiteTest ours[] = {{kinds_are_as_described, RULE_KINDS}};
    const SuiteTest judged[] = {{kinds_are_as_described, RULE_KINDS}, EACH(output_is_as_described, documents), ONCE(shipped_rules_are_as_described),
                                ONCE(wrong_rules_are_wrong_to_both)};
    if (schema_validator())
        return suite_run("schemas", judged, sizeof judged / sizeof *judged);
    int failed = suite_run("schemas", ours, sizeof ours / sizeof *ours);
    puts("schemas: SKIPPED what a validator judges; install the package python3-jsonschema");
    return failed ? failed : 77;                     /* ctest shows it as skipped */
}
