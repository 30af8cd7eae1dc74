/* The command line: what is understood, and that what is not is answered with what would be right. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "cli/command.h"

enum { MOST_WORDS = 32 };

static const struct {
    const char *line;                                /* words parted by spaces */
    const char *message;                             /* the only note */
} refused[] = {
    {"check --formt json", "there is no option --formt; did you mean --format?"},
    {"--fial-on=never", "there is no option --fial-on; did you mean --fail-on?"},
    {"--nonsense", "there is no option --nonsense; claimclash -h lists them"},
    {"-since main", "there is no option -s; did you mean --since, with two hyphens?"},
    {"-quiet-ly", "there is no option -u; claimclash -h lists them"},
    {"--locale en_US", "there is no locale \"en_US\"; locales are written as en or en-GB"},
    {"-Z", "there is no option -Z; claimclash -h lists them"},
    {"-f", "--format needs FMT[:FILE]"},
    {"check --date", "--date needs YYYY-MM-DD"},
    {"--quiet=yes", "--quiet takes no value; write --quiet alone"},
    {"--min-level warnign", "--min-level cannot be \"warnign\"; did you mean \"warning\"?"},
    {"--min-level x", "--min-level cannot be \"x\"; it is one of note, warning, error"},
    {"--max 0", "--max cannot be \"0\"; it is a number from 1"},
    {"--max 3x", "--max cannot be \"3x\"; it is a number from 1"},
    {"--max 99999999999999999999", "--max cannot be \"99999999999999999999\"; it is a number from 1"},
    {"check --pairs", "--pairs does not go with \"check\"; it is an option of \"claims\""},
    {"rules --stage mention", "--stage does not go with \"rules\"; it is an option of \"check\""},
};

static bool read_line(const char *line, Options *options, Arena *arena, Notes *notes)
{
    const char *words[MOST_WORDS + 1] = {"claimclash"};
    int count = 1;
    for (Str rest = str_of(line); rest.n && count < MOST_WORDS;) {
        Str word = str_cut(&rest, ' ');
        words[count++] = arena_print(arena, "%.*s", STR_ARG(word)).p;
    }
    return options_read(count, (char *const *)words, options, arena, notes);
}

START_TEST(refuses)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Options options;
    ck_assert(!read_line(refused[_i].line, &options, arena, &notes));
    ck_assert_uint_eq(notes.list.n, 1);
    ck_assert_text(notes.list.at[0].message, str_of(refused[_i].message));
    arena_free(arena);
}
END_TEST

START_TEST(takes_a_full_line)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Options options;
    ck_assert(read_line("-f json:out.json a.txt --format gcc --select figures --select weekday-date -q0 --fail-on never --exclude a* --exclude b* -- -x.txt",
                        &options, arena, &notes));
    ck_assert_int_eq(options.command, COMMAND_CHECK);
    ck_assert_uint_eq(options.operands.n, 2);
    ck_assert_str_eq(options.operands.at[0], "a.txt");
    ck_assert_str_eq(options.operands.at[1], "-x.txt");
    ck_assert_uint_eq(options.formats.n, 2);
    ck_assert_str_eq(options.formats.at[0], "json:out.json");
    ck_assert_str_eq(options.select, "figures,weekday-date");
    ck_assert_uint_eq(options.excludes.n, 2);
    ck_assert(options.quiet && options.null);
    ck_assert_int_eq(options.fail_on, FAIL_NEVER);
    arena_free(arena);
}
END_TEST

static const struct {
    const char *line;
    CommandId command;
    uint32_t operands;
} lines[] = {
    {"", COMMAND_CHECK, 0},           {"claims a.txt", COMMAND_CLAIMS, 1},   {"--quiet check check", COMMAND_CHECK, 1}, {"./check", COMMAND_CHECK, 1},
    {"explain x y", COMMAND_EXPLAIN, 2}, {"- --stdin-filename a.md", COMMAND_CHECK, 1}, {"help claims", COMMAND_HELP, 1},
};

START_TEST(finds_the_command)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Options options;
    ck_assert(read_line(lines[_i].line, &options, arena, &notes));
    ck_assert_int_eq(options.command, lines[_i].command);
    ck_assert_uint_eq(options.operands.n, lines[_i].operands);
    arena_free(arena);
}
END_TEST

START_TEST(no_two_options_share_a_name)
{
    for (size_t i = 0; i < options_count; i++) {
        ck_assert_msg(options_table[i].commands, "--%s belongs to no command", options_table[i].name);
        ck_assert_msg((options_table[i].argument == NULL) == (options_table[i].kind == OPTION_FLAG), "--%s", options_table[i].name);
        ck_assert_msg((options_table[i].words != NULL) == (options_table[i].kind == OPTION_WORD), "--%s", options_table[i].name);
        for (size_t j = 0; j < i; j++) {
            ck_assert_str_ne(options_table[i].name, options_table[j].name);
            ck_assert(!options_table[i].letter || options_table[i].letter != options_table[j].letter);
        }
    }
}
END_TEST

SUITE_MAIN("cli_options", EACH(refuses, refused), ONCE(takes_a_full_line), EACH(finds_the_command, lines), ONCE(no_two_options_share_a_name))
