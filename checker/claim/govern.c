/* The verb that governs a figure: by what is next to it, which is nearly always right, then by the tree, then the nearest one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/figure.h"

enum { PHRASES = 4, HOPS = 8, ADVERBS = 3 };         /* noun phrases, steps up the tree, adverbs that are passed over */

static bool is_comma(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, ",");
}

/* The group whose last word stands before token `left`, over adverbs: "killed at least" -> kill. */
static uint32_t group_before(const Reader *reader, uint32_t left)
{
    for (uint32_t n = 0; n <= ADVERBS && left; n++, left--) {
        if (reader->group_of[left - 1] && reader->groups.at[reader->group_of[left - 1] - 1].main <= left - 1)
            return reader->group_of[left - 1];
        if (!reader_tag(reader, left - 1, TAG_ADVERB) && !reader_tag(reader, left - 1, TAG_PARTICLE))
            return 0;
    }
    return 0;
}

/* The verb before the noun phrase that ends at `end`: "fined [the bank] $5m", "raised [the rent] to $900". */
static uint32_t over_object(const Reader *reader, Figure *figure, uint32_t end)
{
    uint32_t head, first = noun_phrase_before(reader, end, &head);
    uint32_t group = head != NONE ? group_before(reader, first) : 0;
    figure->other = group ? head : NONE;
    return group;
}

static bool holds_number(const Reader *reader, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (reader_tag(reader, i, TAG_NUMBER))
            return true;
    return false;
}

/* The figure as an object: over the items before it ("killed seven men and [four women]") and over one other object ("fined the bank $5m"). */
static uint32_t find_object(const Reader *reader, Figure *figure)
{
    uint32_t left = figure->left, head;
    for (uint32_t n = 0; n < PHRASES; n++) {
        uint32_t group = group_before(reader, left);
        if (group)
            return group;
        if (!left || (!reader_tag(reader, left - 1, TAG_CONJUNCTION) && !is_comma(reader, left - 1)))
            break;
        uint32_t end = left - (left > 1 && is_comma(reader, left - 2) ? 2 : 1);
        left = noun_phrase_before(reader, end, &head);
        if (head == NONE || !holds_number(reader, left, end))
            return 0;
    }
    MentionKind kind = figure->mention->kind;
    return kind == MENTION_MONEY || kind == MENTION_DURATION || kind == MENTION_PERCENT ? over_object(reader, figure, figure->left) : 0;
}

/* Over "in the town", "of the club": the end of a prepositional phrase at i, or i. */
static uint32_t skip_prepositional(const Reader *reader, uint32_t i)
{
    uint32_t length = 0;
    token_phrase(reader->tokens, i, PHRASE_PREPOSITION, &length);
    uint32_t end = length ? noun_phrase_after(reader, i + length) : i;
    return end > i + length ? end : i;
}

/* The figure as the subject of what follows: "[200 people in the town] were evacuated", "[seven men] and four women were". */
static uint32_t find_subject(const Reader *reader, const Figure *figure)
{
    uint32_t i = figure->right;
    for (uint32_t n = 0; n < PHRASES; n++) {
        const VerbGroup *group = reader_group(reader, reader_skip_adverbs(reader, i));
        if (group && group->first >= i && !group->to && (!group->bare || group->passive))
            return reader->group_of[group->main];
        uint32_t next = skip_prepositional(reader, i);
        if (next == i && (reader_tag(reader, i, TAG_CONJUNCTION) || is_comma(reader, i))) {
            uint32_t item = i + 1 + (is_comma(reader, i) && reader_tag(reader, i + 1, TAG_CONJUNCTION));
            next = noun_phrase_after(reader, item);
            next = next > item ? next : i;
        }
        if (next == i)
            return 0;
        i = next;
    }
    return 0;
}

/* Does a quotation begin or end between the two tokens? Then one does not govern the other. */
static bool parted_by_quote(const Reader *reader, uint32_t a, uint32_t b)
{
    uint32_t from = a < b ? a : b, to = a < b ? b : a;
    if (to - from > 2 * REACH)
        return true;                                 /* too far to look, and to govern */
    for (uint32_t i = from; i < to; i++)
        if (reader->tokens.at[i].kind == TOKEN_QUOTE)
            return true;
    return false;
}

static bool only_says(Reader *reader, uint32_t group)
{
    uint32_t main = reader->groups.at[group - 1].main;
    return reader_lemma_word(reader, main, PHRASE_SAY) || reader_lemma_word(reader, main, PHRASE_PLAN);
}

/* ", the paper found," */
static bool is_aside(Reader *reader, uint32_t group)
{
    return is_comma(reader, reader->groups.at[group - 1].end) && only_says(reader, group);
}

/* Up the tree from the figure's head to a verb. */
static uint32_t climb(Reader *reader, Figure *figure)
{
    uint32_t node = figure->noun != NONE ? figure->noun : figure->head != NONE ? figure->head : figure->value;
    bool direct = true;
    for (uint32_t n = 0; n < HOPS; n++) {
        const Token *token = &reader->tokens.at[node];
        if (token->head < 0)
            return 0;
        Relation relation = (Relation)token->relation;
        bool same = relation == REL_NUMMOD || relation == REL_COMPOUND || relation == REL_FLAT || relation == REL_CONJ;
        uint32_t up = (uint32_t)token->head;
        if (reader->group_of[up]) {
            if (parted_by_quote(reader, figure->value, up))
                return 0;
            if (is_aside(reader, reader->group_of[up])) {
                node = up;
                continue;
            }
            bool subject = relation == REL_SUBJECT || relation == REL_SUBJECT_PASSIVE, object = relation == REL_OBJECT;
            figure->stand = direct && subject ? STAND_SUBJECT : direct && object ? STAND_OBJECT : STAND_OBLIQUE;
            return reader->group_of[up];
        }
        direct &= same;
        node = up;
    }
    return 0;
}

/* The nearest verb before the figure in its clause. */
static uint32_t nearest(Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->left, n = 0; i && n < REACH && !reader_breaks(reader, i - 1); i--, n++) {
        uint32_t group = reader->group_of[i - 1];
        if (group && !is_aside(reader, group))
            return group;
    }
    return 0;
}

static bool changes(Reader *reader, uint32_t group)
{
    return reader_lemma_word(reader, reader->groups.at[group - 1].main, PHRASE_CHANGE) != NULL;
}

/* The nearest verb of change before the figure in its clause: "cut the number of people admitted by 41%". */
static uint32_t nearest_change(Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->left, n = 0; i && n < REACH && !reader_breaks(reader, i - 1); i--, n++) {
        uint32_t group = reader->group_of[i - 1];
        if (group && reader->groups.at[group - 1].main == i - 1 && changes(reader, group))
            return group;
        if (group && !reader->groups.at[group - 1].bare && !figure->mention->change)
            return 0;
    }
    return 0;
}

/* The verb of a figure behind a preposition: "rose to", "sentenced to", "raised the rent to". */
static uint32_t group_reached(Reader *reader, Figure *figure)
{
    uint32_t change = nearest_change(reader, figure), before = group_before(reader, figure->left - 1);
    if (before && !(figure->mention->change && change))
        return before;
    if (change)
        return change;
    before = over_object(reader, figure, figure->left - 1);
    return before && changes(reader, before) ? before : 0;
}

void figure_find_verb(Reader *reader, Figure *figure)
{
    uint32_t object = find_object(reader, figure), subject = find_subject(reader, figure);
    const VerbGroup *follows = subject ? &reader->groups.at[subject - 1] : NULL;
    bool clause = follows && !follows->bare;         /* "said 14 people died" */
    figure->reached = figure->left && reader_preposition(reader, figure->left - 1);
    if (subject && figure->reached && !clause)
        subject = 0;
    if (object && !(clause && only_says(reader, object))) {
        figure->group = object;
        figure->stand = STAND_OBJECT;
    } else if (subject && !figure->reached) {
        figure->group = subject;
        figure->stand = STAND_SUBJECT;
    } else {
        uint32_t before = figure->reached ? group_reached(reader, figure) : 0;
        figure->stand = STAND_OBLIQUE;
        figure->group = before ? before : climb(reader, figure);
        figure->loose = !before && figure->stand == STAND_OBLIQUE;
        if (!figure->group && (figure->group = nearest(reader, figure)))
            figure->stand = STAND_OBLIQUE;
    }
    if (!figure->group)
        figure->stand = STAND_APART;
}
