/* Git: each question is one run whose standard output is read; what git complains of is shown where it tells more than we can. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/git.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "project/path.h"

extern char **environ;

enum { MOST_ARGUMENTS = 24, NO_GIT = 127 };

/* Starts git with its standard output in a pipe, whose other end is given; -1 when it cannot be started. */
static int start(char *const *arguments, bool quiet, pid_t *child)
{
    int ends[2];
    posix_spawn_file_actions_t actions;
    if (pipe(ends) != 0)
        return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (quiet)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    int failed = posix_spawnp(child, "git", &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed)
        close(ends[0]);
    return failed ? -1 : ends[0];
}

/* Runs git in a folder, with nothing of the repository's own programs (hooks, external diffs, monitors). Gives its exit code. */
static int run(const char *folder, const char *const *command, bool quiet, Input *output, Notes *notes)
{
    static const char *const first[] = {"git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.quotePath=true", "-C"};
    enum { FIRST = sizeof first / sizeof *first };
    const char *arguments[MOST_ARGUMENTS + FIRST + 2];
    size_t count = 0;
    int status = 0;
    pid_t child;
    for (; count < FIRST; count++)
        arguments[count] = first[count];
    arguments[count++] = folder;
    for (size_t i = 0; i < MOST_ARGUMENTS && command[i]; i++)
        arguments[count++] = command[i];
    arguments[count] = NULL;
    int file = start((char *const *)arguments, quiet, &child);
    if (file < 0)
        return NO_GIT;
    bool read = input_read_open(output, file, "git", notes);
    close(file);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return !read || !WIFEXITED(status) ? NO_GIT : WEXITSTATUS(status);
}

/* The first line that git prints; empty when it fails. */
static Str first_line(const char *folder, const char *const *command, bool quiet, int *code, Arena *arena, Notes *notes)
{
    Input output = {0};
    *code = run(folder, command, quiet, &output, notes);
    Str text = {output.bytes, *code ? 0 : output.size};
    Str line = arena_copy(arena, str_sub(text, 0, text.n - str_ends(text, S("\n"))));
    input_free(&output);
    return line;
}

/* Is there a repository here, even one that git refuses? */
static bool is_repository(Arena *arena)
{
    for (Str folder = path_absolute(S("."), arena); folder.n; folder = path_folder(folder)) {
        Str path = path_in(folder, S(".git"), arena);
        if (path.n && access(arena_print(arena, "%.*s", STR_ARG(path)).p, F_OK) == 0)
            return true;
    }
    return false;
}

Str git_root(Arena *arena, Notes *notes)
{
    static const char *const command[] = {"rev-parse", "--show-toplevel", NULL};
    int code;
    Str root = first_line(".", command, !is_repository(arena), &code, arena, notes);
    if (code == NO_GIT)
        note_add(notes, (Str){0}, 0, 0, "git cannot be run; --since needs it, --diff FILE takes a diff that is made elsewhere");
    else if (!root.n)
        note_add(notes, (Str){0}, 0, 0, "--since needs a git repository, and this folder lies in none; --diff FILE takes a diff that is made elsewhere");
    return root.n ? arena_print(arena, "%.*s", STR_ARG(root)) : root;
}

/* The branch or tag that was meant; empty when none is near. */
static Str nearest_revision(Str root, const char *revision, Arena *arena, Notes *notes)
{
    enum { MOST_NAMES = 1000 };
    static const char *const command[] = {"for-each-ref", "--format=%(refname:short)", "--count=1000", NULL};
    Input output = {0};
    Str *names = ARENA_ARRAY(arena, Str, MOST_NAMES);
    size_t count = 0;
    bool listed = names && run(root.p, command, true, &output, notes) == 0;
    for (Str rest = arena_copy(arena, (Str){output.bytes, listed ? output.size : 0}); rest.n && count < MOST_NAMES;)
        names[count++] = str_cut(&rest, '\n');
    input_free(&output);
    return note_nearest(str_of(revision), names, count);
}

static void tell_unknown(Str root, const char *revision, Arena *arena, Notes *notes)
{
    Str nearest = nearest_revision(root, revision, arena, notes);
    if (nearest.n)
        note_add(notes, (Str){0}, 0, 0, "--since: there is no revision \"%s\"; did you mean \"%.*s\"?", revision, STR_ARG(nearest));
    else
        note_add(notes, (Str){0}, 0, 0, "--since: there is no revision \"%s\"; name a commit, a branch or a tag, such as main or HEAD~3", revision);
}

Str git_base(Str root, const char *revision, Arena *arena, Notes *notes)
{
    int code;
    const char *commit = arena_print(arena, "%s^{commit}", revision).p;
    const char *const verify[] = {"rev-parse", "--verify", "--quiet", "--end-of-options", commit, NULL};
    bool sound = commit && revision[0] && revision[0] != '-';
    Str found = sound ? first_line(root.p, verify, false, &code, arena, notes) : (Str){0};
    if (!found.n) {
        tell_unknown(root, revision, arena, notes);
        return found;
    }
    const char *const bases[] = {"merge-base", "--", arena_print(arena, "%.*s", STR_ARG(found)).p, "HEAD", NULL};
    Str base = bases[2] ? first_line(root.p, bases, false, &code, arena, notes) : (Str){0};
    return base.n ? base : found;
}

static bool done(int code, const char *what, Notes *notes)
{
    if (code)
        note_add(notes, (Str){0}, 0, 0, "`git %s` failed; what has changed is not known", what);
    return !code;
}

bool git_diff(Str root, Str commit, Input *output, Notes *notes)
{
    char hash[128];
    if (commit.n >= sizeof hash)
        return done(NO_GIT, "diff", notes);
    memcpy(hash, commit.p, commit.n);
    hash[commit.n] = '\0';
    const char *const command[] = {"diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--text", "--unified=0", "--inter-hunk-context=0",
                                   "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/", hash, "--", NULL};
    return done(run(root.p, command, false, output, notes), "diff", notes);
}

bool git_untracked(Str root, Input *output, Notes *notes)
{
    static const char *const command[] = {"ls-files", "--others", "--exclude-standard", "-z", "--", NULL};
    return done(run(root.p, command, false, output, notes), "ls-files", notes);
}

bool git_show(const char *name, Input *output, Notes *notes)
{
    const char *const command[] = {"show", "--end-of-options", name, NULL};
    return run(".", command, true, output, notes) == 0;
}
