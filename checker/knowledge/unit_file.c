/* Unit files: each entry read with its spellings, its factor and what the factor is of. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/unit_file.h"

/* The scalar's text, or empty after a note; also when the key is absent. */
static Str text_of(UnitBuilder *builder, const YamlNode *entry, Str key)
{
    const YamlNode *node = yaml_get(entry, key);
    if (!node)
        return (Str){0};
    if (node->kind != YAML_SCALAR || !node->text.n)
        UNIT_SPOIL(builder, node, "\"%.*s\" is no text", STR_ARG(key));
    return node->text;
}

static void add_spelling(UnitBuilder *builder, uint32_t unit, const YamlNode *node, Str written, UnitSpelling spelling)
{
    Str text = words_fold(written, spelling == UNIT_WORD, builder->arena);
    if (!text.n || words_count(text) > 8) {
        UNIT_SPOIL(builder, node, "a spelling has 1 to 8 words");
        return;
    }
    UnitSpelled *kept = VEC_PUSH(builder->arena, &builder->spellings);
    if (!kept)
        return;
    *kept = (UnitSpelled){.name = {text, (uint16_t)unit, (uint8_t)spelling, (uint8_t)words_count(text), false},
                       .first = words_first(words_fold(written, true, builder->arena)), .node = node, .path = builder->path};
    map_put(&builder->local, builder->arena, text, unit + 1);
    map_put(&builder->local, builder->arena, written, unit + 1);
}

static void read_spellings(UnitBuilder *builder, uint32_t unit, const YamlNode *entry)
{
    static const Str keys[] = {[UNIT_WORD] = STR("names"), [UNIT_SYMBOL] = STR("symbols"), [UNIT_PREFIX] = STR("prefix"), [UNIT_SUFFIX] = STR("suffix")};
    for (UnitSpelling spelling = UNIT_WORD; spelling <= UNIT_SUFFIX; spelling++) {
        const YamlNode *list = yaml_get(entry, keys[spelling]);
        if (list && list->kind != YAML_LIST)
            UNIT_SPOIL(builder, list, "\"%.*s\" is no list; wanted [a, b]", STR_ARG(keys[spelling]));
        YAML_EACH (item, list)
            add_spelling(builder, unit, item, item->text, spelling);
    }
}

static void read_weak(UnitBuilder *builder, uint32_t first_spelling, const YamlNode *entry)
{
    YAML_EACH (item, yaml_get(entry, S("weak"))) {
        bool found = false;
        for (uint32_t i = first_spelling; i < builder->spellings.n; i++) {
            UnitName *name = &builder->spellings.at[i].name;
            bool same = str_equal(name->text, words_fold(item->text, name->spelling == UNIT_WORD, builder->arena));
            name->weak |= same;
            found |= same;
        }
        if (!found)
            UNIT_SPOIL(builder, item, "\"%.*s\" is none of the unit's spellings; list it there too", STR_ARG(item->text));
    }
}

/* "5/9" -> 5, 9 */
static bool read_factor(Str text, Decimal *times, Decimal *over)
{
    Str above = str_cut(&text, '/');
    *over = decimal(1, 0);
    return decimal_read(above, times) && decimal_sign(*times) > 0 && (!text.n || (decimal_read(text, over) && decimal_sign(*over) > 0));
}

static void read_conversion(UnitBuilder *builder, UnitEntry *entry, Str is)
{
    const YamlNode *node = yaml_get(entry->node, S("is")), *offset = yaml_get(entry->node, S("offset"));
    entry->times = entry->over = decimal(1, 0);
    if (node && !read_factor(str_cut(&is, ' '), &entry->times, &entry->over))
        UNIT_SPOIL(builder, node, "\"%.*s\" begins with no factor; wanted \"1609.344 m\" or \"5/9 kelvin\"", STR_ARG(node->text));
    if (offset && !decimal_read(offset->text, &entry->plus))
        UNIT_SPOIL(builder, offset, "\"%.*s\" is no number", STR_ARG(offset->text));
}

static bool is_iso_code(Str name)
{
    return name.n == 3 && byte_is_upper(name.p[0]) && byte_is_upper(name.p[1]) && byte_is_upper(name.p[2]);
}

static void check_keys(UnitBuilder *builder, const YamlNode *node)
{
    static const Str keys[] = {STR("names"), STR("symbols"), STR("prefix"), STR("suffix"), STR("weak"), STR("is"),
                               STR("offset"), STR("label"), STR("other"), STR("source"), STR("minor")};
    size_t count = sizeof keys / sizeof *keys;
    YAML_EACH (child, node) {
        size_t i = 0;
        while (i < count && !str_equal(keys[i], child->key))
            i++;
        if (i == count) {
            yaml_unknown_key(child, builder->path, keys, count, builder->notes);
            builder->spoilt = true;
        }
    }
}

static void check_entry(UnitBuilder *builder, const YamlNode *node, bool minor)
{
    if (node->kind != YAML_MAP)
        UNIT_SPOIL(builder, node, "a unit is a map such as {names: [mile, miles], is: 1609.344 m}");
    check_keys(builder, node);
    if (yaml_get(node, S("minor")) && (minor || !builder->currency))
        UNIT_SPOIL(builder, node, "only a currency has minor units");
    if (yaml_get(node, S("is")) && builder->currency && !minor)
        UNIT_SPOIL(builder, node, "a currency is no multiple of another; leave \"is\" out");
    if (builder->currency && !minor && !is_iso_code(node->key))
        UNIT_SPOIL(builder, node, "\"%.*s\" is no currency code of three capitals", STR_ARG(node->key));
}

/* Adds the unit; `owner` is the number + 1 of the currency that a minor unit belongs to. */
static void read_unit(UnitBuilder *builder, const YamlNode *node, uint32_t owner)
{
    uint32_t number = builder->entries.n, first_spelling = builder->spellings.n;
    check_entry(builder, node, owner);
    Str label = text_of(builder, node, S("label"));
    UnitEntry *entry = number < UINT16_MAX - 1 ? VEC_PUSH(builder->arena, &builder->entries) : NULL;
    if (!entry)
        return;
    entry->unit = (Unit){.name = node->key, .label = label.n ? label : node->key, .dimension = builder->dimension,
                         .dimension_id = builder->dimension_id, .currency = builder->currency, .minor = owner, .base = (uint16_t)owner};
    entry->node = node;
    entry->path = builder->path;
    read_conversion(builder, entry, text_of(builder, node, S("is")));
    map_put(&builder->local, builder->arena, node->key, number + 1);
    uint32_t *normal = map_put(&builder->normal, builder->arena, node->key, number + 1);
    if (!owner && normal && *normal != number + 1)
        UNIT_SPOIL(builder, node, "unit \"%.*s\" stands twice; it stands first in %.*s:%u", STR_ARG(node->key),
              STR_ARG(builder->entries.at[*normal - 1].path), builder->entries.at[*normal - 1].node->key_line);
    if (builder->currency && !owner) {
        add_spelling(builder, number, node, node->key, UNIT_PREFIX);
        add_spelling(builder, number, node, node->key, UNIT_SYMBOL);
    }
    read_spellings(builder, number, node);
    read_weak(builder, first_spelling, node);
}

/* A minor unit is a hundredth of its currency unless `is` gives another part of it: "1/1000". */
static void read_minors(UnitBuilder *builder, const YamlNode *currency, uint32_t owner)
{
    YAML_EACH (minor, yaml_get(currency, S("minor"))) {
        uint32_t number = builder->entries.n;
        read_unit(builder, minor, owner);
        if (number == builder->entries.n)
            return;
        UnitEntry *entry = &builder->entries.at[number];
        entry->parent = owner;
        if (!yaml_get(minor, S("is")))
            entry->over = decimal(100, 0);
    }
}

/* Finds what `is` names among the names and spellings of the same file. */
static void find_parent(UnitBuilder *builder, UnitEntry *entry, uint32_t base)
{
    const YamlNode *node = yaml_get(entry->node, S("is"));
    if (entry->unit.currency || entry->unit.minor)
        return;
    if (!node) {
        if (&builder->entries.at[base - 1] != entry)
            UNIT_SPOIL(builder, entry->node, "unit \"%.*s\" has no factor; wanted \"is: 12 %.*s\"", STR_ARG(entry->unit.name),
                  STR_ARG(builder->entries.at[base - 1].unit.name));
        return;
    }
    Str reference = node->text;
    str_cut(&reference, ' ');
    const uint32_t *found = map_get(&builder->local, str_trim(reference));
    if (!found)
        found = map_get(&builder->local, words_fold(reference, true, builder->arena));
    if (found)
        entry->parent = *found;
    else
        UNIT_SPOIL(builder, node, "no unit \"%.*s\" in this file", STR_ARG(reference));
}

/* The number + 1 of the file's base unit; 0 for currencies and after a note. */
static uint32_t find_base(UnitBuilder *builder, const YamlNode *tree)
{
    const YamlNode *base = yaml_get(tree, S("base"));
    const uint32_t *found = base ? map_get(&builder->local, base->text) : NULL;
    if (builder->currency)
        return 0;
    if (!base)
        UNIT_SPOIL(builder, tree, "the dimension has no base; wanted \"base: metre\", or \"currency: true\"");
    else if (!found)
        UNIT_SPOIL(builder, base, "no unit \"%.*s\" in this file", STR_ARG(base->text));
    return found ? *found : 0;
}

/* "rules/units/length.yml" -> "length" */
static Str stem_of(Str path)
{
    for (size_t slash; (slash = str_find_byte(path, '/')) < path.n;)
        path = str_from(path, slash + 1);
    return str_sub(path, 0, str_find_byte(path, '.'));
}

void unit_file_read(UnitBuilder *builder, const YamlNode *tree, Str path, uint16_t id)
{
    uint32_t first = builder->entries.n;
    const YamlNode *currency = yaml_get(tree, S("currency"));
    builder->path = path;
    builder->dimension = stem_of(path);
    builder->dimension_id = id;
    builder->local = (Map){0};
    builder->currency = currency && str_equal(currency->text, S("true"));
    if (tree->kind != YAML_MAP)
        UNIT_SPOIL(builder, tree, "the file is no map; it holds a base and units");
    YAML_EACH (node, tree) {
        if (str_equal(node->key, S("base")) || str_equal(node->key, S("currency")))
            continue;
        read_unit(builder, node, 0);
        if (builder->currency)
            read_minors(builder, node, builder->entries.n);
    }
    uint32_t base = find_base(builder, tree);
    for (uint32_t i = first; base && i < builder->entries.n; i++)
        find_parent(builder, &builder->entries.at[i], base);
}
