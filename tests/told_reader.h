/* Told reader: what the readers of the formats share. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_TOLD_READER_H
#define TESTS_TOLD_READER_H

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"
#include "told.h"

enum { MOST_TOLD = 1000 };

typedef struct Told {
    char *lines[MOST_TOLD];
    int n;
    Str article;
    const char *folder;                              /* NULL: the article is the only file */
} Told;

/* `places`: " a.md:7:58 a.md:5:42"; `path` counts only when the rule says that it could not be read. */
void told_finding(Told *it, const char *level, const char *rule, const char *places, const char *path);
void told_unread(Told *it, const char *path);
/* "5:42 400,000 people (X), 9:1 300,000 people" -> " a.md:5:42 a.md:9:1" */
char *told_compared(const char *message, const char *path);

typedef void ReadTold(Told *it, Str report);
ReadTold told_json, told_jsonl, told_sarif, told_gitlab, told_rdjson, told_rdjsonl, told_gcc, told_junit, told_checkstyle, told_github, told_tap;

#endif
