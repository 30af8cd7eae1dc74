/* Commands beside check: what config tells and from where, what facts drafts and refuses, and how --across groups articles. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>

/* In an empty folder, with `across` a copy of two accounts of one event, each in a folder of its own. */
static const struct {
    const char *make;                                /* a shell command */
    const char *arguments;
    int code;
    const char *told;                                /* on either output */
    const char *untold;                              /* NULL: nothing is asked */
} runs[] = {
    {"echo x > a.md && printf 'locale: en-GB\\nlevels: {names: off, count-conflict: note}\\nignore: [drafts/]\\n' > .claimclash.yaml", "config a.md", 0,
     "levels.count-conflict  note              .claimclash.yaml:2:22", NULL},
    {"echo x > a.md && printf 'levels: {names: off}\\n' > .claimclash.yaml", "config a.md", 0, ".claimclash.yaml:1:10", NULL},
    {"echo x > a.md && printf 'rules: [own.yml]\\nfacts: [desk.yml]\\n' > .claimclash.yaml && touch own.yml desk.yml", "config a.md", 0, "desk.yml", NULL},
    {"echo x > a.md && printf 'fail-on: error\\noverrides: [{files: [a.md], fail-on: note}]\\n' > .claimclash.yaml", "config a.md", 0, "fail-on          note", "error"},
    {"echo x > a.md && printf 'fail-on: error\\n' > .claimclash.yaml", "config -f json a.md", 0, "\"value\":\"error\",\"file\":\".claimclash.yaml\",\"line\":1,\"column\":10", NULL},
    {"echo x > a.md && printf 'fail-on: error\\n' > .claimclash.yaml", "config --isolated a.md", 0, "fail-on          warning", ".claimclash.yaml"},
    {"echo x > a.md && printf 'fial-on: error\\n' > .claimclash.yaml", "config a.md", 2, "did you mean \"fail-on\"?", NULL},
    {"echo 'The Harbour Trust will train 400 volunteers.' > a.md", "facts init a.md", 0, "value: \"400 volunteers\"", NULL},
    {"echo 'The Harbour Trust will train 400 volunteers.' > a.md && \"$PROGRAM\" facts init -o desk.yml a.md", "facts check desk.yml", 0, "desk.yml: 1 fact", NULL},
    {"echo 'The Harbour Trust will train 400 volunteers.' > a.md && \"$PROGRAM\" facts init -o desk.yml a.md", "check --facts desk.yml a.md", 0, "0 clashes", NULL},
    {"echo 'The Harbour Trust will train 400 volunteers.' > a.md && \"$PROGRAM\" facts init -o desk.yml a.md && sed -i s/400/450/ desk.yml",
     "check --facts desk.yml a.md", 1, "fact-sheet-mismatch", NULL},
    {"printf 'facts:\\n- {sbject: x, value: 3 days}\\n' > desk.yml", "facts check desk.yml", 2, "desk.yml:2:4: unknown key \"sbject\"; did you mean \"subject\"?", NULL},
    {":", "facts check missing.yml", 2, "missing.yml", NULL},
    {":", "facts chekc desk.yml", 2, "check", NULL},
    {"across", "check --across .", 1, "[cross-document]", NULL},
    {"across", "check --across=all .", 1, "[cross-document]", NULL},
    {"across", "check --across=folder .", 0, "0 clashes in 2 files", "cross-document"},
    {"across", "check --across=slug .", 0, "0 clashes in 2 files", "cross-document"},
    {"across && sed -i '1s/.*/---\\nslug: fire/' one/a.md two/b.md", "check --across=slug .", 1, "[cross-document]", NULL},
    {"across && sed -i '1s/.*/---\\nslug: fire/' one/a.md && sed -i '1s/.*/---\\nslug: storm/' two/b.md", "check --across=slug .", 0, "0 clashes in 2 files", "cross-document"},
    {"across && printf 'across: {group-by: folder}\\n' > .claimclash.yaml", "check --across .", 0, "0 clashes in 2 files", "cross-document"},
    {"across && printf './one/a.md\\n\\ntwo/b.md\\n' > list", "check --across=list .", 0, "0 clashes in 2 files", "cross-document"},
    {"across && printf './one/a.md\\ntwo/b.md\\n' > list", "check --across=list .", 1, "[cross-document]", NULL},
    {"across", "check --across=foldre .", 2, "articles are not grouped by \"foldre\"; it is event, folder, slug, all, or a file", NULL},
};

START_TEST(says_what_it_should)
{
    char *folder = folder_make();
    setenv("XDG_CONFIG_HOME", folder, 1);
    setenv("PROGRAM", CLAIMCLASH_PROGRAM, 1);
    const char *across = "across() { mkdir one two && cp '" CLAIMCLASH_FIXTURES "/across-ferry-disagree/article.md' one/a.md && cp '" CLAIMCLASH_FIXTURES
                         "/across-ferry-disagree/other.md' two/b.md; }";
    ck_assert_int_eq(system(text_print("cd '%s' && mkdir .git && %s && %s", folder, across, runs[_i].make)), 0);
    Output output = program_run(folder, text_print("%s 2>&1", runs[_i].arguments));
    ck_assert_int_eq(system(text_print("rm -rf '%s'", folder)), 0);
    ck_assert_msg(output.code == runs[_i].code, "%s: exit %d: %s", runs[_i].arguments, output.code, output.text.bytes);
    ck_assert_msg(strstr(output.text.bytes, runs[_i].told), "%s: %s", runs[_i].arguments, output.text.bytes);
    if (runs[_i].untold)
        ck_assert_msg(!strstr(output.text.bytes, runs[_i].untold), "%s: %s", runs[_i].arguments, output.text.bytes);
}
END_TEST

SUITE_MAIN("cli_commands", EACH(says_what_it_should, runs))
