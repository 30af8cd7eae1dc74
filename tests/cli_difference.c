/* Differences between what was expected and what was printed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "cli/difference.h"

static const struct {
    Str expected, found, shown;
} cases[] = {
    {STR("a\nb\n"), STR("a\nb\n"), STR("  a\n  b\n")},
    {STR("a\nb\nc\n"), STR("a\nc\n"), STR("  a\n- b\n  c\n")},
    {STR("a\nc\n"), STR("a\nb\nc\n"), STR("  a\n+ b\n  c\n")},
    {STR("exit 0\n"), STR("x\nexit 1\n"), STR("- exit 0\n+ x\n+ exit 1\n")},
    {STR(""), STR("a\n"), STR("+ a\n")},
    {STR("a"), STR(""), STR("- a\n")},
    {STR("\x1b\n"), STR("b\n"), STR("- \\x1b\n+ b\n")},
};

START_TEST(shows_lines)
{
    Arena *arena = arena_new(0);
    Pile pile = {.arena = arena};
    Page *page = ARENA_NEW(arena, Page);
    page->arena = arena;
    writer_start(&page->out, pile_take, &pile);
    difference_put(page, 0, cases[_i].expected, cases[_i].found);
    writer_flush(&page->out);
    ck_assert_text(((Str){pile.bytes.at, pile.bytes.n}), cases[_i].shown);
    arena_free(arena);
}
END_TEST

SUITE_MAIN("cli_difference", EACH(shows_lines, cases))
