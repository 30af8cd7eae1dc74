/* Tests of mention/clock: times of day, their zones, and those that say one time again. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"

static const struct {
    const char *text, *clocks;                       /* "09:00 -300", "09:00 -300/-240", "again" for one that repeats, "?" where the half of the day is open */
} texts[] = {
    {"It begins at 9 a.m. ET (1400 GMT).", "9 a.m. ET 09:00 -300/-240; 1400 GMT 14:00 +0 again"},
    {"It begins at 8 p.m. EDT/7 p.m. CDT.", "8 p.m. EDT 20:00 -240; 7 p.m. CDT 19:00 -300 again"},
    {"The vote is due at 2000 GMT.", "2000 GMT 20:00 +0"},
    {"The vote is due at 20:00 (GMT).", "20:00 (GMT) 20:00 +0"},
    {"The vote is due at 9.30pm.", "9.30pm 21:30"},
    {"The vote is due at 5:45 p.m. Eastern.", "5:45 p.m. Eastern 17:45 -300/-240"},
    {"She called at five o'clock.", "five o'clock 05:00?"},
    {"She called at 10 o\xE2\x80\x99" "clock.", "10 o\xE2\x80\x99" "clock 10:00?"},
    {"She called at 10:30.", "10:30 10:30?"},
    {"She called at half past nine.", "half past nine 09:30?"},
    {"She called at a quarter past 5 p.m.", "a quarter past 5 p.m. 17:15"},
    {"It is half past the year.", ""},
    {"She called at 22:30.", "22:30 22:30"},
    {"The 12 guests left at noon New York time (1700 GMT).", "noon New York time 12:00 -300/-240; 1700 GMT 17:00 +0 again"},
    {"The 12 guests left at midnight.", "midnight 00:00"},
    {"It ends at 12 a.m. and opens at 12 p.m.", "12 a.m. 00:00; 12 p.m. 12:00"},
    {"The match starts at 7:30 p.m. IST (1400 GMT).", "7:30 p.m. IST 19:30 +330; 1400 GMT 14:00 +0 again"},
    {"The match starts at 16:00 GMT+5.", "16:00 GMT+5 16:00 +300"},
    {"The blast came at 1430 hours GMT.", "1430 hours GMT 14:30 +0"},
    {"They woke at 6 in the morning.", "6 in the morning 06:00"},
    {"They shot 6 in the morning.", ""},
    {"It had 3 central banks and 2 Eastern European states.", ""},
    {"He paid 5:1 odds for 100 ET dolls.", ""},
    {"He scored 9.30 and 24.5 points.", ""},
    {"The 5 AM radio stations closed.", "5 AM 05:00"},
    {"It was sold for 25 PM.", ""},
};

static Str zone_text(const Clock *clock, Arena *arena)
{
    if (!clock->zoned)
        return (Str){0};
    if (clock->east == clock->east_in_summer)
        return arena_print(arena, " %+d", clock->east);
    return arena_print(arena, " %+d/%+d", clock->east, clock->east_in_summer);
}

START_TEST(reads_clock)
{
    Reading reading = read_text(texts[_i].text, FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    Str line = {0};
    for (uint32_t i = 0; i < mentions.clocks.n; i++) {
        const Clock *one = &mentions.clocks.at[i];
        Str text = article_text(reading.article, one->begin, one->end), zone = zone_text(one, reading.arena);
        line = arena_print(reading.arena, "%.*s%s%.*s %02d:%02d%s%.*s%s", STR_ARG(line), i ? "; " : "", STR_ARG(text), one->minute / 60, one->minute % 60,
                           one->either_half ? "?" : "", STR_ARG(zone), one->same_as ? " again" : "");
    }
    ck_assert_text(line, str_of(texts[_i].clocks));
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("mention_clock", EACH(reads_clock, texts))
