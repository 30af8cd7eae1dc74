/* Speed: time, MB/s, peak memory and the ratio to `wc -w` for one article, many small files and one large file, by stage too; and how time grows. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus.h"
#include "cost.h"
#include "stages.h"

enum { SMALL_FILES = 1000, DOUBLINGS = 5, FEWEST_ARTICLES = 60, FEWEST_CLAIMS = 500, FEWEST_PAIRS = 625, RULE_SETS = 3 };

typedef struct Folders {
    char *one, *small, *large;
    char *articles[DOUBLINGS], *claims[DOUBLINGS], *pairs[DOUBLINGS];
} Folders;

static Folders folders_make(void)
{
    Folders folders = {folder_make(), folder_make(), folder_make(), {0}, {0}, {0}};
    for (int i = 0; i < DOUBLINGS; i++)
        folders.articles[i] = folder_make(), folders.claims[i] = folder_make(), folders.pairs[i] = folder_make();
    return folders;
}

static void folders_remove(const Folders *folders)
{
    folder_remove(folders->one);
    folder_remove(folders->small);
    folder_remove(folders->large);
    for (int i = 0; i < DOUBLINGS; i++)
        folder_remove(folders->articles[i]), folder_remove(folders->claims[i]), folder_remove(folders->pairs[i]);
}

static void fill(const Folders *folders, const char *news, double megabytes)
{
    fflush(stdout);
    pid_t child = fork();                            /* whose memory is not counted as that of the programs measured */
    if (child == 0) {
        Corpus corpus = corpus_read(news);
        printf("%zu articles\n", corpus.n);
        corpus_write_small(&corpus, folders->one, 1);
        corpus_write_small(&corpus, folders->small, SMALL_FILES);
        corpus_write_large(&corpus, folders->large, megabytes);
        for (int i = 0; i < DOUBLINGS; i++) {
            corpus_write_small(&corpus, folders->articles[i], (size_t)FEWEST_ARTICLES << i);
            corpus_write_lines(folders->claims[i], "The firm opened %d shops, hired 40 people and spent $6 million on Monday.", (size_t)FEWEST_CLAIMS << i);
            corpus_write_lines(folders->pairs[i], "It had %d employees in the town.", (size_t)FEWEST_PAIRS << i);
        }
        exit(EXIT_SUCCESS);
    }
    waitpid(child, NULL, 0);
}

static const char *const checking[] = {"check", "-fjsonl", "--fail-on=never", NULL}, *const claiming[] = {"claims", "-fjsonl", NULL};

static void measure(const char *name, const char *folder, int times)
{
    static const struct { const char *name; const char *const *arguments; } commands[] = {{"check", checking}, {"claims", claiming}};
    double megabytes = cost_megabytes(folder);
    Cost count = cost_of_counting(folder, times);
    printf("\n%s, %.3f MB; wc -w %.2f ms\n", name, megabytes, count.seconds * 1e3);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        Cost cost = cost_of_claimclash(folder, commands[i].arguments, times);
        printf("  %-20s %10.1f ms %9.1f MB/s %8.1f MB peak %10.1f ms by the clock %8.1f x wc -w\n", commands[i].name, cost.seconds * 1e3,
               megabytes / cost.seconds, cost.megabytes, cost.wall * 1e3, cost.seconds / count.seconds);
    }
    stages_print(folder);
    fflush(stdout);
}

/* The slope of the straight line through the logarithms: 1 is linear, 2 is quadratic. */
static double exponent(const double *sizes, const double *seconds, int n)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (int i = 0; i < n; i++) {
        double size = log(sizes[i]), time = log(seconds[i]);
        x += size, y += time, xx += size * size, xy += size * time;
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

static void print_growth(const char *name, const double *sizes, const double *seconds, int n)
{
    printf("  %-40s", name);
    for (int i = 0; i < n; i++)
        printf(" %6.0f: %8.1f ms", sizes[i], seconds[i] * 1e3);
    printf("   exponent %.2f\n", exponent(sizes, seconds, n));
    fflush(stdout);
}

static void grow(const char *name, char *const *folders, int fewest)
{
    double sizes[DOUBLINGS], seconds[DOUBLINGS];
    for (int i = 0; i < DOUBLINGS; i++) {
        sizes[i] = (double)(fewest << i);
        seconds[i] = cost_of_claimclash(folders[i], checking, 2).seconds;
    }
    print_growth(name, sizes, seconds, DOUBLINGS);
}

/* Ten, a hundred and a thousand rules of the user's, each a shipped one under another name. */
static void grow_rules(const char *articles)
{
    Text rule = file_read(text_print("%s/../rules/checks/arithmetic/difference.yml", CLAIMCLASH_FIXTURES));
    double sizes[RULE_SETS], seconds[RULE_SETS];
    for (int set = 0, count = 10; rule.bytes && set < RULE_SETS; set++, count *= 10) {
        char *folder = folder_make();
        for (int i = 0; i < count; i++)
            file_write(text_print("%s/own-%d.yml", folder, i), rule.bytes, rule.size);
        const char *with_rules[] = {"check", "-fjsonl", "--fail-on=never", "--rules", folder, NULL};
        sizes[set] = count;
        seconds[set] = cost_of_claimclash(articles, with_rules, 2).seconds;
        folder_remove(folder);
    }
    print_growth("rules of the user's", sizes, seconds, RULE_SETS);
}

int main(int argc, char **argv)
{
    double megabytes = argc > 1 ? atof(argv[1]) : 0;
    if (megabytes <= 0) {
        fputs("usage: bench MEGABYTES-OF-THE-LARGE-FILE [NEWS.jsonl]\n", stderr);
        return EXIT_FAILURE;
    }
    Folders folders = folders_make();
    fill(&folders, argc > 2 ? argv[2] : NULL, megabytes);
    measure("one article", folders.one, 20);
    measure("1,000 small files", folders.small, 3);
    measure("one large file", folders.large, 1);
    puts("\ngrowth of check");
    grow("articles", folders.articles, FEWEST_ARTICLES);
    grow("sentences of one article, 3 claims each", folders.claims, FEWEST_CLAIMS);
    grow("mentions that share one key", folders.pairs, FEWEST_PAIRS);
    grow_rules(folders.articles[0]);
    folders_remove(&folders);
    return EXIT_SUCCESS;
}
