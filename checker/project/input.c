/* Input: read(), not a map of the file, so that a file which shrinks while it is read is only shorter. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/input.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "project/path.h"

static const size_t LARGEST = (size_t)1 << 30;       /* offsets have 32 bits, and a device may never end */
enum { PIECE = 64 * 1024 };

static bool make_room(Input *input, size_t capacity)
{
    if (capacity <= input->capacity)
        return true;
    char *more = realloc(input->bytes, capacity);
    if (!more)
        return false;
    input->bytes = more;
    input->capacity = capacity;
    return true;
}

/* What went wrong, or NULL. */
static const char *read_all(Input *input, int file, size_t expected)
{
    if (!make_room(input, expected + 1))
        return strerror(ENOMEM);
    for (;;) {
        if (input->size == input->capacity && !make_room(input, 2 * input->capacity + PIECE))
            return strerror(ENOMEM);
        ssize_t got = read(file, input->bytes + input->size, input->capacity - input->size);
        if (got == 0)
            return NULL;
        if (got < 0 && errno != EINTR)
            return strerror(errno);
        input->size += got > 0 ? (size_t)got : 0;
        if (input->size > LARGEST)
            return "larger than a gigabyte; split it";
    }
}

static const char *read_file(Input *input, int file)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return strerror(errno);
    if (S_ISDIR(status.st_mode))
        return strerror(EISDIR);
    size_t expected = S_ISREG(status.st_mode) && status.st_size > 0 ? (size_t)status.st_size : PIECE;
    return expected > LARGEST ? "larger than a gigabyte; split it" : read_all(input, file, expected);
}

/* A name in the path's folder that is spelled nearly like the path's own; empty when there is none. */
static Str nearest_name(Str path, Arena *arena)
{
    enum { MOST_NAMES = 1000 };
    Str folder = path_folder(path_absolute(path, arena)), *names = ARENA_ARRAY(arena, Str, MOST_NAMES);
    DIR *entries = folder.n && names ? opendir(arena_print(arena, "%.*s", STR_ARG(folder)).p) : NULL;
    size_t count = 0;
    for (const struct dirent *entry; entries && count < MOST_NAMES && (entry = readdir(entries));)
        names[count++] = arena_copy(arena, str_of(entry->d_name));
    if (entries)
        closedir(entries);
    return note_nearest(path_name(path), names, count);
}

void input_tell_missing(const char *path, Notes *notes)
{
    Str nearest = nearest_name(str_of(path), notes->arena), folder = str_sub(str_of(path), 0, strlen(path) - path_name(str_of(path)).n);
    if (nearest.n)
        note_add(notes, str_of(path), 0, 0, "cannot be read: %s; did you mean \"%.*s%.*s\"?", strerror(ENOENT), STR_ARG(folder), STR_ARG(nearest));
    else
        note_add(notes, str_of(path), 0, 0, "cannot be read: %s", strerror(ENOENT));
}

bool input_read_open(Input *input, int file, const char *name, Notes *notes)
{
    input->size = 0;
    const char *wrong = file < 0 ? strerror(errno) : read_file(input, file);
    if (wrong)
        note_add(notes, str_of(name), 0, 0, "cannot be read: %s", wrong);
    return !wrong;
}

bool input_read(Input *input, const char *path, Notes *notes)
{
    bool standard = strcmp(path, "-") == 0;
    int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0 && errno == ENOENT) {
        input->size = 0;
        input_tell_missing(path, notes);
        return false;
    }
    bool read = input_read_open(input, file, path, notes);
    if (file >= 0 && !standard)
        close(file);
    return read;
}

bool input_exists(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

bool input_read_small(Input *input, const char *path, size_t most, Notes *notes)
{
    struct stat status;
    bool there = stat(path, &status) == 0;
    if (!there && errno == ENOENT)
        input_tell_missing(path, notes);
    else if (!there)
        note_add(notes, str_of(path), 0, 0, "cannot be read: %s", strerror(errno));
    else if (!S_ISREG(status.st_mode))
        note_add(notes, str_of(path), 0, 0, "cannot be read: no regular file");
    else if ((uintmax_t)status.st_size > most)
        note_add(notes, str_of(path), 0, 0, "cannot be read: larger than %zu bytes", most);
    else
        return input_read(input, path, notes);
    return false;
}

void input_free(Input *input)
{
    free(input->bytes);
    *input = (Input){0};
}
