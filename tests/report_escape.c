/* Escaping: what an article holds reaches terminals and JSON readers as text only. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "report/escape.h"

static const struct {
    Str text, shown, ascii;
    size_t cells;
} terminal[] = {
    {STR("400,000 people"), STR("400,000 people"), STR("400,000 people"), 14},
    {STR("a\tb"), STR("a    b"), STR("a    b"), 6},
    {STR("two\r\nlines"), STR("two  lines"), STR("two  lines"), 10},
    {STR("\x1b[31mred\x07"), STR("\\x1b[31mred\\x07"), STR("\\x1b[31mred\\x07"), 15},
    {STR("\xC2\x9B" "31m"), STR("\\u{9b}31m"), STR("\\u{9b}31m"), 9},                      /* CSI as one character */
    {STR("a\xE2\x80\xAE" "b"), STR("a\\u{202e}b"), STR("a\\u{202e}b"), 10},                /* right-to-left override */
    {STR("\xEF\xBB\xBF" "x"), STR("\\u{feff}x"), STR("\\u{feff}x"), 9},
    {STR("Quer\xC3\xA9taro"), STR("Quer\xC3\xA9taro"), STR("Quer\\u{e9}taro"), 9},
    {STR("e\xCC\x81"), STR("e\xCC\x81"), STR("e\\u{301}"), 1},                             /* a combining accent takes no cell */
    {STR("\xE6\x97\xA5\xE6\x9C\xAC"), STR("\xE6\x97\xA5\xE6\x9C\xAC"), STR("\\u{65e5}\\u{672c}"), 4},
    {STR("\xF0\x9F\x9A\x80"), STR("\xF0\x9F\x9A\x80"), STR("\\u{1f680}"), 2},
    {STR("\xFF\xC3"), STR("\\xff\\xc3"), STR("\\xff\\xc3"), 8},                            /* no UTF-8 */
    {STR("\x7F"), STR("\\x7f"), STR("\\x7f"), 4},
    {STR("### a ##[group]"), STR("### a \\x23#[group]"), STR("### a \\x23#[group]"), 18},   /* a command to CI runners */
};

typedef struct Kept {
    Arena *arena;
    Pile pile;
    Writer writer;
} Kept;

static void keep(Kept *kept)
{
    *kept = (Kept){.arena = arena_new(0)};
    kept->pile.arena = kept->arena;
    writer_start(&kept->writer, pile_take, &kept->pile);
}

static Str kept_text(Kept *kept)
{
    writer_flush(&kept->writer);
    return (Str){kept->pile.bytes.at, kept->pile.bytes.n};
}

START_TEST(shows_on_a_terminal)
{
    for (int ascii = 0; ascii < 2; ascii++) {
        Kept kept;
        keep(&kept);
        escape_terminal(&kept.writer, terminal[_i].text, ascii);
        ck_assert_text(kept_text(&kept), ascii ? terminal[_i].ascii : terminal[_i].shown);
        arena_free(kept.arena);
    }
    ck_assert_uint_eq(escape_cells(terminal[_i].text, false), terminal[_i].cells);
    ck_assert_uint_eq(escape_cells(terminal[_i].text, true), terminal[_i].ascii.n);
}
END_TEST

static const struct {
    Str text, json;
} json[] = {
    {STR("plain"), STR("\"plain\"")},
    {STR("say \"no\" \\ now"), STR("\"say \\\"no\\\" \\\\ now\"")},
    {STR("a\nb\tc\r\x01\x1b\x7f"), STR("\"a\\nb\\tc\\r\\u0001\\u001b\\u007f\"")},
    {STR("Quer\xC3\xA9taro \xF0\x9F\x9A\x80"), STR("\"Quer\xC3\xA9taro \xF0\x9F\x9A\x80\"")},
    {STR("\xED\xA0\x80"), STR("\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"")},               /* a surrogate is no character */
    {STR("cut \xE2\x80"), STR("\"cut \xEF\xBF\xBD\xEF\xBF\xBD\"")},
    {STR("\xC2\x9B \xE2\x80\xAE \xF3\xA0\x81\x81"), STR("\"\\u009b \\u202e \\udb40\\udc41\"")},           /* CSI, an override, a tag */
    {STR("##vso[x]"), STR("\"\\u0023#vso[x]\"")},
    {STR("nul \0 inside"), STR("\"nul \\u0000 inside\"")},
};

START_TEST(quotes_for_json)
{
    Kept kept;
    keep(&kept);
    escape_json(&kept.writer, json[_i].text);
    ck_assert_text(kept_text(&kept), json[_i].json);
    arena_free(kept.arena);
}
END_TEST

static const struct {
    Str text, xml, ascii;
} xml[] = {
    {STR("a < b & \"c\" > 'd'"), STR("a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;"), STR("a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;")},
    {STR("]]></failure><!--"), STR("]]&gt;&lt;/failure&gt;&lt;!--"), STR("]]&gt;&lt;/failure&gt;&lt;!--")},
    {STR("\x1b[31m\n\t"), STR("\\x1b[31m     "), STR("\\x1b[31m     ")},
    {STR("Quer\xC3\xA9taro"), STR("Quer\xC3\xA9taro"), STR("Quer&#xe9;taro")},
    {STR("\xEF\xBF\xBE\xFF"), STR("\\u{fffe}\\xff"), STR("\\u{fffe}\\xff")},              /* what no XML may hold */
};

START_TEST(escapes_for_xml)
{
    for (int ascii = 0; ascii < 2; ascii++) {
        Kept kept;
        keep(&kept);
        escape_xml(&kept.writer, xml[_i].text, ascii);
        ck_assert_text(kept_text(&kept), ascii ? xml[_i].ascii : xml[_i].xml);
        arena_free(kept.arena);
    }
}
END_TEST

SUITE_MAIN("report_escape", EACH(shows_on_a_terminal, terminal), EACH(quotes_for_json, json), EACH(escapes_for_xml, xml))
