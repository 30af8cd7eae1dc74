/* Facts: each claim of the article is laid beside the facts that it may be about; the one whose words fit best says whether they disagree. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/facts.h"

#include "judge/find.h"
#include "judge/gap.h"
#include "judge/key.h"
#include "judge/support.h"
#include "judge/value.h"

/* A claim of the article is laid beside at most so many claims of a sheet that have its key. */
enum { MOST_FACTS = 2000 };

typedef struct Bench {
    const Sheet *sheet;
    Joined joined;
    Verdicts *verdicts;
    uint8_t *touched;
    uint32_t *first, *next;                          /* by key: number + 1 of the first claim of the sheet with it; by claim: of the next */
    Map keys;
    Arena *arena, *scratch;
} Bench;

/* The rule of kind sheet that is for this. */
static const Rule *rule_for(const Bench *bench, Str of)
{
    const Rules rules = bench->joined.it.knowledge->rules;
    for (uint32_t i = 0; i < rules.n; i++) {
        const Rule *rule = &rules.rules[i];
        if (rule->kind == RULE_SHEET && str_equal(gap_option(rule, "of"), of) && !rule->off && rule->level != LEVEL_OFF)
            return rule;
    }
    return NULL;
}

static bool index_sheet(Bench *bench)
{
    uint32_t n = bench->joined.joints[1].claim;
    bench->first = ARENA_ARRAY(bench->scratch, uint32_t, n + 1);
    bench->next = ARENA_ARRAY(bench->scratch, uint32_t, n + 1);
    for (uint32_t i = n; bench->first && bench->next && i-- > 0;) {
        const Claim *claim = &bench->joined.claims.list.at[i];
        Str key = key_of_claim(claim, &bench->joined.mentions.list.at[claim->mention], bench->joined.it.knowledge, bench->scratch);
        uint32_t *number = key.n ? map_put(&bench->keys, bench->scratch, key, bench->keys.n) : NULL;
        if (!number)
            continue;
        bench->next[i] = bench->first[*number];
        bench->first[*number] = i + 1;
    }
    return bench->first && bench->next;
}

static Comparison compare(const Bench *bench, const Claim *of_sheet, const Claim *claim)
{
    const Mention *mentions = bench->joined.mentions.list.at;
    return (Comparison){.it = &bench->joined.it, .a = of_sheet, .b = claim, .ma = &mentions[of_sheet->mention], .mb = &mentions[claim->mention],
                        .arena = bench->scratch};
}

/* Can both be true, given what the fact itself allows? */
static bool agree(const Fact *fact, const Comparison *pair)
{
    if (decimal_is_zero(fact->tolerance))
        return value_agree(pair->a, pair->ma, pair->b, pair->mb);
    Decimal by = fact->tolerance_share ? decimal_multiply(decimal_abs(pair->a->point), fact->tolerance)
                 : pair->ma->unit ? decimal_abs(decimal_subtract(unit_to_base(pair->ma->unit, fact->tolerance), unit_to_base(pair->ma->unit, (Decimal){0})))
                                  : fact->tolerance;
    return interval_meets(interval_widen(interval_at(pair->a->point), by), pair->b->value) || value_agree(pair->a, pair->ma, pair->b, pair->mb);
}

/* What the facts say of one claim. */
typedef struct Answer {
    Comparison pair;                                 /* with the claim of the sheet whose words fit best */
    int32_t fits;                                    /* hundredths; 0: none is about it */
    bool agrees;                                     /* with the value of some fact that is about it */
    bool stale;                                      /* the best one is a value that is out of date */
} Answer;

static void ask(Bench *bench, const Claim *claim, uint32_t number, Answer *answer)
{
    const FactClaim *of = &bench->sheet->of_claim[number];
    const Fact *fact = of->fact ? &bench->sheet->facts.at[of->fact - 1] : NULL;
    Comparison pair = compare(bench, &bench->joined.claims.list.at[number], claim);
    int32_t fits = fact ? fact_match(&bench->joined, fact, pair.a, claim, bench->scratch) : 0;
    if (!fits || !comparable_frame(&pair))
        return;
    bench->touched[of->fact - 1] = 1;
    bool same = agree(fact, &pair);
    answer->agrees |= same && !of->obsolete;
    bool stale = of->obsolete && same, worth = of->obsolete ? stale : true;
    if (worth && (fits > answer->fits || (stale && !answer->stale && fits >= answer->fits)))
        *answer = (Answer){pair, fits, answer->agrees, stale};
}

static Answer answer_for(Bench *bench, const Claim *claim)
{
    Answer answer = {0};
    Str key = key_of_claim(claim, &bench->joined.mentions.list.at[claim->mention], bench->joined.it.knowledge, bench->scratch);
    const uint32_t *number = key.n ? map_get(&bench->keys, key) : NULL;
    uint32_t at = number ? bench->first[*number] : 0;
    for (uint32_t count = 0; at && count < MOST_FACTS; at = bench->next[at - 1], count++)
        ask(bench, claim, at - 1, &answer);
    return answer;
}

/* "fact staff; source: annual report" */
static Str label_of_fact(const Fact *fact, bool stale, Arena *arena)
{
    Str what = fact->id.n ? arena_print(arena, "fact %.*s", STR_ARG(fact->id)) : S("the fact sheet");
    if (stale)
        what = arena_print(arena, "%.*s, out of date", STR_ARG(what));
    return fact->source.n ? arena_print(arena, "%.*s; source: %.*s", STR_ARG(what), STR_ARG(fact->source)) : what;
}

static End end_of(const Bench *bench, const Claim *claim)
{
    const Mention *mention = &bench->joined.mentions.list.at[claim->mention];
    return (End){.begin = mention->begin, .end = mention->end, .claim = (uint32_t)(claim - bench->joined.claims.list.at) + 1, .voice = claim->voice,
                 .speaker = find_party(&bench->joined.article, &claim->speaker, bench->arena), .label = find_label(&bench->joined.it, claim, bench->arena)};
}

static Str text_of(const Bench *bench, uint32_t begin, uint32_t end)
{
    return arena_copy(bench->arena, article_text(&bench->joined.article, begin, end));
}

static void add_reasons(Finding *finding, const Fact *fact, const Answer *answer, Arena *arena)
{
    Str *because = ARENA_ARRAY(arena, Str, 3);
    uint32_t n = 0;
    if (!because)
        return;
    because[n++] = arena_print(arena, "fact: %.*s", STR_ARG(fact->subject));
    if (fact->actor.n)
        because[n++] = arena_print(arena, "actor: %.*s", STR_ARG(fact->actor));
    if (answer->pair.b->action.lemma.n)
        because[n++] = arena_print(arena, "action: %.*s", STR_ARG(answer->pair.b->action.lemma));
    finding->because = because;
    finding->because_count = n;
}

static void report(Bench *bench, const Answer *answer)
{
    const Claim *claim = answer->pair.b;
    const FactClaim *of = &bench->sheet->of_claim[answer->pair.a - bench->joined.claims.list.at];
    const Fact *fact = &bench->sheet->facts.at[of->fact - 1];
    const Rule *rule = rule_for(bench, answer->stale ? S("obsolete") : S("value"));
    Judgement judgement = {.it = &bench->joined.it, .rule = rule, .verdicts = bench->verdicts, .arena = bench->arena};
    End ends[] = {end_of(bench, claim), end_of(bench, answer->pair.a)};
    ends[1].begin = of->begin;
    ends[1].end = of->end;
    ends[1].label = label_of_fact(fact, answer->stale, bench->arena);
    Slot slots[] = {{"fact", fact->subject}, {"a", text_of(bench, ends[0].begin, ends[0].end)}, {"b", text_of(bench, of->begin, of->end)},
                    {"source", fact->source}};
    Finding *finding = rule ? find_places(&judgement, ends, 2, slots, sizeof slots / sizeof *slots, fact->subject) : NULL;
    if (!finding)
        return;
    finding->relation = RELATION_FACTS;
    if (find_attributed(claim->voice) && finding->level > LEVEL_WARNING)
        finding->level = LEVEL_WARNING;
    add_reasons(finding, fact, answer, bench->arena);
    join_return(&bench->joined, finding);
    End *of_sheet = (End *)(uintptr_t)&finding->ends[1];         /* made for this finding alone */
    of_sheet->sentence_begin = of_sheet->sentence_end = 0;       /* a sheet is no prose: its text is made of its facts */
}

/* Another figure of the sentence that is the fact's: the text tells both, "500, not 400". */
static bool told_beside(const Bench *bench, const Comparison *pair)
{
    const Claims *claims = &bench->joined.claims;
    uint32_t i = (uint32_t)(pair->b - claims->list.at);
    while (i && claims->list.at[i - 1].sentence == pair->b->sentence)
        i--;
    for (; i < claims->list.n && claims->list.at[i].sentence == pair->b->sentence; i++) {
        const Mention *mention = &bench->joined.mentions.list.at[claims->list.at[i].mention];
        if (support_same_form(&bench->joined.it, pair->ma, mention) && value_agree(pair->a, pair->ma, &claims->list.at[i], mention))
            return true;
    }
    return false;
}

static void judge_facts(Bench *bench)
{
    const Joined *joined = &bench->joined;
    for (uint32_t i = joined->joints[1].claim; i < joined->claims.list.n && !arena_full(bench->scratch); i++) {
        Answer answer = answer_for(bench, &joined->claims.list.at[i]);
        if (answer.fits && !answer.agrees && (answer.stale || !told_beside(bench, &answer.pair)))
            report(bench, &answer);
    }
}

/* An article as the sheet: its claim that speaks most for being about the same thing, unless any of them agrees. */
static bool best_of_article(const Bench *bench, const Claim *claim, Comparison *best)
{
    Str key = key_of_claim(claim, &bench->joined.mentions.list.at[claim->mention], bench->joined.it.knowledge, bench->scratch);
    const uint32_t *number = key.n ? map_get(&bench->keys, key) : NULL;
    uint32_t at = number ? bench->first[*number] : 0;
    bool found = false;
    for (uint32_t count = 0; at && count < MOST_FACTS; at = bench->next[at - 1], count++) {
        Comparison pair = compare(bench, &bench->joined.claims.list.at[at - 1], claim);
        if (!comparable(&pair))
            continue;
        if (value_agree(pair.a, pair.ma, pair.b, pair.mb))
            return false;
        if (!found || pair.evidence.weight > best->evidence.weight)
            *best = pair;
        found = true;
    }
    return found;
}

static void report_article(Bench *bench, const Comparison *pair)
{
    const Rule *rule = rule_for(bench, S("value"));
    const Term *measured = pair->b->measured.end ? &pair->b->measured : &pair->a->measured;
    Judgement judgement = {.it = &bench->joined.it, .rule = rule, .verdicts = bench->verdicts, .arena = bench->arena};
    End ends[] = {end_of(bench, pair->b), end_of(bench, pair->a)};
    if (!find_attributed(pair->a->voice))
        ends[1].label = S("the fact sheet");
    Slot slots[] = {{"fact", measured->end ? text_of(bench, measured->begin, measured->end) : S("a figure")},
                    {"a", text_of(bench, ends[0].begin, ends[0].end)}, {"b", text_of(bench, ends[1].begin, ends[1].end)}};
    Finding *finding = rule ? find_places(&judgement, ends, 2, slots, sizeof slots / sizeof *slots, measured->lemma) : NULL;
    if (!finding)
        return;
    finding->relation = RELATION_FACTS;
    if (find_attributed(pair->b->voice) && finding->level > LEVEL_WARNING)
        finding->level = LEVEL_WARNING;
    find_because(finding, pair, bench->arena);
    join_return(&bench->joined, finding);
}

/* Of two figures of the article that are held against one of the sheet, the one that it speaks more for: the bridge's cost, not the state's share of it. */
static bool outdone(const Comparison *pair, const Comparison *strongest)
{
    return pair->evidence.weight < strongest->evidence.weight && !decimal_equal(pair->b->point, strongest->b->point);
}

static void judge_article(Bench *bench)
{
    const Joined *joined = &bench->joined;
    const Claim *claims = joined->claims.list.at;
    uint32_t first = joined->joints[1].claim, n = joined->claims.list.n - first;
    Comparison *best = ARENA_ARRAY(bench->scratch, Comparison, n + 1);
    Comparison **strongest = ARENA_ARRAY(bench->scratch, Comparison *, first + 1);      /* by claim of the sheet */
    for (uint32_t i = 0; best && strongest && i < n && !arena_full(bench->scratch); i++) {
        if (!best_of_article(bench, &claims[first + i], &best[i])) {
            best[i].a = NULL;
            continue;
        }
        Comparison **of = &strongest[best[i].a - claims];
        if (!*of || best[i].evidence.weight > (*of)->evidence.weight)
            *of = &best[i];
    }
    for (uint32_t i = 0; best && strongest && i < n; i++)
        if (best[i].a && !outdone(&best[i], strongest[best[i].a - claims]))
            report_article(bench, &best[i]);
}

uint32_t facts_count(const Sheets *sheets)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < sheets->list.n; i++)
        count += sheets->list.at[i]->facts.n;
    return count;
}

const Fact *facts_untouched(const Sheets *sheets, const uint8_t *touched, uint32_t *at, const Sheet **out)
{
    uint32_t first = 0;
    for (uint32_t i = 0; i < sheets->list.n; first += sheets->list.at[i++]->facts.n) {
        const Sheet *sheet = sheets->list.at[i];
        while (*at < first + sheet->facts.n) {
            uint32_t number = (*at)++;
            *out = sheet;
            if (!touched[number])
                return &sheet->facts.at[number - first];
        }
    }
    return NULL;
}

void facts_judge(const Sheets *sheets, const Case *article, Verdicts *verdicts, uint8_t *touched, Arena *arena, Arena *scratch)
{
    for (uint32_t i = 0; i < sheets->list.n; i++) {
        const Sheet *sheet = sheets->list.at[i];
        const Case *const cases[] = {&sheet->it, article};
        Bench *bench = ARENA_NEW(scratch, Bench);
        if (!bench)
            return;
        *bench = (Bench){.sheet = sheet, .verdicts = verdicts, .touched = touched, .arena = arena, .scratch = scratch};
        if (!join_cases(cases, 2, scratch, &bench->joined) || !index_sheet(bench))
            return;
        if (sheet->facts.n)
            judge_facts(bench);
        else
            judge_article(bench);
        touched += sheet->facts.n;
    }
    judge_sort(verdicts, scratch);
}
