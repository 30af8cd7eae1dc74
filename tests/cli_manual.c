/* Man pages and completions: each option, command and rule stands in them, and the tools that read them find no fault. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdio.h>

#include "cli/command.h"
#include "knowledge/knowledge.h"

/* A hyphen is written "\-" in man pages; fish leaves the two of a long option out. */
static const struct {
    const char *file, *option, *argument_of_option;
} pages[] = {
    {"claimclash.1", "\\-\\-%s", "\\fI"},
    {"claimclash.bash", "--%s ", NULL},
    {"_claimclash", "--%s", NULL},
    {"claimclash.fish", "-l %s ", NULL},
};

static Text made(const char *name)
{
    return file_read(text_print("%s/%s", CLAIMCLASH_MADE, name));
}

/* "no-ignore" as the man page has it: "no\-ignore". */
static char *as_troff(const char *name)
{
    char *all = text_print("%s", "");
    for (; *name; name++)
        all = text_print(*name == '-' ? "%s\\%c" : "%s%c", all, *name);
    return all;
}

START_TEST(names_all_options)
{
    Text text = made(pages[_i].file);
    ck_assert_ptr_nonnull(text.bytes);
    for (size_t i = 0; i < options_count; i++) {
        const char *name = pages[_i].argument_of_option ? as_troff(options_table[i].name) : options_table[i].name;
        char wanted[200];
        snprintf(wanted, sizeof wanted, pages[_i].option, name);
        ck_assert_msg(strstr(text.bytes, wanted), "%s lacks --%s", pages[_i].file, options_table[i].name);
    }
    for (int i = 0; i < COMMANDS; i++)
        ck_assert_msg(strstr(text.bytes, commands[i].name), "%s lacks %s", pages[_i].file, commands[i].name);
}
END_TEST

START_TEST(names_all_rules)
{
    Text text = made("claimclash-rules.5");
    Rules rules = knowledge_embedded().rules;
    for (uint32_t i = 0; i < rules.n; i++) {
        const char *id = as_troff(text_print("%.*s", STR_ARG(rules.rules[i].id)));
        ck_assert_msg(strstr(text.bytes, id), "claimclash-rules(5) lacks %s", id);
    }
}
END_TEST

/* What a shell offers for a line that ends where the word is to be completed. */
static const struct {
    const char *words, *offered;
} completed[] = {
    {"claimclash cl", "claims"},
    {"claimclash check --sel", "--select"},
    {"claimclash check --fail-on n", "note never"},
    {"claimclash check -f sar", "sarif"},
    {"claimclash claims --pai", "--pairs"},
    {"claimclash check --pai", ""},
};

static Text shell(const char *command)
{
    FILE *pipe = popen(command, "r");
    static char bytes[4096];
    Text text = {bytes, pipe ? fread(bytes, 1, sizeof bytes - 1, pipe) : 0};
    bytes[text.size] = '\0';
    if (pipe)
        pclose(pipe);
    return text;
}

START_TEST(completes)
{
    Text text = shell(text_print("bash -c '. %s/claimclash.bash; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _claimclash; echo \"${COMPREPLY[*]}\"'",
                                 CLAIMCLASH_MADE, completed[_i].words));
    ck_assert_str_eq(text.bytes, text_print("%s\n", completed[_i].offered));
}
END_TEST

/* Each prints nothing when the file is sound, or when the tool is not there. */
static const char *const judges[] = {
    "! command -v bash || bash -n %s/claimclash.bash",
    "! command -v zsh || zsh -n %s/_claimclash",
    "! command -v fish || fish -n %s/claimclash.fish",
    "! command -v groff || groff -man -Tutf8 -ww -z %s/claimclash.1",
    "! command -v groff || groff -man -Tutf8 -ww -z %s/claimclash-rules.5",
};

START_TEST(is_sound)
{
    char command[1000];
    snprintf(command, sizeof command, judges[_i], CLAIMCLASH_MADE);
    ck_assert_str_eq(shell(text_print("{ %s; } 2>&1 | grep -v ^/", command)).bytes, "");
}
END_TEST

SUITE_MAIN("cli_manual", EACH(names_all_options, pages), ONCE(names_all_rules), EACH(completes, completed), EACH(is_sound, judges))
