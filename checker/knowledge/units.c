/* Units: the entries of all dimensions read, their factors followed to the base unit, and their spellings indexed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/units.h"

#include <stdlib.h>

#include "base/map.h"

UnitNames units_names(const Units *units, Str word)
{
    const WordSlot *slot = words_find(units->slots, units->slot_count, word);
    return slot ? (UnitNames){units->names + slot->first, slot->n} : (UnitNames){0};
}

const Unit *units_find(const Units *units, Str name)
{
    for (uint32_t i = 0; i < units->unit_count; i++)
        if (str_equal(units->units[i].name, name))
            return &units->units[i];
    return NULL;
}

static bool is_one(Decimal d)
{
    return d.mantissa == 1 && d.exponent == 0;
}

Decimal unit_to_base(const Unit *unit, Decimal value)
{
    Decimal whole = decimal_add(decimal_multiply(value, unit->factor), unit->offset);
    return is_one(unit->divisor) ? whole : decimal_divide(whole, unit->divisor);
}

Decimal unit_from_base(const Unit *unit, Decimal base)
{
    Decimal whole = decimal_subtract(decimal_multiply(base, unit->divisor), unit->offset);
    return decimal_divide(whole, unit->factor);
}

typedef struct Entry {
    Unit unit;
    const YamlNode *node;
    Str path;
    uint32_t parent;                                 /* number + 1 of the unit that `is` names */
    Decimal times, over, plus;                       /* in the parent: (value + plus) * times / over */
} Entry;

typedef struct Spelling {
    UnitName name;
    Str first;
    const YamlNode *node;
    Str path;
} Spelling;

typedef struct Builder {
    Arena *arena;
    Notes *notes;
    Str path, dimension;
    uint16_t dimension_id;
    bool currency, spoilt;
    VEC(Entry) entries;
    VEC(Spelling) spellings;
    Map normal;                                      /* from normal name to number + 1 */
    Map local;                                       /* the same, for names and spellings of one file */
} Builder;

#define SPOIL(builder, node, ...) \
    ((builder)->spoilt = true, note_add((builder)->notes, (builder)->path, (node)->line, (node)->column, __VA_ARGS__))

/* The scalar's text, or empty after a note; also when the key is absent. */
static Str text_of(Builder *builder, const YamlNode *entry, Str key)
{
    const YamlNode *node = yaml_get(entry, key);
    if (!node)
        return (Str){0};
    if (node->kind != YAML_SCALAR || !node->text.n)
        SPOIL(builder, node, "\"%.*s\" is no text", STR_ARG(key));
    return node->text;
}

static void add_spelling(Builder *builder, uint32_t unit, const YamlNode *node, Str written, UnitSpelling spelling)
{
    Str text = words_fold(written, spelling == UNIT_WORD, builder->arena);
    if (!text.n || words_count(text) > 8) {
        SPOIL(builder, node, "a spelling has 1 to 8 words");
        return;
    }
    Spelling *kept = VEC_PUSH(builder->arena, &builder->spellings);
    if (!kept)
        return;
    *kept = (Spelling){.name = {text, (uint16_t)unit, (uint8_t)spelling, (uint8_t)words_count(text), false},
                       .first = words_first(words_fold(written, true, builder->arena)), .node = node, .path = builder->path};
    map_put(&builder->local, builder->arena, text, unit + 1);
    map_put(&builder->local, builder->arena, written, unit + 1);
}

static void read_spellings(Builder *builder, uint32_t unit, const YamlNode *entry)
{
    static const Str keys[] = {[UNIT_WORD] = STR("names"), [UNIT_SYMBOL] = STR("symbols"), [UNIT_PREFIX] = STR("prefix"), [UNIT_SUFFIX] = STR("suffix")};
    for (UnitSpelling spelling = UNIT_WORD; spelling <= UNIT_SUFFIX; spelling++) {
        const YamlNode *list = yaml_get(entry, keys[spelling]);
        if (list && list->kind != YAML_LIST)
            SPOIL(builder, list, "\"%.*s\" is no list; wanted [a, b]", STR_ARG(keys[spelling]));
        YAML_EACH (item, list)
            add_spelling(builder, unit, item, item->text, spelling);
    }
}

static void read_weak(Builder *builder, uint32_t first_spelling, const YamlNode *entry)
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
            SPOIL(builder, item, "\"%.*s\" is none of the unit's spellings; list it there too", STR_ARG(item->text));
    }
}

/* "5/9" -> 5, 9 */
static bool read_factor(Str text, Decimal *times, Decimal *over)
{
    Str above = str_cut(&text, '/');
    *over = decimal(1, 0);
    return decimal_read(above, times) && decimal_sign(*times) > 0 && (!text.n || (decimal_read(text, over) && decimal_sign(*over) > 0));
}

static void read_conversion(Builder *builder, Entry *entry, Str is)
{
    const YamlNode *node = yaml_get(entry->node, S("is")), *offset = yaml_get(entry->node, S("offset"));
    entry->times = entry->over = decimal(1, 0);
    if (node && !read_factor(str_cut(&is, ' '), &entry->times, &entry->over))
        SPOIL(builder, node, "\"%.*s\" begins with no factor; wanted \"1609.344 m\" or \"5/9 kelvin\"", STR_ARG(node->text));
    if (offset && !decimal_read(offset->text, &entry->plus))
        SPOIL(builder, offset, "\"%.*s\" is no number", STR_ARG(offset->text));
}

static bool is_iso_code(Str name)
{
    return name.n == 3 && byte_is_upper(name.p[0]) && byte_is_upper(name.p[1]) && byte_is_upper(name.p[2]);
}

static void check_keys(Builder *builder, const YamlNode *node)
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

static void check_entry(Builder *builder, const YamlNode *node, bool minor)
{
    if (node->kind != YAML_MAP)
        SPOIL(builder, node, "a unit is a map such as {names: [mile, miles], is: 1609.344 m}");
    check_keys(builder, node);
    if (yaml_get(node, S("minor")) && (minor || !builder->currency))
        SPOIL(builder, node, "only a currency has minor units");
    if (yaml_get(node, S("is")) && builder->currency && !minor)
        SPOIL(builder, node, "a currency is no multiple of another; leave \"is\" out");
    if (builder->currency && !minor && !is_iso_code(node->key))
        SPOIL(builder, node, "\"%.*s\" is no currency code of three capitals", STR_ARG(node->key));
}

/* Adds the unit; `owner` is the number + 1 of the currency that a minor unit belongs to. */
static void read_unit(Builder *builder, const YamlNode *node, uint32_t owner)
{
    uint32_t number = builder->entries.n, first_spelling = builder->spellings.n;
    check_entry(builder, node, owner);
    Str label = text_of(builder, node, S("label"));
    Entry *entry = number < UINT16_MAX - 1 ? VEC_PUSH(builder->arena, &builder->entries) : NULL;
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
        SPOIL(builder, node, "unit \"%.*s\" stands twice; it stands first in %.*s:%u", STR_ARG(node->key),
              STR_ARG(builder->entries.at[*normal - 1].path), builder->entries.at[*normal - 1].node->key_line);
    if (builder->currency && !owner) {
        add_spelling(builder, number, node, node->key, UNIT_PREFIX);
        add_spelling(builder, number, node, node->key, UNIT_SYMBOL);
    }
    read_spellings(builder, number, node);
    read_weak(builder, first_spelling, node);
}

/* A minor unit is a hundredth of its currency unless `is` gives another part of it: "1/1000". */
static void read_minors(Builder *builder, const YamlNode *currency, uint32_t owner)
{
    YAML_EACH (minor, yaml_get(currency, S("minor"))) {
        uint32_t number = builder->entries.n;
        read_unit(builder, minor, owner);
        if (number == builder->entries.n)
            return;
        Entry *entry = &builder->entries.at[number];
        entry->parent = owner;
        if (!yaml_get(minor, S("is")))
            entry->over = decimal(100, 0);
    }
}

/* Finds what `is` names among the names and spellings of the same file. */
static void find_parent(Builder *builder, Entry *entry, uint32_t base)
{
    const YamlNode *node = yaml_get(entry->node, S("is"));
    if (entry->unit.currency || entry->unit.minor)
        return;
    if (!node) {
        if (&builder->entries.at[base - 1] != entry)
            SPOIL(builder, entry->node, "unit \"%.*s\" has no factor; wanted \"is: 12 %.*s\"", STR_ARG(entry->unit.name),
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
        SPOIL(builder, node, "no unit \"%.*s\" in this file", STR_ARG(reference));
}

/* The number + 1 of the file's base unit; 0 for currencies and after a note. */
static uint32_t find_base(Builder *builder, const YamlNode *tree)
{
    const YamlNode *base = yaml_get(tree, S("base"));
    const uint32_t *found = base ? map_get(&builder->local, base->text) : NULL;
    if (builder->currency)
        return 0;
    if (!base)
        SPOIL(builder, tree, "the dimension has no base; wanted \"base: metre\", or \"currency: true\"");
    else if (!found)
        SPOIL(builder, base, "no unit \"%.*s\" in this file", STR_ARG(base->text));
    return found ? *found : 0;
}

/* "rules/units/length.yml" -> "length" */
static Str stem_of(Str path)
{
    for (size_t slash; (slash = str_find_byte(path, '/')) < path.n;)
        path = str_from(path, slash + 1);
    return str_sub(path, 0, str_find_byte(path, '.'));
}

static void read_file(Builder *builder, const YamlNode *tree, Str path, uint16_t id)
{
    uint32_t first = builder->entries.n;
    const YamlNode *currency = yaml_get(tree, S("currency"));
    builder->path = path;
    builder->dimension = stem_of(path);
    builder->dimension_id = id;
    builder->local = (Map){0};
    builder->currency = currency && str_equal(currency->text, S("true"));
    if (tree->kind != YAML_MAP)
        SPOIL(builder, tree, "the file is no map; it holds a base and units");
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

/* Brings factor and offset over the divisor when that comes out even: 1609.344 / 3600 -> 0.44704. */
static void reduce(Unit *unit)
{
    Decimal factor = decimal_divide(unit->factor, unit->divisor), offset = decimal_divide(unit->offset, unit->divisor);
    if (!decimal_equal(decimal_multiply(factor, unit->divisor), unit->factor) || decimal_digits(factor) == 18 ||
        !decimal_equal(decimal_multiply(offset, unit->divisor), unit->offset) || decimal_digits(offset) == 18)
        return;
    unit->factor = factor;
    unit->offset = offset;
    unit->divisor = decimal(1, 0);
}

/* Follows `is` to the base unit: with value (v F + O) / D in this unit's terms, one step up gives ((v F + O + plus D) times) / (D over). */
static void resolve(Builder *builder, Entry *entry)
{
    enum { MOST_STEPS = 32 };
    Unit *unit = &entry->unit;
    const Entry *at = entry;
    unit->factor = unit->divisor = decimal(1, 0);
    for (uint32_t steps = 0; at->parent; steps++) {
        if (steps == MOST_STEPS) {
            builder->path = entry->path;
            SPOIL(builder, entry->node, "\"is\" of \"%.*s\" leads in a circle", STR_ARG(unit->name));
            return;
        }
        unit->offset = decimal_multiply(decimal_add(unit->offset, decimal_multiply(at->plus, unit->divisor)), at->times);
        unit->factor = decimal_multiply(unit->factor, at->times);
        unit->divisor = decimal_multiply(unit->divisor, at->over);
        at = &builder->entries.at[at->parent - 1];
    }
    reduce(unit);
}

static void find_other(Builder *builder, Entry *entry)
{
    const YamlNode *node = yaml_get(entry->node, S("other"));
    const uint32_t *found = node ? map_get(&builder->normal, node->text) : NULL;
    builder->path = entry->path;
    if (found)
        entry->unit.other = (uint16_t)*found;
    else if (node)
        SPOIL(builder, node, "no unit \"%.*s\" in any file", STR_ARG(node->text));
}

static int compare_spellings(const void *left, const void *right)
{
    const Spelling *a = left, *b = right;
    int order = str_compare(a->first, b->first);
    if (!order)
        order = (int)b->name.words - (int)a->name.words;
    if (!order)
        order = str_compare(a->name.text, b->name.text);
    if (!order)
        order = (int)a->name.spelling - (int)b->name.spelling;
    return order ? order : (int)a->name.unit - (int)b->name.unit;
}

static bool same_spelling(const Spelling *a, const Spelling *b)
{
    return a->name.spelling == b->name.spelling && str_equal(a->name.text, b->name.text);
}

/* May both units have this spelling? Two of one dimension may not, but for minor units: dollars and euros have cents. */
static bool may_share(const Unit *a, const Unit *b)
{
    return a->dimension_id != b->dimension_id || (a->minor && b->minor);
}

/* Drops what one unit lists twice ("US$" and "US $" are folded to one), and notes what two units list. */
static void check_spellings(Builder *builder)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < builder->spellings.n; i++) {
        Spelling *list = builder->spellings.at, *before = kept ? &list[kept - 1] : NULL;
        bool twice = before && same_spelling(before, &list[i]);
        if (twice && before->name.unit == list[i].name.unit)
            continue;
        const Unit *first = twice ? &builder->entries.at[before->name.unit].unit : NULL;
        builder->path = list[i].path;
        if (twice && !may_share(first, &builder->entries.at[list[i].name.unit].unit))
            SPOIL(builder, list[i].node, "\"%.*s\" is already a spelling of %.*s; say that one's \"other\" is this unit", STR_ARG(list[i].name.text),
                  STR_ARG(first->name));
        list[kept++] = list[i];
    }
    builder->spellings.n = kept;
}

static Units *index_units(Builder *builder)
{
    Units *units = ARENA_NEW(builder->arena, Units);
    Unit *list = ARENA_ARRAY(builder->arena, Unit, builder->entries.n);
    UnitName *names = ARENA_ARRAY(builder->arena, UnitName, builder->spellings.n);
    Str *firsts = ARENA_ARRAY(builder->arena, Str, builder->spellings.n);
    if (!units || !list || !names || !firsts)
        return NULL;
    for (uint32_t i = 0; i < builder->entries.n; i++)
        list[i] = builder->entries.at[i].unit;
    for (uint32_t i = 0; i < builder->spellings.n; i++) {
        names[i] = builder->spellings.at[i].name;
        firsts[i] = builder->spellings.at[i].first;
    }
    *units = (Units){.units = list, .names = names, .unit_count = builder->entries.n, .name_count = builder->spellings.n};
    units->slots = words_index(firsts, units->name_count, &units->slot_count, builder->arena);
    return units->slots ? units : NULL;
}

Units *units_build(const Str *paths, YamlNode *const *trees, size_t count, Arena *arena, Notes *notes)
{
    Builder builder = {.arena = arena, .notes = notes};
    for (size_t i = 0; i < count; i++)
        read_file(&builder, trees[i], paths[i], (uint16_t)(i + 1));
    for (uint32_t i = 0; i < builder.entries.n && !builder.spoilt; i++) {
        resolve(&builder, &builder.entries.at[i]);
        find_other(&builder, &builder.entries.at[i]);
    }
    if (builder.spellings.n)
        qsort(builder.spellings.at, builder.spellings.n, sizeof *builder.spellings.at, compare_spellings);
    check_spellings(&builder);
    return builder.spoilt || arena_full(arena) ? NULL : index_units(&builder);
}
