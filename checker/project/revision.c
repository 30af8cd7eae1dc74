/* Revision: git is run as a program of its own, without a shell, and read through a pipe. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/revision.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static bool names_revision(const char *name)
{
    return strchr(name, ':') && name[0] != '-' && name[0] != ':' && !input_exists(name);
}

/* Starts `git show NAME` with its output in the pipe; what it complains of is not shown. 0, or an errno. */
static int start(const char *name, const int ends[2], pid_t *child)
{
    char *arguments[] = {(char[]){"git"}, (char[]){"show"}, (char[]){"--end-of-options"}, (char *)(uintptr_t)name, NULL};
    posix_spawn_file_actions_t actions;
    int wrong = posix_spawn_file_actions_init(&actions);
    if (wrong)
        return wrong;
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    wrong = posix_spawnp(child, "git", &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return wrong;
}

static bool ended_well(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool read_revision(Input *input, const char *name, Notes *notes)
{
    int ends[2];
    pid_t child;
    if (pipe(ends) != 0 || fcntl(ends[0], F_SETFD, FD_CLOEXEC) != 0 || fcntl(ends[1], F_SETFD, FD_CLOEXEC) != 0) {
        note_add(notes, str_of(name), 0, 0, "cannot be read: %s", strerror(errno));
        return false;
    }
    int wrong = start(name, ends, &child);
    close(ends[1]);
    bool read = !wrong && input_read_open(input, ends[0], name, notes);
    close(ends[0]);
    if (wrong)
        note_add(notes, str_of(name), 0, 0, "git cannot be run: %s", strerror(wrong));
    else if (!ended_well(child) && read) {
        note_add(notes, str_of(name), 0, 0, "there is no such file, and git has no such revision or path; write REVISION:PATH as for `git show`");
        read = false;
    }
    return read;
}

bool revision_read(Input *input, const char *name, Notes *notes)
{
    return names_revision(name) ? read_revision(input, name, notes) : input_read(input, name, notes);
}

bool revision_document(ClaimclashDocument *document, const char *name, Arena *arena, Notes *notes)
{
    Input input = {0};
    bool readable = revision_read(&input, name, notes);
    Str bytes = readable ? arena_copy(arena, (Str){input.bytes, input.size}) : (Str){0};
    *document = (ClaimclashDocument){name, bytes.p, bytes.n};
    input_free(&input);
    return readable;
}
