/* Front matter: cut off between two lines of dashes and read as YAML; its values are found again at the line and column of their node. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/front_matter.h"

#include "knowledge/yaml.h"
#include "source/place.h"

static const Str titles[] = {STR("title"), STR("headline")};
static const Str descriptions[] = {STR("description"), STR("summary"), STR("standfirst"), STR("subtitle"), STR("dek"), STR("excerpt")};
static const Str dates[] = {STR("date"), STR("published"), STR("datePublished"), STR("pubDate"), STR("publishDate"), STR("pubdate"), STR("created")};
static const Str slugs[] = {STR("slug"), STR("story")};
static const Str languages[] = {STR("lang"), STR("language"), STR("locale")};

#define FIND(tree, keys) find((tree), (keys), sizeof(keys) / sizeof *(keys))

/* The first scalar of the map that stands under one of the keys and is not empty, or NULL. */
static const YamlNode *find(const YamlNode *tree, const Str *keys, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const YamlNode *node = yaml_get(tree, keys[i]);
        if (node && node->kind == YAML_SCALAR && node->text.n)
            return node;
    }
    return NULL;
}

static uint32_t line_end(Str bytes, uint32_t at)
{
    return at + (uint32_t)str_find_byte(str_from(bytes, at), '\n');
}

/* Is the line that begins at `at` nothing but this mark? */
static bool is_fence(Str bytes, uint32_t at, Str mark)
{
    return str_equal(str_trim(str_sub(bytes, at, line_end(bytes, at))), mark) && str_starts(str_from(bytes, at), mark);
}

/* Where the closing line begins, or 0 when there is none. */
static uint32_t find_close(Str bytes, uint32_t from)
{
    for (uint32_t at = line_end(bytes, from) + 1; at < bytes.n; at = line_end(bytes, at) + 1)
        if (is_fence(bytes, at, S("---")) || is_fence(bytes, at, S("...")))
            return at;
    return 0;
}

/* Where a line begins, of which the first begins at `from`. */
static uint32_t line_start(Str bytes, uint32_t from, uint32_t line)
{
    while (line-- > 1)
        from = line_end(bytes, from) + 1;
    return from;
}

static void add_block(Prose *prose, const YamlNode *node, uint32_t from, BlockKind kind)
{
    if (!node)
        return;
    uint32_t begin = prose_at(prose);
    prose_yaml(prose, node, line_start(prose->article->bytes, from, node->line));
    prose_block(prose, begin, kind);
    prose_break(prose);
}

/* The front matter is the author's own: a mistake in it is told, but the article can be checked. */
static void pass_on(const Notes *found, Str path, Notes *notes)
{
    for (uint32_t i = 0; i < found->list.n; i++) {
        Note note = found->list.at[i];
        note_remark(notes, path, note.line, note.column, "front matter: %.*s", STR_ARG(note.message));
    }
}

static void read_values(Prose *prose, const YamlNode *tree, uint32_t from)
{
    Article *article = prose->article;
    const YamlNode *title = FIND(tree, titles), *date = FIND(tree, dates), *language = FIND(tree, languages), *slug = FIND(tree, slugs);
    if (title)
        article->title = title->text;
    if (slug)
        article->slug = slug->text;
    if (language)
        article->lang = language->text;
    if (date)
        date_read(date->text, &article->date);
    add_block(prose, title, from, BLOCK_META_TITLE);
    add_block(prose, FIND(tree, descriptions), from, BLOCK_META_DESCRIPTION);
}

uint32_t front_matter_read(Prose *prose, Notes *notes)
{
    Article *article = prose->article;
    uint32_t from = place_start(article->bytes);
    uint32_t close = is_fence(article->bytes, from, S("---")) ? find_close(article->bytes, from) : 0;
    if (!close)
        return from;
    Notes found = {.arena = prose->arena};
    const YamlNode *tree = yaml_read(str_sub(article->bytes, from, close), article->path, prose->arena, &found);
    pass_on(&found, article->path, notes);
    if (tree)
        read_values(prose, tree, from);
    uint32_t behind = line_end(article->bytes, close) + 1;
    return behind < article->bytes.n ? behind : (uint32_t)article->bytes.n;
}
