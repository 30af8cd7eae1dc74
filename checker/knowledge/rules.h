/* Rules: what may clash, of a closed set of kinds, read from YAML; every rule brings its message and its examples. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_RULES_H
#define KNOWLEDGE_RULES_H

#include "base/decimal.h"
#include "base/note.h"
#include "knowledge/yaml.h"

typedef enum Level { LEVEL_OFF, LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR } Level;
const char *level_name(Level level);                 /* "off", "note", "warning", "error" */

/* The kinds. Each is one file in judge/kinds/ and one line in the tables of knowledge/rules.c (name, slots, options) and judge/judge.c. */
typedef enum RuleKind {
    RULE_VALUES,              /* two comparable claims of one form with values that cannot both be true */
    RULE_MAGNITUDE,           /* the same, a power of ten apart */
    RULE_ZERO,                /* none against some */
    RULE_DISPLAY,             /* headline, summary or caption against the body */
    RULE_SHEET,               /* an article against a fact sheet */
    RULE_ACROSS,              /* several articles on one event */
    RULE_VERSION,             /* an article against its earlier version */
    RULE_WEEKDAY,             /* weekday against date */
    RULE_CALENDAR,            /* a date that does not exist */
    RULE_FORMULA,             /* figures in a pattern of words that must fulfil an equation */
    RULE_CONVERSION,          /* a measure or an amount of money and what it is converted to in brackets */
    RULE_RANGE,               /* the two ends of a range */
    RULE_SINCE,               /* years since an event, anniversaries */
    RULE_AGE,                 /* an age against birth and death */
    RULE_SPAN,                /* a length of time against its first and last day */
    RULE_LATER,               /* years from one event to a later one against the years of both */
    RULE_TABLE,               /* a total of a table */
    RULE_LIST,                /* a stated number against a list */
    RULE_NAME,                /* a surname spelled in two ways */
    RULE_ONCE,                /* two dates of what happens once */
    RULE_ACRONYM,             /* one acronym for two names */
    RULE_PARAPHRASE,          /* a speaker's quoted figure against the same speaker's as the article tells it */
    RULE_OUTCOME,             /* one matter that ended both ways */
    RULE_POLARITY,            /* one thing that is said and denied */
    RULE_QUANTIFIER,          /* all or none of a group against so many of so many */
    RULE_ORPHAN,              /* a surname whose bearer is never named in full */
    RULE_ATTAINABLE,          /* a percentage that no number of so few can make */
    RULE_QUOTE,               /* a quotation given twice, in two wordings or as two people's */
    RULE_CLOCK,               /* one time of day in two zones */
    RULE_RELATIVE,            /* a day told by its distance against one of the calendar */
    RULE_ORDER,               /* what must come first against what follows it */
    RULE_UNSUPPORTED,         /* a displayed figure that nothing in the body bears out */
    RULE_RECAP,               /* a figure, date or time of a summary that its text does not have */
    RULE_PROSE,               /* a sentence against the cell of a table that it speaks of */
    RULE_SINGLE,              /* two values of what has only one, by patterns of words */
    RULE_REUSE,               /* one rare number for two things */
    RULE_TENSE,               /* what will be on a day that is past, or was on one to come */
    RULE_EQUATION,            /* figures found by what they count, in an equation */
    RULE_KINDS
} RuleKind;
const char *rule_kind_name(RuleKind kind);           /* "values", "magnitude", ... as `extends:` names it */

typedef struct RuleExample {
    Str text;                 /* one or more paragraphs, as Markdown */
    Str facts, before, beside;    /* a fact sheet; its earlier version; another article: what it is laid beside, when the kind needs that */
    uint32_t line, column;
    bool conflict;            /* must this rule (and no other) find it? else every rule must be silent */
} RuleExample;

typedef struct RuleOption {
    Str key, value;           /* as written: "tolerance", "0.05"; the kind knows what it means; checked by rules.c against the kind's table */
    Decimal number;
} RuleOption;

typedef struct Rule {
    Str id;                   /* file name without .yml */
    Str family;               /* folder: figures, arithmetic, ... */
    Str path;                 /* as shown: rules/checks/figures/count-conflict.yml */
    uint32_t line;
    RuleKind kind;
    Level level;
    bool off;                 /* opt-in */
    bool user;                /* came from --rules */
    Str says;                 /* one or two sentences: what it means */
    Str message;              /* with {slots}: "sources disagree on {what}: {a} vs {b}" */
    Str help;
    Str source;
    Str form;                 /* which form of figure: count, money, percent, measure; empty when the kind has no forms */
    const RuleOption *options;
    uint32_t option_count;
    const RuleExample *examples;
    uint32_t example_count;
} Rule;

typedef struct Rules {
    const Rule *rules;        /* sorted by family and id */
    uint32_t n;
} Rules;

/* Reads one rule file. False after notes: unknown key, missing key, wrong type, unknown kind, an option the kind lacks, too few examples. */
bool rule_read(const YamlNode *tree, Str path, Str family, bool user, Arena *arena, Notes *notes, Rule *out);
/* The shipped rules and the user's together; a user's rule of the same id replaces the shipped one. */
Rules rules_join(Rules shipped, Rules user, Arena *arena);
const Rule *rules_find(Rules rules, Str id);
const RuleOption *rule_option(const Rule *rule, Str key);     /* NULL when the file does not set it */

#endif
