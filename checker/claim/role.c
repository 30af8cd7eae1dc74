/* Who does what: actor, whom it befalls, and the action, from the verb that governs the figure or from the noun that says what was done. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { NAMES = 8 };                                  /* names of a sentence among which one is looked for */

static bool says(Reader *reader, uint32_t group)
{
    return reader_lemma_word(reader, reader->groups.at[group - 1].main, PHRASE_SAY) != NULL;
}

static bool auxiliary_of(Reader *reader, uint32_t group, Auxiliary which)
{
    const Phrase *phrase = language_word(reader->knowledge->language, reader_lemma(reader, reader->groups.at[group - 1].main), PHRASE_AUXILIARY);
    return phrase && phrase->code == (int32_t)which;
}

/* What the noun says was done, by the lists or by WordNet for nouns of events: "the creation of 7,000 jobs" -> create. */
static Str deed_of(Reader *reader, uint32_t noun)
{
    Str deed = noun == NONE ? (Str){0} : reader_deed(reader, noun);
    if (deed.n || noun == NONE)
        return deed;
    const Lexicon *lexicon = &reader->knowledge->lexicon;
    Str lemma = reader_lemma(reader, noun);
    if (!(lexicon_class(lexicon, lemma) & LEXICON_EVENT))
        return (Str){0};
    Str verb = lexicon_derived(lexicon, lemma, LEXICON_NOUN, LEXICON_VERB);
    if (!verb.n || str_equal(verb, lemma))
        return (Str){0};
    const Phrase *group = language_word(reader->knowledge->language, verb, PHRASE_SYNONYM_VERB);
    return group ? group->name : verb;
}

/* The token whose noun says what was done: the noun that governs the figure, or the one it counts. */
static uint32_t deed_noun(Reader *reader, const Figure *figure)
{
    if (figure->noun != NONE && deed_of(reader, figure->noun).n)
        return figure->noun;
    if (figure->head != NONE && reader_deed(reader, figure->head).n)
        return figure->head;
    bool adjective = figure->head == NONE && figure->mention->kind == MENTION_COUNT && figure->end < reader->tokens.n;
    return adjective && reader_deed(reader, figure->end).n ? figure->end : NONE;           /* "40 dead" */
}

static void read_action(Reader *reader, const Figure *figure, Claim *claim, uint32_t noun)
{
    if (noun != NONE)
        claim->action = reader_term(reader, noun, deed_of(reader, noun));
    else if (figure->group && !auxiliary_of(reader, figure->group, AUXILIARY_BE)) {
        uint32_t main = reader->groups.at[figure->group - 1].main;
        claim->action = reader_term(reader, main, reader_verb(reader, main));
    }
}

/* The possessor, the name in front of the noun, or who is named behind it: "Amazon's", "the Amazon investment", "investment from Amazon". */
static Party nominal_actor(Reader *reader, const Figure *figure)
{
    Party party = figure->possessor != NONE ? party_at(reader, figure->possessor) : (Party){0};
    if (party.entity && party_kind(reader, party.entity) != ENTITY_PLACE)
        return party;
    for (int i = 0; i < 2; i++) {
        uint32_t behind = party_behind(reader, figure->right, i ? PREPOSITION_AGENT : PREPOSITION_SOURCE);
        Party other = behind != NONE ? party_at(reader, behind) : (Party){0};
        if (other.entity && party_kind(reader, other.entity) != ENTITY_PLACE)
            return other;
    }
    return party;
}

static void passive_roles(Reader *reader, const Figure *figure, Claim *claim, uint32_t subject)
{
    uint32_t agent = party_behind(reader, reader->groups.at[figure->group - 1].end, PREPOSITION_AGENT);
    Party by = agent != NONE && (agent < figure->first || agent >= figure->end) ? party_at(reader, agent) : (Party){0};
    Party of = figure->stand == STAND_SUBJECT ? (Party){0} : party_at(reader, subject);
    bool named = by.name.n || by.entity;
    claim->actor = named ? by : of;
    if (named)
        claim->affected = of;
}

/* The demonstrative "this" is nobody; then the one name before the verb that is no place: "This builds on the firm's work, having trained". */
static Party only_name_before(const Reader *reader, uint32_t end)
{
    Party found = {0};
    for (uint32_t i = 0; i < reader->names.n && reader->names.at[i].first < end; i++) {
        if (i == NAMES)
            return (Party){0};
        const NameSpan *name = &reader->names.at[i];
        if (party_kind(reader, name->entity) == ENTITY_PLACE)
            continue;
        if (found.entity && found.entity != name->entity)
            return (Party){0};
        found = (Party){.name = reader->entities->list.at[name->entity - 1].name, .entity = name->entity, .begin = reader->tokens.at[name->first].begin,
                        .end = reader->tokens.at[name->end - 1].end};
    }
    return found;
}

static void verbal_roles(Reader *reader, const Figure *figure, Claim *claim)
{
    uint32_t leading = party_leading_group(reader, figure->group);
    const VerbGroup *group = &reader->groups.at[figure->group - 1];
    uint32_t subject = party_subject(reader, leading);
    claim->passive = group->passive;
    if (subject != NONE && subject >= figure->left && subject < figure->right)
        subject = NONE;                              /* the figure itself */
    if (claim->passive) {
        passive_roles(reader, figure, claim, subject);
        return;
    }
    if (figure->stand != STAND_SUBJECT)
        claim->actor = party_at(reader, subject);
    if (!claim->actor.entity && !claim->actor.name.n && group->bare && figure->stand != STAND_SUBJECT)
        claim->actor = only_name_before(reader, group->first);
    if (figure->other != NONE)
        claim->affected = party_at(reader, figure->other);
}

/* "Meiering, 20, said", "Ida Holm, a 22-year-old nurse,", "his 18-year-old brother, Per Holm": whose age it is; NONE: by the verb. */
static uint32_t aged(const Reader *reader, const Figure *figure)
{
    uint32_t i = figure->left;
    if (figure->mention->kind != MENTION_AGE)
        return NONE;
    const NameSpan *before = i >= 2 && reader_is(reader, i - 1, ",") ? reader_name(reader, i - 2) : NULL;
    if (before && party_kind(reader, before->entity) != ENTITY_PLACE)
        return before->first;
    if (figure->head == NONE)
        return NONE;
    const NameSpan *behind = reader_name(reader, figure->head + 1);
    if (!behind && reader_is(reader, figure->head + 1, ","))
        behind = reader_name(reader, figure->head + 2);
    return behind && behind->first <= figure->head + 2 ? behind->first : figure->head;
}

void role_read(Reader *reader, const Figure *figure, Claim *claim)
{
    uint32_t person = aged(reader, figure);
    if (person != NONE) {
        claim->actor = party_at(reader, person);
        return;
    }
    uint32_t noun = deed_noun(reader, figure);
    if (measured_estimated(reader, figure))
        return;                                      /* who puts the toll at 40 has done nothing; voice.c takes it for the speaker */
    read_action(reader, figure, claim, noun);
    if (figure->group)
        verbal_roles(reader, figure, claim);
    bool announced = figure->group && says(reader, figure->group);
    if (noun == NONE && figure->possessor == NONE)
        return;
    Party nominal = nominal_actor(reader, figure);
    if (nominal.entity || (nominal.name.n && noun != NONE))
        claim->actor = nominal;
    else if (noun != NONE && announced && party_kind(reader, claim->actor.entity) != ENTITY_ORGANISATION)
        claim->actor = (Party){0};                   /* who announced an investment is not who invests */
}
