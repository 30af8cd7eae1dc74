/* Date reader: what the files that read dates share: the sentence at hand, what was read in it, and the steps of the grammar. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_DATE_READER_H
#define MENTION_DATE_READER_H

#include "mention/mention.h"

typedef enum Grain { GRAIN_NONE, GRAIN_HOUR, GRAIN_DAY, GRAIN_WEEKEND, GRAIN_WEEK, GRAIN_FORTNIGHT, GRAIN_MONTH, GRAIN_QUARTER, GRAIN_SEASON, GRAIN_YEAR,
                     GRAIN_DECADE, GRAIN_CENTURY } Grain;

typedef struct DateReader {
    Tokens tokens;
    Date reference;                                  /* the article's date, or none */
    bool day_first;                                  /* 3/4/2015 is 3 April */
    const Knowledge *knowledge;
    bool looks_back, looks_ahead;                    /* "since" stands before the date, or "by" and the like, which look ahead unless the verb does not */
    uint32_t anchors;                                /* how deep in dates that are told from one another: "in 1998 ..., the next year ..., the year after" */
} DateReader;

/* What was read. `end` 0: nothing. `year`, `month` and `day` stand as written, 0 when left out; `days` is what they come to. */
typedef struct DateReading {
    uint32_t end;                                    /* one past the last token */
    Grain grain;
    DateRange days;
    int16_t year;
    int8_t month, day;
    int8_t weekday;
    PeriodKind period;                               /* OVER_NEXT, OVER_LAST, REPEATED; else AT */
    PeriodPart part;                                 /* "late 2014": days are all of 2014 */
    bool range;                                      /* two dates were read */
    bool relative, about, weekday_clash, impossible;
} DateReading;

/* Looking at tokens (date_token.c). Ends are one past the last token; 0 is "not there". All allow any i. */
const Phrase *date_phrase(const DateReader *reader, uint32_t i, PhraseKind kind, uint32_t *end);
const Phrase *date_phrase_before(const DateReader *reader, uint32_t i, PhraseKind kind, uint32_t *first);
uint32_t date_preposition(const DateReader *reader, uint32_t i, Str name);               /* "of", "to" ...: its end */
bool date_after_preposition(const DateReader *reader, uint32_t i);                        /* does a time preposition end before i? */
bool date_tagged(const DateReader *reader, uint32_t i, Tag tag);
bool date_is(const DateReader *reader, uint32_t i, PhraseKind kind);
bool date_mark(const DateReader *reader, uint32_t i, Str mark);
bool date_hyphen(const DateReader *reader, uint32_t i);                                   /* - or en dash */
/* "to", "-", "through", "until" between two dates; and "and" where `both` says that two are meant. 0: none, else one past it. */
uint32_t date_join(const DateReader *reader, uint32_t i, bool both);
bool date_glued(const DateReader *reader, uint32_t i);                                    /* no white space before it */
uint32_t date_skip_determiner(const DateReader *reader, uint32_t i);
uint32_t date_skip_comma(const DateReader *reader, uint32_t i);
uint32_t date_skip_hyphen(const DateReader *reader, uint32_t i);
uint32_t date_skip_glue(const DateReader *reader, uint32_t i);                            /* a hyphen or slash with no space round it */
uint32_t date_digits(const DateReader *reader, uint32_t i, size_t least, size_t most, int *value);   /* a token of digits alone */
/* A whole number from 1 to 9999, in digits or words; *ordinal tells "third" and "3rd". */
uint32_t date_number_at(const DateReader *reader, uint32_t i, int *value, bool *ordinal);
uint32_t date_day_at(const DateReader *reader, uint32_t i, int *day, bool *ordinal);      /* 1..31 */
uint32_t date_month_at(const DateReader *reader, uint32_t i, int *month);
uint32_t date_year_at(const DateReader *reader, uint32_t i, int *year);                   /* four digits, 1000..2999 */
uint32_t date_spelled_year_at(const DateReader *reader, uint32_t i, int *year);           /* "nineteen eighty-six", "two thousand and fifteen" */
Grain date_unit_at(const DateReader *reader, uint32_t i, uint32_t *end);
bool date_is_day_part(const DateReader *reader, uint32_t i);                              /* morning, night */
bool date_whole(Decimal number, int *value);

/* The time that the verb of the tokens first..end lies in (date_tense.c). */
typedef enum Tense { TENSE_NONE, TENSE_PAST, TENSE_PRESENT, TENSE_PROGRESSIVE /* is running */, TENSE_FUTURE } Tense;
Tense date_tense(const DateReader *reader, uint32_t first, uint32_t end);

/* Sets `days` (and the flags) of a reading from its year, month, day and weekday; a year left out is chosen (date_choose.c). */
void date_settle(const DateReader *reader, uint32_t first, DateReading *reading);
Date date_choose_weekday(const DateReader *reader, uint32_t first, uint32_t end, int weekday);
DateRange date_months(Date from, int32_t count);                                          /* from a first of a month to the last of the `count`-th month */
DateRange date_span(Date from, int32_t count, Grain grain);                               /* the `count`-th day, week, month ... after that of `from` */
Date date_shift(Date from, int32_t count, Grain grain);                                   /* `count` units on, to the day */

/* Steps of the grammar: what begins at token i. */
DateReading date_read_absolute(const DateReader *reader, uint32_t i);                     /* date_absolute.c */
DateReading date_read_numeric(const DateReader *reader, uint32_t i, bool cue);            /* date_numeric.c */
DateReading date_read_year(const DateReader *reader, uint32_t i, bool cue);               /* date_year.c: years, decades, centuries */
DateReading date_read_weekday(const DateReader *reader, uint32_t i);                      /* date_weekday.c */
DateReading date_read_nth_weekday(const DateReader *reader, uint32_t i);
void date_add_weekday(const DateReader *reader, DateReading *date);
DateReading date_read_relative(const DateReader *reader, uint32_t i, bool cue);           /* date_relative.c */
DateReading date_read_ago(const DateReader *reader, uint32_t i);                          /* date_ago.c: "two years ago" */
/* The date that stands before token i in the sentence and from which "the next year" is told; none when there is none, or a coarser one. */
Date date_anchor_before(const DateReader *reader, uint32_t i, Grain grain);
DateReading date_read_ahead(const DateReader *reader, uint32_t i);                        /* date_ago.c: "in two weeks" */
DateReading date_read_period(const DateReader *reader, uint32_t i);                       /* date_period.c: parts, quarters, seasons */
DateReading date_read_holiday(const DateReader *reader, uint32_t i);                      /* date_holiday.c */
DateReading date_direct_holiday(const DateReader *reader, int direction, uint32_t at);
/* date_core.c. Plain: a step that holds no other (a date, a weekday, "last year", a year). Core: any step, without preposition and range.
   `cue`: what stands before says that a date is meant, as "since" does. */
DateReading date_read_plain(const DateReader *reader, uint32_t i, bool cue);
DateReading date_read_core(const DateReader *reader, uint32_t i, bool cue);
bool date_may_begin(const DateReader *reader, uint32_t i);                                /* most words end at this question */
/* A core date, and the one it reaches to; "and" joins too after "between" (date_range.c). */
DateReading date_read_range(const DateReader *reader, uint32_t i, bool cue, bool between);
bool date_is_stretch(const DateReading *reading);                                         /* OVER_NEXT, OVER_LAST, REPEATED: no ends to join or open */

/* A preposition before a date (date_opening.c). */
typedef struct DateOpening {
    PeriodKind period;
    uint32_t end;                                    /* one past the preposition; 0: none */
    bool since;
    bool from, between;                              /* these need a second date */
} DateOpening;
DateOpening date_opening_at(const DateReader *reader, uint32_t i);                        /* end 0: none begins here */
DateReading date_read_opened(const DateReader *reader, uint32_t i, DateOpening *opening); /* the date behind it; may change the period: "from 1990 on" */

#endif
