/* Measures tagger and parser on a treebank. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <time.h>

#include "base/map.h"
#include "syntax/train.h"

/* Tags by which UPOS gold can be told: VERB and AUX are one, ADP and SCONJ, DET and PRON, NOUN and PROPN stay two. */
static Str merged_upos(Str upos)
{
    static const struct { Str upos, merged; } merges[] = {
        {STR("AUX"), STR("VERB")}, {STR("SCONJ"), STR("ADP")}, {STR("PRON"), STR("DET")}, {STR("SYM"), STR("X")}, {STR("INTJ"), STR("X")},
    };
    for (size_t i = 0; i < sizeof merges / sizeof merges[0]; i++)
        if (str_equal(upos, merges[i].upos))
            return merges[i].merged;
    return upos;
}

typedef struct Confusion { uint32_t n; Tag gold, found; } Confusion;

static void print_tags(const Treebank *treebank)
{
    uint32_t right = 0, confusion[TAG_COUNT][TAG_COUNT] = {{0}};
    for (uint32_t s = 0; s < treebank->trees.n; s++) {
        Tree tree = treebank->trees.at[s];
        for (uint32_t i = 0; i < tree.tokens.n; i++) {
            confusion[tree.gold[i].tag][tree.tokens.at[i].tag]++;
            right += tree.gold[i].tag == tree.tokens.at[i].tag;
        }
    }
    printf("  tags %.2f %%\n", 100.0 * right / treebank->token_count);
    for (int k = 0; k < 25; k++) {
        Tag g = 0, f = 0; uint32_t m = 0;
        for (Tag a = 0; a < TAG_COUNT; a++) for (Tag b = 0; b < TAG_COUNT; b++) if (a != b && confusion[a][b] > m) m = confusion[a][b], g = a, f = b;
        printf("    %s as %s %u\n", tag_name(g), tag_name(f), m);
        confusion[g][f] = 0;
    }
}

void train_evaluate(const char *path, const Treebank *treebank, const Knowledge *knowledge)
{
    Arena *scratch = arena_new(0);
    printf("%s: %u tokens\n", path, treebank->token_count);
    clock_t begin = clock();
    for (int k = 0; k < 20; k++)
    for (uint32_t s = 0; s < treebank->trees.n; s++) {
        syntax_tag(treebank->trees.at[s].tokens, knowledge, scratch);
        arena_reset(scratch);
    }
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    printf("  tagged %.2f M tokens a second\n", 20 * treebank->token_count / seconds / 1e6);
    print_tags(treebank);
    (void)merged_upos;
    arena_free(scratch);
}
