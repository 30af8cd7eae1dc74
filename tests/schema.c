/* Schemas of rules/schemas/ and the validator that judges by them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

cJSON *schema_read(const char *name)
{
    Text text = file_read(text_print("rules/schemas/%s.schema.json", name));
    cJSON *schema = text.bytes ? cJSON_Parse(text.bytes) : NULL;
    ck_assert_msg(schema, "rules/schemas/%s.schema.json is no JSON", name);
    return schema;
}

cJSON *schema_array_of(cJSON *schema)
{
    cJSON *array = cJSON_CreateObject(), *definitions = cJSON_DetachItemFromObject(schema, "definitions");
    cJSON_DeleteItemFromObject(schema, "$id");
    cJSON_AddStringToObject(array, "$schema", "http://json-schema.org/draft-07/schema#");
    cJSON_AddStringToObject(array, "type", "array");
    cJSON_AddItemToObject(array, "items", schema);
    if (definitions)
        cJSON_AddItemToObject(array, "definitions", definitions);
    return array;
}

bool schema_validator(void)
{
    return system("python3 -c 'import jsonschema' 2>/dev/null") == 0;
}

void schema_hold(cJSON *schema, cJSON *instances)
{
    char *folder = folder_make(), *printed[] = {cJSON_PrintUnformatted(schema), cJSON_PrintUnformatted(instances)};
    ck_assert_int_gt(cJSON_GetArraySize(instances), 0);
    file_write(text_print("%s/schema.json", folder), printed[0], strlen(printed[0]));
    file_write(text_print("%s/instances.json", folder), printed[1], strlen(printed[1]));
    int status = system(text_print("python3 -W ignore -m jsonschema -i '%s/instances.json' '%s/schema.json'", folder, folder));
    folder_remove(folder);
    ck_assert_msg(status == 0, "the validator has told above what is not as the schema says");
}

cJSON *schema_json_of(const YamlNode *node)
{
    cJSON *json;
    switch (node->kind) {
    case YAML_LIST:
        json = cJSON_CreateArray();
        YAML_EACH (item, node)
            cJSON_AddItemToArray(json, schema_json_of(item));
        return json;
    case YAML_MAP:
        json = cJSON_CreateObject();
        YAML_EACH (item, node)
            cJSON_AddItemToObject(json, text_print("%.*s", STR_ARG(item->key)), schema_json_of(item));
        return json;
    case YAML_SCALAR:
        if (!node->quoted && (str_equal(node->text, S("true")) || str_equal(node->text, S("false"))))
            return cJSON_CreateBool(str_equal(node->text, S("true")));
        return cJSON_CreateString(text_print("%.*s", STR_ARG(node->text)));
    }
    return NULL;
}

