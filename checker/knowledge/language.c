/* Language: entries of all files of a language gathered, sorted by first word and indexed; and the look-up. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/language.h"

#include <stdlib.h>

#include "base/map.h"
#include "knowledge/section.h"

static Phrases phrases_of(const Language *language, const WordEntry *entry)
{
    return entry ? (Phrases){language->phrases + entry->first, entry->n, language->kinds[entry - language->firsts.entries]} : (Phrases){0};
}

Phrases language_phrases(const Language *language, Str word)
{
    return phrases_of(language, words_find(&language->firsts, word));
}

Phrases language_phrases_hashed(const Language *language, Str word, uint32_t hash)
{
    return phrases_of(language, words_find_hashed(&language->firsts, word, hash));
}

Phrases language_phrases_of_hash(const Language *language, uint32_t hash)
{
    return phrases_of(language, words_of_hash(&language->firsts, hash));
}

const Phrase *language_word(const Language *language, Str word, PhraseKind kind)
{
    Phrases phrases = language_phrases(language, word);
    for (uint32_t i = 0; kinds_hold(&phrases.kinds, kind) && i < phrases.n; i++)
        if (phrases.at[i].words == 1 && phrases.at[i].kind == kind)
            return &phrases.at[i];
    return NULL;
}

typedef struct Entry {
    Phrase phrase;
    Str first;                                       /* its first word */
    Str path;
    uint32_t line, column;
    uint32_t order;
    bool implied;                                    /* the name of a group, which is one of its words */
} Entry;

typedef struct Builder {
    Arena *arena;
    Notes *notes;
    Str path;
    PhraseKind kind;
    const Section *section;                          /* of `kind` */
    VEC(Entry) entries;
    Map groups[PHRASE_KINDS];                        /* by folded name, from 1 */
    bool spoilt;
} Builder;

static void spoil(Builder *builder, uint32_t line, uint32_t column, const char *what, Str word, Str wanted)
{
    builder->spoilt = true;
    note_add(builder->notes, builder->path, line, column, "%s \"%.*s\" in %.*s; wanted %.*s", what, STR_ARG(word),
             STR_ARG(builder->section->name), STR_ARG(wanted));
}

static void add_entry(Builder *builder, Str text, uint32_t line, uint32_t column, Phrase value, bool implied)
{
    enum { MOST_WORDS = 16 };
    value.text = words_fold(text, true, builder->arena);
    value.words = words_count(value.text);
    value.kind = (uint16_t)builder->kind;
    if (!value.words || value.words > MOST_WORDS) {
        spoil(builder, line, column, "phrase", text, S("1 to 16 words"));
        return;
    }
    Entry *entry = VEC_PUSH(builder->arena, &builder->entries);
    if (entry)
        *entry = (Entry){value, words_first(value.text), builder->path, line, column, builder->entries.n, implied};
}

/* Gives the value its group's number; a new group's name is one of its words. */
static void join_group(Builder *builder, Phrase *value, uint32_t line, uint32_t column)
{
    Map *groups = &builder->groups[builder->kind];
    uint32_t before = groups->n;
    uint32_t *number = map_put(groups, builder->arena, words_fold(value->name, true, builder->arena), before + 1);
    if (!number)
        return;
    value->code = (int32_t)*number;
    if (groups->n > before)
        add_entry(builder, value->name, line, column, *value, true);
}

/* Reads the value that stands for one phrase or a list of them. */
static bool read_value(Builder *builder, Str text, uint32_t line, uint32_t column, Phrase *value)
{
    if (builder->section->carries == CARRIES_NOTHING || !section_value(builder->section, text, value)) {
        spoil(builder, line, column, "value", text, section_wants(builder->section, builder->arena));
        return false;
    }
    if (builder->section->carries == CARRIES_GROUP)
        join_group(builder, value, line, column);
    return true;
}

/* phrase: value, or value: [phrases] */
static void read_pair(Builder *builder, const YamlNode *node)
{
    Phrase value = {0};
    if (node->kind == YAML_SCALAR) {
        if (read_value(builder, node->text, node->line, node->column, &value))
            add_entry(builder, node->key, node->key_line, node->key_column, value, false);
        return;
    }
    if (node->kind == YAML_MAP) {
        spoil(builder, node->line, node->column, "map under", node->key, S("a value, or a list of phrases"));
        return;
    }
    if (!read_value(builder, node->key, node->key_line, node->key_column, &value))
        return;
    YAML_EACH (phrase, node)
        if (phrase->kind == YAML_SCALAR)
            add_entry(builder, phrase->text, phrase->line, phrase->column, value, false);
        else
            spoil(builder, phrase->line, phrase->column, "list or map under", node->key, S("phrases"));
}

static void read_item(Builder *builder, const YamlNode *item)
{
    bool bare = builder->section->carries == CARRIES_NOTHING || builder->section->optional;
    if (item->kind == YAML_SCALAR && bare)
        add_entry(builder, item->text, item->line, item->column, (Phrase){0}, false);
    else if (item->kind == YAML_MAP)
        YAML_EACH (pair, item)
            read_pair(builder, pair);
    else
        spoil(builder, item->line, item->column, "entry", item->text, section_wants(builder->section, builder->arena));
}

static void read_section(Builder *builder, const YamlNode *node)
{
    if (node->kind == YAML_MAP)
        read_item(builder, node);
    else if (node->kind == YAML_LIST)
        YAML_EACH (item, node)
            read_item(builder, item);
    else
        spoil(builder, node->line, node->column, "text", node->text, S("a list or a map of phrases"));
}

static PhraseKind kind_of(Str name)
{
    for (int kind = PHRASE_NONE + 1; kind < PHRASE_KINDS; kind++)
        if (str_equal(sections[kind].name, name))
            return (PhraseKind)kind;
    return PHRASE_NONE;
}

static void note_section(Builder *builder, const YamlNode *node)
{
    Str names[PHRASE_KINDS];
    for (int kind = PHRASE_NONE + 1; kind < PHRASE_KINDS; kind++)
        names[kind - 1] = sections[kind].name;
    yaml_unknown_key(node, builder->path, names, PHRASE_KINDS - 1, builder->notes);
    builder->spoilt = true;
}

static void read_file(Builder *builder, const YamlNode *tree)
{
    if (tree->kind != YAML_MAP) {
        note_add(builder->notes, builder->path, tree->line, tree->column, "the file is no map; it holds sections such as \"say: [say, tell]\"");
        builder->spoilt = true;
        return;
    }
    YAML_EACH (node, tree) {
        builder->kind = kind_of(node->key);
        builder->section = &sections[builder->kind];
        if (builder->kind == PHRASE_NONE)
            note_section(builder, node);
        else
            read_section(builder, node);
    }
}

static int compare_entries(const void *left, const void *right)
{
    const Entry *a = left, *b = right;
    int order = str_compare(a->first, b->first);
    if (!order)
        order = (int)b->phrase.words - (int)a->phrase.words;
    if (!order)
        order = (int)a->phrase.kind - (int)b->phrase.kind;
    if (!order)
        order = str_compare(a->phrase.text, b->phrase.text);
    if (!order)
        order = (int)a->implied - (int)b->implied;
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

static bool same_value(const Phrase *a, const Phrase *b)
{
    return a->code == b->code && decimal_equal(a->low, b->low) && decimal_equal(a->high, b->high) && str_equal(a->name, b->name);
}

/* Is this entry to be left out, as one of the same phrase stands before it? Notes when that is a mistake. */
static bool repeats(Builder *builder, const Entry *before, const Entry *entry)
{
    if (before->phrase.kind != entry->phrase.kind || !str_equal(before->phrase.text, entry->phrase.text))
        return false;
    bool same = same_value(&before->phrase, &entry->phrase);
    if (same && entry->implied)
        return true;
    if (!same && sections[entry->phrase.kind].many)
        return false;
    note_add(builder->notes, entry->path, entry->line, entry->column, "\"%.*s\" stands twice in %.*s; it stands first in %.*s:%u",
             STR_ARG(entry->phrase.text), STR_ARG(sections[entry->phrase.kind].name), STR_ARG(before->path), before->line);
    builder->spoilt = true;
    return true;
}

static bool ends_in_clitic(const Builder *builder, Str word)
{
    for (uint32_t i = 0; i < builder->entries.n; i++) {
        const Phrase *clitic = &builder->entries.at[i].phrase;
        if (clitic->kind == PHRASE_CLITIC && word.n > clitic->text.n && str_ends(word, clitic->text))
            return true;
    }
    return false;
}

/* "don't" would never be found: the text is cut into "do n't". */
static void check_clitics(Builder *builder)
{
    for (uint32_t i = 0; i < builder->entries.n; i++) {
        const Entry *entry = &builder->entries.at[i];
        bool apostrophe = str_find_byte(entry->phrase.text, '\'') < entry->phrase.text.n;
        for (Str rest = entry->phrase.text; apostrophe && rest.n;) {
            if (!ends_in_clitic(builder, str_cut(&rest, ' ')))
                continue;
            builder->spoilt = true;
            note_add(builder->notes, entry->path, entry->line, entry->column,
                     "\"%.*s\" is never found; write apart what is cut off: \"do n't\"", STR_ARG(entry->phrase.text));
        }
    }
}

static const KindSet *kinds_of_entries(const Language *language, Arena *arena)
{
    KindSet *kinds = ARENA_ARRAY(arena, KindSet, (size_t)language->firsts.entry_count + 1);
    for (uint32_t i = 0; kinds && i < language->firsts.entry_count; i++)
        for (uint32_t k = 0; k < language->firsts.entries[i].n; k++) {
            uint16_t kind = language->phrases[language->firsts.entries[i].first + k].kind;
            kinds[i].bits[kind / 64] |= (uint64_t)1 << kind % 64;
        }
    return kinds;
}

static Language *index_entries(Builder *builder, Str code)
{
    Entry *entries = builder->entries.at;
    uint32_t count = builder->entries.n, kept = 0;
    if (count)
        qsort(entries, count, sizeof *entries, compare_entries);
    for (uint32_t i = 0; i < count; i++)
        if (!kept || !repeats(builder, &entries[kept - 1], &entries[i]))
            entries[kept++] = entries[i];
    Phrase *phrases = ARENA_ARRAY(builder->arena, Phrase, kept);
    Str *firsts = ARENA_ARRAY(builder->arena, Str, kept);
    Language *language = ARENA_NEW(builder->arena, Language);
    if (builder->spoilt || !phrases || !firsts || !language)
        return NULL;
    for (uint32_t i = 0; i < kept; i++) {
        phrases[i] = entries[i].phrase;
        firsts[i] = entries[i].first;
    }
    *language = (Language){.code = code, .phrases = phrases, .phrase_count = kept};
    bool indexed = words_index(firsts, kept, builder->arena, &language->firsts);
    language->kinds = indexed ? kinds_of_entries(language, builder->arena) : NULL;
    return language->kinds ? language : NULL;
}

Language *language_build(Str code, const Str *paths, YamlNode *const *trees, size_t count, Arena *arena, Notes *notes)
{
    Builder *builder = ARENA_NEW(arena, Builder);
    if (!builder)
        return NULL;
    builder->arena = arena;
    builder->notes = notes;
    for (size_t i = 0; i < count; i++) {
        builder->path = paths[i];
        read_file(builder, trees[i]);
    }
    check_clitics(builder);
    return arena_full(arena) ? NULL : index_entries(builder, code);
}
