/* Figure: one figure as far as it is read, and the steps by which it grows; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_FIGURE_H
#define MENTION_FIGURE_H

#include "mention/quantity.h"

typedef struct Figure {
    uint32_t first, end;                             /* tokens, with bound, noun and rate */
    uint32_t value, value_end;                       /* tokens of the number */
    Amount amount;                                   /* of a range the first side */
    Mention mention;
} Figure;

/* figure.c */
bool figure_is_time(const Unit *unit);
void figure_set_value(Figure *figure, const Amount *second);                             /* `second`: the other side of a range, or NULL */
void figure_set_unit(Figure *figure);                                                    /* kind and unit by the amount's */
void figure_take_behind(const Finder *finder, Figure *figure);                           /* "or more", the age, what is counted, the rate */
void figure_take_bound(const Finder *finder, Figure *figure);                            /* "more than" before it */

/* figure_age.c */
bool figure_told_as_age(const Finder *finder, const Figure *figure);                     /* "aged 35", "Smith, 35, said" */
bool figure_take_age_behind(const Finder *finder, Figure *figure, uint32_t number_end);  /* "5-year-old" */
void figure_set_age(const Finder *finder, Figure *figure);

/* figure_share.c */
bool figure_take_ratio(const Finder *finder, Figure *figure);                            /* "one in five" */
bool figure_fraction_holds(const Finder *finder, const Figure *figure);
bool figure_vague_holds(const Finder *finder, const Figure *figure);

/* figure_keep.c: adds the mention; gives the token behind it, 0 when memory is spent. */
uint32_t figure_keep(Finder *finder, Figure *figure);

#endif
