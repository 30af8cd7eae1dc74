/* Corpora are written by a process of their own where memory is measured: what a parent holds counts as the peak of its children. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus.h"

#include <cjson/cJSON.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uint64_t seed = 20250114;                     /* the same corpus every time */

static size_t random_below(size_t n)
{
    seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
    return (size_t)(seed % n);
}

static void add(Corpus *corpus, Text text)
{
    corpus->at = realloc(corpus->at, (corpus->n + 1) * sizeof *corpus->at);
    if (!corpus->at)
        exit(EXIT_FAILURE);
    corpus->at[corpus->n++] = text;
}

static Corpus from_fixtures(void)
{
    Corpus corpus = {0};
    FixtureCases cases = fixtures_find();
    for (int i = 0; i < cases.n; i++)
        if (!strstr(cases.at[i].article, ".html"))
            add(&corpus, file_read(text_print("%s/%s", cases.at[i].folder, cases.at[i].article)));
    return corpus;
}

Corpus corpus_read(const char *news)
{
    if (!news || access(news, R_OK) != 0)
        return from_fixtures();
    Corpus corpus = {0};
    char *lines = file_read(news).bytes;
    for (char *line; (line = strsep(&lines, "\n"));) {
        cJSON *object = cJSON_Parse(line);
        const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, "text"));
        if (text)
            add(&corpus, (Text){text_print("%s\n", text), strlen(text) + 1});
        cJSON_Delete(object);
    }
    return corpus;
}

void corpus_write_small(const Corpus *corpus, const char *folder, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Text text = corpus->at[random_below(corpus->n)];
        file_write(text_print("%s/%04zu.txt", folder, i), text.bytes, text.size);
    }
}

static FILE *open_file(const char *folder)
{
    FILE *file = fopen(text_print("%s/article.txt", folder), "wb");
    if (!file)
        exit(EXIT_FAILURE);
    return file;
}

void corpus_write_large(const Corpus *corpus, const char *folder, double megabytes)
{
    FILE *file = open_file(folder);
    for (double size = 0; size < megabytes * 1e6;) {
        Text text = corpus->at[random_below(corpus->n)];
        size += (double)fwrite(text.bytes, 1, text.size, file);
        size += (double)fwrite("\n", 1, 1, file);
    }
    fclose(file);
}

void corpus_write_lines(const char *folder, const char *sentence, size_t count)
{
    enum { NUMBERS = 9973 };
    FILE *file = open_file(folder);
    const char *hole = strstr(sentence, "%d");
    for (size_t i = 0; hole && i < count; i++)
        fprintf(file, "%.*s%zu%s\n\n", (int)(hole - sentence), sentence, 100 + i % NUMBERS, hole + 2);
    fclose(file);
}
