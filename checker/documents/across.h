/* Across: articles on one event laid beside each other; disagreements grouped by subject, with all values and who says each. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_ACROSS_H
#define DOCUMENTS_ACROSS_H

#include "documents/group.h"

/* An article that was read and judged by itself. */
typedef struct Account {
    Case it;
    Verdicts *verdicts;                              /* its own: gets the findings whose primary end it holds */
    Arena *arena;                                    /* its own */
    const uint8_t *read;                             /* by sentence: its claims are read; NULL: of all */
} Account;

/* False when memory is spent: what was found may not be all. `names`: see group_articles. */
bool across_judge(Account *accounts, const Str *names, uint32_t count, Arena *scratch);

/* across_read.c: by place in the group, the claims of all sentences that some figure of the other articles could disagree with. */
bool across_read(const Account *accounts, const Group *group, Claims claims[MOST_IN_GROUP], Arena *arena, Arena *scratch);

#endif
