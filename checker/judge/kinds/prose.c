/* prose: a sentence that names a row and a column of a table, and has another figure than the cell where they meet. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/grid.h"
#include "normalize/normalize.h"

enum { MOST_TABLES = 16, MOST_LINES = 400, LONGEST_LABEL = 4, MOST_WORDS = 60, MOST_CELLS = 4096 };   /* rows or columns of one table; words */

/* The table at hand: rows and columns by their labels as words in lower case, "north america"; number + 1, or TWICE. */
typedef struct Labels {
    const Judgement *judgement;
    Grid grid;
    Map rows, columns;
    Map openers;                                     /* the first words of all of them: hardly a word of the text is one */
    Arena *arena;
} Labels;

enum { TWICE = UINT32_MAX };

typedef struct Key {
    char bytes[48];
    size_t n;
} Key;

/* The words of a label in lower case, without what stands in brackets: "Revenue ($m)" -> "revenue"; a plural as its singular. Empty when it is too long. */
static Str key_of(Str label, Key *key)
{
    Str text = str_sub(label, 0, str_find_byte(label, '('));
    key->n = 0;
    for (Str word = gap_next_word(&text); word.n; word = gap_next_word(&text)) {
        bool plural = word.n > 3 && byte_lower(word.p[word.n - 1]) == 's' && byte_lower(word.p[word.n - 2]) != 's';
        size_t length = word.n - plural, space = key->n ? 1 : 0;
        if (key->n + space + length > sizeof key->bytes)
            return (Str){0};
        if (space)
            key->bytes[key->n++] = ' ';
        for (size_t i = 0; i < length; i++)
            key->bytes[key->n++] = byte_lower(word.p[i]);
    }
    return (Str){key->bytes, key->n};
}

static void add_label(Labels *labels, Map *map, Str label, uint32_t number)
{
    Key bytes;
    Str rule_words = gap_option(labels->judgement->rule, "totals"), key = key_of(label, &bytes);
    if (!key.n || gap_words(key, LONGEST_LABEL) > LONGEST_LABEL || gap_holds(label, rule_words))
        return;
    uint32_t before = map->n, *value = map_put(map, labels->arena, arena_copy(labels->arena, key), number + 1);
    if (value && map->n == before)
        *value = TWICE;
    map_put(&labels->openers, labels->arena, arena_copy(labels->arena, str_sub(key, 0, str_find_byte(key, ' '))), 1);
}

static void read_labels(Labels *labels)
{
    const Grid *grid = &labels->grid;
    for (uint32_t i = grid->first; i < grid->end; i++) {
        const Block *cell = grid_cell(grid, i);
        if (cell->row == 0 && cell->column > 0 && labels->columns.n < MOST_LINES)
            add_label(labels, &labels->columns, grid_text(grid, cell), cell->column);
        else if (cell->row > 0 && cell->column == 0 && labels->rows.n < MOST_LINES)
            add_label(labels, &labels->rows, grid_text(grid, cell), cell->row);
    }
}

/* Which one label of the map a sentence names; `several` when it names two, or one that stands twice. */
typedef struct Named {
    uint32_t number;                                 /* + 1; 0: none */
    bool several;
    bool word;                                       /* it is more than a year or a number */
} Named;

static void see(Named *named, const Map *map, Str key)
{
    const uint32_t *found = map_get(map, key);
    if (!found)
        return;
    named->several |= *found == TWICE || (named->number && named->number != *found);
    named->number = *found;
    named->word |= byte_is_letter(key.p[0]);
}

/* The longest label at each word counts, so that "North America" is no "America". */
static bool find_names(const Labels *labels, Str sentence, Named *row, Named *column)
{
    Str words[MOST_WORDS + 1];
    uint32_t n = 0;
    for (Str word = gap_next_word(&sentence); word.n && n <= MOST_WORDS; word = gap_next_word(&sentence))
        words[n++] = word;
    for (uint32_t i = 0; i < n && n <= MOST_WORDS;) {
        uint32_t taken = 1;
        Key bytes;
        for (uint32_t length = map_get(&labels->openers, key_of(words[i], &bytes)) ? LONGEST_LABEL : 0; length > 0; length--) {
            if (i + length > n)
                continue;
            Str last = words[i + length - 1], key = key_of((Str){words[i].p, (size_t)(last.p + last.n - words[i].p)}, &bytes);
            if (!map_get(&labels->rows, key) && !map_get(&labels->columns, key))
                continue;
            see(row, &labels->rows, key);
            see(column, &labels->columns, key);
            taken = length;
            break;
        }
        i += taken;
    }
    bool one_each = row->number && column->number && !row->several && !column->several && (row->word || column->word);
    return n <= MOST_WORDS && one_each;
}

static const Block *meeting_cell(const Grid *grid, uint16_t row, uint16_t column)
{
    for (uint32_t i = grid->first; i < grid->end && grid_cell(grid, i)->row <= row; i++)
        if (grid_cell(grid, i)->row == row && grid_cell(grid, i)->column == column)
            return grid_cell(grid, i);
    return NULL;
}

static bool is_number(const Mention *mention)
{
    return mention->kind == MENTION_COUNT || mention->kind == MENTION_MONEY || mention->kind == MENTION_PERCENT || mention->kind == MENTION_MEASURE;
}

/* The one figure of a sentence, or NULL when it has none or several; a year is none. */
static const Mention *only_figure(const Case *it, uint32_t *next)
{
    const Mention *only = NULL;
    uint32_t sentence = it->mentions->list.at[*next].sentence, figures = 0;
    for (; *next < it->mentions->list.n && it->mentions->list.at[*next].sentence == sentence; (*next)++) {
        const Mention *mention = &it->mentions->list.at[*next];
        if (mention->kind == MENTION_DATE || mention->within)
            continue;
        figures++;
        only = mention;
    }
    return figures == 1 && is_number(only) && decimal_equal(only->low, only->high) && !only->per.n ? only : NULL;
}

/* The cell as the interval of what it can be rounded from. */
static Interval cell_interval(CellFigure cell, int32_t power)
{
    Decimal half = cell.step >= 0 && !power ? decimal(0, 0) : decimal(5, cell.step - 1 + power), value = decimal_scale(cell.value, power);
    return interval_between(decimal_subtract(value, half), decimal_add(value, half));
}

/* Could the figure of the prose be the cell's, in thousands or millions as well? */
static bool agrees(const Mention *figure, CellFigure cell, int32_t power)
{
    static const int32_t powers[] = {0, 3, 6, 9};
    Interval told = normalize_interval(figure);
    int32_t last = decimal_magnitude(figure->low) - (figure->digits ? figure->digits : 1) + 1;
    Decimal half = figure->bound == BOUND_EXACT ? decimal(5, last - 1) : decimal(0, 0);
    for (size_t i = 0; i < sizeof powers / sizeof *powers; i++)
        if ((!power || power == powers[i] || powers[i] == 0) && interval_meets(interval_widen(told, half), cell_interval(cell, powers[i])))
            return true;
    return false;
}

/* A figure that is more than twice the other, at any scale, is of something else. */
static bool near_miss(Decimal a, Decimal b)
{
    if (decimal_is_zero(a) || decimal_is_zero(b))
        return false;
    for (int32_t power = 0; power <= 9; power += 3) {
        Decimal ratio = decimal_abs(decimal_divide(a, decimal_scale(b, power)));
        if (decimal_compare(ratio, decimal(2, 0)) <= 0 && decimal_compare(ratio, decimal(5, -1)) >= 0)
            return true;
    }
    return false;
}

/* A large table is not searched: it may. */
static bool stands_elsewhere(const Grid *grid, const Mention *figure)
{
    if (grid->end - grid->first > MOST_CELLS)
        return true;
    for (uint32_t i = grid->first; i < grid->end; i++) {
        CellFigure cell = grid_cell(grid, i)->row && grid_cell(grid, i)->column ? grid_figure(grid, grid_text(grid, grid_cell(grid, i))) : (CellFigure){0};
        if (cell.read && agrees(figure, cell, 0))
            return true;
    }
    return false;
}

static void report(const Labels *labels, const Mention *figure, const Block *cell, const Block *row, const Block *column)
{
    Arena *arena = labels->judgement->arena;
    const Case *it = labels->judgement->it;
    const Grid *grid = &labels->grid;
    Str header = grid_text(grid, column);
    CellFigure value = grid_figure(grid, grid_text(grid, cell));
    Slot slots[] = {{"stated", article_text(it->article, figure->begin, figure->end)}, {"row", grid_text(grid, row)}, {"column", header},
                    {"cell", grid_text(grid, cell)}, {"interval", interval_print(cell_interval(value, grid_power(grid, header)), arena)}};
    End ends[] = {{.article = it->article, .begin = figure->begin, .end = figure->end, .label = S("the text")},
                  {.article = it->article, .begin = cell->begin, .end = cell->end, .label = S("the table")},
                  {.article = it->article, .begin = row->begin, .end = row->end, .label = S("its row")},
                  {.article = it->article, .begin = column->begin, .end = column->end, .label = S("its column")}};
    find_places(labels->judgement, ends, sizeof ends / sizeof *ends, slots, sizeof slots / sizeof *slots, slots[1].text);
}

static void judge_sentence(const Labels *labels, const Mention *figure)
{
    const Case *it = labels->judgement->it;
    const Grid *grid = &labels->grid;
    const Sentence *sentence = &it->segments->sentences.at[figure->sentence];
    Str text = article_text(it->article, sentence->begin, sentence->end);
    Named row = {0}, column = {0};
    if (sentence->zone == ZONE_TABLE || !find_names(labels, text, &row, &column) || gap_holds(text, gap_option(labels->judgement->rule, "other")))
        return;
    const Block *cell = meeting_cell(grid, (uint16_t)(row.number - 1), (uint16_t)(column.number - 1)),
                *label = meeting_cell(grid, (uint16_t)(row.number - 1), 0);
    const Block *header = grid_header(grid, (uint16_t)(column.number - 1));
    CellFigure value = cell ? grid_figure(grid, grid_text(grid, cell)) : (CellFigure){0};
    bool percent = value.percent || (header && str_find_byte(grid_text(grid, header), '%') < grid_text(grid, header).n);
    if (!value.read || !label || !header || percent != (figure->kind == MENTION_PERCENT))
        return;
    if (!agrees(figure, value, grid_power(grid, grid_text(grid, header))) && near_miss(figure->low, value.value) && !stands_elsewhere(grid, figure))
        report(labels, figure, cell, label, header);
}

static void judge_table(const Judgement *judgement, Grid grid)
{
    Labels labels = {.judgement = judgement, .grid = grid, .arena = judgement->scratch};
    const Mentions *mentions = judgement->it->mentions;
    read_labels(&labels);
    if (!labels.rows.n || !labels.columns.n)
        return;
    for (uint32_t i = 0; i < mentions->list.n;) {
        const Mention *figure = only_figure(judgement->it, &i);
        if (figure)
            judge_sentence(&labels, figure);
    }
}

static void search(const Judgement *judgement)
{
    const Article *article = judgement->it->article;
    uint32_t tables = 0;
    for (uint32_t i = 0; i < article->blocks.n && tables < MOST_TABLES;) {
        Grid grid = grid_at(judgement->it, i);
        bool found = grid.end > i;
        if (found)
            judge_table(judgement, grid);
        tables += found;
        i = found ? grid.end : i + 1;
    }
}

const Kind kind_prose = {.search = search};
