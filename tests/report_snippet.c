/* Snippets: the place always shows, cuts fall between words, and only its neighbourhood is looked at. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "report/escape.h"
#include "report/snippet.h"

static const struct {
    Str bytes, marked;
    size_t width;
    Str shown;                                       /* between the dots */
    bool cut_left, cut_right;
} crops[] = {
    {STR("Four hundred people came."), STR("people"), 40, STR("Four hundred people came."), false, false},
    {STR("first line\nFour hundred people came.\nlast line"), STR("people"), 40, STR("Four hundred people came."), false, false},
    {STR("first line\r\nFour people.\r\n"), STR("people"), 40, STR("Four people."), false, false},
    {STR("\xEF\xBB\xBF" "Four people."), STR("Four"), 40, STR("Four people."), false, false},
    {STR("One two three four five six seven eight nine ten eleven twelve people and then some more words to the end."), STR("people"), 40,
     STR("twelve people and then"), true, true},
    {STR("One two three four people and then some more words, many more of them, up to the end."), STR("One"), 40, STR("One two three four people and"), false, true},
    {STR("One two three four people and then some more words, up to the very end."), STR("end."), 40, STR("more words, up to the very end."), true, false},
    {STR("Onetwothreefourfivesixseveneightnineteneleventwelvethirteenfourteen"), STR("eight"), 40, STR("rfivesixseveneightninetenelevent"), true, true},
    {STR("The long and winding description of all those many people who came to see it"), STR("long and winding description of all those many people who came"), 40,
     STR("long and winding description of"), true, true},
    {STR("It was the\npeople who came"), STR("the\npeople"), 40, STR("It was the"), false, false},
    {STR("\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5" "5 x"),
     STR("5"), 40, STR("\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5" "5 x"),
     false, false},
};

START_TEST(crops_round_the_place)
{
    size_t at = str_find(crops[_i].bytes, crops[_i].marked);
    Span span = {(uint32_t)at, (uint32_t)(at + crops[_i].marked.n)};
    Crop crop = snippet_crop(crops[_i].bytes, span, crops[_i].width, false);
    Str shown = str_sub(crops[_i].bytes, crop.begin, crop.end);
    ck_assert_text(shown, crops[_i].shown);
    ck_assert_int_eq(crop.cut_left, crops[_i].cut_left);
    ck_assert_int_eq(crop.cut_right, crops[_i].cut_right);
    ck_assert_uint_le(escape_cells(shown, false) + 4 * crop.cut_left + 4 * crop.cut_right, crops[_i].width);
}
END_TEST

SUITE_MAIN("report_snippet", EACH(crops_round_the_place, crops))
