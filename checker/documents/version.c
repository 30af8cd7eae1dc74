/* Versions: the list of changes, the rules asked for each, and the findings they make. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/version.h"

#include "documents/version_finding.h"
#include "judge/gap.h"

const char *version_change_name(VersionChange kind)
{
    static const char *const names[] = {[VERSION_ADDED] = "added", [VERSION_DROPPED] = "dropped", [VERSION_CHANGED] = "changed", [VERSION_MOVED] = "moved"};
    return names[kind];
}

/* A sentence that tells of a correction: it begins with one of the words, or holds one of two words and more. */
static bool is_notice(Str text, Str words)
{
    enum { MARKS = 2 };                              /* bytes of a mark before the word: "*", "(" */
    while (words.n) {
        Str word = str_trim(str_cut(&words, ',')), found = gap_last(text, word);
        if (found.n && (str_find_byte(word, ' ') < word.n || str_offset(text, found) <= MARKS))
            return true;
    }
    return false;
}

static bool corrected(const Versions *versions, Str words)
{
    const Case *it = versions->after;
    for (uint32_t i = 0; words.n && i < it->segments->sentences.n; i++) {
        const Sentence *at = &it->segments->sentences.at[i];
        if (versions->alignment.sentences[i])
            continue;                                /* it stood there before */
        if (is_notice(article_text(it->article, at->begin, at->end), words))
            return true;
    }
    return false;
}

static const Mention *mention_of(const Case *it, const Claim *claim)
{
    return &it->mentions->list.at[claim->mention];
}

static Str text_of(const Case *it, const Claim *claim)
{
    const Mention *mention = mention_of(it, claim);
    return article_text(it->article, mention->begin, mention->end);
}

static void add_change(const Versions *versions, Changes *changes, VersionChange kind, uint32_t before, uint32_t after)
{
    Changed *change = VEC_PUSH(versions->arena, changes);
    if (change)
        *change = (Changed){kind, before, after};
}

static void list_changes(const Versions *versions, Changes *changes)
{
    const Claims *before = versions->before->claims, *after = versions->after->claims;
    for (uint32_t i = 0; i < after->list.n; i++) {
        uint32_t was = versions->alignment.claims[i];
        if (!was)
            add_change(versions, changes, VERSION_ADDED, 0, i + 1);
        else if (!version_same_value(versions, &before->list.at[was - 1], &after->list.at[i]))
            add_change(versions, changes, VERSION_CHANGED, was, i + 1);
        else if (versions->alignment.moved[after->list.at[i].sentence])
            add_change(versions, changes, VERSION_MOVED, was, i + 1);
    }
    for (uint32_t i = 0; i < before->list.n; i++)
        if (!versions->alignment.kept[i])
            add_change(versions, changes, VERSION_DROPPED, i + 1, 0);
}

/* Changes of one thing from one value to one value are one, wherever they are told. */
static bool told_before(const Versions *versions, Map *told, const ChangedClaim *changed)
{
    Str key = arena_print(versions->scratch, "%d %.*s %.*s %.*s", (int)changed->now_mention->kind, STR_ARG(changed->now->measured.lemma),
                          STR_ARG(text_of(versions->before, changed->was)), STR_ARG(text_of(versions->after, changed->now)));
    uint32_t before = told->n;
    return !map_put(told, versions->scratch, key, 1) || told->n == before;
}

static void judge_changes(const Versions *versions, const Changes *changes)
{
    const Rule *silent = version_rule(versions, "silent");
    bool noticed = silent && corrected(versions, gap_option(silent, "corrections"));
    Map told = {0};
    for (uint32_t i = 0; i < changes->n && !arena_full(versions->scratch); i++) {
        const Changed *change = &changes->at[i];
        if (change->kind != VERSION_CHANGED)
            continue;
        ChangedClaim changed = {.was = &versions->before->claims->list.at[change->before - 1], .now = &versions->after->claims->list.at[change->after - 1]};
        changed.was_mention = mention_of(versions->before, changed.was);
        changed.now_mention = mention_of(versions->after, changed.now);
        version_derived(versions, &changed);
        version_partial(versions, &changed);
        if (silent && !noticed && !told_before(versions, &told, &changed))
            version_report(versions, silent, NULL, &changed, (Str){0});
    }
}

void version_judge(const Case *before, const Case *after, Changes *changes, Verdicts *verdicts, Arena *arena, Arena *scratch)
{
    Versions versions = {.before = before, .after = after, .verdicts = verdicts, .arena = arena, .scratch = scratch};
    if (!align_versions(before, after, &versions.alignment, arena, scratch))
        return;
    list_changes(&versions, changes);
    judge_changes(&versions, changes);
    version_replace(&versions);
    judge_sort(verdicts, scratch);
}
