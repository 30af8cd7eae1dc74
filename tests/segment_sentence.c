/* Tests of segment/sentence: where a sentence ends and where it only seems to. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

/* The sentences of each text, parted by "|" for a space or by "~" for nothing. */
static const char *const texts[] = {
    "The ferry sank.|Nobody was hurt.",
    "Who paid?|The town did!|It was cheap.",
    "Mr. Hale met Dr. Ruiz of St. Anne's Hospital.|They spoke.",
    "Gen. Tom Hale left.|He was 61.",
    "It cost $3.5 million, i.e. 2.1 percent of the sum.|Half was lent.",
    "The U.S. Senate met.|So did the U.K. parliament.",
    "She lives in the U.S.|The house is small.",
    "He works for Orrin Inc.|The firm makes bells.",
    "Orrin Inc. Chairman Tom Hale resigned.",
    "The train leaves at 5 p.m. on Sunday.|It is full.",
    "It opens at 9 a.m.|There is no fee.",
    "J. K. Morrow and George W. Lunn signed.|Nobody else did.",
    "It is rich in vitamin C.|The end is near.",
    "See No. 5 in the list.|The answer was no.|He left.",
    "It rose on Jan. 14 and fell in Feb.|The rest is known.",
    "\"We won.\"|He smiled.",
    "\xE2\x80\x9CWe won.\xE2\x80\x9D|He smiled.",
    "\xE2\x80\x9CWe won!\xE2\x80\x9D he said.|\xE2\x80\x9CWe did.\xE2\x80\x9D",
    "\"Why now?\" asked Ruiz.|\"Because.\"",
    "He waited... and left.|Then he waited\xE2\x80\xA6|Nobody came.",
    "He left.[12]|She stayed.[3][4]|They met.",
    "The plan (first drawn in 1990.) was kept.",
    "It was cheap.|iPhone sales rose.",
    "The address is www.example.com/a.b?c.|Look there.",
    "Version 1.5.3 is out.|Get it.",
    "Is it 5 km?|No.|It is 7 km.",
    "Caf\xC3\xA9s closed.|\xC3\x89" "cole Nord stayed open.",
    "They sat.|On Sat. 5 they rose.",
    "1. Introduction to bells",
    "The firm, Orrin & Co., closed.|It was old.",
    "About 30,000 people (pop. 256,000) fled.",
    "Rep. Ana Ruiz (D-Mass.) voted.|Others did not.",
    "It is the worst in decades.~Bells rang.", "It was \"done.\"~On Monday all left.", "See www.bells.com or Node.js of ana@mail.Bells.org now.|Go.",
    "He said so.\xC2\xA0|She did not.",
};

START_TEST(sentences_end)
{
    Str rest = str_of(texts[_i]);
    char text[400];
    size_t n = 0;
    char bars[400];
    for (size_t i = 0; i < rest.n; i++) {
        if (rest.p[i] != '~')
            text[n++] = rest.p[i] == '|' ? ' ' : rest.p[i];
        bars[i] = rest.p[i] == '~' ? '|' : rest.p[i];
    }
    rest.p = bars;
    Reading reading = read_bytes((Str){text, n}, FORMAT_TEXT);
    for (uint32_t i = 0; rest.n; i++) {
        ck_assert_uint_lt(i, reading.segments.sentences.n);
        Str wanted = str_trim(str_cut(&rest, '|'));
        while (str_ends(wanted, S("\xC2\xA0")))
            wanted.n -= 2;
        ck_assert_text(sentence_text(&reading, i), wanted);
        if (!rest.n)
            ck_assert_uint_eq(reading.segments.sentences.n, i + 1);
    }
    reading_end(&reading);
}
END_TEST

START_TEST(blocks_end_sentences)
{
    Reading reading = read_text("# A long bridge. Really\n\nNo stop here\n\n- one\n- two. three\n", FORMAT_MARKDOWN);
    static const char *const wanted[] = {"A long bridge. Really", "No stop here", "one", "two. three"};
    ck_assert_uint_eq(reading.segments.sentences.n, 4);
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_text(sentence_text(&reading, i), str_of(wanted[i]));
    reading_end(&reading);
}
END_TEST

START_TEST(endless_sentence_is_cut)
{
    enum { SIZE = 100000 };
    char *text = malloc(SIZE);
    for (size_t i = 0; i < SIZE; i++)
        text[i] = i % 6 == 5 ? ' ' : 'a';
    Reading reading = read_bytes((Str){text, SIZE}, FORMAT_TEXT);
    ck_assert_uint_gt(reading.segments.sentences.n, 10);
    for (uint32_t i = 0; i < reading.segments.sentences.n; i++)
        ck_assert_uint_eq((sentence_text(&reading, i).n + 1) % 6, i + 1 < reading.segments.sentences.n ? 0 : sentence_text(&reading, i).n % 6 + 1);
    reading_end(&reading);
    free(text);
}
END_TEST

SUITE_MAIN("segment_sentence", EACH(sentences_end, texts), ONCE(blocks_end_sentences), ONCE(endless_sentence_is_cut))
