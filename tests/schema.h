/* Schema: a JSON Schema of rules/schemas/, held to instances by a validator that is not ours. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_SCHEMA_H
#define TESTS_SCHEMA_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "knowledge/yaml.h"

cJSON *schema_read(const char *name);                /* rules/schemas/NAME.schema.json */
/* The schema of an array of what the schema describes; references go on leading to its definitions. */
cJSON *schema_array_of(cJSON *schema);
bool schema_validator(void);                         /* is there one? */
/* Fails unless all of an array are as the schema says. */
void schema_hold(cJSON *schema, cJSON *instances);
/* A tree of YAML as the validator wants it. */
cJSON *schema_json_of(const YamlNode *node);

#endif
