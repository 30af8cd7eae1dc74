/* Statements: what a verb, noun or adjective says of whom, read as figures are, but for a word. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"
#include "claim/voice.h"

enum { CHAIN = 8 };

/* The head of the noun phrase that begins at token i, over adverbs; NONE. */
static uint32_t head_after(const Reader *reader, uint32_t i)
{
    i = reader_skip_adverbs(reader, i);
    const NameSpan *name = reader_name(reader, i);
    uint32_t end = name && name->first == i ? name->end : noun_phrase_after(reader, i);
    return end > i ? end - 1 : NONE;
}

/* "mixed reviews", "flattering reviews": a participle before its noun, no verb. */
static bool modifies(const Reader *reader, uint32_t i)
{
    const VerbGroup *group = reader_group(reader, i);
    return group && group->bare && group->first == i && group->main == i && reader_noun_tag(reader, i + 1) && !reader_name(reader, i + 1);
}

/* The word as a figure, so that what is read of figures can be read of it. */
static Figure figure_of(Reader *reader, uint32_t first, uint32_t end, const Mention *mention)
{
    Figure figure = {.mention = mention, .first = first, .end = end, .value = first, .value_end = end, .head = NONE, .left = first, .right = end,
                     .noun = NONE, .possessor = NONE, .other = NONE};
    uint32_t head, left = noun_phrase_before(reader, end, &head);
    if (head != NONE && left < first)
        figure.left = left;
    for (uint32_t i = first; i < end && !figure.group; i++)
        if (reader_group(reader, i) && reader_group(reader, i)->main == i && !modifies(reader, i))
            figure.group = reader->group_of[i];
    uint32_t noun = figure.group || reader_noun_tag(reader, end - 1) ? NONE : head_after(reader, end);
    if (noun != NONE)
        figure.right = noun + 1;                     /* "all [passengers]", "positive [reviews]" */
    if (!figure.group)
        figure_find_verb(reader, &figure);
    return figure;
}

static bool is_verb_of(const Reader *reader, const Figure *figure)
{
    uint32_t main = figure->group ? reader->groups.at[figure->group - 1].main : NONE;
    return main != NONE && main >= figure->first && main < figure->end;
}

static Party party_or_none(Reader *reader, uint32_t token)
{
    return token == NONE ? (Party){0} : party_at(reader, token);
}

/* The object further on, by the tree: "passed, by 35 votes to 23, [an amendment]"; NONE. */
static uint32_t object_of_tree(const Reader *reader, uint32_t main)
{
    for (uint32_t i = main + 1; i < reader->tokens.n && i < main + REACH; i++)
        if (reader->tokens.at[i].head == (int32_t)main && reader->tokens.at[i].relation == REL_OBJECT)
            return i;
    return NONE;
}

static void verb_roles(Reader *reader, const Figure *figure, Statement *out)
{
    const VerbGroup *group = &reader->groups.at[figure->group - 1];
    uint32_t subject = party_subject(reader, party_leading_group(reader, figure->group)), head = NONE;
    if (subject == NONE && group->bare && group->passive)
        noun_phrase_before(reader, group->first, &subject);          /* "the man convicted of" */
    uint32_t after = figure->end > group->end ? figure->end : group->end;
    if (!group->passive)
        head = head_after(reader, after);
    if (!group->passive && head == NONE)
        head = object_of_tree(reader, group->main);
    if (head != NONE && noun_phrase_is_time(reader, head))
        head = NONE;
    if (group->passive)
        out->actor = party_or_none(reader, party_behind(reader, after, PREPOSITION_AGENT));
    else if (head != NONE)
        out->actor = party_or_none(reader, subject);
    out->affected = party_or_none(reader, head != NONE ? head : subject);
}

/* Whom or what the noun is about: "a fall in [exports]", "the rejection of [the bill]", "[Holm]'s acquittal". */
static void noun_roles(Reader *reader, const Figure *figure, Statement *out)
{
    static const Preposition about[] = {PREPOSITION_OF, PREPOSITION_IN, PREPOSITION_PLACE, PREPOSITION_AIM};
    for (size_t i = 0; i < sizeof about / sizeof *about; i++)
        if (reader_preposition(reader, figure->end) == about[i])
            out->affected = party_or_none(reader, head_after(reader, figure->end + 1));
    if (figure->group && figure->stand != STAND_SUBJECT)
        out->actor = party_or_none(reader, party_subject(reader, party_leading_group(reader, figure->group)));
    if (!out->affected.name.n && figure->left < figure->first && reader_tag(reader, figure->first - 1, TAG_POSSESSIVE))
        out->affected = party_or_none(reader, figure->first > 1 ? figure->first - 2 : NONE);
}

/* The noun it stands before, or the subject of "is": "[positive] reviews", "the reviews were [positive]". */
static void adjective_roles(Reader *reader, const Figure *figure, Statement *out)
{
    uint32_t noun = head_after(reader, figure->end);
    if (noun != NONE && reader_noun_tag(reader, noun))
        out->affected = party_at(reader, noun);
    else if (figure->group)
        out->affected = party_or_none(reader, party_subject(reader, party_leading_group(reader, figure->group)));
}

/* Is there a verb with a tense, its own or above it? */
static bool has_tense(const Reader *reader, uint32_t group)
{
    for (uint32_t n = 0; group && n < CHAIN; group = reader->groups.at[group - 1].above, n++)
        if (verb_has_tense(&reader->groups.at[group - 1]) || reader->groups.at[group - 1].passive)
            return !reader->groups.at[group - 1].to;
    return false;
}

static Voice voice_of(Reader *reader, const Statement *statement)
{
    Claim claim = {.zone = statement->zone};
    switch (claim.zone) {
    case ZONE_HEADLINE: case ZONE_STANDFIRST: case ZONE_SUMMARY: case ZONE_HEADING:
        return VOICE_HEADLINE;
    case ZONE_CAPTION:
        return VOICE_CAPTION;
    case ZONE_EMBED:
        return VOICE_EMBED;
    case ZONE_BODY: case ZONE_LIST: case ZONE_TABLE: case ZONE_PULLQUOTE: case ZONE_META: case ZONE_BOILERPLATE:
        break;
    }
    const Quotation *quotation = segment_quotation(reader->segments, statement->begin);
    if (quotation && !quotation->scare)
        return VOICE_QUOTE;
    return saying_all(reader).n ? VOICE_INDIRECT : VOICE_NARRATOR;
}

/* Fills in what does not depend on how the statement was found. */
static void complete(Reader *reader, const Figure *figure, Statement *out)
{
    Claim claim = {0};
    out->sentence = reader->sentence;
    out->zone = reader->segments->sentences.at[reader->sentence].zone;
    status_read(reader, figure, &claim);
    out->status = claim.status;
    out->negated = claim.negated;
    out->bare = !has_tense(reader, figure->group);
    if (figure->group) {
        uint32_t main = reader->groups.at[figure->group - 1].main;
        out->action = reader_term(reader, main, reader_verb(reader, main));
    }
    out->words = surround_words(reader);
    out->names = surround_names(reader);
    out->voice = voice_of(reader, out);
}

static Reader reader_of(const Statements *it)
{
    return (Reader){.article = it->article, .segments = it->segments, .mentions = it->mentions, .entities = it->entities, .knowledge = it->knowledge,
                    .arena = it->arena, .scratch = it->scratch};
}

bool claim_statement(const Statements *it, uint32_t sentence, uint32_t begin, uint32_t end, Statement *out)
{
    Reader reader = reader_of(it);
    Mention word = {.begin = begin, .end = end, .value_begin = begin, .value_end = end, .sentence = sentence, .kind = MENTION_DURATION};
    if (!reader_open(&reader, sentence, true))
        return false;
    uint32_t first = reader_token_at(&reader, begin), last = reader_token_at(&reader, end - 1);
    if (first >= reader.tokens.n || last >= reader.tokens.n)
        return false;
    Figure figure = figure_of(&reader, first, last + 1, &word);
    *out = (Statement){.begin = begin, .end = end};
    if (is_verb_of(&reader, &figure))
        verb_roles(&reader, &figure, out);
    else if (reader_noun_tag(&reader, last))
        noun_roles(&reader, &figure, out);
    else
        adjective_roles(&reader, &figure, out);
    complete(&reader, &figure, out);
    return !arena_full(it->scratch);
}

/* The noun or adjective that "is" says of its subject, NONE when the verb is another. */
static uint32_t predicate_of(const Reader *reader, uint32_t group)
{
    const VerbGroup *own = &reader->groups.at[group - 1];
    for (uint32_t i = own->end; i < reader->tokens.n && i < own->end + REACH; i++)
        if (reader->group_of[i] == group)
            return i;
    return NONE;
}

/* What the verb group says: of "is", the subject is the actor and what it is said to be is affected. */
static void read_group(Reader *reader, uint32_t group, Statement *out)
{
    const VerbGroup *own = &reader->groups.at[group - 1];
    Mention word = {
        .begin = reader->tokens.at[own->main].begin, .end = reader->tokens.at[own->main].end, .sentence = reader->sentence, .kind = MENTION_DURATION};
    Figure figure = figure_of(reader, own->main, own->main + 1, &word);
    uint32_t predicate = predicate_of(reader, group);
    figure.group = group;
    *out = (Statement){.begin = reader->tokens.at[own->first].begin, .end = reader->tokens.at[own->end - 1].end};
    if (predicate != NONE) {
        out->actor = party_or_none(reader, party_subject(reader, party_leading_group(reader, group)));
        out->affected = party_or_none(reader, predicate);
    } else {
        verb_roles(reader, &figure, out);
    }
    complete(reader, &figure, out);
}

/* "not [badly] damaged": what the denial is of; NULL string: the deed itself. */
static Str adverb_behind(const Reader *reader, uint32_t i, uint32_t group)
{
    bool adverb = i < reader->groups.at[group - 1].main && reader_tag(reader, i, TAG_ADVERB);
    return adverb ? article_text(reader->article, reader->tokens.at[i].begin, reader->tokens.at[i].end) : (Str){0};
}

bool claim_denied(const Statements *it, uint32_t sentence, uint32_t begin, uint32_t end, Statement *out)
{
    Reader reader = reader_of(it);
    if (!reader_open(&reader, sentence, true))
        return false;
    uint32_t first = reader_token_at(&reader, begin), last = reader_token_at(&reader, end - 1);
    if (first >= reader.tokens.n || last >= reader.tokens.n)
        return false;
    bool helping = last > first && last + 1 < reader.tokens.n && reader.group_of[last + 1];        /* "failed to [announce]" */
    uint32_t group = reader.group_of[helping ? last + 1 : first];
    if (!group && last + 1 < reader.tokens.n)
        group = reader.group_of[last + 1];           /* "never signed" */
    if (!group && first)
        group = reader.group_of[first - 1];          /* "is not a party" */
    if (!group || (reader.groups.at[group - 1].to && !helping) || reader_word(&reader, last + 1, PHRASE_QUANTIFIER))
        return false;                                /* "not all of them": some may */
    read_group(&reader, group, out);
    out->adverb = adverb_behind(&reader, last + 1, group);
    if (helping)
        out->bare = false;                           /* the tense stands in the denial */
    if (helping && out->status == STATUS_DENIED)
        out->status = STATUS_ACTUAL;
    return !arena_full(it->scratch);
}

bool claim_alike(const Statements *it, uint32_t sentence, const Statement *like, Statement *out)
{
    Reader reader = reader_of(it);
    if (!reader_open(&reader, sentence, true))
        return false;
    for (uint32_t group = 1; group <= reader.groups.n; group++) {
        const VerbGroup *own = &reader.groups.at[group - 1];
        bool under = own->above && !verb_has_tense(own) && !own->passive;              /* "stop [selling]" */
        if (own->negated || own->to || under || !str_equal(reader_verb(&reader, own->main), like->action.lemma))
            continue;
        read_group(&reader, group, out);
        if (!out->negated)
            return !arena_full(it->scratch);
    }
    return false;
}
