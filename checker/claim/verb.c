/* Verb groups: main verbs with their helpers, and which group completes which or is its equal. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/reader.h"

enum { EQUALS = 4 };                                 /* groups looked back over for an equal */

static Auxiliary auxiliary(Reader *reader, uint32_t i)
{
    const Phrase *phrase = tag_is_verb(reader_tag_at(reader, i)) ? language_word(reader->knowledge->language, reader_lemma(reader, i), PHRASE_AUXILIARY) : NULL;
    return phrase ? (Auxiliary)phrase->code : AUXILIARY_NONE;
}

/* Is the verb at `next` governed by the helper at `helper`: "has trained", "was hired", "will go"? */
static bool helps(Reader *reader, uint32_t helper, uint32_t next)
{
    Tag tag = reader_tag_at(reader, next);
    bool past = tag == TAG_PARTICIPLE || tag == TAG_PAST;
    if (reader_tag_at(reader, helper) == TAG_MODAL || reader_tag_at(reader, helper) == TAG_TO)
        return tag == TAG_VERB || tag == TAG_PRESENT;
    switch (auxiliary(reader, helper)) {
    case AUXILIARY_NONE:
        return false;
    case AUXILIARY_BE:
        return past || tag == TAG_GERUND;
    case AUXILIARY_HAVE:
        return past;
    case AUXILIARY_DO:
        return tag == TAG_VERB;
    case AUXILIARY_GET:
        return tag == TAG_PARTICIPLE;
    }
    return false;
}

/* Participles and gerunds that stand before a noun as its modifiers: "400 trained nurses", "the growing number". */
static bool is_modifier(const Reader *reader, uint32_t i)
{
    Tag tag = reader_tag_at(reader, i), before = i ? reader_tag_at(reader, i - 1) : TAG_NONE;
    bool number_behind = reader_tag_at(reader, i + 1) == TAG_NUMBER || (i + 1 < reader->tokens.n && reader->tokens.at[i + 1].kind == TOKEN_SYMBOL);
    if (tag == TAG_PARTICIPLE && before == TAG_DETERMINER && number_behind)
        return true;                                 /* "a proposed $5 fine" */
    bool over_adjective = reader_tag_at(reader, i + 1) == TAG_ADJECTIVE && reader_noun_tag(reader, i + 2);              /* "in lost economic activity" */
    if ((tag != TAG_PARTICIPLE && tag != TAG_GERUND) || !(reader_noun_tag(reader, i + 1) || over_adjective))
        return false;
    if (i && reader_is(reader, i - 1, "-"))
        return true;                                 /* "native-born voters" */
    bool modified = before == TAG_DETERMINER || before == TAG_ADJECTIVE || before == TAG_NUMBER || before == TAG_POSSESSIVE;
    return modified || (tag == TAG_PARTICIPLE && (before == TAG_ADVERB || before == TAG_PREPOSITION || before == TAG_CONJUNCTION));
}

/* Reads the helpers that follow the verb or modal at `at`; gives the main verb. */
static uint32_t read_helpers(Reader *reader, uint32_t at, VerbGroup *group)
{
    for (uint32_t next; helps(reader, at, next = reader_skip_adverbs(reader, at + 1)); at = next) {
        Auxiliary helper = auxiliary(reader, at);
        group->passive = (helper == AUXILIARY_BE || helper == AUXILIARY_GET) && reader_tag_at(reader, next) != TAG_GERUND;
        group->perfect |= helper == AUXILIARY_HAVE;
    }
    return at;
}

static Status modal_status(const Reader *reader, uint32_t i)
{
    uint32_t length;
    const Phrase *modal = token_phrase(reader->tokens, i, PHRASE_MODAL, &length);
    return modal ? (Status)modal->code : STATUS_ACTUAL;
}

/* The group that begins at token i; end == 0 when none does. */
static VerbGroup read_group(Reader *reader, uint32_t i)
{
    VerbGroup group = {.first = i, .subject = NONE};
    uint32_t verb = i;
    if (reader_tag_at(reader, i) == TAG_TO) {
        verb = reader_skip_adverbs(reader, i + 1);
        if (reader_tag_at(reader, verb) != TAG_VERB)
            return group;
        group.to = true;
    } else if (reader_tag_at(reader, i) == TAG_GERUND && reader_word(reader, i, PHRASE_PART)) {
        return group;                                /* "including" */
    } else if (reader_tag_at(reader, i) != TAG_MODAL && (!tag_is_verb(reader_tag_at(reader, i)) || is_modifier(reader, i))) {
        return group;
    }
    group.main = read_helpers(reader, verb, &group);
    group.end = group.main + 1;
    Tag opening = reader_tag_at(reader, verb);
    group.bare = !group.to && (opening == TAG_PARTICIPLE || opening == TAG_GERUND);
    group.passive |= group.main == verb && opening == TAG_PARTICIPLE;
    group.status = opening == TAG_MODAL ? modal_status(reader, verb) : STATUS_ACTUAL;
    for (uint32_t k = group.first; k < group.end; k++)
        group.negated |= reader_word(reader, k, PHRASE_NEGATION) != NULL;
    return group;
}

/* "will be trained and educated", "destroyed 64 homes and killed": number + 1 of the equal of the group that follows a conjunction, 0: none. */
static uint32_t equal_before(const Reader *reader, uint32_t number)
{
    const VerbGroup *group = &reader->groups.at[number];
    uint32_t before = reader_skip_adverbs_back(reader, group->first);
    if (!before || reader_tag_at(reader, before - 1) != TAG_CONJUNCTION || group->to)
        return 0;
    for (uint32_t n = 0, k = number; k && n < EQUALS; k--, n++)
        if (reader_tag_at(reader, reader->groups.at[k - 1].main) == reader_tag_at(reader, group->main))
            return k;
    return 0;
}

bool verb_has_tense(const VerbGroup *group)
{
    return !group->to && !group->bare;
}

/* Which group this one completes or is joined to. */
static void attach(Reader *reader, uint32_t number)
{
    VerbGroup *group = &reader->groups.at[number];
    uint32_t equal = equal_before(reader, number);
    if (equal) {
        group->above = equal;
        group->joined = true;
        group->passive |= group->first == group->main && reader->groups.at[equal - 1].passive;
        return;
    }
    uint32_t previous = reader_skip_adverbs_back(reader, group->first);
    if (!verb_has_tense(group) && previous && reader->group_of[previous - 1]) {
        group->above = reader->group_of[previous - 1];
        return;
    }
    const Token *main = &reader->tokens.at[group->main];
    uint32_t above = main->head >= 0 ? reader->group_of[main->head] : 0;
    if (above && above != number + 1 && group->first > reader->groups.at[above - 1].main) {
        group->joined = main->relation == REL_CONJ && group->first == group->main;
        bool intended = !group->to || reader_lemma_word(reader, reader->groups.at[above - 1].main, PHRASE_PLAN);     /* else "to" tells a purpose */
        if (group->joined || (!verb_has_tense(group) && main->relation == REL_XCOMP && intended))
            group->above = above;
    }
}

static void predicates_of_tree(Reader *reader)
{
    for (uint32_t number = 0; number < reader->groups.n; number++) {
        const Token *main = &reader->tokens.at[reader->groups.at[number].main];
        if (main->relation == REL_COPULA && main->head >= 0 && !reader->group_of[main->head])
            reader->group_of[main->head] = number + 1;
    }
}

void verb_find(Reader *reader)
{
    for (uint32_t i = 0; i < reader->tokens.n; i++) {
        VerbGroup read = read_group(reader, i);
        VerbGroup *group = read.end ? VEC_PUSH(reader->scratch, &reader->groups) : NULL;
        if (!group)
            continue;
        *group = read;
        for (uint32_t k = read.first; k < read.end; k++)
            reader->group_of[k] = reader->groups.n;
        attach(reader, reader->groups.n - 1);
        i = read.end - 1;
    }
    predicates_of_tree(reader);
}
