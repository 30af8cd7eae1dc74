/* Output: a file is written beside its place and renamed; pipes, devices and terminals are written as they are. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool failed(const Output *output, int error, Notes *notes)
{
    if (error != EPIPE)
        note_add(notes, str_of(output->path ? output->path : "standard output"), 0, 0, "cannot be written: %s", strerror(error));
    return false;
}

/* A device, pipe or the like cannot be replaced; it is opened and written. */
static bool in_place(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

/* Where a chain of symbolic links ends, so that the file is replaced and not the link. */
static const char *resolved(const char *path, Arena *arena)
{
    char *real = realpath(path, NULL);
    const char *kept = arena_print(arena, "%s", real ? real : path).p;
    free(real);
    return kept;
}

/* The rights of the file that is replaced, else those that any new file gets. */
static mode_t rights(const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0)
        return status.st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* A file descriptor, or -1 with errno set. */
static int open_beside(Output *output, Arena *arena)
{
    output->path = resolved(output->path, arena);
    size_t size = output->path ? strlen(output->path) + sizeof ".XXXXXX" : 0;
    output->temporary = arena_array(arena, size, 1, 1);
    if (!output->path || !output->temporary) {
        errno = ENOMEM;
        return -1;
    }
    if (access(output->path, F_OK) == 0 && access(output->path, W_OK) != 0)
        return -1;                                   /* who protected the file did not mean it to be replaced either */
    snprintf(output->temporary, size, "%s.XXXXXX", output->path);
    int file = mkstemp(output->temporary);
    if (file >= 0 && fchmod(file, rights(output->path)) != 0)
        output->error = errno;
    return file;
}

bool output_open(Output *output, const char *path, Arena *arena, Notes *notes)
{
    *output = (Output){.file = STDOUT_FILENO, .path = path};
    if (path)
        output->file = in_place(path) ? open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) : open_beside(output, arena);
    return output->file >= 0 || failed(output, errno, notes);
}

bool output_open_new(Output *output, const char *path, Arena *arena, Notes *notes)
{
    struct stat status;
    *output = (Output){.path = path, .fresh = true, .file = -1};
    errno = EEXIST;
    if (lstat(path, &status) != 0)
        output->file = open_beside(output, arena);
    return output->file >= 0 || failed(output, errno, notes);
}

bool output_write(void *to, const char *bytes, size_t size)
{
    Output *output = to;
    while (size && !output->error) {
        ssize_t put = write(output->file, bytes, size);
        if (put < 0 && errno != EINTR)
            output->error = errno;
        if (put > 0) {
            bytes += put;
            size -= (size_t)put;
        }
    }
    return !output->error;
}

bool output_close(Output *output, Notes *notes)
{
    if (output->path && close(output->file) != 0 && !output->error)
        output->error = errno;
    if (output->temporary && !output->error && (output->fresh ? link : rename)(output->temporary, output->path) != 0)
        output->error = errno;
    if (output->temporary && (output->error || output->fresh))
        unlink(output->temporary);
    return !output->error || failed(output, output->error, notes);
}
