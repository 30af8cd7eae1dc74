/* calendar: a day that no calendar has: 31 April, 29 February 2015. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (!mention->impossible)
            continue;
        int year = mention->wrong_year, month = mention->wrong_month;
        bool month_exists = month >= 1 && month <= 12;
        Str days = month_exists ? arena_print(judgement->arena, "%d", date_month_days(year ? year : 2000, month)) : S("no");
        Slot slots[] = {{"date", article_text(it->article, mention->begin, mention->end)}, {"days", days}};
        End end = {.article = it->article, .begin = mention->begin, .end = mention->end};
        find_places(judgement, &end, 1, slots, sizeof slots / sizeof *slots, slots[0].text);
    }
}

const Kind kind_calendar = {.search = search};
