/* Listing: all rows of an article are made first, so that the columns can be as wide as they need to be and no wider. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/listing.h"

#include "report/escape.h"
#include "report/paint.h"

enum { LONGEST_TEXT = 40, GAP = 2 };

typedef struct Line {
    Str place, kind, text, says;
} Line;
typedef VEC(Line) Lines;

typedef struct Columns {
    size_t place, kind, text;
} Columns;

/* At most LONGEST_TEXT cells of the text; "..." says that there is more. */
static Str shortened(Str text, bool ascii, Arena *scratch)
{
    Glyph glyph;
    size_t cells = 0, at = 0;
    while (at < text.n) {
        escape_glyph(text, at, ascii, &glyph);
        if (cells + glyph.cells > LONGEST_TEXT)
            return arena_print(scratch, "%.*s...", STR_ARG(str_sub(text, 0, at)));
        cells += glyph.cells;
        at += glyph.length;
    }
    return text;
}

static Line line_of(const Reading *reading, Row row, bool ascii, Arena *scratch)
{
    Article *article = row.article ? row.article : reading->article;
    Place place = article_place(article, article_span(article, row.begin, row.end).begin, reading->arena);
    Str file = row.article ? arena_print(scratch, "%.*s:", STR_ARG(row.article->path)) : (Str){0};
    return (Line){.place = arena_print(scratch, "%.*s%u:%u", STR_ARG(file), place.line, place.column), .kind = row.kind,
                  .text = shortened(article_text(article, row.begin, row.end), ascii, scratch), .says = row.says};
}

static void collect(Lines *lines, const Reading *reading, const ItemKind *kind, bool ascii, Arena *scratch)
{
    for (uint32_t i = 0; i < kind->count(reading); i++) {
        Line *line = VEC_PUSH(scratch, lines);
        if (line)
            *line = line_of(reading, kind->row(reading, i, scratch), ascii, scratch);
    }
}

static void widen(size_t *column, Str text, bool ascii)
{
    size_t cells = escape_cells(text, ascii);
    *column = cells > *column ? cells : *column;
}

static void put_cell(Report *report, Paint paint, Str text, size_t width)
{
    size_t cells = escape_cells(text, report->style.ascii);
    paint_words(report, paint, text);
    writer_repeat(&report->out, ' ', width + GAP - cells);
}

void listing_put(Report *report, const Reading *reading)
{
    bool ascii = report->style.ascii;
    ShowItems shown = show_items(report->style.show);
    Columns columns = {0};
    Lines lines = {0};
    for (int k = 0; k < MOST_KINDS && shown.kinds[k]; k++)
        if (report->style.show != SHOW_CHANGES || shown.kinds[k] != &item_finding)
            collect(&lines, reading, shown.kinds[k], ascii, report->scratch);
    for (uint32_t i = 0; i < lines.n; i++) {
        widen(&columns.place, lines.at[i].place, ascii);
        widen(&columns.kind, lines.at[i].kind, ascii);
        widen(&columns.text, lines.at[i].text, ascii);
    }
    paint_words(report, PAINT_STRONG, reading->article->path);
    writer_byte(&report->out, '\n');
    for (uint32_t i = 0; i < lines.n; i++) {
        writer_repeat(&report->out, ' ', GAP);
        put_cell(report, PAINT_FRAME, lines.at[i].place, columns.place);
        put_cell(report, PAINT_PLAIN, lines.at[i].kind, columns.kind);
        put_cell(report, PAINT_STRONG, lines.at[i].text, columns.text);
        paint_words(report, PAINT_PLAIN, lines.at[i].says);
        writer_byte(&report->out, '\n');
    }
    writer_byte(&report->out, '\n');
}
