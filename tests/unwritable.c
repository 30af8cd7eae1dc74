/* Unwritable: a disk that is full after any number of bytes: exit code 2, the old report intact, nothing half-written left behind. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <dirent.h>
#include <signal.h>
#include <sys/resource.h>

static const char *const commands[] = {
    "check -f human",  "check -f json",       "check -f jsonl",  "check -f sarif",   "check -f junit", "check -f github", "check -f gitlab",
    "check -f rdjson", "check -f checkstyle", "check -f rdjsonl", "check -f tap",    "check -f html",  "claims -f csv",   "claims -f jsonl",
    "check -f gcc",
};

static const char OLD[] = "the old report\n";

/* As if the disk had room for so many bytes of a file. */
static Output run_with_room(rlim_t bytes, const char *folder, const char *arguments)
{
    struct rlimit usual, little;
    getrlimit(RLIMIT_FSIZE, &usual);
    little = (struct rlimit){bytes, usual.rlim_max};
    signal(SIGXFSZ, SIG_IGN);                        /* else the limit is a signal, which a full disk is not */
    setrlimit(RLIMIT_FSIZE, &little);
    Output output = program_run(folder, arguments);
    setrlimit(RLIMIT_FSIZE, &usual);
    return output;
}

static int files_in(const char *folder)
{
    int count = 0;
    DIR *stream = opendir(folder);
    for (const struct dirent *entry; stream && (entry = readdir(stream));)
        count += entry->d_name[0] != '.';
    if (stream)
        closedir(stream);
    return count;
}

START_TEST(whole_or_not_at_all)
{
    enum { STEPS = 12 };
    const char *folder = folder_make(), *report = text_print("%s/report", folder);
    const char *arguments = text_print("%s -o %s training-sources-disagree/article.md worked-sentence/article.md 2>&1", commands[_i], report);
    Output whole = program_run(CLAIMCLASH_FIXTURES, arguments);
    size_t size = file_read(report).size;
    ck_assert_int_ne(whole.code, 2);
    ck_assert_uint_gt(size, 0);
    for (size_t step = 0; step <= STEPS; step++) {
        size_t room = step == STEPS ? size - 1 : size * step / STEPS;
        file_write(report, OLD, strlen(OLD));
        Output output = run_with_room(room, CLAIMCLASH_FIXTURES, arguments);
        ck_assert_msg(output.code == 2, "%s: exit code %d with room for %zu bytes of %zu", commands[_i], output.code, room, size);
        ck_assert_ptr_nonnull(strstr(output.text.bytes, "cannot be written"));
        ck_assert_str_eq(file_read(report).bytes, OLD);
        ck_assert_int_eq(files_in(folder), 1);
    }
    folder_remove(folder);
}
END_TEST

SUITE_MAIN("unwritable", EACH(whole_or_not_at_all, commands))
