/* Tests of base/str: views, folding, search, edit distance, UTF-8. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"

#include "suite.h"

START_TEST(parts_are_clamped)
{
    Str s = S("harbour");
    ck_assert(str_equal(str_sub(s, 0, 3), S("har")));
    ck_assert(str_equal(str_sub(s, 3, 99), S("bour")));
    ck_assert_uint_eq(str_sub(s, 9, 12).n, 0);
    ck_assert_uint_eq(str_sub(s, 5, 2).n, 0);
    ck_assert_uint_eq(str_sub((Str){0}, 0, 4).n, 0);
    ck_assert(str_equal(str_trim(S(" \t a b \n")), S("a b")));
    ck_assert_uint_eq(str_trim(S(" \n ")).n, 0);
}
END_TEST

START_TEST(comparison)
{
    ck_assert(str_equal_fold(S("Per Cent"), S("per cent")));
    ck_assert(!str_equal_fold(S("per cent"), S("percent")));
    ck_assert(str_equal((Str){0}, S("")));
    ck_assert_int_lt(str_compare(S("ab"), S("abc")), 0);
    ck_assert_int_gt(str_compare(S("b"), S("abc")), 0);
    ck_assert(str_starts(S("million"), S("mill")) && !str_starts(S("mi"), S("mill")));
    ck_assert(str_ends(S("million"), S("lion")) && !str_ends(S("on"), S("lion")));
}
END_TEST

START_TEST(search)
{
    ck_assert_uint_eq(str_find(S("aab aaab"), S("aaab")), 4);
    ck_assert_uint_eq(str_find(S("aab"), S("c")), 3);
    ck_assert_uint_eq(str_find(S("aab"), S("")), 0);
    ck_assert_uint_eq(str_find(S(""), S("a")), 0);
    Str rest = S("a,b,");
    ck_assert(str_equal(str_cut(&rest, ','), S("a")));
    ck_assert(str_equal(str_cut(&rest, ','), S("b")));
    ck_assert_uint_eq(rest.n, 0);
}
END_TEST

static const struct { const char *a, *b; size_t most, distance; } distances[] = {
    {"warning", "warning", 2, 0}, {"warning", "waring", 2, 1}, {"jsonl", "josnl", 2, 1}, {"human", "gcc", 2, 3}, {"", "ab", 2, 2}, {"abc", "abcdef", 2, 3},
};

START_TEST(edit_distance)
{
    ck_assert_uint_eq(str_distance(str_of(distances[_i].a), str_of(distances[_i].b), distances[_i].most), distances[_i].distance);
    ck_assert_uint_eq(str_distance(str_of(distances[_i].b), str_of(distances[_i].a), distances[_i].most), distances[_i].distance);
}
END_TEST

static const struct { const char *bytes; size_t n; uint32_t code, length; bool valid; } runes[] = {
    {"a", 1, 'a', 1, true}, {"\xC3\xA9", 2, 0xE9, 2, true}, {"\xF0\x9F\x9A\x80", 4, 0x1F680, 4, true}, {"\xC3", 1, 0xFFFD, 1, false},
    {"\xFF\xFE", 2, 0xFFFD, 1, false}, {"\xED\xA0\x80", 3, 0xFFFD, 1, false} /* a surrogate */, {"\xC0\x80", 2, 0xFFFD, 1, false} /* overlong */,
};

START_TEST(utf8)
{
    Rune rune = str_rune((Str){runes[_i].bytes, runes[_i].n}, 0);
    ck_assert_uint_eq(rune.code, runes[_i].code);
    ck_assert_uint_eq(rune.length, runes[_i].length);
    ck_assert(rune.valid == runes[_i].valid);
}
END_TEST

START_TEST(utf8_walks_both_ways)
{
    Str s = S("a\xC3\xA9\xF0\x9F\x9A\x80z");
    ck_assert_uint_eq(str_runes(s), 4);
    ck_assert_uint_eq(str_first_invalid(s), s.n);
    ck_assert_uint_eq(str_rune_before(s, 7), 3);
    ck_assert_uint_eq(str_rune_before(s, 3), 1);
    ck_assert_uint_eq(str_rune_before(s, 1), 0);
    ck_assert_uint_eq(str_first_invalid(S("ab\xFFz")), 2);
    ck_assert(rune_is_space(0xA0) && rune_is_space(0x2009) && !rune_is_space('x'));
    ck_assert(rune_is_upper(0xC9) && !rune_is_upper(0xE9) && rune_is_letter(0xE9));
}
END_TEST

SUITE_MAIN("base_str", ONCE(parts_are_clamped), ONCE(comparison), ONCE(search), EACH(edit_distance, distances), EACH(utf8, runes), ONCE(utf8_walks_both_ways))
