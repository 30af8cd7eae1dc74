/* Tests of mention/mention: an article as a whole: order and nesting, its own dollars and commas, and hostile texts in linear time. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>
#include <time.h>

#include "figures.h"

static const struct {
    const char *text, *figures;
} articles[] = {
    {"It cost C$20, or $30 with tax.", "money 20 CAD; money 30 CAD"},
    {"It cost US$20, or $30, and C$5.", "money 20 USD; money 30 USD; money 5 CAD"},
    {"It cost $30.", "money 30 USD"},
    {"Pagaron 3,5 millones. Son 1.234.567,89 pesos y 2.000 personas.", "count 3.5 millones; money 1234567.89 MXN; count 2000 personas"},
    {"They paid 3.5 million. It is 2.000 or 1,234,567.", "count 3500000; count 2; count 1234567"},
};

START_TEST(looks_at_the_article)
{
    Arena *arena = arena_new(0);
    ck_assert_text(figures_of(articles[_i].text, arena), str_of(articles[_i].figures));
    arena_free(arena);
}
END_TEST

START_TEST(spans_are_in_order)
{
    Reading reading = read_text("For the past three years, 5 of the 12 firms, or 40 percent, paid $1.2m (\xC2\xA3" "1m) a year. Since 2017 it rose 5% to $10bn from $9bn.\n\n"
                                "On 14 January 2025 about 3,000 people came, two of them from Rome.", FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    ck_assert_uint_gt(mentions.list.n, 10);
    for (uint32_t i = 0; i < mentions.list.n; i++) {
        const Mention *mention = &mentions.list.at[i];
        const Sentence *sentence = &reading.segments.sentences.at[mention->sentence];
        ck_assert(mention->begin < mention->end && mention->begin >= sentence->begin && mention->end <= sentence->end);
        ck_assert(mention->begin <= mention->value_begin && mention->value_end <= mention->end);
        const Mention *before = i ? &mentions.list.at[i - 1] : NULL;
        if (mention->within)
            ck_assert(before->begin <= mention->begin && mention->end <= before->end);
        else if (before && !before->within)
            ck_assert(before->end <= mention->begin);
    }
    reading_end(&reading);
}
END_TEST

START_TEST(joins_synonyms)
{
    Reading reading = read_text("There were 200 people and 300 individuals.", FORMAT_TEXT);
    Mentions mentions = find_mentions(&reading);
    ck_assert_uint_eq(mentions.list.n, 2);
    ck_assert_text(mentions.list.at[1].head, S("people"));
    reading_end(&reading);
}
END_TEST

/* One piece said over and over, without an end of a sentence. */
static const char *const pieces[] = {
    "one ", "5 ", "5 m ", "million ", "five and ", "1-", "(555) ", "a hundred and ", "5 to ", "from 5 to ", "$", "$5 ", "1/", "half a ", "dozens of ", "no. 5 ",
    "more than ", "5 of the ", "5, ", "5 and ", "'", "\"5\" ", "5 per ", "per ", "5-foot-", "one in ", "an hour and ", "1 000 ", "1, 000 ", "the past three ", "-5",
};

static double seconds_for(const char *piece, size_t bytes)
{
    size_t n = strlen(piece), count = bytes / n;
    char *text = malloc(count * n + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * n, piece, n);
    text[count * n] = '\0';
    Reading reading = read_text(text, FORMAT_TEXT);
    clock_t begin = clock();
    if (reading.article)
        find_mentions(&reading);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    reading_end(&reading);
    free(text);
    return seconds;
}

/* Ten times the text takes about ten times as long, and never a hundred times. */
START_TEST(stays_linear)
{
    enum { SMALL = 20000, LARGE = 10 * SMALL };
    double small = seconds_for(pieces[_i], SMALL), large = seconds_for(pieces[_i], LARGE);
    ck_assert_msg(large < 0.3 || large < 30 * small, "\"%s\": %.3f s and %.3f s", pieces[_i], small, large);
}
END_TEST

SUITE_MAIN("mention_mention", EACH(looks_at_the_article, articles), ONCE(spans_are_in_order), ONCE(joins_synonyms), EACH(stays_linear, pieces))
