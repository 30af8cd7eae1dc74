/* Budget: every case with little memory: the answer is "full" or the right one, never half of it and never a crash. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash.h"
#include "program.h"
#include "suite.h"

#include <string.h>

/* From too little for anything to more than any case needs; house rule: one article takes less than 10 MB. */
static const size_t budgets[] = {1, 1 << 10, 4 << 10, 16 << 10, 48 << 10, 64 << 10, 96 << 10, 128 << 10, 192 << 10, 256 << 10, 512 << 10, 1 << 20, 4 << 20};
enum { PLENTY = 10 << 20 };

static FixtureCases cases;

/* Level, rule and places of each finding, a line each; NULL when the memory was spent. */
static char *findings_within(const FixtureCase *it, Text article, size_t budget)
{
    ClaimclashSettings settings = {.budget = budget};
    ClaimclashChecker *checker = NULL;
    ClaimclashReading *reading = NULL;
    ck_assert_int_eq(claimclash_checker_open(&settings, &checker), CLAIMCLASH_DONE);
    ClaimclashStatus status = claimclash_article_check(checker, it->article, article.bytes, article.size, &reading);
    char *lines = status == CLAIMCLASH_DONE ? text_print("%s", "") : NULL;
    ck_assert_int_ne(status, CLAIMCLASH_UNWRITTEN);
    size_t count = 0;
    const ClaimclashFinding *findings = reading ? claimclash_reading_findings(reading, &count) : NULL;
    for (size_t i = 0; lines && i < count; i++)
        for (size_t e = 0; e < findings[i].end_count; e++)
            lines = text_print("%s%s %d %u\n", lines, findings[i].rule, (int)findings[i].level, findings[i].ends[e].start.byte);
    claimclash_reading_free(reading);
    claimclash_checker_free(checker);
    return lines;
}

START_TEST(full_or_right)
{
    const FixtureCase *it = &cases.at[_i];
    Text article = file_read(text_print("%s/%s", it->folder, it->article));
    const char *right = findings_within(it, article, PLENTY);
    ck_assert_msg(right, "%s needs more than 10 MB", it->name);
    ck_assert_str_eq(findings_within(it, article, 0), right);
    for (size_t i = 0; i < sizeof budgets / sizeof *budgets; i++) {
        const char *found = findings_within(it, article, budgets[i]);
        ck_assert_msg(!found || strcmp(found, right) == 0, "%s with %zu bytes:\n%srather than\n%s", it->name, budgets[i], found, right);
    }
}
END_TEST

START_TEST(a_byte_is_too_little)
{
    const FixtureCase *it = &cases.at[0];
    ck_assert_ptr_null(findings_within(it, file_read(text_print("%s/%s", it->folder, it->article)), 1));
}
END_TEST

int main(void)
{
    cases = fixtures_find();
    const SuiteTest tests[] = {{full_or_right, cases.n}, ONCE(a_byte_is_too_little)};
    return suite_run("budget", tests, sizeof tests / sizeof *tests);
}
