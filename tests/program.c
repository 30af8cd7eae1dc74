/* Program: runs the built claimclash through the shell, and finds the cases of fixtures/. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* AddressSanitizer asks this. The memory of such tests is freed by nobody; what the program leaks is told in its own process. */
__attribute__((visibility("default"))) const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

static void *or_die(void *pointer)
{
    if (!pointer) {
        perror("test");
        exit(EXIT_FAILURE);
    }
    return pointer;
}

static Text read_all(FILE *file)
{
    Text text = {0};
    size_t capacity = 0, got = 0;
    do {
        text.size += got;
        if (capacity - text.size < 4096)
            text.bytes = or_die(realloc(text.bytes, capacity = 2 * capacity + 8192));
        got = fread(text.bytes + text.size, 1, capacity - text.size - 1, file);
    } while (got);
    text.bytes[text.size] = '\0';
    return text;
}

char *text_print(const char *format, ...)
{
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    int n = vasprintf(&text, format, arguments);
    va_end(arguments);
    return or_die(n < 0 ? NULL : text);
}

Output program_run(const char *folder, const char *arguments)
{
    fflush(NULL);
    FILE *pipe = or_die(popen(text_print("cd '%s' && exec '%s' %s", folder, CLAIMCLASH_PROGRAM, arguments), "r"));
    Output output = {.text = read_all(pipe)};
    int status = pclose(pipe);
    output.code = WIFEXITED(status) ? WEXITSTATUS(status) : WIFSIGNALED(status) ? 128 + WTERMSIG(status) : -1;
    return output;
}

Text file_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return (Text){0};
    Text text = read_all(file);
    fclose(file);
    return text;
}

void file_write(const char *path, const char *bytes, size_t size)
{
    FILE *file = or_die(fopen(path, "wb"));
    if (fwrite(bytes, 1, size, file) != size || fclose(file))
        or_die(NULL);
}

char *folder_make(void)
{
    return or_die(mkdtemp(text_print("%s/claimclash-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp")));
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

void folder_remove(const char *folder)
{
    struct dirent **entries = NULL;
    for (int i = scandir(folder, &entries, visible, alphasort); i-- > 0;)
        unlink(text_print("%s/%s", folder, entries[i]->d_name));
    rmdir(folder);
}

static char *article_of(const char *folder)
{
    static const char *const names[] = {"article.md", "article.txt", "article.html"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (access(text_print("%s/%s", folder, names[i]), R_OK) == 0)
            return text_print("%s", names[i]);
    return NULL;
}

FixtureCases fixtures_find(void)
{
    struct dirent **entries = NULL;
    int n = scandir(CLAIMCLASH_FIXTURES, &entries, visible, alphasort);
    FixtureCases cases = {.at = or_die(calloc((size_t)(n > 0 ? n : 1), sizeof(FixtureCase)))};
    for (int i = 0; i < n; i++) {
        FixtureCase it = {.name = entries[i]->d_name};
        it.folder = text_print("%s/%s", CLAIMCLASH_FIXTURES, it.name);
        it.article = article_of(it.folder);
        Text args = file_read(text_print("%s/args", it.folder));
        it.args = args.bytes ? args.bytes : text_print("%s", "");
        it.args[strcspn(it.args, "\n")] = '\0';
        it.expected = file_read(text_print("%s/expected.txt", it.folder));
        it.open = file_read(text_print("%s/open", it.folder)).bytes != NULL;
        if (it.article)
            cases.at[cases.n++] = it;
    }
    return cases;
}
