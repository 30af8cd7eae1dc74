/* Tables are blocks of cells in a row; nothing is copied. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/grid.h"

#include "judge/gap.h"
#include "mention/numeral.h"

Grid grid_at(const Case *it, uint32_t block)
{
    const Article *article = it->article;
    uint32_t end = block;
    while (end < article->blocks.n && article->blocks.at[end].kind == BLOCK_CELL && article->blocks.at[end].list == article->blocks.at[block].list)
        end++;
    return (Grid){.it = it, .first = block, .end = end};
}

const Block *grid_cell(const Grid *grid, uint32_t number)
{
    return &grid->it->article->blocks.at[number];
}

Str grid_text(const Grid *grid, const Block *cell)
{
    return str_trim(article_text(grid->it->article, cell->begin, cell->end));
}

const Block *grid_header(const Grid *grid, uint16_t column)
{
    for (uint32_t i = grid->first; i < grid->end && grid_cell(grid, i)->row == 0; i++)
        if (grid_cell(grid, i)->column == column)
            return grid_cell(grid, i);
    return NULL;
}

static const Phrase *scale_word(const Grid *grid, Str word)
{
    char buffer[16];
    for (size_t i = 0; i < word.n && i < sizeof buffer; i++)
        buffer[i] = byte_lower(word.p[i]);
    Str lower = {buffer, word.n};
    if (!word.n || word.n > sizeof buffer)
        return NULL;
    const Phrase *scale = language_word(grid->it->knowledge->language, lower, PHRASE_SCALE);
    return scale ? scale : language_word(grid->it->knowledge->language, lower, PHRASE_SCALE_GLUED);
}

/* "12*", "12 †", "12 [3]", "12 a": the mark of a note under the table. */
static bool footnote(Str text)
{
    Str inner = text.n > 2 && (text.p[0] == '[' || text.p[0] == '(') ? str_sub(text, 1, text.n - 1) : text;
    bool star = str_equal(text, S("*")) || str_equal(text, S("**")) || str_equal(text, S("\xE2\x80\xA0")) || str_equal(text, S("\xE2\x80\xA1"));
    return star || (inner.n == 1 && inner.n < text.n && (byte_is_digit(inner.p[0]) || byte_is_letter(inner.p[0])));
}

static bool minus(Str text)
{
    return str_starts(text, S("-")) || str_starts(text, S("\xE2\x88\x92"));
}

static void scale(CellFigure *figure, const Phrase *by)
{
    int32_t power = decimal_magnitude(by->low);
    figure->value = decimal_scale(figure->value, power);
    figure->step += power;
}

CellFigure grid_figure(const Grid *grid, Str text)
{
    CellFigure figure = {0};
    Numeral numeral;
    bool bracket = text.n > 2 && text.p[0] == '(' && text.p[text.n - 1] == ')', negative = minus(text) || bracket;
    if (bracket)
        text = str_sub(text, 1, text.n - 1);         /* accountants' minus */
    while (text.n && !byte_is_digit(text.p[0]) && !byte_is_letter(text.p[0]) && text.p[0] != '(' && text.p[0] != '.')
        text = str_from(text, 1);
    if (!text.n || !numeral_read(text, false, &numeral))
        return figure;
    figure = (CellFigure){.value = negative ? decimal_negate(numeral.value) : numeral.value, .step = numeral.step, .read = true};
    Str rest = str_trim(str_from(text, numeral.length));
    const Phrase *by = scale_word(grid, rest);
    if (str_equal(rest, S("%")))
        figure.percent = true;
    else if (by)
        scale(&figure, by);
    else
        figure.read = !rest.n || footnote(rest);
    return figure;
}

int32_t grid_power(const Grid *grid, Str header)
{
    for (Str rest = header, word = gap_next_word(&rest); word.n; word = gap_next_word(&rest)) {
        bool plural = word.n > 4 && byte_lower(word.p[word.n - 1]) == 's';
        const Phrase *by = scale_word(grid, plural ? str_sub(word, 0, word.n - 1) : word);
        if (by)
            return decimal_magnitude(by->low);
        if (str_equal_fold(word, S("000s")) || str_equal(word, S("000")))
            return 3;
    }
    return 0;
}
