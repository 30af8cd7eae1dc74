/* Sheet files: `facts: [{id, subject, value, ...}]` read and checked; what is wrong is noted at its place, all of it at once. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/sheet.h"

#include "source/place.h"
#include "source/prose.h"

typedef struct Reader {
    Sheet *sheet;
    Wordings *wordings;
    const Knowledge *knowledge;
    Prose prose;
    Arena *arena, *scratch;
    Notes *notes;
    Str path;
    Map ids;
    bool spoilt;
} Reader;

#define SPOIL(reader, node, ...) ((reader)->spoilt = true, note_add((reader)->notes, (reader)->path, (node)->line, (node)->column, __VA_ARGS__))

/* A value by itself: how many figures it holds, and the first of them. */
typedef struct Value {
    uint32_t figures;
    Mention first;
} Value;

static Value read_value(Reader *reader, Str text)
{
    Value value = {0};
    Block block = {.end = (uint32_t)text.n};
    Article alone = {.format = FORMAT_MARKDOWN, .bytes = text, .text = text, .blocks = {.at = &block, .n = 1}};
    arena_reset(reader->scratch);
    Segments segments = segment_article(&alone, reader->knowledge, (Date){0}, reader->arena);
    Mentions mentions = mention_find(&alone, &segments, reader->knowledge, reader->arena, reader->scratch);
    for (uint32_t i = 0; i < mentions.list.n; i++)
        value.figures += !mentions.list.at[i].within;
    if (mentions.list.n)
        value.first = mentions.list.at[0];
    return value;
}

static Str read_text(Reader *reader, const YamlNode *fact, const char *key, bool needed)
{
    const YamlNode *node = yaml_get(fact, str_of(key));
    Str text = node && node->kind == YAML_SCALAR ? str_trim(node->text) : (Str){0};
    if (!node && needed)
        SPOIL(reader, fact, "the fact has no \"%s\"; it needs a subject and a value", key);
    else if (node && !text.n)
        SPOIL(reader, node, "\"%s\" is no text", key);
    return text;
}

/* "2025", "2025-03", "2025-03-14". */
static bool read_days(Str text, DateRange *out)
{
    Decimal year, month;
    Date day;
    if (date_read(text, &day) && text.n == sizeof "2025-03-14" - 1) {
        *out = range_day(day);
        return true;
    }
    bool has_year = decimal_read(str_sub(text, 0, 4), &year) && text.n >= 4;
    int y = has_year ? (int)decimal_double(year) : 0;
    if (text.n == 4 && y >= 1 && date_valid(y, 1, 1)) {
        *out = range_year(y);
        return true;
    }
    bool has_month = text.n == 7 && text.p[4] == '-' && decimal_read(str_from(text, 5), &month);
    int m = has_month ? (int)decimal_double(month) : 0;
    if (!has_month || !date_valid(y, m, 1))
        return false;
    *out = range_month(y, m);
    return true;
}

static DateRange read_date(Reader *reader, const YamlNode *fact, const char *key)
{
    DateRange days = {0};
    Str text = read_text(reader, fact, key, false);
    if (text.n && !read_days(text, &days))
        SPOIL(reader, yaml_get(fact, str_of(key)), "there is no day, month or year \"%.*s\"; write 2025-03-14, 2025-03 or 2025", STR_ARG(text));
    return days;
}

static void read_tolerance(Reader *reader, const YamlNode *node, Fact *fact)
{
    Str text = str_trim(node->text);
    fact->tolerance_share = str_ends(text, S("%"));
    if (fact->tolerance_share)
        text = str_trim(str_sub(text, 0, text.n - 1));
    if (node->kind != YAML_SCALAR || !decimal_read(text, &fact->tolerance) || decimal_sign(fact->tolerance) < 0)
        SPOIL(reader, node, "\"tolerance\" is no amount; write a share such as 2%% or a number in the value's unit such as 500");
    if (fact->tolerance_share)
        fact->tolerance = decimal_scale(fact->tolerance, -2);
}

/* The texts of a list, or the one text. */
static void read_list(Reader *reader, const YamlNode *fact, const char *key, void *list)
{
    VEC(Str) *texts = list;
    const YamlNode *node = yaml_get(fact, str_of(key));
    const YamlNode *first = node && node->kind == YAML_LIST ? node->first : node;
    for (const YamlNode *item = first; item; item = node->kind == YAML_LIST ? item->next : NULL) {
        Str text = item->kind == YAML_SCALAR ? str_trim(item->text) : (Str){0};
        Str *kept = text.n ? VEC_PUSH(reader->arena, texts) : NULL;
        if (kept)
            *kept = text;
        else
            SPOIL(reader, item, "\"%s\" holds something that is no text", key);
    }
}

static uint32_t line_at(const Reader *reader, const YamlNode *node)
{
    const Article *article = reader->sheet->article;
    return node->line <= article->lines.n ? article->lines.at[node->line - 1] : (uint32_t)article->bytes.n;
}

/* Our own words between those of the file stand for no bytes of it. */
static void add_words(Reader *reader, Str words)
{
    prose_replace(&reader->prose, 0, 0, words);
}

/* "cost of the tunnel" is read more surely as "The cost of the tunnel"; "the cost" and "Amazon's costs" stand as they are. */
static bool needs_article(const Reader *reader, Str subject)
{
    Str word = str_sub(subject, 0, str_find_byte(subject, ' '));
    return word.n && !byte_is_upper(word.p[0]) && !language_word(reader->knowledge->language, word, PHRASE_DEFINITE);
}

/* What follows the count in the subject: of "people employed" all behind "500", the verb behind "500 people"; p NULL: it is no such count. */
static Str counted_subject(Reader *reader, Str subject, Str text)
{
    Value alone = read_value(reader, text);
    if (alone.figures != 1 || alone.first.kind != MENTION_COUNT)
        return (Str){0};
    if (alone.first.bare)
        return subject;
    Str noun = str_sub(text, alone.first.noun_begin, alone.first.noun_end);
    bool repeated = noun.n && str_equal_fold(str_sub(subject, 0, noun.n), noun) && noun.n < subject.n && subject.p[noun.n] == ' ';
    return repeated ? str_from(subject, noun.n + 1) : (Str){0};
}

/* One wording of one value: "The staff of the plant is 500 people.", or with a count of what the subject names "500 people employed." */
static void add_wording(Reader *reader, const YamlNode *subject, const YamlNode *node, bool obsolete)
{
    Prose *prose = &reader->prose;
    Wording *wording = VEC_PUSH(reader->arena, reader->wordings);
    uint32_t begin = prose_at(prose);
    Str counted = counted_subject(reader, subject->text, node->text);
    if (!wording)
        return;
    if (!counted.p) {
        if (needs_article(reader, subject->text))
            add_words(reader, S("The "));
        prose_yaml(prose, subject, line_at(reader, subject));
        add_words(reader, S(" is "));
    }
    *wording = (Wording){.fact = reader->sheet->facts.n, .obsolete = obsolete, .value = prose_at(prose), .line = node->line, .column = node->column};
    prose_yaml(prose, node, line_at(reader, node));
    wording->value_end = prose_at(prose);
    if (counted.p) {
        add_words(reader, S(" "));
        add_words(reader, counted);
    }
    add_words(reader, S("."));
    prose_block(prose, begin, BLOCK_PARAGRAPH);
    prose_break(prose);
}

static void add_subject(Reader *reader, const YamlNode *fact, const YamlNode *subject)
{
    const YamlNode *value = yaml_get(fact, S("value")), *old = yaml_get(fact, S("obsolete"));
    const YamlNode *values[] = {value, old && old->kind == YAML_LIST ? old->first : old};
    for (int i = 0; i < 2; i++)
        for (const YamlNode *node = values[i]; node && node->kind == YAML_SCALAR; node = i && old->kind == YAML_LIST ? node->next : NULL)
            add_wording(reader, subject, node, i == 1);
}

static void check_value(Reader *reader, const YamlNode *node)
{
    Value value = {0};
    if (node->kind == YAML_SCALAR)
        value = read_value(reader, node->text);
    if (!value.figures)
        SPOIL(reader, node, "there is no figure in \"%.*s\"; write it as an article would: $5 billion, 12 to 14 km, 14 March 2025", STR_ARG(node->text));
    else if (value.figures > 1)
        SPOIL(reader, node, "there are %u figures in \"%.*s\"; make it one fact for each", value.figures, STR_ARG(node->text));
}

static void check_keys(Reader *reader, const YamlNode *fact)
{
    static const Str keys[] = {STR("id"), STR("subject"), STR("aliases"), STR("actor"), STR("match"), STR("value"), STR("as-of"),
                               STR("valid-from"), STR("valid-to"), STR("obsolete"), STR("source"), STR("tolerance")};
    enum { KEYS = sizeof keys / sizeof *keys };
    YAML_EACH (child, fact) {
        size_t i = 0;
        while (i < KEYS && !str_equal(keys[i], child->key))
            i++;
        if (i == KEYS) {
            yaml_unknown_key(child, reader->path, keys, KEYS, reader->notes);
            reader->spoilt = true;
        }
    }
}

static void check_id(Reader *reader, const YamlNode *node, Str id)
{
    uint32_t *line = id.n ? map_put(&reader->ids, reader->arena, id, node->line) : NULL;
    if (line && *line != node->line)
        SPOIL(reader, node, "the id \"%.*s\" stands twice; it stands first in line %u", STR_ARG(id), *line);
}

static void read_frame(Reader *reader, const YamlNode *node, Fact *fact)
{
    DateRange as_of = read_date(reader, node, "as-of"), from = read_date(reader, node, "valid-from"), to = read_date(reader, node, "valid-to");
    fact->valid.from = range_none(from) ? as_of.from : from.from;
    fact->valid.to = to.to;
    if (!range_none(from) && !range_none(to) && date_compare(to.to, from.from) < 0)
        SPOIL(reader, yaml_get(node, S("valid-to")), "the fact ends before it begins");
}

static void read_fact(Reader *reader, const YamlNode *node)
{
    const YamlNode *subject = yaml_get(node, S("subject")), *value = yaml_get(node, S("value")), *tolerance = yaml_get(node, S("tolerance"));
    const YamlNode *aliases = yaml_get(node, S("aliases")), *old = yaml_get(node, S("obsolete"));
    Fact *fact = VEC_PUSH(reader->arena, &reader->sheet->facts);
    if (!fact)
        return;
    if (node->kind != YAML_MAP) {
        SPOIL(reader, node, "a fact is a map: {id: staff, subject: people employed, value: 500}");
        return;
    }
    check_keys(reader, node);
    *fact = (Fact){.line = node->line, .column = node->column, .id = read_text(reader, node, "id", false), .subject = read_text(reader, node, "subject", true),
                   .actor = read_text(reader, node, "actor", false), .source = read_text(reader, node, "source", false)};
    check_id(reader, yaml_get(node, S("id")), fact->id);
    read_frame(reader, node, fact);
    read_list(reader, node, "aliases", &fact->aliases);
    read_list(reader, node, "match", &fact->match);
    if (tolerance)
        read_tolerance(reader, tolerance, fact);
    if (read_text(reader, node, "value", true).n)
        check_value(reader, value);
    for (const YamlNode *item = old && old->kind == YAML_LIST ? old->first : old; item; item = old->kind == YAML_LIST ? item->next : NULL)
        check_value(reader, item);
    if (reader->spoilt)
        return;
    add_subject(reader, node, subject);
    for (const YamlNode *item = aliases && aliases->kind == YAML_LIST ? aliases->first : aliases; item; item = aliases->kind == YAML_LIST ? item->next : NULL)
        add_subject(reader, node, item);
}

static void read_tree(Reader *reader, const YamlNode *tree)
{
    static const Str keys[] = {STR("facts")};
    const YamlNode *facts = yaml_get(tree, keys[0]);
    if (tree->kind == YAML_MAP)
        YAML_EACH (child, tree)
            if (!str_equal(child->key, keys[0])) {
                yaml_unknown_key(child, reader->path, keys, 1, reader->notes);
                reader->spoilt = true;
            }
    if (!facts || facts->kind != YAML_LIST || !facts->count) {
        SPOIL(reader, facts ? facts : tree, "a fact sheet holds a list of facts: \"facts: [{id: staff, subject: people employed, value: 500}]\"");
        return;
    }
    YAML_EACH (node, facts)
        read_fact(reader, node);
}

bool sheet_file_read(Sheet *sheet, Wordings *wordings, Str path, Str bytes, const Knowledge *knowledge, Arena *arena, Notes *notes)
{
    Article *article = sheet->article = ARENA_NEW(arena, Article);
    const YamlNode *tree = yaml_read(bytes, path, arena, notes);
    Reader reader = {.sheet = sheet, .wordings = wordings, .knowledge = knowledge, .arena = arena, .scratch = arena_new(0), .notes = notes, .path = path};
    bool good = article && tree && reader.scratch;
    if (good) {
        *article = (Article){.path = path, .bytes = bytes, .format = FORMAT_MARKDOWN};
        place_index(article, arena);
        reader.prose = (Prose){.article = article, .arena = arena};
        read_tree(&reader, tree);
        prose_finish(&reader.prose);
        good = !reader.spoilt && !arena_full(reader.scratch);
    }
    arena_free(reader.scratch);
    return good && !arena_full(arena);
}
