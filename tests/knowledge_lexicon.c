/* Tests of the lexicon: parts of speech, lemmas, classes, hypernyms and derived words of the embedded table. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/knowledge.h"

#include "suite.h"

#define N LEXICON_NOUN
#define V LEXICON_VERB
#define A LEXICON_ADJECTIVE
#define R LEXICON_ADVERB

static Lexicon lexicon(void)
{
    return knowledge_embedded().lexicon;
}

static const struct { const char *word; uint32_t has, lacks; } pos_cases[] = {
    {"worker", N, V | A | R}, {"run", N | V, R},        {"went", V, N},     {"children", N, V},  {"quickly", R, N | V}, {"larger", A, N},
    {"taxes", N | V, A},      {"invested", V, N},       {"glass", N | V, R}, {"xyzzyq", 0, N | V | A | R}, {"", 0, N | V | A | R},
    {"s", N, V},              {"biggest", A, V},        {"injured", V | A, R}, {"-", 0, N | V | A | R},
};

START_TEST(parts_of_speech)
{
    Lexicon words = lexicon();
    uint32_t pos = lexicon_pos(&words, str_of(pos_cases[_i].word));
    ck_assert_msg((pos & pos_cases[_i].has) == pos_cases[_i].has && !(pos & pos_cases[_i].lacks), "%s: %u", pos_cases[_i].word, pos);
}
END_TEST

static const struct { const char *word; LexiconPos pos; const char *lemma; } lemma_cases[] = {
    {"jobs", N, "job"},         {"companies", N, "company"}, {"men", N, "man"},         {"women", N, "woman"},  {"children", N, "child"},
    {"people", N, "people"},    {"glasses", N, "glass"},     {"boxes", N, "box"},       {"churches", N, "church"}, {"glass", N, "glass"},
    {"wolves", N, "wolf"},      {"said", V, "say"},          {"went", V, "go"},         {"invested", V, "invest"}, {"training", V, "train"},
    {"making", V, "make"},      {"killed", V, "kill"},       {"planned", V, "plan"},    {"rose", V, "rise"},    {"fell", V, "fall"},
    {"has", V, "have"},         {"is", V, "be"},             {"left", V, "leave"},      {"dying", V, "die"},    {"using", V, "use"},
    {"tries", V, "try"},        {"teaches", V, "teach"},     {"largest", A, "large"},   {"bigger", A, "big"},   {"happier", A, "happy"},
    {"better", A, "good"},      {"job", N, "job"},           {"blogosphereish", N, "blogosphereish"}, {"", N, ""},
};

START_TEST(lemmas)
{
    Lexicon words = lexicon();
    Str lemma = lexicon_lemma(&words, str_of(lemma_cases[_i].word), lemma_cases[_i].pos);
    ck_assert_msg(str_equal(lemma, str_of(lemma_cases[_i].lemma)), "%s: %.*s", lemma_cases[_i].word, STR_ARG(lemma));
}
END_TEST

static const struct { const char *noun; uint32_t has, lacks; } class_cases[] = {
    {"worker", LEXICON_PERSON, LEXICON_PLACE},     {"person", LEXICON_PERSON, LEXICON_GROUP},  {"minister", LEXICON_PERSON, LEXICON_ARTIFACT},
    {"company", LEXICON_GROUP, LEXICON_PERSON},    {"people", LEXICON_GROUP, LEXICON_PLACE},   {"city", LEXICON_PLACE, LEXICON_PERSON},
    {"mexico", LEXICON_PLACE, LEXICON_PERSON},     {"year", LEXICON_TIME, LEXICON_PERSON},     {"mile", LEXICON_AMOUNT, LEXICON_TIME},
    {"million", LEXICON_AMOUNT, LEXICON_PERSON},   {"dollar", LEXICON_MONEY, LEXICON_AMOUNT},  {"bridge", LEXICON_ARTIFACT, LEXICON_TIME},
    {"earthquake", LEXICON_EVENT, LEXICON_PERSON}, {"investment", LEXICON_EVENT, LEXICON_TIME}, {"dog", LEXICON_ANIMAL, LEXICON_PLACE},
    {"letter", LEXICON_COMMUNICATION, LEXICON_TIME}, {"height", LEXICON_ATTRIBUTE, LEXICON_EVENT}, {"water", LEXICON_SUBSTANCE, LEXICON_TIME},
    {"time", LEXICON_TIME, LEXICON_PLACE},         {"quickly", 0, 0xFFF},                       {"zzgl", 0, 0xFFF},
};

START_TEST(classes)
{
    Lexicon words = lexicon();
    uint32_t class = lexicon_class(&words, str_of(class_cases[_i].noun));
    ck_assert_msg((class & class_cases[_i].has) == class_cases[_i].has && !(class & class_cases[_i].lacks), "%s: %u", class_cases[_i].noun, class);
}
END_TEST

static const struct { const char *a, *b; LexiconPos pos; bool same; int steps; } relation_cases[] = {
    {"car", "automobile", N, true, 0},  {"automobile", "car", N, true, 0},  {"purchase", "buy", V, true, 0},   {"job", "position", N, false, -1},
    {"dog", "animal", N, false, 7},     {"animal", "dog", N, false, -1},    {"physician", "doctor", N, true, 0}, {"nurse", "person", N, false, 3},
    {"soldier", "table", N, false, -1}, {"kill", "killing", V, false, -1},  {"zzgl", "zzgl", N, false, -1},
};

START_TEST(relations)
{
    Lexicon words = lexicon();
    Str a = str_of(relation_cases[_i].a), b = str_of(relation_cases[_i].b);
    LexiconPos pos = relation_cases[_i].pos;
    int steps = 0;
    while (steps < 10 && !lexicon_is_a(&words, a, b, pos, (uint32_t)steps))
        steps++;
    ck_assert_int_eq(lexicon_same(&words, a, b, pos), relation_cases[_i].same);
    ck_assert_int_eq(steps < 10 ? steps : -1, relation_cases[_i].steps);
}
END_TEST

static const struct { const char *word; LexiconPos from, to; const char *derived; } derived_cases[] = {
    {"investment", N, V, "invest"}, {"invest", V, N, "investment"}, {"growth", N, V, "grow"},  {"death", N, V, "die"},       {"decision", N, V, "decide"},
    {"attack", N, V, "attack"},     {"announce", V, N, "announcement"}, {"arrival", N, V, "arrive"}, {"employee", N, V, "employ"}, {"worker", N, V, "work"},
    {"zzgl", N, V, ""},             {"table", N, N, ""},
};

START_TEST(derived_words)
{
    Lexicon words = lexicon();
    Str derived = lexicon_derived(&words, str_of(derived_cases[_i].word), derived_cases[_i].from, derived_cases[_i].to);
    ck_assert_msg(str_equal(derived, str_of(derived_cases[_i].derived)), "%s: %.*s", derived_cases[_i].word, STR_ARG(derived));
}
END_TEST

START_TEST(nothing_known_without_a_table)
{
    Lexicon none = {0};
    ck_assert_uint_eq(lexicon_pos(&none, S("worker")), 0);
    ck_assert_uint_eq(lexicon_class(&none, S("worker")), 0);
    ck_assert(str_equal(lexicon_lemma(&none, S("jobs"), N), S("jobs")));
    ck_assert(!lexicon_same(&none, S("car"), S("automobile"), N));
    ck_assert_uint_eq(lexicon_derived(&none, S("investment"), N, V).n, 0);
}
END_TEST

START_TEST(common_words_are_common)
{
    Lexicon table = lexicon();
    ck_assert_uint_gt(lexicon_common(&table, S("year")), lexicon_common(&table, S("harbor")));
    ck_assert_uint_gt(lexicon_common(&table, S("harbor")), lexicon_common(&table, S("dodecahedron")));
    ck_assert_uint_eq(lexicon_common(&table, S("qwertz")), 0);
}
END_TEST

SUITE_MAIN("knowledge_lexicon", ONCE(common_words_are_common), EACH(parts_of_speech, pos_cases), EACH(lemmas, lemma_cases), EACH(classes, class_cases), EACH(relations, relation_cases),
           EACH(derived_words, derived_cases), ONCE(nothing_known_without_a_table))
