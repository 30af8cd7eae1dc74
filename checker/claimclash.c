/* The door of the library, and the whole trip of an article from bytes to findings in one function: travel(). */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"

#include <stdlib.h>

#include "documents/facts.h"
#include "judge/doubt.h"
#include "normalize/normalize.h"
#include "report/silence.h"
#include "segment/shelf.h"

/* Empties scratch for the next stage; false when the last one had too little of it, which must not be forgotten. */
static bool emptied(Arena *scratch)
{
    if (arena_full(scratch))
        return false;
    arena_reset(scratch);
    return true;
}

/* Only who lists claims, or lays them beside other documents, needs all their trees. In a few sentences most are needed, and in very many too, where each
   key has many figures: reading twice costs more then. */
static Depth first_depth(const ClaimclashChecker *checker, const Segments *segments)
{
    enum { FEW = 16, MANY = 300 };                   /* sentences; of 300 articles of news 5 have fewer. 2 MB of texts of 40 kB gain by it, of 80 kB lose */
    bool alone = !checker->across && !checker->before && !checker->sheets.list.n;
    bool pays = segments->sentences.n > FEW && segments->sentences.n < MANY;
    return checker->show == SHOW_FINDINGS && alone && pays ? DEPTH_TAGS : DEPTH_TREE;
}

/* Reads the sentences that are marked for it with their trees. */
static bool deepen(Reading *reading, const Knowledge *knowledge, uint8_t *wanted, Arena *scratch)
{
    if (!emptied(scratch))
        return false;
    claim_deepen(&reading->claims, reading->article, &reading->segments, &reading->mentions, &reading->entities, wanted, knowledge, reading->arena, scratch);
    normalize_claims(&reading->claims, &reading->mentions, knowledge);
    return emptied(scratch);
}

/* Judges the claims; of those that were read by tags alone, the doubtful ones are read with their trees before. `wanted` is NULL when there are none. */
static bool judge_reading(const Case *it, Reading *reading, uint8_t *wanted, Arena *scratch)
{
    if (wanted && doubt_mark(*it, wanted, reading->arena) && !deepen(reading, it->knowledge, wanted, scratch))
        return false;
    reading->verdicts = judge_claims(*it, reading->arena, scratch);
    if (wanted && doubt_mark_rest(it, &reading->verdicts, wanted)) {
        if (!deepen(reading, it->knowledge, wanted, scratch))
            return false;
        reading->verdicts = judge_claims(*it, reading->arena, scratch);
    }
    return true;
}

/* What the tokens that are kept may take of an article's budget. */
static size_t shelf_share(size_t budget)
{
    return budget && budget / 8 < SHELF_MOST ? budget / 8 + 1 : SHELF_MOST;
}

/* The trip. Each stage reads what the ones before it made; what it only needs for itself goes into scratch. */
static void travel(const ClaimclashChecker *checker, Str path, Str bytes, Memory *memory, Reading *reading, Arena *scratch)
{
    const Knowledge *knowledge = &checker->knowledge;
    Arena *arena = reading->arena;
    Article *article = reading->article = source_read(path, bytes, checker->format, arena, &reading->notes);
    if (!article || checker->stage == STAGE_SOURCE)
        return;
    article->lang = article->lang.n ? article->lang : checker->locale;
    article->memory = memory;
    Segments *segments = &reading->segments;
    *segments = segment_article(article, knowledge, checker->date, arena);
    if (checker->stage == STAGE_SEGMENT)
        return;
    segments->shelf = checker->stage == STAGE_MENTION ? NULL : shelf_new(segments->sentences.n, shelf_share(checker->budget));
    Mentions *mentions = &reading->mentions;
    *mentions = mention_find(article, segments, knowledge, arena, scratch);
    if (checker->stage == STAGE_MENTION)
        return;
    uint8_t *wanted = judge_wanted(segments, mentions, first_depth(checker, segments), knowledge, arena);
    if (!wanted)
        return;                                      /* memory is spent */
    for (uint32_t i = 0; i < checker->sheets.list.n; i++)
        sheet_want(checker->sheets.list.at[i], mentions, knowledge, wanted, arena);
    if (!emptied(scratch))
        return;
    reading->read = checker->all_claims ? NULL : wanted;
    reading->entities = claim_entities(article, segments, knowledge, arena, scratch);
    if (!emptied(scratch))
        return;
    reading->claims = claim_build(article, segments, mentions, &reading->entities, reading->read, knowledge, arena, scratch);
    normalize_claims(&reading->claims, mentions, knowledge);
    if (checker->stage == STAGE_CLAIM)
        return;
    if (!emptied(scratch))
        return;
    Case it = {.article = article, .segments = segments, .mentions = mentions, .entities = &reading->entities, .claims = &reading->claims,
               .knowledge = knowledge, .prepared = checker->prepared, .wanted = wanted, .lists_evidence = checker->show == SHOW_PAIRS,
               .tolerance = checker->tolerance};
    if (!judge_reading(&it, reading, first_depth(checker, segments) == DEPTH_TAGS ? wanted : NULL, scratch))
        return;
    reading->sheets = &checker->sheets;
    reading->touched = ARENA_ARRAY(arena, uint8_t, facts_count(&checker->sheets) + 1);
    if (!reading->touched || !emptied(scratch))
        return;
    facts_judge(&checker->sheets, &it, &reading->verdicts, reading->touched, arena, scratch);
    if (checker->before) {
        if (!emptied(scratch))
            return;
        reading->before = &checker->before->it;
        version_judge(reading->before, &it, &reading->changes, &reading->verdicts, arena, scratch);
    }
    if (checker->across)
        return;
    silence_apply(reading, &checker->selection);
    selection_apply(&checker->selection, &reading->verdicts);
}

const char *claimclash_version(void)
{
    return CLAIMCLASH_VERSION;
}

static const RuleLevel *read_levels(const ClaimclashSettings *settings, const Level *levels, Arena *arena)
{
    RuleLevel *read = ARENA_ARRAY(arena, RuleLevel, settings->level_count);
    for (size_t i = 0; read && i < settings->level_count; i++) {
        const ClaimclashRuleLevel *it = &settings->levels[i];
        read[i] = (RuleLevel){arena_copy(arena, str_of(it->rule)), levels[it->level], arena_copy(arena, str_of(it->path)), it->line, it->column};
    }
    return read;
}

static Sheet *read_sheet(ClaimclashChecker *checker, const ClaimclashDocument *document)
{
    Arena *arena = checker->arena;
    Str path = arena_copy(arena, str_of(document->path)), bytes = arena_copy(arena, (Str){document->bytes, document->size});
    return sheet_read(path, bytes, &checker->knowledge, checker->date, arena, &checker->notes);
}

/* What every article is laid beside. */
static bool read_documents(ClaimclashChecker *checker, const ClaimclashSettings *settings)
{
    Arena *arena = checker->arena;
    bool good = true;
    if (settings->before) {
        checker->before = read_sheet(checker, settings->before);
        checker->all_claims = true;
        good = checker->before;
    }
    for (size_t i = 0; i < settings->fact_count; i++) {
        Sheet *sheet = read_sheet(checker, &settings->facts[i]);
        Sheet **kept = sheet ? VEC_PUSH(arena, &checker->sheets.list) : NULL;
        if (kept)
            *kept = sheet;
        good = good && kept;
    }
    return good;
}

static bool read_settings(ClaimclashChecker *checker, const ClaimclashSettings *settings)
{
    static const struct {
        Stage stage;
        Show show;
        bool all_claims;
    } shows[] = {[CLAIMCLASH_FINDINGS] = {STAGE_JUDGE, SHOW_FINDINGS, false},         [CLAIMCLASH_CLAIMS] = {STAGE_CLAIM, SHOW_CLAIMS, true},
                 [CLAIMCLASH_STAGE_SOURCE] = {STAGE_SOURCE, SHOW_SOURCE, false},      [CLAIMCLASH_STAGE_SEGMENT] = {STAGE_SEGMENT, SHOW_SEGMENTS, false},
                 [CLAIMCLASH_STAGE_MENTION] = {STAGE_MENTION, SHOW_MENTIONS, false},  [CLAIMCLASH_STAGE_CLAIM] = {STAGE_CLAIM, SHOW_CLAIMS, false},
                 [CLAIMCLASH_STAGE_JUDGE] = {STAGE_JUDGE, SHOW_PAIRS, false},         [CLAIMCLASH_PAIRS] = {STAGE_JUDGE, SHOW_PAIRS, true},
                 [CLAIMCLASH_CHANGES] = {STAGE_JUDGE, SHOW_CHANGES, true}};
    static const Format formats[] = {[CLAIMCLASH_AUTO] = FORMAT_AUTO, [CLAIMCLASH_TEXT] = FORMAT_TEXT, [CLAIMCLASH_MARKDOWN] = FORMAT_MARKDOWN,
                                     [CLAIMCLASH_HTML] = FORMAT_HTML};
    static const Level levels[] = {[CLAIMCLASH_OFF] = LEVEL_OFF, [CLAIMCLASH_NOTE] = LEVEL_NOTE, [CLAIMCLASH_WARNING] = LEVEL_WARNING,
                                   [CLAIMCLASH_ERROR] = LEVEL_ERROR};
    Arena *arena = checker->arena;
    Rules rules = checker->knowledge.rules, users = {0};
    checker->stage = shows[settings->show].stage;
    checker->show = shows[settings->show].show;
    checker->all_claims = shows[settings->show].all_claims || settings->all_claims;
    checker->format = formats[settings->input];
    checker->budget = settings->budget;
    checker->across = settings->across;
    if (settings->date && !date_read(str_of(settings->date), &checker->date))
        note_add(&checker->notes, (Str){0}, 0, 0, "there is no date \"%s\"; dates are written as 2025-01-14", settings->date);
    checker->locale = arena_copy(arena, str_of(settings->locale));
    if (settings->tolerance && (!decimal_read(str_of(settings->tolerance), &checker->tolerance) || decimal_sign(checker->tolerance) < 0))
        note_add(&checker->notes, (Str){0}, 0, 0, "\"%s\" is no tolerance; it is a share, such as 0.01", settings->tolerance);
    for (const char *const *path = settings->rules; path && *path; path++)
        if (knowledge_read_rules(arena_copy(arena, str_of(*path)), arena, &checker->notes, &users))
            rules = rules_join(rules, users, arena);
    const Wishes wishes = {str_of(settings->select), str_of(settings->ignore), levels[settings->min_level], read_levels(settings, levels, arena),
                           settings->level_count};
    if (!selection_make(&wishes, rules, arena, &checker->notes, &checker->selection))
        return false;
    checker->knowledge.rules = checker->selection.rules;
    checker->prepared = checker->stage == STAGE_JUDGE ? judge_prepare(checker->knowledge.rules, arena) : NULL;
    if (!read_documents(checker, settings))
        return false;
    return !notes_fatal(&checker->notes);
}

ClaimclashStatus claimclash_checker_open(const ClaimclashSettings *settings, ClaimclashChecker **out)
{
    static const ClaimclashSettings usual;
    ClaimclashChecker *checker = *out = calloc(1, sizeof *checker);
    if (!checker)
        return CLAIMCLASH_FULL;
    checker->arena = checker->notes.arena = arena_new(0);
    checker->knowledge = knowledge_embedded();
    bool usable = checker->arena && read_settings(checker, settings ? settings : &usual);
    if (checker->arena)
        checker->public_notes = claimclash_notes_publish(&checker->notes, checker->arena);
    if (checker->arena && !arena_full(checker->arena))
        return usable ? CLAIMCLASH_DONE : CLAIMCLASH_NOTED;
    claimclash_checker_free(checker);
    *out = NULL;
    return CLAIMCLASH_FULL;
}

void claimclash_checker_free(ClaimclashChecker *checker)
{
    if (!checker)
        return;
    arena_free(checker->arena);
    free(checker);
}

static ClaimclashReading *reading_new(size_t budget)
{
    ClaimclashReading *it = calloc(1, sizeof *it);
    if (!it)
        return NULL;
    it->reading.arena = it->reading.notes.arena = arena_new(budget);
    if (!it->reading.arena) {
        free(it);
        return NULL;
    }
    return it;
}

ClaimclashStatus claimclash_article_check_again(const ClaimclashChecker *checker, const char *path, Str bytes, Memory *memory, ClaimclashReading **out)
{
    size_t budget = checker->budget, half = budget ? (budget - shelf_share(budget) + 1) / 2 + 1 : 0;     /* of both arenas: what the shelf leaves */
    ClaimclashReading *it = *out = reading_new(half);
    Arena *scratch = arena_new(half);
    bool full = true;
    if (it && scratch) {
        it->checker = checker;
        it->reading.stage = checker->stage;
        it->reading.knowledge = &checker->knowledge;
        travel(checker, str_of(path), bytes, memory, &it->reading, scratch);
        shelf_free(it->reading.segments.shelf);
        it->reading.segments.shelf = NULL;
        if (!checker->across)
            it->findings = claimclash_findings_publish(&it->reading);
        it->notes = claimclash_notes_publish(&it->reading.notes, it->reading.arena);
        full = arena_full(it->reading.arena) || arena_full(scratch);
    }
    arena_free(scratch);
    return full ? CLAIMCLASH_FULL : notes_fatal(&it->reading.notes) ? CLAIMCLASH_NOTED : CLAIMCLASH_DONE;
}

ClaimclashStatus claimclash_article_check(const ClaimclashChecker *checker, const char *path, const char *bytes, size_t size, ClaimclashReading **out)
{
    return claimclash_article_check_again(checker, path, (Str){bytes, size}, NULL, out);
}

void claimclash_reading_free(ClaimclashReading *it)
{
    if (!it)
        return;
    arena_free(it->reading.arena);
    free(it);
}
