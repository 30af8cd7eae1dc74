/* Rule page: made from the rule's own file, so that it cannot say anything else than the rule. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/rule_page.h"

#include "report/writer.h"

static void add(RulePage *page, Str title, Str text, bool example, Arena *arena)
{
    RulePart *part = text.n ? VEC_PUSH(arena, &page->parts) : NULL;
    if (part)
        *part = (RulePart){title, text, example};
}

/* An example of several documents, each below its name. */
static Str example_text(const RuleExample *example, Arena *arena)
{
    const struct {
        const char *name;
        Str text;
    } beside[] = {{"The fact sheet", example->facts}, {"Its earlier version", example->before}, {"Another article", example->beside}};
    Str text = str_trim(example->text);
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        if (beside[i].text.n)
            text = arena_print(arena, "%.*s\n\n%s:\n\n%.*s", STR_ARG(text), beside[i].name, STR_ARG(str_trim(beside[i].text)));
    return text;
}

static void add_examples(RulePage *page, const Rule *rule, bool conflict, Arena *arena)
{
    Str title = conflict ? S("These clash") : S("These do not");
    for (uint32_t i = 0; i < rule->example_count; i++) {
        if (rule->examples[i].conflict != conflict)
            continue;
        add(page, title, example_text(&rule->examples[i], arena), true, arena);
        title = (Str){0};
    }
}

static void add_options(RulePage *page, const Rule *rule, Arena *arena)
{
    for (uint32_t i = 0; i < rule->option_count; i++) {
        const RuleOption *option = &rule->options[i];
        add(page, i ? (Str){0} : S("Options"), arena_print(arena, "%.*s: %.*s", STR_ARG(option->key), STR_ARG(option->value)), false, arena);
    }
}

RulePage rule_page(const Rule *rule, Arena *arena)
{
    RulePage page = {0};
    Str head = arena_print(arena, "%.*s (%.*s): %s%s", STR_ARG(rule->id), STR_ARG(rule->family), level_name(rule->level),
                           rule->off ? ", off by default" : "");
    add(&page, head, rule->says, false, arena);
    add_examples(&page, rule, true, arena);
    add_examples(&page, rule, false, arena);
    add(&page, S("Message"), rule->message, false, arena);
    add(&page, S("Help"), rule->help, false, arena);
    add_options(&page, rule, arena);
    add(&page, S("Source"), rule->source, false, arena);
    add(&page, S("File"), arena_print(arena, "%.*s:%u", STR_ARG(rule->path), rule->line), false, arena);
    add(&page, S("To silence it"), arena_print(arena, "everywhere: --ignore %.*s", STR_ARG(rule->id)), false, arena);
    add(&page, (Str){0}, arena_print(arena, "at one place, in a comment before the paragraph: <!-- claimclash-ignore %.*s: reason -->", STR_ARG(rule->id)),
        false, arena);
    return page;
}

static void put(Pile *pile, Str text)
{
    pile_take(pile, text.p, text.n);
}

/* What Markdown would take for mark-up is escaped; lines of an example stand in a block quote. */
static void put_markdown(Pile *pile, Str text, bool example)
{
    static const Str marks = STR("\\`*_[]<>&#|~");
    put(pile, example ? S("> ") : (Str){0});
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.p[i];
        if (str_find_byte(marks, byte) < marks.n)
            put(pile, S("\\"));
        put(pile, (Str){&byte, 1});
        if (byte == '\n' && example)
            put(pile, S("> "));
    }
    put(pile, S("\n\n"));
}

Str rule_page_markdown(const RulePage *page, Arena *arena)
{
    Pile pile = {.arena = arena};
    for (uint32_t i = 0; i < page->parts.n; i++) {
        const RulePart *part = &page->parts.at[i];
        if (i && part->title.n)
            put(&pile, arena_print(arena, "**%.*s**\n\n", STR_ARG(part->title)));
        else if (part->example)
            put(&pile, S("<!-- -->\n\n"));           /* else two examples would be one block quote */
        put_markdown(&pile, part->text, part->example);
    }
    return str_trim((Str){pile.bytes.at, pile.bytes.n});
}

Str rule_page_plain(const RulePage *page, Arena *arena)
{
    Pile pile = {.arena = arena};
    for (uint32_t i = 0; i < page->parts.n; i++) {
        const RulePart *part = &page->parts.at[i];
        if (i && part->title.n)
            put(&pile, arena_print(arena, "%.*s:\n", STR_ARG(part->title)));
        put(&pile, part->text);
        put(&pile, S("\n\n"));
    }
    return str_trim((Str){pile.bytes.at, pile.bytes.n});
}
