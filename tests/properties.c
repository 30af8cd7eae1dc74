/* Properties that hold for every case: same bytes twice, any order of files, spans that lie where they say, a blank line that only moves lines. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <cjson/cJSON.h>
#include <string.h>

static FixtureCases cases;

START_TEST(checking_twice_gives_the_same_bytes)
{
    Output once = program_run(CLAIMCLASH_FIXTURES, "check -f jsonl .");
    Output again = program_run(CLAIMCLASH_FIXTURES, "check -f jsonl .");
    ck_assert_int_eq(once.code, again.code);
    ck_assert_str_eq(once.text.bytes, again.text.bytes);
}
END_TEST

START_TEST(number_of_threads_does_not_matter)
{
    static const char *const formats[] = {"human", "jsonl", "sarif", "junit"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        Output alone = program_run(CLAIMCLASH_FIXTURES, text_print("check -j 1 -f %s . no-such-file.md", formats[i]));
        for (int jobs = 2; jobs <= 9; jobs += 7) {
            Output together = program_run(CLAIMCLASH_FIXTURES, text_print("check -j %d -f %s . no-such-file.md", jobs, formats[i]));
            ck_assert_int_eq(alone.code, 2);
            ck_assert_int_eq(together.code, 2);
            ck_assert_str_eq(alone.text.bytes, together.text.bytes);
        }
    }
}
END_TEST

/* The articles of all cases as arguments, from the first to the last or the other way round. */
static char *all_articles(bool backwards)
{
    char *list = text_print("%s", "");
    for (int i = 0; i < cases.n; i++) {
        const FixtureCase *it = &cases.at[backwards ? cases.n - 1 - i : i];
        list = text_print("%s %s/%s", list, it->name, it->article);
    }
    return list;
}

START_TEST(order_of_files_does_not_matter)
{
    Output forwards = program_run(CLAIMCLASH_FIXTURES, text_print("check -f jsonl %s", all_articles(false)));
    Output backwards = program_run(CLAIMCLASH_FIXTURES, text_print("check -f jsonl %s", all_articles(true)));
    ck_assert_int_eq(forwards.code, 1);
    ck_assert_int_eq(backwards.code, 1);
    ck_assert_str_eq(forwards.text.bytes, backwards.text.bytes);
}
END_TEST

static int number(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    ck_assert_msg(cJSON_IsNumber(item), "no number \"%s\"", key);
    return item->valueint;
}

static const char *string(const cJSON *object, const char *key)
{
    const char *value = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
    ck_assert_msg(value, "no string \"%s\"", key);
    return value;
}

/* Line and columns of a place are those of its byte: lines end in \n, a column is a code point, utf16 counts those beyond U+FFFF twice. */
static void check_place(const FixtureCase *it, Text article, const cJSON *place)
{
    int byte = number(place, "byte"), line = 1, column = 1, utf16 = 1;
    ck_assert_int_le(byte, (int)article.size);
    int from = strncmp(article.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;       /* a byte order mark is no column */
    for (int i = from; i < byte; i++) {
        unsigned char c = (unsigned char)article.bytes[i];
        bool starts = (c & 0xC0) != 0x80;
        column += starts;
        utf16 += starts + (c >= 0xF0);
        if (c == '\n')
            line++, column = utf16 = 1;
    }
    ck_assert_msg(number(place, "line") == line && number(place, "column") == column && number(place, "utf16") == utf16,
                  "%s: byte %d is %d:%d (utf16 %d), not %d:%d (utf16 %d)", it->name, byte, line, column, utf16, number(place, "line"),
                  number(place, "column"), number(place, "utf16"));
}

/* The text of a claim stands at its bytes; in HTML an entity may stand there instead, so only its places are checked. */
static void check_claim(const FixtureCase *it, Text article, const cJSON *claim)
{
    const cJSON *start = cJSON_GetObjectItemCaseSensitive(claim, "start"), *end = cJSON_GetObjectItemCaseSensitive(claim, "end");
    check_place(it, article, start);
    check_place(it, article, end);
    int begin = number(start, "byte"), after = number(end, "byte");
    ck_assert_int_lt(begin, after);
    const char *text = string(claim, "text");
    if (!strstr(it->article, ".html"))
        ck_assert_msg((int)strlen(text) == after - begin && memcmp(text, article.bytes + begin, strlen(text)) == 0, "%s: \"%s\" does not stand at %d",
                      it->name, text, begin);
}

/* Laid beside other files, whose places do not move and which another folder has not. */
static bool has_other_files(const FixtureCase *it)
{
    return strstr(it->args, "--facts") || strstr(it->args, "--across");
}

START_TEST(claims_lie_where_they_say)
{
    const FixtureCase *it = &cases.at[_i];
    if (has_other_files(it))
        return;
    Text article = file_read(text_print("%s/%s", it->folder, it->article));
    Output output = program_run(it->folder, text_print("claims -f jsonl %s", it->article));
    ck_assert_int_eq(output.code, 0);
    int claims = 0;
    for (char *rest = output.text.bytes, *line; (line = strsep(&rest, "\n"));) {
        cJSON *object = *line ? cJSON_Parse(line) : NULL;
        ck_assert_msg(object || !*line, "no JSON: %s", line);
        if (object && strcmp(string(object, "type"), "claim") == 0) {
            check_claim(it, article, object);
            claims++;
        }
        cJSON_Delete(object);
    }
    ck_assert_int_ge(claims, 1);
}
END_TEST

/* `lines` as `check -f gcc` prints them, with each place after `line` moved down by one. */
static char *moved_down(char *lines, int line)
{
    char *moved = text_print("%s", "");
    for (char *at; (at = strsep(&lines, "\n")) && *at;) {
        char *colon = strchr(at, ':'), *rest = NULL;
        ck_assert_ptr_nonnull(colon);
        long was = strtol(colon + 1, &rest, 10);
        moved = text_print("%s%.*s:%ld%s\n", moved, (int)(colon - at), at, was > line ? was + 1 : was, rest);
    }
    return moved;
}

START_TEST(a_blank_line_only_moves_lines)
{
    const FixtureCase *it = &cases.at[_i];
    if (has_other_files(it))
        return;
    Text article = file_read(text_print("%s/%s", it->folder, it->article));
    char *gap = strstr(article.bytes, strstr(it->article, ".html") ? "<article>\n" : "\n\n");
    if (!gap)
        return;                                      /* lines that end in \r\n */
    gap = strchr(gap, '\n') + 1;
    int line = 0;
    for (const char *p = article.bytes; p < gap; p++)
        line += *p == '\n';
    char *folder = folder_make();
    Text longer = {text_print("%.*s\n%s", (int)(gap - article.bytes), article.bytes, gap), article.size + 1};
    file_write(text_print("%s/%s", folder, it->article), longer.bytes, longer.size);
    const char *command = text_print("check -f gcc %s %s", it->args, it->article);
    Output before = program_run(it->folder, command), after = program_run(folder, command);
    folder_remove(folder);
    ck_assert_int_eq(before.code, after.code);
    ck_assert_str_eq(moved_down(before.text.bytes, line), after.text.bytes);
}
END_TEST

int main(void)
{
    cases = fixtures_find();
    const SuiteTest tests[] = {ONCE(checking_twice_gives_the_same_bytes),
                               ONCE(number_of_threads_does_not_matter), ONCE(order_of_files_does_not_matter), {claims_lie_where_they_say, cases.n},
                               {a_blank_line_only_moves_lines, cases.n}};
    return suite_run("properties", tests, sizeof tests / sizeof *tests);
}
