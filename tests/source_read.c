/* Tests of source/read: formats told by name and content, and files that cannot be read. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

static const struct { const char *path, *bytes; Format format; } formats[] = {
    {"a.txt", "# Not a heading", FORMAT_TEXT}, {"a.MD", "text", FORMAT_MARKDOWN}, {"a.markdown", "text", FORMAT_MARKDOWN}, {"a.htm", "text", FORMAT_HTML},
    {"-", "plain text", FORMAT_TEXT}, {"-", "\n<!DOCTYPE html><p>x", FORMAT_HTML}, {"-", "<html><body>x", FORMAT_HTML}, {"-", "# Title\n\ntext",
    FORMAT_MARKDOWN},
    {"-", "---\ntitle: x\n---\ntext", FORMAT_MARKDOWN}, {"-", "text with [a link](https://example.com)", FORMAT_MARKDOWN}, {"-", "#1 in the list", FORMAT_TEXT},
    {"article", "a < b", FORMAT_TEXT}, {".md", "text", FORMAT_TEXT},
};

START_TEST(format_is_told)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Article *article = source_read(str_of(formats[_i].path), str_of(formats[_i].bytes), FORMAT_AUTO, arena, &notes);
    ck_assert_ptr_nonnull(article);
    ck_assert_int_eq(article->format, formats[_i].format);
    arena_free(arena);
}
END_TEST

static const struct { Str bytes; Format format; uint32_t line, column; const char *says; bool readable; } wrong[] = {
    {STR(""), FORMAT_TEXT, 0, 0, "empty", false},
    {STR(" \n\t\n"), FORMAT_MARKDOWN, 0, 0, "empty", false},
    {STR("ab\ncd\0e"), FORMAT_TEXT, 2, 3, "NUL", false},
    {STR("ab\nc\xC3\xA9\xFFx"), FORMAT_MARKDOWN, 2, 3, "UTF-8", false},
    {STR("\xC3"), FORMAT_TEXT, 1, 1, "UTF-8", false},
    {STR("%PDF-1.7\n"), FORMAT_TEXT, 1, 1, "PDF", false},
    {STR("PK\x03\x04\x14\0"), FORMAT_AUTO, 1, 1, "word processor", false},
    {STR("{\\rtf1 The mine}"), FORMAT_TEXT, 1, 1, "RTF", false},
    {STR("\xFF\xFE" "h\0i\0"), FORMAT_AUTO, 1, 1, "UTF-16", false},
    {STR("\xED\xA0\x80 surrogate"), FORMAT_TEXT, 1, 1, "UTF-8", false},
    {STR("\xFE\xFF" "ab"), FORMAT_HTML, 1, 1, "UTF-16", false},
    {STR("<meta charset=no-such-set><p>caf\xE9"), FORMAT_HTML, 0, 0, "no-such-set", false},
    {STR("```\ncode\n```\n"), FORMAT_MARKDOWN, 0, 0, "no text", true},
    {STR("<nav>only links</nav>"), FORMAT_HTML, 0, 0, "no text", true},
};

START_TEST(unreadable_files_are_noted)
{
    Reading reading = read_bytes(wrong[_i].bytes, wrong[_i].format);
    ck_assert_int_eq(reading.article != NULL, wrong[_i].readable);
    ck_assert_uint_eq(reading.notes.list.n, 1);
    Note note = reading.notes.list.at[0];
    ck_assert_msg(str_find(note.message, str_of(wrong[_i].says)) < note.message.n, "%.*s", STR_ARG(note.message));
    ck_assert_uint_eq(note.line, wrong[_i].line);
    ck_assert_uint_eq(note.column, wrong[_i].column);
    ck_assert_int_eq(note.fatal, !wrong[_i].readable);
    reading_end(&reading);
}
END_TEST

START_TEST(spent_memory_is_no_article)
{
    Arena *arena = arena_new(100);
    Notes notes = {.arena = arena};
    static const Format all[] = {FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        ck_assert_ptr_null(source_read(S("a"), S("<p>Some text of a few words.</p>"), all[i], arena, &notes));
    arena_free(arena);
}
END_TEST

SUITE_MAIN("source_read", EACH(format_is_told, formats), EACH(unreadable_files_are_noted, wrong), ONCE(spent_memory_is_no_article))
