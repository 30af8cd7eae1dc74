/* Globs: what they match, told by git itself where it is installed, and that no pattern is slow. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "project/glob.h"

static const struct {
    Str glob, path;
    GlobVerdict verdict;
} cases[] = {
    {STR("drafts/"), STR("drafts"), GLOB_NONE},      /* a file */
    {STR("*.md"), STR("a/b.md"), GLOB_MATCHES},
    {STR("!*.md"), STR("a/b.md"), GLOB_TAKEN_BACK},
    {STR("a/*.md"), STR("a/b.md"), GLOB_MATCHES},
    {STR("a/*.md"), STR("a/c/b.md"), GLOB_NONE},
    {STR("/b.md"), STR("a/b.md"), GLOB_NONE},
    {STR("# *.md"), STR("# b.md"), GLOB_NONE},
    {STR("\\#b.md"), STR("#b.md"), GLOB_MATCHES},
    {STR("b.md   "), STR("b.md"), GLOB_MATCHES},
    {STR("b.md\\ "), STR("b.md "), GLOB_MATCHES},
    {STR(""), STR("b.md"), GLOB_NONE},
    {STR("/"), STR("b.md"), GLOB_NONE},
    {STR("b.md\\"), STR("b.md"), GLOB_NONE},
    {STR("[a-c].md"), STR("b.md"), GLOB_MATCHES},
    {STR("[!a-c].md"), STR("b.md"), GLOB_NONE},
    {STR("[b.md"), STR("b.md"), GLOB_NONE},
    {STR("a\nb"), STR("a\nb"), GLOB_MATCHES},
};

START_TEST(matches)
{
    Arena *arena = arena_new(0);
    Globs globs = {0};
    globs_add(&globs, cases[_i].glob, S("here"), arena);
    ck_assert_msg(globs_decide(&globs, cases[_i].path, false) == cases[_i].verdict, "%.*s", STR_ARG(cases[_i].glob));
    arena_free(arena);
}
END_TEST

START_TEST(the_last_one_counts_and_folders_take_along)
{
    Arena *arena = arena_new(0);
    Globs globs = {0};
    globs_read(&globs, S("\xEF\xBB\xBFopinion/\r\n\n# not these\r\n!opinion/facts/\n*.txt\n!keep.txt"), S(".gitignore"), arena);
    ck_assert_uint_eq(globs.n, 4);
    ck_assert(globs_cover(&globs, S("opinion/facts/a.md")));
    ck_assert(!globs_choose(&globs, S("opinion/facts/a.md")));
    ck_assert(globs_choose(&globs, S("opinion/a.md")));
    ck_assert(globs_cover(&globs, S("news/a.txt")) && !globs_cover(&globs, S("news/keep.txt")) && !globs_cover(&globs, S("")));
    arena_free(arena);
}
END_TEST

/* Each is an ignore file of its own; lines are parted by ";". Not "a**\/c": git takes the letters before the first star off and then sees two
   stars that stand alone, which its manual says they do not. */
static const char *const files[] = {
    "*", "*.md", "a", "a/", "/a", "/a/", "a/b", "a/*", "a/**", "**/b", "**/b/", "a/**/b.md", "**", "**/", "*/b", "/*/b", "b.md", "/b.md", "a/b.md", "?.md", "a/?.md",
    "??", "[ab]", "[ab].md", "[a-c]/b.md", "[!a].md", "[^a].md", "[]a].md", "[a-].md", "[\\]].md", "[[:alpha:]].md", "[[:digit:]]*", "[[:nonsense:]].md", "[[:alpha:].md", "[a", "a[",
    "*;!*.md", "*;!*/;!*.md", "a/;!a/b.md", "a/*;!a/b.md", "/*;!/a;/a/*;!/a/b", "\\*.md", "\\a/b.md", "b.md\\", "b.md ", "b.md\\ ", "# a", "\\#x.md", "!x", "\\!x.md", "a\\/b.md", "a//b.md",
    "a/b/", "*b*", "*.m?", "a*/c", "[a]**/c", "**b.md", "***/c", "a/***/c", "a/b/*;!a/b/c", "**/c/**", "**/b/**/c", "c", "/**/c", "/**", "x/**/", "*/**", "*/*/c", "b/**/c.md", "[/]", "a[/]b.md", "a?b.md", "\xC3\xA4.md", "?.md;!\xC3\xA4.md", "??.md",
};

static const char *const paths[] = {"a/", "a/b.md", "a/b/", "a/b/c", "a/b/c.md", "a/c/", "a/c/b.md", "b/", "b/c.md", "b/a/", "b/a/c.md", "b.md", "a.md", "c", "x.md", "#x.md",
                                    "!x.md", "*.md", "].md", "-.md", "b.md ", "1.md", "ab", "\xC3\xA4.md", "aa/", "aa/c", "x/", "x/y/", "x/y/c"};
enum { PATHS = sizeof paths / sizeof *paths };

/* As a walk would come to them: what lies in a folder that is ignored is ignored. */
static bool is_ignored(const Globs *globs, Str path)
{
    bool folder = str_ends(path, S("/"));
    Str name = str_sub(path, 0, path.n - folder);
    for (size_t i = 0; i < name.n; i++)
        if (name.p[i] == '/' && globs_decide(globs, str_sub(name, 0, i), true) == GLOB_MATCHES)
            return true;
    return globs_decide(globs, name, folder) == GLOB_MATCHES;
}

static char *folder;                                 /* a repository with all paths in it */

static char *expected_of(void)
{
    FILE *pipe = popen(text_print("cd '%s' && git check-ignore --no-index -z --stdin < paths | tr '\\0' '\\n'", folder), "r");
    char *all = text_print("%s", ""), line[1000];
    while (fgets(line, sizeof line, pipe))
        all = text_print("%s%s", all, line);
    pclose(pipe);
    return all;
}

/* Without the slash that marks a folder: git looks for itself. */
static Str name_of(const char *path)
{
    Str name = str_of(path);
    return str_sub(name, 0, name.n - str_ends(name, S("/")));
}

static void fill(void)
{
    FILE *list = fopen(text_print("%s/paths", folder), "wb");
    for (size_t i = 0; i < PATHS; i++) {
        Str name = name_of(paths[i]);
        char *path = text_print("%s/%s", folder, paths[i]);
        if (name.n < strlen(paths[i]))
            mkdir(path, 0777);
        else
            file_write(path, "", 0);
        fprintf(list, "%.*s%c", STR_ARG(name), 0);
    }
    fclose(list);
}

START_TEST(matches_as_git_does)
{
    char *rules = text_print("%s\n", files[_i]), *found = text_print("%s", "");
    Arena *arena = arena_new(0);
    Globs globs = {0};
    for (char *c = rules; *c; c++)
        *c = *c == ';' ? '\n' : *c;
    file_write(text_print("%s/.gitignore", folder), rules, strlen(rules));
    globs_read(&globs, str_of(rules), S(".gitignore"), arena);
    for (size_t i = 0; i < PATHS; i++)
        if (is_ignored(&globs, str_of(paths[i])))
            found = text_print("%s%.*s\n", found, STR_ARG(name_of(paths[i])));
    char *expected = expected_of();
    ck_assert_msg(strcmp(found, expected) == 0, "%s\n--- git\n%s--- found\n%s", files[_i], expected, found);
    arena_free(arena);
}
END_TEST

static Str repeat(Arena *arena, Str unit, size_t times, Str end)
{
    char *text = arena_alloc(arena, unit.n * times + end.n, 1);
    for (size_t i = 0; i < times; i++)
        memcpy(&text[i * unit.n], unit.p, unit.n);
    memcpy(&text[unit.n * times], end.p, end.n);
    return (Str){text, unit.n * times + end.n};
}

/* What takes others hours. */
START_TEST(no_pattern_is_slow)
{
    static const Str units[] = {STR("*a"), STR("**/"), STR("**/a/"), STR("[a"), STR("[[:alpha:]"), STR("?*"), STR("\\")};
    Arena *arena = arena_new(0);
    Str name = repeat(arena, S("a"), 4000, S("c")), steps = repeat(arena, S("a/"), 2000, S("c"));
    clock_t began = clock();
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        Globs globs = {0};
        globs_add(&globs, repeat(arena, units[i], 1000, S("b")), S("here"), arena);
        ck_assert_int_eq(globs_decide(&globs, name, false), GLOB_NONE);
        ck_assert_int_eq(globs_decide(&globs, steps, false), GLOB_NONE);
    }
    ck_assert_int_lt((clock() - began) / CLOCKS_PER_SEC, 5);
    arena_free(arena);
}
END_TEST

int main(void)
{
    folder = folder_make();
    bool git = system(text_print("git init -q '%s' 2> /dev/null", folder)) == 0;
    if (git)
        fill();
    const SuiteTest tests[] = {EACH(matches, cases), ONCE(the_last_one_counts_and_folders_take_along), ONCE(no_pattern_is_slow),
                               {matches_as_git_does, git ? (int)(sizeof files / sizeof *files) : 0}};
    int code = suite_run("project_glob", tests, sizeof tests / sizeof *tests - (git ? 0 : 1));
    return system(text_print("rm -rf '%s'", folder)) == 0 ? code : EXIT_FAILURE;
}
