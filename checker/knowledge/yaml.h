/* YAML documents as trees of nodes with their line and column; hostile input is bounded before libyaml sees it. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KNOWLEDGE_YAML_H
#define KNOWLEDGE_YAML_H

#include "base/arena.h"
#include "base/note.h"

typedef enum YamlKind { YAML_SCALAR, YAML_LIST, YAML_MAP } YamlKind;

typedef struct YamlNode YamlNode;
struct YamlNode {
    YamlKind kind;
    uint32_t line, column;                           /* from 1, in code points */
    bool quoted;                                     /* the scalar was quoted or a block: never null, number or bool */
    uint32_t block_column;                           /* of a block written with "|": the column of its lines, which begin below `line`; else 0 */
    Str text;                                        /* SCALAR */
    Str key;                                         /* the key this node stands under, when its parent is a MAP */
    uint32_t key_line, key_column;
    YamlNode *first, *next;                          /* children of LIST and MAP, in the order of the file */
    uint32_t count;
};

/* The tree of one document. NULL after a note when it is no YAML, has an alias, a duplicate key, a tag, a directive, more than 64 levels,
   more than 500,000 values, more than 8 MB or a second document; NULL without one when memory is spent. The tree's bytes live in `arena`. An empty file gives an empty MAP. */
YamlNode *yaml_read(Str bytes, Str path, Arena *arena, Notes *notes);
YamlNode *yaml_get(const YamlNode *map, Str key);    /* NULL when absent or not a map */
#define YAML_EACH(child, parent) for (YamlNode *child = (parent) ? (parent)->first : NULL; child; child = child->next)
/* Notes an unknown key at its place, with the nearest of `allowed`, or all of them. */
void yaml_unknown_key(const YamlNode *node, Str path, const Str *allowed, size_t count, Notes *notes);
/* The same for a scalar's text; `what` names it: "level". */
void yaml_unknown_value(const YamlNode *node, Str path, const char *what, const Str *allowed, size_t count, Notes *notes);

#endif
