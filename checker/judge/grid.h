/* Grid: a table of an article, its headers and labels, and the figures of its cells. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_GRID_H
#define JUDGE_GRID_H

#include "judge/judge.h"

/* One table: its cells are blocks first..end, row by row. */
typedef struct Grid {
    const Case *it;
    uint32_t first, end;                             /* first == end: no table begins there */
} Grid;

/* The figure of a cell. */
typedef struct CellFigure {
    Decimal value;
    int32_t step;                                    /* exponent of the last digit written */
    bool percent, read;
} CellFigure;

Grid grid_at(const Case *it, uint32_t block);        /* the table that begins with this block */
const Block *grid_cell(const Grid *grid, uint32_t number);
Str grid_text(const Grid *grid, const Block *cell);
const Block *grid_header(const Grid *grid, uint16_t column);           /* its cell of the first row; NULL: none */
/* "1,204", "$41.2", "-3", "(3)", "12 %", "41.2m", "12 *" with its footnote's mark; not read: words, blanks and "n.a.". */
CellFigure grid_figure(const Grid *grid, Str text);
/* What a header's "in thousands", "€m" or "000s" multiplies its column by, as a power of ten; 0: nothing is said. */
int32_t grid_power(const Grid *grid, Str header);

#endif
