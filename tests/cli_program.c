/* The program as a shell sees it: exit codes, standard input and output, files, colours, and hostile articles. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <string.h>
#include <unistd.h>

/* What the calendar alone decides: one error at 3:17. */
static const char article[] = "# Late again\n\nThe deadline of April 31, 2014 was missed.\n";
#define FOUND "article.md:3:17: error: "
static char *folder;                                 /* holds the article as article.md */

static const struct {
    const char *arguments;
    int code;
    const char *printed;                             /* stands in the output; NULL: nothing is printed */
} runs[] = {
    {"article.md", 1, "-->"},
    {"check -f gcc article.md", 1, FOUND},
    {"-f gcc", 1, FOUND},                            /* no path is "." */
    {"-f gcc .", 1, FOUND},
    {"-f gcc article.md article.md ./", 1, FOUND},
    {"-f gcc --fail-on never article.md", 0, FOUND},
    {"-f gcc --fail-on error article.md", 1, FOUND},
    {"-f gcc --ignore time article.md", 0, NULL},
    {"-f gcc --ignore impossible-date article.md", 0, NULL},
    {"-f gcc --select figures article.md", 0, NULL},
    {"-f gcc --select all --min-level error article.md", 1, FOUND},
    {"-f gcc - < article.md", 1, "-:3:17: error: "},
    {"-f gcc --stdin-filename story.md - < article.md", 1, "story.md:3:17: error: "},
    {"-f gcc --files-from - < /dev/null 2> /dev/null", 2, NULL},
    {"-f gcc article.md missing.md 2> /dev/null", 2, FOUND},
    {"-f gcc missing.md 2>&1", 2, "missing.md: cannot be read: No such file or directory\n"},
    {"--exclude 'a*' . 2>&1", 2, "nothing to check"},
    {"--select fgures article.md 2>&1", 2, "did you mean \"figures\"?"},
    {"-f xml article.md 2>&1", 2, "it is one of human, gcc, json, jsonl"},
    {"-f gcc -f json article.md 2>&1", 2, "only one format can go to standard output"},
    {"-f gcc -f json:/dev/null article.md", 1, FOUND},
    {"--date 2024-02-30 article.md 2>&1", 2, "there is no date \"2024-02-30\""},
    {"--rules /nowhere.yml article.md 2>&1", 2, "/nowhere.yml: "},
    {"article.md > /dev/full 2> /dev/null", 2, NULL},
    {"article.md 2>&1 > /dev/full", 2, "standard output: cannot be written: No space left on device\n"},
    {"article.md -o /dev/full 2>&1", 2, "/dev/full: cannot be written: No space left on device\n"},
    {"article.md -f json:/nowhere/x.json 2>&1", 2, "/nowhere/x.json: cannot be written: No such file or directory\n"},
    {"--help > /dev/full 2> /dev/null", 2, NULL},
    {"rules > /dev/full 2> /dev/null", 2, NULL},
    {"claims article.md", 0, "April"},
    {"claims --pairs article.md", 0, "article.md"},
    {"check --stage mention -f jsonl article.md", 0, "{\"type\":\"mention\","},
    {"check --stage segment -f jsonl article.md", 0, "{\"type\":\"sentence\","},
    {"check --stage source -f gcc article.md", 0, "article.md:1:"},
    {"-q article.md", 1, "impossible-date"},
    {"--max 1 -f gcc article.md", 1, FOUND},
    {"help", 0, "--files-from"},
    {"-h", 0, "Usage: claimclash"},
    {"claims --help", 0, "--pairs"},
    {"--version", 0, "claimclash 0."},
    {"version", 0, "claimclash 0."},
    {"rules", 0, "count-conflict"},
    {"rules -f jsonl", 0, "{\"type\":\"rule\",\"id\":\""},
    {"explain impossible-date", 0, "To silence it"},
    {"explain imposible-date 2>&1", 2, "did you mean \"impossible-date\"?"},
    {"explain 2>&1", 2, "explain needs the name of a rule"},
    {"test impossible-date", 0, " passed, 0 failed\n"},
    {"test . 2>&1", 2, "no rule here"},
    {"test nothing-of-the-kind 2>&1", 2, "there is no rule"},
};

START_TEST(runs_as_told)
{
    Output output = program_run(folder, runs[_i].arguments);
    ck_assert_msg(output.code == runs[_i].code, "%s: exit %d, not %d", runs[_i].arguments, output.code, runs[_i].code);
    if (runs[_i].printed)
        ck_assert_msg(strstr(output.text.bytes, runs[_i].printed), "%s: no \"%s\" in:\n%s", runs[_i].arguments, runs[_i].printed, output.text.bytes);
    else
        ck_assert_msg(output.text.size == 0, "%s printed:\n%s", runs[_i].arguments, output.text.bytes);
}
END_TEST

START_TEST(says_it_once_of_a_file_named_thrice)
{
    Output output = program_run(folder, "-f gcc article.md . article.md");
    ck_assert_ptr_null(strstr(output.text.bytes + 1, FOUND));
}
END_TEST

START_TEST(writes_a_report_beside)
{
    char *other = folder_make();
    Output output = program_run(folder, text_print("-f human -f jsonl:%s/report.jsonl article.md", other));
    ck_assert_int_eq(output.code, 1);
    Text report = file_read(text_print("%s/report.jsonl", other));
    ck_assert_ptr_nonnull(strstr(report.bytes, "\"type\":\"summary\""));
    ck_assert_ptr_nonnull(strstr(report.bytes, "\"files\":1,"));
    folder_remove(other);
}
END_TEST

START_TEST(ends_quietly_at_a_closed_pipe)
{
    char *other = folder_make();
    const char *script = "cd '%s' && { sleep 0.2; '%s' article.md 2> %s/error; echo $? > %s/code; } | true";
    ck_assert_int_eq(system(text_print(script, folder, CLAIMCLASH_PROGRAM, other, other)), 0);
    for (int i = 0; i < 50 && !file_read(text_print("%s/code", other)).size; i++)
        usleep(100000);
    ck_assert_str_eq(file_read(text_print("%s/code", other)).bytes, "2\n");
    ck_assert_uint_eq(file_read(text_print("%s/error", other)).size, 0);
    folder_remove(other);
}
END_TEST

static const struct {
    const char *variable, *value, *option;
    bool coloured;
} colours[] = {
    {"NO_COLOR", "", "", false},      {"NO_COLOR", "1", "--color always", true}, {"CLICOLOR_FORCE", "1", "", true}, {"CLICOLOR_FORCE", "0", "", false},
    {"CLICOLOR_FORCE", "1", "--color never", false}, {"TERM", "dumb", "", false},
};

START_TEST(has_colours_when_wanted)
{
    ck_assert_int_eq(setenv(colours[_i].variable, colours[_i].value, 1), 0);
    Output output = program_run(folder, text_print("%s article.md", colours[_i].option));
    ck_assert_int_eq(strchr(output.text.bytes, '\x1b') != NULL, colours[_i].coloured);
}
END_TEST

START_TEST(no_color_beats_force)
{
    setenv("NO_COLOR", "1", 1);
    setenv("CLICOLOR_FORCE", "1", 1);
    ck_assert_ptr_null(strchr(program_run(folder, "article.md").text.bytes, '\x1b'));
}
END_TEST

START_TEST(fits_the_terminal)
{
    setenv("COLUMNS", "60", 1);
    char *lines = program_run(folder, "--ascii article.md").text.bytes;
    for (char *line; (line = strsep(&lines, "\n"));)
        if (strncmp(line, " 3 |", 4) == 0)
            ck_assert_uint_le(strlen(line), 60);
}
END_TEST

/* Escape sequences, right-to-left overrides and broken bytes round a date that does not exist. */
static const char hostile[] = "# Title \x1b]0;owned\x07\n\nThe \x1b[2J\x1b[31mdeadline \xE2\x80\xAE of April 31, 2014 \xC2\x9B" "2J was missed.\n";

START_TEST(nothing_hostile_reaches_the_terminal)
{
    static const char *const formats[] = {"human", "gcc", "json", "jsonl"};
    char *other = folder_make();
    file_write(text_print("%s/\x1b[31mname.md", other), hostile, strlen(hostile));
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        Output output = program_run(other, text_print("-f %s . 2>&1", formats[i]));
        ck_assert_int_eq(output.code, 1);
        ck_assert_ptr_null(strchr(output.text.bytes, '\x1b'));
        ck_assert_ptr_null(strchr(output.text.bytes, '\x07'));
        ck_assert_ptr_null(strstr(output.text.bytes, "\xC2\x9B"));
        ck_assert_ptr_null(strstr(output.text.bytes, "\xE2\x80\xAE"));
    }
    folder_remove(other);
}
END_TEST

/* A case is what `check -f gcc` prints, and the exit code. */
START_TEST(tests_a_case)
{
    char *other = folder_make();
    file_write(text_print("%s/article.md", other), article, strlen(article));
    Output checked = program_run(other, "check -f gcc --fail-on never article.md");
    char *expected = text_print("%sexit 0\n", checked.text.bytes);
    file_write(text_print("%s/args", other), " --fail-on  never\n", 18);
    file_write(text_print("%s/expected.txt", other), expected, strlen(expected));
    Output passed = program_run(folder, text_print("test %s", other));
    ck_assert_str_eq(passed.text.bytes, "1 passed, 0 failed\n");
    ck_assert_int_eq(passed.code, 0);
    file_write(text_print("%s/expected.txt", other), "exit 0\n", 7);
    Output failed = program_run(folder, text_print("test %s", other));
    ck_assert_str_eq(failed.text.bytes, text_print("FAIL %s: - was expected, + was printed\n    + %s      exit 0\n0 passed, 1 failed\n", other, checked.text.bytes));
    ck_assert_int_eq(failed.code, 1);
    folder_remove(other);
}
END_TEST

/* A pair is told once by the shipped rules; a rule of the user's own is told beside it. */
START_TEST(hears_the_users_rules)
{
    static const char rule[] = "extends: values\nform: count\nlevel: note\nsays: x\nmessage: \"{a}, {b}\"\nconflict:\n  - |\n    The bank plans to hire 4,000 engineers for its "
                               "campus.\n\n    \"We will hire 2,000 engineers for the campus,\" the head of technology, Anne Morel, said.\nagree: [Nothing.]\n";
    static const char story[] = "The bank plans to hire 4,000 engineers for its campus.\n\n\"We will hire 2,000 engineers for the campus,\" the head of technology, "
                                "Anne Morel, said.\n";
    char *other = folder_make();
    file_write(text_print("%s/own-count.yml", other), rule, sizeof rule - 1);
    file_write(text_print("%s/story.md", other), story, sizeof story - 1);
    Output output = program_run(other, "check -f gcc --rules own-count.yml story.md");
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "[count-conflict]"));
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "note: 4,000, 2,000 [own-count]"));
    ck_assert_int_eq(program_run(other, "test own-count.yml > /dev/null").code, 0);
    folder_remove(other);
}
END_TEST

int main(void)
{
    folder = folder_make();
    file_write(text_print("%s/article.md", folder), article, strlen(article));
    const SuiteTest tests[] = {EACH(runs_as_told, runs), ONCE(says_it_once_of_a_file_named_thrice), ONCE(writes_a_report_beside),
                               ONCE(ends_quietly_at_a_closed_pipe), EACH(has_colours_when_wanted, colours), ONCE(no_color_beats_force),
                               ONCE(fits_the_terminal), ONCE(nothing_hostile_reaches_the_terminal), ONCE(tests_a_case), ONCE(hears_the_users_rules)};
    int code = suite_run("cli_program", tests, sizeof tests / sizeof *tests);
    folder_remove(folder);
    return code;
}
