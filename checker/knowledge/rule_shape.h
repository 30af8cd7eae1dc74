/* Rule shapes: what a rule of each kind may say. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_RULE_SHAPE_H
#define KNOWLEDGE_RULE_SHAPE_H

#include "knowledge/rules.h"

enum { MOST_OPTIONS = 6 };

typedef enum OptionType { OPTION_TEXT, OPTION_NUMBER, OPTION_FLAG, OPTION_WORD, OPTION_PATTERNS, OPTION_FIGURES, OPTION_EQUATION, OPTION_RELATIONS } OptionType;

typedef struct OptionShape {
    const char *key;
    OptionType type;
    const char *words;                               /* WORD: what it may be, parted by spaces */
} OptionShape;

typedef struct KindShape {
    const char *name;                                /* as `extends:` names it */
    const char *slots;                               /* what a message may hold in braces */
    bool own_slots;                                  /* and the figures that the rule itself names */
    const char *forms;                               /* what `form:` may be; NULL: the kind has none */
    OptionShape options[MOST_OPTIONS];               /* those with a key */
} KindShape;

extern const KindShape kind_shapes[RULE_KINDS];

#endif
