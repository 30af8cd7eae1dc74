/* A program of the build: prints the man pages and the completions that are installed beside claimclash. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/manual.h"

#include <stdlib.h>
#include <string.h>

#include "cli/help.h"
#include "claimclash.h"
#include "knowledge/knowledge.h"

/* What troff would read as a command or an escape is escaped; a hyphen is a minus sign, which can be copied from the page. */
static void put_troff(FILE *out, Str text)
{
    for (size_t i = 0; i < text.n; i++) {
        bool first = i == 0 || text.p[i - 1] == '\n';
        if (first && (text.p[i] == '.' || text.p[i] == '\''))
            fputs("\\&", out);
        if (text.p[i] == '\\')
            fputs("\\e", out);
        else if (text.p[i] == '-')
            fputs("\\-", out);
        else
            fputc(text.p[i], out);
    }
}

static void put_head(FILE *out, const char *page, const char *section, const char *says)
{
    fprintf(out, ".\\\" Made from the tables of the program.\n.TH %s %s \"\" \"claimclash %s\"\n.SH NAME\n%s \\- %s\n", page, section, claimclash_version(),
            page, says);
}

static void put_option(FILE *out, const Option *option, Arena *arena)
{
    fputs(".TP\n\\fB", out);
    if (option->letter)
        fprintf(out, "\\-%c\\fR, \\fB", option->letter);
    put_troff(out, arena_print(arena, "--%s", option->name));
    fputs("\\fR", out);
    if (option->argument) {
        fputs(" \\fI", out);
        put_troff(out, str_of(option->argument));
        fputs("\\fR", out);
    }
    fputc('\n', out);
    put_troff(out, help_option(option, arena));
    fputc('\n', out);
}

void manual_program(FILE *out, Arena *arena)
{
    put_head(out, "claimclash", "1", "find claims in articles that cannot all be true");
    fputs(".SH SYNOPSIS\n.B claimclash\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] [\\fIPATH\\fR...]\n.SH DESCRIPTION\n"
          "Reads articles (text, Markdown, HTML), extracts the claims in them and tells where two of them cannot both be true. "
          "It never says which side is wrong, and is silent when it is not sure.\n.SH COMMANDS\n",
          out);
    for (int i = 0; i < COMMANDS; i++) {
        fprintf(out, ".TP\n\\fB%s\\fR ", commands[i].name);
        put_troff(out, str_of(commands[i].operands));
        fputc('\n', out);
        put_troff(out, str_of(commands[i].says));
        fputc('\n', out);
    }
    fputs(".SH OPTIONS\n", out);
    for (size_t i = 0; i < options_count; i++)
        put_option(out, &options_table[i], arena);
    fputs(".SH EXIT STATUS\n.TP\n.B 0\nNothing was found at the level of \\-\\-fail\\-on or above.\n.TP\n.B 1\nSomething was.\n.TP\n.B 2\n"
          "The whole job could not be done: an input cannot be read, an option or a rule is wrong, or there is nothing to check.\n"
          ".SH SEE ALSO\n.BR claimclash\\-rules (5)\n",
          out);
}

void manual_rules(FILE *out)
{
    Rules rules = knowledge_embedded().rules;
    put_head(out, "claimclash\\-rules", "5", "the rules by which claimclash compares claims");
    fputs(".SH DESCRIPTION\nA rule is one YAML file. It names a kind, a level and a message, and brings examples that clash and examples that do not. "
          "\\fBclaimclash explain\\fR \\fIRULE\\fR shows all of it; \\fB\\-\\-rules\\fR adds files of your own, which \\fBclaimclash test\\fR tries.\n",
          out);
    Str family = {0};
    for (uint32_t i = 0; i < rules.n; i++) {
        const Rule *rule = &rules.rules[i];
        if (!str_equal(family, rule->family))
            fprintf(out, ".SH %.*s\n", STR_ARG(rule->family));
        family = rule->family;
        fputs(".TP\n\\fB", out);
        put_troff(out, rule->id);
        fprintf(out, "\\fR (%s%s)\n", level_name(rule->level), rule->off ? ", off by default" : "");
        put_troff(out, str_trim(rule->says));
        fputc('\n', out);
    }
    fputs(".SH SEE ALSO\n.BR claimclash (1)\n", out);
}

static int print(const char *what, FILE *out, Arena *arena)
{
    if (strcmp(what, "claimclash.1") == 0)
        manual_program(out, arena);
    else if (strcmp(what, "claimclash-rules.5") == 0)
        manual_rules(out);
    else if (strcmp(what, "claimclash.bash") == 0)
        completion_bash(out);
    else if (strcmp(what, "_claimclash") == 0)
        completion_zsh(out);
    else if (strcmp(what, "claimclash.fish") == 0)
        completion_fish(out);
    else
        return EXIT_FAILURE;
    return ferror(out) || arena_full(arena) ? EXIT_FAILURE : EXIT_SUCCESS;
}

/* manual FOLDER NAME...: each of the files into the folder. */
int main(int argc, char **argv)
{
    Arena *arena = arena_new(0);
    int code = arena && argc > 2 ? EXIT_SUCCESS : EXIT_FAILURE;
    for (int i = 2; i < argc && code == EXIT_SUCCESS; i++) {
        Str path = arena_print(arena, "%s/%s", argv[1], argv[i]);
        FILE *out = path.n ? fopen(path.p, "w") : NULL;
        code = out ? print(argv[i], out, arena) : EXIT_FAILURE;
        if (out && fclose(out) != 0)
            code = EXIT_FAILURE;
    }
    arena_free(arena);
    return code;
}
