/* Explain: a rule's page, made from the rule's own file. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "cli/page.h"
#include "cli/rulebook.h"
#include "cli/terminal.h"

enum { INDENT = 4 };

static void put_fact(Page *page, const char *name, Str value)
{
    if (!value.n)
        return;
    writer_byte(&page->out, '\n');
    page_title(page, str_of(name));
    page_fill(page, INDENT, value);
}

static void put_examples(Page *page, const Rule *rule, bool conflict)
{
    bool any = false;
    writer_byte(&page->out, '\n');
    page_title(page, conflict ? S("These clash") : S("These do not"));
    for (uint32_t i = 0; i < rule->example_count; i++) {
        if (rule->examples[i].conflict != conflict)
            continue;
        if (any)
            writer_byte(&page->out, '\n');
        page_quote(page, INDENT, str_trim(rule->examples[i].text));
        any = true;
    }
}

static void put_options(Page *page, const Rule *rule)
{
    if (!rule->option_count)
        return;
    writer_byte(&page->out, '\n');
    page_title(page, S("Options"));
    for (uint32_t i = 0; i < rule->option_count; i++)
        page_fill(page, INDENT, arena_print(page->arena, "%.*s: %.*s", STR_ARG(rule->options[i].key), STR_ARG(rule->options[i].value)));
}

static void put_rule(Page *page, const Rule *rule)
{
    page_title(page, arena_print(page->arena, "%.*s (%.*s): %s%s", STR_ARG(rule->id), STR_ARG(rule->family), level_name(rule->level),
                                 rule->off ? ", only when selected" : ""));
    page_fill(page, INDENT, rule->says);
    put_examples(page, rule, true);
    put_examples(page, rule, false);
    put_fact(page, "Message", rule->message);
    put_fact(page, "Help", rule->help);
    put_options(page, rule);
    put_fact(page, "Source", rule->source);
    put_fact(page, "File", arena_print(page->arena, "%.*s:%u", STR_ARG(rule->path), rule->line));
    put_fact(page, "To silence it", arena_print(page->arena, "everywhere: --ignore %.*s", STR_ARG(rule->id)));
    page_fill(page, INDENT, arena_print(page->arena, "at one place, in a comment before the paragraph: <!-- claimclash-ignore %.*s: reason -->", STR_ARG(rule->id)));
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
