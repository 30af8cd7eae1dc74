/* What a language pack knows: phrases of one or more words, each of a kind, with a value. Filled from rules/languages/LANG/. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_LANGUAGE_H
#define KNOWLEDGE_LANGUAGE_H

#include "base/arena.h"
#include "base/decimal.h"
#include "base/note.h"
#include "knowledge/words.h"
#include "knowledge/yaml.h"

/* The kinds of phrase. A section of a language file is named as in section.c's table ("cardinal:", "bound-before:"), which also says
   what its entries carry. A new kind is one line here and one line there. */
typedef enum PhraseKind {
    PHRASE_NONE,
    /* numbers */
    PHRASE_CARDINAL,          /* low: five -> 5 */
    PHRASE_SCALE,             /* low: million -> 1000000; high: the other reading of a billion, else the same */
    PHRASE_SCALE_GLUED,       /* low: after digits or a currency mark: k, m, bn */
    PHRASE_ORDINAL,           /* low: third -> 3 */
    PHRASE_NUMBER_PART,       /* code: NumberPart: the small words within a number: "and", "of", "point", "minus", "a", "in" of "one in five" */
    PHRASE_FRACTION,          /* low: half -> 0.5; low / high when the fraction is not a finite decimal: two thirds -> 2, 3; else high is 0 */
    PHRASE_VAGUE,             /* low, high: dozens -> 24..99 */
    PHRASE_MULTIPLE,          /* low, high: doubled -> 2, "more than doubled" is built from the bound and this */
    PHRASE_BOUND_BEFORE,      /* code: Bound; "no fewer than" */
    PHRASE_BOUND_AFTER,       /* code: Bound; "or more" */
    PHRASE_RANGE_JOIN,        /* "to", "and" of a range; text names its opener: "between" */
    PHRASE_PERCENT,           /* code: 0 percent, 1 percentage points, 2 basis points */
    PHRASE_PER,               /* "per" before the noun of a rate; name: by what, when the phrase says so itself: "annually" -> year */
    PHRASE_NOT_QUANTITY,      /* words before a number that make it a name: "no.", "Boeing", "Route" */
    PHRASE_NOT_QUANTITY_AFTER,/* words after a number that make it a name or address: "Avenue" */
    PHRASE_MARK,              /* nouns of what a figure reaches and does not count: milestone */
    PHRASE_ONE_OF,            /* "a gallon of": the article is a number, where a noun follows and it is no rate */
    PHRASE_ONE_IDIOM,         /* phrases whose number word is no number: "one another", "on the one hand" */
    /* time */
    PHRASE_MONTH,             /* code: 1..12 */
    PHRASE_WEEKDAY,           /* code: 1..7 from Monday */
    PHRASE_DAY_RELATIVE,      /* low: days from the reference: yesterday -> -1 */
    PHRASE_PERIOD_UNIT,       /* text: day, week, month, quarter, year, decade, century, hour, ... */
    PHRASE_PERIOD_PART,       /* code: PeriodPart */
    PHRASE_DIRECTION,         /* code: Direction: last, this, next go by the calendar; past, coming are laid against the article's date; same, against the date before it */
    PHRASE_TIME_PREPOSITION,  /* text: since, until, by, before, after, during, in, on, over, from */
    PHRASE_SEASON,            /* code: first month of the season */
    PHRASE_HOLIDAY,           /* text: month-day or rule, when it has a fixed day */
    PHRASE_CLOCK,             /* code: ClockWord: what stands behind an hour, or is a time of day by itself: p.m., o'clock, noon */
    PHRASE_ZONE,              /* low: minutes east of UTC; high: the same in summer, where the name is that of both: ET */
    PHRASE_AGO,               /* code: -1 ago, 1 from now; -2 earlier, 2 later are told from another date */
    PHRASE_TIME_WEAK,         /* words that name a time only beside a cue: may, march, sun */
    PHRASE_TIME_NAME,         /* names that hold a word of time: "USA Today", "Black Friday" */
    PHRASE_TIME_REPEATED,     /* every, each, Mondays: no one day is meant */
    PHRASE_TIME_AHEAD,        /* words of a verb group that put its time ahead: will, scheduled, going to */
    PHRASE_TIME_BEHIND,       /* words that put it behind though they are in the present: says */
    PHRASE_TIME_PERFECT,      /* helping words that put the verb behind them: have, has */
    PHRASE_AGE,               /* "years old", "aged", "-year-old" */
    PHRASE_AGE_VERB,          /* verbs that tell the age of their subject by a bare number: "she turned 50" */
    PHRASE_DATELINE,          /* words that introduce the article's own date: "date", "published", "updated" */
    /* claims */
    PHRASE_SAY,               /* lemma of a verb of saying */
    PHRASE_ACCORDING,         /* "according to" */
    PHRASE_ESTIMATE,          /* verbs, by lemma, of who PUTS a figure AT a value */
    PHRASE_PLAN,              /* lemma of a verb of intention; code: Status it gives its complement */
    PHRASE_MODAL,             /* code: Status: will -> planned or forecast, may -> possible */
    PHRASE_STATUS,            /* adjective or noun; code: Status: proposed, alleged, target, capacity */
    PHRASE_NEGATION,          /* not, no, never, without */
    PHRASE_CHANGE,            /* lemma of a verb or noun of change; code: 1 up, -1 down, 0 either */
    PHRASE_PART,              /* "of which", "including", "another", "the remaining"; code: Part */
    PHRASE_ACKNOWLEDGED,      /* reconciliation cue; code: Cue (contrast, revision, attribution side by side) */
    PHRASE_SYNONYM,           /* code: number of the group, text: its name; nouns and verbs that name one thing */
    PHRASE_SYNONYM_VERB,      /* the same for verbs: "train" the noun and "train" the verb mean different things */
    PHRASE_DEED,              /* noun or adjective; name: the verb that says what it says of what it counts: fatality -> die, investment -> invest */
    PHRASE_OUTCOME,           /* name: the matter and which way it ended: "verdict yes"; "sequence" behind it: both may follow each other */
    PHRASE_QUANTIFIER,        /* name: all or none; before what it is said of */
    PHRASE_TURNABOUT,         /* the text tells that things went another way later: "at first", "overturned" */
    PHRASE_APART,             /* the sentence tells of something else too: "another", "some" */
    PHRASE_SIBLING,           /* name: the word that this one stands against: new -> old, women -> men; the two tell things of one sort apart */
    PHRASE_DRAFT,             /* nouns of what is not in force: bill, plan; what they do in the present tense is not done yet */
    PHRASE_TURN,              /* conjunctions that begin a statement of its own: but, while */
    PHRASE_DEFINITE,          /* determiners of what is known already: the, those */
    PHRASE_COUNTED,           /* verb; name: the noun that a bare figure beside it counts: "seven were arrested" -> people */
    PHRASE_AUXILIARY,         /* lemma of a helping verb; code: Auxiliary */
    PHRASE_PREPOSITION,       /* code: Preposition, what the phrase behind it is to the figure before it */
    PHRASE_REPEATABLE,        /* verbs and nouns of events that happen many times */
    PHRASE_ONCE,              /* verbs of events that happen once: be born, die, found */
    PHRASE_LIGHT_NOUN,        /* nouns before "of" that are not what is counted: number, total, group, kind */
    PHRASE_NON_RESTRICTIVE,   /* modifiers that do not make a subset: new, total, additional, whole */
    PHRASE_STOP,              /* words without content */
    /* names */
    PHRASE_NAME_JOINT,        /* small words inside a name; code: 0 of any ("de"), 1 behind a word of an organisation ("of"), 2 a conjunction ("and") */
    PHRASE_GIVEN_NAME,        /* first names: a person */
    PHRASE_HONORIFIC,         /* Mr., Dr., President */
    PHRASE_ROLE,              /* minister, spokesman, chief executive */
    PHRASE_ORGANISATION,      /* Inc., Ministry, University */
    PHRASE_PLACE_NAME,        /* text: what it is within: "Querétaro: Mexico" */
    PHRASE_DEMONYM,           /* text: its place: Iraqi -> Iraq */
    PHRASE_OTHER_NAME,        /* other names of one place or body, as groups: united states: [u.s., america] */
    PHRASE_PRONOUN,           /* code: Pronoun class */
    /* segmenting */
    PHRASE_ABBREVIATION,      /* with its dot: "Mr.", "Jan."; code 1: may also end a sentence ("U.S.", "Inc."), 2: a word too, but before a number ("No. 5") */
    PHRASE_OPENER,            /* in capitals behind "U.S." it opens a sentence: "The", "He" */
    PHRASE_CLITIC,            /* a token of its own, glued to the word before it: "'s", "n't" */
    PHRASE_CLAUSE_OPENER,     /* opens a clause with a verb of its own, though tagged as a preposition: that */
    PHRASE_CONTRACTION,       /* name: the lemma of a short form: "n't" -> not, "'ll" -> will */
    PHRASE_BOILERPLATE,       /* "With reports from", "Story continues below" */
    PHRASE_BYLINE,            /* opens the line that names the writer: "By" */
    PHRASE_CAPTION,           /* opens a caption, before a colon or a number: "Photo:", "Figure 3:" */
    PHRASE_AGENCY,            /* a maker of news named in datelines: "AP" */
    PHRASE_SUMMARY,           /* heading of a summary: "Key points" */
    PHRASE_KINDS
} PhraseKind;

/* How a number bounds what is meant. Printed names: exact, about, nearly, at-least, more-than, at-most, less-than, range. */
typedef enum Bound { BOUND_EXACT, BOUND_ABOUT, BOUND_NEARLY, BOUND_AT_LEAST, BOUND_MORE_THAN, BOUND_AT_MOST, BOUND_LESS_THAN, BOUND_RANGE } Bound;

/* What a small word does in a number: "two hundred AND five", "hundreds OF thousands", "two POINT five", "MINUS five", "A million", "one IN five", "ten-FOLD". */
typedef enum NumberPart { NUMBER_AND, NUMBER_OF, NUMBER_POINT, NUMBER_MINUS, NUMBER_ONE, NUMBER_RATIO, NUMBER_FOLD, NUMBER_TIMES, NUMBER_OR } NumberPart;

/* How real a statement is. Printed names: actual, planned, forecast, possible, proposed, target, capacity, conditional, alleged, denied. */
typedef enum Status { STATUS_ACTUAL, STATUS_PLANNED, STATUS_FORECAST, STATUS_POSSIBLE, STATUS_PROPOSED, STATUS_TARGET, STATUS_CAPACITY,
                      STATUS_CONDITIONAL, STATUS_ALLEGED, STATUS_DENIED } Status;

typedef enum Auxiliary { AUXILIARY_NONE, AUXILIARY_BE, AUXILIARY_HAVE, AUXILIARY_DO, AUXILIARY_GET } Auxiliary;

typedef enum Preposition { PREPOSITION_NONE, PREPOSITION_OF, PREPOSITION_AGENT /* by */, PREPOSITION_SOURCE /* from */, PREPOSITION_PLACE /* at, near */, PREPOSITION_IN /* in: a place, or what an amount is of */,
                           PREPOSITION_WITH /* with, without */, PREPOSITION_AIM /* for */, PREPOSITION_TO /* to */, PREPOSITION_AMONG } Preposition;

/* What share of a whole a phrase marks. */
typedef enum Part { PART_NONE, PART_OF_WHICH, PART_INCLUDING, PART_ANOTHER, PART_REMAINING, PART_EACH, PART_AVERAGE, PART_RESPECTIVELY, PART_ALONE, PART_TOTAL } Part;

/* Why two figures side by side are no clash. */
typedef enum Cue { CUE_NONE, CUE_CONTRAST, CUE_REVISION, CUE_ESTIMATES, CUE_COMPARISON } Cue;

/* Words of the time of day. */
typedef enum ClockWord { CLOCK_AM, CLOCK_PM, CLOCK_EITHER /* o'clock */, CLOCK_NOON, CLOCK_MIDNIGHT, CLOCK_HALF_PAST, CLOCK_QUARTER_PAST } ClockWord;

/* Which way a word leads from the day that is told from. */
typedef enum Direction { DIRECTION_PAST = -2, DIRECTION_LAST, DIRECTION_THIS, DIRECTION_NEXT, DIRECTION_COMING, DIRECTION_SAME } Direction;

/* Which part of a period. Printed names: early, mid, late, beginning, end, first-half, ... fourth-quarter. */
typedef enum PeriodPart { PERIOD_WHOLE, PERIOD_EARLY, PERIOD_MID, PERIOD_LATE, PERIOD_BEGINNING, PERIOD_END, PERIOD_FIRST_HALF, PERIOD_SECOND_HALF,
                          PERIOD_FIRST_QUARTER, PERIOD_SECOND_QUARTER, PERIOD_THIRD_QUARTER, PERIOD_FOURTH_QUARTER } PeriodPart;

/* What a pronoun can stand for: "who" for relative ones too. */
typedef enum Pronoun { PRONOUN_NONE, PRONOUN_HE, PRONOUN_SHE, PRONOUN_IT, PRONOUN_THEY, PRONOUN_I, PRONOUN_WE, PRONOUN_YOU, PRONOUN_WHO } Pronoun;

typedef struct Phrase {
    Str text;                 /* lower case, words parted by one space: "no fewer than" */
    Str name;                 /* what the entry says by text: the group, the unit, the container */
    Decimal low, high;
    int32_t code;
    uint16_t words;
    uint16_t kind;            /* PhraseKind */
} Phrase;

/* A set of kinds of phrase. It answers for most words and kinds that there is nothing to look for. */
typedef struct KindSet {
    uint64_t bits[(PHRASE_KINDS + 63) / 64];
} KindSet;

static inline bool kinds_hold(const KindSet *kinds, PhraseKind kind)
{
    return kinds->bits[kind / 64] >> kind % 64 & 1;
}

typedef struct Phrases {      /* several phrases that lie side by side, longest first, then in the order of PhraseKind */
    const Phrase *at;
    uint32_t n;
    KindSet kinds;            /* all kinds among them */
} Phrases;

typedef struct Language {
    Str code;                 /* "en" */
    const Phrase *phrases;    /* sorted by first word, then longest first */
    WordTable firsts;         /* of the first words */
    const KindSet *kinds;     /* by entry of `firsts`: the kinds of its phrases */
    uint32_t phrase_count;
} Language;

/* All phrases whose first word is `word` (lower case). One look-up a token; the result is kept on the token. */
Phrases language_phrases(const Language *language, Str word);
/* The same when its hash is known: str_hash of `word`. */
Phrases language_phrases_hashed(const Language *language, Str word, uint32_t hash);
/* The same for a word whose hash (str_hash of its lower case) is known; other words with this hash may be among the phrases. */
Phrases language_phrases_of_hash(const Language *language, uint32_t hash);
/* The first single-word phrase of this kind for `word`, or NULL. */
const Phrase *language_word(const Language *language, Str word, PhraseKind kind);
const char *bound_name(Bound bound);
const char *status_name(Status status);
const char *part_name(Part part);
const char *cue_name(Cue cue);
const char *phrase_kind_name(PhraseKind kind);

/* Builds a language from its files' trees (paths and trees run side by side). NULL after notes. For the embedder and the tests. */
Language *language_build(Str code, const Str *paths, YamlNode *const *trees, size_t count, Arena *arena, Notes *notes);

#endif
