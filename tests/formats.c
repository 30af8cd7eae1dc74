/* Formats of the program: for every case of fixtures/, all formats carry the same findings, with rule, level and both places. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <string.h>

#include "told.h"

static FixtureCases cases;

/* -f json:FOLDER/json -f sarif:FOLDER/sarif ... */
static char *wanted_formats(const char *folder)
{
    char *arguments = text_print("%s", "");
    for (int i = 0; told_formats[i]; i++)
        arguments = text_print("%s -f %s:%s/%s", arguments, told_formats[i], folder, told_formats[i]);
    return arguments;
}

/* gcc leaves what could not be read to standard error; GitHub takes no columns of places of several lines. */
static bool can_differ(const char *format, Text report, const char *told_by_json)
{
    if (strcmp(format, "gcc") == 0)
        return strstr(told_by_json, "unread ") != NULL;
    return strcmp(format, "github") == 0 && strstr(report.bytes, "endLine=");
}

START_TEST(carry_the_same)
{
    const FixtureCase *it = &cases.at[_i];
    char *folder = folder_make(), *first = NULL;
    program_run(it->folder, text_print("check %s %s %s", it->args, wanted_formats(folder), it->article));
    for (int i = 0; told_formats[i]; i++) {
        Text report = file_read(text_print("%s/%s", folder, told_formats[i]));
        ck_assert_msg(report.bytes, "%s was not written", told_formats[i]);
        if (first && can_differ(told_formats[i], report, first))
            continue;
        char *lines = told_in(told_formats[i], (Str){report.bytes, report.size}, it->folder);
        first = first ? first : lines;
        ck_assert_msg(strcmp(lines, first) == 0, "%s\n--- json\n%s--- %s\n%s", it->name, first, told_formats[i], lines);
    }
    folder_remove(folder);
}
END_TEST

/* A format that cannot print what is asked for says so: an empty report would read as all clear. */
static const struct {
    const char *arguments;
    int code;
} asked[] = {{"claims -f sarif", 2}, {"check --stage mention -f junit", 2}, {"check -f csv", 2}, {"claims -f csv", 0}, {"claims -f csv -f jsonl:/dev/null", 0}};

START_TEST(refuses_what_it_cannot_print)
{
    Output output = program_run(cases.at[0].folder, text_print("%s %s 2>/dev/null", asked[_i].arguments, cases.at[0].article));
    ck_assert_int_eq(output.code, asked[_i].code);
    ck_assert_int_eq(output.text.size > 0, asked[_i].code == 0);
}
END_TEST

int main(void)
{
    cases = fixtures_find();
    const SuiteTest tests[] = {{carry_the_same, cases.n}, EACH(refuses_what_it_cannot_print, asked)};
    return suite_run("formats", tests, sizeof tests / sizeof *tests);
}
