/* Quantity: what the files that read figures share: the sentence at hand, one amount, and the steps of the grammar; inside the room only. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MENTION_QUANTITY_H
#define MENTION_QUANTITY_H

#include "mention/number_words.h"

/* The search through one article; the tokens are those of the sentence at hand. */
typedef struct Finder {
    const Article *article;
    const Segments *segments;
    const Knowledge *knowledge;
    Arena *arena, *scratch;                          /* mentions; one sentence */
    Mentions *found;
    Tokens tokens;
    uint32_t free;                                   /* the first token that no mention has taken yet */
    uint32_t first;                                  /* number of the sentence's first mention */
    uint32_t row;                                    /* how many bare figures in a row end the list so far: "10, 20 and ..." */
    bool decimal_comma, day_first;
    bool *beyond;                                    /* set when sentences before this one had a say in how it is read */
} Finder;

typedef enum AmountKind { AMOUNT_PLAIN, AMOUNT_MONEY, AMOUNT_PERCENT, AMOUNT_UNIT } AmountKind;

/* One number with the mark or unit that belongs to it: "$1.2m", "5 percent", "10-mile". */
typedef struct Amount {
    uint32_t begin, end;                             /* tokens, the mark and the unit included; end 0: none */
    uint32_t number, number_end;                     /* tokens of the number and its scale */
    Number value;
    AmountKind kind;
    int32_t percent;                                 /* PERCENT: 0 percent, 1 points, 2 basis points */
    const Unit *unit, *other;                        /* MONEY, UNIT */
    bool prefixed;                                   /* the currency's mark stands before the number */
    bool bare_dollar;                                /* "$" or "dollar" alone: whose, the article says */
    bool times;                                      /* "5x": so many times as much */
    bool loose;                                      /* an article behind a bound: "more than a decade" */
} Amount;

/* A unit's spelling found in the text. */
typedef struct UnitMatch {
    uint32_t end;                                    /* one past its last token; 0: none */
    const Unit *unit, *other;
    bool weak;                                       /* the spelling needs more evidence */
    bool exact;                                      /* a symbol, written with its case */
} UnitMatch;

/* unit_match.c. The unit behind a number that ends before token i; `glued` is the rest of the number's own token, or empty. */
UnitMatch unit_behind(const Finder *finder, uint32_t i, Str glued);
UnitMatch unit_before(const Finder *finder, uint32_t i);                                 /* the currency's mark that begins at token i */
/* amount_meaning.c: words and symbols that mean more than one thing. */
bool meaning_weak_holds(const Finder *finder, const Amount *amount, const UnitMatch *match, bool glued);  /* is "m", "in", "C" the unit here? */
void meaning_choose(const Finder *finder, const Amount *amount, UnitMatch *match);                         /* pounds of money or of mass */
bool meaning_tail_is_scale(const Finder *finder, const Amount *amount, const UnitMatch *unit);             /* "20m people", but not "20m tall" */
bool meaning_telling(const Number *number);                                              /* digits beyond doubt: "5,000", "1.5", "2 million" */
bool meaning_same_dimension(const Unit *a, const Unit *b);
/* amount_compound.c */
void compound_take_half(const Finder *finder, Amount *amount);                           /* "an hour and a half" */
void compound_take_smaller(const Finder *finder, Amount *amount);                        /* "5 feet 2 inches", "15 dollars 50" */
bool compound_take_marks(const Finder *finder, Amount *amount);                         /* "5'6\"" */
bool amount_read_number(const Finder *finder, uint32_t i, Amount *amount);               /* the number alone */
/* amount_money.c: "$5", "US$ 1.2m": false when no currency's mark or name and number stand there. */
bool amount_read_money(const Finder *finder, uint32_t i, Amount *amount);
void amount_take_unit(const Finder *finder, Amount *amount, const UnitMatch *match);     /* amount.c */
void amount_scale(Amount *amount, const Phrase *scale);
/* amount.c: the amount that begins at token i, with mark, number, scale and unit; compound ones ("5 feet 2 inches") as one. */
Amount amount_read(const Finder *finder, uint32_t i);
/* range.c: joins *a with a second amount behind it ("10 to 15", "$3-9 million"). Gives the second one; its end is 0 when there is no range.
   *opener is the first token of "between" or "from", when one stands before. */
Amount range_read(const Finder *finder, Amount *a, uint32_t *opener);

/* bound.c */
typedef struct BoundPlace {
    Bound bound;
    uint32_t first, end;                             /* tokens; first == end: none */
} BoundPlace;
BoundPlace bound_before(const Finder *finder, uint32_t i, bool time);                    /* ends before token i; `time`: "over" says how long */
BoundPlace bound_after(const Finder *finder, uint32_t i);
Bound bound_join(Bound before, Bound after);

/* counted_agree.c */
bool counted_several(const Amount *amount);                                              /* more than one: what it counts is a plural */
bool counted_lone_singular(const Finder *finder, NounPhrase phrase);                     /* one noun, and in the singular; not "staff" */
NounPhrase counted_agree(const Finder *finder, const Amount *amount, NounPhrase phrase); /* the phrase that agrees with the number; empty: none does */

/* counted.c */
typedef struct Rate {
    uint32_t end;                                    /* one past the last token; 0: none */
    Str per;
} Rate;
Rate rate_at(const Finder *finder, uint32_t i);                                          /* "a year", "per barrel", "/hour" */
/* Sets noun, head and unit_text of the mention from the noun phrase at token i; gives its end, or 0 when nothing is counted there. */
uint32_t counted_read(const Finder *finder, uint32_t i, const Amount *amount, Mention *mention);

/* aside_name.c: why the amount is none: "part of a name", "score" ...; NULL when it is one. `rest` tells whether it has a noun, a bound or a range. */
const char *aside_reason(const Finder *finder, const Amount *amount, bool counted);
uint32_t aside_read(const Finder *finder, uint32_t i, const char **why);                 /* aside.c: what is no number at all: phone numbers, idioms, votes */

/* clock.c: keeps the time of day that begins at token i, and sets it aside. Gives the token behind it; 0 when there is none. */
uint32_t clock_read(Finder *finder, uint32_t i);

/* change.c: which part the figure of tokens first..end plays in a change. */
Change change_role(const Finder *finder, uint32_t first);
bool change_follows(const Finder *finder, uint32_t first);                               /* does a figure of a change stand near before token `first`? */
bool change_before(const Finder *finder, uint32_t i);                                    /* is a word of change near before token i? */

/* quantity.c: reads the figure at token i and keeps it. Gives the token behind it; 0 when there is none. */
uint32_t quantity_read(Finder *finder, uint32_t i);
/* Keeps the length of time that begins at token i within a date that ends before token `end`. Gives the token behind it, or 0. */
uint32_t quantity_length(Finder *finder, uint32_t i, uint32_t end);
SetAside *set_aside(Finder *finder, uint32_t first, uint32_t end, const char *why);   /* NULL when memory is spent */

/* evidence.c */
bool evidence_decimal_comma(const Article *article);
bool evidence_day_first(const Article *article);
void evidence_settle_money(const Article *article, const Knowledge *knowledge, Mentions *mentions);

/* recall.c: what an earlier reading of the article found in a sentence. The key is empty when the article has no memory. */
Str recall_mention_key(const Finder *finder, uint32_t sentence);
bool recall_mentions(const Finder *finder, Str key, uint32_t sentence);                 /* true when it was known, and is kept again */
void recall_keep_mentions(const Finder *finder, Str key, uint32_t first_aside, uint32_t first_clock);   /* what was found from these numbers on */

/* gate.c: can a figure or a date stand in this sentence? One look at its bytes; false is certain, true is not. */
bool gate_open(Str text, const Language *language);
/* Are most of its letters of another script than the Latin one? Nothing there can be told. */
bool gate_foreign(Str text);

#endif
