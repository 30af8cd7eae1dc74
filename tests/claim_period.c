/* Tests of claim/period: which date governs which figure. The article is of Wednesday, 8 May 2024. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim.h"

static const Case cases[] = {
    {"The club sold 900 tickets in 2019.", "900", {"period: at 2019-01-01..2019-12-31"}},
    {"In 2019, the club sold 900 tickets.", "900", {"period: at 2019-01-01..2019-12-31"}},
    {"The club has sold 900 tickets since 2019.", "900", {"period: since 2019-01-01.."}},
    {"The club sold 900 tickets in 2019 and 700 tickets in 2020.", "900", {"period: at 2019-01-01..2019-12-31"}},
    {"The club sold 900 tickets in 2019 and 700 tickets in 2020.", "700", {"period: at 2020-01-01..2020-12-31"}},
    {"In 2019, 900 tickets were sold; in 2020, 700 were.", "700", {"period: at 2020-01-01..2020-12-31"}},
    {"The mayor said on Tuesday that 900 tickets were sold.", "900", {"period:"}},
    {"The mayor said that 900 tickets were sold on Tuesday.", "900", {"period: at 2024-05-07..2024-05-07"}},
    {"The club sold 900 tickets.", "900", {"period:"}},
    {"The 2019 budget of $40 million was spent.", "$40 million", {"period: at 2019-01-01..2019-12-31"}},
};

START_TEST(reads_periods)
{
    case_check(&cases[_i]);
}
END_TEST

SUITE_MAIN("claim_period", EACH(reads_periods, cases))
