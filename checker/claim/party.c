/* Parties: names, roles beside names, pronouns and "the company", as the entity that they stand for. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { CHAIN = 8, SENTENCES_BACK = 3, PHRASES = 3, BEHIND = 14 };

EntityKind party_kind(const Reader *reader, uint32_t entity)
{
    return entity ? (EntityKind)reader->entities->list.at[entity - 1].kind : ENTITY_UNKNOWN;
}

static Party named(const Reader *reader, const NameSpan *name)
{
    return (Party){.name = reader->entities->list.at[name->entity - 1].name, .entity = name->entity, .begin = reader->tokens.at[name->first].begin,
                   .end = reader->tokens.at[name->end - 1].end};
}

uint32_t party_leading_group(const Reader *reader, uint32_t group)
{
    for (uint32_t n = 0; n < CHAIN && group && reader->groups.at[group - 1].joined; n++)
        group = reader->groups.at[group - 1].above;
    return group;
}

/* The nearest group with a subject of its own that could lend it to a participle: "AWS builds on this, [having trained]". */
static uint32_t lending_group(Reader *reader, uint32_t group)
{
    const VerbGroup *own = &reader->groups.at[group - 1];
    const Token *main = &reader->tokens.at[own->main];
    if (own->first && reader_tag(reader, own->first - 1, TAG_PREPOSITION) && !reader_preposition(reader, own->first - 1))
        return 0;                                    /* "says that [having to pay]" is nobody's in particular */
    uint32_t above = main->head >= 0 ? reader->group_of[main->head] : 0;
    if (main->relation == REL_ADVCL && above && above != group && reader->groups.at[above - 1].subject != NONE)
        return above;
    for (uint32_t number = group - 1, n = 0; number && n < CHAIN; number--, n++) {
        const VerbGroup *before = &reader->groups.at[number - 1];
        if (before->subject != NONE && !before->bare && !before->to && !reader_lemma_word(reader, before->main, PHRASE_SAY))
            return number;
    }
    bool opens = own->first <= 1 && group < reader->groups.n;
    return opens && !reader->groups.at[group].bare && reader->groups.at[group].subject != NONE ? group + 1 : 0;
}

/* Who does what an infinitive behind a noun tells: a person or body there, else the subject of the verb before: "let [the firm] hire",
   "[the firm] used the money to hire". */
static uint32_t purpose_subject(Reader *reader, const VerbGroup *group)
{
    uint32_t noun, first = noun_phrase_before(reader, group->first, &noun);
    if (noun == NONE || !reader_noun_tag(reader, noun))
        return NONE;
    bool doer = reader_name(reader, noun) || (lexicon_class(&reader->knowledge->lexicon, reader_lemma(reader, noun)) & (LEXICON_PERSON | LEXICON_GROUP));
    const VerbGroup *before = first ? reader_group(reader, first - 1) : NULL;
    return doer ? noun : before ? before->subject : NONE;
}

uint32_t party_subject(Reader *reader, uint32_t group)
{
    for (uint32_t n = 0; n < CHAIN && group; n++) {
        const VerbGroup *own = &reader->groups.at[group - 1];
        if (own->subject != NONE)
            return own->subject;
        if (!own->above) {
            if (own->to)
                return purpose_subject(reader, own);
            bool lends = own->bare && !own->passive;
            uint32_t lending = lends ? lending_group(reader, group) : 0;
            return lending ? reader->groups.at[lending - 1].subject : NONE;
        }
        group = own->above;
    }
    return NONE;
}

uint32_t party_behind(const Reader *reader, uint32_t i, Preposition preposition)
{
    for (uint32_t n = 0; i < reader->tokens.n && n < BEHIND; i++, n++) {
        if (reader_breaks(reader, i) || (reader->group_of[i] && reader_group(reader, i)->first == i && !reader_group(reader, i)->bare))
            return NONE;
        if (reader_preposition(reader, i) != preposition)
            continue;
        const NameSpan *name = reader_name(reader, i + 1);
        uint32_t end = name ? name->end : noun_phrase_after(reader, i + 1);
        return end > i + 1 ? end - 1 : NONE;
    }
    return NONE;
}

/* May this pronoun stand for the entity? "They" may be anybody, and is never certain. */
static bool compatible(const Reader *reader, Pronoun pronoun, bool noun, uint32_t entity)
{
    EntityKind kind = party_kind(reader, entity);
    switch (pronoun) {
    case PRONOUN_HE:
    case PRONOUN_SHE:
        return kind == ENTITY_PERSON || kind == ENTITY_UNKNOWN;
    case PRONOUN_IT:
        return kind == ENTITY_ORGANISATION || kind == ENTITY_UNKNOWN || (kind == ENTITY_PLACE && !noun);
    case PRONOUN_NONE:
    case PRONOUN_THEY:
    case PRONOUN_I:
    case PRONOUN_WE:
    case PRONOUN_YOU:
    case PRONOUN_WHO:
        break;
    }
    return false;
}

/* The entity that is the subject before token `end`, if it can be meant and no other can. */
static uint32_t subject_entity(const Reader *reader, uint32_t end, Pronoun pronoun, bool noun, bool *spoilt)
{
    uint32_t found = 0;
    for (uint32_t g = 0; g < reader->groups.n && g < CHAIN && reader->groups.at[g].first < end; g++) {
        uint32_t subject = reader->groups.at[g].subject;
        const NameSpan *name = subject != NONE && subject < end ? reader_name(reader, subject) : NULL;
        if (!name || !compatible(reader, pronoun, noun, name->entity))
            continue;
        *spoilt |= found && found != name->entity;
        found = name->entity;
    }
    return *spoilt ? 0 : found;
}

/* The one subject of the few sentences before this one that can be meant; 0 when somebody else is spoken of there. */
static uint32_t earlier_entity(Reader *reader, Pronoun pronoun, bool noun)
{
    const Sentence *here = &reader->segments->sentences.at[reader->sentence];
    bool spoilt = false;
    for (uint32_t back = 1; back <= SENTENCES_BACK && back <= reader->sentence; back++) {
        Reader glance;
        bool near = here[-(int32_t)back].zone == here->zone && here->paragraph - here[-(int32_t)back].paragraph <= 1;
        if (!near || !reader_glance(reader, reader->sentence - back, &glance))
            return 0;
        uint32_t found = subject_entity(&glance, glance.tokens.n, pronoun, noun, &spoilt);
        uint32_t subject = glance.groups.n ? glance.groups.at[0].subject : NONE;
        if (found || spoilt || subject == NONE || !reader_word(&glance, subject, PHRASE_PRONOUN))
            return spoilt ? 0 : found;
    }
    return 0;
}

/* The antecedent of a pronoun at token i: the one subject that can be meant, in this sentence or in one of the few before it. */
static uint32_t antecedent(Reader *reader, uint32_t i, Pronoun pronoun, bool noun)
{
    bool spoilt = false;
    uint32_t found = subject_entity(reader, i, pronoun, noun, &spoilt);
    if (found || spoilt)
        return spoilt ? 0 : found;
    Earlier *earlier = &reader->earlier[pronoun][noun];
    if (!earlier->known)
        *earlier = (Earlier){true, earlier_entity(reader, pronoun, noun)};
    return earlier->entity;
}

static Party pronoun(Reader *reader, uint32_t i, uint32_t first, const Phrase *phrase)
{
    Party party = {.begin = reader->tokens.at[first].begin, .end = reader->tokens.at[i].end, .pronoun = true};
    party.name = arena_copy(reader->arena, reader->tokens.at[i].lower);
    party.entity = antecedent(reader, first, (Pronoun)phrase->code, first != i);
    if (party.entity)
        party.name = reader->entities->list.at[party.entity - 1].name;
    return party;
}

/* "[Jeremy Holm], the chief executive of": the person whom a role behind a comma explains. */
static const NameSpan *name_explained(const Reader *reader, uint32_t role)
{
    uint32_t head, first = noun_phrase_before(reader, role + 1, &head);
    if (first < 2 || !reader_is(reader, first - 1, ","))
        return NULL;
    const NameSpan *name = reader_name(reader, first - 2);
    bool person = name && party_kind(reader, name->entity) != ENTITY_PLACE && party_kind(reader, name->entity) != ENTITY_ORGANISATION;
    return person && !(name->first && reader_preposition(reader, name->first - 1)) ? name : NULL;
}

/* The name that stands with a role: "minister Anne Morel", "the bank's head of technology, Anne Morel". */
static const NameSpan *name_of_role(const Reader *reader, uint32_t i)
{
    uint32_t length;
    const NameSpan *beside = reader_name(reader, i + 1);
    if (beside && beside->first == i + 1)
        return beside;
    if (!token_phrase_before(reader->tokens, i + 1, PHRASE_ROLE, &length))
        return NULL;
    const NameSpan *explained = name_explained(reader, i);
    if (explained)
        return explained;
    for (uint32_t at = i + 1, n = 0; n < PHRASES; n++) {
        if (reader_is(reader, at, ",")) {
            const NameSpan *name = reader_name(reader, at + 1);
            return name && name->first == at + 1 ? name : NULL;
        }
        const NameSpan *name = reader_name(reader, at);
        if (n && name)
            return name;                             /* "vice president for Latin America Paula Bellizia" */
        if (!reader_preposition(reader, at))
            return NULL;
        const NameSpan *inside = reader_name(reader, at + 1);
        uint32_t end = inside ? inside->end : noun_phrase_after(reader, at + 1);
        if (end <= at + 1)
            return NULL;
        at = end;
    }
    return NULL;
}

/* What "who" or "which" at i stands for: the noun before it, over "of Skull Foods" when a comma parts them. */
uint32_t party_antecedent(const Reader *reader, uint32_t i)
{
    bool parted = i && reader_is(reader, i - 1, ",");
    uint32_t head, first = noun_phrase_before(reader, parted ? i - 1 : i, &head);
    for (uint32_t n = 0; parted && n < PHRASES && head != NONE && first && reader_preposition(reader, first - 1); n++)
        first = noun_phrase_before(reader, first - 1, &head);
    return head;
}

/* "The school in [Aldby]", "Ward [5]": the name, or what is written as one, behind the noun at i and a preposition; its number. */
static Str name_behind(Reader *reader, uint32_t i)
{
    uint32_t at = i + 2;
    if (at < reader->tokens.n && reader->tokens.at[i].capital && reader->tokens.at[i + 1].kind == TOKEN_NUMBER)
        return arena_copy(reader->arena, reader->tokens.at[i + 1].lower);
    if (at >= reader->tokens.n || !reader_noun_tag(reader, i) || !reader_preposition(reader, i + 1) || noun_phrase_is_time(reader, at))
        return (Str){0};
    const NameSpan *name = reader_name(reader, at);
    if (name)
        return reader->entities->list.at[name->entity - 1].name;
    const Token *token = &reader->tokens.at[at];
    return token->capital && reader_noun_tag(reader, at) ? arena_copy(reader->arena, token->lower) : (Str){0};
}

Party party_at(Reader *reader, uint32_t i)
{
    if (i >= reader->tokens.n)
        return (Party){0};
    if (reader_tag(reader, i, TAG_WH))
        i = party_antecedent(reader, i);
    if (i >= reader->tokens.n || reader_tag(reader, i, TAG_WH))
        return (Party){0};
    const NameSpan *name = reader_name(reader, i);
    if (!name && reader_noun_tag(reader, i))
        name = name_of_role(reader, i);
    if (name)
        return named(reader, name);
    uint32_t length = 0;
    Str with = name_behind(reader, i);
    const Phrase *phrase = token_phrase_before(reader->tokens, i + 1, PHRASE_PRONOUN, &length);
    if (phrase && phrase->code != PRONOUN_WHO && !with.n)
        return pronoun(reader, i, i + 1 - length, phrase);
    if (!reader_noun_tag(reader, i) || noun_phrase_is_time(reader, i) || reader_word(reader, i, PHRASE_PERCENT))
        return (Party){0};
    const Token *token = &reader->tokens.at[i];
    return (Party){.name = arena_copy(reader->arena, reader_noun(reader, i)), .begin = token->begin, .end = token->end, .with = with};
}
