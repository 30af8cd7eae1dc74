/* Diff: two files, and two revisions of one file in a repository of git; and what is told when there is no such revision. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

static const char before[] = "# Town gets 400 new flats\n\nThe town will build 400 flats by the river, the mayor said on Monday. It has 12 schools.\n";
static const char after[] = "# Town gets 400 new flats\n\nThe town will build 350 flats by the river, the mayor said on Monday.\n";

static char *folder;

static void write(const char *name, const char *text)
{
    file_write(text_print("%s/%s", folder, name), text, strlen(text));
}

/* False when git is not there. */
static bool commit(void)
{
    return system(text_print("cd '%s' && git init -q . && git add story.md && git -c user.name=t -c user.email=t@t commit -qm first", folder)) == 0;
}

static void finds_what_was_left(const char *old)
{
    Output output = program_run(folder, text_print("diff -f gcc %s story.md", old));
    ck_assert_int_eq(output.code, 1);
    ck_assert_msg(strstr(output.text.bytes, "story.md:1:13: error: flats: 400 flats became 350 flats in one place; 400 new flats still stands [partial-update]"),
                  "%s", output.text.bytes);
    ck_assert_ptr_nonnull(strstr(output.text.bytes, text_print("%s:3:21: note: 400 flats", old)));
    output = program_run(folder, text_print("diff %s story.md", old));
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "changed"));
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "dropped"));
}

START_TEST(compares_two_files)
{
    write("old.md", before);
    write("story.md", after);
    finds_what_was_left("old.md");
}
END_TEST

START_TEST(compares_two_revisions)
{
    write("story.md", before);
    if (!commit())
        return;
    write("story.md", after);
    finds_what_was_left("HEAD:story.md");
    ck_assert_int_eq(program_run(folder, "diff HEAD:other.md story.md").code, 2);
    ck_assert_int_eq(program_run(folder, "diff story.md").code, 2);
}
END_TEST

int main(void)
{
    folder = folder_make();
    const SuiteTest tests[] = {ONCE(compares_two_files), ONCE(compares_two_revisions)};
    int code = suite_run("cli_diff", tests, sizeof tests / sizeof *tests);
    folder_remove(folder);
    return code;
}
