/* Tests of claim/status: planned, forecast, possible, target, capacity, conditional, alleged, denied, negated. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim.h"

static const Case cases[] = {
    {"The city built 400 homes.", "400", {"status: actual", "negated: no"}},
    {"The city has built 400 homes.", "400", {"status: actual"}},
    {"The city will build 400 homes.", "400", {"status: planned"}},
    {"The city plans to build 400 homes.", "400", {"status: planned"}},
    {"The city plans 400 homes.", "400", {"status: planned"}},
    {"The city wants developers to build 400 homes.", "400", {"status: planned"}},
    {"The city is set to build 400 homes.", "400", {"status: planned"}},
    {"The council approved plans for 400 homes.", "400", {"status: planned"}},
    {"The city raised money to build 400 homes.", "400", {"status: planned"}},
    {"The works are expected to create 700 jobs.", "700", {"status: forecast"}},
    {"The works would create 700 jobs.", "700", {"status: forecast"}},
    {"Analysts predicted 700 layoffs.", "700", {"status: forecast"}},
    {"Officials expect that 90 ships will pass.", "90", {"status: planned"}},
    {"The storm may flood 700 homes.", "700", {"status: possible"}},
    {"The bank is considering closing 40 branches.", "40", {"status: possible"}},
    {"The mayor proposed a fine of $500.", "$500", {"status: proposed"}},
    {"The agency has a target of 60 inspections.", "60", {"status: target"}},
    {"The stadium has a capacity of 40,000.", "40,000", {"status: capacity"}},
    {"The hall can hold 900 people.", "900", {"status: capacity"}},
    {"If 400 people sign, the council will vote.", "400", {"status: conditional"}},
    {"The guard allegedly stole 40 paintings.", "40", {"status: alleged"}},
    {"The army denied killing 30 civilians.", "30", {"status: denied"}},
    {"The city did not build 400 homes.", "400", {"status: actual", "negated: yes"}},
    {"The club failed to sell 400 tickets.", "400", {"negated: yes"}},
    {"The yard managed to sell 12 boats.", "12", {"status: actual"}},
    {"A proposed 40 percent tax was discussed.", "40 percent", {"status: proposed"}},
};

START_TEST(reads_status)
{
    case_check(&cases[_i]);
}
END_TEST

SUITE_MAIN("claim_status", EACH(reads_status, cases))
