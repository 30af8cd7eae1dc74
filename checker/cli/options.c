/* Options: getopt_long driven by the table; what it does not know is answered with the nearest name that it does. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "project/config.h"

enum { FIRST_VALUE = 256 };                          /* getopt's value of the table's first option: beyond all letters */

typedef struct Getopt {
    struct option *longs;
    char *letters;
} Getopt;

static Getopt getopt_tables(Arena *arena)
{
    Getopt tables = {ARENA_ARRAY(arena, struct option, options_count + 1), ARENA_ARRAY(arena, char, 2 * options_count + 2)};
    size_t letter = 0;
    if (!tables.longs || !tables.letters)
        return (Getopt){0};
    tables.letters[letter++] = ':';
    for (size_t i = 0; i < options_count; i++) {
        const Option *option = &options_table[i];
        tables.longs[i] = (struct option){option->name,
                                          option->optional   ? optional_argument
                                          : option->argument ? required_argument
                                                             : no_argument,
                                          NULL, FIRST_VALUE + (int)i};
        if (option->letter)
            tables.letters[letter++] = option->letter;
        if (option->letter && option->argument)
            tables.letters[letter++] = ':';
    }
    return tables;
}

const char *const *words_ended(const Words *words, Arena *arena)
{
    const char **ended = words->n ? ARENA_ARRAY(arena, const char *, words->n + 1) : NULL;
    for (uint32_t i = 0; ended && i < words->n; i++)
        ended[i] = words->at[i];
    return ended;
}

static const Option *option_of(int value)
{
    for (size_t i = 0; i < options_count; i++)
        if (value == FIRST_VALUE + (int)i || value == options_table[i].letter)
            return &options_table[i];
    return NULL;
}

/* The long option that is spelled like this or nearly; empty when there is none. */
static Str nearest_option(Str name)
{
    Str names[64];
    size_t count = 0;
    for (; count < options_count && count < sizeof names / sizeof *names; count++)
        names[count] = str_of(options_table[count].name);
    return note_nearest(name, names, count);
}

/* "-since": a long option with one hyphen, of which getopt makes letters. */
static void tell_unknown_letter(const char *argument, int letter, Notes *notes)
{
    Str word = str_of(argument), name = str_sub(word, 1, str_find_byte(word, '='));
    Str nearest = str_starts(word, S("-")) && !str_starts(word, S("--")) && name.n > 2 ? nearest_option(name) : (Str){0};
    if (nearest.n)
        note_add(notes, (Str){0}, 0, 0, "there is no option -%c; did you mean --%.*s, with two hyphens?", letter, STR_ARG(nearest));
    else
        note_add(notes, (Str){0}, 0, 0, "there is no option -%c; claimclash -h lists them", letter);
}

static void tell_unknown(const char *argument, Notes *notes)
{
    Str name = str_of(argument);
    name = str_sub(name, 2, str_find_byte(name, '='));
    Str nearest = nearest_option(name);
    if (nearest.n)
        note_add(notes, (Str){0}, 0, 0, "there is no option --%.*s; did you mean --%.*s?", STR_ARG(name), STR_ARG(nearest));
    else
        note_add(notes, (Str){0}, 0, 0, "there is no option --%.*s; claimclash -h lists them", STR_ARG(name));
}

static void read_word(const Option *option, const char *value, int *at, Arena *arena, Notes *notes)
{
    enum { MOST = 16 };
    Str names[MOST], all = {0};
    size_t count = 0;
    for (; count < MOST && option->words[count].word.n; count++) {
        if (str_equal(option->words[count].word, str_of(value))) {
            *at = option->words[count].value;
            return;
        }
        names[count] = option->words[count].word;
        all = arena_print(arena, "%.*s%s%.*s", STR_ARG(all), count ? ", " : "", STR_ARG(names[count]));
    }
    Str nearest = note_nearest(str_of(value), names, count);
    if (nearest.n)
        note_add(notes, (Str){0}, 0, 0, "--%s cannot be \"%s\"; did you mean \"%.*s\"?", option->name, value, STR_ARG(nearest));
    else
        note_add(notes, (Str){0}, 0, 0, "--%s cannot be \"%s\"; it is one of %.*s", option->name, value, STR_ARG(all));
}

static void read_number(const Option *option, const char *value, int *at, Notes *notes)
{
    char *rest;
    long number = strtol(value, &rest, 10);
    if (rest == value || *rest || number < 1 || number > 1000000000)
        note_add(notes, (Str){0}, 0, 0, "--%s cannot be \"%s\"; it is a number from 1", option->name, value);
    else
        *at = (int)number;
}

static void keep(const Option *option, const char *value, Options *options, Arena *arena, Notes *notes)
{
    void *at = (char *)options + option->at;
    switch (option->kind) {
    case OPTION_FLAG:
        *(bool *)at = true;
        return;
    case OPTION_TEXT:
        *(const char **)at = value;
        return;
    case OPTION_NAMES:
        *(const char **)at = *(const char **)at ? arena_print(arena, "%s,%s", *(const char **)at, value).p : value;
        return;
    case OPTION_LIST: {
        const char **item = VEC_PUSH(arena, (Words *)at);
        if (item)
            *item = value;
        return;
    }
    case OPTION_WORD:
        read_word(option, value, at, arena, notes);
        return;
    case OPTION_NUMBER:
        read_number(option, value, at, notes);
        return;
    }
}

/* One turn of getopt: the option kept, or a note on what is wrong with it. */
static const Option *take(int value, char *const *argv, Options *options, Arena *arena, Notes *notes)
{
    const Option *option = option_of(value == '?' || value == ':' ? optopt : value);
    if (value == ':') {
        note_add(notes, (Str){0}, 0, 0, "--%s needs %s", option->name, option->argument);
    } else if (value == '?' && option && optopt >= FIRST_VALUE) {
        note_add(notes, (Str){0}, 0, 0, "--%s takes no value; write --%s alone", option->name, option->name);
    } else if (value == '?' && optopt) {
        bool within = argv[optind] && strchr(argv[optind], optopt) && argv[optind][0] == '-';        /* more letters follow: getopt stands still */
        tell_unknown_letter(argv[within ? optind : optind - 1], optopt, notes);
    } else if (value == '?') {
        tell_unknown(argv[optind - 1], notes);
    } else {
        options->short_help = options->short_help || value == 'h';
        keep(option, optarg ? optarg : "", options, arena, notes);
        return option;
    }
    return NULL;
}

/* The first operand may be the command; all others are operands. */
static void take_operands(int argc, char *const *argv, Options *options, Arena *arena)
{
    const Command *command = optind < argc ? command_find(str_of(argv[optind])) : NULL;
    if (command)
        options->command = command->id;
    for (int i = optind + (command != NULL); i < argc; i++) {
        const char **operand = VEC_PUSH(arena, &options->operands);
        if (operand)
            *operand = argv[i];
    }
}

static void tell_unfit(const Option *option, CommandId command, Notes *notes)
{
    for (int i = 0; i < COMMANDS; i++) {
        if (option->commands >> i & 1) {
            note_add(notes, (Str){0}, 0, 0, "--%s does not go with \"%s\"; it is an option of \"%s\"", option->name, commands[command].name, commands[i].name);
            return;
        }
    }
}

bool options_read(int argc, char *const *argv, Options *options, Arena *arena, Notes *notes)
{
    typedef VEC(const Option *) Seen;
    Seen seen = {0};
    Getopt tables = getopt_tables(arena);
    *options = (Options){0};
    if (!tables.longs)
        return false;
    opterr = 0;
    optind = 0;                                      /* GNU: start afresh; `test` reads the arguments of its cases */
    for (int value; (value = getopt_long(argc, argv, tables.letters, tables.longs, NULL)) != -1;) {
        const Option **kept = VEC_PUSH(arena, &seen);
        if (kept)
            *kept = take(value, argv, options, arena, notes);
        if (value == '?' && optopt && optopt < FIRST_VALUE)
            break;                                   /* the letters behind it are no options either, but a word with one hyphen */
    }
    take_operands(argc, argv, options, arena);
    for (uint32_t i = 0; i < seen.n; i++)
        if (seen.at[i] && !(seen.at[i]->commands >> options->command & 1))
            tell_unfit(seen.at[i], options->command, notes);
    if (options->locale && !config_is_locale(str_of(options->locale)))
        note_add(notes, (Str){0}, 0, 0, "there is no locale \"%s\"; locales are written as en or en-GB", options->locale);
    return !notes_fatal(notes) && !arena_full(arena);
}
