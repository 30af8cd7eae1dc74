/* Fixtures: what the built program says of every case is what the case expects, byte for byte; at least half are silent. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <string.h>

/* A case with a file `open` holds what is right and is not yet said: it must differ, until it does not. */
static FixtureCases cases;

START_TEST(says_what_is_expected)
{
    const FixtureCase *it = &cases.at[_i];
    Output output = program_run(it->folder, text_print("check -f gcc --exclude expected.txt %s", it->args));
    const char *found = text_print("%sexit %d\n", output.text.bytes, output.code);
    ck_assert_msg(it->expected.bytes, "%s has no expected.txt", it->name);
    if (it->open) {
        ck_assert_msg(strcmp(found, it->expected.bytes) != 0, "%s comes out right now; take its open away", it->name);
        return;
    }
    ck_assert_msg(strcmp(found, it->expected.bytes) == 0, "%s\n--- expected\n%s--- found\n%s", it->name, it->expected.bytes, found);
}
END_TEST

START_TEST(half_are_silent)
{
    int silent = 0;
    for (int i = 0; i < cases.n; i++)
        silent += strcmp(cases.at[i].expected.bytes, "exit 0\n") == 0;
    ck_assert_int_ge(cases.n, 24);
    ck_assert_int_ge(2 * silent, cases.n);
}
END_TEST

int main(void)
{
    cases = fixtures_find();
    const SuiteTest tests[] = {{says_what_is_expected, cases.n}, ONCE(half_are_silent)};
    return suite_run("fixtures", tests, sizeof tests / sizeof *tests);
}
