/* Unit files: units and spellings as they stand in the files of rules/units/, before they are resolved and indexed. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_UNIT_FILE_H
#define KNOWLEDGE_UNIT_FILE_H

#include "base/map.h"
#include "knowledge/units.h"

typedef struct UnitEntry {
    Unit unit;
    const YamlNode *node;
    Str path;
    uint32_t parent;                                 /* number + 1 of the unit that `is` names */
    Decimal times, over, plus;                       /* in the parent: (value + plus) * times / over */
} UnitEntry;

typedef struct UnitSpelled {
    UnitName name;
    Str first;
    const YamlNode *node;
    Str path;
} UnitSpelled;

typedef struct UnitBuilder {
    Arena *arena;
    Notes *notes;
    Str path, dimension;
    uint16_t dimension_id;
    bool currency, spoilt;
    VEC(UnitEntry) entries;
    VEC(UnitSpelled) spellings;
    Map normal;                                      /* from normal name to number + 1 */
    Map local;                                       /* the same, for names and spellings of one file */
} UnitBuilder;

/* A note about the node, of the file that `path` of the builder names. */
#define UNIT_SPOIL(builder, node, ...) \
    ((builder)->spoilt = true, note_add((builder)->notes, (builder)->path, (node)->line, (node)->column, __VA_ARGS__))

/* Adds the units and spellings of one file, each with its parent; `id` is the number of the dimension. */
void unit_file_read(UnitBuilder *builder, const YamlNode *tree, Str path, uint16_t id);

#endif
