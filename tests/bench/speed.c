/* Speed: processor time, MB/s, peak memory and the ratio to `wc -w` for one article, a thousand small files and one file of 100 MB. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "../program.h"

#include <cjson/cJSON.h>
#include <glob.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SMALL_FILES = 1000, LARGE_MB = 100 };

typedef struct Articles {
    Text *at;
    size_t n;
} Articles;

typedef struct Cost {
    double seconds;                                  /* of processor time, the best of all runs: what else runs on the machine counts little */
    double wall;                                     /* seconds by the clock */
    double megabytes;                                /* most memory that was resident */
} Cost;

static uint64_t seed = 20250114;                     /* the same corpus every time */

static size_t random_below(size_t n)
{
    seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
    return (size_t)(seed % n);
}

static void add(Articles *articles, Text text)
{
    articles->at = realloc(articles->at, (articles->n + 1) * sizeof *articles->at);
    if (!articles->at)
        exit(EXIT_FAILURE);
    articles->at[articles->n++] = text;
}

/* The cases that are plain text or Markdown. */
static Articles from_fixtures(void)
{
    Articles articles = {0};
    FixtureCases cases = fixtures_find();
    for (int i = 0; i < cases.n; i++)
        if (!strstr(cases.at[i].article, ".html"))
            add(&articles, file_read(text_print("%s/%s", cases.at[i].folder, cases.at[i].article)));
    return articles;
}

/* The "text" of every line of a file of JSON objects. */
static Articles from_news(const char *path)
{
    Articles articles = {0};
    char *lines = file_read(path).bytes;
    for (char *line; (line = strsep(&lines, "\n"));) {
        cJSON *object = cJSON_Parse(line);
        const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, "text"));
        if (text)
            add(&articles, (Text){text_print("%s\n", text), strlen(text) + 1});
        cJSON_Delete(object);
    }
    return articles;
}

static void make_small(const Articles *articles, const char *folder)
{
    for (int i = 0; i < SMALL_FILES; i++) {
        Text text = articles->at[random_below(articles->n)];
        file_write(text_print("%s/%04d.txt", folder, i), text.bytes, text.size);
    }
}

static void make_large(const Articles *articles, const char *folder)
{
    FILE *file = fopen(text_print("%s/large.txt", folder), "wb");
    if (!file)
        exit(EXIT_FAILURE);
    for (size_t size = 0; size < (size_t)LARGE_MB * 1000 * 1000;) {
        Text text = articles->at[random_below(articles->n)];
        size += fwrite(text.bytes, 1, text.size, file);
        size += fwrite("\n", 1, 1, file);
    }
    fclose(file);
}

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + 1e-6 * (double)time.tv_usec;
}

/* Runs a program in a folder, its output thrown away. */
static Cost run_once(const char *folder, char **arguments)
{
    struct timespec begin, end;
    struct rusage usage;
    fflush(stdout);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    pid_t child = fork();
    if (child == 0) {
        if (chdir(folder) == 0 && freopen("/dev/null", "w", stdout))
            execvp(arguments[0], arguments);
        _exit(127);
    }
    wait4(child, NULL, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &end);
    double wall = (double)(end.tv_sec - begin.tv_sec) + 1e-9 * (double)(end.tv_nsec - begin.tv_nsec);
    return (Cost){seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), wall, (double)usage.ru_maxrss / 1024};
}

static Cost run_best(const char *folder, char **arguments, int times)
{
    Cost best = run_once(folder, arguments);
    for (int i = 1; i < times; i++) {
        Cost cost = run_once(folder, arguments);
        best = cost.seconds < best.seconds ? cost : best;
    }
    return best;
}

static double megabytes_of(char **paths)
{
    double bytes = 0;
    struct stat found;
    for (; *paths; paths++)
        bytes += stat(*paths, &found) == 0 ? (double)found.st_size : 0;
    return bytes / 1e6;
}

static void measure(const char *name, const char *folder, int times)
{
    glob_t files = {.gl_offs = 2};
    if (glob(text_print("%s/*", folder), GLOB_DOOFFS, NULL, &files))
        exit(EXIT_FAILURE);
    files.gl_pathv[0] = (char[]){"wc"}, files.gl_pathv[1] = (char[]){"-w"};
    char *checking[] = {(char[]){CLAIMCLASH_PROGRAM}, (char[]){"check"}, (char[]){"-fjsonl"}, (char[]){"--fail-on=never"}, (char[]){"."}, NULL};
    Cost check = run_best(folder, checking, times), count = run_best(folder, files.gl_pathv, times);
    double megabytes = megabytes_of(files.gl_pathv + 2);
    printf("%-18s %8.3f MB %10.2f ms %8.2f MB/s %8.1f MB peak %10.2f ms by the clock %8.2f ms wc -w %7.1f x\n", name, megabytes, check.seconds * 1e3,
           megabytes / check.seconds, check.megabytes, check.wall * 1e3, count.seconds * 1e3, check.seconds / count.seconds);
}

/* In a process of its own, since what a parent holds in memory counts as the peak of its children. */
static void make_corpora(const char *news, const char *one, const char *small, const char *large)
{
    pid_t child = fork();
    if (child == 0) {
        Articles articles = news ? from_news(news) : from_fixtures();
        printf("%zu articles from %s\n", articles.n, news ? news : "fixtures/");
        file_write(text_print("%s/one.txt", one), articles.at[0].bytes, articles.at[0].size);
        make_small(&articles, small);
        make_large(&articles, large);
        exit(EXIT_SUCCESS);
    }
    waitpid(child, NULL, 0);
}

int main(int argc, char **argv)
{
    char *one = folder_make(), *small = folder_make(), *large = folder_make();
    make_corpora(argc > 1 && access(argv[1], R_OK) == 0 ? argv[1] : NULL, one, small, large);
    measure("one article", one, 20);
    measure("1,000 small files", small, 3);
    measure("one large file", large, 1);
    folder_remove(one);
    folder_remove(small);
    folder_remove(large);
    return EXIT_SUCCESS;
}
