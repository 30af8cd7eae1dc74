/* Silencing: every way in which an article can ask not to hear of a finding, and the notes on those that do not work. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

#define WRONG_DAY "The deadline of April 31, 2014 was missed.\n"
#define OTHER_WRONG_DAY "The vote of June 31, 2015 was held.\n"

static const struct {
    const char *text;
    size_t findings, suppressed;
    const char *note;                                /* the beginning of the first note; NULL: there is none */
} cases[] = {
    {WRONG_DAY, 1, 0, NULL},
    {"<!-- claimclash-ignore impossible-date: as the letter has it -->\n\n" WRONG_DAY, 0, 1, NULL},
    {"<!-- claimclash-ignore impossible-date: as the letter has it -->\n" WRONG_DAY "\n" OTHER_WRONG_DAY, 1, 1, NULL},
    {"<!--claimclash-ignore time:x-->\n\n" WRONG_DAY, 0, 1, NULL},
    {"<!-- claimclash-ignore all: x -->\n\n" WRONG_DAY, 0, 1, NULL},
    {"<!-- claimclash-ignore count-conflict, impossible-date: x -->\n\n" WRONG_DAY, 0, 1, NULL},
    {"<!-- claimclash-ignore impossible-date -->\n\n" WRONG_DAY, 0, 1, "suppression-without-reason: "},
    {"<!-- claimclash-ignore: x -->\n\n" WRONG_DAY, 1, 0, "unknown-suppression: name the rules"},
    {"<!-- claimclash-ignore imposible-date: x -->\n\n" WRONG_DAY, 1, 0,
     "unknown-suppression: there is no rule or family \"imposible-date\"; did you mean \"impossible-date\"?"},
    {"<!-- claimclash-ingore all: x -->\n\n" WRONG_DAY, 1, 0, "unknown-suppression: there is no claimclash-ingore; did you mean claimclash-ignore"},
    {"<!-- claimclash-ignore weekday-date: x -->\n\n" WRONG_DAY, 1, 0, "unused-suppression: "},
    {"<!-- an ordinary comment -->\n\n" WRONG_DAY, 1, 0, NULL},
    {"<!-- claimclash-ignore-start time: x -->\n\n" WRONG_DAY "\n" OTHER_WRONG_DAY "\n<!-- claimclash-ignore-end -->\n\n" WRONG_DAY, 1, 2, NULL},
    {"<!-- claimclash-ignore-start time: x -->\n\n" WRONG_DAY "\n" OTHER_WRONG_DAY, 0, 2, NULL},
    {"<!-- claimclash-ignore-end -->\n\n" WRONG_DAY, 1, 0, "claimclash-ignore-end ends nothing"},
    {WRONG_DAY "\n" OTHER_WRONG_DAY "\n<!-- claimclash-ignore-file time: x -->\n", 0, 2, NULL},
    {"---\nclaimclash: off\n---\n\n" WRONG_DAY, 0, 1, NULL},
    {"---\ntitle: \"claimclash: off\"\n---\n\n" WRONG_DAY, 1, 0, NULL},
    {"The deadline of April 31, 2014 [sic] was missed.\n", 0, 1, NULL},
    {"The deadline \"of April 31, 2014\" [sic] was missed.\n", 0, 1, NULL},
    {"<!-- claimclash-distinct \"400 workers\": x -->\n\n" WRONG_DAY, 1, 0, "claimclash-distinct needs two texts"},
    {"All was well.\n\n<!-- claimclash-ignore impossible-date: not closed\n\n" WRONG_DAY, 0, 0, NULL},
};

static bool drop(void *to, const char *bytes, size_t size)
{
    (void)to, (void)bytes, (void)size;
    return true;
}

START_TEST(silences)
{
    const ClaimclashSettings settings = {.input = CLAIMCLASH_MARKDOWN};
    ClaimclashChecker *checker;
    ClaimclashReading *reading;
    ClaimclashTotals totals;
    size_t findings, notes;
    ck_assert_int_eq(claimclash_checker_open(&settings, &checker), CLAIMCLASH_DONE);
    ck_assert_int_eq(claimclash_article_check(checker, "a.md", cases[_i].text, strlen(cases[_i].text), &reading), CLAIMCLASH_DONE);
    claimclash_reading_findings(reading, &findings);
    const ClaimclashNote *note = claimclash_reading_notes(reading, &notes);
    ClaimclashReport *report = claimclash_report_open(checker, "human", NULL, drop, NULL);
    claimclash_report_add(report, reading);
    ck_assert_int_eq(claimclash_report_close(report, &totals), CLAIMCLASH_DONE);
    ck_assert_msg(findings == cases[_i].findings && totals.suppressed == cases[_i].suppressed, "%zu findings, %zu silenced of\n%s", findings,
                  (size_t)totals.suppressed, cases[_i].text);
    ck_assert_msg((notes != 0) == (cases[_i].note != NULL), "%s: note %s", cases[_i].text, notes ? note[0].message : "is missing");
    if (notes && cases[_i].note)
        ck_assert_msg(strncmp(note[0].message, cases[_i].note, strlen(cases[_i].note)) == 0, "%s", note[0].message);
    claimclash_reading_free(reading);
    claimclash_checker_free(checker);
}
END_TEST

/* Either order, wherever they stand; other figures are still compared. */
START_TEST(a_pair_is_distinct)
{
    static const char text[] = "The city plans to hire 400 workers for the repair of the harbour bridge, the mayor's office said.\n\n"
                               "\"We will hire 200 workers for the repair of the bridge,\" the chief engineer, Ida Holm, said on Monday.\n\n";
    static const char pair[] = "<!-- claimclash-distinct \"200 workers\" \"400 workers\": the second year comes on top -->\n";
    for (int silent = 0; silent < 2; silent++) {
        char both[sizeof text + sizeof pair];
        size_t count;
        ClaimclashChecker *checker;
        ClaimclashReading *reading;
        snprintf(both, sizeof both, "%s%s", text, silent ? pair : "");
        ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
        claimclash_article_check(checker, "a.md", both, strlen(both), &reading);
        claimclash_reading_findings(reading, &count);
        ck_assert_uint_eq(count, silent ? 0 : 1);
        claimclash_reading_free(reading);
        claimclash_checker_free(checker);
    }
}
END_TEST

SUITE_MAIN("door_silence", EACH(silences, cases), ONCE(a_pair_is_distinct))
