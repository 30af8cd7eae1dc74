/* Suite: the main function of a test program, from the list of its tests; a test over a table runs once for each entry. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_SUITE_H
#define TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

typedef struct SuiteTest {
    const TTest *test;
    int times;                                       /* _i runs from 0 to times - 1 */
} SuiteTest;

#define ONCE(test) {(test), 1}
/* One run for each entry of an array; the test looks at table[_i]. */
#define EACH(test, table) {(test), (int)(sizeof(table) / sizeof *(table))}

/* SUITE_MAIN("knowledge_units", EACH(reads_factor, factors), ONCE(refuses_cycles)) */
#define SUITE_MAIN(name, ...) \
    int main(void) \
    { \
        const SuiteTest tests[] = {__VA_ARGS__}; \
        return suite_run(name, tests, sizeof tests / sizeof *tests); \
    }

static int suite_run(const char *name, const SuiteTest *tests, size_t count)
{
    Suite *suite = suite_create(name);
    TCase *tests_of_file = tcase_create(name);
    for (size_t i = 0; i < count; i++)
        tcase_add_loop_test(tests_of_file, tests[i].test, 0, tests[i].times);
    suite_add_tcase(suite, tests_of_file);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

/* Fails unless two Str hold the same bytes. */
#define ck_assert_text(found, wanted) \
    do { \
        Str found_ = (found), wanted_ = (wanted); \
        ck_assert_msg(str_equal(found_, wanted_), "found \"%.*s\", wanted \"%.*s\"", STR_ARG(found_), STR_ARG(wanted_)); \
    } while (0)

#endif
