/* Help: made from the tables of commands and options, so that it cannot drift from what is understood. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "cli/page.h"
#include "cli/terminal.h"

enum { COLUMN = 31 };                                /* where the explanations begin */

static void put_entry(Page *page, Str name)
{
    Writer *out = &page->out;
    writer_text(out, "  ");
    writer_put(out, name);
    if (name.n + 4 > COLUMN) {
        writer_byte(out, '\n');
        writer_repeat(out, ' ', COLUMN);
    } else {
        writer_repeat(out, ' ', COLUMN - 2 - name.n);
    }
}

static void put_option(Page *page, const Option *option)
{
    Writer *out = &page->out;
    Str letter = option->letter ? arena_print(page->arena, "-%c, ", option->letter) : S("    ");
    put_entry(page, arena_print(page->arena, "%.*s--%s%s%s", STR_ARG(letter), option->name, option->argument ? " " : "", option->argument ? option->argument : ""));
    writer_text(out, option->says);
    for (const OptionWord *word = option->words; word && word->word.n; word++) {
        writer_text(out, word == option->words ? " " : ", ");
        writer_put(out, word->word);
    }
    writer_byte(out, '\n');
}

static void put_options(Page *page, unsigned of_commands)
{
    writer_text(&page->out, "\nOptions:\n");
    for (size_t i = 0; i < options_count; i++)
        if (options_table[i].commands & of_commands)
            put_option(page, &options_table[i]);
}

static void put_all(Page *page, bool whole)
{
    writer_text(&page->out, "Finds claims in articles that cannot all be true.\n\nUsage: claimclash [COMMAND] [OPTIONS] [PATH...]\n\n"
                            "Commands (check when none is named):\n");
    for (int i = 0; i < COMMANDS; i++) {
        put_entry(page, arena_print(page->arena, "%s %s", commands[i].name, commands[i].operands));
        writer_text(&page->out, commands[i].says);
        writer_byte(&page->out, '\n');
    }
    put_options(page, whole ? ~0u : 1u << COMMAND_CHECK);
    writer_text(&page->out, "\nExit code: 0 nothing was found at --fail-on or above; 1 something was; 2 the whole job could not be done.\n");
    if (!whole)
        writer_text(&page->out, "`claimclash help COMMAND` tells of one command, `claimclash --help` of all options.\n");
}

static void put_one(Page *page, const Command *command)
{
    writer_put(&page->out, arena_print(page->arena, "Usage: claimclash %s [OPTIONS] %s\n\n", command->name, command->operands));
    page_fill(page, 0, arena_print(page->arena, "%s: %s.", command->name, command->says));
    put_options(page, 1u << command->id);
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
