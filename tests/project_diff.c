/* Diffs: which lines they add, and what is told of those that cannot be read. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include "project/diff.h"

static void list(void *by, const DiffFile *file)
{
    char **all = by;
    *all = text_print("%s%s%.*s", *all, **all ? ";" : "", STR_ARG(file->path));
    for (uint32_t i = 0; i < file->count; i++)
        *all = text_print("%s %u-%u", *all, file->first[i], file->last[i]);
}

static const struct {
    Str diff;
    const char *added;                               /* "b/a.md 1-2 5-5;b/c.md 1-1"; NULL: the diff is refused */
    uint32_t line;
    const char *message;                             /* its beginning */
} cases[] = {
    {STR(""), "", 0, NULL},
    {STR("--- a/a.md\n+++ b/a.md\n@@ -1 +1,2 @@ above\n-x\n+y\n+z\n@@ -9,0 +11 @@\n+q\n"), "b/a.md 1-2 11-11", 0, NULL},
    {STR("--- a.md\t2025-01-14 10:00\n+++ a.md\t2025-01-14 10:01\n@@ -1,3 +1,4 @@\n x\n+y\n z\n\n"), "a.md 2-2", 0, NULL},
    {STR("--- a/a.md\n+++ b/a.md\n@@ -3,2 +2,0 @@\n-x\n-y\n"), "", 0, NULL},
    {STR("--- a/a.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"), "", 0, NULL},
    {STR("--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n"), "b/a.md 1-1", 0, NULL},
    {STR("--- a/a.md\n+++ b/a.md\n@@ -1 +1,3 @@\n--- a/x\n+++ b/y\n+@@ -1 +1 @@\n+z\n"), "b/a.md 1-3", 0, NULL},      /* lines that look like heads */
    {STR("diff --git a/a b/a\nrename from a\nrename to b\n"), "", 0, NULL},
    {STR("diff --git a/a b/a\nBinary files a/a and b/a differ\n"), "", 0, NULL},
    {STR("--- \"a/\\303\\244 \\\"x\\\"\\n.md\"\n+++ \"b/\\303\\244 \\\"x\\\"\\n.md\"\n@@ -1 +1 @@\n-x\n+y\n"), "b/\xC3\xA4 \"x\"\n.md 1-1", 0, NULL},
    {STR("--- a/a.md\r\n+++ b/a.md\r\n@@ -1,2 +1,2 @@\r\n-x\r\n+y\r\n\r\n"), "b/a.md 1-1", 0, NULL},
    {STR("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n+y\n--- a/c\n+++ b/c\n@@ -5 +5 @@\n-x\n+y\n"), "b/a 1-1;b/c 5-5", 0, NULL},
    {STR("an article\n"), NULL, 1, "no unified diff; one is made by git diff or diff -u"},
    {STR("@@ -1 +1 @@\n-x\n+y\n"), NULL, 1, "a hunk without a file"},
    {STR("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n"), NULL, 4, "the diff ends within a hunk"},
    {STR("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n-y\n"), NULL, 5, "the hunk does not hold what its head says"},
    {STR("--- a/a\n+++ b/a\n@@ -1 +1 @@\nx\n"), NULL, 4, "the hunk does not hold what its head says"},
    {STR("--- a/a\n+++ b/a\n@@ 1 +1 @@\n"), NULL, 3, "no head of a hunk; one looks like"},
    {STR("--- a/a\n+++ b/a\n@@ -1 +99999999999 @@\n"), NULL, 3, "no head of a hunk; one looks like"},
    {STR("--- a/a\n+++ b/a\n@@@ -1 -1 +1 @@@\n"), NULL, 3, "a diff of a merge"},
    {STR("--- a/a\n+++ \"b/\\\n@@ -1 +1 @@\n-x\n+y\n"), "b/\\ 1-1", 0, NULL},
};

START_TEST(reads)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    char *all = text_print("%s", "");
    bool good = diff_read(cases[_i].diff, S("x.diff"), list, &all, arena, &notes);
    ck_assert_int_eq(good, cases[_i].added != NULL);
    if (good) {
        ck_assert_str_eq(all, cases[_i].added);
    } else {
        ck_assert_msg(str_starts(notes.list.at[0].message, str_of(cases[_i].message)), "%.*s", STR_ARG(notes.list.at[0].message));
        ck_assert_uint_eq(notes.list.at[0].line, cases[_i].line);
    }
    arena_free(arena);
}
END_TEST

SUITE_MAIN("project_diff", EACH(reads, cases))
