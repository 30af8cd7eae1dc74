/* Told: the readers of all formats, and the one form that they bring findings to. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "told_reader.h"

const char *const told_formats[] = {"json", "jsonl", "gcc", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "rdjsonl", "tap", NULL};
static ReadTold *const readers[] = {told_json,   told_jsonl,      told_gcc,    told_sarif,   told_junit, told_github,
                                    told_gitlab, told_checkstyle, told_rdjson, told_rdjsonl, told_tap};

static void add(Told *it, char *line)
{
    ck_assert_int_lt(it->n, MOST_TOLD);
    it->lines[it->n++] = line;
}

static const char *level_of(const char *word)
{
    static const struct {
        const char *word, *level;
    } words[] = {{"info", "note"},  {"INFO", "note"},   {"notice", "note"},   {"note", "note"},       {"minor", "warning"}, {"WARNING", "warning"},
                 {"warning", "warning"}, {"major", "error"}, {"ERROR", "error"}, {"error", "error"}, {"blocker", "error"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].word, word) == 0)
            return words[i].level;
    ck_abort_msg("no level: %s", word);
    return NULL;
}

void told_finding(Told *it, const char *level, const char *rule, const char *places, const char *path)
{
    if (strcmp(rule, "unread-input") == 0)
        told_unread(it, path);
    else
        add(it, text_print("%s %s%s", level_of(level), rule, places));
}

void told_unread(Told *it, const char *path)
{
    add(it, text_print("unread %s", path));
}

char *told_compared(const char *message, const char *path)
{
    char *places = text_print("%s", "");
    char other[200];
    int line, column;
    for (const char *next = strstr(message, "; compare "); next; next = strstr(next + 1, ", ")) {
        const char *place = next + (*next == ';' ? strlen("; compare ") : strlen(", "));
        if (sscanf(place, "%d:%d ", &line, &column) == 2)
            places = text_print("%s %s:%d:%d", places, path, line, column);
        else if (sscanf(place, "%199[^: ]:%d:%d ", other, &line, &column) == 3)
            places = text_print("%s %s:%d:%d", places, other, line, column);
    }
    return places;
}

static int compare(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static char *read_told(const char *format, Str report, Told it)
{
    char *text = text_print("%s", "");
    int i = 0;
    while (told_formats[i] && strcmp(told_formats[i], format) != 0)
        i++;
    ck_assert_msg(told_formats[i], "no reader of %s", format);
    readers[i](&it, report);
    qsort(it.lines, (size_t)it.n, sizeof *it.lines, compare);
    for (i = 0; i < it.n; i++)
        text = text_print("%s%s\n", text, it.lines[i]);
    return text;
}

char *told(const char *format, Str report, Str article)
{
    return read_told(format, report, (Told){.article = article});
}

char *told_in(const char *format, Str report, const char *folder)
{
    return read_told(format, report, (Told){.folder = folder});
}
