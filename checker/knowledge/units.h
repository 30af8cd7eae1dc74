/* Units of measure and currencies: their names, their dimension, their exact factor to the base unit. From rules/units/. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_UNITS_H
#define KNOWLEDGE_UNITS_H

#include "base/decimal.h"
#include "base/note.h"
#include "knowledge/words.h"
#include "knowledge/yaml.h"

/* A dimension is a file of rules/units/: length, mass, currency, time ... Its number is that of the file in sorted order, from 1. */
typedef struct Unit {
    Str name;                 /* the normal name, singular: "mile", "square kilometre", "celsius"; for a currency its ISO code: "USD" */
    Str label;                /* how it is printed after a number: "miles", "km²"; for a currency its symbol: "$", "MX$" */
    Str dimension;            /* "length" */
    uint16_t dimension_id;
    bool currency;
    bool minor;               /* cent, penny: `base` is the currency's unit number + 1, factor 0.01 */
    Decimal factor;           /* value in base units = (value * factor + offset) / divisor */
    Decimal divisor;          /* 1, or what makes factor and offset exact: Fahrenheit (5 f + 2298.35) / 9 kelvin */
    Decimal offset;           /* 0 but for temperatures */
    uint16_t base;            /* 0, or the number + 1 of the currency a minor unit belongs to */
    uint16_t other;           /* 0, or the number + 1 of the unit that the same name can also mean: ton, gallon, ounce */
} Unit;

/* How a spelling may be used. */
typedef enum UnitSpelling {
    UNIT_WORD,                /* "miles", "sq. km": compared without case, after a number, parted by a space or a hyphen */
    UNIT_SYMBOL,              /* "km", "°C": compared with case, after a number, glued or spaced */
    UNIT_PREFIX,              /* "$", "US$", "Rs.": before a number */
    UNIT_SUFFIX               /* "€", "p": glued after a number only */
} UnitSpelling;

typedef struct UnitName {
    Str text;                 /* words parted by one space; a mark such as $ ° / is a word of its own: "US $", "° C", "km / h" */
    uint16_t unit;            /* number of the unit */
    uint8_t spelling;         /* UnitSpelling */
    uint8_t words;
    bool weak;                /* needs a number with a decimal, a scale or another unit beside it: "m", "in", "p" */
} UnitName;

typedef struct UnitNames {
    const UnitName *at;
    uint32_t n;
} UnitNames;

typedef struct Units {
    const Unit *units;
    const UnitName *names;    /* sorted by the lower-cased first word, then longest first */
    WordTable firsts;         /* of the first words in lower case */
    uint32_t unit_count, name_count;
} Units;

/* All spellings whose first word, in lower case, is `word`. */
UnitNames units_names(const Units *units, Str word);
/* The unit of this normal name ("mile", "USD"), or NULL. */
const Unit *units_find(const Units *units, Str name);
/* value (in `unit`) in base units of its dimension; exact but for a divisor. */
Decimal unit_to_base(const Unit *unit, Decimal value);
Decimal unit_from_base(const Unit *unit, Decimal base);

Units *units_build(const Str *paths, YamlNode *const *trees, size_t count, Arena *arena, Notes *notes);

#endif
