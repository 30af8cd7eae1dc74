/* Tests of claim/cue: part and whole, and figures that the text itself sets against each other; and of items of one list. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim.h"

static const Case cases[] = {
    {"The fire destroyed 64 homes, of which 20 stood in the village.", "64", {"part: none", "cue: none"}},
    {"The fire destroyed 64 homes, of which 20 stood in the village.", "20", {"part: of-which"}},
    {"The bridge will cost $50 million, of which the state pays $10 million.", "$10 million", {"part: of-which"}},
    {"Twenty of them stood empty.", "Twenty", {"part: of-which"}},
    {"The crash killed 12 people, including three children.", "three", {"part: including"}},
    {"The crash killed 12 people, including three children.", "12", {"part: none"}},
    {"Another 12 homes were damaged.", "12", {"part: another"}},
    {"A further 12 homes were damaged.", "12", {"part: another"}},
    {"The remaining 31 homes have been emptied.", "31", {"part: remaining"}},
    {"Each hall has 40 seats.", "40", {"part: each"}},
    {"The winners got $500 each.", "$500", {"part: each"}},
    {"On average, farms have 40 cows.", "40", {"part: average"}},
    {"A total of 40 cows died.", "40", {"part: total"}},
    {"Anna and Per won 12 and 14 medals, respectively.", "14", {"part: respectively"}},
    {"Two of the nurses fell ill.", "Two", {"part: of-which"}},
    {"He won 15 of the 20 most populous states.", "15", {"part: of-which"}},
    {"Women are 21 times more likely to write.", "21", {"part: none"}},
    {"A gain of 40 points each week is rare.", "40", {"part: none"}},
    {"The remaining money was $9 more than planned.", "$9", {"part: none"}},
    {"Of the 60 pupils, 48 passed.", "48", {"part: of-which"}},
    {"The town sold 40 houses, compared with 30 in 2018.", "30", {"cue: comparison"}},
    {"The union put the figure at 900.", "900", {"cue: contrast"}},
    {"By contrast, the union counted 900 marchers.", "900", {"cue: comparison"}},
    {"The police had earlier said 40 people were hurt.", "40", {"cue: revision"}},
    {"The toll was revised to 40.", "40", {"cue: revision"}},
    {"Other estimates speak of 900 marchers.", "900", {"cue: estimates"}},
    {"The yard has built 12 boats since 2019.", "12", {"part: none", "cue: none"}},
    {"The plant would bring 700 jobs.", "700", {"part: none", "cue: none"}},
    {"Seven men, four women and three boys were rescued.", "four", {"list: yes"}},
    {"Seven men were rescued.", "Seven", {"list: no"}},
};

START_TEST(reads_cues)
{
    case_check(&cases[_i]);
}
END_TEST

SUITE_MAIN("claim_cue", EACH(reads_cues, cases))
