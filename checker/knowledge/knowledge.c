/* Knowledge: the embedded tables put together, and the rules that a user brings. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/knowledge.h"

#include <errno.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "knowledge/embedded.h"

const Language *knowledge_language(Str code)
{
    for (uint32_t i = 0; i < embedded_language_count; i++)
        if (str_equal(embedded_languages[i].code, code))
            return &embedded_languages[i];
    return NULL;
}

static Blob blob_between(const unsigned char *begin, const unsigned char *end)
{
    return (Blob){begin, (size_t)((uintptr_t)end - (uintptr_t)begin)};
}

Knowledge knowledge_embedded(void)
{
    Blob lexicon = blob_between(embedded_lexicon, embedded_lexicon_end);
    return (Knowledge){
        .language = knowledge_language(S("en")),
        .units = &embedded_units,
        .lexicon = {lexicon.bytes, lexicon.size},
        .tagger = blob_between(embedded_tagger, embedded_tagger_end),
        .parser = blob_between(embedded_parser, embedded_parser_end),
        .rules = embedded_rules,
    };
}

typedef struct Reader {
    Arena *arena;
    Notes *notes;
    VEC(Rule) rules;
    Map seen;                                        /* from a rule's id to its number */
    bool spoilt;
} Reader;

static void refuse(Reader *reader, Str path, const char *what, const char *why)
{
    reader->spoilt = true;
    note_add(reader->notes, path, 0, 0, "%s; %s", what, why);
}

/* The file's bytes, to be freed by the caller, up to one more than yaml_read takes. */
static Str read_bytes(Reader *reader, const char *name, Str path)
{
    enum { MOST_BYTES = 8 * 1024 * 1024 + 1, FIRST_BYTES = 16 * 1024 };
    FILE *file = fopen(name, "rb");
    size_t size = FIRST_BYTES, n = 0;
    char *bytes = file ? malloc(size) : NULL;
    while (bytes && (n += fread(bytes + n, 1, size - n, file)) == size && size < MOST_BYTES) {
        size = size * 2 < MOST_BYTES ? size * 2 : MOST_BYTES;
        char *more = realloc(bytes, size);
        if (!more)
            free(bytes);
        bytes = more;
    }
    if (!file || ferror(file) || !bytes)
        refuse(reader, path, "the file cannot be read", strerror(errno));
    if (file)
        fclose(file);
    return (Str){bytes, bytes ? n : 0};
}

/* "rules/figures/x.yml" -> "figures" */
static Str folder_of(Str path)
{
    Str folder = {0};
    for (Str rest = path; str_find_byte(rest, '/') < rest.n;)
        folder = str_cut(&rest, '/');
    return folder.n && !str_equal(folder, S(".")) && !str_equal(folder, S("..")) ? folder : S("user");
}

static void read_rule(Reader *reader, const char *name)
{
    Str path = arena_copy(reader->arena, str_of(name)), bytes = read_bytes(reader, name, path);
    YamlNode *tree = bytes.p ? yaml_read(bytes, path, reader->arena, reader->notes) : NULL;
    Rule rule;
    free((void *)(uintptr_t)bytes.p);
    if (!tree || !rule_read(tree, path, folder_of(path), true, reader->arena, reader->notes, &rule)) {
        reader->spoilt = true;
        return;
    }
    uint32_t *number = map_put(&reader->seen, reader->arena, rule.id, reader->rules.n);
    if (number && *number < reader->rules.n) {
        reader->spoilt = true;
        note_add(reader->notes, path, 0, 0, "rule \"%.*s\" stands twice; it stands first in %.*s", STR_ARG(rule.id), STR_ARG(reader->rules.at[*number].path));
        return;
    }
    Rule *kept = VEC_PUSH(reader->arena, &reader->rules);
    if (kept)
        *kept = rule;
}

static bool is_yaml(const FTSENT *entry)
{
    Str name = {entry->fts_name, entry->fts_namelen};
    return !str_starts(name, S(".")) && (str_ends(name, S(".yml")) || str_ends(name, S(".yaml")));
}

static int compare_names(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

/* Takes one step of the walk; links below the folder are not followed. False when the walk must end. */
static bool visit(Reader *reader, FTS *walk, FTSENT *entry)
{
    enum { MOST_LEVELS = 32, MOST_RULES = 1000 };
    bool named = entry->fts_level == FTS_ROOTLEVEL;
    if (entry->fts_info == FTS_D && (entry->fts_level > MOST_LEVELS || (!named && entry->fts_name[0] == '.')))
        fts_set(walk, entry, FTS_SKIP);
    else if (entry->fts_info == FTS_F && (named || is_yaml(entry)))
        read_rule(reader, entry->fts_path);
    else if (entry->fts_info == FTS_NS || entry->fts_info == FTS_ERR || entry->fts_info == FTS_DNR)
        refuse(reader, arena_copy(reader->arena, str_of(entry->fts_path)), "this path cannot be read", strerror(entry->fts_errno));
    else if (named && entry->fts_info != FTS_D && entry->fts_info != FTS_DP)
        refuse(reader, arena_copy(reader->arena, str_of(entry->fts_path)), "this is neither a file nor a folder", "name a .yml file or a folder of them");
    return reader->rules.n < MOST_RULES && !arena_full(reader->arena);
}

bool knowledge_read_rules(Str path, Arena *arena, Notes *notes, Rules *rules)
{
    Reader reader = {.arena = arena, .notes = notes};
    char *name = strndup(path.p, path.n), *paths[] = {name, NULL};
    FTS *walk = name ? fts_open(paths, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, compare_names) : NULL;
    if (!walk)
        refuse(&reader, path, "this path cannot be read", strerror(errno));
    for (FTSENT *entry; walk && (entry = fts_read(walk)) && visit(&reader, walk, entry);)
        ;
    if (walk)
        fts_close(walk);
    free(name);
    if (!reader.spoilt && !reader.rules.n)
        refuse(&reader, path, "no rule here", "a rule is a file that ends in .yml");
    *rules = rules_join((Rules){0}, (Rules){reader.rules.at, reader.rules.n}, arena);
    return !reader.spoilt && !arena_full(arena);
}
