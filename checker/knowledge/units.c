/* Units: factors followed to the base unit, spellings sorted and indexed; conversion and look-up. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/units.h"

#include <stdlib.h>

#include "knowledge/unit_file.h"

UnitNames units_names(const Units *units, Str word)
{
    const WordEntry *entry = words_find(&units->firsts, word);
    return entry ? (UnitNames){units->names + entry->first, entry->n} : (UnitNames){0};
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
static void resolve(UnitBuilder *builder, UnitEntry *entry)
{
    enum { MOST_STEPS = 32 };
    Unit *unit = &entry->unit;
    const UnitEntry *at = entry;
    unit->factor = unit->divisor = decimal(1, 0);
    for (uint32_t steps = 0; at->parent; steps++) {
        if (steps == MOST_STEPS) {
            builder->path = entry->path;
            UNIT_SPOIL(builder, entry->node, "\"is\" of \"%.*s\" leads in a circle", STR_ARG(unit->name));
            return;
        }
        unit->offset = decimal_multiply(decimal_add(unit->offset, decimal_multiply(at->plus, unit->divisor)), at->times);
        unit->factor = decimal_multiply(unit->factor, at->times);
        unit->divisor = decimal_multiply(unit->divisor, at->over);
        at = &builder->entries.at[at->parent - 1];
    }
    reduce(unit);
}

static void find_other(UnitBuilder *builder, UnitEntry *entry)
{
    const YamlNode *node = yaml_get(entry->node, S("other"));
    const uint32_t *found = node ? map_get(&builder->normal, node->text) : NULL;
    builder->path = entry->path;
    if (found)
        entry->unit.other = (uint16_t)*found;
    else if (node)
        UNIT_SPOIL(builder, node, "no unit \"%.*s\" in any file", STR_ARG(node->text));
}

static int compare_spellings(const void *left, const void *right)
{
    const UnitSpelled *a = left, *b = right;
    int order = str_compare(a->first, b->first);
    if (!order)
        order = (int)b->name.words - (int)a->name.words;
    if (!order)
        order = str_compare(a->name.text, b->name.text);
    if (!order)
        order = (int)a->name.spelling - (int)b->name.spelling;
    return order ? order : (int)a->name.unit - (int)b->name.unit;
}

static bool same_spelling(const UnitSpelled *a, const UnitSpelled *b)
{
    return a->name.spelling == b->name.spelling && str_equal(a->name.text, b->name.text);
}

/* May both units have this spelling? Two of one dimension may not, but for minor units: dollars and euros have cents. */
static bool may_share(const Unit *a, const Unit *b)
{
    return a->dimension_id != b->dimension_id || (a->minor && b->minor);
}

/* Drops what one unit lists twice ("US$" and "US $" are folded to one), and notes what two units list. */
static void check_spellings(UnitBuilder *builder)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < builder->spellings.n; i++) {
        UnitSpelled *list = builder->spellings.at, *before = kept ? &list[kept - 1] : NULL;
        bool twice = before && same_spelling(before, &list[i]);
        if (twice && before->name.unit == list[i].name.unit)
            continue;
        const Unit *first = twice ? &builder->entries.at[before->name.unit].unit : NULL;
        builder->path = list[i].path;
        if (twice && !may_share(first, &builder->entries.at[list[i].name.unit].unit))
            UNIT_SPOIL(builder, list[i].node, "\"%.*s\" is already a spelling of %.*s; say that one's \"other\" is this unit", STR_ARG(list[i].name.text),
                  STR_ARG(first->name));
        list[kept++] = list[i];
    }
    builder->spellings.n = kept;
}

static Units *index_units(UnitBuilder *builder)
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
    return words_index(firsts, units->name_count, builder->arena, &units->firsts) ? units : NULL;
}

Units *units_build(const Str *paths, YamlNode *const *trees, size_t count, Arena *arena, Notes *notes)
{
    UnitBuilder builder = {.arena = arena, .notes = notes};
    for (size_t i = 0; i < count; i++)
        unit_file_read(&builder, trees[i], paths[i], (uint16_t)(i + 1));
    for (uint32_t i = 0; i < builder.entries.n && !builder.spoilt; i++) {
        resolve(&builder, &builder.entries.at[i]);
        find_other(&builder, &builder.entries.at[i]);
    }
    if (builder.spellings.n)
        qsort(builder.spellings.at, builder.spellings.n, sizeof *builder.spellings.at, compare_spellings);
    check_spellings(&builder);
    return builder.spoilt || arena_full(arena) ? NULL : index_units(&builder);
}
