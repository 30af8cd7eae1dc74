/* Formats of reports: all tell the same findings, none lets an article or a path act on its reader, each keeps its own promises. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include <cjson/cJSON.h>
#include <stdio.h>

#include "report/report.h"
#include "told.h"

enum { MOST_ENDS = 3 };

/* A finding by hand; its ends are the first places of the article where these words stand, the primary end first. */
typedef struct Made {
    const char *rule;
    Level level;
    const char *message, *ends[MOST_ENDS];
} Made;

typedef struct Bench {                               /* a report under test and all that it needs */
    Arena *arena;
    Knowledge knowledge;
    Pile out;
    Report *report;
} Bench;

static void bench_open(Bench *bench, const char *format, ReportStyle style)
{
    *bench = (Bench){.arena = arena_new(0), .knowledge = knowledge_embedded()};
    bench->out.arena = bench->arena;
    bench->report = report_open(report_format(str_of(format)), style, pile_take, &bench->out);
    ck_assert_ptr_nonnull(bench->report);
}

static Reading read_article(Bench *bench, Str path, Str text)
{
    Reading reading = {.knowledge = &bench->knowledge, .stage = STAGE_JUDGE, .notes = {.arena = bench->arena}, .arena = bench->arena};
    reading.article = source_read(path, text, FORMAT_TEXT, bench->arena, &reading.notes);
    ck_assert_ptr_nonnull(reading.article);
    return reading;
}

static End end_at(const Reading *reading, const char *words)
{
    size_t begin = str_find(reading->article->text, str_of(words));
    ck_assert_msg(begin < reading->article->text.n, "the article has no \"%s\"", words);
    return (End){.article = reading->article, .begin = (uint32_t)begin, .end = (uint32_t)(begin + strlen(words)), .voice = VOICE_QUOTE,
                 .speaker = STR("A. Speaker"), .label = STR("A. Speaker, quoted")};
}

static void add_finding(Bench *bench, Reading *reading, const Made *made)
{
    End *ends = ARENA_ARRAY(bench->arena, End, MOST_ENDS);
    Finding *finding = VEC_PUSH(bench->arena, &reading->verdicts.findings);
    *finding = (Finding){.rule = rules_find(bench->knowledge.rules, str_of(made->rule)), .level = made->level, .relation = RELATION_SOURCES,
                         .message = str_of(made->message), .ends = ends, .fingerprint = str_hash(str_of(made->message))};
    while (finding->end_count < MOST_ENDS && made->ends[finding->end_count]) {
        ends[finding->end_count] = end_at(reading, made->ends[finding->end_count]);
        finding->end_count++;
    }
}

/* The report's bytes; the bench is gone after the caller has read them and freed its arena. */
static Str bench_close(Bench *bench)
{
    Totals totals;
    ck_assert(report_close(bench->report, &totals));
    report_free(bench->report);
    return (Str){bench->out.bytes.at, bench->out.bytes.n};
}

/* Two articles, all levels, findings with one, two and three ends, letters of several bytes before the places; and a file that is missing. */

static const Str festival = STR("Caf\xC3\xA9 M\xC3\xBCller \xF0\x9F\x8E\xAA drew 400 guests on 31 April.\n\nThe owner spoke of 250 guests.\n\nOf 80 cakes, 48 (70%) were eaten.\n");
static const Str choir = STR("No clash here.\n");
static const Made festival_findings[] = {
    {"impossible-date", LEVEL_NOTE, "April has no day 31", {"31 April"}},
    {"count-conflict", LEVEL_WARNING, "sources disagree on guests: 400 vs 250", {"250 guests", "400 guests"}},
    {"percent-of-count", LEVEL_ERROR, "48 of 80 is 60%, not 70%", {"70%", "48", "80 cakes"}},
};
static const char festival_told[] = "error percent-of-count town/festival.txt:5:18 town/festival.txt:5:14 town/festival.txt:5:4\n"
                                    "note impossible-date town/festival.txt:1:34\n"
                                    "unread gone.txt\n"
                                    "warning count-conflict town/festival.txt:3:20 town/festival.txt:1:20\n";

static void add_festival(Bench *bench)
{
    const Note missing = {STR("gone.txt"), 0, 0, true, STR("cannot be read: No such file or directory")};
    Reading reading = read_article(bench, S("town/festival.txt"), festival), silent = read_article(bench, S("choir.txt"), choir);
    for (size_t i = 0; i < sizeof festival_findings / sizeof *festival_findings; i++)
        add_finding(bench, &reading, &festival_findings[i]);
    report_add(bench->report, &reading);
    report_add(bench->report, &silent);
    report_note(bench->report, &missing);
}

/* The format gcc leaves notes to standard error. */
static const char *without_unread(const char *lines)
{
    static char kept[1000];
    const char *unread = strstr(lines, "unread");
    snprintf(kept, sizeof kept, "%.*s%s", (int)(unread - lines), lines, strchr(unread, '\n') + 1);
    return kept;
}

START_TEST(tells_the_same)
{
    const char *format = told_formats[_i];
    Bench bench;
    bench_open(&bench, format, (ReportStyle){0});
    add_festival(&bench);
    ck_assert_str_eq(told(format, bench_close(&bench), festival), strcmp(format, "gcc") == 0 ? without_unread(festival_told) : festival_told);
    arena_free(bench.arena);
}
END_TEST

/* What an article, a speaker or a path may try. */
static const char *const evils[] = {
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\xC2\x9B" "31m", "a\xE2\x80\xAE" "b\xE2\x81\xA6" "c", "]]></failure><failure>", "-->", "<script>&amp;</script>",
    "x\n::set-output name=a::b", "x\r\n::stop-commands::y", "##[add-mask]a", "##vso[task.setvariable]a", "%0A::error::x", "\"quoted\" 'single' \\back",
    "[x](javascript:alert(1))", "{0} {{1}}", "# TODO all is well", "\xEF\xBF\xBE", "a, b: c", "\x01\x02\x7F", "=HYPERLINK(\"x\")", "\xE2\x80\xA8" "line",
};

/* UTF-8 without anything that a terminal, a log or a CI runner would obey. */
static void hold_clean(Str out, bool github)
{
    static const Str obeyed[] = {STR("##["), STR("##vso["), STR("\xC2\x9B"), STR("\xE2\x80\xA8"), STR("\xE2\x80\xAE"), STR("\xE2\x81\xA6"), STR("\xEF\xBF\xBE")};
    ck_assert_uint_eq(str_first_invalid(out), out.n);
    bool controls = false;
    for (size_t i = 0; i < out.n; i++)
        controls = controls || ((unsigned char)out.p[i] < ' ' && out.p[i] != '\n') || out.p[i] == 0x7F;
    ck_assert_msg(!controls, "a control character: %.*s", STR_ARG(out));
    for (size_t i = 0; i < sizeof obeyed / sizeof *obeyed; i++)
        ck_assert_msg(str_find(out, obeyed[i]) == out.n, "obeyed: %.*s", STR_ARG(out));
    while (out.n && !github) {
        Str line = str_trim(str_cut(&out, '\n'));
        if (str_starts(line, S("::")) && !str_starts(line, S("::: ")))
            ck_abort_msg("a command: %.*s", STR_ARG(line));
    }
}

static const char *const all_formats[] = {"human", "gcc", "json", "jsonl", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "rdjsonl", "tap"};
enum { FORMATS = sizeof all_formats / sizeof *all_formats };

static bool is_github(const char *format)
{
    return strcmp(format, "github") == 0;
}

static void hold_text(const char *evil, const char *format)
{
    Bench bench;
    bench_open(&bench, format, (ReportStyle){0});
    Str text = arena_print(bench.arena, "Before 300 guests.\n\nThen 250 %s guests.\n", evil);
    const char *words = arena_print(bench.arena, "250 %s guests", evil).p, *message = arena_print(bench.arena, "300 vs 250 %s", evil).p;
    Reading reading = read_article(&bench, S("a.txt"), text);
    const Made made = {"count-conflict", LEVEL_WARNING, message, {"300 guests", words}};
    add_finding(&bench, &reading, &made);
    ((End *)reading.verdicts.findings.at[0].ends)[0].label = str_of(evil);
    report_add(bench.report, &reading);
    Str out = bench_close(&bench);
    hold_clean(out, is_github(format));
    bool columns = !is_github(format) || !strchr(evil, '\n');       /* GitHub takes none of places of several lines */
    if (strcmp(format, "human") != 0 && columns)
        ck_assert_str_eq(told(format, out, text), "warning count-conflict a.txt:1:8 a.txt:3:6\n");
    arena_free(bench.arena);
}

START_TEST(lets_no_text_act)
{
    for (int i = 0; i < FORMATS; i++)
        hold_text(evils[_i], all_formats[i]);
}
END_TEST

/* A path may even be no UTF-8. Formats that print path:line:column as words cannot be read back. */
static bool reads_any_path(const char *format)
{
    static const char *const formats[] = {"sarif", "gitlab", "checkstyle", "rdjson", "rdjsonl"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i], format) == 0)
            return true;
    return false;
}

static const char *const evil_paths[] = {"::set-output name=x::y.txt", " ::error::x.txt", "a\n::error::b.txt", "\x1b[31m.txt", "\xFF\xFE.txt", "a&\"b\".txt",
                                         "# TODO.txt", "a,b:c%.txt", "../x y.txt", "\xE2\x80\xAE.txt", "]]>.txt", "##[group]a.txt"};

static void hold_path(const char *path, const char *format)
{
    static const Str text = STR("Before 300 guests.\n\nThen 250 guests.\n");
    const Note note = {str_of(path), 3, 1, true, str_of(path)};
    Bench bench;
    bench_open(&bench, format, (ReportStyle){0});
    Reading reading = read_article(&bench, str_of(path), text);
    add_finding(&bench, &reading, &(Made){"count-conflict", LEVEL_WARNING, "300 vs 250", {"250 guests", "300 guests"}});
    report_add(bench.report, &reading);
    report_note(bench.report, &note);
    Str out = bench_close(&bench);
    hold_clean(out, is_github(format));
    if (reads_any_path(format)) {
        const char *lines = told(format, out, text);
        ck_assert(strstr(lines, "unread "));
        ck_assert(strstr(lines, "warning count-conflict "));
    }
    arena_free(bench.arena);
}

START_TEST(lets_no_path_act)
{
    for (int i = 0; i < FORMATS; i++)
        hold_path(evil_paths[_i], all_formats[i]);
}
END_TEST

static int count_lines(Str text, const char *beginning)
{
    int count = 0;
    while (text.n)
        count += str_starts(str_cut(&text, '\n'), str_of(beginning));
    return count;
}

/* Findings of each level, and what GitHub is given. */
static const struct {
    int errors, warnings, notes;
    const char *rest;                                /* of the last notice */
    int lines[3];                                    /* ::error, ::warning, ::notice */
} crowds[] = {
    {1, 1, 0, NULL, {2, 2, 0}},                      /* both ends of each */
    {7, 0, 0, NULL, {10, 0, 0}},                     /* seven, and the other ends of three */
    {12, 25, 3, "17 more not shown here", {10, 10, 7}},
    {0, 0, 12, "3 more not shown here", {0, 0, 10}},
};

START_TEST(github_gets_what_it_shows)
{
    Bench bench;
    bench_open(&bench, "github", (ReportStyle){0});
    Reading reading = read_article(&bench, S("a.txt"), S("Before 300 guests.\n\nThen 250 guests.\n"));
    const int counts[] = {[LEVEL_NOTE] = crowds[_i].notes, [LEVEL_WARNING] = crowds[_i].warnings, [LEVEL_ERROR] = crowds[_i].errors};
    for (Level level = LEVEL_NOTE; level <= LEVEL_ERROR; level++)
        for (int i = 0; i < counts[level]; i++)
            add_finding(&bench, &reading, &(Made){"count-conflict", level, "300 vs 250", {"250 guests", "300 guests"}});
    report_add(bench.report, &reading);
    Str out = bench_close(&bench);
    ck_assert_int_eq(count_lines(out, "::error "), crowds[_i].lines[0]);
    ck_assert_int_eq(count_lines(out, "::warning "), crowds[_i].lines[1]);
    ck_assert_int_eq(count_lines(out, "::notice "), crowds[_i].lines[2]);
    if (crowds[_i].rest)
        ck_assert_msg(str_find(out, str_of(crowds[_i].rest)) < out.n, "%.*s", STR_ARG(out));
    ck_assert(str_starts(out, counts[LEVEL_ERROR] ? S("::error file=a.txt,line=3,col=6,endColumn=16,title=count-conflict::300 vs 250; compare 1:8 300 guests (") : S("::notice ")));
    arena_free(bench.arena);
}
END_TEST

/* The fingerprints of the same two findings twice, in an article with or without a line more at its top. */
static cJSON *fingerprints(bool moved)
{
    Bench bench;
    bench_open(&bench, "gitlab", (ReportStyle){0});
    Reading reading = read_article(&bench, S("a.txt"), moved ? S("Hello.\n\nBefore 300 guests. Then 250 guests.\n") : S("Before 300 guests. Then 250 guests.\n"));
    for (int i = 0; i < 2; i++) {
        add_finding(&bench, &reading, &(Made){"count-conflict", LEVEL_ERROR, "300 vs 250", {"250 guests", "300 guests"}});
        add_finding(&bench, &reading, &(Made){"count-conflict", LEVEL_ERROR, "250 vs 300", {"250 guests", "300 guests"}});
    }
    report_add(bench.report, &reading);
    Str out = bench_close(&bench);
    cJSON *issues = cJSON_ParseWithLength(out.p, out.n);
    arena_free(bench.arena);
    return issues;
}

static const char *fingerprint(const cJSON *issues, int i)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(cJSON_GetArrayItem(issues, i), "fingerprint"));
}

START_TEST(fingerprints_differ_and_stay)
{
    cJSON *first = fingerprints(false), *moved = fingerprints(true);
    ck_assert_int_eq(cJSON_GetArraySize(first), 4);
    for (int i = 0; i < 4; i++) {
        ck_assert_str_eq(fingerprint(first, i), fingerprint(moved, i));
        for (int j = 0; j < i; j++)
            ck_assert_str_ne(fingerprint(first, i), fingerprint(first, j));
    }
    cJSON_Delete(first);
    cJSON_Delete(moved);
}
END_TEST

static const struct {
    const char *format;
    bool findings, claims, mentions;
} carried[] = {{"human", true, true, true}, {"jsonl", true, true, true}, {"sarif", true, false, false}, {"tap", true, false, false}, {"csv", false, true, false}};

START_TEST(carries_only_what_it_can)
{
    const ReportFormat *format = report_format(str_of(carried[_i].format));
    ck_assert_int_eq(report_carries(format, SHOW_FINDINGS), carried[_i].findings);
    ck_assert_int_eq(report_carries(format, SHOW_CLAIMS), carried[_i].claims);
    ck_assert_int_eq(report_carries(format, SHOW_MENTIONS), carried[_i].mentions);
}
END_TEST

/* A cell of a table of claims: what is measured. */
static const struct {
    const char *measured, *cell;
} cells[] = {
    {"person", "\"person\""},         {"=1+1", "\"'=1+1\""},       {"+1", "\"'+1\""},   {"-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\""},
    {"@SUM(A1)", "\"'@SUM(A1)\""},    {"\t=1", "\"'    =1\""},    {"a \"b\"", "\"a \"\"b\"\"\""}, {"a,b\nc", "\"a,b c\""},
    {"\xEF\xBC\x9D" "1", "\"'\xEF\xBC\x9D" "1\""}, {"\x1b[31m", "\"\\x1b[31m\""}, {"x=1", "\"x=1\""},
};

START_TEST(csv_defuses_cells)
{
    Bench bench;
    bench_open(&bench, "csv", (ReportStyle){.show = SHOW_CLAIMS});
    Reading reading = read_article(&bench, S("a.txt"), S("Before -3 guests.\n"));
    *VEC_PUSH(bench.arena, &reading.mentions.list) = (Mention){.begin = 7, .end = 16, .kind = MENTION_COUNT, .bound = BOUND_AT_LEAST, .low = decimal(-3, 0),
                                                               .high = decimal(-3, 0)};
    *VEC_PUSH(bench.arena, &reading.claims.list) = (Claim){.measured.lemma = str_of(cells[_i].measured)};
    report_add(bench.report, &reading);
    Str out = bench_close(&bench);
    Str wanted = arena_print(bench.arena, "\n\"a.txt\",1,8,1,\"'-3 guests\",count,-3,,at-least,\"\",,\"\",%s,", cells[_i].cell);
    ck_assert_msg(str_find(out, wanted) < out.n, "no %.*s in %.*s", STR_ARG(wanted), STR_ARG(out));
    int head = 0, row = 0, quotes = 0;
    for (Str line = str_cut(&out, '\n'); line.n; line = str_from(line, 1))
        head += line.p[0] == ',';
    for (Str line = str_cut(&out, '\n'); line.n; line = str_from(line, 1)) {
        quotes += line.p[0] == '"';
        row += line.p[0] == ',' && quotes % 2 == 0;
    }
    ck_assert_int_eq(head, row);
    arena_free(bench.arena);
}
END_TEST

/* Passed is a file in which there are notes at most. */
START_TEST(a_note_is_no_failure)
{
    static const char *const formats[] = {"junit", "tap"}, *const passes[] = {"failures=\"0\"", "\nok 1 - "}, *const fails[] = {"failures=\"1\"", "\nnot ok 1 - "};
    for (Level level = LEVEL_NOTE; level <= LEVEL_ERROR; level++) {
        Bench bench;
        bench_open(&bench, formats[_i], (ReportStyle){0});
        Reading reading = read_article(&bench, S("a#1.txt"), S("Before 300 guests.\n\nThen 250 guests.\n"));
        add_finding(&bench, &reading, &(Made){"count-conflict", level, "300 vs 250", {"250 guests", "300 guests"}});
        report_add(bench.report, &reading);
        Str out = bench_close(&bench);
        ck_assert(str_find(out, str_of(level == LEVEL_NOTE ? passes[_i] : fails[_i])) < out.n);
        arena_free(bench.arena);
    }
}
END_TEST

static const char *text_at(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

START_TEST(sarif_helps_and_links)
{
    Bench bench;
    bench_open(&bench, "sarif", (ReportStyle){0});
    add_festival(&bench);
    Str out = bench_close(&bench);
    cJSON *log = cJSON_ParseWithLength(out.p, out.n);
    const cJSON *run = cJSON_GetArrayItem(cJSON_GetObjectItem(log, "runs"), 0), *result = cJSON_GetArrayItem(cJSON_GetObjectItem(run, "results"), 1);
    ck_assert_str_eq(text_at(cJSON_GetObjectItem(result, "message"), "text"), "sources disagree on guests: 400 vs 250; compare [400 guests](1).");
    const cJSON *rules = cJSON_GetObjectItem(cJSON_GetObjectItem(cJSON_GetObjectItem(run, "tool"), "driver"), "rules"), *rule;
    ck_assert_int_eq(cJSON_GetArraySize(rules), (int)bench.knowledge.rules.n);
    cJSON_ArrayForEach(rule, rules)
    {
        const cJSON *help = cJSON_GetObjectItem(rule, "help");
        ck_assert(strstr(text_at(help, "text"), "These clash:\n"));
        ck_assert(strstr(text_at(help, "markdown"), "**These do not**\n\n> "));
    }
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(run, "artifacts")), 2);
    ck_assert(cJSON_IsFalse(cJSON_GetObjectItem(cJSON_GetArrayItem(cJSON_GetObjectItem(run, "invocations"), 0), "executionSuccessful")));
    cJSON_Delete(log);
    arena_free(bench.arena);
}
END_TEST

int main(void)
{
    int formats = 0;
    while (told_formats[formats])
        formats++;
    const SuiteTest tests[] = {{tells_the_same, formats}, EACH(lets_no_text_act, evils), EACH(lets_no_path_act, evil_paths),
                               EACH(github_gets_what_it_shows, crowds), ONCE(fingerprints_differ_and_stay), EACH(carries_only_what_it_can, carried),
                               EACH(csv_defuses_cells, cells), {a_note_is_no_failure, 2}, ONCE(sarif_helps_and_links)};
    return suite_run("report_formats", tests, sizeof tests / sizeof *tests);
}
