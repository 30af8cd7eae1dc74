/* Mentions: every figure and date of an article, read where it stands: its form, value, bound, unit and what is counted. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_MENTION_H
#define MENTION_MENTION_H

#include "base/calendar.h"
#include "base/decimal.h"
#include "syntax/syntax.h"

/* Printed names: count money percent points ratio rank date duration measure age. */
typedef enum MentionKind { MENTION_COUNT, MENTION_MONEY, MENTION_PERCENT, MENTION_POINTS, MENTION_RATIO, MENTION_RANK, MENTION_DATE, MENTION_DURATION,
                           MENTION_MEASURE, MENTION_AGE, MENTION_KINDS } MentionKind;
const char *mention_kind_name(MentionKind kind);

/* The part a figure plays in a change: "rose 5% to $10bn from $9.5bn" is BY, TO, FROM. */
typedef enum Change { CHANGE_NONE, CHANGE_BY, CHANGE_FROM, CHANGE_TO } Change;

/* How a period was said: a point or span of days, or one side open, or a length laid against the article's date. */
typedef enum PeriodKind { PERIOD_NONE, PERIOD_AT, PERIOD_SINCE, PERIOD_UNTIL, PERIOD_BEFORE, PERIOD_AFTER, PERIOD_OVER_NEXT, PERIOD_OVER_LAST, PERIOD_REPEATED } PeriodKind;
const char *period_kind_name(PeriodKind kind);

typedef struct Mention {
    uint32_t begin, end;                             /* in the text: the figure with its bound, currency, scale, unit and noun phrase: "more than 150,000 people" */
    uint32_t value_begin, value_end;                 /* the figure alone: "150,000" */
    uint32_t sentence;
    MentionKind kind;
    Bound bound;
    Decimal low, high;                               /* as written, in `unit` (60 for 60 %): equal unless RANGE or a vague number; rounding is not applied here.
                                                        AT_LEAST and MORE_THAN stand in low, AT_MOST, LESS_THAN and NEARLY in high; the other side holds the same number */
    Decimal low_other, high_other;                   /* the same in the other reading of its scale: a "billion" of 10^12; 0 when there is none */
    int32_t step;                                    /* exponent of the last digit written: 5.7 million -> 5, 400,000 -> 0, 3.0 -> -1; a spelled number: its own scale */
    uint8_t digits;                                  /* significant digits as written, trailing zeros of an integer not counted */
    bool spelled;                                    /* in words: "two hundred" */
    bool bare;                                       /* no unit, no noun: what is counted is not said here */
    bool range_scale_shared;                         /* "$3 to $9 million": the scale stands on the second number only */
    bool within;                                     /* DURATION: the length told by the date just before it, which holds its span: "the past THREE YEARS"; never compared */
    bool loose;                                      /* DURATION: told by an article, "more than a decade"; never compared */
    bool share;                                      /* RATIO "one in five", "half of": a share of a whole */
    Change change;
    const Unit *unit;                                /* MEASURE, DURATION, AGE: unit; MONEY: currency or its minor unit; POINTS: NULL */
    const Unit *unit_other;                          /* the other reading of an ambiguous unit or bare "$" */
    Str unit_text;                                   /* printed: unit name, "percentage point", "basis point", or what is counted: "highly qualified and full-time jobs" */
    Str per;                                         /* "year", "person", "barrel"; empty: none */
    uint32_t noun_begin, noun_end;                   /* text of the noun phrase counted, 0,0 when none */
    uint32_t head_begin, head_end;                   /* its head noun */
    Str head;                                        /* lemma of the head noun, or the name of its synonym group; "" when none */
    uint32_t same_as;                                /* number + 1 of the mention that this one converts or repeats in parentheses: "(£600m)" */
    /* DATE */
    DateRange days;                                  /* what is meant; an end is open after since, until, before; none when it cannot be resolved */
    DateRange named;                                 /* what is named, printed as the value: all of 2017 in "since 2017", whose days have no last one */
    PeriodKind period;
    int8_t weekday;                                  /* 1..7 when a weekday is named */
    bool weekday_clash;                              /* a weekday and a full date stand together and disagree: judged by a rule */
    bool impossible;                                 /* 30 February: days is none, `wrong_*` say what was written */
    int16_t wrong_year; int8_t wrong_month, wrong_day;
    bool relative;                                   /* resolved against the article's date */
    bool year_given;                                 /* the year is written, not supplied */
} Mention;

/* What looked like a figure and was set aside: "A320" is a name, "3-2" a score. For `claims`. */
typedef struct SetAside {
    uint32_t begin, end;                             /* in the text */
    const char *why;                                 /* static: "part of a name", "score", "phone number", ... */
    uint32_t clock;                                  /* number + 1 of the time of day that it is; 0: it is none */
} SetAside;

/* A time of day: "9 a.m. ET", "(1400 GMT)", "21:30", "noon". Also set aside, as it is no quantity. */
typedef struct Clock {
    uint32_t begin, end;                             /* in the text, the zone included */
    uint32_t sentence;
    int16_t minute;                                  /* of the day in its own zone: 9:30 p.m. -> 1290; midnight -> 0 */
    bool either_half;                                /* "9:30", "10 o'clock": before or after noon is not said */
    bool zoned;                                      /* a zone is named */
    int16_t east, east_in_summer;                    /* of the zone, minutes east of Greenwich; they differ where the name is that of both: "ET" -300, -240 */
    uint32_t same_as;                                /* number + 1 of the clock that this one says again in brackets, or behind a stroke or comma */
} Clock;

/* Tags of the sentences that hold a mention, kept for the claims: a byte a token, and no sentence is tagged twice. */
typedef struct KeptTags {
    VEC(uint8_t) tags;
    uint32_t *starts;                                /* by sentence: number + 1 of its first tag; 0: not kept. NULL: none are */
} KeptTags;

typedef struct Mentions {
    VEC(Mention) list;                               /* in reading order, none overlapping but for those within a date */
    VEC(SetAside) set_aside;
    KeptTags kept;
    VEC(Clock) clocks;                               /* in reading order */
} Mentions;

/* Sets the tags of a sentence's tokens, the kept ones where there are some. */
void mention_tag(const Mentions *mentions, Tokens tokens, const Knowledge *knowledge, Arena *scratch);

/* One pass over the sentences; only those that can hold a figure or a date are tokenised and tagged. */
Mentions mention_find(const Article *article, const Segments *segments, const Knowledge *knowledge, Arena *arena, Arena *scratch);

#endif
