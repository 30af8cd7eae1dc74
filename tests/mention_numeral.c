/* Tests of mention/numeral: digits with their marks, in articles with a decimal point and with a decimal comma. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/numeral.h"
#include "suite.h"

static const struct {
    const char *text;
    bool comma;
    const char *value;                               /* NULL: no number */
    uint32_t length;
    int32_t step;
    uint8_t digits;
} numerals[] = {
    {"7", false, "7", 1, 0, 1},
    {"400,000", false, "400000", 7, 0, 1},
    {"16,997 votes", false, "16997", 6, 0, 5},
    {"1,234.5", false, "1234.5", 7, -1, 5},
    {"1,234,567", false, "1234567", 9, 0, 7},
    {"12,34,567.89", false, "1234567.89", 12, -2, 9},
    {"3.0", false, "3", 3, -1, 2},
    {"5.70m", false, "5.7", 4, -2, 3},
    {".08", false, "0.08", 3, -2, 1},
    {"2.000", false, "2", 5, -3, 4},
    {"2.000", true, "2000", 5, 0, 1},
    {"1.234.567,89", false, "1234567.89", 12, -2, 9},
    {"1.234,5", true, "1234.5", 7, -1, 5},
    {"3,5", true, "3.5", 3, -1, 2},
    {"3,5", false, "3.5", 3, -1, 2},
    {"1\xC2\xA0" "234", false, "1234", 6, 0, 4},     /* a no-break space */
    {"1'234", false, "1234", 5, 0, 4},
    {"2\xC2\xBD", false, "2.5", 3, -1, 2},           /* 2 1/2 as one character */
    {"\xC2\xBE", false, "0.75", 2, -2, 2},
    {"4e14", false, "400000000000000", 4, 14, 1},
    {"5bn", false, "5", 1, 0, 1},
    {"999999999999999999", false, "999999999999999999", 18, 0, 18},
    {"1.5.3", false, NULL, 0, 0, 0},                 /* a version */
    {"192.168.1.2", false, NULL, 0, 0, 0},
    {"10:30", false, NULL, 0, 0, 0},
    {"10,2024", false, NULL, 0, 0, 0},
    {"1,23,4", false, NULL, 0, 0, 0},
    {"12345678901234567890123", false, NULL, 0, 0, 0},
    {"A320", false, NULL, 0, 0, 0},
    {"", false, NULL, 0, 0, 0},
    {".", false, NULL, 0, 0, 0},
};

START_TEST(reads_numeral)
{
    Numeral numeral;
    Arena *arena = arena_new(0);
    bool found = numeral_read(str_of(numerals[_i].text), numerals[_i].comma, &numeral);
    ck_assert_msg(found == (numerals[_i].value != NULL), "%s", numerals[_i].text);
    if (found) {
        ck_assert_text(decimal_print(numeral.value, arena), str_of(numerals[_i].value));
        ck_assert_uint_eq(numeral.length, numerals[_i].length);
        ck_assert_int_eq(numeral.step, numerals[_i].step);
        ck_assert_uint_eq(numeral.digits, numerals[_i].digits);
    }
    arena_free(arena);
}
END_TEST

static const struct {
    const char *text;
    int weight;
} evidence[] = {{"3,5 millones", 1}, {"1.234.567", 2}, {"1,234.5", -1}, {"3.5", -1}, {"1,234,567", -1}, {"1,234", 0}, {"2.000", 0}, {"17", 0}, {"x", 0}};

START_TEST(knows_evidence)
{
    ck_assert_int_eq(numeral_evidence(str_of(evidence[_i].text)), evidence[_i].weight);
}
END_TEST

SUITE_MAIN("mention_numeral", EACH(reads_numeral, numerals), EACH(knows_evidence, evidence))
