/* Tests of segment/zone: what part of an article each block is, in all three formats. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

/* The zones of the blocks, parted by spaces. */
static const struct { Format format; const char *text, *zones; } cases[] = {
    {FORMAT_MARKDOWN, "# Title\n\n*A lead-in of some words.*\n\nBody.\n\n## Part\n\nBody.\n\n- item\n", "headline standfirst body heading body list"},
    {FORMAT_MARKDOWN, "## Title\n\nBody.\n", "headline body"},
    {FORMAT_MARKDOWN, "Body.\n\n# Late\n\nBody.\n", "body heading body"},
    {FORMAT_MARKDOWN, "---\ntitle: Title\ndescription: Of it.\n---\nBody.\n", "headline meta body"},
    {FORMAT_MARKDOWN, "---\ntitle: Title\n---\n# Heading\n\nBody.\n", "meta headline body"},
    {FORMAT_MARKDOWN, "# T\n\n## Key points\n\n- one\n- two\n\nBody.\n", "headline heading summary summary body"},
    {FORMAT_MARKDOWN, "# T\n\n## Summary\n\nShort.\n\nLonger.\n\n### In it\n\nYes.\n\n## Rest\n\nBody.\n",
     "headline heading summary summary heading summary heading body"},
    {FORMAT_MARKDOWN, "# T\n\nBody.\n\n> Pulled.\n\n![An old bell](a.png)\n*The bell in 1990*\n\n|a|b|\n|---|---|\n|1|2|\n",
     "headline body pullquote caption caption table table table table"},
    {FORMAT_MARKDOWN, "# T\n\nBody.\n\n*Caption:* The bell.\n\nPhoto: Rescuers at the dam\n", "headline body caption caption"},
    {FORMAT_TEXT, "By Ana Ruiz\n\nBody of it all.\n\nWith reports from La Campana and Reuters", "boilerplate body boilerplate"},
    {FORMAT_TEXT, "Body of it all.\n\nAdvertisement\n\nMore body.\n\nTom Hale contributed to this report.", "body boilerplate body boilerplate"},
    {FORMAT_TEXT, "Body.\n\nRead more: Bells of Rome\n\nCopyright 2020 La Campana\n\nVideo shows him running.", "body boilerplate boilerplate body"},
    {FORMAT_TEXT, "Story highlights The bell fell on Sunday\n\nNobody was hurt\n\nThe bell of the old church fell on Sunday. It was the third to fall.",
     "summary summary body"},
    {FORMAT_TEXT, "Body.\n\nCome and see! The new #Bell rings.\n\n\xF0\x9F\x94\x94 pic.twitter.com/0k \xE2\x80\x94 Bell Makers (@bells) May 4, 2023\n\nBody.",
     "body embed embed body"},
    {FORMAT_TEXT,
    "Town buys four old bells\n\nThe town council agreed on Monday to buy four bells that were made three hundred years ago for the old church and later sold.",
     "headline body"},
    {FORMAT_HTML, "<h1>T</h1><p class=standfirst>Lead-in of it.</p><p>The body of the article stands here in a paragraph.</p><blockquote><p>The words that "
     "were pulled out of the article.</p></blockquote><figure><img alt='A bell in a tower'><figcaption>The bell.</figcaption></figure>"
     "<p>The body of the article stands here in a paragraph.</p>",
     "headline standfirst body pullquote caption caption body"},
};

START_TEST(zones)
{
    Reading reading = read_text(cases[_i].text, cases[_i].format);
    Str found = {0};
    uint32_t block = UINT32_MAX;
    for (uint32_t i = 0; i < reading.segments.sentences.n; i++) {
        Sentence sentence = reading.segments.sentences.at[i];
        if (sentence.block != block)
            found = arena_print(reading.arena, "%.*s%s%s", STR_ARG(found), i ? " " : "", zone_name(sentence.zone));
        block = sentence.block;
    }
    ck_assert_text(found, str_of(cases[_i].zones));
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("segment_zone", EACH(zones, cases))
