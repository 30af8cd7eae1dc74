/* Trials of folders: a case is a folder with articles and expected.txt, which holds what `check -f gcc` prints and the line "exit N". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/trial.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/check.h"
#include "cli/difference.h"
#include "project/input.h"
#include "cli/terminal.h"

enum { MOST_ARGUMENTS = 64 };

/* The whole file; p is NULL when there is none. */
static Str file_text(const char *path, Arena *arena)
{
    Input input = {0};
    Notes notes = {.arena = arena};
    bool readable = access(path, F_OK) == 0 && input_read(&input, path, &notes);
    Str text = readable ? arena_copy(arena, (Str){input.bytes, input.size}) : (Str){0};
    input_free(&input);
    return text;
}

/* What check is to be told in the current folder: the words of the file args come last. */
static int arguments_of_case(const char *arguments[MOST_ARGUMENTS + 1], Arena *arena)
{
    static const char *const usual[] = {"claimclash", "check", "--format", "gcc", "--exclude", "expected.txt"};
    int count = 0;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        arguments[count++] = usual[i];
    for (Str rest = str_trim(file_text("args", arena)); rest.n && count < MOST_ARGUMENTS; rest = str_trim(rest)) {
        size_t end = 0;
        while (end < rest.n && !byte_is_space(rest.p[end]))
            end++;
        arguments[count++] = arena_print(arena, "%.*s", (int)end, rest.p).p;
        rest = str_from(rest, end);
    }
    arguments[count] = NULL;
    return count;
}

/* What check prints of the case in the current folder. */
static Str run_case(Arena *arena)
{
    const char *arguments[MOST_ARGUMENTS + 1];
    Options options;
    Notes notes = {.arena = arena};
    Pile printed = {.arena = arena};
    int count = arguments_of_case(arguments, arena), code = EXIT_UNDONE;
    if (options_read(count, (char *const *)arguments, &options, arena, &notes))
        code = check_run(&options, arena, (Capture){pile_take, &printed});
    terminal_tell(&notes);
    return arena_print(arena, "%.*sexit %d\n", (int)printed.bytes.n, printed.bytes.n ? printed.bytes.at : "", code);
}

static bool has_case(const char *folder, Arena *arena)
{
    Str path = arena_print(arena, "%s/expected.txt", folder);
    return path.p && access(path.p, F_OK) == 0;
}

static void try_case(Trials *trials, const char *folder, int home)
{
    enum { INDENT = 4 };
    if (chdir(folder) != 0) {
        trial_fail(trials, str_of(folder), "the folder cannot be entered");
        return;
    }
    Str expected = file_text("expected.txt", trials->arena), found = run_case(trials->arena);
    bool open = access("open", F_OK) == 0;           /* says why the program is not right yet */
    if (fchdir(home) != 0)
        trials->undone = true;
    if (open && str_equal(expected, found)) {
        trial_fail(trials, str_of(folder), "comes out right now; take its file `open` away");
        return;
    }
    if (open || str_equal(expected, found)) {
        trial_pass(trials, str_of(folder));
        return;
    }
    trial_fail(trials, str_of(folder), "- was expected, + was printed");
    difference_put(trials->page, INDENT, expected, found);
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool try_cases(Trials *trials, const char *folder, int home)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, visible, alphasort);
    bool any = false;
    for (int i = 0; i < count; i++) {
        const char *path = arena_print(trials->arena, "%s/%s", folder, entries[i]->d_name).p;
        if (path && !trials->undone && has_case(path, trials->arena)) {
            try_case(trials, path, home);
            any = true;
        }
        free(entries[i]);
    }
    free(entries);
    return any;
}

bool trial_folder(Trials *trials, const char *folder)
{
    int home = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool any = false;
    if (home < 0) {
        trials->undone = true;
        return true;
    }
    if (has_case(folder, trials->arena)) {
        try_case(trials, folder, home);
        any = true;
    } else {
        any = try_cases(trials, folder, home);
    }
    close(home);
    return any;
}
