/* Tests of noun phrases: what is counted by the number before them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax_sentence.h"

/* The phrase behind the word `after`; "" when there is none. */
static const struct { const char *text, *after, *phrase, *head; } cases[] = {
    {"The mill employs 300 workers.", "300", "workers", "workers"},
    {"It will create 7,000 highly qualified and full-time jobs.", "7,000", "highly qualified and full-time jobs", "jobs"},
    {"Two South Korean soldiers were hurt.", "Two", "South Korean soldiers", "soldiers"},
    {"They fired two short-range ballistic missiles.", "two", "short-range ballistic missiles", "missiles"},
    {"Some 40 Kenyan peacekeepers arrived.", "40", "Kenyan peacekeepers", "peacekeepers"},
    {"The army found 12 unexploded artillery shells.", "12", "unexploded artillery shells", "shells"},
    {"The town has a 3-storey library.", "3", "storey", "storey"},
    {"The town has a 3-storey library.", "town", "", ""},
    {"Thousands of residents fled.", ".", "", ""},
    {"The number of people killed rose to 17.", "The", "people", "people"},
    {"At least 200 were hurt.", "200", "", ""},
    {"The firm cut 500 jobs last year.", "500", "jobs", "jobs"},
    {"Police held 60 protesters Monday.", "60", "protesters", "protesters"},
    {"Two of the five miners survived.", "of", "", ""},
    {"He owns 90 percent of the shares.", "of", "shares", "shares"},
    {"The club sold 15,000 season tickets in a day.", "15,000", "season tickets", "tickets"},
    {"Rescuers found 8 dead and 30 injured passengers.", "8", "", ""},
    {"Rescuers found 8 dead and 30 injured passengers.", "30", "injured passengers", "passengers"},
};

START_TEST(phrases)
{
    TestSentence s = sentence_read(str_of(cases[_i].text), false);
    int at = sentence_find(s, cases[_i].after);
    ck_assert_int_ge(at, 0);
    NounPhrase phrase = syntax_noun_phrase(s.tokens, (uint32_t)at + 1, &s.knowledge);
    if (phrase.first == phrase.end) {
        ck_assert_msg(!*cases[_i].phrase, "nothing in \"%s\"", cases[_i].text);
    } else {
        Str whole = article_text(s.tokens.article, s.tokens.at[phrase.first].begin, s.tokens.at[phrase.end - 1].end);
        ck_assert_text(whole, str_of(cases[_i].phrase));
        ck_assert_text(token_text(s.tokens, phrase.head), str_of(cases[_i].head));
    }
    arena_free(s.arena);
}
END_TEST

START_TEST(every_token_can_be_asked)
{
    TestSentence s = sentence_read(S("- \"of the of the of - - 7 - new, old, and and 5 - years' of Mr. X's 's -"), false);
    for (uint32_t i = 0; i <= s.tokens.n; i++) {
        NounPhrase phrase = syntax_noun_phrase(s.tokens, i, &s.knowledge);
        ck_assert(phrase.first <= phrase.end && (phrase.first == phrase.end || (phrase.head < phrase.end && phrase.end <= s.tokens.n)));
    }
    arena_free(s.arena);
}
END_TEST

SUITE_MAIN("syntax_noun_phrase", EACH(phrases, cases), ONCE(every_token_can_be_asked))
