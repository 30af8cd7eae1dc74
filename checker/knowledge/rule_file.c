/* Rule files: one read and checked against the shape of its kind; all mistakes are noted, each at its place. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/pattern.h"
#include "knowledge/rule_shape.h"

enum { MOST_WORDS = 32 };

typedef struct Reader {
    const YamlNode *tree;
    Str path;
    Arena *arena;
    Notes *notes;
    const KindShape *kind;                           /* NULL after a note */
    Rule *rule;
    FormulaNames figures;                            /* that the rule's own options name */
    bool spoilt;
} Reader;

#define SPOIL(reader, node, ...) ((reader)->spoilt = true, note_add((reader)->notes, (reader)->path, (node)->line, (node)->column, __VA_ARGS__))

/* Cuts "a b c" at its spaces. */
static size_t cut_words(const char *list, Str *words)
{
    size_t n = 0;
    for (Str rest = str_of(list); rest.n && n < MOST_WORDS; n++)
        words[n] = str_cut(&rest, ' ');
    return n;
}

static size_t place_of(Str word, const Str *words, size_t count)
{
    size_t i = 0;
    while (i < count && !str_equal(words[i], word))
        i++;
    return i;
}

/* Which of `words` the scalar is; `count` after a note. */
static size_t choose(Reader *reader, const YamlNode *node, const char *what, const Str *words, size_t count)
{
    size_t place = place_of(node->text, words, count);
    if (place == count) {
        yaml_unknown_value(node, reader->path, what, words, count, reader->notes);
        reader->spoilt = true;
    }
    return place;
}

/* A scalar's text without white space at its ends; empty when it is absent. A note when it is wrong, or absent and `needed`. */
static Str read_text(Reader *reader, const char *key, bool needed)
{
    const YamlNode *node = yaml_get(reader->tree, str_of(key));
    Str text = node ? str_trim(node->text) : (Str){0};
    if (!node && needed)
        SPOIL(reader, reader->tree, "the rule has no \"%s\"", key);
    else if (node && (node->kind != YAML_SCALAR || !text.n))
        SPOIL(reader, node, "\"%s\" is no text", key);
    return text;
}

static void read_kind(Reader *reader)
{
    Str names[RULE_KINDS];
    const YamlNode *node = yaml_get(reader->tree, S("extends"));
    for (size_t i = 0; i < RULE_KINDS; i++)
        names[i] = str_of(kind_shapes[i].name);
    size_t kind = read_text(reader, "extends", true).n ? choose(reader, node, "kind of rule", names, RULE_KINDS) : RULE_KINDS;
    if (kind == RULE_KINDS)
        return;
    reader->rule->kind = (RuleKind)kind;
    reader->kind = &kind_shapes[kind];
}

static void read_level(Reader *reader)
{
    enum { LEVELS = LEVEL_ERROR + 1 };
    Str names[LEVELS];
    const YamlNode *node = yaml_get(reader->tree, S("level"));
    for (size_t i = 0; i < LEVELS; i++)
        names[i] = str_of(level_name((Level)i));
    size_t level = read_text(reader, "level", true).n ? choose(reader, node, "level", names, LEVELS) : LEVELS;
    reader->rule->level = level < LEVELS ? (Level)level : LEVEL_OFF;
}

static bool read_flag(Reader *reader, const YamlNode *node)
{
    static const Str flags[] = {STR("false"), STR("true")};
    return choose(reader, node, "value", flags, 2) == 1;
}

static void read_form(Reader *reader)
{
    Str words[MOST_WORDS];
    const YamlNode *node = yaml_get(reader->tree, S("form"));
    reader->rule->form = read_text(reader, "form", false);
    if (node && reader->kind && !reader->kind->forms)
        SPOIL(reader, node, "kind \"%s\" has no forms; leave \"form\" out", reader->kind->name);
    else if (node && reader->kind)
        choose(reader, node, "form", words, cut_words(reader->kind->forms, words));
}

/* A note on the part `wrong` of line `number` of an option's text. */
static void note_line(Reader *reader, const YamlNode *node, Str line, uint32_t number, Str wrong, const char *why)
{
    YamlNode place = *node;
    if (node->block_column) {
        place.line = node->line + 1 + number;
        place.column = node->block_column + (uint32_t)str_runes(str_sub(line, 0, str_offset(line, wrong)));
    }
    SPOIL(reader, &place, "\"%.*s\" is no part of a formula: %s", STR_ARG(wrong), why);
}

/* The names of a pattern's figures may stand in the message. */
static const char *check_pattern(Reader *reader, Str line, Str *wrong)
{
    Pattern pattern;
    const char *why = pattern_read(line, true, reader->arena, &pattern, wrong);
    for (uint32_t i = 0; i < pattern.names.n; i++)
        formula_name(&reader->figures, pattern.names.at[i]);
    return why;
}

static const char *check_figure(Reader *reader, Str line, Str *wrong)
{
    NamedFigure figure;
    return pattern_read_figure(line, &reader->figures, &figure, wrong);
}

/* `figures` stands before `equation` in the table of kinds, and should in the file. */
static const char *check_equation(Reader *reader, Str line, Str *wrong)
{
    return formula_wrong(line, &reader->figures, wrong);
}

/* The list "party" has lines such as "party republican: republican, gop". */
static bool has_list(const Reader *reader, Str name)
{
    const YamlNode *lists = yaml_get(yaml_get(reader->tree, S("options")), S("lists"));
    for (Str rest = lists ? lists->text : (Str){0}; rest.n;) {
        Str line = str_trim(str_cut(&rest, '\n'));
        if (str_equal(str_cut(&line, ' '), name))
            return true;
    }
    return false;
}

static const char *check_relation(Reader *reader, Str line, Str *wrong)
{
    Pattern pattern;
    const char *why = pattern_read_relation(line, &reader->figures, reader->arena, &pattern, wrong);
    for (uint32_t i = 0; !why && i < pattern.n; i++)
        if (pattern.elements[i].form == FORM_LISTED && !has_list(reader, *wrong = pattern.elements[i].text))
            return "a place is a name, person, place, rank, best, thing, quoted, text or demonym, or has the name of a list of the option \"lists\"";
    return why;
}

static void check_lines(Reader *reader, const YamlNode *node, const char *(*check)(Reader *, Str, Str *))
{
    uint32_t number = 0;
    for (Str rest = node->text; rest.n; number++) {
        Str wrong, line = str_cut(&rest, '\n');
        const char *why = str_trim(line).n ? check(reader, line, &wrong) : NULL;
        if (why)
            note_line(reader, node, line, number, wrong, why);
    }
}

static void check_option(Reader *reader, const YamlNode *node, const OptionShape *shape, Decimal *number)
{
    Str words[MOST_WORDS];
    if (node->kind != YAML_SCALAR || !node->text.n) {
        SPOIL(reader, node, "option \"%s\" is no single value", shape->key);
        return;
    }
    switch (shape->type) {
    case OPTION_TEXT:
        return;
    case OPTION_PATTERNS:
        check_lines(reader, node, check_pattern);
        return;
    case OPTION_RELATIONS:
        check_lines(reader, node, check_relation);
        return;
    case OPTION_FIGURES:
        check_lines(reader, node, check_figure);
        return;
    case OPTION_EQUATION:
        check_lines(reader, node, check_equation);
        return;
    case OPTION_NUMBER:
        if (!decimal_read(node->text, number))
            SPOIL(reader, node, "option \"%s\" is a number, not \"%.*s\"", shape->key, STR_ARG(node->text));
        return;
    case OPTION_FLAG:
        *number = decimal(read_flag(reader, node), 0);
        return;
    case OPTION_WORD:
        choose(reader, node, shape->key, words, cut_words(shape->words, words));
        return;
    }
}

/* Without its patterns, or its figures and their equation, a rule that computes finds nothing. */
static bool has_what_it_needs(Reader *reader, const YamlNode *options)
{
    bool all = true;
    for (size_t i = 0; i < MOST_OPTIONS && reader->kind->options[i].key; i++) {
        const OptionShape *shape = &reader->kind->options[i];
        bool needed = shape->type == OPTION_PATTERNS || shape->type == OPTION_RELATIONS || shape->type == OPTION_FIGURES || shape->type == OPTION_EQUATION;
        if (!needed || yaml_get(options, str_of(shape->key)))
            continue;
        SPOIL(reader, options ? options : reader->tree, "the rule has no option \"%s\", and finds nothing without", shape->key);
        all = false;
    }
    return all;
}

static void read_options(Reader *reader)
{
    Str keys[MOST_OPTIONS];
    size_t count = 0;
    const YamlNode *node = yaml_get(reader->tree, S("options"));
    if (!reader->kind || !has_what_it_needs(reader, node) || !node)
        return;
    if (node->kind != YAML_MAP)
        SPOIL(reader, node, "\"options\" is no map");
    for (; count < MOST_OPTIONS && reader->kind->options[count].key; count++)
        keys[count] = str_of(reader->kind->options[count].key);
    RuleOption *options = ARENA_ARRAY(reader->arena, RuleOption, node->count);
    reader->rule->options = options;
    for (YamlNode *child = node->first; options && node->kind == YAML_MAP && child; child = child->next) {
        size_t place = place_of(child->key, keys, count);
        RuleOption *option = &options[reader->rule->option_count++];
        *option = (RuleOption){.key = child->key, .value = child->text};
        if (place < count)
            check_option(reader, child, &reader->kind->options[place], &option->number);
        else if (count)
            yaml_unknown_key(child, reader->path, keys, count, reader->notes);
        else
            SPOIL(reader, child, "kind \"%s\" has no options", reader->kind->name);
        reader->spoilt |= place == count;
    }
}

/* {article: ..., facts: ...}: an example of more than one document. */
static bool read_documents(Reader *reader, const YamlNode *item, RuleExample *example)
{
    static const Str keys[] = {STR("article"), STR("facts"), STR("before"), STR("beside")};
    Str *const texts[] = {&example->text, &example->facts, &example->before, &example->beside};
    enum { KEYS = sizeof keys / sizeof *keys };
    YAML_EACH (child, item) {
        size_t key = place_of(child->key, keys, KEYS);
        if (key < KEYS && child->kind == YAML_SCALAR && str_trim(child->text).n) {
            *texts[key] = child->text;
            continue;
        }
        if (key == KEYS)
            yaml_unknown_key(child, reader->path, keys, KEYS, reader->notes);
        else
            SPOIL(reader, child, "\"%.*s\" is no text", STR_ARG(child->key));
        reader->spoilt = true;
    }
    return example->text.n > 0;
}

static uint32_t read_examples(Reader *reader, const char *key, bool conflict, RuleExample *examples, uint32_t n)
{
    const YamlNode *node = yaml_get(reader->tree, str_of(key));
    if (node && node->kind != YAML_LIST)
        SPOIL(reader, node, "\"%s\" is no list of texts", key);
    YAML_EACH (item, node) {
        RuleExample example = {.text = item->text, .line = item->line, .column = item->column, .conflict = conflict};
        bool whole = item->kind == YAML_MAP ? read_documents(reader, item, &example) : item->kind == YAML_SCALAR;
        if (!whole || !str_trim(example.text).n)
            SPOIL(reader, item, "the example is no text; quote it if it holds a colon and a space");
        else
            examples[n++] = example;
    }
    return n;
}

static void read_all_examples(Reader *reader)
{
    const YamlNode *conflict = yaml_get(reader->tree, S("conflict")), *agree = yaml_get(reader->tree, S("agree"));
    RuleExample *examples = ARENA_ARRAY(reader->arena, RuleExample, (conflict ? conflict->count : 0u) + (agree ? agree->count : 0u));
    if (!examples)
        return;
    uint32_t conflicts = read_examples(reader, "conflict", true, examples, 0);
    uint32_t count = read_examples(reader, "agree", false, examples, conflicts);
    uint32_t needed = reader->rule->user ? 1 : 2 * conflicts;
    reader->rule->examples = examples;
    reader->rule->example_count = count;
    if (!conflicts)
        SPOIL(reader, reader->tree, "the rule has no example under \"conflict\"; show a text that it must find");
    else if (count - conflicts < needed)
        SPOIL(reader, agree ? agree : reader->tree, "%u of at least %u examples under \"agree\"; show near misses that it must leave alone",
              count - conflicts, needed);
}

/* Every {slot} of the message must be one that the kind fills. */
static void check_slots(Reader *reader)
{
    Str slots[MOST_WORDS + FORMULA_FIGURES], rest = reader->rule->message;
    const YamlNode *node = yaml_get(reader->tree, S("message"));
    size_t count = reader->kind ? cut_words(reader->kind->slots, slots) : 0;
    for (uint32_t i = 0; i < reader->figures.n; i++)
        slots[count++] = reader->figures.at[i];
    for (str_cut(&rest, '{'); rest.n && count; str_cut(&rest, '{')) {
        YamlNode slot = *node;
        if (str_find_byte(rest, '}') == rest.n)
            SPOIL(reader, node, "the slot \"{%.*s\" is never closed", STR_ARG(rest));
        slot.text = str_cut(&rest, '}');
        choose(reader, &slot, "slot", slots, count);
    }
}

static void check_keys(Reader *reader)
{
    static const Str keys[] = {STR("extends"), STR("says"), STR("level"), STR("message"), STR("help"), STR("source"),
                               STR("form"), STR("options"), STR("off"), STR("conflict"), STR("agree")};
    size_t count = sizeof keys / sizeof *keys;
    YAML_EACH (child, reader->tree)
        if (place_of(child->key, keys, count) == count) {
            yaml_unknown_key(child, reader->path, keys, count, reader->notes);
            reader->spoilt = true;
        }
}

/* "rules/checks/figures/count-conflict.yml" -> "count-conflict" */
static Str id_of(Str path)
{
    for (size_t slash; (slash = str_find_byte(path, '/')) < path.n;)
        path = str_from(path, slash + 1);
    return str_sub(path, 0, str_find_byte(path, '.'));
}

static void check_id(Reader *reader)
{
    Str id = reader->rule->id;
    bool good = id.n > 0;
    for (size_t i = 0; i < id.n; i++)
        good &= id.p[i] == '-' || byte_is_digit(id.p[i]) || (byte_is_letter(id.p[i]) && !byte_is_upper(id.p[i]));
    if (!good)
        SPOIL(reader, reader->tree, "\"%.*s\" is no name for a rule; a file is named in lower case with hyphens: count-conflict.yml", STR_ARG(id));
}

bool rule_read(const YamlNode *tree, Str path, Str family, bool user, Arena *arena, Notes *notes, Rule *out)
{
    Reader reader = {.tree = tree, .path = path, .arena = arena, .notes = notes, .rule = out};
    if (tree->kind != YAML_MAP) {
        SPOIL(&reader, tree, "the file is no map; a rule begins with \"extends: values\"");
        return false;
    }
    *out = (Rule){.id = id_of(path), .family = family, .path = path, .line = tree->line, .user = user};
    check_id(&reader);
    check_keys(&reader);
    read_kind(&reader);
    read_level(&reader);
    read_form(&reader);
    out->says = read_text(&reader, "says", true);
    out->message = read_text(&reader, "message", true);
    out->help = read_text(&reader, "help", false);
    out->source = read_text(&reader, "source", false);
    out->off = yaml_get(tree, S("off")) && read_flag(&reader, yaml_get(tree, S("off")));
    read_options(&reader);
    read_all_examples(&reader);
    check_slots(&reader);
    return !reader.spoilt && !arena_full(arena);
}
