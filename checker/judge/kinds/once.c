/* once: what happens only once, founded, born or launched, with two dates that are not the same. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/deed.h"
#include "judge/elapsed.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_DEEDS = 128 };

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

static bool judge_deeds(const Judgement *judgement, const Deed *a, const Deed *b)
{
    const Case *it = judgement->it;
    if (!str_equal_fold(a->word, b->word) || a->date->sentence == b->date->sentence || range_overlaps(a->date->days, b->date->days) || !deed_same_event(a, b))
        return false;
    Slot slots[] = {{"event", b->word}, {"a", elapsed_day(a->date->days, judgement->arena)}, {"b", elapsed_day(b->date->days, judgement->arena)}};
    End ends[] = {place(it, b->date, S("one date")), place(it, a->date, S("the other"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
    return true;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Deed *deeds = NULL;
    uint32_t n = 0;
    for (uint32_t i = 0; i < it->mentions->list.n && n < MOST_DEEDS; i++) {
        const Mention *date = &it->mentions->list.at[i];
        Zone zone = it->segments->sentences.at[date->sentence].zone;
        if (!event_plain(date) || !date->year_given || date->relative || zone == ZONE_TABLE || zone == ZONE_EMBED || zone == ZONE_LIST)
            continue;
        Str word = event_word(it, date, gap_option(judgement->rule, "verbs"));
        if (!word.n)
            continue;
        if (!deeds && !(deeds = ARENA_ARRAY(judgement->arena, Deed, MOST_DEEDS)))
            return;
        deeds[n] = (Deed){.date = date, .word = word};
        deed_read_words(it, &deeds[n], judgement->arena);
        bool clashes = false;
        for (uint32_t earlier = 0; earlier < n && !clashes; earlier++)
            clashes = judge_deeds(judgement, &deeds[earlier], &deeds[n]);
        n++;
    }
}

const Kind kind_once = {.search = search};
