/* Page: text filled into the width of the terminal, nothing unescaped. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/page.h"

#include <unistd.h>

#include "cli/terminal.h"
#include "report/escape.h"

enum { USUAL_WIDTH = 80, WIDEST = 100 };

void page_start(Page *page, const Options *options, Arena *arena)
{
    Notes notes = {.arena = arena};
    uint32_t width = terminal_width(STDOUT_FILENO);
    output_open(&page->output, NULL, arena, &notes);
    writer_start(&page->out, output_write, &page->output);
    page->arena = arena;
    page->ascii = options->ascii;
    page->colour = terminal_colour(options, STDOUT_FILENO);
    page->width = !width ? USUAL_WIDTH : width > WIDEST ? WIDEST : width;
}

void page_fill(Page *page, size_t indent, size_t column, Str text)
{
    bool first = true;                               /* of its line */
    while (text.n) {
        Str word = str_cut(&text, ' ');
        size_t cells = escape_cells(word, page->ascii);
        if (!word.n)
            continue;
        if (!first && column + 1 + cells > page->width) {
            writer_byte(&page->out, '\n');
            column = 0;
            first = true;
        }
        size_t gap = !first ? 1 : column < indent ? indent - column : 0;
        writer_repeat(&page->out, ' ', gap);
        escape_terminal(&page->out, word, page->ascii);
        column += gap + cells;
        first = false;
    }
    writer_byte(&page->out, '\n');
}

void page_quote(Page *page, size_t indent, Str text)
{
    while (text.n) {
        Str line = str_cut(&text, '\n');
        writer_repeat(&page->out, ' ', indent);
        writer_text(&page->out, line.n ? "| " : "|");
        escape_terminal(&page->out, line, page->ascii);
        writer_byte(&page->out, '\n');
    }
}

void page_title(Page *page, Str text)
{
    writer_text(&page->out, page->colour ? "\x1b[1m" : "");
    escape_terminal(&page->out, text, page->ascii);
    writer_text(&page->out, page->colour ? "\x1b[0m\n" : "\n");
}

bool page_end(Page *page)
{
    Notes notes = {.arena = page->arena};
    writer_flush(&page->out);
    bool written = output_close(&page->output, &notes);
    terminal_tell(&notes);
    return written;
}
