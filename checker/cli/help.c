/* Help: made from the tables of commands and options, so that it cannot drift from what is understood. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"

#include "cli/command.h"
#include "cli/page.h"
#include "cli/terminal.h"

enum { COLUMN = 31 };                                /* where the explanations begin */

/* The name in the left column, what it does in the right one. */
static void put_entry(Page *page, Str name, Str says)
{
    size_t column = name.n + 2;
    writer_text(&page->out, "  ");
    writer_put(&page->out, name);
    if (column + 2 > COLUMN) {
        writer_byte(&page->out, '\n');
        column = 0;
    }
    page_fill(page, COLUMN, column, says);
}

Str help_option(const Option *option, Arena *arena)
{
    Str says = str_of(option->says);
    size_t count = 0;
    const Str *names = option->names ? option->names(&count) : NULL;
    for (const OptionWord *word = option->words; word && word->word.n; word++)
        says = arena_print(arena, "%.*s%s %.*s", STR_ARG(says), word == option->words ? "" : ",", STR_ARG(word->word));
    for (size_t i = 0; i < count; i++)
        says = arena_print(arena, "%.*s%s %.*s", STR_ARG(says), i ? "," : "", STR_ARG(names[i]));
    return says;
}

static void put_option(Page *page, const Option *option)
{
    Str letter = option->letter ? arena_print(page->arena, "-%c, ", option->letter) : S("    ");
    Str name = option->optional ? arena_print(page->arena, "%.*s--%s[=%s]", STR_ARG(letter), option->name, option->argument)
                                : arena_print(page->arena, "%.*s--%s%s%s", STR_ARG(letter), option->name, option->argument ? " " : "",
                                              option->argument ? option->argument : "");
    put_entry(page, name, help_option(option, page->arena));
}

static void put_options(Page *page, unsigned of_commands, bool whole)
{
    writer_text(&page->out, whole ? "\nOptions:\n" : "\nUsual options:\n");
    for (size_t i = 0; i < options_count; i++)
        if ((options_table[i].commands & of_commands) && (whole || options_table[i].usual))
            put_option(page, &options_table[i]);
}

static void put_all(Page *page, bool whole)
{
    writer_text(&page->out, "Finds claims in articles that cannot all be true.\n\nUsage: claimclash [COMMAND] [OPTIONS] [PATH...]\n\n"
                            "Commands (check when none is named):\n");
    for (int i = 0; i < COMMANDS; i++)
        put_entry(page, arena_print(page->arena, "%s %s", commands[i].name, commands[i].operands), str_of(commands[i].says));
    put_options(page, ~0u, whole);
    writer_byte(&page->out, '\n');
    page_fill(page, 0, 0, S("Exit code: 0 nothing was found at --fail-on or above; 1 something was; 2 the whole job could not be done."));
    if (!whole)
        page_fill(page, 0, 0, S("All options: claimclash --help. One command: claimclash help COMMAND."));
}

static void put_one(Page *page, const Command *command)
{
    writer_put(&page->out, arena_print(page->arena, "Usage: claimclash %s [OPTIONS] %s\n\n", command->name, command->operands));
    page_fill(page, 0, 0, arena_print(page->arena, "%s: %s.", command->name, command->says));
    put_options(page, 1u << command->id, true);
}

static bool tell_unknown(const char *name)
{
    Str names[COMMANDS], nearest;
    for (int i = 0; i < COMMANDS; i++)
        names[i] = str_of(commands[i].name);
    nearest = note_nearest(str_of(name), names, COMMANDS);
    if (nearest.n)
        terminal_say("there is no command \"%s\"; did you mean \"%.*s\"?", name, STR_ARG(nearest));
    else
        terminal_say("there is no command \"%s\"; claimclash -h lists them", name);
    return false;
}

int command_help(const Options *options, Arena *arena)
{
    const char *name = options->command == COMMAND_HELP && options->operands.n ? options->operands.at[0] : commands[options->command].name;
    const Command *command = command_find(str_of(name));
    Page *page = ARENA_NEW(arena, Page);
    if (!page || (!command && !tell_unknown(name)))
        return EXIT_UNDONE;
    page_start(page, options, arena);
    if (command->id == COMMAND_HELP || command->id == COMMAND_CHECK)
        put_all(page, !options->short_help);
    else
        put_one(page, command);
    return page_end(page) ? EXIT_CLEAN : EXIT_UNDONE;
}

int command_version(const Options *options, Arena *arena)
{
    Page *page = ARENA_NEW(arena, Page);
    if (!page)
        return EXIT_UNDONE;
    page_start(page, options, arena);
    writer_put(&page->out, arena_print(arena, "claimclash %s\n", claimclash_version()));
    return page_end(page) ? EXIT_CLEAN : EXIT_UNDONE;
}
