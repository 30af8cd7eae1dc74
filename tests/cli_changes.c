/* Only what changed: --since and --diff in a real repository of git. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static void git(const char *arguments)
{
    ck_assert_int_eq(system(text_print("cd '%s' && git -c user.name=x -c user.email=x@x -c init.defaultBranch=main %s > /dev/null 2>&1", folder, arguments)), 0);
}

static void put(const char *name, const char *text)
{
    file_write(text_print("%s/%s", folder, name), text, strlen(text));
}

#define FIRST "The city plans to hire 400 workers for the repair of the harbour bridge, the mayor's office said.\n\n"
#define OTHER "It was a fine day.\n\n"
#define SECOND "\"We will hire 200 workers for the repair of the bridge,\" the chief engineer, Ida Holm, said on Monday.\n"

static void set_up(void)
{
    folder = folder_make();
    git("init -q");
    put("a.md", FIRST OTHER SECOND);
    put("b.md", OTHER);
    ck_assert_int_eq(mkdir(text_print("%s/news", folder), 0777), 0);
    put("news/c.md", OTHER);
    git("add -A");
    git("commit -qm one");
}

static void tear_down(void)
{
    ck_assert_int_eq(system(text_print("rm -rf '%s'", folder)), 0);
}

static const struct {
    const char *text;                                /* what a.md becomes; NULL: it stays */
    const char *arguments;
    int code;
    const char *printed;                             /* the beginning of what is printed; "": nothing */
} runs[] = {
    {NULL, "-f gcc --since HEAD .", 0, ""},
    {FIRST OTHER "Well, well.\n\n" SECOND, "-f gcc --since HEAD .", 0, ""},
    {FIRST "It was a fine night.\n\n" SECOND, "-f gcc --since HEAD .", 0, ""},
    {FIRST OTHER "\"We will hire 150 workers for the repair of the bridge,\" the chief engineer, Ida Holm, said on Monday.\n", "-f gcc --since HEAD .", 1, "a.md:5:15: warning: "},
    {"The city plans to hire 300 workers for the repair of the harbour bridge, the mayor's office said.\n\n" OTHER SECOND, "-f gcc --since HEAD .", 1, "a.md:1:24: warning: "},
    {"The city plans to hire 300 workers for the repair of the harbour bridge, the mayor's office said.\n\n" OTHER SECOND, "-f gcc --since main a.md", 1, "a.md:1:24: warning: "},
    {"The city plans to hire 300 workers for the repair of the harbour bridge, the mayor's office said.\n\n" OTHER SECOND, "-f gcc --since HEAD b.md", 0, ""},
};

/* A pair counts when one of its ends stands in a line that has changed, and that end comes first. */
START_TEST(keeps_what_changed)
{
    set_up();
    if (runs[_i].text)
        put("a.md", runs[_i].text);
    Output output = program_run(folder, text_print("%s 2>/dev/null", runs[_i].arguments));
    ck_assert_msg(output.code == runs[_i].code && strncmp(output.text.bytes, runs[_i].printed, strlen(runs[_i].printed)) == 0, "%d %s", output.code, output.text.bytes);
    ck_assert_int_eq(output.text.size > 0, *runs[_i].printed != '\0');
    tear_down();
}
END_TEST

START_TEST(a_new_file_has_changed)
{
    set_up();
    put("odd \"\xC3\xA4\"\n.md", FIRST OTHER SECOND);
    Output output = program_run(folder, "-f jsonl --since HEAD");
    ck_assert_int_eq(output.code, 1);
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "\"files\":1,"));
    git("add -A");
    git("commit -qm two");
    ck_assert_int_eq(program_run(folder, "-f gcc --since HEAD 2>/dev/null").code, 0);
    ck_assert_int_eq(program_run(folder, "-f gcc --since HEAD~1").code, 1);
    ck_assert_int_eq(program_run(text_print("%s/news", folder), "-f gcc --since HEAD~1 ..").code, 1);
    tear_down();
}
END_TEST

/* Between articles too: the other end may stand where nothing has changed. */
START_TEST(the_other_end_may_be_old)
{
    Text old = file_read(CLAIMCLASH_FIXTURES "/across-ferry-disagree/other.md"), new = file_read(CLAIMCLASH_FIXTURES "/across-ferry-disagree/article.md");
    set_up();
    put("x.md", old.bytes);
    git("add -A");
    git("commit -qm two");
    put("y.md", new.bytes);
    Output across = program_run(folder, "-f gcc --across x.md y.md"), since = program_run(folder, "-f gcc --across --since HEAD x.md y.md");
    ck_assert_ptr_nonnull(strstr(across.text.bytes, "[cross-document]"));
    ck_assert_int_eq(since.code, across.code);
    ck_assert_msg(strncmp(since.text.bytes, "y.md:8:", 7) == 0, "%s", since.text.bytes);
    tear_down();
}
END_TEST

/* What came to the other branch since they parted is not ours. */
START_TEST(begins_where_the_branches_parted)
{
    set_up();
    git("checkout -qb desk");
    git("checkout -q main");
    put("a.md", OTHER OTHER OTHER);
    git("commit -qam other");
    git("checkout -q desk");
    ck_assert_int_eq(program_run(folder, "-f gcc --since main 2>/dev/null").code, 0);
    tear_down();
}
END_TEST

static const struct {
    const char *make, *arguments;                    /* a shell command in the folder that makes d.diff */
    int code;
} diffs[] = {
    {"git diff > d.diff", "--diff d.diff", 1},
    {"git diff > d.diff", "--diff - < d.diff", 1},
    {"git diff --no-prefix > d.diff", "--diff d.diff a.md", 1},
    {"git diff -U0 > d.diff", "--diff d.diff b.md 2>/dev/null", 0},
    {": > d.diff", "--diff d.diff 2>/dev/null", 0},
    {"git show HEAD:a.md | diff -u - a.md > d.diff", "--diff d.diff", 1},
    {"git show HEAD:a.md > d.diff", "--diff d.diff 2>/dev/null", 2},
    {"git diff | head -6 > d.diff", "--diff d.diff 2>/dev/null", 2},
    {"git diff | sed s/a.md/z.md/ > d.diff", "--diff d.diff 2>/dev/null", 2},
    {"git diff > d.diff", "--diff missing.diff 2>/dev/null", 2},
};

START_TEST(takes_a_diff)
{
    set_up();
    put("a.md", FIRST OTHER "\"We will hire 150 workers for the repair of the bridge,\" the chief engineer, Ida Holm, said on Monday.\n");
    system(text_print("cd '%s' && %s", folder, diffs[_i].make));
    ck_assert_int_eq(program_run(folder, text_print("-f gcc %s", diffs[_i].arguments)).code, diffs[_i].code);
    tear_down();
}
END_TEST

static const struct {
    const char *arguments, *told;
} wrong[] = {
    {"--since mian", "there is no revision \"mian\"; did you mean \"main\"?"},
    {"--since HEAD~99", "there is no revision \"HEAD~99\"; name a commit"},
    {"--since=--output=hurt", "there is no revision \"--output=hurt\""},
    {"--since=-h", "there is no revision \"-h\""},
    {"--since ''", "there is no revision \"\""},
    {"--since 'HEAD; touch hurt'", "there is no revision \"HEAD; touch hurt\""},
    {"--since HEAD --diff x", "leave one out"},
    {"--diff - -", "only one of --diff, --files-from and the articles"},
    {"claims --since HEAD", "--since does not go with \"claims\""},
};

START_TEST(tells_what_is_wrong)
{
    set_up();
    Output output = program_run(folder, text_print("%s 2>&1", wrong[_i].arguments));
    ck_assert_int_eq(output.code, 2);
    ck_assert_msg(strstr(output.text.bytes, wrong[_i].told), "%s", output.text.bytes);
    ck_assert_int_ne(access(text_print("%s/hurt", folder), F_OK), 0);
    tear_down();
}
END_TEST

/* Programs that the repository's own settings name are not started. */
START_TEST(runs_nothing_of_the_repository)
{
    set_up();
    put("hurt.sh", "#!/bin/sh\ntouch hurt\n");
    ck_assert_int_eq(chmod(text_print("%s/hurt.sh", folder), 0777), 0);
    git("config diff.external ./hurt.sh");
    git("config core.fsmonitor ./hurt.sh");
    git("config diff.x.textconv ./hurt.sh");
    put(".gitattributes", "*.md diff=x -text\n");
    put("a.md", OTHER);
    unlink(text_print("%s/hurt", folder));
    ck_assert_int_eq(program_run(folder, "--since HEAD").code, 0);
    ck_assert_int_ne(access(text_print("%s/hurt", folder), F_OK), 0);
    tear_down();
}
END_TEST

int main(void)
{
    if (system("git --version > /dev/null 2>&1") != 0) {
        puts("cli_changes: SKIPPED; install the package git");
        return 77;                                   /* ctest shows it as skipped */
    }
    const SuiteTest tests[] = {EACH(keeps_what_changed, runs), ONCE(a_new_file_has_changed), ONCE(the_other_end_may_be_old), ONCE(begins_where_the_branches_parted), EACH(takes_a_diff, diffs),
                               EACH(tells_what_is_wrong, wrong), ONCE(runs_nothing_of_the_repository)};
    return suite_run("cli_changes", tests, sizeof tests / sizeof *tests);
}
