/* Tests of segment/token: words, numbers and marks cut apart; their kinds, flags and folded forms; phrases of several tokens. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

static const struct { const char *text, *wanted; } cuts[] = {
    {"10-year plans, full-time", "10 - year plans , full - time"},
    {"F-16 and COVID-19, Su-35s, Covid-19", "f-16 and covid-19 , su-35s , covid-19"},
    {"mid-2000s Mid-2000s A350-1000", "mid - 2000s mid - 2000s a350-1000"},
    {"don't can't won\xE2\x80\x99t", "do n't ca n't wo n't"},
    {"Mexico's they're we\xE2\x80\x99ll I've he'd I'm", "mexico 's they 're we 'll i 've he 'd i 'm"},
    {"O'Brien o'clock the students' work", "o'brien o'clock the students ' work"},
    {"1,234.5 and 5,836.22", "1,234.5 and 5,836.22"},
    {"$1.2m (\xC2\xA3" "600m) \xE2\x82\xAC" "5bn", "$ 1.2m ( \xC2\xA3 600m ) \xE2\x82\xAC 5bn"},
    {"US$5 and MX$340", "us $ 5 and mx $ 340"},
    {"Rs16,189 USD5bn", "rs 16,189 usd 5bn"},
    {"5-3 2012-13 10\xE2\x80\x93" "15", "5 - 3 2012 - 13 10 \xE2\x80\x93 15"},
    {"60% 25.5%", "60 % 25.5 %"},
    {"1\xC2\xA0" "234 and 12\xE2\x80\xAF" "345", "1\xC2\xA0" "234 and 12\xE2\x80\xAF" "345"},
    {"1 234 and 1\xC2\xA0" "23", "1 234 and 1 23"},
    {"1'234 1\xC2\xBD 21st 1990s 5G", "1'234 1\xC2\xBD 21st 1990s 5g"},
    {"10:30 24/7 9/11 1/2", "10:30 24 / 7 9 / 11 1 / 2"},
    {"60 km/h, 20\xC2\xB0" "C, km\xC2\xB2", "60 km / h , 20 \xC2\xB0 c , km\xC2\xB2"},
    {"Mr. Hale of the U.S. left", "mr. hale of the u.s. left"},
    {"J. K. Morrow at 5 p.m. and 5p.m.", "j. k. morrow at 5 p.m. and 5 p.m."},
    {"See No. 5. He said no.", "see no. 5 . he said no ."},
    {"They sat. On Sat. they rose.", "they sat . on sat. they rose ."},
    {"[The] plan (SE) \xE2\x80\x9C" "a\xE2\x80\x9D", "[ the ] plan ( se ) \xE2\x80\x9C a \xE2\x80\x9D"},
    {"wait... no -- well\xE2\x80\xA6", "wait ... no -- well \xE2\x80\xA6"},
    {"https://t.co/Xq4. #Aws @Cloud a@b.org b.org/c?d", "https://t.co/Xq4 . #aws @cloud a@b.org b.org/c?d"},
    {"\xF0\x9F\x9A\x80\xF0\x9F\x87\xB2\xF0\x9F\x87\xBD Go", "\xF0\x9F\x9A\x80\xF0\x9F\x87\xB2\xF0\x9F\x87\xBD go"},
    {"Quere\xCC\x81taro \xC3\x89" "COLE", "quer\xC3\xA9taro \xC3\xA9" "cole"},
    {"co\xC2\xADoperate non\xE2\x80\x91" "stop", "cooperate non - stop"},
    {"S&P 500, R&D", "s & p 500 , r & d"},
    {"-5 +3 .5", "- 5 + 3 .5"},
};

START_TEST(text_is_cut)
{
    Reading reading = read_text(cuts[_i].text, FORMAT_TEXT);
    Str line = {0};
    for (uint32_t i = 0; i < reading.segments.sentences.n; i++)
        line = arena_print(reading.arena, "%.*s%s%.*s", STR_ARG(line), i ? " " : "", STR_ARG(token_line(&reading, i)));
    ck_assert_msg(str_equal_fold(line, str_of(cuts[_i].wanted)), "found \"%.*s\", wanted \"%s\"", STR_ARG(line), cuts[_i].wanted);
    reading_end(&reading);
}
END_TEST

START_TEST(kinds_and_flags)
{
    Reading reading = read_text("\xE2\x80\x9CNATO\xE2\x80\x9D sent A320 to #Rome, $5 & \xF0\x9F\x9A\x80", FORMAT_TEXT);
    Tokens tokens = segment_tokens(reading.article, &reading.segments, 0, &reading.knowledge, reading.arena);
    static const struct { TokenKind kind; bool space, capital, all; } wanted[] = {
        {TOKEN_QUOTE, true, false, false}, {TOKEN_WORD, false, true, true}, {TOKEN_QUOTE, false, false, false}, {TOKEN_WORD, true, false, false},
        {TOKEN_NUMBER, true, true, false}, {TOKEN_WORD, true, false, false}, {TOKEN_OTHER, true, false, false}, {TOKEN_PUNCTUATION, false, false, false},
        {TOKEN_SYMBOL, true, false, false}, {TOKEN_NUMBER, false, false, false}, {TOKEN_SYMBOL, true, false, false}, {TOKEN_OTHER, true, false, false},
    };
    ck_assert_uint_eq(tokens.n, sizeof wanted / sizeof *wanted);
    for (uint32_t i = 0; i < tokens.n; i++) {
        ck_assert_int_eq(tokens.at[i].kind, wanted[i].kind);
        ck_assert_int_eq(tokens.at[i].space_before, wanted[i].space);
        ck_assert_int_eq(tokens.at[i].capital, wanted[i].capital);
        ck_assert_int_eq(tokens.at[i].all_capitals, wanted[i].all);
        ck_assert_int_eq(tokens.at[i].head, -1);
    }
    ck_assert_text(token_text(tokens, 1), S("NATO"));
    reading_end(&reading);
}
END_TEST

START_TEST(what_does_not_change_is_not_copied)
{
    Reading reading = read_text("only small letters 5bn", FORMAT_TEXT);
    Tokens tokens = segment_tokens(reading.article, &reading.segments, 0, &reading.knowledge, reading.arena);
    for (uint32_t i = 0; i < tokens.n; i++)
        ck_assert_ptr_eq(tokens.at[i].lower.p, reading.article->text.p + tokens.at[i].begin);
    reading_end(&reading);
}
END_TEST

START_TEST(phrases_of_several_tokens)
{
    Reading reading = read_text("By Ana Ruiz, with-reports from Rome, Reporting by her", FORMAT_TEXT);
    Tokens tokens = segment_tokens(reading.article, &reading.segments, 0, &reading.knowledge, reading.arena);
    uint32_t length;
    ck_assert_ptr_nonnull(token_phrase(tokens, 4, PHRASE_BOILERPLATE, &length));
    ck_assert_uint_eq(length, 4);                    /* with - reports from */
    ck_assert_ptr_null(token_phrase(tokens, 5, PHRASE_BOILERPLATE, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_ptr_null(token_phrase(tokens, tokens.n, PHRASE_BOILERPLATE, &length));
    ck_assert_ptr_nonnull(token_phrase_before(tokens, 8, PHRASE_BOILERPLATE, &length));
    ck_assert_uint_eq(length, 4);
    ck_assert_ptr_null(token_phrase_before(tokens, 7, PHRASE_BOILERPLATE, &length));
    ck_assert_ptr_null(token_phrase_before(tokens, 0, PHRASE_BOILERPLATE, &length));
    ck_assert_ptr_nonnull(token_phrase(tokens, 0, PHRASE_BYLINE, &length));
    ck_assert_uint_eq(length, 1);
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("segment_token", EACH(text_is_cut, cuts), ONCE(kinds_and_flags), ONCE(what_does_not_change_is_not_copied), ONCE(phrases_of_several_tokens))
