/* Facts: fact sheets checked for what is wrong with them, and drafted from an article's claims. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/check.h"
#include "cli/page.h"
#include "cli/terminal.h"
#include "documents/sheet.h"
#include "project/documents.h"
#include "report/escape.h"

/* Tells what is wrong with one sheet, or how many facts it holds. */
static bool check_sheet(Page *page, const char *path, Arena *arena)
{
    Notes notes = {.arena = arena};
    Documents documents = {0};
    Knowledge knowledge = knowledge_embedded();
    bool read = documents_add(&documents, path, arena, &notes);
    Sheet *sheet = read ? sheet_read(str_of(path), (Str){documents.at[0].bytes, documents.at[0].size}, &knowledge, (Date){0}, arena, &notes) : NULL;
    if (sheet) {
        escape_terminal(&page->out, str_of(path), page->ascii);
        if (sheet_is_facts(str_of(path)))
            writer_put(&page->out, arena_print(arena, ": %u %s\n", sheet->facts.n, sheet->facts.n == 1 ? "fact" : "facts"));
        else
            writer_put(&page->out, arena_print(arena, ": an article, %u claims\n", sheet->claims.list.n));
    }
    terminal_tell(&notes);
    return sheet && !notes_fatal(&notes);
}

static int check_sheets(const Options *options, Arena *arena)
{
    Page *page = ARENA_NEW(arena, Page);
    bool good = page;
    if (!page)
        return EXIT_UNDONE;
    page_start(page, options, arena);
    for (uint32_t i = 1; i < options->operands.n; i++)
        good = check_sheet(page, options->operands.at[i], arena) && good;
    return page_end(page) && good ? EXIT_CLEAN : EXIT_UNDONE;
}

/* `facts init ARTICLE` is `claims -f facts ARTICLE`. */
static int draft_sheet(const Options *options, Arena *arena)
{
    Options claims = *options;
    const char *format = "facts";
    claims.command = COMMAND_CLAIMS;
    claims.operands = (Words){0};
    const char **article = VEC_PUSH(arena, &claims.operands);
    claims.formats = (Words){.at = &format, .n = 1, .capacity = 1};
    if (!article)
        return EXIT_UNDONE;
    *article = options->operands.at[1];
    return check_run(&claims, arena, (Capture){0});
}

int command_facts(const Options *options, Arena *arena)
{
    Str what = options->operands.n > 1 ? str_of(options->operands.at[0]) : (Str){0};
    if (str_equal(what, S("check")))
        return check_sheets(options, arena);
    if (str_equal(what, S("init")) && options->operands.n == 2)
        return draft_sheet(options, arena);
    terminal_say("facts takes what to do and a file: claimclash facts check desk.yml, claimclash facts init story.md");
    return EXIT_UNDONE;
}
