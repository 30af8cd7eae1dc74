/* The house rules that a program can check: rooms include only rooms before them, every file says what it gives, none grows too long. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include <fts.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* The order in which the text travels. The door is checker/claimclash*. */
static const char *const rooms[] = {"base",      "knowledge", "source", "segment", "syntax", "mention", "claim",
                                    "normalize", "judge",     "documents", "report", "door",    "project", "editor", "cli"};
enum { ROOMS = sizeof rooms / sizeof *rooms, MOST_LINES = 400 };

static char *folders[] = {"checker", "tests", "rules", NULL};
static const char *const banned[] = {"util", "helper", "common", "misc", "manager", "mgr", "data", "info", "ctx"};

static int room_of(const char *name, size_t length)
{
    if (strncmp(name, "claimclash", strlen("claimclash")) == 0)
        name = "door", length = strlen(name);
    for (int i = 0; i < ROOMS; i++)
        if (strlen(rooms[i]) == length && strncmp(rooms[i], name, length) == 0)
            return i;
    return -1;
}

static bool ends_with(const char *text, const char *ending)
{
    size_t n = strlen(text), m = strlen(ending);
    return n >= m && strcmp(text + n - m, ending) == 0;
}

static bool is_source(const char *path)
{
    return ends_with(path, ".c") || ends_with(path, ".h");
}

/* Calls `look` on every file of the tree that is ours to write. */
static int each_file(void (*look)(const char *path, FILE *file))
{
    int count = 0;
    FTS *tree = fts_open(folders, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    ck_assert_ptr_nonnull(tree);
    for (FTSENT *entry; (entry = fts_read(tree));) {
        static const char *const endings[] = {".c", ".h", ".S", ".css", ".js", ".py", ".yml", ".md"};
        bool ours = false;
        for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
            ours = ours || ends_with(entry->fts_name, endings[i]);
        if (entry->fts_info != FTS_F || !ours)
            continue;
        FILE *file = fopen(entry->fts_path, "r");
        ck_assert_msg(file, "%s cannot be read", entry->fts_path);
        look(entry->fts_path, file);
        fclose(file);
        count++;
    }
    fts_close(tree);
    return count;
}

static void look_at_includes(const char *path, FILE *file)
{
    char line[1000];
    const char *name = path + strlen("checker/"), *slash = strchr(name, '/');
    if (strncmp(path, "checker/", strlen("checker/")) != 0 || !is_source(path))
        return;
    int room = room_of(name, slash ? (size_t)(slash - name) : strlen(name));
    ck_assert_msg(room >= 0, "%s stands in no room", path);
    while (fgets(line, sizeof line, file)) {
        char included[1000];
        if (sscanf(line, "#include \"%999[^\"]\"", included) != 1)
            continue;
        slash = strchr(included, '/');
        int other = room_of(included, slash ? (size_t)(slash - included) : strlen(included));
        ck_assert_msg(other >= 0 && other <= room, "%s includes %s, which comes after it", path, included);
    }
}

START_TEST(rooms_include_only_rooms_before_them)
{
    ck_assert_int_gt(each_file(look_at_includes), 100);
}
END_TEST

/* The marks that end a sentence, with what closes the comment. */
static bool is_sentence(const char *line, const char *opener, const char *closer)
{
    size_t n = strcspn(line, "\n"), close = strlen(closer);
    if (strncmp(line, opener, strlen(opener)) != 0 || n < strlen(opener) + close + 2 || strncmp(line + n - close, closer, close) != 0)
        return false;
    return strchr(".?!)`", line[n - close - 1]) != NULL;
}

static void look_at_top(const char *path, FILE *file)
{
    char first[1000] = "", second[1000] = "";
    bool read = fgets(first, sizeof first, file) && fgets(second, sizeof second, file);
    bool hash = ends_with(path, ".yml") || ends_with(path, ".py"), page = ends_with(path, ".md");
    ck_assert_msg(read && is_sentence(first, hash ? "# " : page ? "<!-- " : "/* ", hash ? "" : page ? " -->" : " */"), "%s does not begin with a sentence: %s",
                  path, first);
    ck_assert_msg(strstr(second, "SPDX-License-Identifier: "), "%s has no licence in its second line", path);
}

START_TEST(files_begin_with_a_sentence_and_their_licence)
{
    each_file(look_at_top);
}
END_TEST

static void look_at_size(const char *path, FILE *file)
{
    char line[1000];
    int lines = 0;
    if (!is_source(path))
        return;
    while (fgets(line, sizeof line, file))
        lines++;
    ck_assert_msg(lines <= MOST_LINES, "%s has %d lines", path, lines);
}

START_TEST(no_file_grows_too_long)
{
    each_file(look_at_size);
}
END_TEST

static void look_at_name(const char *path, FILE *file)
{
    const char *name = strrchr(path, '/') + 1;
    (void)file;
    for (size_t i = 0; is_source(path) && i < sizeof banned / sizeof *banned; i++)
        ck_assert_msg(strncmp(name, banned[i], strlen(banned[i])) != 0 || name[strlen(banned[i])] != '.', "%s: the name says nothing", path);
}

START_TEST(names_say_something)
{
    each_file(look_at_name);
}
END_TEST

SUITE_MAIN("house", ONCE(rooms_include_only_rooms_before_them), ONCE(files_begin_with_a_sentence_and_their_licence), ONCE(no_file_grows_too_long),
           ONCE(names_say_something))
