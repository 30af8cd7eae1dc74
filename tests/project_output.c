/* Output files: complete or not there, the rights and links of what they replace kept, every error told. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "project/output.h"

static Arena *arena;
static Notes notes;
static char folder[] = "/tmp/claimclash-output-XXXXXX";

static void set_up(void)
{
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chdir(folder), 0);
}

static void tear_down(void)
{
    unlink("real");
    unlink("link");
    ck_assert_int_eq(rmdir(folder), 0);
    arena_free(arena);
}

static void ck_assert_file(const char *path, const char *text)
{
    char bytes[100] = "";
    int file = open(path, O_RDONLY);
    ck_assert_int_ge(read(file, bytes, sizeof bytes - 1), 0);
    close(file);
    ck_assert_str_eq(bytes, text);
}

static bool write_to(const char *path, const char *text)
{
    Output output;
    return output_open(&output, path, arena, &notes) && (output_write(&output, text, strlen(text)), output_close(&output, &notes));
}

START_TEST(appears_when_complete)
{
    Output output;
    set_up();
    ck_assert(output_open(&output, "real", arena, &notes));
    ck_assert(output_write(&output, "{}", 2));
    ck_assert_int_ne(access("real", F_OK), 0);
    ck_assert(output_close(&output, &notes));
    ck_assert_file("real", "{}");
    tear_down();
}
END_TEST

START_TEST(keeps_rights_and_links)
{
    struct stat status;
    set_up();
    ck_assert(write_to("real", "old"));
    ck_assert_int_eq(chmod("real", 0640), 0);
    ck_assert_int_eq(symlink("real", "link"), 0);
    ck_assert(write_to("link", "new"));
    ck_assert_file("real", "new");
    ck_assert_int_eq(lstat("link", &status), 0);
    ck_assert(S_ISLNK(status.st_mode));
    ck_assert_int_eq(stat("real", &status), 0);
    ck_assert_int_eq(status.st_mode & 0777, 0640);
    tear_down();
}
END_TEST

START_TEST(tells_of_errors)
{
    set_up();
    ck_assert(!write_to("/dev/full", "x"));
    ck_assert_text(notes.list.at[0].message, S("cannot be written: No space left on device"));
    ck_assert(!write_to("/nowhere/at/all", "x"));
    ck_assert_text(notes.list.at[1].message, S("cannot be written: No such file or directory"));
    ck_assert(write_to("/dev/null", "x"));
    ck_assert_uint_eq(notes.list.n, 2);
    tear_down();
}
END_TEST

SUITE_MAIN("project_output", ONCE(appears_when_complete), ONCE(keeps_rights_and_links), ONCE(tells_of_errors))
