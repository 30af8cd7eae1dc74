/* Selection: which rules' findings are wanted, by name and family, and from which level on. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SELECTION_H
#define REPORT_SELECTION_H

#include "report/reading.h"

typedef struct Selection {
    Rules rules;                                     /* as given; where some are selected, those are on and the others off */
    const bool *wanted;                              /* one a rule */
    Level least;                                     /* findings below it are dropped */
} Selection;

/* `select` and `ignore`: names of rules and families parted by commas, or "all"; an empty `select` is all that are not opt-in. False after
   notes on unknown names, or when memory is spent. */
bool selection_make(Str select, Str ignore, Level least, Rules rules, Arena *arena, Notes *notes, Selection *out);
/* Does this name mean the rule: its own, its family's, "all"? */
bool selection_names(Str name, const Rule *rule);
/* "there is no rule or family "cont-conflict"; did you mean "count-conflict"?" */
Str selection_unknown(Str name, Rules rules, Arena *arena);
bool selection_wants(const Selection *selection, const Finding *finding);
/* Drops the findings that are not wanted. An ignored rule is still asked: what it finds is not handed to a less specific rule. */
void selection_apply(const Selection *selection, Verdicts *verdicts);

#endif
