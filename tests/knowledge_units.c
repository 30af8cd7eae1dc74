/* Tests of unit files: exact factors through chains and offsets, spellings, currencies, and what is wrong in them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/units.h"

#include "suite.h"

static Arena *arena;
static Notes notes;

static const Str paths[] = {STR("rules/units/length.yml"), STR("rules/units/speed.yml"), STR("rules/units/temperature.yml"), STR("rules/units/currency.yml")};

static const Units *build(const Str *texts, size_t count)
{
    YamlNode *trees[4];
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    for (size_t i = 0; i < count; i++)
        trees[i] = yaml_read(texts[i], paths[i], arena, &notes);
    return units_build(paths, trees, count, arena, &notes);
}

static const Str good[] = {
    STR("base: metre\n"
        "mile: {names: [mile, miles], symbols: [mi], is: 1760 yards, label: miles}\n"
        "yard: {names: [yard, yards], is: 3 feet}\n"
        "foot: {names: [foot, feet], symbols: [ft], is: 12 inches, label: feet}\n"
        "inch: {names: [inch, inches], symbols: [in], weak: [in], is: 25.4 mm}\n"
        "metre: {names: [metre, metres], symbols: [m], weak: [m], label: m}\n"
        "millimetre: {symbols: [mm], is: 1/1000 m}\n"
        "survey foot: {names: [survey foot], is: 1200/3937 m}\n"),
    STR("base: metre per second\n"
        "metre per second: {symbols: [m/s]}\n"
        "mile per hour: {names: [miles per hour, mph], is: 1609.344/3600 m/s}\n"
        "kilometre per hour: {symbols: [km/h], is: 1000/3600 m/s}\n"),
    STR("base: kelvin\n"
        "kelvin: {symbols: [K]}\n"
        "celsius: {symbols: [°C], is: 1 K, offset: 273.15}\n"
        "fahrenheit: {symbols: [°F], is: 5/9 K, offset: 459.67}\n"
        "drebbel: {names: [drebbel], is: 1/2 celsius, offset: 10}\n"),
    STR("currency: true\n"
        "USD: {names: [dollar, dollars], prefix: [$, US$], label: $, minor: {cent: {names: [cent, cents], suffix: [¢]}}, other: MXN}\n"
        "GBP: {names: [pound], prefix: [£], minor: {penny: {names: [pence], suffix: [p], weak: [p], label: p}}}\n"
        "MXN: {names: [peso], prefix: [MX$], label: MX$}\n"
        "TND: {names: [dinar], minor: {millime: {names: [millime], is: 1/1000}}}\n"),
};

static const struct { Str unit; Decimal value, base; } values[] = {
    {STR("mile"), {1, 0}, {1609344, -3}},
    {STR("inch"), {1, 0}, {254, -4}},
    {STR("mile per hour"), {1, 0}, {44704, -5}},
    {STR("kilometre per hour"), {36, 0}, {10, 0}},
    {STR("survey foot"), {3937, 0}, {1200, 0}},
    {STR("celsius"), {20, 0}, {29315, -2}},
    {STR("celsius"), {-27315, -2}, {0, 0}},
    {STR("fahrenheit"), {32, 0}, {27315, -2}},
    {STR("fahrenheit"), {212, 0}, {37315, -2}},
    {STR("fahrenheit"), {-40, 0}, {23315, -2}},
    {STR("drebbel"), {30, 0}, {29315, -2}},
    {STR("cent"), {250, 0}, {25, -1}},
    {STR("millime"), {250, 0}, {25, -2}},
    {STR("USD"), {5, 9}, {5, 9}},
};

START_TEST(converts_exactly)
{
    const Units *units = build(good, 4);
    ck_assert_ptr_nonnull(units);
    const Unit *unit = units_find(units, values[_i].unit);
    ck_assert_ptr_nonnull(unit);
    Decimal base = unit_to_base(unit, values[_i].value);
    ck_assert_msg(decimal_equal(base, values[_i].base), "%.*s", STR_ARG(decimal_print(base, arena)));
    ck_assert(decimal_equal(unit_from_base(unit, base), values[_i].value));
    arena_free(arena);
}
END_TEST

static const struct { Str first, text, unit; UnitSpelling spelling; bool weak; } spellings[] = {
    {STR("miles"), STR("miles"), STR("mile"), UNIT_WORD, false},
    {STR("mi"), STR("mi"), STR("mile"), UNIT_SYMBOL, false},
    {STR("in"), STR("in"), STR("inch"), UNIT_SYMBOL, true},
    {STR("m"), STR("m"), STR("metre"), UNIT_SYMBOL, true},
    {STR("miles"), STR("miles per hour"), STR("mile per hour"), UNIT_WORD, false},
    {STR("m"), STR("m / s"), STR("metre per second"), UNIT_SYMBOL, false},
    {STR("k"), STR("K"), STR("kelvin"), UNIT_SYMBOL, false},
    {STR("°"), STR("° C"), STR("celsius"), UNIT_SYMBOL, false},
    {STR("$"), STR("$"), STR("USD"), UNIT_PREFIX, false},
    {STR("us"), STR("US $"), STR("USD"), UNIT_PREFIX, false},
    {STR("usd"), STR("USD"), STR("USD"), UNIT_PREFIX, false},
    {STR("usd"), STR("USD"), STR("USD"), UNIT_SYMBOL, false},
    {STR("mx"), STR("MX $"), STR("MXN"), UNIT_PREFIX, false},
    {STR("p"), STR("p"), STR("penny"), UNIT_SUFFIX, true},
    {STR("cents"), STR("cents"), STR("cent"), UNIT_WORD, false},
};

START_TEST(finds_spellings)
{
    const Units *units = build(good, 4);
    UnitNames names = units_names(units, spellings[_i].first);
    bool found = false;
    for (uint32_t i = 0; i < names.n; i++) {
        const UnitName *name = &names.at[i];
        if (!str_equal(name->text, spellings[_i].text) || name->spelling != spellings[_i].spelling)
            continue;
        ck_assert_text(units->units[name->unit].name, spellings[_i].unit);
        ck_assert_int_eq(name->weak, spellings[_i].weak);
        found = true;
    }
    ck_assert(found);
    ck_assert(names.at[0].words >= names.at[names.n - 1].words);
    arena_free(arena);
}
END_TEST

START_TEST(knows_currencies)
{
    const Units *units = build(good, 4);
    const Unit *dollar = units_find(units, S("USD")), *cent = units_find(units, S("cent"));
    ck_assert(dollar->currency && !dollar->minor && cent->currency && cent->minor);
    ck_assert_ptr_eq(&units->units[cent->base - 1], dollar);
    ck_assert_text(units->units[dollar->other - 1].name, S("MXN"));
    ck_assert_text(dollar->label, S("$"));
    ck_assert_text(cent->label, S("cent"));
    ck_assert_text(dollar->dimension, S("currency"));
    ck_assert_uint_eq(dollar->dimension_id, 4);
    ck_assert_uint_eq(units_find(units, S("mile"))->dimension_id, 1);
    ck_assert_ptr_null(units_find(units, S("league")));
    ck_assert_uint_eq(units_names(units, S("league")).n, 0);
    arena_free(arena);
}
END_TEST

static const struct { Str file; uint32_t line, column; Str message; } wrong[] = {
    {STR("metre: {symbols: [m]}"), 1, 1, STR("the dimension has no base")},
    {STR("base: meter\nmetre: {symbols: [m]}"), 1, 7, STR("no unit \"meter\" in this file")},
    {STR("base: m\nm: {}\nft: {is: 0.3 metre}"), 3, 10, STR("no unit \"metre\" in this file")},
    {STR("base: m\nm: {}\nft: {is: m}"), 3, 10, STR("\"m\" begins with no factor")},
    {STR("base: m\nm: {}\nft: {is: 0 m}"), 3, 10, STR("\"0 m\" begins with no factor")},
    {STR("base: m\nm: {}\nft: {is: 1/0 m}"), 3, 10, STR("\"1/0 m\" begins with no factor")},
    {STR("base: m\nm: {}\nft: {}"), 3, 5, STR("unit \"ft\" has no factor")},
    {STR("base: m\nm: {}\na: {is: 2 b}\nb: {is: 3 a}"), 3, 4, STR("\"is\" of \"a\" leads in a circle")},
    {STR("base: m\nm: {symbls: [m]}"), 2, 5, STR("unknown key \"symbls\"; did you mean \"symbols\"?")},
    {STR("base: m\nm: {symbols: m}"), 2, 14, STR("\"symbols\" is no list")},
    {STR("base: m\nm: {symbols: [m], weak: [n]}"), 2, 26, STR("\"n\" is none of the unit's spellings")},
    {STR("base: m\nm: {symbols: [m]}\nn: {is: 2 m, symbols: [m]}"), 3, 24, STR("\"m\" is already a spelling of m")},
    {STR("base: m\nm: {other: x}"), 2, 12, STR("no unit \"x\" in any file")},
    {STR("base: m\nm: {minor: {x: {}}}"), 2, 4, STR("only a currency has minor units")},
    {STR("base: m\nm: 1"), 2, 4, STR("a unit is a map")},
    {STR("currency: true\nusd: {}"), 2, 6, STR("\"usd\" is no currency code")},
    {STR("currency: true\nUSD: {is: 2 EUR}"), 2, 6, STR("a currency is no multiple of another")},
    {STR("base: m\nm: {offset: x}"), 2, 13, STR("\"x\" is no number")},
    {STR("- m"), 1, 1, STR("the file is no map")},
};

START_TEST(notes_what_is_wrong)
{
    ck_assert_ptr_null(build(&wrong[_i].file, 1));
    ck_assert_uint_ge(notes.list.n, 1);
    const Note *note = &notes.list.at[0];
    ck_assert_msg(str_starts(note->message, wrong[_i].message), "%.*s", STR_ARG(note->message));
    ck_assert_uint_eq(note->line, wrong[_i].line);
    ck_assert_uint_eq(note->column, wrong[_i].column);
    arena_free(arena);
}
END_TEST

START_TEST(notes_a_unit_of_two_files)
{
    static const Str texts[] = {STR("base: m\nm: {}\n"), STR("base: m\nm: {}\n")};
    ck_assert_ptr_null(build(texts, 2));
    ck_assert_text(notes.list.at[0].message, S("unit \"m\" stands twice; it stands first in rules/units/length.yml:2"));
    arena_free(arena);
}
END_TEST

START_TEST(survives_any_budget)
{
    for (size_t budget = 1; budget < 60000; budget += 199) {
        YamlNode *trees[4] = {0};
        arena = arena_new(budget);
        notes = (Notes){.arena = arena};
        size_t read = 0;
        while (read < 4 && (trees[read] = yaml_read(good[read], paths[read], arena, &notes)))
            read++;
        ck_assert(read < 4 || units_build(paths, trees, 4, arena, &notes) || arena_full(arena));
        arena_free(arena);
    }
}
END_TEST

SUITE_MAIN("knowledge_units", EACH(converts_exactly, values), EACH(finds_spellings, spellings), ONCE(knows_currencies), EACH(notes_what_is_wrong, wrong),
           ONCE(notes_a_unit_of_two_files), ONCE(survives_any_budget))
