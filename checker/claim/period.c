/* When: the date that governs a figure: the next one behind it in its clause, else the one before it, else the only one of the sentence. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { NEIGHBOURS = 8 };                             /* mentions looked at either side */

static bool is_date(const Mention *mention)
{
    return mention->kind == MENTION_DATE && mention->period != PERIOD_NONE;
}

/* Is the date only the day on which somebody spoke: "said on Tuesday", "announced an investment on Tuesday"? */
static bool of_speaking(Reader *reader, const Mention *date, uint32_t token)
{
    if (date_compare(date->days.from, date->days.to) != 0)
        return false;
    for (uint32_t i = token, n = 0; i && n < REACH; i--, n++) {
        uint32_t group = reader->group_of[i - 1];
        if (group && reader->groups.at[group - 1].main < i)
            return reader_lemma_word(reader, reader->groups.at[group - 1].main, PHRASE_SAY) != NULL;
        if (reader_breaks(reader, i - 1))
            return false;
    }
    return false;
}

/* How many clauses lie between two tokens. */
static uint32_t clauses_between(const Reader *reader, const Figure *figure, uint32_t from, uint32_t to, bool only_breaks)
{
    uint32_t count = 0;
    for (uint32_t i = from; i < to; i++) {
        const VerbGroup *group = reader_group(reader, i);
        bool begins = group && group->first == i && reader->group_of[i] != figure->group && !group->to && !group->bare && !only_breaks;
        count += reader_breaks(reader, i) ? 2 : begins;
    }
    return count;
}

/* "The lowest since 2008", "the biggest fall there since May": since when it has not been so, and no time of the figure. */
static bool of_superlative(const Reader *reader, const Mention *date, uint32_t token)
{
    enum { BACK = 6 };
    for (uint32_t i = token, n = 0; date->period == PERIOD_SINCE && i && n < BACK && !reader_breaks(reader, i - 1); i--, n++)
        if (lexicon_superlative(&reader->knowledge->lexicon, reader->tokens.at[i - 1].lower))
            return true;
    return false;
}

/* "For its [2020] campaign", "from the ministry's [2014] request": a year that tells one such thing from others. After "in" it is a time all the same. */
static bool names_thing(const Reader *reader, const Figure *figure, uint32_t token, uint32_t end)
{
    uint32_t behind = noun_phrase_after(reader, end), head, first = noun_phrase_before(reader, token, &head);
    bool determined = token && (reader_tag(reader, token - 1, TAG_DETERMINER) || reader_tag(reader, token - 1, TAG_POSSESSIVE));
    bool own = behind > figure->left && token < figure->right;
    if (end != token + 1 || behind <= end || !determined || own || !tag_is_noun(reader_tag_at(reader, end)))
        return false;
    Preposition preposition = reader_preposition(reader, head == NONE || !first ? token - (token > 1 ? 2 : 1) : first - 1);
    return preposition == PREPOSITION_AIM || preposition == PREPOSITION_SOURCE || preposition == PREPOSITION_OF || preposition == PREPOSITION_TO;
}

typedef struct Choice {
    const Mention *date;
    uint32_t cost;
} Choice;

/* Weighs a date: its distance in tokens, and much more for every clause and every other figure between. */
static void consider(Reader *reader, const Figure *figure, const Mention *date, uint32_t figures, bool behind, Choice *best)
{
    enum { CLAUSE = 60, FIGURE = 20, OPENING = 4, BEFORE = 6 };
    uint32_t token = reader_token_at(reader, date->begin), end = reader_token_at(reader, date->end ? date->end - 1 : 0) + 1;
    if (of_speaking(reader, date, token) || of_superlative(reader, date, token) || names_thing(reader, figure, token, end))
        return;
    uint32_t from = behind ? figure->right : end, to = behind ? token : figure->left;
    uint32_t distance = to > from ? to - from : 0;
    if (distance > 2 * REACH)
        return;
    if (date->period == PERIOD_SINCE && figures)
        return;                                      /* "6 million, an increase of 40,000 since 2012" */
    bool opens = !behind && token < OPENING;         /* "In 2014, 40 people": holds for all that follows */
    uint32_t clauses = clauses_between(reader, figure, from, to, opens);
    uint32_t cost = (opens ? distance / 4 : distance) + CLAUSE * clauses + (opens ? 0 : FIGURE * figures) + (behind || distance == 0 ? 0 : BEFORE);
    if (cost < best->cost)
        *best = (Choice){date, cost};
}

void period_read(Reader *reader, const Figure *figure, Claim *claim)
{
    const Mention *own = figure->mention;
    if (own->kind == MENTION_DATE) {
        claim->days = own->days;
        claim->period = own->period;
        return;
    }
    if (figure->attribute)
        return;                                      /* "an 18-month fight": when it was fought is another matter */
    Choice best = {NULL, 3 * REACH};
    const Mentions *mentions = reader->mentions;
    uint32_t here = claim->mention;
    for (uint32_t i = here + 1, figures = 0; i < mentions->list.n && i <= here + NEIGHBOURS && mentions->list.at[i].sentence == own->sentence; i++) {
        if (is_date(&mentions->list.at[i]))
            consider(reader, figure, &mentions->list.at[i], figures, true, &best);
        else
            figures++;
    }
    for (uint32_t i = here, figures = 0; i && i + NEIGHBOURS > here && mentions->list.at[i - 1].sentence == own->sentence; i--) {
        if (is_date(&mentions->list.at[i - 1]))
            consider(reader, figure, &mentions->list.at[i - 1], figures, false, &best);
        else
            figures++;
    }
    if (best.date) {
        claim->days = best.date->days;
        claim->period = best.date->period;
    }
}
