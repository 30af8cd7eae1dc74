/* Tests of the parser: who does what to whom in plain sentences, and that every tree is a tree. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax_sentence.h"

static const struct { const char *text, *form, *head; Relation relation; } cases[] = {
    {"The company will train 400 teachers.", "company", "train", REL_SUBJECT},
    {"The company will train 400 teachers.", "teachers", "train", REL_OBJECT},
    {"The company will train 400 teachers.", "will", "train", REL_AUX},
    {"The company will train 400 teachers.", "400", "teachers", REL_NUMMOD},
    {"The company will train 400 teachers.", "train", NULL, REL_ROOT},
    {"Two bridges were destroyed by the flood.", "bridges", "destroyed", REL_SUBJECT_PASSIVE},
    {"Two bridges were destroyed by the flood.", "were", "destroyed", REL_AUX_PASSIVE},
    {"Two bridges were destroyed by the flood.", "flood", "destroyed", REL_OBLIQUE},
    {"Two bridges were destroyed by the flood.", "by", "flood", REL_CASE},
    {"Two bridges were destroyed by the flood.", ".", "destroyed", REL_PUNCT},
    {"In May, the bank bought a smaller rival for $2 billion.", "bank", "bought", REL_SUBJECT},
    {"In May, the bank bought a smaller rival for $2 billion.", "rival", "bought", REL_OBJECT},
    {"In May, the bank bought a smaller rival for $2 billion.", "smaller", "rival", REL_AMOD},
    {"The minister did not sign the treaty.", "minister", "sign", REL_SUBJECT},
    {"The minister did not sign the treaty.", "not", "sign", REL_NEG},
    {"The minister did not sign the treaty.", "treaty", "sign", REL_OBJECT},
    {"The firm sells tyres and makes cables.", "tyres", "sells", REL_OBJECT},
    {"The firm sells tyres and makes cables.", "makes", "sells", REL_CONJ},
    {"Police said that five men had been arrested.", "Police", "said", REL_SUBJECT},
    {"Police said that five men had been arrested.", "men", "arrested", REL_SUBJECT_PASSIVE},
    {"Police said that five men had been arrested.", "arrested", "said", REL_CCOMP},
    {"The fund, which was set up in 2010, owns 40 hotels.", "fund", "owns", REL_SUBJECT},
    {"The fund, which was set up in 2010, owns 40 hotels.", "set", "fund", REL_RELATIVE},
    {"The fund, which was set up in 2010, owns 40 hotels.", "hotels", "owns", REL_OBJECT},
    {"The population of Lagos is 15 million.", "Lagos", "population", REL_NMOD},
    {"The government plans to build 20 hospitals.", "build", "plans", REL_XCOMP},
    {"The government plans to build 20 hospitals.", "hospitals", "build", REL_OBJECT},
    {"Prices rose by 3% in March.", "Prices", "rose", REL_SUBJECT},
    {"She is the director of the museum.", "is", "director", REL_COPULA},
    {"She is the director of the museum.", "She", "director", REL_SUBJECT},
};

START_TEST(relations)
{
    TestSentence s = sentence_read(str_of(cases[_i].text), true);
    int at = sentence_find(s, cases[_i].form);
    ck_assert_int_ge(at, 0);
    const Token *token = &s.tokens.at[at];
    Str head = token->head < 0 ? S("-") : token_text(s.tokens, (uint32_t)token->head);
    bool right = token->relation == cases[_i].relation && str_equal(head, cases[_i].head ? str_of(cases[_i].head) : S("-"));
    ck_assert_msg(right, "%s in \"%s\": %s of %.*s", cases[_i].form, cases[_i].text, relation_name((Relation)token->relation), STR_ARG(head));
    arena_free(s.arena);
}
END_TEST

static const struct { const char *piece; uint32_t times; } texts[] = {
    {"", 0}, {"yes", 1}, {"...", 1}, {"\xF0\x9F\x9A\x80", 1}, {"The old man gave her 3 books, he said. ", 1}, {"the dog that ", 400}, {", ", 10000},
    {"word ", 10000}, {"(\"a\" - ", 1000}, {"of ", 260}, {"and then, ", 5000}, {"\xC3\xA9\xC3\xA8 ", 300}, {"ran ", 40000},
};

START_TEST(every_tree_is_a_tree)
{
    Arena *arena = arena_new(0);
    char *text = arena_alloc(arena, strlen(texts[_i].piece) * texts[_i].times + 1, 1);
    for (uint32_t i = 0; i < texts[_i].times; i++)
        memcpy(text + i * strlen(texts[_i].piece), texts[_i].piece, strlen(texts[_i].piece));
    TestSentence s = sentence_read(str_of(text), true);
    uint32_t roots = 0;
    for (uint32_t i = 0; i < s.tokens.n && s.tokens.n < INT16_MAX; i++) {
        int32_t at = (int32_t)i;
        uint32_t steps = 0;
        roots += s.tokens.at[i].head < 0;
        while (at >= 0 && steps++ <= s.tokens.n) {
            ck_assert_int_lt(at, (int32_t)s.tokens.n);
            at = s.tokens.at[at].head;
        }
        ck_assert_int_lt(at, 0);
    }
    ck_assert(roots == 1 || s.tokens.n == 0 || s.tokens.n >= INT16_MAX || s.tokens.at[0].relation == REL_PUNCT);
    arena_free(s.arena);
    arena_free(arena);
}
END_TEST

START_TEST(without_weights_every_word_stands_alone)
{
    TestSentence s = sentence_read(S("Two ships sank."), true);
    Knowledge nothing = {0};
    syntax_parse(s.tokens, &nothing, s.arena);
    for (uint32_t i = 0; i < s.tokens.n; i++)
        ck_assert(s.tokens.at[i].head == -1 && s.tokens.at[i].relation == REL_NONE);
    arena_free(s.arena);
}
END_TEST

SUITE_MAIN("syntax_parser", EACH(relations, cases), EACH(every_tree_is_a_tree, texts), ONCE(without_weights_every_word_stands_alone))
