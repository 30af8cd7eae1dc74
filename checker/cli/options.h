/* Options: what the user asks for, read from the command line by one table that also makes the help. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/note.h"
#include "claimclash.h"

typedef enum CommandId {
    COMMAND_CHECK,
    COMMAND_CLAIMS,
    COMMAND_DIFF,
    COMMAND_FACTS,
    COMMAND_EXPLAIN,
    COMMAND_RULES,
    COMMAND_TEST,
    COMMAND_BASELINE,
    COMMAND_CONFIG,
    COMMAND_INIT,
    COMMAND_LSP,
    COMMAND_REVIEW,
    COMMAND_HELP,
    COMMAND_VERSION,
    COMMANDS
} CommandId;

typedef VEC(const char *) Words;

typedef enum ColourWhen { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER } ColourWhen;
typedef enum FailOn { FAIL_USUAL, FAIL_NEVER, FAIL_NOTE, FAIL_WARNING, FAIL_ERROR } FailOn;

typedef struct Options {
    CommandId command;
    Words operands;
    Words formats;                                   /* "json", "human:report.txt" */
    Words excludes;
    Words rules;                                     /* files and folders */
    const char *across;                              /* how articles are grouped; "": as the configuration says; NULL: they are not compared */
    Words facts;                                     /* fact sheets, or articles that serve as such */
    const char *output, *select, *ignore, *date, *locale, *config, *baseline, *reason, *since, *diff, *stdin_filename, *files_from;
    int min_level;                                   /* ClaimclashLevel */
    int fail_on;                                     /* FailOn */
    int input;                                       /* ClaimclashInput */
    int stage;                                       /* ClaimclashShow; 0: none asked for */
    int colour;                                      /* ColourWhen */
    int most;                                        /* findings printed; 0: all */
    int port;                                        /* of review; 0: any that is free */
    int megabytes;                                   /* of memory that one article may take; 0: the usual */
    int jobs;                                        /* threads; 0: one for each processor */
    bool null, no_ignore, force_exclude, no_baseline, isolated, ascii, quiet, verbose, pairs, stats, short_help, help, version;
} Options;

typedef enum OptionKind {
    OPTION_FLAG,                                     /* bool */
    OPTION_TEXT,                                     /* const char *: the last one counts */
    OPTION_NAMES,                                    /* const char *: several are joined by commas */
    OPTION_LIST,                                     /* Words */
    OPTION_WORD,                                     /* int: the value of one of `words` */
    OPTION_NUMBER                                    /* int, from 1 */
} OptionKind;

typedef struct OptionWord {
    Str word;
    int value;
} OptionWord;

typedef struct Option {
    const char *name;                                /* "format" */
    char letter;                                     /* 'f', or 0 */
    OptionKind kind;
    const char *argument;                            /* "FMT[:FILE]"; NULL for flags */
    const char *says;                                /* one line of help */
    const OptionWord *words;                         /* for OPTION_WORD; ends with an empty one */
    const Str *(*names)(size_t *count);              /* for the help: more names that it can take, or NULL */
    size_t at;                                       /* where in Options it is kept */
    bool optional;                                   /* the argument may be left out */
    bool usual;                                      /* shown by -h, which is one screen */
    unsigned commands;                               /* bit 1 << CommandId for each command that takes it */
} Option;

extern const Option options_table[];
extern const size_t options_count;

/* The words with a NULL at the end; NULL when there is none of them, or no memory. */
const char *const *words_ended(const Words *words, Arena *arena);
/* Reads argv[1..]. False after notes that name what would be right. */
bool options_read(int argc, char *const *argv, Options *options, Arena *arena, Notes *notes);

#endif
