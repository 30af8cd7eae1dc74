/* Fuzz target: a rule file of the user's. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include "knowledge/rules.h"
#include "knowledge/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_new((size_t)1 << 28);
    Notes notes = {.arena = arena};
    const YamlNode *tree = arena ? yaml_read((Str){(const char *)bytes, size}, S("own/rule.yml"), arena, &notes) : NULL;
    Rule rule;
    if (tree)
        rule_read(tree, S("own/rule.yml"), S("own"), true, arena, &notes, &rule);
    arena_free(arena);
    return 0;
}
