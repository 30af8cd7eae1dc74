/* Silence in a fact sheet: "# claimclash-ignore RULE: reason" above a fact, or beside its value. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/silence_comment.h"

#include "documents/sheet.h"

enum { MOST_LINES = 40 };                            /* of a fact and the comments above it */

/* The line that holds the byte before `end`, which becomes where the line begins. */
static Str line_before(Str bytes, size_t *end)
{
    size_t begin = *end, behind = *end + str_find_byte(str_from(bytes, *end), '\n');
    while (begin && bytes.p[begin - 1] != '\n')
        begin--;
    *end = begin;
    return str_trim(str_sub(bytes, begin, behind));
}

static bool says(Str line, const Rule *rule, Str *reason)
{
    static const Str ours = STR("# claimclash-ignore ");
    size_t at = str_find(line, ours);
    if (at == line.n)
        return false;
    Str rest = str_from(line, at + ours.n), names = str_cut(&rest, ':');
    *reason = str_trim(rest);
    return silence_names_rule(names, rule);
}

/* From the value up to where its fact begins with a dash, and on through the comments above. */
static bool is_silent(const End *end, const Rule *rule, Str *reason)
{
    Str bytes = end->article->bytes;
    size_t at = article_span(end->article, end->begin, end->end).begin;
    bool above = false;
    for (int i = 0; i < MOST_LINES; i++) {
        Str line = line_before(bytes, &at);
        if (above && !str_starts(line, S("#")))
            return false;
        if (says(line, rule, reason))
            return true;
        above = above || str_starts(line, S("-"));
        if (!at)
            return false;
        at--;                                        /* the line break above */
    }
    return false;
}

bool silence_of_sheet(const Finding *finding, Str *reason)
{
    for (uint32_t i = 0; finding->relation == RELATION_FACTS && i < finding->end_count; i++)
        if (sheet_is_facts(finding->ends[i].article->path) && is_silent(&finding->ends[i], finding->rule, reason))
            return true;
    return false;
}
