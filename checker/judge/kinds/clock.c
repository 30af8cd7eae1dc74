/* clock: one time of day said in two zones, "9 a.m. ET (1400 GMT)", that is not the same moment. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"

enum { DAY = 1440, HALF = 720, HOUR = 60 };          /* minutes */

/* Minutes after midnight in Greenwich, of any day. */
static int32_t in_greenwich(const Clock *clock, int32_t east)
{
    return ((clock->minute - east) % DAY + DAY) % DAY;
}

/* Are the two the same moment, where the zones are so far east? A clock that does not say which half of the day it means may mean either. */
static bool same_moment(const Clock *a, int32_t a_east, const Clock *b, int32_t b_east)
{
    int32_t apart = ((in_greenwich(a, a_east) - in_greenwich(b, b_east)) % DAY + DAY) % DAY;
    return apart == 0 || (apart == HALF && (a->either_half || b->either_half));
}

/* A zone in summer time is an hour farther east; names of winter are in use all the year, but for Greenwich itself. */
static bool can_agree(const Clock *a, const Clock *b)
{
    int32_t a_easts[] = {a->east, a->east_in_summer, a->east ? a->east + HOUR : 0}, b_easts[] = {b->east, b->east_in_summer, b->east ? b->east + HOUR : 0};
    for (size_t i = 0; i < sizeof a_easts / sizeof *a_easts; i++)
        for (size_t j = 0; j < sizeof b_easts / sizeof *b_easts; j++)
            if (same_moment(a, a_easts[i], b, b_easts[j]))
                return true;
    return false;
}

static Str print_offset(int32_t east, Arena *arena)
{
    int32_t size = east < 0 ? -east : east;
    return arena_print(arena, "%c%02d:%02d", east < 0 ? '-' : '+', (int)(size / HOUR), (int)(size % HOUR));
}

/* "-05:00", "-05:00 or -04:00" */
static Str print_zone(const Clock *clock, Arena *arena)
{
    Str winter = print_offset(clock->east, arena), summer = print_offset(clock->east_in_summer, arena);
    return clock->east == clock->east_in_summer ? winter : arena_print(arena, "%.*s or %.*s", STR_ARG(winter), STR_ARG(summer));
}

/* What the first clock is by the zone of the other, in its winter: "14:00". */
static Str print_converted(const Clock *first, const Clock *other, Arena *arena)
{
    int32_t winter = (in_greenwich(first, first->east) + other->east + DAY) % DAY,
            summer = (in_greenwich(first, first->east_in_summer) + other->east_in_summer + DAY) % DAY;
    if (winter == summer)
        return arena_print(arena, "%02d:%02d", (int)(winter / HOUR), (int)(winter % HOUR));
    return arena_print(arena, "%02d:%02d or %02d:%02d", (int)(winter / HOUR), (int)(winter % HOUR), (int)(summer / HOUR), (int)(summer % HOUR));
}

static void report(const Judgement *judgement, const Clock *first, const Clock *again)
{
    const Case *it = judgement->it;
    Str a = article_text(it->article, first->begin, first->end), b = article_text(it->article, again->begin, again->end);
    Slot slots[] = {{"a", a}, {"b", b}, {"computed", print_converted(first, again, judgement->arena)}, {"zone", print_zone(first, judgement->arena)}};
    End ends[] = {{.article = it->article, .begin = again->begin, .end = again->end, .label = S("the same in another zone")},
                  {.article = it->article, .begin = first->begin, .end = first->end, .label = S("the time")}};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, a);
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    for (uint32_t i = 0; i < mentions->clocks.n; i++) {
        const Clock *again = &mentions->clocks.at[i], *first = again->same_as ? &mentions->clocks.at[again->same_as - 1] : NULL;
        if (first && first->zoned && again->zoned && !can_agree(first, again))
            report(judgement, first, again);
    }
}

const Kind kind_clock = {.search = search};
