/* Selection: which rules' findings are wanted, by name and family, and from which level on. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SELECTION_H
#define REPORT_SELECTION_H

#include "report/reading.h"

typedef struct RuleLevel {                           /* "time: off", as a configuration file says it */
    Str rule;                                        /* a rule, a family, or "all" */
    Level level;
    Str path;                                        /* where it is written */
    uint32_t line, column;
} RuleLevel;

typedef struct Wishes {                              /* names of rules and families parted by commas, or "all" */
    Str select;                                      /* empty: all that are not opt-in or off; else it goes before `levels` */
    Str ignore;
    Level least;
    const RuleLevel *levels;
    size_t level_count;
} Wishes;

typedef struct Selection {
    Rules rules;                                     /* as given, with their levels; where some are selected, those are on and the others off */
    const bool *wanted;                              /* one a rule */
    Level least;                                     /* findings below it are dropped */
} Selection;

/* False after notes on unknown names, or when memory is spent. */
bool selection_make(const Wishes *wishes, Rules rules, Arena *arena, Notes *notes, Selection *out);
/* The rules with these levels, of which a rule's own counts more than its family's, and that more than "all". One that is given a level is no
   longer opt-in. Notes on unknown names; no rules when memory is spent. */
Rules selection_levels(Rules rules, const RuleLevel *levels, size_t count, Arena *arena, Notes *notes);
/* Does this name mean the rule: its own, its family's, "all"? */
bool selection_names(Str name, const Rule *rule);
/* "there is no rule or family "cont-conflict"; did you mean "count-conflict"?" */
Str selection_unknown(Str name, Rules rules, Arena *arena);
bool selection_wants(const Selection *selection, const Finding *finding);
/* Drops the findings that are not wanted. An ignored rule is still asked: what it finds is not handed to a less specific rule. */
void selection_apply(const Selection *selection, Verdicts *verdicts);

#endif
