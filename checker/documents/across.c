/* Across: the pairs of a group through keys and gates, joined to subjects, each told once at the last article that tells of it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/across.h"

#include "documents/join.h"
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/key.h"
#include "judge/support.h"
#include "judge/value.h"

enum {
    MOST_EARLIER = 64,                               /* a claim is laid beside so many earlier ones of its key */
    MOST_ENDS = 8                                    /* of one finding */
};

typedef struct Bench {
    Account *accounts;
    const Group *group;
    Joined joined;
    uint32_t *subject;                               /* by claim: number + 1 of an earlier claim of the same thing; 0: none */
    uint32_t *against;                               /* by claim: number + 1 of an earlier one that it disagrees with; 0: none */
    Arena *scratch;
} Bench;

static const Mention *mention_of(const Bench *bench, const Claim *claim)
{
    return &bench->joined.mentions.list.at[claim->mention];
}

static const Rule *rule_for(const Bench *bench, const char *of)
{
    const Rules rules = bench->joined.it.knowledge->rules;
    for (uint32_t i = 0; i < rules.n; i++) {
        const Rule *rule = &rules.rules[i];
        if (rule->kind == RULE_ACROSS && str_equal(gap_option(rule, "of"), str_of(of)) && !rule->off && rule->level != LEVEL_OFF)
            return rule;
    }
    return NULL;
}

/* A copy of another article's text is laid beside that one only. */
static bool laid_beside(const Bench *bench, uint32_t a, uint32_t b)
{
    const uint32_t *copy_of = bench->group->copy_of;
    if (a == b)
        return false;
    return (!copy_of[a] && !copy_of[b]) || copy_of[a] == b + 1 || copy_of[b] == a + 1;
}

static uint32_t root_of(const Bench *bench, uint32_t claim)
{
    while (bench->subject[claim])
        claim = bench->subject[claim] - 1;
    return claim;
}

/* Does the article of `claim` tell the other's figure too, anywhere? Who knows both means two things by them. */
static bool tells_both(const Bench *bench, const Claim *claim, const Comparison *pair)
{
    const Joint *joint = &bench->joined.joints[join_document(&bench->joined, claim)];
    const Mention *other = claim == pair->a ? pair->mb : pair->ma;
    const Mentions *mentions = joint->of->mentions;
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *mention = &mentions->list.at[i];
        bool same_form = mention->kind == other->kind && (mention->unit == other->unit || mention->bare || other->bare);
        if (same_form && decimal_equal(mention->low, other->low) && decimal_equal(mention->high, other->high))
            return true;
    }
    return false;
}

/* A headline is only laid beside another article's text when both name what they count. */
static bool told_alike(const Comparison *pair)
{
    bool shown = support_displayed(pair->a->zone) || support_displayed(pair->b->zone);
    return !shown || pair->evidence.count[EVIDENCE_MEASURED];
}

/* What accounts of one event tell with nearly the same figure (within a fifth) and several rare words alike is one thing more often than chance would
   have it. Measured on the 182 pairs with other values that came so far in 100 events of three accounts each: 5 things pass, all of them one thing. */
static bool nearly(const Comparison *pair)
{
    enum { LEAST_WEIGHT = -2500, LEAST_SHARED = 12, LEAST_CONTAINMENT = 25, LEAST_SENTENCE = 35, MOST_TENTHS = 12 };
    const int32_t *count = pair->evidence.count;
    int32_t tenths = value_ratio_tenths(pair->a, pair->b);
    bool shown = support_displayed(pair->a->zone) || support_displayed(pair->b->zone);
    if (shown || str_compare(str_of(pair->gate), S("context")) != 0 || pair->evidence.weight < LEAST_WEIGHT || pair->evidence.weight == -1)
        return false;
    return tenths > 0 && tenths <= MOST_TENTHS && count[EVIDENCE_SHARED] >= LEAST_SHARED && count[EVIDENCE_CONTAINMENT] >= LEAST_CONTAINMENT &&
           (count[EVIDENCE_NAMES] || count[EVIDENCE_SENTENCE] >= LEAST_SENTENCE);
}

static void lay(Bench *bench, uint32_t a, uint32_t b, uint32_t rivals)
{
    const Claim *claims = bench->joined.claims.list.at;
    Comparison pair = {.it = &bench->joined.it, .a = &claims[a], .b = &claims[b], .ma = mention_of(bench, &claims[a]), .mb = mention_of(bench, &claims[b]),
                       .rivals = rivals, .arena = bench->scratch};
    bool agree = value_agree(pair.a, pair.ma, pair.b, pair.mb);
    bool open = comparable(&pair);
    bool meant = open ? told_alike(&pair) : !agree && nearly(&pair);
    if (!meant || (!agree && (tells_both(bench, pair.a, &pair) || tells_both(bench, pair.b, &pair))))
        return;
    uint32_t x = root_of(bench, a), y = root_of(bench, b);
    if (x != y)
        bench->subject[x > y ? x : y] = (x > y ? y : x) + 1;
    if (!agree && !bench->against[b])
        bench->against[b] = a + 1;
}

/* Every claim beside the earlier ones of its key in other articles. */
static void lay_all(Bench *bench)
{
    const Joined *joined = &bench->joined;
    uint32_t n = joined->claims.list.n;
    uint32_t *last = ARENA_ARRAY(bench->scratch, uint32_t, n + 1), *before = ARENA_ARRAY(bench->scratch, uint32_t, n + 1);
    uint32_t *rivals = ARENA_ARRAY(bench->scratch, uint32_t, n + 1);
    Map keys = {0};
    for (uint32_t i = 0; last && before && rivals && i < n && !arena_full(bench->scratch); i++) {
        const Claim *claim = &joined->claims.list.at[i];
        Str key = key_of_claim(claim, mention_of(bench, claim), joined->it.knowledge, bench->scratch);
        uint32_t *number = key.n ? map_put(&keys, bench->scratch, key, keys.n) : NULL;
        if (!number)
            continue;
        uint32_t count = 0, document = join_document(joined, claim);
        for (uint32_t at = last[*number]; at && count < MOST_EARLIER; at = before[at - 1], count++)
            if (laid_beside(bench, join_document(joined, &joined->claims.list.at[at - 1]), document))
                lay(bench, at - 1, i, rivals[*number] / joined->count + 1);
        before[i] = last[*number];
        last[*number] = i + 1;
        rivals[*number]++;
    }
}

static End end_of(const Bench *bench, uint32_t number, Arena *arena)
{
    const Claim *claim = &bench->joined.claims.list.at[number];
    const Mention *mention = mention_of(bench, claim);
    return (End){.article = (Article *)(uintptr_t)&bench->joined.article, .begin = mention->begin, .end = mention->end, .voice = claim->voice,
                 .speaker = arena_copy(arena, find_party(&bench->joined.article, &claim->speaker, arena)), .label = arena_copy(arena, find_label(&bench->joined.it, claim, arena))};
}

static Str figure_of(const Bench *bench, uint32_t number, Arena *arena)
{
    const Mention *mention = mention_of(bench, &bench->joined.claims.list.at[number]);
    return arena_copy(arena, find_figure(&bench->joined.article, mention));
}

static Str path_of(const Bench *bench, uint32_t number)
{
    return bench->joined.joints[join_document(&bench->joined, &bench->joined.claims.list.at[number])].of->article->path;
}

/* The claims of one thing, the two that disagree first; of each article one for each value. */
static uint32_t collect(const Bench *bench, uint32_t primary, uint32_t found[MOST_ENDS])
{
    const Claims *claims = &bench->joined.claims;
    uint32_t n = 0, root = root_of(bench, primary);
    found[n++] = primary;
    found[n++] = bench->against[primary] - 1;
    for (uint32_t i = 0; i < claims->list.n && n < MOST_ENDS; i++) {
        bool fresh = root_of(bench, i) == root && i != found[0] && i != found[1];
        for (uint32_t k = 0; fresh && k < n; k++)
            fresh = join_document(&bench->joined, &claims->list.at[i]) != join_document(&bench->joined, &claims->list.at[found[k]]) ||
                    !decimal_equal(claims->list.at[i].point, claims->list.at[found[k]].point);
        if (fresh)
            found[n++] = i;
    }
    return n;
}

/* "607 (a.md), 800 (b.md, c.md)": all values with the files that give them. */
static Str values_of(const Bench *bench, const uint32_t *found, uint32_t n, Arena *arena)
{
    const Claim *claims = bench->joined.claims.list.at;
    Str values = {0};
    for (uint32_t i = 0; i < n; i++) {
        bool told = false;
        for (uint32_t k = 0; k < i && !told; k++)
            told = decimal_equal(claims[found[k]].point, claims[found[i]].point);
        if (told)
            continue;
        values = arena_print(arena, "%.*s%s%.*s (%.*s", STR_ARG(values), values.n ? ", " : "", STR_ARG(figure_of(bench, found[i], arena)),
                             STR_ARG(path_of(bench, found[i])));
        for (uint32_t k = i + 1; k < n; k++)
            if (decimal_equal(claims[found[k]].point, claims[found[i]].point) && !str_equal(path_of(bench, found[k]), path_of(bench, found[i])))
                values = arena_print(arena, "%.*s, %.*s", STR_ARG(values), STR_ARG(path_of(bench, found[k])));
        values = arena_print(arena, "%.*s)", STR_ARG(values));
    }
    return values;
}

/* Told on a later day, a figure may have changed. */
static bool changed_since(const Bench *bench, uint32_t a, uint32_t b)
{
    const Claims *claims = &bench->joined.claims;
    Date x = bench->joined.joints[join_document(&bench->joined, &claims->list.at[a])].of->segments->date;
    Date y = bench->joined.joints[join_document(&bench->joined, &claims->list.at[b])].of->segments->date;
    return !date_none(x) && !date_none(y) && date_compare(x, y) != 0;
}

static void report(Bench *bench, uint32_t primary)
{
    uint32_t found[MOST_ENDS], n = collect(bench, primary, found);
    const Claim *claims = bench->joined.claims.list.at;
    Account *account = &bench->accounts[bench->group->at[join_document(&bench->joined, &claims[primary])]];
    Arena *arena = account->arena;
    const Rule *rule = rule_for(bench, changed_since(bench, found[0], found[1]) ? "later" : "value");
    const Claim *a = &claims[found[1]], *b = &claims[found[0]];
    Comparison pair = {.it = &bench->joined.it, .a = a, .b = b, .ma = mention_of(bench, a), .mb = mention_of(bench, b), .arena = arena};
    Judgement judgement = {.it = &bench->joined.it, .rule = rule, .verdicts = account->verdicts, .arena = arena, .scratch = bench->scratch};
    const Term *measured = b->measured.end ? &b->measured : &a->measured;
    Str what = measured->end ? arena_copy(arena, article_text(&bench->joined.article, measured->begin, measured->end)) : S("a figure");
    Slot slots[] = {
        {"what", what}, {"a", figure_of(bench, found[1], arena)}, {"b", figure_of(bench, found[0], arena)}, {"values", values_of(bench, found, n, arena)}};
    End ends[MOST_ENDS];
    for (uint32_t i = 0; i < n; i++) {
        Account *of = &bench->accounts[bench->group->at[join_document(&bench->joined, &claims[found[i]])]];
        ends[i] = end_of(bench, found[i], arena);
        article_place(of->it.article, 0, of->arena); /* the index of its lines must live as long as it does */
    }
    Finding *finding = rule ? find_places(&judgement, ends, n, slots, sizeof slots / sizeof *slots, b->measured.lemma) : NULL;
    if (!finding)
        return;
    finding->relation = RELATION_DOCUMENTS;
    find_because(finding, &pair, arena);
    join_return(&bench->joined, finding);
}

/* Each subject with a disagreement is told once, at the last claim that disagrees. */
static void report_all(Bench *bench)
{
    uint32_t n = bench->joined.claims.list.n;
    bool *told = ARENA_ARRAY(bench->scratch, bool, n + 1);
    for (uint32_t i = n; told && i-- > 0;) {
        uint32_t root = root_of(bench, i);
        if (!bench->against[i] || told[root])
            continue;
        told[root] = true;
        report(bench, i);
    }
}

static bool judge_group(Account *accounts, const Group *group, Arena *scratch)
{
    Arena *arena = arena_new(0);                     /* claims read for this group, and the joined case */
    Bench *bench = arena ? ARENA_NEW(arena, Bench) : NULL;
    Claims *claims = bench ? ARENA_ARRAY(arena, Claims, MOST_IN_GROUP) : NULL;
    Case *cases = claims ? ARENA_ARRAY(arena, Case, MOST_IN_GROUP) : NULL;
    const Case *of[MOST_IN_GROUP];
    bool good = cases && across_read(accounts, group, claims, arena, scratch);
    for (uint32_t i = 0; good && i < group->n; i++) {
        cases[i] = accounts[group->at[i]].it;
        cases[i].claims = &claims[i];
        of[i] = &cases[i];
    }
    if (good && join_cases(of, group->n, arena, &bench->joined)) {
        bench->accounts = accounts;
        bench->group = group;
        bench->scratch = arena;
        bench->subject = ARENA_ARRAY(arena, uint32_t, bench->joined.claims.list.n + 1);
        bench->against = ARENA_ARRAY(arena, uint32_t, bench->joined.claims.list.n + 1);
        good = bench->subject && bench->against;
        if (good) {
            lay_all(bench);
            report_all(bench);
        }
    }
    good = good && !arena_full(arena);
    arena_free(arena);
    arena_reset(scratch);
    return good;
}

bool across_judge(Account *accounts, const Str *names, uint32_t count, Arena *scratch)
{
    Arena *arena = arena_new(0);
    const Case **articles = arena ? ARENA_ARRAY(arena, const Case *, count + 1) : NULL;
    bool good = articles;
    for (uint32_t i = 0; articles && i < count; i++)
        articles[i] = &accounts[i].it;
    Groups groups = articles ? group_articles(articles, names, count, arena, scratch) : (Groups){0};
    arena_reset(scratch);
    for (uint32_t i = 0; i < groups.n; i++)
        good = judge_group(accounts, &groups.at[i], scratch) && good;
    for (uint32_t i = 0; i < count; i++)
        judge_sort(accounts[i].verdicts, scratch);
    arena_free(arena);
    return good;
}
