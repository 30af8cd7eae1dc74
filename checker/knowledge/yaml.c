/* YAML: libyaml's events made into trees; what our files never need (aliases, anchors, tags, directives) is refused. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/yaml.h"

#include <stdlib.h>
#include <yaml.h>

enum { MOST_BYTES = 8 * 1024 * 1024, MOST_NODES = 500 * 1000, MOST_LEVELS = 64 };

typedef struct Builder {
    Str path;
    Str rest;                                        /* the bytes from line `line` + 1 on: marks only go forward */
    size_t line;
    Arena *arena;
    Notes *notes;
    YamlNode *open[MOST_LEVELS];                     /* lists and maps that are not closed yet, outermost first */
    YamlNode **end[MOST_LEVELS];                     /* where the next child of each goes */
    uint32_t levels;
    uint32_t nodes;
    YamlNode *root;
    YamlNode key;                                    /* key.key: the key that waits for its value; key.key.p == NULL: none */
} Builder;

static bool refuse(const Builder *builder, yaml_mark_t mark, const char *why)
{
    note_add(builder->notes, builder->path, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1, "%s", why);
    return false;
}

static YamlNode *parent_of(const Builder *builder)
{
    return builder->levels ? builder->open[builder->levels - 1] : NULL;
}

static bool awaits_key(const Builder *builder)
{
    const YamlNode *parent = parent_of(builder);
    return parent && parent->kind == YAML_MAP && !builder->key.key.p;
}

/* A new node at the event's place, hung under the innermost open node. */
static YamlNode *add_node(Builder *builder, YamlKind kind, const yaml_event_t *event)
{
    YamlNode *parent = parent_of(builder), *node = ARENA_NEW(builder->arena, YamlNode);
    if (!node)
        return NULL;
    *node = (YamlNode){.kind = kind, .line = (uint32_t)event->start_mark.line + 1, .column = (uint32_t)event->start_mark.column + 1,
                       .key = builder->key.key, .key_line = builder->key.key_line, .key_column = builder->key.key_column};
    builder->key = (YamlNode){0};
    if (!parent)
        return builder->root = node;
    *builder->end[builder->levels - 1] = node;
    builder->end[builder->levels - 1] = &node->next;
    parent->count++;
    return node;
}

/* Where the text of a block begins in its lines, of which the first is line `first`, from 0. */
static uint32_t block_column(Builder *builder, size_t first)
{
    Str text;
    for (; builder->line < first && builder->rest.n; builder->line++)
        str_cut(&builder->rest, '\n');
    for (text = builder->rest; text.n && (text.p[0] == '\n' || text.p[0] == '\r');)
        text = str_from(text, 1);
    size_t spaces = 0;
    while (spaces < text.n && text.p[spaces] == ' ')
        spaces++;
    return (uint32_t)spaces + 1;
}

static bool take_scalar(Builder *builder, const yaml_event_t *event)
{
    Str text = arena_copy(builder->arena, (Str){(const char *)event->data.scalar.value, event->data.scalar.length});
    if (!text.p)
        return false;
    if (event->data.scalar.anchor || event->data.scalar.tag)
        return refuse(builder, event->start_mark, "anchors and tags are not used here; write the value itself");
    if (awaits_key(builder)) {
        builder->key = (YamlNode){.key = text, .key_line = (uint32_t)event->start_mark.line + 1,
                                  .key_column = (uint32_t)event->start_mark.column + 1};
        return true;
    }
    YamlNode *node = add_node(builder, YAML_SCALAR, event);
    if (!node)
        return false;
    node->text = text;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    if (event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE)
        node->block_column = block_column(builder, event->start_mark.line + 1);
    return true;
}

static bool open_node(Builder *builder, YamlKind kind, const yaml_event_t *event, bool marked)
{
    if (marked)
        return refuse(builder, event->start_mark, "anchors and tags are not used here; write the value itself");
    if (awaits_key(builder))
        return refuse(builder, event->start_mark, "a key must be plain text; quote it if it begins with a bracket");
    if (builder->levels == MOST_LEVELS)
        return refuse(builder, event->start_mark, "lists and maps are nested more than 64 deep");
    YamlNode *node = add_node(builder, kind, event);
    if (!node)
        return false;
    builder->open[builder->levels] = node;
    builder->end[builder->levels++] = &node->first;
    return true;
}

static int compare_keys(const void *left, const void *right)
{
    const YamlNode *a = *(const YamlNode *const *)left, *b = *(const YamlNode *const *)right;
    int order = str_compare(a->key, b->key);
    if (!order)
        order = (a->key_line > b->key_line) - (a->key_line < b->key_line);
    return order ? order : (a->key_column > b->key_column) - (a->key_column < b->key_column);
}

/* By sorting, not by hashing: a hostile file chooses its keys. */
static bool keys_differ(const Builder *builder, const YamlNode *map)
{
    const YamlNode **keys = ARENA_ARRAY(builder->arena, const YamlNode *, map->count);
    uint32_t n = 0;
    bool differ = true;
    if (!keys)
        return false;
    YAML_EACH (child, map)
        keys[n++] = child;
    if (n > 1)
        qsort(keys, n, sizeof *keys, compare_keys);
    for (uint32_t i = 1; i < n; i++)
        if (str_equal(keys[i - 1]->key, keys[i]->key)) {
            note_add(builder->notes, builder->path, keys[i]->key_line, keys[i]->key_column,
                     "key \"%.*s\" stands twice; it stands first in line %u", STR_ARG(keys[i]->key), keys[i - 1]->key_line);
            differ = false;
        }
    return differ;
}

static bool close_node(Builder *builder)
{
    const YamlNode *node = builder->open[--builder->levels];
    return node->kind != YAML_MAP || keys_differ(builder, node);
}

static bool take_event(Builder *builder, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return ++builder->nodes <= MOST_NODES ? take_scalar(builder, event) : refuse(builder, event->start_mark, "more than 500000 values");
    case YAML_SEQUENCE_START_EVENT:
        return open_node(builder, YAML_LIST, event, event->data.sequence_start.anchor || event->data.sequence_start.tag);
    case YAML_MAPPING_START_EVENT:
        return open_node(builder, YAML_MAP, event, event->data.mapping_start.anchor || event->data.mapping_start.tag);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        return close_node(builder);
    case YAML_ALIAS_EVENT:
        return refuse(builder, event->start_mark, "aliases are not used here; quote a text that begins with \"*\"");
    case YAML_DOCUMENT_START_EVENT:
        return !builder->root || refuse(builder, event->start_mark, "a second document begins; one file holds one document");
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        return true;
    }
    return true;
}

/* What to do about libyaml's complaints that beginners meet. */
static const char *advice_for(Str problem)
{
    static const struct { Str problem; const char *advice; } advices[] = {
        {STR("could not find expected ':'"), "a key needs a colon and a space behind it"},
        {STR("mapping values are not allowed"), "a text that holds a colon and a space must be quoted"},
        {STR("did not find expected key"), "all keys of a map stand in the same column"},
        {STR("did not find expected '-' indicator"), "all items of a list stand in the same column"},
        {STR("did not find expected ',' or"), "a comma or a closing bracket is missing"},
        {STR("found character that cannot start any token"), "indent with spaces; quote a text that begins with @, ` or %"},
        {STR("found unexpected end of stream"), "a quote or bracket is never closed"},
        {STR("found unexpected document indicator"), "a quote is never closed"},
        {STR("found unknown escape character"), "in double quotes a backslash is written twice"},
    };
    for (size_t i = 0; i < sizeof advices / sizeof *advices; i++)
        if (str_starts(problem, advices[i].problem))
            return advices[i].advice;
    return "mend this place first";
}

static void note_bad_byte(const Builder *builder, Str bytes, size_t offset, const char *problem)
{
    uint32_t line = 1;
    size_t line_begin = 0, invalid = str_first_invalid(bytes);
    offset = invalid < offset ? invalid : offset;    /* libyaml names the byte that it missed, we the one that it began with */
    for (size_t at = 0; at < offset && at < bytes.n; at++)
        if (bytes.p[at] == '\n') {
            line++;
            line_begin = at + 1;
        }
    note_add(builder->notes, builder->path, line, (uint32_t)str_runes(str_sub(bytes, line_begin, offset)) + 1,
             "not readable as text (%s); save the file as UTF-8", problem);
}

static void note_problem(const Builder *builder, const yaml_parser_t *parser, Str bytes)
{
    Str problem = str_of(parser->problem);
    if (parser->error == YAML_READER_ERROR) {
        note_bad_byte(builder, bytes, parser->problem_offset, parser->problem);
    } else if (parser->error != YAML_MEMORY_ERROR) {
        /* For a missing colon the problem is seen only at the next line; the context is the key itself. */
        bool colon = str_starts(problem, S("could not find expected ':'"));
        yaml_mark_t mark = colon ? parser->context_mark : parser->problem_mark;
        note_add(builder->notes, builder->path, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1, "%.*s; %s", STR_ARG(problem),
                 advice_for(problem));
    }
}

static bool parse_all(Builder *builder, Str bytes)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool good = true, ended = false;
    if (!yaml_parser_initialize(&parser))
        return false;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)(bytes.n ? bytes.p : ""), bytes.n);
    while (good && !ended) {
        good = yaml_parser_parse(&parser, &event);
        if (!good) {
            note_problem(builder, &parser, bytes);
            break;
        }
        ended = event.type == YAML_STREAM_END_EVENT;
        good = take_event(builder, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return good;
}

/* libyaml compares every %TAG with all before it, and tells of them only with the document; so they are looked for first. */
static bool has_no_directive(const Builder *builder, Str bytes)
{
    uint32_t line = 1;
    for (Str rest = bytes; rest.n; line++) {
        Str text = str_cut(&rest, '\n');
        if (str_starts(text, S("%TAG")) || str_starts(text, S("%YAML"))) {
            note_add(builder->notes, builder->path, line, 1, "directives are not used here; leave this line out");
            return false;
        }
    }
    return true;
}

YamlNode *yaml_read(Str bytes, Str path, Arena *arena, Notes *notes)
{
    Builder builder = {.path = path, .rest = bytes, .arena = arena, .notes = notes};
    if (bytes.n > MOST_BYTES) {
        note_add(notes, path, 0, 0, "the file is larger than 8 MB");
        return NULL;
    }
    if (!has_no_directive(&builder, bytes) || !parse_all(&builder, bytes))
        return NULL;
    YamlNode *root = builder.root;
    bool empty = !root || (root->kind == YAML_SCALAR && !root->quoted && !root->text.n);
    if (!empty)
        return root;
    root = ARENA_NEW(arena, YamlNode);
    if (root)
        *root = (YamlNode){.kind = YAML_MAP, .line = 1, .column = 1};
    return root;
}

YamlNode *yaml_get(const YamlNode *map, Str key)
{
    if (map && map->kind == YAML_MAP)
        YAML_EACH (child, map)
            if (str_equal(child->key, key))
                return child;
    return NULL;
}

/* "a, b, c" for a note, at most a line of it. */
static Str list_of(const Str *words, size_t count, Arena *arena)
{
    enum { LONGEST = 200 };
    Str list = {0};
    for (size_t i = 0; i < count; i++) {
        if (list.n + words[i].n > LONGEST)
            return arena_print(arena, "%.*s ...", STR_ARG(list));
        list = list.n ? arena_print(arena, "%.*s, %.*s", STR_ARG(list), STR_ARG(words[i])) : words[i];
    }
    return list;
}

static void note_unknown(Note place, const char *what, Str word, const Str *allowed, size_t count, Notes *notes)
{
    Str nearest = note_nearest(word, allowed, count);
    if (nearest.n)
        note_add(notes, place.path, place.line, place.column, "unknown %s \"%.*s\"; did you mean \"%.*s\"?", what, STR_ARG(word),
                 STR_ARG(nearest));
    else
        note_add(notes, place.path, place.line, place.column, "unknown %s \"%.*s\"; it may be %.*s", what, STR_ARG(word),
                 STR_ARG(list_of(allowed, count, notes->arena)));
}

void yaml_unknown_key(const YamlNode *node, Str path, const Str *allowed, size_t count, Notes *notes)
{
    note_unknown((Note){.path = path, .line = node->key_line, .column = node->key_column}, "key", node->key, allowed, count, notes);
}

void yaml_unknown_value(const YamlNode *node, Str path, const char *what, const Str *allowed, size_t count, Notes *notes)
{
    note_unknown((Note){.path = path, .line = node->line, .column = node->column}, what, node->text, allowed, count, notes);
}
