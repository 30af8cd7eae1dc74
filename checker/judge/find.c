/* Puts findings together. Nothing here decides; it only says what was decided, and never which side is wrong. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"

#include "judge/support.h"
#include "judge/value.h"

Str find_message(Str form, const Slot *slots, uint32_t count, Arena *arena)
{
    Str message = {0}, rest = form;
    while (rest.n) {
        Str before = str_cut(&rest, '{');
        message = arena_print(arena, "%.*s%.*s", STR_ARG(message), STR_ARG(before));
        if (!rest.p || before.p + before.n == form.p + form.n)
            break;
        Str name = str_cut(&rest, '}');
        for (uint32_t i = 0; i < count; i++)
            if (str_equal(name, str_of(slots[i].name)))
                message = arena_print(arena, "%.*s%.*s", STR_ARG(message), STR_ARG(slots[i].text));
    }
    return message;
}

Str find_grouped(Decimal value, Arena *arena)
{
    Str digits = decimal_print(value, arena), text = {0};
    size_t whole = str_find_byte(digits, '.');
    for (size_t i = 0; i < digits.n; i++) {
        bool comma = i > 0 && i < whole && (whole - i) % 3 == 0 && byte_is_digit(digits.p[i - 1]);
        text = arena_print(arena, comma ? "%.*s,%c" : "%.*s%c", STR_ARG(text), digits.p[i]);
    }
    return text;
}

Str find_figure(const Article *article, const Mention *mention)
{
    bool bare = (mention->kind == MENTION_COUNT && !mention->per.n) || mention->kind == MENTION_AGE;
    uint32_t begin = mention->bound == BOUND_EXACT ? mention->begin : mention->value_begin;
    while (begin > mention->begin && article->text.p[begin - 1] != ' ')
        begin--;                                     /* "almost $5" */
    return article_text(article, bare ? mention->value_begin : begin, bare ? mention->value_end : mention->end);
}

bool find_attributed(Voice voice)
{
    return voice == VOICE_QUOTE || voice == VOICE_INDIRECT || voice == VOICE_EMBED;
}

/* claims-and-rules 1.4. */
static Relationship relationship(const Claim *a, const Claim *b)
{
    bool a_source = find_attributed(a->voice), b_source = find_attributed(b->voice);
    if (a_source && b_source) {
        bool same = a->speaker.entity ? a->speaker.entity == b->speaker.entity : a->speaker.name.n && str_equal(a->speaker.name, b->speaker.name);
        if (same && a->voice == VOICE_INDIRECT && b->voice == VOICE_INDIRECT)
            return RELATION_SELF;                    /* both in the article's own words */
        return same ? RELATION_SPEAKER : RELATION_SOURCES;
    }
    if (a_source || b_source)
        return RELATION_ARTICLE_SOURCE;
    return support_displayed(a->zone) != support_displayed(b->zone) ? RELATION_DISPLAY : RELATION_SELF;
}

static Level level_of(const Rule *rule, Relationship relation)
{
    bool lowered = relation == RELATION_SPEAKER || relation == RELATION_ARTICLE_SOURCE || relation == RELATION_SOURCES;
    return lowered && rule->level > LEVEL_WARNING ? LEVEL_WARNING : rule->level;
}

static Str relation_words(Relationship relation)
{
    switch (relation) {
    case RELATION_SELF:
        return S("the article contradicts itself");
    case RELATION_DISPLAY:
        return S("headline and text disagree");
    case RELATION_SPEAKER:
        return S("a speaker contradicts themself");
    case RELATION_ARTICLE_SOURCE:
        return S("article and source disagree");
    case RELATION_SOURCES:
        return S("sources disagree");
    case RELATION_INTERNAL:
        return S("figures disagree");
    case RELATION_FACTS:
        return S("article and fact sheet disagree");
    case RELATION_DOCUMENTS:
        return S("articles disagree");
    case RELATION_VERSIONS:
        return S("old and new version disagree");
    }
    return (Str){0};
}

static Str article_of(const Claim *claim)
{
    switch (claim->zone) {
    case ZONE_HEADLINE:
        return S("headline");
    case ZONE_STANDFIRST:
        return S("standfirst");
    case ZONE_SUMMARY:
        return S("summary");
    case ZONE_CAPTION:
        return S("caption");
    case ZONE_META:
        return S("metadata");
    default:
        return S("the article");
    }
}

/* "Marcelo Ebrard, quoted", "Amazon Web Services, as the article has it", "the article". */
Str find_label(const Case *it, const Claim *claim, Arena *arena)
{
    Str name = find_party(it->article, &claim->speaker, arena);
    switch (claim->voice) {
    case VOICE_QUOTE:
        return name.n ? arena_print(arena, "%.*s, quoted", STR_ARG(name)) : S("a quotation");
    case VOICE_EMBED:
        return name.n ? arena_print(arena, "%.*s, in a post", STR_ARG(name)) : S("a post");
    case VOICE_INDIRECT:
        return name.n ? arena_print(arena, "%.*s, as the article has it", STR_ARG(name)) : S("a source, as the article has it");
    case VOICE_NARRATOR:
    case VOICE_HEADLINE:
    case VOICE_CAPTION:
        break;
    }
    return article_of(claim);
}

static End end_of(const Case *it, const Claim *claim, Arena *arena)
{
    const Mention *mention = &it->mentions->list.at[claim->mention];
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .claim = (uint32_t)(claim - it->claims->list.at) + 1,
                 .voice = claim->voice, .speaker = find_party(it->article, &claim->speaker, arena), .label = find_label(it, claim, arena)};
}

/* As written; "3 died" names nothing, and is told by the verb: people. */
static Str measured_words(const Case *it, const Claim *claim, const Mention *mention)
{
    const Term *measured = &claim->measured;
    bool written = measured->end && (measured->begin < mention->value_begin || measured->end > mention->value_end);
    return written ? article_text(it->article, measured->begin, measured->end) : measured->lemma;
}

/* Where neither sentence has a noun for it. */
static Str unnamed(MentionKind kind)
{
    return kind == MENTION_MONEY ? S("an amount") : kind == MENTION_PERCENT ? S("a percentage") : kind == MENTION_DURATION ? S("a length of time") : S("a figure");
}

/* "people to be trained": the noun as written, of the text rather than of a headline's capitals, with the passive participle when one side has it. */
static Str what(const Comparison *pair, Arena *arena)
{
    const Case *it = pair->it;
    bool shown = support_displayed(pair->a->zone) && str_equal(pair->a->measured.lemma, pair->b->measured.lemma);
    const Claim *named = shown || !pair->a->measured.lemma.n ? pair->b : pair->a;
    Str noun = measured_words(it, named, named == pair->a ? pair->ma : pair->mb);
    const Claim *passive = pair->a->passive ? pair->a : pair->b->passive ? pair->b : NULL;
    if (pair->ma->kind == MENTION_AGE && pair->a->actor.entity)
        return arena_print(arena, "the age of %.*s", STR_ARG(pair->a->actor.name));
    if (!noun.n)
        return unnamed(pair->ma->kind);
    if (!passive || !passive->action.end || !str_equal(pair->a->action.lemma, pair->b->action.lemma))
        return noun;
    Str verb = article_text(it->article, passive->action.begin, passive->action.end);
    if (str_equal_fold(verb, noun) || named->measured.begin == passive->action.begin)
        return noun;
    bool ahead = passive->status == STATUS_PLANNED || passive->status == STATUS_FORECAST;
    return arena_print(arena, ahead ? "%.*s to be %.*s" : "%.*s %.*s", STR_ARG(noun), STR_ARG(verb));
}

static Str ratio_words(const Comparison *pair, Arena *arena)
{
    int32_t tenths = value_ratio_tenths(pair->a, pair->b);
    if (tenths < 15)
        return (Str){0};
    if (tenths % 10 == 0 || tenths >= 100)
        return arena_print(arena, " (%dx)", (int)((tenths + 5) / 10));
    return arena_print(arena, " (%d.%dx)", (int)(tenths / 10), (int)(tenths % 10));
}

static uint64_t mix(uint64_t hash, Str s)
{
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.p[i]) * 1099511628211u;
    return (hash ^ 0xFF) * 1099511628211u;
}

static const uint64_t FNV_START = 14695981039346656037u;

static Finding *push(const Judgement *judgement)
{
    Finding *finding = VEC_PUSH(judgement->arena, &judgement->verdicts->findings);
    if (finding) {
        finding->rule = judgement->rule;
        finding->level = judgement->rule->level;
    }
    return finding;
}

static uint64_t fingerprint_of(const Judgement *judgement, const Comparison *pair)
{
    uint64_t hash = mix(mix(FNV_START, judgement->rule->id), pair->a->measured.lemma);
    hash = mix(hash, decimal_print(pair->a->point, judgement->arena));
    return mix(hash, decimal_print(pair->b->point, judgement->arena));
}

/* Was this clash, by rule, thing and values, reported already? Notes that it is now. */
static bool told_before(const Judgement *judgement, uint64_t fingerprint)
{
    Str key = arena_copy(judgement->arena, (Str){(const char *)&fingerprint, sizeof fingerprint});
    uint32_t before = judgement->verdicts->reported.n;
    return !key.n || !map_put(&judgement->verdicts->reported, judgement->arena, key, 1) || judgement->verdicts->reported.n == before;
}

Finding *find_pair(const Judgement *judgement, const Comparison *pair)
{
    return find_pair_as(judgement, pair, relationship(pair->a, pair->b));
}

Finding *find_pair_as(const Judgement *judgement, const Comparison *pair, Relationship relation)
{
    Arena *arena = judgement->arena;
    const Case *it = judgement->it;
    uint64_t fingerprint = fingerprint_of(judgement, pair);
    if (told_before(judgement, fingerprint))
        return NULL;
    End *ends = ARENA_ARRAY(arena, End, 2);
    Finding *finding = ends ? push(judgement) : NULL;
    if (!finding)
        return NULL;
    ends[0] = end_of(it, pair->b, arena);
    ends[1] = end_of(it, pair->a, arena);
    finding->ends = ends;
    finding->end_count = 2;
    finding->fingerprint = fingerprint;
    finding->relation = relation;
    finding->level = level_of(judgement->rule, finding->relation);
    Str a = find_figure(it->article, pair->ma), b = find_figure(it->article, pair->mb);
    if (str_equal(a, b)) {                           /* "under 60 vs 60" */
        a = str_trim(article_text(it->article, pair->ma->begin, pair->ma->value_end));
        b = str_trim(article_text(it->article, pair->mb->begin, pair->mb->value_end));
    }
    Slot slots[] = {{"relation", relation_words(finding->relation)}, {"what", what(pair, arena)}, {"a", a}, {"b", b}, {"ratio", ratio_words(pair, arena)}};
    finding->message = find_message(judgement->rule->message, slots, sizeof slots / sizeof *slots, arena);
    find_because(finding, pair, arena);
    return finding;
}

Finding *find_places(const Judgement *judgement, const End *ends, uint32_t count, const Slot *slots, uint32_t slot_count, Str subject)
{
    Arena *arena = judgement->arena;
    End *kept = ARENA_ARRAY(arena, End, count);
    Finding *finding = kept ? push(judgement) : NULL;
    if (!finding)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        kept[i] = ends[i];
    finding->ends = kept;
    finding->end_count = count;
    finding->relation = RELATION_INTERNAL;
    if (count && finding->level > LEVEL_WARNING && segment_quotation(judgement->it->segments, ends[0].begin))
        finding->level = LEVEL_WARNING;              /* quoted words cannot be edited */
    finding->message = find_message(judgement->rule->message, slots, slot_count, arena);
    finding->fingerprint = mix(mix(FNV_START, judgement->rule->id), subject);
    for (uint32_t i = 0; i < slot_count; i++)
        finding->fingerprint = mix(finding->fingerprint, slots[i].text);
    return finding;
}

bool find_told(const Judgement *judgement, uint32_t begin, uint32_t end)
{
    for (uint32_t i = 0; i < judgement->verdicts->findings.n; i++) {
        const Finding *finding = &judgement->verdicts->findings.at[i];
        for (uint32_t k = 0; k < finding->end_count; k++)
            if (finding->ends[k].begin < end && finding->ends[k].end > begin)
                return true;
    }
    return false;
}
