/* Reading the claims of a short text, and asking one of them for its fields by name: "actor: Harbour Board". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_CLAIM_H
#define TESTS_CLAIM_H

#include "claim/claim.h"
#include "suite.h"

enum { FIELDS = 5 };

/* What the figure in `text` must say. A field is written "name: value"; "name:" alone says that it is empty. */
typedef struct Case {
    const char *text;
    const char *figure;                              /* as written: "400,000" */
    const char *fields[FIELDS];
} Case;

static Str case_terms(Terms terms, Arena *arena)
{
    Str line = {0};
    for (uint32_t i = 0; i < terms.n; i++)
        line = arena_print(arena, "%.*s%s%.*s", STR_ARG(line), i ? " " : "", STR_ARG(terms.at[i].lemma));
    return line;
}

static Str case_days(const Claim *claim, Arena *arena)
{
    if (claim->period == PERIOD_NONE)
        return (Str){0};
    return arena_print(arena, "%s %.*s..%.*s", period_kind_name(claim->period), STR_ARG(date_print(claim->days.from, arena)),
                       STR_ARG(date_print(claim->days.to, arena)));
}

static Str case_field(const Claim *claim, Str name, Arena *arena)
{
    if (str_equal(name, S("actor")))
        return claim->actor.name;
    if (str_equal(name, S("affected")))
        return claim->affected.name;
    if (str_equal(name, S("action")))
        return claim->action.lemma;
    if (str_equal(name, S("measured")))
        return claim->measured.lemma;
    if (str_equal(name, S("modifiers")))
        return case_terms(claim->modifiers, arena);
    if (str_equal(name, S("of")))
        return claim->of.lemma;
    if (str_equal(name, S("place")))
        return claim->place.name;
    if (str_equal(name, S("status")))
        return str_of(status_name(claim->status));
    if (str_equal(name, S("voice")))
        return str_of(voice_name(claim->voice));
    if (str_equal(name, S("speaker")))
        return claim->speaker.name;
    if (str_equal(name, S("period")))
        return case_days(claim, arena);
    if (str_equal(name, S("part")))
        return str_of(part_name(claim->part));
    if (str_equal(name, S("cue")))
        return str_of(cue_name(claim->cue));
    if (str_equal(name, S("negated")))
        return claim->negated ? S("yes") : S("no");
    if (str_equal(name, S("passive")))
        return claim->passive ? S("yes") : S("no");
    if (str_equal(name, S("resolved")))
        return claim->actor.entity ? S("yes") : S("no");
    if (str_equal(name, S("list")))
        return claim->list ? S("yes") : S("no");
    ck_abort_msg("no field \"%.*s\"", STR_ARG(name));
}

/* The claim whose mention holds `figure`. */
static const Claim *case_claim(const Article *article, const Mentions *mentions, const Claims *claims, Str figure)
{
    for (uint32_t i = 0; i < claims->list.n; i++) {
        const Mention *mention = &mentions->list.at[claims->list.at[i].mention];
        Str text = article_text(article, mention->begin, mention->end);
        if (str_find(text, figure) < text.n)
            return &claims->list.at[i];
    }
    return NULL;
}

static void case_check(const Case *it)
{
    Arena *arena = arena_new(0), *scratch = arena_new(0);
    Notes notes = {.arena = arena};
    Knowledge knowledge = knowledge_embedded();
    Article *article = source_read(S("case.txt"), str_of(it->text), FORMAT_TEXT, arena, &notes);
    ck_assert_ptr_nonnull(article);
    Segments segments = segment_article(article, &knowledge, (Date){2024, 5, 8}, arena);
    Mentions mentions = mention_find(article, &segments, &knowledge, arena, scratch);
    arena_reset(scratch);
    Entities entities = claim_entities(article, &segments, &knowledge, arena, scratch);
    arena_reset(scratch);
    Claims claims = claim_build(article, &segments, &mentions, &entities, NULL, &knowledge, arena, scratch);
    const Claim *claim = case_claim(article, &mentions, &claims, str_of(it->figure));
    ck_assert_msg(claim != NULL, "no claim with \"%s\" in: %s", it->figure, it->text);
    for (int i = 0; i < FIELDS && it->fields[i]; i++) {
        Str wanted = str_of(it->fields[i]), name = str_cut(&wanted, ':'), found = case_field(claim, name, arena);
        wanted = str_trim(wanted);
        ck_assert_msg(str_equal(found, wanted), "%.*s: found \"%.*s\", wanted \"%.*s\" in: %s", STR_ARG(name), STR_ARG(found), STR_ARG(wanted), it->text);
    }
    arena_free(scratch);
    arena_free(arena);
}

#endif
