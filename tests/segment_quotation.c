/* Tests of segment/quotation: marks of all kinds paired, odd ones passed over, quotations over several paragraphs. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

#define LQ "\xE2\x80\x9C"                            /* “ */
#define RQ "\xE2\x80\x9D"                            /* ” */
#define LS "\xE2\x80\x98"                            /* ‘ */
#define RS "\xE2\x80\x99"                            /* ’ */

/* The quotations wanted, parted by "|"; before each its flags: s scare, c continues. */
static const struct { const char *text, *wanted; } cases[] = {
    {"\"It is done,\" he said. \"We go home.\"", "\"It is done,\"|\"We go home.\""},
    {LQ "It is done," RQ " he said. " LQ "We go home." RQ, LQ "It is done," RQ "|" LQ "We go home." RQ},
    {"The so-called \"ghost fleet\" sailed.", "s\"ghost fleet\""},
    {"Tom " LQ "Shorty" RQ " Hale sang.", "s" LQ "Shorty" RQ},
    {LS "We are proud," RS " she said, " LS "and don" RS "t forget it." RS, LS "We are proud," RS "|" LS "and don" RS "t forget it." RS},
    {"'We are proud,' she said, 'and don't forget it.'", "'We are proud,'|'and don't forget it.'"},
    {"The students" RS " work and the " RS "90s", ""},
    {"The students' work in the '90s and rock 'n roll", ""},
    {LS "The students" RS " work was good," RS " he said.", LS "The students" RS " work was good," RS},
    {LQ "He called it " LS "a mess" RS " and left," RQ " she said.", LQ "He called it " LS "a mess" RS " and left," RQ},
    {"A man of 5'10\" and a \"tall story teller of note\" met.", "\"tall story teller of note\""},
    {"An odd \" mark, then \"a whole quotation of words\" here.", "\"a whole quotation of words\""},
    {"He said: \"It never ends", "\"It never ends"},
    {LQ "First part of it.\n\n" LQ "Second part of it." RQ, "c" LQ "First part of it.|c" LQ "Second part of it." RQ},
    {LQ "First part of it.\n\n" LQ "Second.\n\n" LQ "Third one is last," RQ " he said.",
     "c" LQ "First part of it.|c" LQ "Second.|c" LQ "Third one is last," RQ},
    {LQ "The first part of it,\n\nand the rest of it," RQ " he said.", "c" LQ "The first part of it,|cand the rest of it," RQ},
    {LQ "No end of this one.\n\nAnother paragraph of the report.", LQ "No end of this one."},
    {LQ "One is odd, he said. " LQ "Two is a good one." RQ, LQ "Two is a good one." RQ},
    {"\xC2\xABIl est parti hier soir\xC2\xBB, dit-elle.", "\xC2\xABIl est parti hier soir\xC2\xBB"},
    {"``It is done by now,'' he said.", "``It is done by now,''"},
    {"It \"was not terribly skillful.\"On Monday he \"left the house,\"she said.", "\"was not terribly skillful.\"|\"left the house,\""},
    {"(\"It is done by now.\")", "\"It is done by now.\""},
    {"They " LQ "[took] 200,000 people" RQ " home.", "s" LQ "[took] 200,000 people" RQ},
};

START_TEST(quotations)
{
    Reading reading = read_text(cases[_i].text, FORMAT_TEXT);
    Str rest = str_of(cases[_i].wanted);
    uint32_t i = 0;
    for (; rest.n; i++) {
        Str wanted = str_cut(&rest, '|');
        bool scare = str_starts(wanted, S("s")), continues = str_starts(wanted, S("c"));
        ck_assert_uint_lt(i, reading.segments.quotations.n);
        Quotation found = reading.segments.quotations.at[i];
        ck_assert_text(article_text(reading.article, found.begin, found.end), str_from(wanted, scare || continues));
        ck_assert_int_eq(found.scare, scare);
        ck_assert_int_eq(found.continues, continues);
    }
    ck_assert_uint_eq(reading.segments.quotations.n, i);
    reading_end(&reading);
}
END_TEST

START_TEST(quotation_of_a_place)
{
    Reading reading = read_text("A \"b c d e\" f \"g h i j\" k", FORMAT_TEXT);
    ck_assert_ptr_null(segment_quotation(&reading.segments, 0));
    ck_assert_ptr_eq(segment_quotation(&reading.segments, 2), &reading.segments.quotations.at[0]);
    ck_assert_ptr_eq(segment_quotation(&reading.segments, 10), &reading.segments.quotations.at[0]);
    ck_assert_ptr_null(segment_quotation(&reading.segments, 11));
    ck_assert_ptr_eq(segment_quotation(&reading.segments, 15), &reading.segments.quotations.at[1]);
    ck_assert_ptr_null(segment_quotation(&reading.segments, 100));
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("segment_quotation", EACH(quotations, cases), ONCE(quotation_of_a_place))
