/* Tests of lemmas, by the tag that the sentence gives the word. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax_sentence.h"

static const struct { const char *text, *form, *lemma; } cases[] = {
    {"The firms said 30 children were freed.", "firms", "firm"},      {"The firms said 30 children were freed.", "said", "say"},
    {"The firms said 30 children were freed.", "children", "child"},  {"The firms said 30 children were freed.", "were", "be"},
    {"The firms said 30 children were freed.", "freed", "free"},  {"It's raining and they're late.", "'s", "be"},
    {"It's raining and they're late.", "'re", "be"},                    {"Congo's mines won't close.", "'s", "'s"},
    {"Congo's mines won't close.", "wo", "will"},                       {"Congo's mines won't close.", "n't", "not"},
    {"Congo's mines won't close.", "mines", "mine"},                    {"A gas leak forced 40 families out.", "gas", "gas"},
    {"A gas leak forced 40 families out.", "families", "family"},       {"A gas leak forced 40 families out.", "forced", "force"},
    {"Two influencers livestreamed the race.", "influencers", "influencer"}, {"The bigger factories pay better wages.", "bigger", "big"},
    {"The bigger factories pay better wages.", "wages", "wage"},        {"They left after having sold 12 paintings.", "left", "leave"},
    {"They left after having sold 12 paintings.", "sold", "sell"},      {"They left after having sold 12 paintings.", "having", "have"},
};

START_TEST(lemmas)
{
    TestSentence s = sentence_read(str_of(cases[_i].text), false);
    int at = sentence_find(s, cases[_i].form);
    ck_assert_int_ge(at, 0);
    ck_assert_text(syntax_lemma(s.tokens, (uint32_t)at, &s.knowledge, s.arena), str_of(cases[_i].lemma));
    arena_free(s.arena);
}
END_TEST

SUITE_MAIN("syntax_lemma", EACH(lemmas, cases))
