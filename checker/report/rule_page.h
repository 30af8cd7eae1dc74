/* Rule page: what there is to tell about a rule, in order: to people by `explain`, to tools as the help text of SARIF. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_RULE_PAGE_H
#define REPORT_RULE_PAGE_H

#include "knowledge/rules.h"

typedef struct RulePart {
    Str title;                                       /* "These clash": a section begins; empty: it goes on */
    Str text;                                        /* a paragraph; the lines of an example */
    bool example;
} RulePart;

typedef struct RulePage {
    VEC(RulePart) parts;
} RulePage;

RulePage rule_page(const Rule *rule, Arena *arena);
/* The page in Markdown, what the rule says at its head. */
Str rule_page_markdown(const RulePage *page, Arena *arena);
Str rule_page_plain(const RulePage *page, Arena *arena);

#endif
