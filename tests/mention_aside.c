/* Tests of mention/aside: what looks like a figure and is none, and why. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"

static const struct {
    const char *text, *aside;                        /* "737: part of a name", parted by "; " */
} texts[] = {
    {"He flew a Boeing 737.", "737: part of a name"},
    {"The Sept. 11 hijackers flew.", "Sept. 11 hijackers: part of a name"},
    {"The two-dimensional game is old, he did a 180.", "two-dimensional: idiom; did a 180: idiom"},
    {"They won a purple state or two.", "two: idiom"},
    {"The 737 was built, a 747 was not.", "The 737: idiom; a 747: idiom"},
    {"At COP26 they met.", "26: part of a code"},
    {"The shares of 3M gained a lot, 3M said.", "shares of 3M: idiom; 3M said: idiom"},
    {"The A320 and the F-16 are planes.", "A320: part of a name or code; F-16: part of a name or code"},
    {"The S&P 500 fell.", "500: part of a name"},
    {"He lives at 1600 Pennsylvania Avenue.", "1600: address"},
    {"He lives at no. 10.", "10: part of a name"},
    {"They won 3-2.", "3-2: score or vote"},
    {"Rovers 3, Athletic 2", "3: score or vote; 2: score or vote"},
    {"They voted 52-48.", "52-48: score or vote"},
    {"The bill passed 218 to 205.", "218 to 205: score or vote"},
    {"He was approved 97 to 0 by the Senate.", "97 to 0: score or vote"},
    {"The ratio is three to one.", "three to one: score or vote"},
    {"They won by a 3-to-1 margin.", "3-to-1: odds or vote"},
    {"It is open 24/7.", "24/7: idiom"},
    {"Call (555) 123-4567 now.", "(555) 123-4567: phone number"},
    {"Call +1-222-2222-2222 now.", "+1-222-2222-2222: phone number"},
    {"The shop opens at 10 a.m. and shuts at 9.30pm.", "10 a.m.: time of day; 9.30pm: time of day"},
    {"It began at 10:30.", "10:30: time of day"},
    {"He ran it in 2:03:59.5 at a ratio of 2:1.", "2:03:59.5: time or ratio; 2:1: time or ratio"},
    {"Which one do you prefer?", "one: pronoun"},
    {"On the one hand it is cheap.", "On the one hand: idiom"},
    {"Version 1.5.3 is out.", "1.5.3: part of a name or code"},
    {"The SCP-173m stands there.", "SCP-173m: part of a name or code"},
    {"The 8088 chip was slow.", "8088: part of a code"},
    {"Hide Caption 12 of 26", "12 of 26: place in a row of pictures"},
    {"Crowds in Cairo 3 of 8 Photos: A vigil", "3 of 8 Photos: place in a row of pictures"},
    {"She was on 60 Minutes and spoke for long.", "60 Minutes: part of a name"},
    {"The escape of the Texas Seven was shown on air.", "Seven: part of a name"},
    {"The team plays in the Big Ten again.", "Ten: part of a name"},
    {"It is a joke, WHNT News 19 reports Sandford as saying.", "19: part of a name"},
    {"KARE 11 reports that it closed.", "11: part of a name"},
    {"Call 555-1234 now.", "555-1234: phone number"},
    {"She lives at 221B Baker Street.", "221B: part of a name or code"},
    {"The P5+1 talks failed.", "P5: part of a name or code; 1: part of a code"},
    {"She needs a $5G loan.", "5G: part of a name or code"},
    {"He was in his late 30s then.", "30s: part of a name or code"},
    {"Phase 3 trials began.", "3: part of a name"},
    {"He has type 2 diabetes.", "2: part of a name"},
    {"Season 3 begins in Measure 4.", "3: part of a name; 4: part of a name"},
    {"Case No. 12-345 and pages 3-5 were lost.", "12-345: part of a name; 3-5: part of a name"},
    {"It was shown before [12].", "12: number of an item"},
    {"They widened the 405 freeway.", "405: part of a name"},
    {"He doubled down and kept his 401(k).", "doubled down: idiom; 401(k): idiom"},
    {"Under section 527 of the law he flew a Gulfstream 5 jet.", "527: part of a name; 5: part of a name"},
    {"It was an accident, Fox 43 reports.", "43: part of a name"},
    {"60 Minutes showed it.", "60 Minutes: part of a name"},
    {"She was on \xE2\x80\x9C" "60 Minutes\xE2\x80\x9D again.", "60 Minutes: part of a name"},
    {"It is 1) cheap and 2) quick.", "1: number of an item; 2: number of an item"},
};

START_TEST(sets_aside)
{
    Reading reading = read_text(texts[_i].text, FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    Str line = {0};
    for (uint32_t i = 0; i < mentions.set_aside.n; i++) {
        const SetAside *one = &mentions.set_aside.at[i];
        Str text = article_text(reading.article, one->begin, one->end);
        line = arena_print(reading.arena, "%.*s%s%.*s: %s", STR_ARG(line), i ? "; " : "", STR_ARG(text), one->why);
    }
    ck_assert_text(line, str_of(texts[_i].aside));
    ck_assert_uint_eq(mentions.list.n, 0);
    reading_end(&reading);
}
END_TEST

static const char *const plain[] = {
    "Yo dude!", "Send them a quick DM.", "I am a man, and she may march.", "The firm may grow a lot.", "He told the others of it.",
    "That is half true at best.", "They took part in a march.", "\xD0\xA3\xD0\xBC\xD0\xB5\xD1\x80\xD0\xBB\xD0\xB8 5 000 \xD0\xBB\xD1\x8E\xD0\xB4\xD0\xB5\xD0\xB9.",
    "Silica gel is used to absorb moisture.", "There is no more to say.", "It is in the hall, at the back.", "Second-hand smoke and first-class mail.",
};

START_TEST(reads_nothing)
{
    Reading reading = read_text(plain[_i], FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    ck_assert_uint_eq(mentions.list.n, 0);
    ck_assert_uint_eq(mentions.set_aside.n, 0);
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("mention_aside", EACH(sets_aside, texts), EACH(reads_nothing, plain))
