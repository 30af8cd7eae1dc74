/* Baselines: what is accepted stays accepted while the text around it is edited, is new again with a new figure, and no file is ever half written. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <sys/stat.h>
#include <unistd.h>

#include "project/baseline_place.h"

#define WRONG "The deadline of April 31, 2014 was missed.\n\n"

static char *folder;
static Arena *arena;
static Notes notes;
static ClaimclashChecker *checker;

static void set_up(void)
{
    folder = folder_make();
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
}

static void tear_down(void)
{
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(system(text_print("rm -r '%s'", folder)), 0);
    claimclash_checker_free(checker);
    arena_free(arena);
}

static ClaimclashReading *read_text(const char *path, const char *text)
{
    ClaimclashReading *reading;
    ck_assert_int_eq(claimclash_article_check(checker, path, text, strlen(text), &reading), CLAIMCLASH_DONE);
    return reading;
}

/* Accepts all that is found, and writes it. */
static void accept(const char *file, const char *path, const char *text)
{
    Baseline baseline;
    size_t count;
    ClaimclashReading *reading = read_text(path, text);
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    ck_assert(baseline_open(&baseline, str_of(file), arena, &notes));
    for (size_t i = 0; i < count; i++)
        ck_assert(baseline_add(&baseline, &findings[i], S("because")));
    ck_assert(baseline_write(&baseline, &notes));
    claimclash_reading_free(reading);
}

/* How many findings are new. */
static size_t fresh(const char *file, const char *path, const char *text)
{
    Baseline baseline;
    size_t count;
    ClaimclashReading *reading = read_text(path, text);
    ck_assert(baseline_open(&baseline, str_of(file), arena, &notes));
    ck_assert(baseline_sift(&baseline, reading));
    claimclash_reading_findings(reading, &count);
    claimclash_reading_free(reading);
    return count;
}

START_TEST(knows_a_finding_again)
{
    set_up();
    accept("b.jsonl", "a.md", WRONG);
    ck_assert_uint_eq(fresh("b.jsonl", "a.md", WRONG), 0);
    ck_assert_uint_eq(fresh("b.jsonl", "./a.md", "Much was written before.\n\n" WRONG "And after.\n"), 0);
    ck_assert_uint_eq(fresh("b.jsonl", "a.md", "The deadline of June 31, 2014 was missed.\n"), 1);
    ck_assert_uint_eq(fresh("b.jsonl", "other.md", WRONG), 1);
    ck_assert_uint_eq(fresh("b.jsonl", "a.md", WRONG WRONG), 1);     /* a second one is another */
    accept("b.jsonl", "a.md", WRONG WRONG);
    ck_assert_uint_eq(fresh("b.jsonl", "a.md", WRONG WRONG), 0);
    ck_assert_uint_eq(fresh("b.jsonl", "a.md", WRONG), 0);
    tear_down();
}
END_TEST

START_TEST(does_not_care_where_it_is_run)
{
    set_up();
    ck_assert_int_eq(mkdir("news", 0777), 0);
    accept("b.jsonl", "news/a.md", WRONG);
    ck_assert_int_eq(chdir("news"), 0);
    ck_assert_uint_eq(fresh("../b.jsonl", "a.md", WRONG), 0);
    ck_assert_uint_eq(fresh("../b.jsonl", text_print("%s/news/../news/a.md", folder), WRONG), 0);
    tear_down();
}
END_TEST

START_TEST(is_sorted_and_keeps_reasons)
{
    Baseline baseline;
    set_up();
    accept("b.jsonl", "z.md", WRONG);
    accept("b.jsonl", "a.md", WRONG "The vote of June 31, 2015 was held.\n");
    char *before = file_read("b.jsonl").bytes, *line = before;
    for (char *next; (next = strchr(line, '\n')) && next[1]; line = next + 1)
        ck_assert_int_lt(strcmp(line, next + 1), 0);
    ck_assert(baseline_open(&baseline, S("b.jsonl"), arena, &notes));
    ck_assert_uint_eq(baseline.lines.n, 3);
    ck_assert_text(baseline.lines.at[2].reason, S("because"));
    ck_assert_text(baseline.lines.at[2].files[0], S("z.md"));
    ck_assert(baseline_write(&baseline, &notes));
    ck_assert_str_eq(file_read("b.jsonl").bytes, before);
    tear_down();
}
END_TEST

/* A folder that cannot be written in, and a full disk. */
START_TEST(the_old_file_stays_whole)
{
    Baseline baseline;
    set_up();
    accept("b.jsonl", "a.md", WRONG);
    char *before = file_read("b.jsonl").bytes;
    ck_assert(baseline_open(&baseline, S("b.jsonl"), arena, &notes));
    ck_assert_int_eq(mkdir("full", 0777), 0);
    baseline.path = _i ? S("missing/b.jsonl") : S("/dev/full");
    ck_assert(!baseline_write(&baseline, &notes));
    ck_assert_uint_eq(notes.list.n, 1);
    ck_assert_str_eq(file_read("b.jsonl").bytes, before);
    tear_down();
}
END_TEST

/* SARIF tells accepted and silenced findings too, with why. */
START_TEST(sarif_tells_why)
{
    set_up();
    file_write("a.md", WRONG, strlen(WRONG));
    static const char silenced[] = "<!-- claimclash-ignore time: as the letter has it -->\n\n" WRONG;
    file_write("b.md", silenced, strlen(silenced));
    ck_assert_int_eq(program_run(folder, "baseline add -q --reason 'seen by the desk' a.md").code, 0);
    file_write("c.md", WRONG, strlen(WRONG));
    Output output = program_run(folder, "-f sarif");
    ck_assert_int_eq(output.code, 1);
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "\"baselineState\":\"unchanged\",\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":\"seen by the desk\"}]"));
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "\"suppressions\":[{\"kind\":\"inSource\",\"status\":\"accepted\",\"justification\":\"as the letter has it\"}]"));
    ck_assert_ptr_nonnull(strstr(output.text.bytes, "\"baselineState\":\"new\""));
    Output lines = program_run(folder, "-f jsonl");
    ck_assert_ptr_nonnull(strstr(lines.text.bytes, "\"suppressed\":1,\"baselined\":1"));
    ck_assert_int_eq(program_run(folder, "-q --no-baseline a.md").code, 1);
    tear_down();
}
END_TEST

#define LINE "{\"files\":[\"a\"],\"rule\":\"x\",\"fingerprint\":\"0011223344556677\""
static const struct {
    Str text;
    uint32_t line, column;
    const char *message;                             /* its beginning; NULL: there is none */
} lines[] = {
    {STR(""), 0, 0, NULL},
    {STR("\n \r\n\n"), 0, 0, NULL},
    {STR(LINE "}\r\n"), 0, 0, NULL},
    {STR(LINE "}"), 0, 0, NULL},
    {STR("{}\n"), 1, 1, "\"files\" is missing; `claimclash baseline add` writes whole lines"},
    {STR("\n" LINE ",\"reasn\":\"x\"}\n"), 2, 1, "unknown key \"reasn\"; did you mean \"reason\"?"},
    {STR(LINE ",\"reason\":7}\n"), 1, 1, "\"reason\" is no text"},
    {STR(LINE "}\n" LINE "}\n"), 2, 1, "this finding is accepted twice"},
    {STR(LINE "} x\n"), 1, 60, "something follows the object"},
    {STR("{\"rule\": \xC3\xA4}\n"), 1, 10, "no JSON"},
    {STR("[1]\n"), 1, 1, "no object"},
    {STR("<<<<<<< mine\n"), 1, 1, "a merge is not finished here"},
    {STR("{\"files\":[1],\"rule\":\"x\",\"fingerprint\":\"0011223344556677\"}\n"), 1, 1, "\"an item of \"files\"\" is no text"},
    {STR("{\"files\":[\"a\"],\"rule\":\"x\",\"fingerprint\":\"001122334455667G\"}\n"), 1, 1, "\"001122334455667G\" is no fingerprint"},
    {STR("\0\0\0"), 1, 3, "no JSON"},
};

START_TEST(tells_what_is_wrong)
{
    Baseline baseline;
    set_up();
    file_write("b.jsonl", lines[_i].text.p, lines[_i].text.n);
    ck_assert_int_eq(baseline_open(&baseline, S("b.jsonl"), arena, &notes), lines[_i].message == NULL);
    ck_assert_uint_eq(notes.list.n, lines[_i].message != NULL);
    if (lines[_i].message) {
        const Note note = notes.list.at[0];
        ck_assert_msg(str_starts(note.message, str_of(lines[_i].message)), "%.*s", STR_ARG(note.message));
        ck_assert_msg(note.line == lines[_i].line && note.column == lines[_i].column, "%u:%u", note.line, note.column);
    }
    tear_down();
}
END_TEST

START_TEST(brackets_without_end_are_told)
{
    enum { DEPTH = 1000000 };
    Baseline baseline;
    set_up();
    char *deep = arena_alloc(arena, DEPTH, 1);
    memset(deep, '[', DEPTH);
    file_write("b.jsonl", deep, DEPTH);
    ck_assert(!baseline_open(&baseline, S("b.jsonl"), arena, &notes));
    tear_down();
}
END_TEST

START_TEST(stands_at_the_root_of_version_control)
{
    Baseline *baseline, *same;
    Project project;
    set_up();
    ck_assert_int_eq(mkdir("news", 0777) | mkdir("news/.git", 0777) | mkdir("news/city", 0777), 0);
    ck_assert(project_open(&project, (ProjectChoice){0}, arena, &notes));
    ck_assert(project_baseline(&project, S("news/city/a.md"), &baseline, &notes));
    ck_assert_ptr_null(baseline);
    ck_assert(project_baseline_begun(&project, S("news/city/a.md"), &baseline, &notes));
    ck_assert_text(baseline->path, S("news/" BASELINE_NAME));
    ck_assert(project_baseline_begun(&project, S("news/b.md"), &same, &notes));
    ck_assert_ptr_eq(baseline, same);
    ck_assert(project_baseline_begun(&project, S("c.md"), &same, &notes));
    ck_assert_text(same->path, S(BASELINE_NAME));
    file_write("news/city/" BASELINE_NAME, "{", 1);
    ck_assert(project_open(&project, (ProjectChoice){0}, arena, &notes));
    ck_assert(!project_baseline(&project, S("news/city/a.md"), &baseline, &notes));
    ck_assert(!project_baseline(&project, S("news/city/b.md"), &baseline, &notes));
    ck_assert_uint_eq(notes.list.n, 1);
    ck_assert(project_baseline(&project, S("news/b.md"), &baseline, &notes));
    ck_assert(project_open(&project, (ProjectChoice){.no_baseline = true}, arena, &notes));
    ck_assert(project_baseline(&project, S("news/city/a.md"), &baseline, &notes));
    tear_down();
}
END_TEST

SUITE_MAIN("project_baseline", ONCE(knows_a_finding_again), ONCE(does_not_care_where_it_is_run), ONCE(is_sorted_and_keeps_reasons), ONCE(sarif_tells_why), {the_old_file_stays_whole, 2},
           EACH(tells_what_is_wrong, lines), ONCE(brackets_without_end_are_told), ONCE(stands_at_the_root_of_version_control))
