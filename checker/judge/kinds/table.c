/* table: a row or column that is called a total, against the sum of the figures above or before it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/grid.h"

typedef struct Table {
    const Judgement *judgement;
    Grid grid;
} Table;

enum { FEWEST_PARTS = 2, MOST_COLUMNS = 64, MOST_JUDGED = 128, CAP_PERCENT = 25 };      /* cells that are summed, as each looks through the table; a gap of more than a quarter: the rows are no parts of the total */

static const Block *cell_at(const Table *table, uint32_t number)
{
    return grid_cell(&table->grid, number);
}

static Str cell_text(const Table *table, const Block *cell)
{
    return grid_text(&table->grid, cell);
}

/* The header of a column, or empty. */
static Str header_of(const Table *table, uint16_t column)
{
    const Block *header = grid_header(&table->grid, column);
    return header ? cell_text(table, header) : (Str){0};
}

/* A running sum down a column or along a row. */
typedef struct Sum {
    Decimal value;
    int32_t parts, step;                             /* step: the finest last digit */
    bool broken;                                     /* a cell that is no figure, or a share */
} Sum;

static void sum_figure(const Table *table, Sum *sum, Str text)
{
    CellFigure figure = grid_figure(&table->grid, text);
    if (!figure.read || figure.percent) {
        sum->broken = true;
        return;
    }
    sum->value = decimal_add(sum->value, figure.value);
    sum->step = sum->parts && sum->step < figure.step ? sum->step : figure.step;
    sum->parts++;
}

/* Whole numbers are exact; figures with decimals, or of a table in millions, may each be off by half of their last digit. */
static bool fits(const Sum *sum, CellFigure total, bool rounded)
{
    Decimal apart = decimal_abs(decimal_subtract(sum->value, total.value));
    if (decimal_is_zero(apart))
        return true;
    bool exact = !rounded && total.step == 0 && sum->step == 0;
    Decimal half = decimal_multiply(decimal(5 * (int64_t)(sum->parts + 1), -1), decimal(1, total.step < sum->step ? sum->step : total.step));
    return !exact && decimal_compare(apart, half) <= 0;
}

static bool near_enough(const Sum *sum, CellFigure total)
{
    Decimal apart = decimal_abs(decimal_subtract(sum->value, total.value));
    return decimal_compare(decimal_multiply(apart, decimal(100 / CAP_PERCENT, 0)), decimal_abs(total.value)) <= 0;
}

static bool is_total(const Table *table, Str label)
{
    return label.n && gap_words(label, 3) <= 3 && gap_only(label, gap_option(table->judgement->rule, "totals"));
}

static void report(const Table *table, const Block *total, const Block *label, Str stated, const Sum *sum)
{
    Arena *arena = table->judgement->arena;
    Slot slots[] = {{"total", stated}, {"computed", decimal_print(sum->value, arena)}, {"parts", arena_print(arena, "%d", (int)sum->parts)},
                    {"label", label ? cell_text(table, label) : (Str){0}}};
    Article *article = table->judgement->it->article;
    End ends[2] = {{.article = article, .begin = total->begin, .end = total->end, .label = S("the total")}};
    if (label)
        ends[1] = (End){.article = article, .begin = label->begin, .end = label->end, .label = S("its label")};
    find_places(table->judgement, ends, label ? 2 : 1, slots, sizeof slots / sizeof *slots, slots[0].text);
}

/* What a row is to the total below it. */
typedef enum RowKind { ROW_PART, ROW_WITHIN, ROW_SUBTOTAL, ROW_TOTAL, ROW_UNSURE } RowKind;

/* "of which sold" is within the row above; "of which" alone opens rows that cannot be told from the others; so does "Total Europe". */
static RowKind row_kind(const Table *table, Str label)
{
    const Rule *rule = table->judgement->rule;
    Str within = gap_last(label, gap_option(rule, "within"));
    if (is_total(table, label))
        return ROW_TOTAL;
    if (gap_holds(label, gap_option(rule, "subtotals")))
        return gap_words(label, 1) == 1 ? ROW_SUBTOTAL : ROW_UNSURE;
    if (within.n)
        return within.p == label.p && gap_words(label, 4) > gap_words(within, 4) ? ROW_WITHIN : ROW_UNSURE;
    return gap_holds(label, S("total, totals")) ? ROW_UNSURE : ROW_PART;
}

/* The rows that a total is the sum of: from..to without subtotals and rows that are within others. */
typedef struct Rows {
    uint16_t from, to;
    const Block *label;                              /* of the total */
} Rows;

static Sum sum_column(const Table *table, uint16_t column, const Rows *rows)
{
    Sum sum = {0};
    uint16_t expected = 0, found = 0;
    RowKind kind = ROW_PART;
    for (uint32_t i = table->grid.first; i < table->grid.end && cell_at(table, i)->row < rows->to; i++) {
        const Block *cell = cell_at(table, i);
        if (cell->row < rows->from)
            continue;
        if (cell->column == 0)
            kind = row_kind(table, cell_text(table, cell));
        if (cell->column == 0 && kind == ROW_PART)
            expected++;
        if (cell->column != column || kind != ROW_PART)
            continue;
        found++;
        sum_figure(table, &sum, cell_text(table, cell));
    }
    sum.broken |= found != expected;
    return sum;
}

static void judge_column_cell(const Table *table, const Block *total, const Rows *rows)
{
    Str header = header_of(table, total->column);
    CellFigure stated = grid_figure(&table->grid, cell_text(table, total));
    if (!stated.read || stated.percent || gap_holds(header, gap_option(table->judgement->rule, "not-summed")) || str_find_byte(header, '%') < header.n)
        return;
    Sum sum = sum_column(table, total->column, rows);
    bool rounded = gap_holds(header, gap_option(table->judgement->rule, "rounded"));
    if (!sum.broken && sum.parts >= FEWEST_PARTS && !fits(&sum, stated, rounded) && near_enough(&sum, stated))
        report(table, total, rows->label, cell_text(table, total), &sum);
}

/* Does any label of the table say that rows are parts of others, or means? */
static bool overlaps(const Table *table)
{
    for (uint32_t i = table->grid.first; i < table->grid.end; i++) {
        const Block *cell = cell_at(table, i);
        if ((cell->column == 0 || cell->row == 0) && gap_holds(cell_text(table, cell), gap_option(table->judgement->rule, "overlapping")))
            return true;
    }
    return false;
}

/* Subtotals hold the rows since the last one, the first total all rows that are no subtotals; behind it, and behind a row that may hold others, nothing is known. */
static void judge_columns(const Table *table)
{
    Rows rows = {.from = 1};
    bool subtotals = false;
    uint32_t judged = 0;
    for (uint32_t i = table->grid.first; i < table->grid.end && judged < MOST_JUDGED; i++) {
        const Block *cell = cell_at(table, i);
        RowKind kind = cell->column == 0 && cell->row > 0 ? row_kind(table, cell_text(table, cell)) : ROW_PART;
        if (kind == ROW_UNSURE || (rows.label && cell->row > rows.label->row && row_kind(table, cell_text(table, rows.label)) == ROW_TOTAL))
            return;
        if (kind == ROW_TOTAL || kind == ROW_SUBTOTAL) {
            bool all = kind == ROW_TOTAL && subtotals;
            rows = (Rows){.from = all ? 1 : subtotals ? (uint16_t)(rows.label->row + 1) : 1, .to = cell->row, .label = cell};
            subtotals |= kind == ROW_SUBTOTAL;
        } else if (rows.label && cell->row == rows.label->row && cell->column < MOST_COLUMNS) {
            judge_column_cell(table, cell, &rows);
            judged++;
        }
    }
}

/* Does the last cell of a row hold the sum of those before it? What cannot be told fits. */
static bool row_fits(const Table *table, uint32_t number, Sum *sum)
{
    const Block *total = cell_at(table, number);
    for (uint32_t i = number; i-- > table->grid.first && cell_at(table, i)->row == total->row;)
        if (cell_at(table, i)->column > 0)
            sum_figure(table, sum, cell_text(table, cell_at(table, i)));
    CellFigure stated = grid_figure(&table->grid, cell_text(table, total));
    return !stated.read || sum->broken || sum->parts < FEWEST_PARTS ||
           fits(sum, stated, gap_holds(header_of(table, total->column), gap_option(table->judgement->rule, "rounded")));
}

/* The one row of which the last cell is no sum, where that of all other rows is. */
static void judge_rows(const Table *table)
{
    uint32_t right = 0, wrong = 0, odd = 0;
    Sum found = {0};
    for (uint32_t i = table->grid.first; i < table->grid.end; i++) {
        const Block *cell = cell_at(table, i);
        bool last = i + 1 == table->grid.end || cell_at(table, i + 1)->row != cell->row;
        if (!last || cell->row == 0 || cell->column < FEWEST_PARTS || !is_total(table, header_of(table, cell->column)))
            continue;
        Sum sum = {0};
        if (row_fits(table, i, &sum)) {
            right += !sum.broken;
        } else {
            wrong++;
            odd = i;
            found = sum;
        }
    }
    if (wrong != 1 || right < 2)
        return;
    const Block *total = cell_at(table, odd);
    if (near_enough(&found, grid_figure(&table->grid, cell_text(table, total))))
        report(table, total, NULL, cell_text(table, total), &found);
}

static void search(const Judgement *judgement)
{
    const Article *article = judgement->it->article;
    for (uint32_t i = 0; i < article->blocks.n;) {
        Table table = {.judgement = judgement, .grid = grid_at(judgement->it, i)};
        bool found = table.grid.end > i;
        if (found && !overlaps(&table)) {
            judge_columns(&table);
            judge_rows(&table);
        }
        i = found ? table.grid.end : i + 1;
    }
}

const Kind kind_table = {.search = search};
