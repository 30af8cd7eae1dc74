/* Completion: for bash, zsh and fish, from the table of options; files are completed where there is nothing to choose from. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/manual.h"

/* The words that an option takes, each after `before`; false when it takes any. */
static bool put_words(FILE *out, const Option *option, const char *before)
{
    size_t count = 0;
    const Str *names = option->names ? option->names(&count) : NULL;
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%.*s", i ? before : "", STR_ARG(names[i]));
    for (const OptionWord *word = option->words; word && word->word.n; word++)
        fprintf(out, "%s%.*s", word == option->words ? "" : before, STR_ARG(word->word));
    return count || option->words;
}

static bool has_words(const Option *option)
{
    return option->names || option->words;
}

static void put_commands(FILE *out, const char *before)
{
    for (int i = 0; i < COMMANDS; i++)
        fprintf(out, "%s%s", i ? before : "", commands[i].name);
}

static void put_bash_options(FILE *out, CommandId command)
{
    fprintf(out, "        %s) offered='", commands[command].name);
    for (size_t i = 0; i < options_count; i++)
        if (options_table[i].commands >> command & 1)
            fprintf(out, "--%s ", options_table[i].name);
    fputs("' ;;\n", out);
}

void completion_bash(FILE *out)
{
    fputs("# Completion of claimclash for bash; made from the table of options.\n_claimclash() {\n"
          "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=check word offered=\n    COMPREPLY=()\n"
          "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n        case $word in\n        ",
          out);
    put_commands(out, "|");
    fputs(") command=$word; break ;;\n        esac\n    done\n    case $before in\n", out);
    for (size_t i = 0; i < options_count; i++) {
        const Option *option = &options_table[i];
        if (!has_words(option))
            continue;
        fprintf(out, "        --%s", option->name);
        if (option->letter)
            fprintf(out, "|-%c", option->letter);
        fputs(") offered='", out);
        put_words(out, option, " ");
        fputs("' ;;\n", out);
    }
    fputs("        explain|--select|--ignore) offered=$(claimclash rules 2>/dev/null | cut -d ' ' -f 1) ;;\n        help) offered='", out);
    put_commands(out, " ");
    fputs("' ;;\n    esac\n    if [ -z \"$offered\" ]; then case $current in\n    -*) case $command in\n", out);
    for (int i = 0; i < COMMANDS; i++)
        put_bash_options(out, (CommandId)i);
    fputs("        esac ;;\n    *) [ \"$COMP_CWORD\" -ne 1 ] || offered='", out);
    put_commands(out, " ");
    fputs("' ;;\n    esac; fi\n    COMPREPLY=($(compgen -W \"$offered\" -- \"$current\"))\n}\ncomplete -o default -F _claimclash claimclash\n", out);
}

/* In zsh's specifications brackets, colons and quotes mean something. */
static void put_zsh_text(FILE *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '[' || *text == ']' || *text == ':')
            fputc('\\', out);
        fputs(*text == '\'' ? "'\\''" : (char[]){*text, '\0'}, out);
    }
}

static void put_zsh_option(FILE *out, const Option *option)
{
    if (option->letter)
        fprintf(out, "        '*'{-%c,--%s}'[", option->letter, option->name);
    else
        fprintf(out, "        '*--%s[", option->name);
    put_zsh_text(out, option->says);
    fputc(']', out);
    if (option->argument) {
        fputc(':', out);
        put_zsh_text(out, option->argument);
        fputs(has_words(option) ? ":(" : ":_files", out);
        if (put_words(out, option, " "))
            fputc(')', out);
    }
    fputs("' \\\n", out);
}

void completion_zsh(FILE *out)
{
    fputs("#compdef claimclash\n# Completion of claimclash for zsh; made from the table of options.\n_claimclash() {\n    _arguments -s \\\n", out);
    for (size_t i = 0; i < options_count; i++)
        put_zsh_option(out, &options_table[i]);
    fputs("        '1: :_claimclash_first' '*:file:_files'\n}\n_claimclash_first() {\n    local -a names=(", out);
    for (int i = 0; i < COMMANDS; i++) {
        fprintf(out, "'%s:", commands[i].name);
        put_zsh_text(out, commands[i].says);
        fputs("' ", out);
    }
    fputs(")\n    _describe command names\n    _files\n}\n_claimclash \"$@\"\n", out);
}

static void put_fish_text(FILE *out, const char *text)
{
    fputc('\'', out);
    for (; *text; text++)
        fprintf(out, *text == '\'' || *text == '\\' ? "\\%c" : "%c", *text);
    fputc('\'', out);
}

void completion_fish(FILE *out)
{
    fputs("# Completion of claimclash for fish; made from the table of options.\n", out);
    for (int i = 0; i < COMMANDS; i++) {
        fprintf(out, "complete -c claimclash -n __fish_use_subcommand -a %s -d ", commands[i].name);
        put_fish_text(out, commands[i].says);
        fputc('\n', out);
    }
    for (size_t i = 0; i < options_count; i++) {
        const Option *option = &options_table[i];
        fprintf(out, "complete -c claimclash -l %s", option->name);
        if (option->letter)
            fprintf(out, " -s %c", option->letter);
        if (option->argument)
            fputs(has_words(option) ? " -x -a '" : " -r", out);
        if (put_words(out, option, " "))
            fputc('\'', out);
        fputs(" -d ", out);
        put_fish_text(out, option->says);
        fputc('\n', out);
    }
}
