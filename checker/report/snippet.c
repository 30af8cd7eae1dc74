/* Snippet: only the neighbourhood of a place is ever looked at, so a line of a hundred megabytes costs no more than a short one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/snippet.h"

#include "report/escape.h"

static const Str dots = STR("...");
enum { DOTS_CELLS = 4, FRAME_CELLS = 4 };            /* the dots with a space; the frame beside the line number */

static bool line_begins(Str bytes, size_t at)
{
    static const Str byte_order_mark = STR("\xEF\xBB\xBF");
    if (at == 0 || bytes.p[at - 1] == '\n' || bytes.p[at - 1] == '\r')
        return true;
    return at == byte_order_mark.n && str_starts(bytes, byte_order_mark);
}

static bool line_ends(Str bytes, size_t at)
{
    return at >= bytes.n || bytes.p[at] == '\n' || bytes.p[at] == '\r';
}

/* Goes left from `at` over at most *cells cells of the line; *cells becomes what was used. */
static size_t reach_left(Str bytes, size_t at, size_t *cells, bool ascii)
{
    size_t used = 0;
    Glyph glyph;
    while (!line_begins(bytes, at)) {
        size_t before = str_rune_before(bytes, at);
        escape_glyph(bytes, before, ascii, &glyph);
        if (used + glyph.cells > *cells)
            break;
        used += glyph.cells;
        at = before;
    }
    *cells = used;
    return at;
}

static size_t reach_right(Str bytes, size_t at, size_t *cells, bool ascii)
{
    size_t used = 0;
    Glyph glyph;
    while (!line_ends(bytes, at)) {
        escape_glyph(bytes, at, ascii, &glyph);
        if (used + glyph.cells > *cells)
            break;
        used += glyph.cells;
        at += glyph.length;
    }
    *cells = used;
    return at;
}

/* A cut inside a word moves to the next space, when one comes before the span. */
static size_t word_after(Str bytes, size_t at, size_t limit)
{
    size_t space = at - 1;
    while (space < limit && bytes.p[space] != ' ')
        space++;
    return space < limit ? space + 1 : at;
}

static size_t word_before(Str bytes, size_t limit, size_t at)
{
    size_t space = at;
    while (space > limit && bytes.p[space] != ' ')
        space--;
    return space > limit ? space : at;
}

Crop snippet_crop(Str bytes, Span span, size_t width, bool ascii)
{
    size_t inside = width - 2 * DOTS_CELLS, end = reach_right(bytes, span.begin, &inside, ascii);
    if (end > span.end) {
        inside = escape_cells(str_sub(bytes, span.begin, span.end), ascii);
        end = span.end;
    }
    size_t spare = width - inside, left = spare, right = spare;
    Crop crop = {.begin = reach_left(bytes, span.begin, &left, ascii), .end = reach_right(bytes, end, &right, ascii)};
    if (line_begins(bytes, crop.begin) && line_ends(bytes, crop.end) && left + right <= spare)
        return crop;
    spare -= 2 * DOTS_CELLS;
    if (left + right > spare) {
        size_t half = spare / 2, rest = right < spare ? spare - right : 0;
        size_t most_left = rest > half ? rest : half;
        left = left < most_left ? left : most_left;
        right = spare - left;
    }
    crop.begin = reach_left(bytes, span.begin, &left, ascii);
    crop.end = reach_right(bytes, end, &right, ascii);
    crop.cut_left = !line_begins(bytes, crop.begin);
    crop.cut_right = !line_ends(bytes, crop.end);
    if (crop.cut_left)
        crop.begin = word_after(bytes, crop.begin, span.begin);
    if (crop.cut_right)
        crop.end = word_before(bytes, end < span.end ? span.begin : end, crop.end);
    return crop;
}

static Span span_of(const Mark *marks, size_t count)
{
    return (Span){marks[0].span.begin, marks[count - 1].span.end};
}

static size_t text_width(const Report *report, size_t gutter)
{
    return paint_width(report) - gutter - FRAME_CELLS;
}

bool snippet_holds(const Report *report, Str bytes, size_t gutter, const Mark *marks, size_t count)
{
    Span span = span_of(marks, count);
    for (size_t i = 1; i < count; i++)
        if (marks[i].span.begin < marks[i - 1].span.end)
            return false;
    return snippet_crop(bytes, span, text_width(report, gutter), report->style.ascii).end >= span.end;
}

void snippet_margin(Report *report, size_t gutter)
{
    writer_repeat(&report->out, ' ', gutter + 2);
    paint_text(report, PAINT_FRAME, S("|"));
}

static void put_line(Report *report, Str bytes, uint32_t line, size_t gutter, Crop crop)
{
    Str number = arena_print(report->scratch, " %*u |", (int)gutter, (unsigned)line);
    paint_text(report, PAINT_FRAME, number);
    writer_byte(&report->out, ' ');
    if (crop.cut_left) {
        writer_put(&report->out, dots);
        writer_byte(&report->out, ' ');
    }
    escape_terminal(&report->out, str_sub(bytes, crop.begin, crop.end), report->style.ascii);
    if (crop.cut_right) {
        writer_byte(&report->out, ' ');
        writer_put(&report->out, dots);
    }
    writer_byte(&report->out, '\n');
}

static void place_marks(Mark *marks, size_t count, Str bytes, Crop crop, bool ascii)
{
    for (size_t i = 0; i < count; i++) {
        size_t end = marks[i].span.end < crop.end ? marks[i].span.end : crop.end;
        marks[i].column = (crop.cut_left ? DOTS_CELLS : 0) + escape_cells(str_sub(bytes, crop.begin, marks[i].span.begin), ascii);
        marks[i].cells = escape_cells(str_sub(bytes, marks[i].span.begin, end), ascii);
        if (marks[i].cells == 0)
            marks[i].cells = 1;
    }
}

/* The underlines of all marks, and the label of the last. */
static void put_underlines(Report *report, size_t gutter, const Mark *marks, size_t count)
{
    size_t column = 0;
    snippet_margin(report, gutter);
    writer_byte(&report->out, ' ');
    for (size_t i = 0; i < count; i++) {
        Pile line = {.arena = report->scratch};
        for (size_t cell = 0; cell < marks[i].cells; cell++)
            pile_take(&line, marks[i].primary ? "^" : "-", 1);
        writer_repeat(&report->out, ' ', marks[i].column - column);
        paint_text(report, marks[i].paint, (Str){line.bytes.at, line.bytes.n});
        column = marks[i].column + marks[i].cells;
    }
    if (marks[count - 1].label.n) {
        writer_byte(&report->out, ' ');
        paint_words(report, marks[count - 1].paint, marks[count - 1].label);
    }
    writer_byte(&report->out, '\n');
}

/* Strokes below the first `count` marks, and after them a label in the column of the next mark. */
static void put_strokes(Report *report, size_t gutter, const Mark *marks, size_t count, const Mark *labelled)
{
    size_t column = 0;
    snippet_margin(report, gutter);
    writer_byte(&report->out, ' ');
    for (size_t i = 0; i < count; i++) {
        writer_repeat(&report->out, ' ', marks[i].column - column);
        paint_text(report, marks[i].paint, S("|"));
        column = marks[i].column + 1;
    }
    if (labelled) {
        writer_repeat(&report->out, ' ', labelled->column - column);
        paint_words(report, labelled->paint, labelled->label);
    }
    writer_byte(&report->out, '\n');
}

void snippet_put(Report *report, Str bytes, uint32_t line, size_t gutter, Mark *marks, size_t count)
{
    bool ascii = report->style.ascii;
    Crop crop = snippet_crop(bytes, span_of(marks, count), text_width(report, gutter), ascii);
    place_marks(marks, count, bytes, crop, ascii);
    put_line(report, bytes, line, gutter, crop);
    put_underlines(report, gutter, marks, count);
    if (count > 1)
        put_strokes(report, gutter, marks, count - 1, NULL);
    for (size_t i = count - 1; i-- > 0;)
        put_strokes(report, gutter, marks, i, &marks[i]);
}
