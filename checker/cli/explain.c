/* Explain: a rule's page, made from the rule's own file. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "cli/page.h"
#include "cli/rulebook.h"
#include "cli/terminal.h"
#include "report/rule_page.h"

enum { INDENT = 4 };

static void put_rule(Page *page, const Rule *rule)
{
    RulePage told = rule_page(rule, page->arena);
    for (uint32_t i = 0; i < told.parts.n; i++) {
        const RulePart *part = &told.parts.at[i];
        if (i && (part->title.n || part->example))
            writer_byte(&page->out, '\n');
        if (part->title.n)
            page_title(page, part->title);
        if (part->example)
            page_quote(page, INDENT, part->text);
        else
            page_fill(page, INDENT, 0, part->text);
    }
}

int command_explain(const Options *options, Arena *arena)
{
    Rules rules;
    Page *page = ARENA_NEW(arena, Page);
    int code = EXIT_CLEAN;
    if (!page || !rulebook_open(options, arena, &rules))
        return EXIT_UNDONE;
    if (!options->operands.n) {
        terminal_say("explain needs the name of a rule; `claimclash rules` lists them");
        return EXIT_UNDONE;
    }
    page_start(page, options, arena);
    for (uint32_t i = 0; i < options->operands.n; i++) {
        const Rule *rule = rulebook_find(rules, options->operands.at[i], arena);
        if (rule && i)
            writer_byte(&page->out, '\n');
        if (rule)
            put_rule(page, rule);
        else
            code = EXIT_UNDONE;
    }
    return page_end(page) ? code : EXIT_UNDONE;
}
