/* Grouping: the words that --across knows, and lists of articles in a file, parted by empty lines. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/grouping.h"

#include "project/input.h"

/* Files named alike are one, with and without "./". */
static Str plain(Str path)
{
    return str_starts(path, S("./")) ? str_from(path, 2) : path;
}

static void name_listed(Articles articles, Across *across, Str path, const char *name)
{
    for (uint32_t i = 0; i < articles.n; i++)
        if (str_equal(plain(str_of(articles.names[i])), plain(path)))
            across->names[i] = name;
}

/* Each run of lines is a group; articles that no line names stand alone. */
static bool read_list(const char *path, Articles articles, Across *across, Arena *arena, Notes *notes)
{
    Input input = {0};
    uint32_t group = 1;
    bool readable = input_read(&input, path, notes);
    for (Str rest = {input.bytes, readable ? input.size : 0}; rest.n;) {
        Str line = str_trim(str_cut(&rest, '\n'));
        const char *name = arena_print(arena, "group %u", group).p;
        if (line.n && name)
            name_listed(articles, across, line, name);
        else
            group++;
    }
    input_free(&input);
    return readable;
}

static bool name_all(Articles articles, Across *across, const char *name, Arena *arena)
{
    across->by = CLAIMCLASH_BY_NAME;
    across->names = ARENA_ARRAY(arena, const char *, articles.n + 1);
    for (uint32_t i = 0; across->names && i < articles.n; i++)
        across->names[i] = name;
    return across->names;
}

bool grouping_choose(const char *said, Articles articles, const Settings *settings, Across *across, Arena *arena, Notes *notes)
{
    Str asked = str_of(said), words[] = {STR("event"), STR("folder"), STR("slug"), STR("all")};
    static const ClaimclashGroup groups[] = {CLAIMCLASH_BY_EVENT, CLAIMCLASH_BY_FOLDER, CLAIMCLASH_BY_SLUG};
    if (!asked.n && settings)
        asked = settings->one[SETTING_GROUP_BY].text;
    *across = (Across){.by = CLAIMCLASH_BY_EVENT};
    if (!asked.n)
        return true;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (str_equal(asked, words[i])) {
            across->by = groups[i];
            return true;
        }
    if (str_equal(asked, S("all")))
        return name_all(articles, across, "all", arena);
    if (said && input_exists(said))
        return name_all(articles, across, "", arena) && read_list(said, articles, across, arena, notes);
    note_add(notes, (Str){0}, 0, 0,
             "articles are not grouped by \"%.*s\"; it is event, folder, slug, all, or a file that lists them, with an empty line between groups",
             STR_ARG(asked));
    return false;
}
