/* train tagger|parser TRAIN OUT makes weights from a treebank; train eval TEST... measures the weights that were built in. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "syntax/train.h"

static int usage(void)
{
    fputs("usage: train tagger|parser TRAIN.tsv OUT\n       train eval TEST.tsv...\n", stderr);
    return 2;
}

static bool write_blob(const char *path, Blob blob)
{
    FILE *out = blob.size ? fopen(path, "wb") : NULL;
    bool good = out && fwrite(blob.bytes, 1, blob.size, out) == blob.size;
    good = out && fclose(out) == 0 && good;
    if (!good)
        fprintf(stderr, "train: cannot write %s\n", path);
    return good;
}

static bool make(const char *what, const char *treebank_path, const char *out, const Knowledge *knowledge, Arena *arena)
{
    Treebank treebank = {0};
    if (!treebank_read(treebank_path, knowledge, arena, &treebank))
        return false;
    return write_blob(out, strcmp(what, "tagger") == 0 ? train_tagger(&treebank, knowledge, arena) : train_parser(&treebank, knowledge, arena));
}

static bool evaluate(const char *path, const Knowledge *knowledge, Arena *arena)
{
    Treebank treebank = {0};
    bool good = treebank_read(path, knowledge, arena, &treebank);
    if (good)
        train_evaluate(path, &treebank, knowledge);
    return good;
}

int main(int count, char **arguments)
{
    bool makes = count == 4 && (strcmp(arguments[1], "tagger") == 0 || strcmp(arguments[1], "parser") == 0), good = true;
    if (!makes && (count < 3 || strcmp(arguments[1], "eval") != 0))
        return usage();
    Knowledge knowledge = knowledge_embedded();
    Arena *arena = arena_new(0);
    if (makes)
        good = make(arguments[1], arguments[2], arguments[3], &knowledge, arena);
    for (int i = 2; !makes && i < count; i++)
        good &= evaluate(arguments[i], &knowledge, arena);
    arena_free(arena);
    return good ? 0 : 1;
}
