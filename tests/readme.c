/* README: every command of the program that the README shows is run, and what it prints is what stands there. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

#define PROMPT "    $ claimclash "
enum { INDENT = 4, MOST_SHOWN = 16 };

/* One command of the README and the lines below it. */
typedef struct Shown {
    char *arguments;
    char *output;                                    /* without the indent, without empty lines at the end */
} Shown;

static Shown shown[MOST_SHOWN];
static int shown_count;

static void cut_trailing_newlines(char *text)
{
    for (size_t n = strlen(text); n > 0 && text[n - 1] == '\n'; n--)
        text[n - 1] = '\0';
}

/* The lines up to the first that is neither empty nor indented, or up to the next command. */
static void read_shown(char *readme)
{
    Shown *open = NULL;
    for (char *line; (line = strsep(&readme, "\n"));) {
        if (strncmp(line, PROMPT, strlen(PROMPT)) == 0 && shown_count < MOST_SHOWN) {
            open = &shown[shown_count++];
            *open = (Shown){line + strlen(PROMPT), text_print("%s", "")};
        } else if (*line && strncmp(line, "    ", INDENT) != 0) {
            open = NULL;
        } else if (open) {
            open->output = text_print("%s%s\n", open->output, *line ? line + INDENT : "");
        }
    }
}

START_TEST(prints_what_is_shown)
{
    Output output = program_run(CLAIMCLASH_FIXTURES "/..", shown[_i].arguments);
    cut_trailing_newlines(output.text.bytes);
    cut_trailing_newlines(shown[_i].output);
    ck_assert_msg(strcmp(output.text.bytes, shown[_i].output) == 0, "claimclash %s\n--- README\n%s\n--- found\n%s", shown[_i].arguments,
                  shown[_i].output, output.text.bytes);
}
END_TEST

START_TEST(shows_something)
{
    ck_assert_int_ge(shown_count, 3);
}
END_TEST

int main(void)
{
    Text readme = file_read(CLAIMCLASH_FIXTURES "/../README.md");
    if (!readme.bytes)
        return EXIT_FAILURE;
    read_shown(readme.bytes);
    const SuiteTest tests[] = {{prints_what_is_shown, shown_count}, ONCE(shows_something)};
    return suite_run("readme", tests, sizeof tests / sizeof *tests);
}
