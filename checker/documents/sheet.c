/* Sheets: the trip of a sheet through the same stages as an article's, and which of its claims is which fact. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/sheet.h"

#include "judge/key.h"
#include "normalize/normalize.h"
#include "source/place.h"

bool sheet_is_facts(Str path)
{
    return str_ends(path, S(".yml")) || str_ends(path, S(".yaml"));
}

/* Reads all claims of the sheet's text. */
static bool travel(Sheet *sheet, const Knowledge *knowledge, Date date, Arena *arena)
{
    Arena *scratch = arena_new(0);
    if (!scratch)
        return false;
    sheet->segments = segment_article(sheet->article, knowledge, date, arena);
    for (uint32_t i = 0; sheet->facts.n && i < sheet->segments.sentences.n; i++)
        sheet->segments.sentences.at[i].zone = ZONE_BODY;
    sheet->mentions = mention_find(sheet->article, &sheet->segments, knowledge, arena, scratch);
    arena_reset(scratch);
    sheet->entities = claim_entities(sheet->article, &sheet->segments, knowledge, arena, scratch);
    arena_reset(scratch);
    sheet->claims = claim_build(sheet->article, &sheet->segments, &sheet->mentions, &sheet->entities, NULL, knowledge, arena, scratch);
    normalize_claims(&sheet->claims, &sheet->mentions, knowledge);
    bool good = !arena_full(arena) && !arena_full(scratch);
    arena_free(scratch);
    return good;
}

/* Claims and wordings both come in the order of the text. What the subject's own words seem to say of part, time and so on is not the fact's. */
static bool name_facts(Sheet *sheet, const Wordings *wordings, Arena *arena)
{
    uint32_t at = 0;
    sheet->of_claim = ARENA_ARRAY(arena, FactClaim, sheet->claims.list.n + 1);
    for (uint32_t i = 0; sheet->of_claim && i < sheet->claims.list.n; i++) {
        Claim *claim = &sheet->claims.list.at[i];
        const Mention *mention = &sheet->mentions.list.at[claim->mention];
        while (at < wordings->n && wordings->at[at].value_end <= mention->value_begin)
            at++;
        if (at == wordings->n || mention->value_begin < wordings->at[at].value || mention->within)
            continue;
        sheet->of_claim[i] = (FactClaim){wordings->at[at].fact, wordings->at[at].obsolete, wordings->at[at].value, wordings->at[at].value_end};
        claim->status_open = true;
        claim->part = PART_NONE;
        claim->cue = CUE_NONE;
        claim->list = 0;
        claim->actor = (Party){0};
    }
    return sheet->of_claim;
}

/* Every wording must have been read as a figure, or the fact would never be compared, without a word. */
static bool all_read(const Sheet *sheet, const Wordings *wordings, Notes *notes)
{
    bool good = true;
    uint32_t claim = 0;
    for (uint32_t i = 0; i < wordings->n; i++) {
        const Wording *wording = &wordings->at[i];
        bool found = false;
        for (; claim < sheet->claims.list.n && sheet->mentions.list.at[sheet->claims.list.at[claim].mention].value_begin < wording->value_end; claim++)
            found = found || sheet->of_claim[claim].fact == wording->fact;
        if (found)
            continue;
        Str value = article_text(sheet->article, wording->value, wording->value_end);
        note_add(notes, sheet->article->path, wording->line, wording->column,
                 "\"%.*s\" is not read as a figure beside its subject; word the subject as a noun: people employed", STR_ARG(value));
        good = false;
    }
    return good;
}

static bool index_keys(Sheet *sheet, const Knowledge *knowledge, Arena *arena)
{
    for (uint32_t i = 0; i < sheet->claims.list.n; i++) {
        const Claim *claim = &sheet->claims.list.at[i];
        Str key = key_of_claim(claim, &sheet->mentions.list.at[claim->mention], knowledge, arena);
        if (key.n && !map_put(&sheet->keys, arena, key, 1))
            return false;
    }
    return true;
}

Sheet *sheet_read(Str path, Str bytes, const Knowledge *knowledge, Date date, Arena *arena, Notes *notes)
{
    Sheet *sheet = ARENA_NEW(arena, Sheet);
    Wordings wordings = {0};
    bool facts = sheet_is_facts(path);
    if (!sheet)
        return NULL;
    if (!facts)
        sheet->article = source_read(path, bytes, FORMAT_AUTO, arena, notes);
    if (facts ? !sheet_file_read(sheet, &wordings, path, bytes, knowledge, arena, notes) : !sheet->article)
        return NULL;
    if (!facts)
        place_index(sheet->article, arena);
    bool good = travel(sheet, knowledge, date, arena);
    if (good && facts)
        good = name_facts(sheet, &wordings, arena) && all_read(sheet, &wordings, notes);
    if (!good || !index_keys(sheet, knowledge, arena))
        return NULL;
    sheet->it = (Case){.article = sheet->article,
                       .segments = &sheet->segments,
                       .mentions = &sheet->mentions,
                       .entities = &sheet->entities,
                       .claims = &sheet->claims,
                       .knowledge = knowledge};
    return sheet;
}

void sheet_want(const Sheet *sheet, const Mentions *mentions, const Knowledge *knowledge, uint8_t *wanted, Arena *scratch)
{
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *mention = &mentions->list.at[i];
        Str key = wanted[mention->sentence] ? (Str){0} : key_of_mention(mention, knowledge, scratch);
        if (key.n && map_get(&sheet->keys, key))
            wanted[mention->sentence] = DEPTH_TREE;
    }
}
