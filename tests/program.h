/* Program: the built claimclash and the folders of fixtures/, for tests that drive it from outside. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_PROGRAM_H
#define TESTS_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Text {                                /* ended by a NUL that `size` does not count; freed by nobody: tests are short */
    char *bytes;
    size_t size;
} Text;

typedef struct Output {
    Text text;                                       /* standard output */
    int code;                                        /* exit code; 128 + signal when it was killed; -1 when it did not start */
} Output;

/* Runs `claimclash ARGUMENTS` in a folder, the arguments as a shell reads them; standard error is left alone. */
Output program_run(const char *folder, const char *arguments);

Text file_read(const char *path);                    /* bytes NULL when there is none */
void file_write(const char *path, const char *bytes, size_t size);
char *text_print(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* A fresh empty folder, gone when the test ends only if it is removed by folder_remove. */
char *folder_make(void);
void folder_remove(const char *folder);              /* with the files in it; not with folders in it */

/* One case: fixtures/NAME with its article and what should be said of it. */
typedef struct FixtureCase {
    char *name, *folder, *article;                   /* article: its file name */
    char *args;                                      /* "" when it has none */
    Text expected;
    bool open;                                       /* it has open: why the program does not yet say what is right */
} FixtureCase;

typedef struct FixtureCases {
    FixtureCase *at;
    int n;
} FixtureCases;

FixtureCases fixtures_find(void);                    /* sorted by name */

#endif
