/* The article on the page as it was written: its headings, lists, tables and quotes, all of it as text, with every figure underlined. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"

enum { DEEPEST_HEADING = 6, ABOVE_ARTICLE = 2 /* the page's own h1 and the article's h2 */ };

/* What is open on the page while block follows block. */
typedef struct Galley {
    const Sheet *sheet;
    Writer *out;
    const Block *last;                               /* NULL: nothing is open */
    bool quoted;
    uint16_t columns;                                /* cells put into the open row */
} Galley;

/* Where the last word begins: it and the figure's number are kept in one line. */
static size_t last_word(Str words)
{
    size_t at = words.n;
    while (at > 0 && words.p[at - 1] != ' ')
        at--;
    return at;
}

static void put_underline(const Sheet *sheet, Writer *out, const Underline *it)
{
    Report *report = sheet->report;
    const char *state = proof_state_name(it->state);
    proof_format(report, out, "<a class=\"figure %s\" id=\"figure:%.*s\" data-at=\"%u\"", state, STR_ARG(it->anchor), it->begin);
    if (it->clashes.n)
        proof_format(report, out, " data-clash=\"%.*s\"", STR_ARG(it->clashes));
    if (it->kin)
        proof_format(report, out, " data-kin=\"%.*s:%u\"", STR_ARG(sheet->anchor), it->kin);
    if (it->state == FIGURE_CLASHES)
        proof_format(report, out, " href=\"#clash:%.*s\"", (int)str_find_byte(it->clashes, ' '), it->clashes.p);
    else
        proof_format(report, out, " href=\"#ledger:%.*s\" tabindex=\"-1\"", STR_ARG(it->anchor));
    Str words = article_text(sheet->reading->article, it->begin, it->end);
    proof_html(out, " aria-label=\"");
    proof_text(report, out, words);
    proof_format(report, out, ", figure %u: %.*s\">", it->number, STR_ARG(proof_state(sheet, it)));
    size_t last = last_word(words);
    proof_text(report, out, str_sub(words, 0, last));
    proof_format(report, out, "<span data-number=\"%u\">", it->number);
    proof_text(report, out, str_from(words, last));
    proof_html(out, "</span></a>");
}

/* Text of the article from `begin` to `end` with its underlines. */
static void put_run(const Sheet *sheet, Writer *out, uint32_t begin, uint32_t end)
{
    const Article *article = sheet->reading->article;
    while (begin < end) {
        const Underline *next = proof_underline_at(&sheet->underlines, begin, end);
        if (!next || next->begin < begin || next->end > end) {
            uint32_t stop = next && next->begin < begin && next->end < end ? next->end : end;        /* it began in the block before */
            proof_text(sheet->report, out, article_text(article, begin, stop));
            begin = stop;
            continue;
        }
        proof_text(sheet->report, out, article_text(article, begin, next->begin));
        put_underline(sheet, out, next);
        begin = next->end;
    }
}

static void close_row(Galley *galley)
{
    proof_html(galley->out, "</tr>\n");
    galley->columns = 0;
}

/* Closes the list or table that the next block does not go on. */
static void close_open(Galley *galley, const Block *next)
{
    const Block *last = galley->last;
    bool goes_on = last && next && last->kind == next->kind && last->list == next->list && last->quoted == next->quoted;
    if (!last || (last->kind != BLOCK_ITEM && last->kind != BLOCK_CELL))
        return;
    if (last->kind == BLOCK_CELL && (!goes_on || last->row != next->row))
        close_row(galley);
    if (!goes_on)
        proof_html(galley->out, last->kind == BLOCK_ITEM ? "</ul>\n" : "</table>\n</div>\n");
}

static void turn_quote(Galley *galley, bool quoted)
{
    if (galley->quoted != quoted)
        proof_html(galley->out, quoted ? "<blockquote>\n" : "</blockquote>\n");
    galley->quoted = quoted;
}

static bool begins(const Galley *galley, const Block *block)
{
    const Block *last = galley->last;
    return !last || last->kind != block->kind || last->list != block->list || last->quoted != block->quoted;
}

/* The line of the file where the block begins, for the margin. */
static uint32_t line_of(const Sheet *sheet, const Block *block)
{
    return item_start(sheet->reading, block->begin, block->end).line;
}

static void put_simple(Galley *galley, const Block *block, const char *open, const char *close)
{
    const Sheet *sheet = galley->sheet;
    proof_format(sheet->report, galley->out, "<%s data-line=\"%u\">", open, line_of(sheet, block));
    put_run(sheet, galley->out, block->begin, block->end);
    proof_format(sheet->report, galley->out, "</%s>\n", close);
}

static void put_cell(Galley *galley, const Block *block)
{
    const Sheet *sheet = galley->sheet;
    if (begins(galley, block))
        proof_format(sheet->report, galley->out,
                     "<div class=\"scroll\" role=\"region\" aria-label=\"Table in line %u\" tabindex=\"0\" data-line=\"%u\">\n<table>\n", line_of(sheet, block),
                     line_of(sheet, block));
    if (!galley->columns)
        proof_html(galley->out, "<tr>");
    for (; galley->columns < block->column; galley->columns++)
        proof_html(galley->out, "<td></td>");        /* a cell without text is no block */
    proof_html(galley->out, !block->header ? "<td>" : block->row ? "<th scope=\"row\">" : "<th scope=\"col\">");
    put_run(sheet, galley->out, block->begin, block->end);
    proof_html(galley->out, block->header ? "</th>" : "</td>");
    galley->columns = block->column < UINT16_MAX ? (uint16_t)(block->column + 1) : block->column;
}

static void put_heading(Galley *galley, const Block *block)
{
    static const char *const names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    unsigned above = ABOVE_ARTICLE + (block->level ? block->level - 1u : 0u);
    const char *name = names[above < DEEPEST_HEADING ? above : DEEPEST_HEADING - 1];
    put_simple(galley, block, name, name);
}

static void put_block(Galley *galley, const Block *block)
{
    switch (block->kind) {
    case BLOCK_PARAGRAPH:
        put_simple(galley, block, block->standfirst ? "p class=\"standfirst\"" : "p", "p");
        break;
    case BLOCK_HEADING:
        put_heading(galley, block);
        break;
    case BLOCK_ITEM:
        if (begins(galley, block))
            proof_html(galley->out, "<ul>\n");
        put_simple(galley, block, !begins(galley, block) && galley->last->row == block->row ? "li class=\"goes-on\"" : "li", "li");
        break;
    case BLOCK_CELL:
        put_cell(galley, block);
        break;
    case BLOCK_CAPTION:
        put_simple(galley, block, "p class=\"caption\"", "p");
        break;
    case BLOCK_ALT:
        put_simple(galley, block, "p class=\"meta\" data-part=\"picture\"", "p");
        break;
    case BLOCK_META_TITLE:
        put_simple(galley, block, "p class=\"meta\" data-part=\"title\"", "p");
        break;
    case BLOCK_META_DESCRIPTION:
        put_simple(galley, block, "p class=\"meta\" data-part=\"description\"", "p");
        break;
    }
}

void proof_article(const Sheet *sheet, Writer *out)
{
    const Article *article = sheet->reading->article;
    Galley galley = {.sheet = sheet, .out = out};
    proof_html(out, "<article class=\"text\" dir=\"auto\">\n");
    for (uint32_t i = 0; i < article->blocks.n; i++) {
        const Block *block = &article->blocks.at[i];
        close_open(&galley, block);
        turn_quote(&galley, block->quoted);
        put_block(&galley, block);
        galley.last = block;
    }
    close_open(&galley, NULL);
    turn_quote(&galley, false);
    proof_html(out, "</article>\n");
}
