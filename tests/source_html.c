/* Tests of source/html: tokens, character sets, metadata, and the choice of the body. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

#define P1 "<p>The council of the town agreed on Monday to cast four new bells for the old tower.</p>"
#define P2 "<p>The bells will hang in the tower of the church, and they will ring every day at noon.</p>"
#define T1 "The council of the town agreed on Monday to cast four new bells for the old tower."
#define T2 "The bells will hang in the tower of the church, and they will ring every day at noon."

/* The texts of the blocks, parted by "|". */
static const struct { const char *html, *blocks; } cases[] = {
    {P1 P2, T1 "|" T2},
    {"<p>a<p>b<div>c</div>d", "a|b|c|d"},
    {"a &amp; b&nbsp;c &#8217; &copy &lt;x&gt; AT&T", "a & b\xC2\xA0" "c \xE2\x80\x99 &copy <x> AT&T"},
    {"<p>one\n     two\t three<br>four<br><br>five", "one two three four|five"},
    {"<p>5<b>0</b><i>0</i> bells <!-- <p>no --> a<b c < d", "500 bells a"},
    {"x<script>var a = '<p>no</p>';</script>y<style>p{}</style>z<textarea><p>no</textarea>.", "xyz."},
    {"<ul><li>one<li>two<ul><li>three</ul></ul>", "one|two|three"},
    {"<table><tr><th>a<td>b<tr><td>c</table>", "a|b|c"},
    {"<P CLASS=x>Upper</P><p title='a > b'>quoted</p><p title=\"x>y\" hidden=>odd</p>", "Upper|quoted|odd"},
    {"3 < 4 and <3 and </> and <> end", "3 < 4 and <3 and and <> end"},
    {"<nav>Home</nav><header>Site</header><article>" P1 "<aside>Other</aside>" P2 "</article><footer>(c)</footer>", T1 "|" T2},
    {"<div class=menu><a href=a>Home</a></div><div class=page>" P1 P2 "<div class='related-links'><p>More news of other towns that the reader may like.</p></div>"
     "</div>", T1 "|" T2},
    {"<title>Four bells for tower - The Daily Bell</title><h1>The Daily Bell</h1><div><h2>Four bells for tower</h2>" P1 P2 "</div>",
     "Four bells for tower - The Daily Bell|Four bells for tower|" T1 "|" T2},
    {"<div>" P1 "<p><a href=x>A link of many words that leads to another article of the paper</a></p>" P2 "</div>", T1 "|" T2},
    {"<div>" P1 "<div style='display:none'><p>A text that no one is meant to see, however long it is, in this page.</p></div>" P2 "</div>", T1 "|" T2},
    {"<div>" P1 P2 "<p>TAGS</p><h4>More stories</h4></div>", T1 "|" T2},
    {"<div>" P1 "<figure><img alt='An old bell in its tower'><figcaption>The bell.</figcaption></figure>" P2 "</div>",
     T1 "|An old bell in its tower|The bell.|" T2},
    {"<div>" P1 "<a href=b><img alt='Four new bells for the tower'></a>" P2 "</div>", T1 "|" T2},
    {"<div>" P1 "<figure><a href=b.jpg><img alt='An old bell in its tower'></a></figure>" P2 "</div>", T1 "|An old bell in its tower|" T2},
    {"<meta charset=iso-8859-1><p>caf\xE9 \x93so\x94 \x80" "5", "caf\xC3\xA9 \xE2\x80\x9Cso\xE2\x80\x9D \xE2\x82\xAC" "5"},
    {"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>\xCD\xC9\xD2", "\xD0\xBC\xD0\xB8\xD1\x80"},
    {"<meta charset=gbk><p>\xC4\xE3\xBA\xC3 5", "\xE4\xBD\xA0\xE5\xA5\xBD 5"},
    {"<p>caf\xC3\xA9s and na\xC3\xAFve \xE2\x80\x9Cwords\xE2\x80\x9D \xFF", "caf\xC3\xA9s and na\xC3\xAFve \xE2\x80\x9Cwords\xE2\x80\x9D \xEF\xBF\xBD"},
};

START_TEST(blocks_of_html)
{
    Reading reading = read_text(cases[_i].html, FORMAT_HTML);
    Str rest = str_of(cases[_i].blocks);
    uint32_t i = 0;
    for (; rest.n; i++) {
        Str wanted = str_cut(&rest, '|');
        ck_assert_msg(i < reading.article->blocks.n, "no block \"%.*s\"", STR_ARG(wanted));
        ck_assert_text(block_text(&reading, i), wanted);
    }
    ck_assert_msg(reading.article->blocks.n == i, "one more: \"%.*s\"", STR_ARG(block_text(&reading, i)));
    reading_end(&reading);
}
END_TEST

static const struct { const char *html, *date; } dates[] = {
    {"<meta property=\"article:published_time\" content=\"2019-11-18T10:00:00Z\">", "2019-11-18"},
    {"<meta content='2019-11-18' itemprop='datePublished'>", "2019-11-18"},
    {"<script type='application/ld+json'>{\"datePublished\" : \"2019-11-18T01:02\"}</script>", "2019-11-18"},
    {"<time datetime='2019-11-18'>yesterday</time><time datetime='2020-01-01'>", "2019-11-18"},
    {"<time datetime='2018-01-01'></time><meta name=date content=2019-11-18>", "2019-11-18"},
    {"<meta name=date content='0001-01-01'>", ""},
    {"<meta name=date content='soon'>", ""},
};

START_TEST(dates_of_pages)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Article *article = source_read(S("a.html"), arena_print(arena, "%s" P1, dates[_i].html), FORMAT_AUTO, arena, &notes);
    ck_assert_text(date_print(article->date, arena), str_of(dates[_i].date));
    arena_free(arena);
}
END_TEST

START_TEST(columns_of_single_bytes)
{
    Reading reading = read_text("<meta charset=latin1><p>\x93\xE9\xF4\x94 X", FORMAT_HTML);
    Place place = article_place(reading.article, (uint32_t)str_find_byte(reading.article->bytes, 'X'), reading.arena);
    ck_assert_uint_eq(place.column, 30);
    ck_assert_uint_eq(place.utf16, 30);
    reading_end(&reading);
}
END_TEST

START_TEST(metadata)
{
    Reading reading = read_text("<html lang=en-US><title>Plain &amp; simple</title><meta property=og:title content='Four &quot;bells&quot;'>"
                                "<meta name=description content='A town buys.'>" P1, FORMAT_HTML);
    const Article *article = reading.article;
    ck_assert_text(article->lang, S("en-US"));
    ck_assert_text(article->title, S("Four \"bells\""));
    ck_assert_int_eq(article->blocks.at[0].kind, BLOCK_META_TITLE);
    ck_assert_text(article_bytes(article, article_span(article, article->blocks.at[0].begin, article->blocks.at[0].end)), S("Four &quot;bells&quot;"));
    ck_assert_int_eq(article->blocks.at[1].kind, BLOCK_META_DESCRIPTION);
    ck_assert_text(block_text(&reading, 1), S("A town buys."));
    reading_end(&reading);
}
END_TEST

START_TEST(tables_and_lists)
{
    Reading reading = read_text("<ol><li>one<li>two</ol><table><tr><th>a<th>b<tr><td>c<td>d</table>", FORMAT_HTML);
    static const Block wanted[] = {
        {.kind = BLOCK_ITEM, .list = 1}, {.kind = BLOCK_ITEM, .list = 1, .row = 1}, {.kind = BLOCK_CELL, .list = 2, .header = true},
        {.kind = BLOCK_CELL, .list = 2, .header = true, .column = 1}, {.kind = BLOCK_CELL, .list = 2, .row = 1},
        {.kind = BLOCK_CELL, .list = 2, .row = 1, .column = 1},
    };
    ck_assert_uint_eq(reading.article->blocks.n, 6);
    for (uint32_t i = 0; i < 6; i++) {
        Block found = reading.article->blocks.at[i];
        ck_assert_int_eq(found.kind, wanted[i].kind);
        ck_assert_uint_eq(found.list, wanted[i].list);
        ck_assert_uint_eq(found.header, wanted[i].header);
        ck_assert_uint_eq(found.row, wanted[i].row);
        ck_assert_uint_eq(found.column, wanted[i].column);
    }
    reading_end(&reading);
}
END_TEST

/* Patterns repeated until they are some hundred kilobytes: none may overflow the stack or take a second. */
static const char *const repeated[] = {
    "<div>", "<div></em>", "<div></p></li></td>", "<li>", "<li><div><div>", "<table><tr><td>", "<tr><td>", "<!--", "<a b='", "<a b=c ", "&", "&#x", "<", "</",
    "<script>", "<script></", "<p><a href=x>", "<blockquote>", "<ul><li>a", "<img alt='a b c d e'>",
};

START_TEST(hostile_pages)
{
    enum { SIZE = 400000 };
    size_t length = str_of(repeated[_i]).n;
    char *page = malloc(SIZE);
    for (size_t i = 0; i < SIZE; i++)
        page[i] = repeated[_i][i % length];
    Reading reading = read_bytes((Str){page, SIZE}, FORMAT_HTML);
    reading_end(&reading);
    free(page);
}
END_TEST

SUITE_MAIN("source_html", EACH(blocks_of_html, cases), EACH(dates_of_pages, dates), ONCE(columns_of_single_bytes), ONCE(metadata), ONCE(tables_and_lists),
           EACH(hostile_pages, repeated))
