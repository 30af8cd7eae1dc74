/* Walking: which files are read of folders that hold everything that a folder can hold. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/job.h"
#include "cli/walk.h"

static char *folder;
static Arena *arena;
static Notes notes;
static Walked walked_to;

static void file(const char *name)
{
    file_write(text_print("%s/%s", folder, name), "x\n", 2);
}

static void subfolder(const char *name)
{
    ck_assert_int_eq(mkdir(text_print("%s/%s", folder, name), 0777), 0);
}

static void set_up(void)
{
    folder = folder_make();
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    walked_to = (Walked){0};
    ck_assert_int_eq(chdir(folder), 0);
}

static void tear_down(void)
{
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(system(text_print("rm -r '%s'", folder)), 0);
    arena_free(arena);
}

/* The paths that were found, parted by spaces. */
static const char *walked(Options *options)
{
    char *all = text_print("%s", "");
    Project project;
    walked_to = (Walked){0};
    ck_assert(project_open(&project, job_project(options, arena), arena, &notes));
    walk_paths(options, &project, &walked_to, arena, &notes);
    for (uint32_t i = 0; i < walked_to.paths.n; i++)
        all = text_print("%s%s%s", all, i ? " " : "", walked_to.paths.at[i]);
    return all;
}

static void operand(Options *options, const char *path)
{
    *VEC_PUSH(arena, &options->operands) = path;
}

START_TEST(takes_articles_only_and_sorted)
{
    Options options = {0};
    set_up();
    subfolder("b");
    subfolder(".hidden");
    subfolder("CVS");
    file("b/z.HTML");
    file("b/a.md");
    file("c.txt");
    file("a.markdown");
    file("note.c");
    file(".draft.md");
    file(".hidden/x.md");
    file("CVS/x.md");
    file("old.htm");
    ck_assert_str_eq(walked(&options), "a.markdown b/a.md b/z.HTML c.txt old.htm");
    ck_assert_uint_eq(notes.list.n, 0);
    tear_down();
}
END_TEST

START_TEST(reads_what_is_named_once)
{
    Options options = {0};
    set_up();
    file("note.c");
    file("a.txt");
    operand(&options, "note.c");
    operand(&options, "a.txt");
    operand(&options, ".");
    operand(&options, "a.txt");
    *VEC_PUSH(arena, &options.excludes) = "*.c";
    ck_assert_str_eq(walked(&options), "a.txt note.c");
    tear_down();
}
END_TEST

START_TEST(excludes)
{
    Options options = {0};
    set_up();
    subfolder("drafts");
    subfolder("news");
    file("drafts/a.md");
    file("news/a.md");
    file("news/draft-b.md");
    file("news/c.md");
    *VEC_PUSH(arena, &options.excludes) = "drafts";
    *VEC_PUSH(arena, &options.excludes) = "draft-*";
    *VEC_PUSH(arena, &options.excludes) = "news/c*";
    ck_assert_str_eq(walked(&options), "news/a.md");
    tear_down();
}
END_TEST

static void write_lines(const char *name, const char *lines)
{
    file_write(text_print("%s/%s", folder, name), lines, strlen(lines));
}

static const struct {
    const char *git, *own, *lower, *config;          /* what stands in the four files; lower: news/.gitignore */
    const char *glob;                                /* --exclude */
    const char *walked;
} ignored[] = {
    {"", "", "", "", NULL, "a.md b.md drafts/a.md news/a.md news/b.md"},
    {"drafts\n*b.md\n", "", "", "", NULL, "a.md news/a.md"},
    {"drafts/\n", "/b.md\n", "", "", NULL, "a.md news/a.md news/b.md"},
    {"*.md\n", "!a.md\n", "", "", NULL, "a.md drafts/a.md news/a.md"},
    {"b.md\n", "", "!b.md\na.md\n", "", NULL, "a.md drafts/a.md news/b.md"},
    {"", "", "", "ignore: [drafts/, /news/a.md]\n", NULL, "a.md b.md news/b.md"},
    {"", "", "", "ignore: ['*', '!/b.md']\n", NULL, "b.md"},
    {"", "", "", "", "news/b.md", "a.md b.md drafts/a.md news/a.md"},
    {"!b.md\n", "", "", "", "b.md", "a.md drafts/a.md news/a.md"},
};

static void fill_newsroom(void)
{
    set_up();
    ck_assert_int_eq(mkdir(".git", 0777), 0);
    subfolder("drafts");
    subfolder("news");
    file("a.md");
    file("b.md");
    file("drafts/a.md");
    file("news/a.md");
    file("news/b.md");
}

START_TEST(ignores)
{
    Options options = {0};
    fill_newsroom();
    write_lines(".gitignore", ignored[_i].git);
    write_lines(".claimclashignore", ignored[_i].own);
    write_lines("news/.gitignore", ignored[_i].lower);
    write_lines(".claimclash.yaml", ignored[_i].config);
    if (ignored[_i].glob)
        *VEC_PUSH(arena, &options.excludes) = ignored[_i].glob;
    ck_assert_str_eq(walked(&options), ignored[_i].walked);
    ck_assert_int_eq(walked_to.passed_over > 0, _i > 0);
    options.no_ignore = true;
    options.excludes.n = 0;
    ck_assert_str_eq(walked(&options), ignored[0].walked);
    ck_assert_uint_eq(notes.list.n, 0);
    tear_down();
}
END_TEST

/* From a folder within, what lies above counts too; what is named is read, unless --force-exclude. */
START_TEST(named_ones_are_read)
{
    Options options = {0};
    fill_newsroom();
    write_lines(".gitignore", "news\n");
    write_lines("news/.claimclashignore", "b.md\n");
    ck_assert_int_eq(chdir("news"), 0);
    operand(&options, "b.md");
    operand(&options, "../a.md");
    operand(&options, ".");
    ck_assert_str_eq(walked(&options), "../a.md a.md b.md");
    options.force_exclude = true;
    ck_assert_str_eq(walked(&options), "../a.md");
    ck_assert_uint_eq(walked_to.passed_over, 2);
    tear_down();
}
END_TEST

START_TEST(an_ignore_file_that_is_none_is_told)
{
    Options options = {0};
    fill_newsroom();
    ck_assert_int_eq(mkfifo("news/.gitignore", 0600), 0);
    walked(&options);
    ck_assert_uint_eq(notes.list.n, 1);
    ck_assert_text(notes.list.at[0].path, S("news/.gitignore"));
    tear_down();
}
END_TEST

START_TEST(names_with_line_ends_are_walked)
{
    Options options = {0};
    fill_newsroom();
    file("news/x\ny.md");
    write_lines(".gitignore", "?.md\n");
    ck_assert_str_eq(walked(&options), "news/x\ny.md");
    tear_down();
}
END_TEST

START_TEST(is_not_held_by_links_and_pipes)
{
    Options options = {.verbose = true};
    set_up();
    subfolder("b");
    file("b/a.md");
    ck_assert_int_eq(symlink("..", "b/up"), 0);
    ck_assert_int_eq(symlink("loop.md", "loop.md"), 0);
    ck_assert_int_eq(symlink("b/a.md", "link.md"), 0);
    ck_assert_int_eq(mkfifo("pipe.md", 0600), 0);
    ck_assert_str_eq(walked(&options), "b/a.md link.md");
    ck_assert_uint_eq(notes.list.n, 2);
    ck_assert(notes_fatal(&notes));                  /* the loop cannot be read; the pipe is passed over */
    tear_down();
}
END_TEST

START_TEST(tells_what_cannot_be_read)
{
    Options options = {0};
    set_up();
    subfolder("closed");
    file("a.md");
    file("closed/b.md");
    ck_assert_int_eq(chmod("closed", 0), 0);
    operand(&options, ".");
    operand(&options, "missing.md");
    const char *all = walked(&options);
    ck_assert_int_eq(chmod("closed", 0700), 0);
    if (geteuid() == 0)                              /* root reads everything */
        ck_assert_str_eq(all, "a.md closed/b.md");
    else
        ck_assert_str_eq(all, "a.md");
    ck_assert_uint_eq(notes.list.n, geteuid() == 0 ? 1 : 2);
    ck_assert(notes_fatal(&notes));
    tear_down();
}
END_TEST

START_TEST(means_a_command)
{
    Options options = {0};
    set_up();
    operand(&options, "clams");
    ck_assert_str_eq(walked(&options), "");
    ck_assert_text(notes.list.at[0].message, S("is no file, folder or command; did you mean \"claims\"?"));
    tear_down();
}
END_TEST

START_TEST(reads_lists)
{
    Options options = {.files_from = "list"};
    set_up();
    file("a.txt");
    file("b c.txt");
    file("d.txt");
    file_write("list", "b c.txt\r\na.txt\n\n", 16);
    ck_assert_str_eq(walked(&options), "a.txt b c.txt");
    options.null = true;
    file_write("list", "d.txt\0b c.txt\0", 14);
    ck_assert_str_eq(walked(&options), "b c.txt d.txt");
    tear_down();
}
END_TEST

START_TEST(goes_deep)
{
    enum { DEPTH = 300 };
    Options options = {0};
    set_up();
    for (int i = 0; i < DEPTH; i++) {
        ck_assert_int_eq(mkdir("d", 0777), 0);
        ck_assert_int_eq(chdir("d"), 0);
    }
    file_write("deep.txt", "x\n", 2);
    ck_assert_int_eq(chdir(folder), 0);
    walked(&options);
    ck_assert_uint_eq(walked_to.paths.n, 1);
    ck_assert_uint_eq(strlen(walked_to.paths.at[0]), 2 * DEPTH + strlen("deep.txt"));
    tear_down();
}
END_TEST

SUITE_MAIN("cli_walk", ONCE(takes_articles_only_and_sorted), ONCE(reads_what_is_named_once), ONCE(excludes), EACH(ignores, ignored), ONCE(named_ones_are_read), ONCE(an_ignore_file_that_is_none_is_told),
           ONCE(names_with_line_ends_are_walked), ONCE(is_not_held_by_links_and_pipes),
           ONCE(tells_what_cannot_be_read), ONCE(means_a_command), ONCE(reads_lists), ONCE(goes_deep))
