/* The program as a shell sees it: exit codes, standard input and output, files, colours, and hostile articles. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <string.h>
#include <unistd.h>

/* A case that the calendar alone decides: one error at 3:35. */
#define CASE CLAIMCLASH_FIXTURES "/deadline-april-31"
#define FOUND "article.md:3:35: error: "

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
    {"-f gcc - < article.md", 1, "-:3:35: error: "},
    {"-f gcc --stdin-filename story.md - < article.md", 1, "story.md:3:35: error: "},
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
    {"explain impossible-date", 0, "no calendar"},
    {"explain imposible-date 2>&1", 2, "did you mean \"impossible-date\"?"},
    {"explain 2>&1", 2, "explain needs the name of a rule"},
    {"test impossible-date", 0, " passed, 0 failed\n"},
    {"test .", 0, "1 passed, 0 failed\n"},
    {"test nothing-of-the-kind 2>&1", 2, "there is no rule"},
};

START_TEST(runs_as_told)
{
    Output output = program_run(CASE, runs[_i].arguments);
    ck_assert_msg(output.code == runs[_i].code, "%s: exit %d, not %d", runs[_i].arguments, output.code, runs[_i].code);
    if (runs[_i].printed)
        ck_assert_msg(strstr(output.text.bytes, runs[_i].printed), "%s: no \"%s\" in:\n%s", runs[_i].arguments, runs[_i].printed, output.text.bytes);
    else
        ck_assert_msg(output.text.size == 0, "%s printed:\n%s", runs[_i].arguments, output.text.bytes);
}
END_TEST

START_TEST(says_it_once_of_a_file_named_thrice)
{
    Output output = program_run(CASE, "-f gcc article.md . article.md");
    ck_assert_ptr_null(strstr(output.text.bytes + 1, FOUND));
}
END_TEST

START_TEST(writes_a_report_beside)
{
    char *folder = folder_make();
    Output output = program_run(CASE, text_print("-f human -f jsonl:%s/report.jsonl article.md", folder));
    ck_assert_int_eq(output.code, 1);
    Text report = file_read(text_print("%s/report.jsonl", folder));
    ck_assert_ptr_nonnull(strstr(report.bytes, "\"type\":\"summary\""));
    ck_assert_ptr_nonnull(strstr(report.bytes, "\"files\":1,"));
    folder_remove(folder);
}
END_TEST

START_TEST(ends_quietly_at_a_closed_pipe)
{
    char *folder = folder_make();
    ck_assert_int_eq(system(text_print("cd '%s' && { sleep 0.2; '%s' article.md 2> %s/error; echo $? > %s/code; } | true", CASE, CLAIMCLASH_PROGRAM, folder, folder)), 0);
    for (int i = 0; i < 50 && !file_read(text_print("%s/code", folder)).size; i++)
        usleep(100000);
    ck_assert_str_eq(file_read(text_print("%s/code", folder)).bytes, "2\n");
    ck_assert_uint_eq(file_read(text_print("%s/error", folder)).size, 0);
    folder_remove(folder);
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
    Output output = program_run(CASE, text_print("%s article.md", colours[_i].option));
    ck_assert_int_eq(strchr(output.text.bytes, '\x1b') != NULL, colours[_i].coloured);
}
END_TEST

START_TEST(no_color_beats_force)
{
    setenv("NO_COLOR", "1", 1);
    setenv("CLICOLOR_FORCE", "1", 1);
    ck_assert_ptr_null(strchr(program_run(CASE, "article.md").text.bytes, '\x1b'));
}
END_TEST

START_TEST(fits_the_terminal)
{
    setenv("COLUMNS", "60", 1);
    char *lines = program_run(CASE, "--ascii article.md").text.bytes;
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
    char *folder = folder_make();
    file_write(text_print("%s/\x1b[31mname.md", folder), hostile, strlen(hostile));
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        Output output = program_run(folder, text_print("-f %s . 2>&1", formats[i]));
        ck_assert_int_eq(output.code, 1);
        ck_assert_ptr_null(strchr(output.text.bytes, '\x1b'));
        ck_assert_ptr_null(strchr(output.text.bytes, '\x07'));
        ck_assert_ptr_null(strstr(output.text.bytes, "\xC2\x9B"));
        ck_assert_ptr_null(strstr(output.text.bytes, "\xE2\x80\xAE"));
    }
    folder_remove(folder);
}
END_TEST

SUITE_MAIN("cli_program", EACH(runs_as_told, runs), ONCE(says_it_once_of_a_file_named_thrice), ONCE(writes_a_report_beside),
           ONCE(ends_quietly_at_a_closed_pipe), EACH(has_colours_when_wanted, colours), ONCE(no_color_beats_force), ONCE(fits_the_terminal),
           ONCE(nothing_hostile_reaches_the_terminal))
