/* Tests of the tagger: the tag of one word in each of some sentences, in headlines and capitals too. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax_sentence.h"

static const struct { const char *text, *form; Tag tag; } cases[] = {
    {"The company plans to hire 400 workers next year.", "plans", TAG_PRESENT},
    {"The company plans to hire 400 workers next year.", "hire", TAG_VERB},
    {"The company plans to hire 400 workers next year.", "workers", TAG_NOUNS},
    {"The plans were approved by the council on Tuesday.", "plans", TAG_NOUNS},
    {"The plans were approved by the council on Tuesday.", "approved", TAG_PARTICIPLE},
    {"Officials approved the plans.", "approved", TAG_PAST},
    {"She has trained 25 nurses since 2019.", "trained", TAG_PARTICIPLE},
    {"The centre trained 25 nurses.", "trained", TAG_PAST},
    {"They are building two new schools.", "building", TAG_GERUND},
    {"The building was sold for $3 million.", "building", TAG_NOUN},
    {"The building was sold for $3 million.", "$", TAG_OTHER},
    {"The building was sold for $3 million.", "million", TAG_NUMBER},
    {"Norway could double its output by 2030.", "Norway", TAG_NAME},
    {"Norway could double its output by 2030.", "could", TAG_MODAL},
    {"Norway could double its output by 2030.", "double", TAG_VERB},
    {"Norway could double its output by 2030.", "its", TAG_POSSESSIVE},
    {"Norway could double its output by 2030.", "2030", TAG_NUMBER},
    {"Seven people did n't return to the flooded village.", "Seven", TAG_NUMBER},
    {"The mayor didn't say how many homes burned.", "n't", TAG_ADVERB},
    {"The mayor didn't say how many homes burned.", "how", TAG_WH},
    {"The mayor didn't say how many homes burned.", "homes", TAG_NOUNS},
    {"Kenya's exports fell sharply.", "'s", TAG_POSSESSIVE},
    {"Kenya's exports fell sharply.", "fell", TAG_PAST},
    {"Kenya's exports fell sharply.", "sharply", TAG_ADVERB},
    {"There were more than 90 passengers on board.", "There", TAG_EXISTENTIAL},
    {"There were more than 90 passengers on board.", "passengers", TAG_NOUNS},
    {"The largest plant employs fewer people than the smaller one.", "largest", TAG_COMPARATIVE},
    {"The river rose to 4.2 metres, and hundreds fled.", "rose", TAG_PAST},
    {"The river rose to 4.2 metres, and hundreds fled.", "and", TAG_CONJUNCTION},
    {"Target opened 12 stores.", "Target", TAG_NOUN},
    {"Target opened 12 stores.", "opened", TAG_PAST},
    {"Peru exports copper and imports wheat.", "exports", TAG_PRESENT},
    {"The ministry estimates that 5,000 homes need repairs.", "estimates", TAG_PRESENT},
    {"About 5% of voters were undecided.", "%", TAG_NOUN},
    {"Bank to Cut 3,000 Jobs as Profits Fall", "Cut", TAG_VERB},
    {"Bank to Cut 3,000 Jobs as Profits Fall", "Jobs", TAG_NOUNS},
    {"Airline Orders 40 New Planes From Rival Maker", "Planes", TAG_NOUNS},
    {"Airline Orders 40 New Planes From Rival Maker", "New", TAG_ADJECTIVE},
    {"FIVE KILLED IN MOTORWAY CRASH", "FIVE", TAG_NUMBER},
    {"FIVE KILLED IN MOTORWAY CRASH", "IN", TAG_PREPOSITION},
    {"FIVE KILLED IN MOTORWAY CRASH", "CRASH", TAG_NOUN},
};

START_TEST(tags)
{
    TestSentence s = sentence_read(str_of(cases[_i].text), false);
    int at = sentence_find(s, cases[_i].form);
    ck_assert_int_ge(at, 0);
    Tag tag = (Tag)s.tokens.at[at].tag;
    ck_assert_msg(tag == cases[_i].tag, "%s in \"%s\" is %s", cases[_i].form, cases[_i].text, tag_name(tag));
    arena_free(s.arena);
}
END_TEST

/* Odd texts, repeated to the given length. */
static const struct { const char *piece; uint32_t times; } odd[] = {
    {"", 0}, {"a", 1}, {".", 1}, {"7", 1}, {"\xF0\x9F\x9A\x80", 1}, {"\xF0\x9F\x9A\x80 ", 300}, {", ", 10000}, {"word ", 10000}, {"9,9 ", 3000},
    {"- ", 2000}, {"\xC3\xA9", 3000}, {"z", 20000}, {"of the ", 5000}, {"\xE2\x80\x9C", 500},
};

START_TEST(odd_texts_have_tags)
{
    Arena *arena = arena_new(0);
    char *text = arena_alloc(arena, strlen(odd[_i].piece) * odd[_i].times + 1, 1);
    for (uint32_t i = 0; i < odd[_i].times; i++)
        memcpy(text + i * strlen(odd[_i].piece), odd[_i].piece, strlen(odd[_i].piece));
    TestSentence s = sentence_read(str_of(text), false);
    for (uint32_t i = 0; i < s.tokens.n; i++)
        ck_assert(s.tokens.at[i].tag > TAG_NONE && s.tokens.at[i].tag < TAG_COUNT);
    arena_free(s.arena);
    arena_free(arena);
}
END_TEST

START_TEST(without_weights_or_memory_nothing_is_tagged)
{
    TestSentence s = sentence_read(S("Two ships sank."), false);
    for (uint32_t i = 0; i < s.tokens.n; i++)
        s.tokens.at[i].tag = TAG_NONE;
    Knowledge nothing = {0};
    syntax_tag(s.tokens, &nothing, s.arena);
    ck_assert_uint_eq(s.tokens.at[0].tag, TAG_NONE);
    Arena *small = arena_new(8);
    syntax_tag(s.tokens, &s.knowledge, small);
    ck_assert_uint_eq(s.tokens.at[0].tag, TAG_NONE);
    ck_assert(arena_full(small));
    arena_free(small);
    arena_free(s.arena);
}
END_TEST

SUITE_MAIN("syntax_tagger", EACH(tags, cases), EACH(odd_texts_have_tags, odd), ONCE(without_weights_or_memory_nothing_is_tagged))
