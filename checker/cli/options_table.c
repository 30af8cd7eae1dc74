/* The table of options: the only place where an option is named. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/options.h"

#include "report/report.h"

enum {
    CHECK = 1 << COMMAND_CHECK,
    CLAIMS = 1 << COMMAND_CLAIMS,
    RULES = 1 << COMMAND_RULES,
    EXPLAIN = 1 << COMMAND_EXPLAIN,
    TEST = 1 << COMMAND_TEST,
    BASELINE = 1 << COMMAND_BASELINE,
    CONFIG = 1 << COMMAND_CONFIG,
    LSP = 1 << COMMAND_LSP,
    REVIEW = 1 << COMMAND_REVIEW,
    DIFF = 1 << COMMAND_DIFF,
    FACTS = 1 << COMMAND_FACTS,
    READING = CHECK | CLAIMS,
    KNOWING = READING | DIFF | RULES | EXPLAIN | TEST,
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
    {.name = "format", .letter = 'f', .kind = OPTION_LIST, .argument = "FMT[:FILE]", .names = report_format_names, .at = AT(formats), .commands = DIFF | READING | RULES | CONFIG, .usual = true,
     .says = "how to print, and into which file; may be repeated:"},
    {.name = "output", .letter = 'o', .kind = OPTION_TEXT, .argument = "FILE", .at = AT(output), .commands = FACTS | DIFF | READING | RULES | CONFIG, .usual = true,
     .says = "write to FILE instead of standard output"},
    {.name = "config", .letter = 'c', .kind = OPTION_TEXT, .argument = "FILE", .at = AT(config), .commands = FACTS | KNOWING | CONFIG | BASELINE | LSP | REVIEW, .usual = true,
     .says = "read this configuration file instead of the .claimclash.yaml above each article"},
    {.name = "isolated", .kind = OPTION_FLAG, .at = AT(isolated), .commands = FACTS | KNOWING | CONFIG | BASELINE | LSP | REVIEW,
     .says = "do not read configuration files"},
    {.name = "rules", .kind = OPTION_LIST, .argument = "FILE|DIR", .at = AT(rules), .commands = KNOWING | BASELINE | LSP | REVIEW, .usual = true,
     .says = "more rules of your own; may be repeated"},
    {.name = "select", .kind = OPTION_NAMES, .argument = "RULES", .at = AT(select), .commands = DIFF | CHECK | BASELINE | LSP | REVIEW, .usual = true,
     .says = "only these rules or families, parted by commas"},
    {.name = "ignore", .kind = OPTION_NAMES, .argument = "RULES", .at = AT(ignore), .commands = DIFF | CHECK | BASELINE | LSP | REVIEW, .usual = true,
     .says = "not these rules or families"},
    {.name = "min-level", .kind = OPTION_WORD, .argument = "LEVEL", .words = level_words, .at = AT(min_level), .commands = DIFF | CHECK | LSP | REVIEW,
     .says = "only findings of this level and above:"},
    {.name = "fail-on", .kind = OPTION_WORD, .argument = "LEVEL", .words = fail_words, .at = AT(fail_on), .commands = DIFF | CHECK, .usual = true,
     .says = "exit with 1 from this level on (usually warning):"},
    {.name = "across", .kind = OPTION_TEXT, .argument = "GROUP", .optional = true, .at = AT(across), .commands = CHECK | REVIEW, .usual = true,
     .says = "compare articles on one event: within a folder, a slug, all, or by their events; or as a file lists them"},
    {.name = "facts", .kind = OPTION_LIST, .argument = "FILE", .at = AT(facts), .commands = DIFF | CHECK | BASELINE | REVIEW, .usual = true,
     .says = "lay every article beside a fact sheet (.yml) or an article"},
    {.name = "date", .kind = OPTION_TEXT, .argument = "YYYY-MM-DD", .at = AT(date), .commands = FACTS | DIFF | READING | BASELINE | LSP | REVIEW, .usual = true,
     .says = "the day of articles that do not say it"},
    {.name = "locale", .kind = OPTION_TEXT, .argument = "LOCALE", .at = AT(locale), .commands = FACTS | DIFF | READING | BASELINE | LSP | REVIEW,
     .says = "the language of articles that do not say it, such as en-GB: decides how dates and decimals are read"},
    {.name = "input-format", .kind = OPTION_WORD, .argument = "FORMAT", .words = input_words, .at = AT(input), .commands = FACTS | DIFF | READING,
     .says = "read every article as:"},
    {.name = "stdin-filename", .kind = OPTION_TEXT, .argument = "NAME", .at = AT(stdin_filename), .commands = READING,
     .says = "call standard input NAME, and read it as its ending says"},
    {.name = "files-from", .kind = OPTION_TEXT, .argument = "FILE|-", .at = AT(files_from), .commands = READING | BASELINE | REVIEW,
     .says = "also check the paths listed in FILE, one a line"},
    {.name = "null", .letter = '0', .kind = OPTION_FLAG, .at = AT(null), .commands = READING | BASELINE | REVIEW,
     .says = "paths in --files-from end with a NUL instead"},
    {.name = "exclude", .kind = OPTION_LIST, .argument = "GLOB", .at = AT(excludes), .commands = READING | BASELINE | REVIEW, .usual = true,
     .says = "pass over such files and folders when walking, as in .gitignore; may be repeated"},
    {.name = "no-ignore", .kind = OPTION_FLAG, .at = AT(no_ignore), .commands = READING | BASELINE | REVIEW,
     .says = "read what .gitignore, .claimclashignore and `ignore:` leave out"},
    {.name = "force-exclude", .kind = OPTION_FLAG, .at = AT(force_exclude), .commands = READING | BASELINE | REVIEW,
     .says = "leave out what is ignored or excluded even where it is named"},
    {.name = "since", .kind = OPTION_TEXT, .argument = "REVISION", .at = AT(since), .commands = CHECK, .usual = true,
     .says = "only findings with an end in a line that has changed since this commit, branch or tag of git"},
    {.name = "diff", .kind = OPTION_TEXT, .argument = "FILE|-", .at = AT(diff), .commands = CHECK,
     .says = "the same for the lines that a unified diff adds"},
    {.name = "baseline", .kind = OPTION_TEXT, .argument = "FILE", .at = AT(baseline), .commands = DIFF | CHECK | BASELINE | LSP | REVIEW,
     .says = "the accepted findings stand in FILE instead of the .claimclash-baseline.jsonl above each article"},
    {.name = "no-baseline", .kind = OPTION_FLAG, .at = AT(no_baseline), .commands = DIFF | CHECK | LSP,
     .says = "tell accepted findings too"},
    {.name = "reason", .kind = OPTION_TEXT, .argument = "TEXT", .at = AT(reason), .commands = BASELINE,
     .says = "why the findings are accepted, for those who come later"},
    {.name = "stage", .kind = OPTION_WORD, .argument = "STAGE", .words = stage_words, .at = AT(stage), .commands = CHECK,
     .says = "print what one stage gives instead of findings:"},
    {.name = "pairs", .kind = OPTION_FLAG, .at = AT(pairs), .commands = 1 << COMMAND_CLAIMS,
     .says = "list pairs of claims, and what kept each from being compared"},
    {.name = "port", .kind = OPTION_NUMBER, .argument = "N", .at = AT(port), .commands = REVIEW,
     .says = "serve at this port; the usual is any that is free"},
    {.name = "jobs", .letter = 'j', .kind = OPTION_NUMBER, .argument = "N", .at = AT(jobs), .commands = READING | BASELINE, .usual = true,
     .says = "check N articles at a time; the usual is one for each processor"},
    {.name = "max-memory", .kind = OPTION_NUMBER, .argument = "MB", .at = AT(megabytes), .commands = DIFF | READING,
     .says = "memory that one article may take; the usual is 4096 MB"},
    {.name = "max", .kind = OPTION_NUMBER, .argument = "N", .at = AT(most), .commands = DIFF | CHECK,
     .says = "print at most N findings"},
    {.name = "color", .kind = OPTION_WORD, .argument = "WHEN", .words = colour_words, .at = AT(colour), .commands = FACTS | KNOWING | CONFIG,
     .says = "colours:"},
    {.name = "ascii", .kind = OPTION_FLAG, .at = AT(ascii), .commands = FACTS | KNOWING | CONFIG,
     .says = "print ASCII only"},
    {.name = "quiet", .letter = 'q', .kind = OPTION_FLAG, .at = AT(quiet), .commands = DIFF | READING | TEST | BASELINE, .usual = true,
     .says = "no closing line"},
    {.name = "verbose", .letter = 'v', .kind = OPTION_FLAG, .at = AT(verbose), .commands = DIFF | READING | TEST,
     .says = "say on standard error what is read and what is passed over"},
    {.name = "stats", .kind = OPTION_FLAG, .at = AT(stats), .commands = READING,
     .says = "say on standard error how much was read, set aside, compared and found, in what time"},
    {.name = "help", .letter = 'h', .kind = OPTION_FLAG, .at = AT(help), .commands = ALL, .usual = true,
     .says = "-h: one screen of help; --help: all of it"},
    {.name = "version", .letter = 'V', .kind = OPTION_FLAG, .at = AT(version), .commands = ALL,
     .says = "the version"},
};

const size_t options_count = sizeof options_table / sizeof *options_table;
