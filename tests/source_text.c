/* Tests of source/text: paragraphs, wrapped lines, lists and headings of plain text. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

#define LONG "The council of the town agreed on Monday to cast four new bells, which will hang in the tower of the old church and ring at noon."

/* The blocks, parted by "|"; before each its kind: p paragraph, h heading, i item. Line breaks within a block are written as spaces. */
static const struct { const char *text, *blocks; } cases[] = {
    {"One.\n\nTwo.\n\n\n  Three.  \n", "pOne.|pTwo.|pThree."},
    {LONG "\n" LONG "\n", "p" LONG "|p" LONG},
    {"The council agreed on Monday to cast\nfour new bells. They will hang in the\ntower of the old church.\n\nNext.", 
     "pThe council agreed on Monday to cast four new bells. They will hang in the tower of the old church.|pNext."},
    {"The council agreed on Monday to cast\nfour new bells.\nThey will hang in the tower of the old\nchurch.", 
     "pThe council agreed on Monday to cast four new bells.|pThey will hang in the tower of the old church."},
    {"- one\n- two\n\nRest.", "ione|itwo|pRest."},
    {"1. one\n2. two\n3. three", "ione|itwo|ithree"},
    {"\xE2\x80\xA2 one\n\n\xE2\x80\xA2 two", "ione|itwo"},
    {"- We go, he said.\n\nRest.", "p- We go, he said.|pRest."},
    {"Town to cast new bells\n\n" LONG "\n\nMoney matters\n\n" LONG, "hTown to cast new bells|p" LONG "|hMoney matters|p" LONG},
    {"It ends in a stop.\n\n" LONG, "pIt ends in a stop.|p" LONG},
    {"not a heading\n\n" LONG, "pnot a heading|p" LONG},
    {"\r\nOne.\r\n\r\nTwo.\r\n", "pOne.|pTwo."},
};

START_TEST(blocks_of_text)
{
    Reading reading = read_text(cases[_i].text, FORMAT_TEXT);
    Str rest = str_of(cases[_i].blocks);
    uint32_t i = 0;
    for (; rest.n; i++) {
        Str wanted = str_cut(&rest, '|');
        ck_assert_uint_lt(i, reading.article->blocks.n);
        BlockKind kind = reading.article->blocks.at[i].kind;
        ck_assert_int_eq(wanted.p[0], kind == BLOCK_HEADING ? 'h' : kind == BLOCK_ITEM ? 'i' : 'p');
        Str found = arena_copy(reading.arena, block_text(&reading, i));
        for (size_t k = 0; k < found.n; k++)
            if (found.p[k] == '\n')
                ((char *)(uintptr_t)found.p)[k] = ' ';
        ck_assert_text(found, str_from(wanted, 1));
    }
    ck_assert_uint_eq(reading.article->blocks.n, i);
    reading_end(&reading);
}
END_TEST

START_TEST(lists_are_numbered)
{
    Reading reading = read_text("- a\n- b\n\nText.\n\n1. c\n2. d\n", FORMAT_TEXT);
    static const struct { uint32_t list; uint16_t row; } wanted[] = {{1, 0}, {1, 1}, {0, 0}, {2, 0}, {2, 1}};
    for (uint32_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(reading.article->blocks.at[i].list, wanted[i].list);
        ck_assert_uint_eq(reading.article->blocks.at[i].row, wanted[i].row);
    }
    reading_end(&reading);
}
END_TEST

START_TEST(nothing_is_copied)
{
    Str bytes = S("\xEF\xBB\xBFOne bell.");
    Reading reading = read_bytes(bytes, FORMAT_TEXT);
    ck_assert_ptr_eq(reading.article->text.p, bytes.p + 3);
    ck_assert_uint_eq(reading.article->pieces.n, 1);
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("source_text", EACH(blocks_of_text, cases), ONCE(lists_are_numbered), ONCE(nothing_is_copied))
