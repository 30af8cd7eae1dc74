/* Documents of the editor: edits, and places as the three encodings count them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "editor/document.h"

/* One line of each kind of ending; e-acute is two bytes and one unit, the tent is four bytes and two units. */
#define TEXT "ab\n\xC3\xA9\xF0\x9F\x8E\xAAz\r\n\rend"

static Document *open_text(const char *text)
{
    Document *it = document_open("file:///a.md", "a.md", CLAIMCLASH_AUTO, str_of(text));
    ck_assert_ptr_nonnull(it);
    return it;
}

static const struct {
    uint32_t line, character;
    Encoding encoding;
    size_t byte;
} places[] = {
    {0, 0, ENCODING_UTF16, 0},  {0, 2, ENCODING_UTF16, 2},  {1, 0, ENCODING_UTF8, 3},   {1, 1, ENCODING_UTF16, 5},  {1, 3, ENCODING_UTF16, 9},  {1, 2, ENCODING_UTF8, 5},
    {1, 6, ENCODING_UTF8, 9},   {1, 1, ENCODING_UTF32, 5},  {1, 2, ENCODING_UTF32, 9},  {1, 4, ENCODING_UTF16, 10}, {2, 0, ENCODING_UTF16, 12}, {3, 0, ENCODING_UTF8, 13},
    {3, 3, ENCODING_UTF32, 16},
};

START_TEST(finds_places_both_ways)
{
    Document *it = open_text(TEXT);
    Position position = {places[_i].line, places[_i].character};
    ck_assert_uint_eq(document_byte(it, position, places[_i].encoding), places[_i].byte);
    Position back = document_position(it, places[_i].byte, places[_i].encoding);
    ck_assert_uint_eq(back.line, position.line);
    ck_assert_uint_eq(back.character, position.character);
    document_free(it);
}
END_TEST

/* Places are counted on from those asked for before; that changes none of them. */
START_TEST(finds_places_in_any_order)
{
    static const size_t bytes[] = {9, 3, 5, 9, 5, 3, 16, 0, 10, 9, 13, 5};
    static const Encoding encodings[] = {ENCODING_UTF16, ENCODING_UTF8, ENCODING_UTF32};
    Document *it = open_text(TEXT);
    for (size_t i = 0; i < 3 * sizeof bytes / sizeof *bytes; i++) {
        Document *fresh = open_text(TEXT);
        size_t byte = bytes[i % (sizeof bytes / sizeof *bytes)];
        Encoding encoding = encodings[i % 5 % 3];
        Position one = document_position(it, byte, encoding), other = document_position(fresh, byte, encoding);
        ck_assert_uint_eq(one.line, other.line);
        ck_assert_uint_eq(one.character, other.character);
        document_free(fresh);
    }
    document_free(it);
}
END_TEST

/* What is not there stands for the end of the line or of the text; the midst of a letter for its end. */
START_TEST(keeps_within_the_text)
{
    Document *it = open_text(TEXT);
    ck_assert_uint_eq(document_byte(it, (Position){0, 99}, ENCODING_UTF16), 2);
    ck_assert_uint_eq(document_byte(it, (Position){99, 0}, ENCODING_UTF16), sizeof TEXT - 1);
    ck_assert_uint_eq(document_byte(it, (Position){UINT32_MAX, UINT32_MAX}, ENCODING_UTF8), sizeof TEXT - 1);
    ck_assert_uint_eq(document_byte(it, (Position){1, 2}, ENCODING_UTF16), 9);
    ck_assert_uint_eq(document_position(it, SIZE_MAX, ENCODING_UTF8).line, 3);
    document_free(it);
}
END_TEST

START_TEST(edits)
{
    Document *it = open_text("one two three");
    ck_assert(document_edit(it, 4, 7, S("2 and a half")));
    ck_assert_text(((Str){it->bytes, it->size}), S("one 2 and a half three"));
    ck_assert(document_edit(it, 99, 3, S("!")));
    ck_assert_text(((Str){it->bytes, it->size}), S("one! 2 and a half three"));
    ck_assert(document_edit(it, 0, SIZE_MAX, S("")));
    ck_assert_uint_eq(it->size, 0);
    ck_assert_uint_eq(document_byte(it, (Position){0, 5}, ENCODING_UTF16), 0);
    ck_assert(it->changed);
    document_free(it);
}
END_TEST

static const struct {
    const char *uri, *path;
} uris[] = {
    {"file:///a/b%20c.md", "/a/b c.md"}, {"file://host/a.md", "/a.md"}, {"file:///%C3%A9%", "/\xC3\xA9%"}, {"file:///a%2", "/a%2"}, {"file:///%zz", "/%zz"}, {"untitled:1", NULL}, {"", NULL},
};

START_TEST(reads_paths_of_uris)
{
    char *path = document_path_of(uris[_i].uri);
    if (uris[_i].path)
        ck_assert_str_eq(path, uris[_i].path);
    else
        ck_assert_ptr_null(path);
    free(path);
}
END_TEST

START_TEST(writes_uris_that_are_read_back)
{
    Arena *arena = arena_new(0);
    Str uri = document_uri_of(S("/a b/\xC3\xA9#?%\x01.md"), arena);
    ck_assert_text(uri, S("file:///a%20b/%C3%A9%23%3F%25%01.md"));
    char *path = document_path_of(arena_print(arena, "%.*s", STR_ARG(uri)).p);
    ck_assert_str_eq(path, "/a b/\xC3\xA9#?%\x01.md");
    free(path);
    arena_free(arena);
}
END_TEST

SUITE_MAIN("editor_document", EACH(finds_places_both_ways, places), ONCE(finds_places_in_any_order), ONCE(keeps_within_the_text), ONCE(edits), EACH(reads_paths_of_uris, uris),
           ONCE(writes_uris_that_are_read_back))
