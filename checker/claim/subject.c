/* Subjects of verb groups: by the tree where it can be, else the noun phrase before the verb that is no object. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/phrase.h"

enum { CLIMBS = 6, APPOSITION = 15, PARENTHESIS = 8 };            /* tokens or steps looked over */

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

/* Back over "Monday", "on Friday" and "yesterday", which do nothing: "the mayor Monday raised". */
static uint32_t skip_time_back(const Reader *reader, uint32_t end)
{
    while (end > 1 && noun_phrase_is_time(reader, end - 1) && !reader_name(reader, end - 1))
        end -= end > 2 && reader_preposition(reader, end - 2) ? 2 : 1;
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
    uint32_t end = skip_time_back(reader, reader_skip_adverbs_back(reader, group->first)), head;
    end = skip_time_back(reader, skip_aside_back(reader, end));
    if (end && reader_tag_at(reader, end - 1) == TAG_WH)
        return end - 1;                              /* "who"; party_at knows whom it means */
    for (uint32_t n = 0; n < CLIMBS; n++) {
        uint32_t first = noun_phrase_before(reader, end, &head);
        if (head == NONE || !first)
            return head;
        uint32_t before = reader->group_of[first - 1];
        if (before && (reader->groups.at[before - 1].to || reader->groups.at[before - 1].bare))
            end = reader->groups.at[before - 1].first;               /* "the money paid to settle the case was" */
        else if (!before && reader_preposition(reader, first - 1))
            end = skip_aside_back(reader, first - 1);
        else if (reader_tag_at(reader, first - 1) == TAG_CONJUNCTION && opens_clause(reader, first - 1))
            end = first - 1;                         /* "Anna and her sister paid" */
        else if (reader_tag_at(reader, first - 1) == TAG_CONJUNCTION && (before = preposition_before(reader, first - 1)))
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
    if (head == NONE || !first || reader_tag_at(reader, first - 1) != TAG_CONJUNCTION || !opens_clause(reader, first - 1))
        return subject;
    noun_phrase_before(reader, first - 1, &before);
    return before;
}

/* "Ida is 19 years old, Per is 26", "stayed at Ida's Retreat, the document said": does another subject stand between the one of the tree and the verb,
   behind a comma, and behind another verb when this one does not say so? */
static bool after_comma(Reader *reader, const VerbGroup *group, uint32_t subject)
{
    uint32_t head, first = noun_phrase_before(reader, group->first, &head);
    if (head == NONE || !first || subject >= first || !reader_is(reader, first - 1, ","))
        return false;
    if (reader_lemma_word(reader, group->main, PHRASE_SAY))
        return true;
    for (uint32_t i = first - 1, n = 0; i > subject && n < REACH; i--, n++)
        if (reader->group_of[i - 1] && verb_has_tense(reader_group(reader, i - 1)))
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
        if (noun_phrase_is_time(reader, i) && !reader_name(reader, i))
            continue;
        bool aside = group->bare && group->first && reader_is(reader, group->first - 1, ",");       /* ", having trained": the clause's subject, not the nearest */
        if (aside || (i < group->first && after_comma(reader, group, i)))
            continue;
        if (group->subject == NONE && (i < group->first || reader_lemma_word(reader, group->main, PHRASE_SAY)))
            group->subject = i;
    }
}

void subject_find(Reader *reader)
{
    subjects_of_tree(reader);
    for (uint32_t number = 0; number < reader->groups.n; number++) {
        VerbGroup *group = &reader->groups.at[number];
        if (group->subject == NONE && verb_has_tense(group) && !group->joined)
            group->subject = subject_before(reader, group);
        else if (group->subject != NONE && group->subject < group->first)
            group->subject = first_of_pair(reader, group->subject);
    }
}
