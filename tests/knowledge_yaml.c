/* Tests of the YAML reader: trees with their places, and files that are broken or hostile. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/yaml.h"

#include <stdlib.h>
#include <time.h>

#include "suite.h"

static Arena *arena;
static Notes notes;

static YamlNode *read_text(Str text)
{
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    return yaml_read(text, S("x.yml"), arena, &notes);
}

START_TEST(keeps_places)
{
    const YamlNode *tree = read_text(S("# é\nrule: \"a: b\"\nlist:\n  - one\n  - {k: v, é: [x, y]}\n"));
    ck_assert_ptr_nonnull(tree);
    ck_assert_int_eq(tree->kind, YAML_MAP);
    ck_assert_uint_eq(tree->count, 2);
    const YamlNode *rule = yaml_get(tree, S("rule")), *list = yaml_get(tree, S("list")), *map = list->first->next;
    ck_assert_text(rule->text, S("a: b"));
    ck_assert(rule->quoted);
    ck_assert_uint_eq(rule->line, 2);
    ck_assert_uint_eq(rule->column, 7);
    ck_assert_uint_eq(rule->key_column, 1);
    ck_assert_uint_eq(list->count, 2);
    ck_assert(!list->first->quoted);
    ck_assert_uint_eq(map->line, 5);
    const YamlNode *letters = yaml_get(map, S("é"));
    ck_assert_uint_eq(letters->key_column, 12);
    ck_assert_uint_eq(letters->column, 15);
    ck_assert_uint_eq(letters->count, 2);
    ck_assert_ptr_null(yaml_get(map, S("absent")));
    ck_assert_ptr_null(yaml_get(list, S("k")));
    arena_free(arena);
}
END_TEST

static const Str empties[] = {STR(""), STR("# a comment\n"), STR("---\n"), STR("\xEF\xBB\xBF")};

START_TEST(takes_nothing_for_an_empty_map)
{
    const YamlNode *tree = read_text(empties[_i]);
    ck_assert_ptr_nonnull(tree);
    ck_assert_int_eq(tree->kind, YAML_MAP);
    ck_assert_uint_eq(tree->count, 0);
    ck_assert_uint_eq(notes.list.n, 0);
    arena_free(arena);
}
END_TEST

static const struct { Str text; uint32_t line, column; Str message; } broken[] = {
    {STR("says: x\nlevel error\nform: y\n"), 2, 1, STR("could not find expected ':'")},
    {STR("says: one: two\n"), 1, 10, STR("mapping values are not allowed")},
    {STR("a: [1, 2\nb: 3\n"), 2, 2, STR("did not find expected ',' or ']'")},
    {STR("a: \"never closed\n"), 2, 1, STR("found unexpected end of stream; a quote")},
    {STR("a: 1\n b: 2\n"), 2, 3, STR("mapping values are not allowed")},
    {STR("a:\n\tb: 1\n"), 2, 1, STR("found character that cannot start any token; indent with spaces")},
    {STR("a: 1\nb: 2\na: 3\n"), 3, 1, STR("key \"a\" stands twice; it stands first in line 1")},
    {STR("a: &x 1\nb: *x\n"), 1, 4, STR("anchors and tags")},
    {STR("a: *x\n"), 1, 4, STR("aliases")},
    {STR("a: !!str x\n"), 1, 4, STR("anchors and tags")},
    {STR("a: !x [1]\n"), 1, 4, STR("anchors and tags")},
    {STR("? [a, b]\n: 1\n"), 1, 3, STR("a key must be plain text")},
    {STR("a: 1\n---\nb: 2\n"), 2, 1, STR("a second document")},
    {STR("a: 1\n...\n%TAG !x! y\n---\nb: 2\n"), 3, 1, STR("directives")},
    {STR("%YAML 1.1\n---\na: 1\n"), 1, 1, STR("directives")},
    {STR("a: 1\nb: x\0y\n"), 2, 5, STR("not readable as text")},
    {STR("a: é\nb: \xC3(\n"), 2, 4, STR("not readable as text")},
    {STR("\xFF\xFE" "a\0:\0"), 1, 1, STR("not readable as text")},
    {STR("a: \x01\n"), 1, 4, STR("not readable as text")},
};

START_TEST(notes_what_is_broken)
{
    ck_assert_ptr_null(read_text(broken[_i].text));
    ck_assert_uint_eq(notes.list.n, 1);
    const Note *note = &notes.list.at[0];
    ck_assert_msg(str_starts(note->message, broken[_i].message), "%.*s", STR_ARG(note->message));
    ck_assert(note->fatal);
    ck_assert_uint_eq(note->line, broken[_i].line);
    ck_assert_uint_eq(note->column, broken[_i].column);
    arena_free(arena);
}
END_TEST

/* `count` copies of `piece` behind `before`. */
static Str repeat(Str before, Str piece, size_t count)
{
    char *bytes = malloc(before.n + piece.n * count + 1);
    ck_assert_ptr_nonnull(bytes);
    memcpy(bytes, before.p, before.n);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + before.n + i * piece.n, piece.p, piece.n);
    return (Str){bytes, before.n + piece.n * count};
}

static const struct { Str before, piece; size_t count; Str message; } hostile[] = {
    {STR(""), STR("["), 100, STR("lists and maps are nested")},
    {STR(""), STR("["), 200 * 1000, STR("lists and maps are nested")},
    {STR(""), STR("{a: "), 200 * 1000, STR("lists and maps are nested")},
    {STR(""), STR("- "), 200 * 1000, STR("lists and maps are nested")},
    {STR(""), STR("[\n"), 200 * 1000, STR("lists and maps are nested")},
    {STR("a: [[[[[[[["), STR("x, "), 600 * 1000, STR("more than 500000 values")},
    {STR("a: ["), STR("?,"), 600 * 1000, STR("")},
    {STR("a: \""), STR("x"), 100 * 1000 * 1000, STR("the file is larger than 8 MB")},
    {STR("a: \""), STR("x "), 4 * 1000 * 1000, STR("found unexpected end of stream")},
    {STR("a: "), STR("x\n  "), 2 * 1000 * 1000, STR("")},
    {STR(""), STR("%TAG !a! b\n"), 500 * 1000, STR("directives")},
    {STR(""), STR("#\n"), 4 * 1000 * 1000, STR("")},
    {STR(""), STR("k: 1\n"), 200 * 1000, STR("key \"k\" stands twice")},
    {STR("a: &a [x]\nb: "), STR("[*a, *a, *a]"), 1000, STR("anchors")},
    {STR("a: "), STR("&a "), 1000 * 1000, STR("")},
    {STR("a: "), STR("!a "), 1000 * 1000, STR("")},
    {STR(""), STR("---\n"), 1000 * 1000, STR("a second document")},
    {STR("a: |\n"), STR(" \n"), 2 * 1000 * 1000, STR("")},
};

START_TEST(ends_soon_when_hostile)
{
    Str bytes = repeat(hostile[_i].before, hostile[_i].piece, hostile[_i].count);
    clock_t begin = clock();
    const YamlNode *tree = read_text(bytes);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    ck_assert_msg(seconds < 2.0, "%.1f s", seconds);
    ck_assert(tree ? notes.list.n == 0 : notes.list.n > 0);
    if (hostile[_i].message.n)
        ck_assert_msg(!tree && str_starts(notes.list.at[0].message, hostile[_i].message), "%.*s", STR_ARG(notes.list.at[0].message));
    arena_free(arena);
    free((void *)(uintptr_t)bytes.p);
}
END_TEST

START_TEST(takes_64_levels_and_no_more)
{
    char text[200];
    memset(text, '[', 65);
    memset(text + 65, ']', 65);
    ck_assert_ptr_null(read_text((Str){text, 130}));
    arena_free(arena);
    ck_assert_ptr_nonnull(read_text((Str){text + 1, 128}));
    arena_free(arena);
}
END_TEST

START_TEST(survives_any_budget)
{
    Str text = S("a: {b: [c, d, {e: f}], g: h}\nlonger: \"more text\"\n");
    for (size_t budget = 1; budget < 4000; budget += 7) {
        arena = arena_new(budget);
        notes = (Notes){.arena = arena};
        const YamlNode *tree = yaml_read(text, S("x.yml"), arena, &notes);
        ck_assert(tree || arena_full(arena));
        arena_free(arena);
    }
}
END_TEST

START_TEST(names_the_nearest_key)
{
    static const Str keys[] = {STR("message"), STR("level"), STR("says")};
    const YamlNode *tree = read_text(S("a: 1\nmesage: x\n"));
    yaml_unknown_key(tree->first->next, S("x.yml"), keys, 3, &notes);
    yaml_unknown_key(tree->first, S("x.yml"), keys, 3, &notes);
    ck_assert_text(notes.list.at[0].message, S("unknown key \"mesage\"; did you mean \"message\"?"));
    ck_assert_uint_eq(notes.list.at[0].line, 2);
    ck_assert_text(notes.list.at[1].message, S("unknown key \"a\"; it may be message, level, says"));
    arena_free(arena);
}
END_TEST

SUITE_MAIN("knowledge_yaml", ONCE(keeps_places), EACH(takes_nothing_for_an_empty_map, empties), EACH(notes_what_is_broken, broken),
           EACH(ends_soon_when_hostile, hostile), ONCE(takes_64_levels_and_no_more), ONCE(survives_any_budget), ONCE(names_the_nearest_key))
