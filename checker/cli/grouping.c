/* Grouping: the words that --across knows, and lists of articles in a file, parted by empty lines. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/grouping.h"

#include "project/input.h"

/* Files named alike are one, with and without "./". */
static Str plain(Str path)
{
    return str_starts(path, S("./")) ? str_from(path, 2) : path;
}

static void name_listed(const Jobs *jobs, Across *across, Str path, const char *name)
{
    for (uint32_t i = 0; i < jobs->n; i++)
        if (str_equal(plain(str_of(jobs->at[i].name)), plain(path)))
            across->names[i] = name;
}

/* Each run of lines is a group; articles that no line names stand alone. */
static bool read_list(const char *path, const Jobs *jobs, Across *across, Arena *arena, Notes *notes)
{
    Input input = {0};
    uint32_t group = 1;
    bool readable = input_read(&input, path, notes);
    for (Str rest = {input.bytes, readable ? input.size : 0}; rest.n;) {
        Str line = str_trim(str_cut(&rest, '\n'));
        const char *name = arena_print(arena, "group %u", group).p;
        if (line.n && name)
            name_listed(jobs, across, line, name);
        else
            group++;
    }
    input_free(&input);
    return readable;
}

static bool name_all(const Jobs *jobs, Across *across, const char *name, Arena *arena)
{
    across->by = CLAIMCLASH_BY_NAME;
    across->names = ARENA_ARRAY(arena, const char *, jobs->n + 1);
    for (uint32_t i = 0; across->names && i < jobs->n; i++)
        across->names[i] = name;
    return across->names;
}

bool grouping_choose(const Options *options, const Jobs *jobs, Across *across, Arena *arena, Notes *notes)
{
    Str asked = str_of(options->across), words[] = {STR("event"), STR("folder"), STR("slug"), STR("all")};
    static const ClaimclashGroup groups[] = {CLAIMCLASH_BY_EVENT, CLAIMCLASH_BY_FOLDER, CLAIMCLASH_BY_SLUG};
    if (!asked.n && jobs->n)
        asked = jobs->at[0].settings->one[SETTING_GROUP_BY].text;
    *across = (Across){.by = CLAIMCLASH_BY_EVENT};
    if (!asked.n)
        return true;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (str_equal(asked, words[i])) {
            across->by = groups[i];
            return true;
        }
    if (str_equal(asked, S("all")))
        return name_all(jobs, across, "all", arena);
    if (input_exists(options->across))
        return name_all(jobs, across, "", arena) && read_list(options->across, jobs, across, arena, notes);
    note_add(notes, (Str){0}, 0, 0,
             "articles are not grouped by \"%.*s\"; it is event, folder, slug, all, or a file that lists them, with an empty line between groups",
             STR_ARG(asked));
    return false;
}
