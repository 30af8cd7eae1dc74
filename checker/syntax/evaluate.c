/* Measures tagger, lemmas, number heads and parser on a treebank. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <time.h>

#include "syntax/train.h"

enum { TIMED_ROUNDS = 10 };

/* UPOS as far as our tags tell it: VERB with AUX, ADP with SCONJ and the particles, DET with PRON, marks that are no punctuation with the rest. */
typedef enum Coarse { COARSE_OTHER, COARSE_NOUN, COARSE_NAME, COARSE_VERB, COARSE_ADJECTIVE, COARSE_ADVERB, COARSE_PREPOSITION, COARSE_DETERMINER,
                      COARSE_CONJUNCTION, COARSE_NUMBER, COARSE_PUNCTUATION } Coarse;

static Coarse coarse_of_upos(Str upos)
{
    static const struct { Str upos; Coarse coarse; } names[] = {
        {STR("NOUN"), COARSE_NOUN},     {STR("PROPN"), COARSE_NAME},       {STR("VERB"), COARSE_VERB},        {STR("AUX"), COARSE_VERB},
        {STR("ADJ"), COARSE_ADJECTIVE}, {STR("ADV"), COARSE_ADVERB},       {STR("ADP"), COARSE_PREPOSITION},  {STR("SCONJ"), COARSE_PREPOSITION},
        {STR("PART"), COARSE_PREPOSITION}, {STR("DET"), COARSE_DETERMINER}, {STR("PRON"), COARSE_DETERMINER}, {STR("CCONJ"), COARSE_CONJUNCTION},
        {STR("NUM"), COARSE_NUMBER},    {STR("PUNCT"), COARSE_PUNCTUATION},
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_equal(upos, names[i].upos))
            return names[i].coarse;
    return COARSE_OTHER;
}

static Coarse coarse_of_tag(Tag tag, Str upos)
{
    switch (tag) {
    case TAG_NOUN: case TAG_NOUNS: return COARSE_NOUN;
    case TAG_NAME: case TAG_NAMES: return COARSE_NAME;
    case TAG_VERB: case TAG_PAST: case TAG_PARTICIPLE: case TAG_GERUND: case TAG_PRESENT: case TAG_MODAL: return COARSE_VERB;
    case TAG_ADJECTIVE: return COARSE_ADJECTIVE;
    case TAG_COMPARATIVE: return str_equal(upos, S("ADV")) ? COARSE_ADVERB : COARSE_ADJECTIVE;
    case TAG_ADVERB: return str_equal(upos, S("PART")) ? COARSE_PREPOSITION : COARSE_ADVERB;       /* "not" */
    case TAG_PREPOSITION: case TAG_TO: case TAG_PARTICLE: return COARSE_PREPOSITION;
    case TAG_POSSESSIVE: return str_equal(upos, S("PART")) ? COARSE_PREPOSITION : COARSE_DETERMINER;
    case TAG_DETERMINER: case TAG_PRONOUN: case TAG_EXISTENTIAL: return COARSE_DETERMINER;
    case TAG_WH: return str_equal(upos, S("ADV")) || str_equal(upos, S("SCONJ")) ? coarse_of_upos(upos) : COARSE_DETERMINER;
    case TAG_CONJUNCTION: return COARSE_CONJUNCTION;
    case TAG_NUMBER: return COARSE_NUMBER;
    case TAG_PUNCTUATION: return COARSE_PUNCTUATION;
    case TAG_NONE: case TAG_OTHER: case TAG_COUNT: break;
    }
    return COARSE_OTHER;
}

/* Right ones of all. */
typedef struct Score {
    uint32_t right, all;
} Score;

static void count(Score *score, bool right)
{
    score->all++;
    score->right += right;
}

static double percent(Score score)
{
    return score.all ? 100.0 * score.right / score.all : 0;
}

/* The token that the number at i counts: the currency mark before it, else the head of the noun phrase behind the number. */
static int32_t number_head(Tokens tokens, uint32_t i, const Knowledge *knowledge)
{
    if (i > 0 && tokens.at[i - 1].kind == TOKEN_SYMBOL)
        return (int32_t)i - 1;
    uint32_t after = i + 1;
    while (after < tokens.n && (tokens.at[after].tag == TAG_NUMBER || (after + 1 < tokens.n && tokens.at[after + 1].tag == TAG_NUMBER)))
        after++;                                     /* "5 million", "10 to 50" */
    NounPhrase phrase = syntax_noun_phrase(tokens, after, knowledge);
    return phrase.end > phrase.first ? (int32_t)phrase.head : -1;
}

typedef struct Scores {
    Score tags, coarse, lemmas, numbers;
    Score heads, arcs;                               /* of words; arcs: the relation is right too */
    Score marks;                                     /* heads of punctuation */
    uint32_t gold[REL_COUNT], found[REL_COUNT], both[REL_COUNT];
} Scores;

static void score_words(Tree tree, const Knowledge *knowledge, Arena *scratch, Scores *scores)
{
    for (uint32_t i = 0; i < tree.tokens.n; i++) {
        const Token *token = &tree.tokens.at[i];
        const Gold *gold = &tree.gold[i];
        Tag tag = (Tag)token->tag;
        count(&scores->tags, tag == gold->tag);
        count(&scores->coarse, coarse_of_tag(tag, gold->upos) == coarse_of_upos(gold->upos));
        if (tag_is_verb(gold->tag) || gold->tag == TAG_NOUN || gold->tag == TAG_NOUNS)
            count(&scores->lemmas, str_equal_fold(syntax_lemma(tree.tokens, i, knowledge, scratch), gold->lemma));
        if (gold->number && gold->head > (int32_t)i)
            count(&scores->numbers, number_head(tree.tokens, i, knowledge) == gold->head);
    }
}

static void score_tree(Tree tree, Scores *scores)
{
    for (uint32_t i = 0; i < tree.tokens.n; i++) {
        const Token *token = &tree.tokens.at[i];
        const Gold *gold = &tree.gold[i];
        bool head = token->head == gold->head, arc = head && token->relation == gold->relation;
        if (gold->relation == REL_PUNCT) {
            count(&scores->marks, head);
            continue;
        }
        count(&scores->heads, head);
        count(&scores->arcs, arc);
        scores->gold[gold->relation]++;
        scores->found[token->relation]++;
        scores->both[gold->relation] += arc;
    }
}

static double tag_speed(const Treebank *treebank, const Knowledge *knowledge, Arena *scratch)
{
    clock_t begin = clock();
    for (int round = 0; round < TIMED_ROUNDS; round++)
        for (uint32_t s = 0; s < treebank->trees.n; s++) {
            syntax_tag(treebank->trees.at[s].tokens, knowledge, scratch);
            arena_reset(scratch);
        }
    return TIMED_ROUNDS * treebank->token_count / ((double)(clock() - begin) / CLOCKS_PER_SEC);
}

static double parse_speed(const Treebank *treebank, const Knowledge *knowledge, Arena *scratch)
{
    clock_t begin = clock();
    for (uint32_t s = 0; s < treebank->trees.n; s++) {
        syntax_parse(treebank->trees.at[s].tokens, knowledge, scratch);
        arena_reset(scratch);
    }
    return treebank->token_count / ((double)(clock() - begin) / CLOCKS_PER_SEC);
}

static void print_relations(const Scores *scores)
{
    static const Relation shown[] = {REL_ROOT, REL_SUBJECT, REL_SUBJECT_PASSIVE, REL_OBJECT, REL_OBLIQUE, REL_NMOD, REL_NUMMOD, REL_APPOS, REL_CONJ,
                                     REL_RELATIVE, REL_XCOMP, REL_CCOMP, REL_ADVCL};
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
        Relation relation = shown[i];
        printf("    %-17s precision %5.1f %%, recall %5.1f %% of %u\n", relation_name(relation),
               percent((Score){scores->both[relation], scores->found[relation]}), percent((Score){scores->both[relation], scores->gold[relation]}),
               scores->gold[relation]);
    }
}

void train_evaluate(const char *path, const Treebank *treebank, const Knowledge *knowledge)
{
    Arena *scratch = arena_new(0);
    Scores scores = {0};
    double tags = tag_speed(treebank, knowledge, scratch), parses = parse_speed(treebank, knowledge, scratch);
    for (uint32_t s = 0; s < treebank->trees.n; s++) {
        score_words(treebank->trees.at[s], knowledge, scratch, &scores);
        score_tree(treebank->trees.at[s], &scores);
    }
    printf("%s: %u tokens\n", path, treebank->token_count);
    printf("  tags %.2f %%, as UPOS %.2f %%, %.2f million a second\n", percent(scores.tags), percent(scores.coarse), tags / 1e6);
    printf("  lemmas of nouns and verbs %.2f %% of %u, heads of numbers %.2f %% of %u\n", percent(scores.lemmas), scores.lemmas.all,
           percent(scores.numbers), scores.numbers.all);
    printf("  parses: heads of words (UAS) %.2f %%, with relation (LAS) %.2f %%; heads of marks %.2f %%; %.0f thousand tokens a second\n",
           percent(scores.heads), percent(scores.arcs), percent(scores.marks), parses / 1e3);
    print_relations(&scores);
    arena_free(scratch);
}
