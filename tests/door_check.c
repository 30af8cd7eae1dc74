/* The library's door: settings, notes, findings and reports as its header promises them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash.h"
#include "suite.h"

#include <cjson/cJSON.h>
#include <glob.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static const char article[] = "The deadline of April 31, 2014 was missed in Quer\xC3\xA9taro.\n";

static const struct {
    ClaimclashSettings settings;
    const char *message;
} refused[] = {
    {{.date = "2024-02-30"}, "there is no date \"2024-02-30\"; dates are written as 2025-01-14"},
    {{.select = "figurs"}, "there is no rule or family \"figurs\"; did you mean \"figures\"?"},
    {{.ignore = "nothing-like-it"}, "there is no rule or family \"nothing-like-it\"; `claimclash rules` lists them"},
};

START_TEST(refuses_settings)
{
    ClaimclashChecker *checker;
    size_t count;
    ck_assert_int_eq(claimclash_checker_open(&refused[_i].settings, &checker), CLAIMCLASH_NOTED);
    const ClaimclashNote *notes = claimclash_checker_notes(checker, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(notes[0].message, refused[_i].message);
    ck_assert(notes[0].fatal);
    claimclash_checker_free(checker);
}
END_TEST

START_TEST(hands_out_findings)
{
    ClaimclashChecker *checker;
    ClaimclashReading *reading;
    size_t count;
    ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
    ck_assert_ptr_null(claimclash_checker_notes(checker, &count));
    ck_assert_int_eq(claimclash_article_check(checker, "story.txt", article, strlen(article), &reading), CLAIMCLASH_DONE);
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(findings[0].rule, "impossible-date");
    ck_assert_int_eq(findings[0].level, CLAIMCLASH_ERROR);
    ck_assert_uint_ge(findings[0].end_count, 1);
    const ClaimclashEnd *end = &findings[0].ends[0];
    ck_assert_str_eq(end->path, "story.txt");
    ck_assert_uint_eq(strlen(end->text), end->end.byte - end->start.byte);
    ck_assert_int_eq(strncmp(end->text, article + end->start.byte, strlen(end->text)), 0);
    ck_assert_uint_eq(end->start.line, 1);
    ck_assert_uint_eq(end->start.column, end->start.byte + 1);
    claimclash_reading_free(reading);
    claimclash_checker_free(checker);
}
END_TEST

/* What cannot be read is noted, and nothing crashes. */
static const struct {
    const char *bytes;
    size_t size;
} unreadable[] = {{"", 0}, {"a\0b", 3}, {"\xFF\xFE" "a\0b\0", 6}, {NULL, 0}};

START_TEST(notes_what_cannot_be_read)
{
    ClaimclashChecker *checker;
    ClaimclashReading *reading;
    size_t count;
    ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
    ck_assert_int_eq(claimclash_article_check(checker, "story.txt", unreadable[_i].bytes, unreadable[_i].size, &reading), CLAIMCLASH_NOTED);
    ck_assert_ptr_nonnull(claimclash_reading_notes(reading, &count));
    ck_assert_uint_ge(count, 1);
    ck_assert_ptr_null(claimclash_reading_findings(reading, &count));
    claimclash_reading_free(reading);
    claimclash_checker_free(checker);
}
END_TEST

START_TEST(allows_null)
{
    size_t count;
    claimclash_checker_free(NULL);
    claimclash_reading_free(NULL);
    ck_assert_ptr_null(claimclash_reading_findings(NULL, &count));
    ck_assert_ptr_null(claimclash_reading_notes(NULL, &count));
    ck_assert_ptr_null(claimclash_checker_notes(NULL, &count));
}
END_TEST

typedef struct Text {
    char bytes[1 << 16];
    size_t size;
} Text;

static bool keep(void *to, const char *bytes, size_t size)
{
    Text *text = to;
    if (size >= sizeof text->bytes - text->size)
        return false;
    memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
    return true;
}

static void report_in(const char *format, ClaimclashShow show, Text *text)
{
    const ClaimclashSettings settings = {.show = show};
    const ClaimclashNote missing = {"missing.md", 0, 0, true, "cannot be read: \"no\"\n"};
    ClaimclashChecker *checker;
    ClaimclashReading *reading;
    ck_assert_int_eq(claimclash_checker_open(&settings, &checker), CLAIMCLASH_DONE);
    ClaimclashReport *report = claimclash_report_open(checker, format, NULL, keep, text);
    claimclash_report_note(report, &missing);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(claimclash_article_check(checker, i ? "b\"\xFF.txt" : "a.txt", article, strlen(article), &reading), CLAIMCLASH_DONE);
        claimclash_report_add(report, reading);
        claimclash_reading_free(reading);
    }
    ck_assert_int_eq(claimclash_report_close(report, NULL), CLAIMCLASH_DONE);
    claimclash_checker_free(checker);
}

START_TEST(documents_are_json)
{
    static const char *const sections[] = {[CLAIMCLASH_FINDINGS] = "findings",       [CLAIMCLASH_CLAIMS] = "claims",        [CLAIMCLASH_STAGE_SOURCE] = "blocks",
                                           [CLAIMCLASH_STAGE_SEGMENT] = "sentences", [CLAIMCLASH_STAGE_MENTION] = "mentions", [CLAIMCLASH_STAGE_CLAIM] = "claims",
                                           [CLAIMCLASH_STAGE_JUDGE] = "pairs",       [CLAIMCLASH_PAIRS] = "pairs"};
    static Text text;
    text.size = 0;
    report_in("json", (ClaimclashShow)_i, &text);
    cJSON *document = cJSON_ParseWithLength(text.bytes, text.size);
    ck_assert_msg(document, "%.*s", (int)text.size, text.bytes);
    ck_assert(cJSON_IsArray(cJSON_GetObjectItem(document, sections[_i])));
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(document, "notes")), 1);
    ck_assert_int_eq(cJSON_GetObjectItem(cJSON_GetObjectItem(document, "summary"), "files")->valueint, 2);
    cJSON_Delete(document);
}
END_TEST

START_TEST(lines_are_json)
{
    static Text text;
    text.size = 0;
    report_in("jsonl", (ClaimclashShow)_i, &text);
    const char *type = NULL;
    char last[32] = "";
    for (char *rest = text.bytes, *line; (line = strsep(&rest, "\n")) && line < text.bytes + text.size;) {
        cJSON *object = cJSON_Parse(line);
        ck_assert_msg(object, "%s", line);
        type = cJSON_GetStringValue(cJSON_GetObjectItem(object, "type"));
        ck_assert_ptr_nonnull(type);
        snprintf(last, sizeof last, "%s", type);
        cJSON_Delete(object);
    }
    ck_assert_str_eq(last, "summary");
}
END_TEST

START_TEST(knows_its_formats)
{
    ClaimclashChecker *checker;
    ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
    ck_assert_ptr_null(claimclash_report_open(checker, "xml", NULL, keep, NULL));
    ck_assert_ptr_null(claimclash_report_open(checker, "", NULL, keep, NULL));
    claimclash_checker_free(checker);
}
END_TEST

static bool refuse(void *to, const char *bytes, size_t size)
{
    (void)to, (void)bytes, (void)size;
    return false;
}

START_TEST(tells_when_nothing_can_be_written)
{
    ClaimclashChecker *checker;
    ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
    ClaimclashReport *report = claimclash_report_open(checker, "json", NULL, refuse, NULL);
    ck_assert_int_eq(claimclash_report_close(report, NULL), CLAIMCLASH_UNWRITTEN);
    claimclash_checker_free(checker);
}
END_TEST

static void *check_many(void *checker)
{
    for (int i = 0; i < 50; i++) {
        ClaimclashReading *reading;
        size_t count = 0;
        claimclash_article_check(checker, "story.txt", article, strlen(article), &reading);
        claimclash_reading_findings(reading, &count);
        claimclash_reading_free(reading);
        if (count != 1)
            return NULL;
    }
    return checker;
}

START_TEST(threads_share_a_checker)
{
    ClaimclashChecker *checker;
    pthread_t threads[4];
    ck_assert_int_eq(claimclash_checker_open(NULL, &checker), CLAIMCLASH_DONE);
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, check_many, checker), 0);
    for (size_t i = 0; i < 4; i++) {
        void *result;
        ck_assert_int_eq(pthread_join(threads[i], &result), 0);
        ck_assert_ptr_eq(result, checker);
    }
    claimclash_checker_free(checker);
}
END_TEST

static ClaimclashReading *check_file(const ClaimclashChecker *checker, const char *path)
{
    static char bytes[256 * 1024];
    ClaimclashReading *reading;
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file, "%s", path);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    claimclash_article_check(checker, path, bytes, size, &reading);
    return reading;
}

/* The page, the ledger and the language server read every sentence, `check` only those that can clash; what they find is the same. */
START_TEST(finds_the_same_whatever_is_listed)
{
    ClaimclashChecker *checkers[2];
    glob_t articles;
    size_t total = 0;
    for (int all = 0; all < 2; all++)
        ck_assert_int_eq(claimclash_checker_open(&(ClaimclashSettings){.all_claims = all}, &checkers[all]), CLAIMCLASH_DONE);
    ck_assert_int_eq(glob("fixtures/*/article.*", 0, NULL, &articles), 0);
    for (size_t i = 0; i < articles.gl_pathc; i++) {
        size_t counts[2];
        ClaimclashReading *readings[2] = {check_file(checkers[0], articles.gl_pathv[i]), check_file(checkers[1], articles.gl_pathv[i])};
        const ClaimclashFinding *few = claimclash_reading_findings(readings[0], &counts[0]), *all = claimclash_reading_findings(readings[1], &counts[1]);
        ck_assert_msg(counts[0] == counts[1], "%s: %zu and %zu findings", articles.gl_pathv[i], counts[0], counts[1]);
        for (size_t k = 0; k < counts[0]; k++)
            ck_assert(few[k].fingerprint == all[k].fingerprint);
        total += counts[0];
        claimclash_reading_free(readings[0]);
        claimclash_reading_free(readings[1]);
    }
    ck_assert_uint_gt(total, 50);
    globfree(&articles);
    claimclash_checker_free(checkers[0]);
    claimclash_checker_free(checkers[1]);
}
END_TEST

enum { SHOWS = CLAIMCLASH_PAIRS + 1 };
SUITE_MAIN("door_check", EACH(refuses_settings, refused), ONCE(hands_out_findings), EACH(notes_what_cannot_be_read, unreadable), ONCE(allows_null),
           {documents_are_json, SHOWS}, {lines_are_json, SHOWS}, ONCE(knows_its_formats), ONCE(tells_when_nothing_can_be_written),
           ONCE(threads_share_a_checker), ONCE(finds_the_same_whatever_is_listed))
