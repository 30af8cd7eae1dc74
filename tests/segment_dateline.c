/* Tests of segment/dateline: the article's own date and place, from where they stand and never from the clock. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

static const struct { Format format; const char *text, *date, *place, *first; } cases[] = {
    {FORMAT_TEXT, " date 2025-01-14 President Ruiz spoke.", "2025-01-14", "", "date 2025-01-14"},
    {FORMAT_TEXT, "WASHINGTON, Jan. 14, 2025 (Reuters) \xE2\x80\x94 The bell fell.", "2025-01-14", "WASHINGTON", NULL},
    {FORMAT_TEXT, "PORT ELSA, Aug. 19 - Fishing boats sailed.", "", "PORT ELSA", "PORT ELSA, Aug. 19 -"},
    {FORMAT_TEXT, "ST. LOUIS, Missouri \xE2\x80\x94 The bell fell.", "", "ST. LOUIS", "ST. LOUIS, Missouri \xE2\x80\x94"},
    {FORMAT_TEXT, "Rome (AP) The bell fell.", "", "Rome", "Rome (AP)"},
    {FORMAT_TEXT, "ATLANTA\xE2\x80\x94The bell fell.", "", "ATLANTA", "ATLANTA\xE2\x80\x94"},
    {FORMAT_TEXT, "Orrin Bells (OB) plans to cast bells.", "", "", "Orrin Bells (OB) plans to cast bells."},
    {FORMAT_TEXT, "Senator Ana Ruiz (D-Mass.) spoke.", "", "", "Senator Ana Ruiz (D-Mass.) spoke."},
    {FORMAT_TEXT, "Published: 14 January 2025, 10:31 GMT\n\nThe bell fell.", "2025-01-14", "", NULL},
    {FORMAT_TEXT, "Ana Ruiz | Tuesday, January 14, 2025\n\nThe bell fell.", "2025-01-14", "", NULL},
    {FORMAT_TEXT, "The bell fell on January 14, 2025.", "", "", NULL},
    {FORMAT_TEXT, "Published: 31 February 2025\n\nThe bell fell.", "", "", NULL},
    {FORMAT_TEXT, "The bell fell.\n\nDing! \xE2\x80\x94 Bell Makers (@bells) May 4, 2023", "", "", NULL},
    {FORMAT_MARKDOWN, "---\ndate: 2024-05-06\n---\nROME, Jan. 14, 2025 \xE2\x80\x94 The bell fell.", "2024-05-06", "ROME", NULL},
    {FORMAT_HTML, "<meta property='article:published_time' content='2019-11-18T10:00:00Z'><p>ROME (AP) \xE2\x80\x94 The bell fell down from its tower.</p>",
     "2019-11-18", "ROME", NULL},
};

START_TEST(datelines)
{
    Reading reading = read_text(cases[_i].text, cases[_i].format);
    ck_assert_text(date_print(reading.segments.date, reading.arena), str_of(cases[_i].date));
    ck_assert_text(reading.segments.place, str_of(cases[_i].place));
    if (cases[_i].first)
        ck_assert_text(sentence_text(&reading, 0), str_of(cases[_i].first));
    reading_end(&reading);
}
END_TEST

START_TEST(given_date_stands_behind_metadata_and_before_the_dateline)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Knowledge knowledge = knowledge_embedded();
    Date given = {2020, 2, 3};
    Article *plain = source_read(S("a.txt"), S("Published: 14 January 2025\n\nThe bell fell."), FORMAT_AUTO, arena, &notes);
    Article *marked = source_read(S("a.md"), S("---\ndate: 2024-05-06\n---\nThe bell fell."), FORMAT_AUTO, arena, &notes);
    ck_assert_text(date_print(segment_article(plain, &knowledge, given, arena).date, arena), S("2020-02-03"));
    ck_assert_text(date_print(segment_article(marked, &knowledge, given, arena).date, arena), S("2024-05-06"));
    arena_free(arena);
}
END_TEST

SUITE_MAIN("segment_dateline", EACH(datelines, cases), ONCE(given_date_stands_behind_metadata_and_before_the_dateline))
