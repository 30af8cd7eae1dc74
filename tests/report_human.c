/* The human format, line by line, on findings made by hand. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "report/report.h"

static const Rule count_conflict = {.id = STR("count-conflict"), .help = STR("say whose figure each is")};
static const Rule percent_of_count = {.id = STR("percent-of-count")};

typedef struct Bench {
    Arena *arena;
    Pile out;
    Reading reading;
    Report *report;
} Bench;

static void bench_open(Bench *bench, Str bytes, ReportStyle style)
{
    *bench = (Bench){.arena = arena_new(0)};
    bench->out.arena = bench->reading.arena = bench->reading.notes.arena = bench->arena;
    bench->reading.article = source_read(S("news.txt"), bytes, FORMAT_TEXT, bench->arena, &bench->reading.notes);
    bench->report = report_open(&report_human, style, pile_take, &bench->out);
    ck_assert_ptr_nonnull(bench->reading.article);
}

static End end_at(const Bench *bench, const char *words, const char *label)
{
    size_t at = str_find(bench->reading.article->text, str_of(words));
    return (End){.article = bench->reading.article, .begin = (uint32_t)at, .end = (uint32_t)(at + str_of(words).n), .label = str_of(label)};
}

static Finding *finding(Bench *bench, const Rule *rule, Level level, const char *message, const End *ends, uint32_t count)
{
    Finding *it = VEC_PUSH(bench->arena, &bench->reading.verdicts.findings);
    *it = (Finding){.rule = rule, .level = level, .message = str_of(message), .ends = ends, .end_count = count};
    return it;
}

static void ck_assert_printed(Bench *bench, const char *wanted)
{
    Totals totals;
    report_add(bench->report, &bench->reading);
    ck_assert(report_close(bench->report, &totals));
    ck_assert_text(((Str){bench->out.bytes.at, bench->out.bytes.n}), str_of(wanted));
    report_free(bench->report);
    arena_free(bench->arena);
}

START_TEST(shows_both_places)
{
    Bench bench;
    bench_open(&bench, S("The yard hired 400 welders in Quer\xC3\xA9taro.\n\n\xE2\x80\x9CWe hired 200 welders,\xE2\x80\x9D Ida Holm said.\n"), (ReportStyle){0});
    const End ends[] = {end_at(&bench, "200 welders", "Ida Holm, quoted"), end_at(&bench, "400 welders", "the article")};
    static const Str because[] = {STR("action: hire"), STR("measured: welder"), STR("status: planned")};
    const LeftOut left_out = {4, 8, S("something else")};
    Finding *it = finding(&bench, &count_conflict, LEVEL_WARNING, "article and source disagree on welders: 400 vs 200 (2x)", ends, 2);
    it->because = because;
    it->because_count = 3;
    it->left_out = &left_out;
    it->left_out_count = 1;
    ck_assert_printed(&bench, "warning: article and source disagree on welders: 400 vs 200 (2x) [count-conflict]\n"
                              "  --> news.txt:3:11\n"
                              "   |\n"
                              " 3 | \xE2\x80\x9CWe hired 200 welders,\xE2\x80\x9D Ida Holm said.\n"
                              "   |           ^^^^^^^^^^^ Ida Holm, quoted\n"
                              "   |\n"
                              "  ::: news.txt:1:16\n"
                              "   |\n"
                              " 1 | The yard hired 400 welders in Quer\xC3\xA9taro.\n"
                              "   |                ----------- the article\n"
                              "   |\n"
                              "   = compared because: hire \xC2\xB7 welder \xC2\xB7 both planned\n"
                              "   = left out: yard (1:5): something else\n"
                              "   = help: say whose figure each is\n"
                              "   = silence: <!-- claimclash-ignore count-conflict: reason --> or `claimclash baseline add news.txt:3:11`\n"
                              "\n"
                              "1 clash (0 errors, 1 warning) in 1 file \xC2\xB7 0 figures read, 0 claims, 0 pairs compared\n");
}
END_TEST

START_TEST(draws_places_of_one_line_together)
{
    Bench bench;
    bench_open(&bench, S("Of 80 patients, 40 (60%) recovered.\n"), (ReportStyle){.quiet = true});
    const End ends[] = {end_at(&bench, "60%", "the share"), end_at(&bench, "40", "the part"), end_at(&bench, "80 patients", "the whole")};
    finding(&bench, &percent_of_count, LEVEL_ERROR, "40 of 80 is 50%, not 60%", ends, 3);
    ck_assert_printed(&bench, "error: 40 of 80 is 50%, not 60% [percent-of-count]\n"
                              "  --> news.txt:1:21\n"
                              "   |\n"
                              " 1 | Of 80 patients, 40 (60%) recovered.\n"
                              "   |    -----------  --  ^^^ the share\n"
                              "   |    |            |\n"
                              "   |    |            the part\n"
                              "   |    the whole\n"
                              "   |\n"
                              "   = silence: <!-- claimclash-ignore percent-of-count: reason --> or `claimclash baseline add news.txt:1:21`\n"
                              "\n");
}
END_TEST

START_TEST(prints_some_and_counts_all)
{
    Bench bench;
    bench_open(&bench, S("Some 40 of 80 came.\n"), (ReportStyle){.most = 1, .ascii = true});
    const End end = end_at(&bench, "40", "");
    for (int i = 0; i < 3; i++)
        finding(&bench, &percent_of_count, (Level)(LEVEL_NOTE + i), "no", &end, 1);
    ck_assert_printed(&bench, "note: no [percent-of-count]\n"
                              "  --> news.txt:1:6\n"
                              "   |\n"
                              " 1 | Some 40 of 80 came.\n"
                              "   |      ^^\n"
                              "   |\n"
                              "   = silence: <!-- claimclash-ignore percent-of-count: reason --> or `claimclash baseline add news.txt:1:6`\n"
                              "\n"
                              "3 clashes (1 error, 1 warning, 1 note) in 1 file - 0 figures read, 0 claims, 0 pairs compared - 2 clashes not shown\n");
}
END_TEST

START_TEST(says_when_all_is_well)
{
    Bench bench;
    bench_open(&bench, S("Some 40 of 80 came.\n"), (ReportStyle){0});
    ck_assert_printed(&bench, "0 clashes in 1 file \xC2\xB7 0 figures read, 0 claims, 0 pairs compared\n");
}
END_TEST

SUITE_MAIN("report_human", ONCE(shows_both_places), ONCE(draws_places_of_one_line_together), ONCE(prints_some_and_counts_all), ONCE(says_when_all_is_well))
