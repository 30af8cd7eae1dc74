/* Corpus: the same articles every time, from news where it is at hand, else from the fixtures, as folders of files. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_BENCH_CORPUS_H
#define TESTS_BENCH_CORPUS_H

#include "../program.h"

typedef struct Corpus {
    Text *at;
    size_t n;
} Corpus;

/* The "text" of every line of a file of JSON objects; without such a file the cases of fixtures/ that are plain text or Markdown. */
Corpus corpus_read(const char *news);
/* So many articles, drawn by a seeded generator, a file for each. */
void corpus_write_small(const Corpus *corpus, const char *folder, size_t count);
/* One file of about so many MB. */
void corpus_write_large(const Corpus *corpus, const char *folder, double megabytes);
/* One file of `count` times the sentence; %d in it becomes another number each time. */
void corpus_write_lines(const char *folder, const char *sentence, size_t count);

#endif
