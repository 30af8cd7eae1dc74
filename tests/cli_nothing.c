/* Nothing: every way in which a run can check nothing ends with 2 and says why, or says plainly that nothing has changed. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const char *make;                                /* a shell command in an empty folder */
    const char *arguments;
    int code;
    const char *told;                                /* on standard error */
} ways[] = {
    {":", "", 2, "nothing to check: there is no article (.txt, .md, .markdown, .html, .htm) in what was named"},
    {":", ".", 2, "nothing to check: there is no article"},
    {"mkdir news", "news", 2, "nothing to check: there is no article"},
    {"touch note.c a.docx", "", 2, "nothing to check: there is no article"},
    {"touch .hidden.md", "", 2, "nothing to check: there is no article"},
    {"mkdir .hidden && touch .hidden/a.md", "", 2, "nothing to check: there is no article"},
    {"echo x > a.md && echo '*.md' > .claimclashignore", "", 2, "nothing to check: all articles are ignored or excluded; -v names what is passed over, --no-ignore reads it"},
    {"echo x > a.md && echo '*.md' > .gitignore", "-v", 2, "a.md: is passed over: \"*.md\" (.gitignore:1)"},
    {"echo x > a.md && echo 'ignore: a.md' > .claimclash.yaml", "", 2, "nothing to check: all articles are ignored or excluded"},
    {"echo x > a.md", "--exclude '*.md'", 2, "nothing to check: all articles are ignored or excluded"},
    {"echo x > a.md && echo 'a.md' > .gitignore", "--force-exclude a.md", 2, "nothing to check: all articles are ignored or excluded"},
    {"mkdir news && touch news/a.md && echo 'news/' > .gitignore", "", 2, "nothing to check: all articles are ignored or excluded"},
    {"touch list", "--files-from list", 2, "list: nothing to check: no path is listed here"},
    {"echo x > a.md", "--files-from - < /dev/null", 2, "nothing to check: no path is listed here"},
    {"mkdir news && echo news > list", "--files-from list", 2, "nothing to check: no path is listed here, or no article lies there"},
    {":", "--files-from missing", 2, "missing: cannot be read: No such file or directory"},
    {":", "missing.md", 2, "missing.md: cannot be read: No such file or directory"},
    {"echo x > article.md", "artcle.md", 2, "artcle.md: cannot be read: No such file or directory; did you mean \"article.md\"?"},
    {"mkdir news && echo x > news/article.md", "./news/articl.md", 2, "did you mean \"./news/article.md\"?"},
    {"echo x > desk.yaml && echo x > a.md", "-c dsk.yaml a.md", 2, "dsk.yaml: cannot be read: No such file or directory; did you mean \"desk.yaml\"?"},
    {"mkdir x.md", "x.md", 2, "nothing to check: there is no article"},
    {"ln -s loop.md loop.md", "", 2, "loop.md: cannot be read: Too many levels of symbolic links"},
    {"ln -s nowhere.md link.md", "", 2, "link.md: cannot be read: No such file or directory"},
    {"mkfifo a.md", "", 2, "nothing to check: there is no article"},
    {"echo x > a.md", "--select nothing-of-the-kind a.md", 2, "there is no rule or family \"nothing-of-the-kind\"; `claimclash rules` lists them"},
    {"echo x > a.md", "--select , a.md", 0, NULL},      /* no name at all is all rules */
    {"echo x > a.md", "--ignore all a.md", 2, "no rule is left to check with: --select, --ignore and `levels:` turn all of them off"},
    {"echo x > a.md && echo 'levels: {all: off}' > .claimclash.yaml", "a.md", 2, "no rule is left to check with"},
    {"echo x > a.md && echo 'fial-on: error' > .claimclash.yaml", "a.md", 2, ".claimclash.yaml:1:1: unknown key \"fial-on\"; did you mean \"fail-on\"?"},
    {"echo x > a.md && echo '{' > .claimclash-baseline.jsonl", "a.md", 2, ".claimclash-baseline.jsonl:1:1: no JSON"},
    {"echo x > a.md", "-c missing.yaml a.md", 2, "missing.yaml: cannot be read: No such file or directory"},
    {"echo x > a.md", "--rules missing.yml a.md", 2, "missing.yml: "},
    {"echo x > a.md && git init -q . && git add -A && git -c user.name=x -c user.email=x@x commit -qm x", "--since HEAD", 0, "nothing has changed since HEAD in the 1 article: none was read"},
    {"echo x > a.md && git init -q . && git add -A && git -c user.name=x -c user.email=x@x commit -qm x", "--since HEAD missing.md", 2, "missing.md: cannot be read"},
    {"echo x > a.md && touch d.diff", "--diff d.diff a.md", 0, "nothing has changed in d.diff in the 1 article: none was read"},
    {":", "baseline add", 2, "nothing to check: there is no article"},
    {":", "claims", 2, "nothing to check: there is no article"},
    {"touch a.md", "a.md", 2, "a.md: the file is empty; there is nothing to check"},
    {"printf '\\377\\376' > a.md", "a.md", 2, "a.md"},
};

START_TEST(does_not_look_fine)
{
    char *folder = folder_make();
    setenv("XDG_CONFIG_HOME", folder, 1);
    ck_assert_int_eq(system(text_print("cd '%s' && { %s; }", folder, ways[_i].make)), 0);
    Output output = program_run(folder, text_print("%s 2>&1 >/dev/null", ways[_i].arguments));
    ck_assert_int_eq(system(text_print("rm -rf '%s'", folder)), 0);
    ck_assert_msg(output.code == ways[_i].code, "%s: exit %d: %s", ways[_i].arguments, output.code, output.text.bytes);
    if (ways[_i].told)
        ck_assert_msg(strstr(output.text.bytes, ways[_i].told), "%s: %s", ways[_i].arguments, output.text.bytes);
    else
        ck_assert_str_eq(output.text.bytes, "");
}
END_TEST

/* Root reads everything; whoever does not is told. */
START_TEST(an_unreadable_article_is_told)
{
    char *folder = folder_make();
    file_write(text_print("%s/a.md", folder), "x\n", 2);
    ck_assert_int_eq(chmod(text_print("%s/a.md", folder), 0), 0);
    Output output = program_run(folder, ". 2>&1 >/dev/null");
    ck_assert_int_eq(output.code, geteuid() == 0 ? 0 : 2);
    if (geteuid() != 0)
        ck_assert_ptr_nonnull(strstr(output.text.bytes, "a.md: cannot be read: Permission denied"));
    folder_remove(folder);
}
END_TEST

/* A run that could not read all says so in its summary: the files that were read. */
START_TEST(the_summary_counts_what_was_read)
{
    char *folder = folder_make();
    file_write(text_print("%s/a.md", folder), "x\n", 2);
    Output output = program_run(folder, "-f jsonl a.md missing.md 2>/dev/null");
    ck_assert_int_eq(output.code, 2);
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "\"files\":1,"));
    folder_remove(folder);
}
END_TEST

SUITE_MAIN("cli_nothing", EACH(does_not_look_fine, ways), ONCE(an_unreadable_article_is_told), ONCE(the_summary_counts_what_was_read))
