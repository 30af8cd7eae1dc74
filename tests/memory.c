/* Memory: every allocation fails once, those of the libraries too; the answer is "full" or the right one, never a crash. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash.h"
#include "program.h"
#include "suite.h"

#include <errno.h>

/* glibc's own, behind the names that this program takes over for itself and all its libraries. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static long until_failure = -1;                      /* allocations that still succeed; negative: all do */
static bool failed;

static bool fails_now(void)
{
    bool fails = until_failure == 0;
    if (until_failure >= 0)
        until_failure--;
    failed = failed || fails;
    if (fails)
        errno = ENOMEM;
    return fails;
}

void *malloc(size_t size)
{
    return fails_now() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails_now() ? NULL : __libc_realloc(old, size);
}

static const struct {
    const char *article, *rules;                     /* in fixtures/ */
} cases[] = {
    {"training-sources-disagree/article.md", NULL},
    {"training-sources-disagree/article.md", "../rules/checks/time"},
    {"worked-sentence/article.md", "../rules/checks/arithmetic/percent-of-count.yml"},
    {"caption-and-body/article.html", NULL},
};

static bool collect(void *to, const char *bytes, size_t size)
{
    size_t *sum = to;
    for (size_t i = 0; i < size; i++)
        *sum = *sum * 31 + (unsigned char)bytes[i];
    return true;
}

typedef struct Outcome {
    ClaimclashStatus opened, checked, printed;
    size_t sum;                                      /* of the report's bytes */
} Outcome;

static Outcome run(const ClaimclashSettings *settings, const char *path, Text article)
{
    ClaimclashChecker *checker = NULL;
    ClaimclashReading *reading = NULL;
    Outcome outcome = {.opened = claimclash_checker_open(settings, &checker)};
    if (outcome.opened == CLAIMCLASH_DONE) {
        outcome.checked = claimclash_article_check(checker, path, article.bytes, article.size, &reading);
        ClaimclashReport *report = claimclash_report_open(checker, "json", &(ClaimclashStyle){0}, collect, &outcome.sum);
        if (report)
            claimclash_report_add(report, reading);
        outcome.printed = report ? claimclash_report_close(report, NULL) : CLAIMCLASH_FULL;
    }
    claimclash_reading_free(reading);
    claimclash_checker_free(checker);
    return outcome;
}

START_TEST(full_or_right)
{
    const char *path = text_print("%s/%s", CLAIMCLASH_FIXTURES, cases[_i].article);
    Text article = file_read(path);
    const char *const rules[] = {cases[_i].rules ? text_print("%s/%s", CLAIMCLASH_FIXTURES, cases[_i].rules) : NULL, NULL};
    const ClaimclashSettings settings = {.rules = rules};
    ck_assert_ptr_nonnull(article.bytes);
    const Outcome right = run(&settings, path, article);
    ck_assert_int_eq(right.opened, CLAIMCLASH_DONE);
    ck_assert_int_eq(right.checked, CLAIMCLASH_DONE);
    for (long n = 0;; n++) {
        until_failure = n;
        failed = false;
        Outcome outcome = run(&settings, path, article);
        until_failure = -1;
        bool complete = outcome.opened == CLAIMCLASH_DONE && outcome.checked == CLAIMCLASH_DONE && outcome.printed == CLAIMCLASH_DONE;
        ck_assert_msg(!complete || outcome.sum == right.sum, "allocation %ld failed, and a wrong report was called done", n);
        ck_assert_msg(complete || failed, "allocation %ld did not fail, and yet the report is not complete", n);
        if (!failed)
            return;
    }
}
END_TEST

SUITE_MAIN("memory", EACH(full_or_right, cases))
