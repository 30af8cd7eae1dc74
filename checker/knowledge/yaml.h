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
    Str text;                                        /* SCALAR */
    Str key;                                         /* the key this node stands under, when its parent is a MAP */
    uint32_t key_line, key_column;
    YamlNode *first, *next;                          /* children of LIST and MAP, in the order of the file */
    uint32_t count;
};

/* The tree of one document. NULL after a note when it is no YAML, has an alias, a duplicate key, a tag, more than 64 levels,
   more than 8 MB or a second document. The tree's bytes live in `arena`. An empty file gives an empty MAP. */
YamlNode *yaml_read(Str bytes, Str path, Arena *arena, Notes *notes);
YamlNode *yaml_get(const YamlNode *map, Str key);    /* NULL when absent or not a map */
#define YAML_EACH(child, parent) for (YamlNode *child = (parent) ? (parent)->first : NULL; child; child = child->next)
/* Notes a wrong key or value at the node's place, with the nearest of `allowed` when there is one. */
void yaml_unknown_key(const YamlNode *node, Str path, const Str *allowed, size_t count, Notes *notes);

#endif
