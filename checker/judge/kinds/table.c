/* table: a row or column that is called a total, against the sum of the figures above or before it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "mention/numeral.h"

/* One table: its cells are blocks first..end, row by row. */
typedef struct Table {
    const Judgement *judgement;
    uint32_t first, end;
} Table;

/* The figure of a cell. */
typedef struct CellFigure {
    Decimal value;
    int32_t step;
    bool percent, read;
} CellFigure;

enum { FEWEST_PARTS = 2, MOST_COLUMNS = 64, CAP_PERCENT = 25 };         /* a gap of more than a quarter: the rows are no parts of the total */

static const Block *cell_at(const Table *table, uint32_t number)
{
    return &table->judgement->it->article->blocks.at[number];
}

static Str cell_text(const Table *table, const Block *cell)
{
    return str_trim(article_text(table->judgement->it->article, cell->begin, cell->end));
}

/* "1,204", "$41.2", "-3", "12 %"; false for words, blanks and "n.a.". */
static CellFigure read_cell(Str text)
{
    CellFigure figure = {0};
    Numeral numeral;
    bool negative = str_starts(text, S("-")) || str_starts(text, S("\xE2\x88\x92"));
    while (text.n && !byte_is_digit(text.p[0]) && !byte_is_letter(text.p[0]) && text.p[0] != '(' && text.p[0] != '.')
        text = str_from(text, 1);
    if (!text.n || !numeral_read(text, false, &numeral))
        return figure;
    Str rest = str_trim(str_from(text, numeral.length));
    figure.percent = str_equal(rest, S("%"));
    if (rest.n && !figure.percent)
        return figure;
    figure.value = negative ? decimal_negate(numeral.value) : numeral.value;
    figure.step = numeral.step;
    figure.read = true;
    return figure;
}

/* A running sum down a column or along a row. */
typedef struct Sum {
    Decimal value;
    int32_t parts, step;                             /* step: the finest last digit */
    bool broken;                                     /* a cell that is no figure, or a share */
} Sum;

static void sum_figure(Sum *sum, Str text)
{
    CellFigure figure = read_cell(text);
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
    bool exact = !rounded && total.step >= 0 && sum->step >= 0;
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

/* The header of a column, or empty. */
static Str header_of(const Table *table, uint16_t column)
{
    for (uint32_t i = table->first; i < table->end && cell_at(table, i)->row == 0; i++)
        if (cell_at(table, i)->column == column)
            return cell_text(table, cell_at(table, i));
    return (Str){0};
}

/* Sums the rows from..to of the total's column. */
static void judge_column_cell(const Table *table, uint32_t number, uint16_t from, uint16_t to, const Block *label)
{
    const Block *total = cell_at(table, number);
    Str header = header_of(table, total->column);
    CellFigure stated = read_cell(cell_text(table, total));
    if (!stated.read || stated.percent || gap_holds(header, gap_option(table->judgement->rule, "not-summed")) || str_find_byte(header, '%') < header.n)
        return;
    Sum sum = {0};
    uint16_t rows = 0;
    for (uint32_t i = table->first; i < number; i++) {
        const Block *cell = cell_at(table, i);
        if (cell->column != total->column || cell->row < from || cell->row >= to)
            continue;
        rows++;
        sum_figure(&sum, cell_text(table, cell));
    }
    bool rounded = gap_holds(header, gap_option(table->judgement->rule, "rounded"));
    if (!sum.broken && rows == to - from && sum.parts >= FEWEST_PARTS && !fits(&sum, stated, rounded) && near_enough(&sum, stated))
        report(table, total, label, cell_text(table, total), &sum);
}

/* Does any label of the table say that rows are parts of others, or means? */
static bool overlaps(const Table *table)
{
    for (uint32_t i = table->first; i < table->end; i++) {
        const Block *cell = cell_at(table, i);
        if ((cell->column == 0 || cell->row == 0) && gap_holds(cell_text(table, cell), gap_option(table->judgement->rule, "overlapping")))
            return true;
    }
    return false;
}

/* Rows called a total, the first such row only: behind a subtotal it is not known what a later one holds. */
static void judge_columns(const Table *table)
{
    const Block *label = NULL;
    for (uint32_t i = table->first; i < table->end; i++) {
        const Block *cell = cell_at(table, i);
        if (!label && cell->column == 0 && cell->row > FEWEST_PARTS && is_total(table, cell_text(table, cell)))
            label = cell;
        else if (label && cell->row == label->row && cell->column < MOST_COLUMNS)
            judge_column_cell(table, i, 1, label->row, label);
    }
}

/* Does the last cell of a row hold the sum of those before it? What cannot be told fits. */
static bool row_fits(const Table *table, uint32_t number, Sum *sum)
{
    const Block *total = cell_at(table, number);
    for (uint32_t i = number; i-- > table->first && cell_at(table, i)->row == total->row;)
        if (cell_at(table, i)->column > 0)
            sum_figure(sum, cell_text(table, cell_at(table, i)));
    CellFigure stated = read_cell(cell_text(table, total));
    return !stated.read || sum->broken || sum->parts < FEWEST_PARTS || fits(sum, stated, gap_holds(header_of(table, total->column), gap_option(table->judgement->rule, "rounded")));
}

/* The one row of which the last cell is no sum, where that of all other rows is. */
static void judge_rows(const Table *table)
{
    uint32_t right = 0, wrong = 0, odd = 0;
    Sum found = {0};
    for (uint32_t i = table->first; i < table->end; i++) {
        const Block *cell = cell_at(table, i);
        bool last = i + 1 == table->end || cell_at(table, i + 1)->row != cell->row;
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
    if (near_enough(&found, read_cell(cell_text(table, total))))
        report(table, total, NULL, cell_text(table, total), &found);
}

static void search(const Judgement *judgement)
{
    const Article *article = judgement->it->article;
    for (uint32_t i = 0; i < article->blocks.n;) {
        uint32_t end = i;
        while (end < article->blocks.n && article->blocks.at[end].kind == BLOCK_CELL && article->blocks.at[end].list == article->blocks.at[i].list)
            end++;
        Table table = {.judgement = judgement, .first = i, .end = end};
        if (end > i && !overlaps(&table)) {
            judge_columns(&table);
            judge_rows(&table);
        }
        i = end > i ? end : i + 1;
    }
}

const Kind kind_table = {.search = search};
