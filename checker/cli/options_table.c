/* The table of options: the only place where an option is named. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/options.h"

enum {
    CHECK = 1 << COMMAND_CHECK,
    CLAIMS = 1 << COMMAND_CLAIMS,
    RULES = 1 << COMMAND_RULES,
    EXPLAIN = 1 << COMMAND_EXPLAIN,
    TEST = 1 << COMMAND_TEST,
    READING = CHECK | CLAIMS,
    KNOWING = READING | RULES | EXPLAIN | TEST,
    ALL = (1 << COMMANDS) - 1
};

static const OptionWord level_words[] = {{STR("note"), CLAIMCLASH_NOTE}, {STR("warning"), CLAIMCLASH_WARNING}, {STR("error"), CLAIMCLASH_ERROR}, {STR(""), 0}};
static const OptionWord fail_words[] = {{STR("error"), FAIL_ERROR}, {STR("warning"), FAIL_WARNING}, {STR("note"), FAIL_NOTE}, {STR("never"), FAIL_NEVER}, {STR(""), 0}};
static const OptionWord input_words[] = {{STR("text"), CLAIMCLASH_TEXT}, {STR("markdown"), CLAIMCLASH_MARKDOWN}, {STR("html"), CLAIMCLASH_HTML}, {STR(""), 0}};
static const OptionWord colour_words[] = {{STR("auto"), COLOUR_AUTO}, {STR("always"), COLOUR_ALWAYS}, {STR("never"), COLOUR_NEVER}, {STR(""), 0}};
static const OptionWord stage_words[] = {{STR("source"), CLAIMCLASH_STAGE_SOURCE},   {STR("segment"), CLAIMCLASH_STAGE_SEGMENT},
                                         {STR("mention"), CLAIMCLASH_STAGE_MENTION}, {STR("claim"), CLAIMCLASH_STAGE_CLAIM},
                                         {STR("judge"), CLAIMCLASH_STAGE_JUDGE},     {STR(""), 0}};

#define AT(field) offsetof(Options, field)

const Option options_table[] = {
    {"format", 'f', OPTION_LIST, "FMT[:FILE]", "human, gcc, json, jsonl, sarif, junit, github, gitlab, checkstyle, rdjson, rdjsonl, tap, csv; may be repeated", NULL, AT(formats), READING | RULES},
    {"output", 'o', OPTION_TEXT, "FILE", "write to FILE instead of standard output", NULL, AT(output), READING | RULES},
    {"rules", 0, OPTION_TEXT, "FILE|DIR", "more rules of your own", NULL, AT(rules), KNOWING},
    {"select", 0, OPTION_NAMES, "RULES", "only these rules or families, parted by commas", NULL, AT(select), CHECK},
    {"ignore", 0, OPTION_NAMES, "RULES", "not these rules or families", NULL, AT(ignore), CHECK},
    {"min-level", 0, OPTION_WORD, "LEVEL", "only findings of this level and above:", level_words, AT(min_level), CHECK},
    {"fail-on", 0, OPTION_WORD, "LEVEL", "exit with 1 from this level on (usually warning):", fail_words, AT(fail_on), CHECK},
    {"date", 0, OPTION_TEXT, "YYYY-MM-DD", "the day of articles that do not say it", NULL, AT(date), READING},
    {"input-format", 0, OPTION_WORD, "FORMAT", "read every article as:", input_words, AT(input), READING},
    {"stdin-filename", 0, OPTION_TEXT, "NAME", "call standard input NAME, and read it as its ending says", NULL, AT(stdin_filename), READING},
    {"files-from", 0, OPTION_TEXT, "FILE|-", "also check the paths listed in FILE, one a line", NULL, AT(files_from), READING},
    {"null", '0', OPTION_FLAG, NULL, "paths in --files-from end with a NUL instead", NULL, AT(null), READING},
    {"exclude", 0, OPTION_LIST, "GLOB", "pass over such files and folders when walking; may be repeated", NULL, AT(excludes), READING},
    {"no-ignore", 0, OPTION_FLAG, NULL, "do not honour ignore files", NULL, AT(no_ignore), READING},
    {"isolated", 0, OPTION_FLAG, NULL, "do not read configuration files", NULL, AT(isolated), READING},
    {"stage", 0, OPTION_WORD, "STAGE", "print what one stage gives instead of findings:", stage_words, AT(stage), CHECK},
    {"pairs", 0, OPTION_FLAG, NULL, "list pairs of claims, and what kept each from being compared", NULL, AT(pairs), 1 << COMMAND_CLAIMS},
    {"max", 0, OPTION_NUMBER, "N", "print at most N findings", NULL, AT(most), CHECK},
    {"color", 0, OPTION_WORD, "WHEN", "colours:", colour_words, AT(colour), KNOWING},
    {"ascii", 0, OPTION_FLAG, NULL, "print ASCII only", NULL, AT(ascii), KNOWING},
    {"quiet", 'q', OPTION_FLAG, NULL, "no closing line", NULL, AT(quiet), READING | TEST},
    {"verbose", 'v', OPTION_FLAG, NULL, "say on standard error what is read and what is passed over", NULL, AT(verbose), READING | TEST},
    {"help", 'h', OPTION_FLAG, NULL, "-h: one screen of help; --help: all of it", NULL, AT(help), ALL},
    {"version", 'V', OPTION_FLAG, NULL, "the version", NULL, AT(version), ALL},
};

const size_t options_count = sizeof options_table / sizeof *options_table;
