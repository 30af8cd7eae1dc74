/* Tests of claim/voice and saying: quotations, indirect speech, plans, and whose they are. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim.h"

static const Case cases[] = {
    {"The ferry carried 412 passengers.", "412", {"voice: narrator", "speaker:"}},
    {"\"We will hire 200 engineers,\" the bank's head of technology, Anne Morel, said on Monday.", "200",
     {"voice: quote", "speaker: Anne Morel", "action: hire"}},
    {"\"We will hire 200 engineers,\" said Anne Morel, who runs the bank.", "200", {"voice: quote", "speaker: Anne Morel"}},
    {"“We lost 30 boats,” Anne Morel wrote on Facebook. “It was a bad night.”", "30", {"voice: quote", "speaker: Anne Morel"}},
    {"Anne Morel was clear. “We lost 30 boats,” she said.", "30", {"voice: quote", "speaker: Anne Morel"}},
    {"“We lost 30 boats!” Harbour master Anne Morel wrote on the board.", "30", {"voice: quote", "speaker: Anne Morel"}},
    {"Anne Morel said: “We lost 30 boats.”", "30", {"voice: quote", "speaker: Anne Morel"}},
    {"“The night was bad,” Anne Morel said. “We lost 30 boats.”", "30", {"voice: quote", "speaker: Anne Morel"}},
    {"“The night was bad,” Anne Morel said. “Nobody slept.\n\n“We lost 30 boats.”", "30", {"voice: quote", "speaker: Anne Morel"}},
    {"Anne Morel said that 30 boats were lost.", "30", {"voice: indirect", "speaker: Anne Morel"}},
    {"Anne Morel said 30 boats were lost.", "30", {"voice: indirect", "speaker: Anne Morel", "measured: boat", "action: lose"}},
    {"Thirty boats were lost, Anne Morel said on Monday.", "Thirty", {"voice: indirect", "speaker: Anne Morel"}},
    {"Thirty boats were lost, said Anne Morel.", "Thirty", {"voice: indirect", "speaker: Anne Morel"}},
    {"According to Anne Morel, 30 boats were lost.", "30", {"voice: indirect", "speaker: Anne Morel"}},
    {"Thirty boats were lost, according to the police.", "Thirty", {"voice: indirect", "speaker: police officer"}},
    {"The police said 30 boats were lost.", "30", {"voice: indirect", "speaker: police officer"}},
    {"Kestrel Foods plans to open 30 shops.", "30", {"voice: indirect", "speaker: Kestrel Foods"}},
    {"Kestrel Foods (KF) plans to open 30 shops that will sell bread.", "30", {"voice: indirect", "speaker: Kestrel Foods", "status: planned"}},
    {"Kestrel Foods expects 30 shops to open.", "30", {"voice: indirect", "speaker: Kestrel Foods"}},
    {"Kestrel Foods opened 30 shops, but Anne Morel said nothing.", "30", {"voice: narrator"}},
    {"The house, which Anne Morel said was old, has 30 rooms.", "30", {"measured: room"}},
    {"The road adds 30 miles.", "30", {"voice: narrator"}},
    {"Late Sunday, harbour master Anne Morel announced that 30 boats were lost.", "30", {"voice: indirect", "speaker: Anne Morel"}},
    {"Anne Morel, a fisher, said last week, when asked, that 30 boats were lost.", "30", {"voice: indirect", "speaker: Anne Morel"}},
    {"Anne Morel (IR) on Friday said that 30 boats were lost.", "30", {"voice: indirect", "speaker: Anne Morel"}},
    {"The club paid for 30 nights at Anne Morel's Harbour House, the report said.", "30", {"voice: indirect", "speaker: report"}},
    {"Of the islanders, 65 percent said they had lost a boat.", "65", {"voice: narrator"}},
};

START_TEST(reads_voices)
{
    case_check(&cases[_i]);
}
END_TEST

SUITE_MAIN("claim_voice", EACH(reads_voices, cases))
