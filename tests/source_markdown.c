/* Tests of source/markdown: what is prose, which block it is, and that its bytes are known. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

/* The texts of the blocks, parted by "|". */
static const struct { const char *markdown, *blocks; } cases[] = {
    {"A *soft* **break**\nin `code` and [a link](http://a.b \"title\").", "A soft break in code and a link."},
    {"Caf&eacute; &amp; bar &#8212; &#x2019; &nosuch; a \\* star", "Caf\xC3\xA9 & bar \xE2\x80\x94 \xE2\x80\x99 &nosuch; a * star"},
    {"~~400~~ 200 people, ~300 more and ~400 less", "200 people, ~300 more and ~400 less"},
    {"Text<br>after <b>bold</b><!-- not this -->.", "Text after bold."},
    {"<div>\nraw\n</div>\n\nText.\n\n```\ncode\n```\n\n    indented text\n", "Text.|indented text"},
    {"# One #\n\nTwo\n---\n\nThree", "One|Two|Three"},
    {"- a\n- b\n\n  c\n  - d\n", "a|b|c|d"},
    {"Text ![Alt text\nhere](a.png) goes on.", "Text  goes on.|Alt text here"},
    {"> quoted\n> text\n\nafter", "quoted text|after"},
    {"| a | b |\n|---|---|\n| 1 |\n", "a|b|1"},
    {"Line one\\\nline two  \nline three", "Line one line two line three"},
    {"\xEF\xBB\xBF# Title\r\n\r\nText\r\nmore\r\n", "Title|Text more"},
};

START_TEST(blocks_of_markdown)
{
    Reading reading = read_text(cases[_i].markdown, FORMAT_MARKDOWN);
    Str rest = str_of(cases[_i].blocks);
    uint32_t i = 0;
    for (; rest.n; i++) {
        ck_assert_uint_lt(i, reading.article->blocks.n);
        ck_assert_text(block_text(&reading, i), str_cut(&rest, '|'));
    }
    ck_assert_uint_eq(reading.article->blocks.n, i);
    reading_end(&reading);
}
END_TEST

START_TEST(kinds_and_cells)
{
    Reading reading = read_text("## H\n\n> q\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n", FORMAT_MARKDOWN);
    static const Block wanted[] = {
        {.kind = BLOCK_HEADING, .level = 2}, {.kind = BLOCK_PARAGRAPH, .quoted = true}, {.kind = BLOCK_ITEM, .list = 1},
        {.kind = BLOCK_ITEM, .list = 1, .row = 1},
        {.kind = BLOCK_CELL, .list = 1, .header = true}, {.kind = BLOCK_CELL, .list = 1, .header = true, .column = 1},
        {.kind = BLOCK_CELL, .list = 1, .row = 1}, {.kind = BLOCK_CELL, .list = 1, .row = 1, .column = 1},
    };
    ck_assert_uint_eq(reading.article->blocks.n, sizeof wanted / sizeof *wanted);
    for (uint32_t i = 0; i < reading.article->blocks.n; i++) {
        Block found = reading.article->blocks.at[i];
        ck_assert_int_eq(found.kind, wanted[i].kind);
        ck_assert_uint_eq(found.level, wanted[i].level);
        ck_assert_uint_eq(found.quoted, wanted[i].quoted);
        ck_assert_uint_eq(found.header, wanted[i].header);
        ck_assert_uint_eq(found.list, wanted[i].list);
        ck_assert_uint_eq(found.row, wanted[i].row);
        ck_assert_uint_eq(found.column, wanted[i].column);
    }
    reading_end(&reading);
}
END_TEST

START_TEST(front_matter)
{
    Reading reading = read_text("---\ntitle: 'Bells of R\xC3\xB6st'\ndate: 2025-01-14T10:00:00Z\nlang: en-GB\nsummary: |\n  Two\n  lines\n---\nText.\n",
                                FORMAT_MARKDOWN);
    const Article *article = reading.article;
    ck_assert_uint_eq(reading.notes.list.n, 0);
    ck_assert_text(article->title, S("Bells of R\xC3\xB6st"));
    ck_assert_text(article->lang, S("en-GB"));
    ck_assert_text(date_print(article->date, reading.arena), S("2025-01-14"));
    ck_assert_uint_eq(article->blocks.n, 3);
    ck_assert_int_eq(article->blocks.at[0].kind, BLOCK_META_TITLE);
    ck_assert_text(article_bytes(article, article_span(article, article->blocks.at[0].begin, article->blocks.at[0].end)), S("Bells of R\xC3\xB6st"));
    ck_assert_int_eq(article->blocks.at[1].kind, BLOCK_META_DESCRIPTION);
    ck_assert_text(block_text(&reading, 2), S("Text."));
    reading_end(&reading);
}
END_TEST

START_TEST(wrong_front_matter_is_a_remark)
{
    Reading reading = read_text("---\ntitle: [\n---\nText.\n", FORMAT_MARKDOWN);
    ck_assert_uint_ge(reading.notes.list.n, 1);
    ck_assert(!notes_fatal(&reading.notes));
    ck_assert_text(block_text(&reading, 0), S("Text."));
    reading_end(&reading);
}
END_TEST

START_TEST(a_rule_is_no_front_matter)
{
    Reading reading = read_text("---\nText without an end.\n", FORMAT_MARKDOWN);
    ck_assert_uint_eq(reading.notes.list.n, 0);
    ck_assert_text(block_text(&reading, 0), S("Text without an end."));
    reading_end(&reading);
}
END_TEST

START_TEST(comments_are_kept_by_place)
{
    Reading reading = read_text("<!-- one\nof two lines -->\n\nText <!-- two --> more <!-- open", FORMAT_MARKDOWN);
    const Article *article = reading.article;
    ck_assert_uint_eq(article->comments.n, 2);
    ck_assert_text(article_bytes(article, article->comments.at[0]), S("<!-- one\nof two lines -->"));
    ck_assert_text(article_bytes(article, article->comments.at[1]), S("<!-- two -->"));
    reading_end(&reading);
}
END_TEST

START_TEST(slow_paragraph_is_plain_text)
{
    enum { LINES = 40000 };
    static const Str line = STR("x[a]: b\n");
    char *text = malloc(LINES * line.n);
    for (size_t i = 0; i < LINES * line.n; i++)
        text[i] = line.p[i % line.n];
    Reading reading = read_bytes((Str){text, LINES * line.n}, FORMAT_MARKDOWN);
    ck_assert_uint_eq(reading.notes.list.n, 1);
    ck_assert(!notes_fatal(&reading.notes));
    ck_assert_uint_gt(reading.article->blocks.n, 0);
    reading_end(&reading);
    free(text);
}
END_TEST

SUITE_MAIN("source_markdown", EACH(blocks_of_markdown, cases), ONCE(kinds_and_cells), ONCE(front_matter), ONCE(wrong_front_matter_is_a_remark),
           ONCE(a_rule_is_no_front_matter), ONCE(comments_are_kept_by_place), ONCE(slow_paragraph_is_plain_text))
