/* Tests of claim/role, party and measured: who does what to how many of what. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim.h"

static const Case cases[] = {
    /* active, passive, matrix verb, participle */
    {"The Harbour Board bought 12 cranes in March.", "12", {"actor: Harbour Board", "action: buy", "measured: crane", "modifiers:"}},
    {"Twelve cranes were bought by the Harbour Board.", "Twelve", {"actor: Harbour Board", "action: buy", "measured: crane", "passive: yes"}},
    {"About 300 nurses will be hired and trained next year.", "300", {"actor:", "action: hire", "measured: nurse", "passive: yes", "status: planned"}},
    {"Northwind Air plans to hire 300 pilots.", "300", {"actor: Northwind Air", "action: hire", "measured: pilot", "modifiers:"}},
    {"Northwind Air is expected to carry 4 million passengers.", "4 million",
     {"actor: Northwind Air", "action: carry", "measured: passenger", "status: forecast"}},
    {"Dana Cole runs the charity, having rescued 900 dogs since 2015.", "900", {"actor: Dana Cole", "action: rescue", "measured: dog", "status: actual"}},
    {"This builds on the commitment of Kestrel Foods to its staff, having trained 900 cooks.", "900", {"actor: Kestrel Foods", "action: train"}},
    {"The fire destroyed 64 homes and killed nine people.", "64", {"actor: fire", "action: destroy", "measured: home"}},
    {"The fire destroyed 64 homes and killed nine people.", "nine", {"actor: fire", "action: die", "measured: people"}},
    {"Kestrel Foods used the money to hire 40 cooks.", "40", {"actor: Kestrel Foods", "action: hire"}},
    {"The new law let Kestrel Foods hire 40 cooks.", "40", {"action: hire"}},
    {"Fourteen people died when the ferry sank.", "Fourteen", {"actor:", "action: die", "measured: people", "passive: no"}},
    {"The flood left 14 dead.", "14", {"action: die", "measured: people"}},
    {"The storm caused 14 deaths.", "14", {"action: die", "measured: people"}},
    {"Seven were arrested after the match.", "Seven", {"action: arrest", "measured: people"}},
    {"The hospital has 240 beds.", "240", {"actor: hospital", "action: have", "measured: bed"}},
    {"The brewery employs 500 people.", "500", {"actor: brewery", "action: hire", "measured: people", "modifiers:"}},
    {"The brewery will lay off 120 workers.", "120", {"actor: brewery", "action: cut", "measured: worker", "status: planned"}},
    /* money and its object */
    {"Orbit Rail announced a $5 billion investment in new tracks.", "$5 billion", {"actor: Orbit Rail", "action: invest", "measured: investment"}},
    {"The new Orbit Rail investment of $5 billion will be made over ten years. Orbit Rail said so.", "$5 billion",
     {"actor: Orbit Rail", "action: invest", "measured: investment", "modifiers:"}},
    {"The mayor welcomed a $40 million investment from Orbit Rail.", "$40 million", {"actor: Orbit Rail", "action: invest", "measured: investment"}},
    {"Regulators fined Halden Bank $7 million.", "$7 million", {"actor: regulator", "affected: Halden Bank", "action: fine", "measured: fine"}},
    {"Halden Bank was fined $7 million by the regulator.", "$7 million", {"actor: regulator", "affected: Halden Bank", "action: fine", "measured: fine"}},
    {"Halden Bank must pay a fine of $7 million.", "$7 million", {"actor: Halden Bank", "action: fine", "measured: fine"}},
    {"Revenue rose to $10 billion from $9.5 billion.", "$10 billion", {"action: rise", "measured: revenue"}},
    {"They discussed the revenue, which rose to $10 billion.", "$10 billion", {"action: rise", "measured: revenue"}},
    {"The new stadium cost the city $90 million.", "$90 million", {"actor: stadium", "affected: city", "action: cost", "measured: cost"}},
    {"The council's budget of £30 million was approved.", "£30 million", {"measured: budget"}},
    /* percent and its base */
    {"Some 20 percent of the students failed the exam.", "20 percent", {"of: student", "action: fail"}},
    {"Marsh leads with 46 percent of likely voters.", "46 percent", {"of: voter", "modifiers: likely"}},
    {"Among scientists, 13 percent agreed.", "13 percent", {"of: scientist"}},
    {"Some 58 percent support it.", "58 percent", {"action: support", "measured:"}},
    {"There are 900 migrants whose children are citizens.", "900", {"measured: migrant", "modifiers: citizen"}},
    {"A jump in revenue to $900 million was reported.", "$900 million", {"measured: revenue"}},
    {"Ida Holm, a 22-year-old nurse, ran.", "22", {"actor: Ida Holm", "measured:"}},
    {"The unemployment rate is 5 percent.", "5 percent", {"measured: unemployment"}},
    {"Morland has an unemployment rate of 5 percent.", "5 percent", {"measured: unemployment"}},
    {"Turnout was 61 percent in Oslo.", "61 percent", {"measured: turnout", "place: Oslo"}},
    {"Kestrel Foods bought a 30 percent stake in the dairy.", "30 percent", {"actor: Kestrel Foods", "action: buy", "measured: share"}},
    /* nouns that govern, light nouns, nominalisations */
    {"The plant led to the creation of 700 jobs.", "700", {"action: create", "measured: job"}},
    {"A total of 48 ships were inspected.", "48", {"action: inspect", "measured: ship"}},
    {"The number of beds rose to 240.", "240", {"action: rise", "measured: bed"}},
    {"The death toll reached 31 on Friday.", "31", {"measured: people"}},
    /* modifiers */
    {"The school enrolled 40 Iraqi pupils.", "40", {"measured: student", "modifiers: iraqi"}},
    {"Lisbon took in 900 Syrians.", "900", {"measured: people", "modifiers: syrian"}},
    {"The firm hired 60 new engineers.", "60", {"measured: engineer", "modifiers:"}},
    {"The union has 9,000 members in Norway.", "9,000", {"measured: member", "place: Norway"}},
    {"The clinic treated 70 patients with malaria.", "70", {"measured: patient", "modifiers: malaria"}},
    {"They hired 40 people to clean the beaches.", "40", {"measured: people", "modifiers:"}},
    {"The yard needs 80 full-time welders.", "80", {"measured: welder", "modifiers: full-time"}},
    {"The 112-member committee met.", "112", {"measured: member", "of: committee"}},
    /* pronouns and common nouns, only when certain */
    {"Among them was Jeremy Holm, the chief executive of Skull Foods, who gave $50,000.", "$50,000", {"actor: Jeremy Holm", "action: give"}},
    {"Orbit Rail opened its line on Monday. It carried 9,000 passengers.", "9,000", {"actor: Orbit Rail", "resolved: yes"}},
    {"Orbit Rail opened its line on Monday. The company carried 9,000 passengers.", "9,000", {"actor: Orbit Rail", "resolved: yes"}},
    {"Trains were late on Monday. The company carried 9,000 passengers.", "9,000", {"resolved: no"}},
    {"Minister Ida Holm spoke first. She promised 400 teachers.", "400", {"actor: Ida Holm", "resolved: yes"}},
    {"Minister Ida Holm met Minister Eva Lund. They promised 400 teachers.", "400", {"resolved: no"}},
};

START_TEST(reads_roles)
{
    case_check(&cases[_i]);
}
END_TEST

SUITE_MAIN("claim_role", EACH(reads_roles, cases))
