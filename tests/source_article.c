/* Tests of source/article: the way back from the text to bytes, lines and columns. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

START_TEST(spans_of_plain_text_are_the_text)
{
    Reading reading = read_text("\xEF\xBB\xBFOne bell.\r\n\r\nTwo b\xC3\xA9lls.\r\n", FORMAT_TEXT);
    ck_assert_uint_eq(reading.article->blocks.n, 2);
    Block second = reading.article->blocks.at[1];
    Span span = article_span(reading.article, second.begin, second.end);
    ck_assert_text(article_bytes(reading.article, span), S("Two b\xC3\xA9lls."));
    ck_assert_uint_eq(span.begin, 16);               /* the byte order mark is three bytes */
    reading_end(&reading);
}
END_TEST

START_TEST(spans_of_entities_are_whole)
{
    Reading reading = read_text("<p>Costs &pound;5&nbsp;m &amp; more than the mayor of the town had said.</p>", FORMAT_HTML);
    Str text = reading.article->text;
    uint32_t pound = (uint32_t)str_find(text, S("\xC2\xA3"));
    ck_assert_text(article_bytes(reading.article, article_span(reading.article, pound, pound + 2)), S("&pound;"));
    ck_assert_text(article_bytes(reading.article, article_span(reading.article, pound, pound + 3)), S("&pound;5"));
    ck_assert_text(article_bytes(reading.article, article_span(reading.article, pound + 2, pound + 6)), S("5&nbsp;m"));
    Span none = article_span(reading.article, pound + 2, pound + 2);
    ck_assert_uint_eq(none.begin, none.end);
    reading_end(&reading);
}
END_TEST

/* The byte is that of the X. */
static const struct { const char *bytes; uint32_t line, column, utf16; } places[] = {
    {"X", 1, 1, 1}, {"aX", 1, 2, 2}, {"a\nX", 2, 1, 1}, {"a\r\n\r\nbX", 3, 2, 2}, {"\xEF\xBB\xBFX", 1, 1, 1}, {"\xC3\xA9\xC3\xA9X", 1, 3, 3},
    {"\xF0\x9F\x9A\x80X", 1, 2, 3}, {"a\te\xCC\x81X", 1, 5, 5}, {"\n\n\nX", 4, 1, 1},
};

START_TEST(places_of_bytes)
{
    Reading reading = read_text(places[_i].bytes, FORMAT_TEXT);
    uint32_t byte = (uint32_t)str_find_byte(reading.article->bytes, 'X');
    Place place = article_place(reading.article, byte, reading.arena);
    ck_assert_uint_eq(place.byte, byte);
    ck_assert_uint_eq(place.line, places[_i].line);
    ck_assert_uint_eq(place.column, places[_i].column);
    ck_assert_uint_eq(place.utf16, places[_i].utf16);
    reading_end(&reading);
}
END_TEST

/* Lines of all lengths round the distance of checkpoints, and one of a megabyte: every place must be that of a plain count. */
START_TEST(places_in_long_lines)
{
    enum { SIZE = 1 << 20 };
    char *bytes = malloc(SIZE);
    for (size_t i = 0; i < SIZE; i++)
        bytes[i] = i < 100000 && (i * i) % 4099 == 1 ? '\n' : i % 7 == 3 ? '\xC3' : i % 7 == 4 ? '\xA9' : 'a';
    for (size_t i = 0; i + 1 < SIZE; i++)            /* no half characters */
        if ((bytes[i] == '\xC3') != (bytes[i + 1] == '\xA9') && bytes[i] != '\n')
            bytes[i] = bytes[i] == '\xC3' ? 'a' : bytes[i];
    Arena *arena = arena_new(0);
    Article article = {.bytes = {bytes, SIZE}};
    Place here = {.line = 1, .column = 1};
    for (uint32_t byte = 0; byte < SIZE; byte++) {
        if (byte % 97 == 0 || bytes[byte] == '\n') {
            Place place = article_place(&article, byte, arena);
            ck_assert_uint_eq(place.line, here.line);
            ck_assert_uint_eq(place.column, here.column);
        }
        here.column += ((unsigned char)bytes[byte] & 0xC0) != 0x80;
        if (bytes[byte] == '\n') {
            here.line++;
            here.column = 1;
        }
    }
    arena_free(arena);
    free(bytes);
}
END_TEST

SUITE_MAIN("source_article", ONCE(spans_of_plain_text_are_the_text), ONCE(spans_of_entities_are_whole), EACH(places_of_bytes, places),
           ONCE(places_in_long_lines))
