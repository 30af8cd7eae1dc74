/* Verb groups: main verbs with their helpers, which group completes which, and their subjects, by the tree and by position. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/reader.h"

enum { ADVERBS = 3, CLIMBS = 6, APPOSITION = 15, PARENTHESIS = 8, EQUALS = 4 };            /* tokens or steps looked over */

static Tag tag_at(const Reader *reader, uint32_t i)
{
    return i < reader->tokens.n ? (Tag)reader->tokens.at[i].tag : TAG_NONE;
}

static bool is_adverb(const Reader *reader, uint32_t i)
{
    return tag_at(reader, i) == TAG_ADVERB || reader_word(reader, i, PHRASE_NEGATION) != NULL;
}

static uint32_t skip_adverbs(const Reader *reader, uint32_t i)
{
    for (uint32_t n = 0; n < ADVERBS && is_adverb(reader, i); n++)
        i++;
    return i;
}

static uint32_t skip_adverbs_back(const Reader *reader, uint32_t i)
{
    for (uint32_t n = 0; n < ADVERBS && i && is_adverb(reader, i - 1); n++)
        i--;
    return i;
}

static Auxiliary auxiliary(Reader *reader, uint32_t i)
{
    const Phrase *phrase = tag_is_verb(tag_at(reader, i)) ? language_word(reader->knowledge->language, reader_lemma(reader, i), PHRASE_AUXILIARY) : NULL;
    return phrase ? (Auxiliary)phrase->code : AUXILIARY_NONE;
}

/* Is the verb at `next` governed by the helper at `helper`: "has trained", "was hired", "will go"? */
static bool helps(Reader *reader, uint32_t helper, uint32_t next)
{
    Tag tag = tag_at(reader, next);
    bool past = tag == TAG_PARTICIPLE || tag == TAG_PAST;
    if (tag_at(reader, helper) == TAG_MODAL || tag_at(reader, helper) == TAG_TO)
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
    Tag tag = tag_at(reader, i), before = i ? tag_at(reader, i - 1) : TAG_NONE;
    bool number_behind = tag_at(reader, i + 1) == TAG_NUMBER || (i + 1 < reader->tokens.n && reader->tokens.at[i + 1].kind == TOKEN_SYMBOL);
    if (tag == TAG_PARTICIPLE && before == TAG_DETERMINER && number_behind)
        return true;                                 /* "a proposed $5 fine" */
    bool over_adjective = tag_at(reader, i + 1) == TAG_ADJECTIVE && reader_noun_tag(reader, i + 2);              /* "in lost economic activity" */
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
    for (uint32_t next; helps(reader, at, next = skip_adverbs(reader, at + 1)); at = next) {
        Auxiliary helper = auxiliary(reader, at);
        group->passive = (helper == AUXILIARY_BE || helper == AUXILIARY_GET) && tag_at(reader, next) != TAG_GERUND;
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
    if (tag_at(reader, i) == TAG_TO) {
        verb = skip_adverbs(reader, i + 1);
        if (tag_at(reader, verb) != TAG_VERB)
            return group;
        group.to = true;
    } else if (tag_at(reader, i) == TAG_GERUND && reader_word(reader, i, PHRASE_PART)) {
        return group;                                /* "including" */
    } else if (tag_at(reader, i) != TAG_MODAL && (!tag_is_verb(tag_at(reader, i)) || is_modifier(reader, i))) {
        return group;
    }
    group.main = read_helpers(reader, verb, &group);
    group.end = group.main + 1;
    Tag opening = tag_at(reader, verb);
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
    uint32_t before = skip_adverbs_back(reader, group->first);
    if (!before || tag_at(reader, before - 1) != TAG_CONJUNCTION || group->to)
        return 0;
    for (uint32_t n = 0, k = number; k && n < EQUALS; k--, n++)
        if (tag_at(reader, reader->groups.at[k - 1].main) == tag_at(reader, group->main))
            return k;
    return 0;
}

static bool has_tense(const VerbGroup *group)
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
    uint32_t previous = skip_adverbs_back(reader, group->first);
    if (!has_tense(group) && previous && reader->group_of[previous - 1]) {
        group->above = reader->group_of[previous - 1];
        return;
    }
    const Token *main = &reader->tokens.at[group->main];
    uint32_t above = main->head >= 0 ? reader->group_of[main->head] : 0;
    if (above && above != number + 1 && group->first > reader->groups.at[above - 1].main) {
        group->joined = main->relation == REL_CONJ && group->first == group->main;
        if (group->joined || (!has_tense(group) && main->relation == REL_XCOMP))
            group->above = above;
    }
}

uint32_t noun_phrase_before(const Reader *reader, uint32_t end, uint32_t *head)
{
    *head = NONE;
    if (!end)
        return end;
    if (tag_at(reader, end - 1) == TAG_PRONOUN || tag_at(reader, end - 1) == TAG_WH) {
        *head = end - 1;
        return end - 1;
    }
    Tag last = tag_at(reader, end - 1);
    if (!tag_is_noun(last) && last != TAG_NUMBER && last != TAG_DETERMINER && last != TAG_ADJECTIVE)
        return end;
    *head = end - 1;
    uint32_t first = end - 1;
    for (uint32_t n = 0; first && n < REACH; n++) {
        Tag tag = tag_at(reader, first - 1);
        bool hyphen = reader_is(reader, first - 1, "-") || reader_is(reader, first - 1, "&");
        bool inside = tag_is_noun(tag) || tag == TAG_ADJECTIVE || tag == TAG_POSSESSIVE || tag == TAG_NUMBER || tag == TAG_COMPARATIVE || hyphen ||
                      (tag_is_verb(tag) && !reader->group_of[first - 1]);
        if (tag == TAG_DETERMINER)
            return first - 1;
        bool other = (tag == TAG_NOUN || tag == TAG_NOUNS) && (tag_at(reader, first) == TAG_ADJECTIVE || tag_at(reader, first) == TAG_NUMBER);       /* "told reporters [new jobs]" */
        if (!inside || other)
            break;
        first--;
    }
    return first;
}

/* Over "(AWS)" and ", chief executive of the chain,": the end of what stands before. */
static uint32_t skip_aside_back(const Reader *reader, uint32_t end)
{
    if (end && reader_is(reader, end - 1, ")")) {
        for (uint32_t i = end - 1; i && end - i < PARENTHESIS; i--)
            if (reader_is(reader, i - 1, "("))
                return i - 1;
    } else if (end && reader_is(reader, end - 1, ",")) {
        for (uint32_t i = end - 1; i && end - i < APPOSITION && !reader->group_of[i - 1]; i--)
            if (reader_is(reader, i - 1, ","))
                return i - 1;
    }
    return end;
}

/* Does the noun phrase that ends before token `end` open its clause? */
static bool opens_clause(const Reader *reader, uint32_t end)
{
    uint32_t head, first = noun_phrase_before(reader, end, &head);
    return head != NONE && (!first || reader_is(reader, first - 1, ",") || reader_breaks(reader, first - 1));
}

/* One past the preposition before the noun phrase that ends before `end`, 0: none stands there. */
static uint32_t preposition_before(const Reader *reader, uint32_t end)
{
    uint32_t head, first = noun_phrase_before(reader, end, &head);
    return head != NONE && first && reader_preposition(reader, first - 1) ? first : 0;
}

/* The head of the noun phrase before the verb group that is no object of a preposition: "the construction of the centre in Lyon will" -> construction. */
static uint32_t subject_before(const Reader *reader, const VerbGroup *group)
{
    uint32_t end = skip_aside_back(reader, skip_adverbs_back(reader, group->first)), head;
    bool relative = end && tag_at(reader, end - 1) == TAG_WH;
    if (relative) {
        end -= end > 1 && reader_is(reader, end - 2, ",") ? 2 : 1;
        noun_phrase_before(reader, end, &head);
        return head;
    }
    for (uint32_t n = 0; n < CLIMBS; n++) {
        uint32_t first = noun_phrase_before(reader, end, &head);
        if (head == NONE || !first)
            return head;
        uint32_t before = reader->group_of[first - 1];
        if (before && (reader->groups.at[before - 1].to || reader->groups.at[before - 1].bare))
            end = reader->groups.at[before - 1].first;               /* "the money paid to settle the case was" */
        else if (!before && reader_preposition(reader, first - 1))
            end = skip_aside_back(reader, first - 1);
        else if (tag_at(reader, first - 1) == TAG_CONJUNCTION && opens_clause(reader, first - 1))
            end = first - 1;                         /* "Anna and her sister paid" */
        else if (tag_at(reader, first - 1) == TAG_CONJUNCTION && (before = preposition_before(reader, first - 1)))
            end = before - 1;                        /* "sales of cars and trucks rose" */
        else
            return head;
    }
    return NONE;
}

/* "Anna and her sister Ida paid": the first of the two, when they open the clause. */
static uint32_t first_of_pair(const Reader *reader, uint32_t subject)
{
    uint32_t head, first = noun_phrase_before(reader, subject + 1, &head), before;
    if (head == NONE || !first || tag_at(reader, first - 1) != TAG_CONJUNCTION || !opens_clause(reader, first - 1))
        return subject;
    noun_phrase_before(reader, first - 1, &before);
    return before;
}

/* "Ida is 19 years old, Per is 26": does another subject stand between the one of the tree and the verb, behind a comma and another verb? */
static bool after_comma(const Reader *reader, const VerbGroup *group, uint32_t subject)
{
    uint32_t head, first = noun_phrase_before(reader, group->first, &head);
    if (head == NONE || !first || subject >= first || !reader_is(reader, first - 1, ","))
        return false;
    for (uint32_t i = first - 1, n = 0; i > subject && n < REACH; i--, n++)
        if (reader->group_of[i - 1] && has_tense(reader_group(reader, i - 1)))
            return true;
    return false;
}

/* Subjects as the tree has them; a verb of saying may stand before its subject: "said Bellizia". */
static void subjects_of_tree(Reader *reader)
{
    for (uint32_t i = 0; i < reader->tokens.n; i++) {
        const Token *token = &reader->tokens.at[i];
        if ((token->relation != REL_SUBJECT && token->relation != REL_SUBJECT_PASSIVE) || token->head < 0 || !reader->group_of[token->head])
            continue;
        VerbGroup *group = &reader->groups.at[reader->group_of[token->head] - 1];
        if (i < group->first && after_comma(reader, group, i))
            continue;
        if (group->subject == NONE && (i < group->first || reader_lemma_word(reader, group->main, PHRASE_SAY)))
            group->subject = i;
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
    subjects_of_tree(reader);
    for (uint32_t number = 0; number < reader->groups.n; number++) {
        VerbGroup *group = &reader->groups.at[number];
        if (group->subject == NONE && has_tense(group) && !group->joined)
            group->subject = subject_before(reader, group);
        else if (group->subject != NONE && group->subject < group->first)
            group->subject = first_of_pair(reader, group->subject);
    }
}
