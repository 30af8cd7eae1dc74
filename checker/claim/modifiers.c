/* Modifiers: what restricts the thing measured, and the whole or the people that a figure is a share of. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { MODIFIERS = 8, TAIL = 2, CLAUSE = 10 };       /* kept; phrases and tokens behind the noun that are looked at */

static bool is_count(const Figure *figure)
{
    return figure->mention->kind == MENTION_COUNT;
}

/* Does the word at i pick a part out of what the noun names? */
static bool restricts(Reader *reader, const Figure *figure, uint32_t i)
{
    const Token *token = &reader->tokens.at[i];
    Tag tag = (Tag)token->tag;
    bool kind = tag_is_noun(tag) || tag == TAG_ADJECTIVE || tag == TAG_PARTICIPLE || tag == TAG_GERUND || tag == TAG_PAST;
    if (!kind || token->kind != TOKEN_WORD || (i >= figure->first && i < figure->value_end))
        return false;
    static const PhraseKind idle[] = {PHRASE_NON_RESTRICTIVE, PHRASE_STATUS,      PHRASE_PART,    PHRASE_STOP,   PHRASE_LIGHT_NOUN,
                                      PHRASE_BOUND_BEFORE,    PHRASE_CARDINAL,    PHRASE_SCALE,   PHRASE_VAGUE,  PHRASE_WEEKDAY,
                                      PHRASE_MONTH,           PHRASE_PERIOD_UNIT, PHRASE_ORDINAL, PHRASE_PERCENT};
    for (size_t k = 0; k < sizeof idle / sizeof *idle; k++)
        if (reader_lemma_word(reader, i, idle[k]))
            return false;
    return true;
}

typedef struct Found {
    Term terms[MODIFIERS];
    uint32_t n;
} Found;

static void add(Reader *reader, Found *found, uint32_t i)
{
    const NameSpan *name = reader_name(reader, i);
    Str lemma = name ? reader->entities->list.at[name->entity - 1].name : reader_noun(reader, i);
    if (found->n < MODIFIERS)
        found->terms[found->n++] = reader_term(reader, i, lemma);
}

static bool is_hyphen(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, "-");
}

/* "full-time" is one modifier. */
static void add_compound(Reader *reader, Found *found, uint32_t i)
{
    const Token *first = &reader->tokens.at[i], *last = &reader->tokens.at[i + 2];
    if (found->n >= MODIFIERS)
        return;
    Str lemma = arena_print(reader->arena, "%.*s-%.*s", STR_ARG(first->lower), STR_ARG(last->lower));
    found->terms[found->n++] = (Term){lemma, first->begin, last->end};
}

/* The words before the noun, those in front of the figure among them: "[local] 40 [hospital] beds". */
static void add_before(Reader *reader, const Figure *figure, uint32_t noun, Found *found)
{
    uint32_t first = figure->noun != NONE && figure->noun < noun ? figure->first : figure->left;
    for (uint32_t i = first; i < noun && i - first < REACH; i++) {
        const NameSpan *name = reader_name(reader, i);
        bool possessor = figure->possessor != NONE && i <= figure->possessor,
             unit = i >= figure->first && i < (is_count(figure) ? figure->value_end : figure->end);
        if (name && !possessor && !unit)
            add(reader, found, i);
        else if (unit)
            continue;
        else if (is_hyphen(reader, i + 1) && i + 2 < noun && restricts(reader, figure, i + 2))
            add_compound(reader, found, i);
        else if (!name && !possessor && i + 1 < reader->tokens.n && !reader_tag(reader, i + 1, TAG_POSSESSIVE) && restricts(reader, figure, i))
            add(reader, found, i);
        i = name ? name->end - 1 : is_hyphen(reader, i + 1) ? i + 2 : i;
    }
}

/* What a relative clause says: "immigrants [whose children are citizens]", "homes that [burned]"; NONE when none follows without a comma. */
static uint32_t relative(Reader *reader, uint32_t i)
{
    if (!reader_tag(reader, i, TAG_WH))
        return NONE;
    for (uint32_t at = i + 1; at < reader->tokens.n && at - i < CLAUSE && !reader_breaks(reader, at) && !reader_is(reader, at, ","); at++) {
        const VerbGroup *group = reader_group(reader, at);
        if (!group || !verb_has_tense(group))
            continue;
        uint32_t behind = noun_phrase_after(reader, group->end);
        bool copula = language_word(reader->knowledge->language, reader_lemma(reader, group->main), PHRASE_AUXILIARY) != NULL;
        return copula && behind > group->end ? behind - 1 : group->main;
    }
    return NONE;
}

/* What follows and restricts: "students from Iraq", "people with asthma", "people living in". Purpose and place do not. */
static void add_behind(Reader *reader, const Figure *figure, Found *found)
{
    uint32_t i = figure->right, clause = relative(reader, i);
    if (clause != NONE)
        add(reader, found, clause);
    for (uint32_t n = 0; n < TAIL && i < reader->tokens.n; n++) {
        Preposition preposition = reader_preposition(reader, i);
        const NameSpan *name = reader_name(reader, i + 1);
        uint32_t end = name ? name->end : noun_phrase_after(reader, i + 1);
        const VerbGroup *group = reader_group(reader, i);
        if (group && group->bare && !group->passive && group->first == i && figure->stand == STAND_OBJECT)
            add(reader, found, group->main);
        if (!preposition || end <= i + 1)
            return;
        bool origin = preposition == PREPOSITION_SOURCE && name;                     /* not "protect 400 people from harm" */
        if (origin || preposition == PREPOSITION_WITH)
            add(reader, found, end - 1);
        i = end;
    }
}

static void read_modifiers(Reader *reader, const Figure *figure, Found *found)
{
    uint32_t noun = figure->noun != NONE && figure->head == NONE ? figure->noun : figure->head;
    if (noun == NONE)
        return;
    noun = measured_substance(reader, figure, noun);
    if (is_count(figure) && reader_word(reader, noun, PHRASE_DEMONYM))
        add(reader, found, noun);
    add_before(reader, figure, noun, found);
    if (is_count(figure))
        add_behind(reader, figure, found);
}

static Terms keep(Reader *reader, const Found *found)
{
    Term *terms = found->n ? ARENA_ARRAY(reader->arena, Term, found->n) : NULL;
    for (uint32_t i = 0; terms && i < found->n; i++)
        terms[i] = found->terms[i];
    return (Terms){terms, terms ? found->n : 0};
}

/* Where the phrase begins that says of whom or what: "20 percent [of the students]", "44% [among voters]", "[Among voters], 44%"; NONE. */
static uint32_t base_phrase(Reader *reader, const Figure *figure)
{
    uint32_t i = figure->right, subject = measured_valued(reader, figure);
    Preposition preposition = reader_preposition(reader, i);
    bool given = figure->mention->kind == MENTION_MONEY && figure->stand == STAND_OBJECT && preposition == PREPOSITION_TO;      /* "$5m to the club" */
    if (preposition == PREPOSITION_OF || preposition == PREPOSITION_AMONG || given)
        return i;
    if (subject != NONE && figure->head == NONE && reader_preposition(reader, subject + 1) == PREPOSITION_OF)
        return subject + 1;
    if (figure->mention->kind != MENTION_PERCENT)
        return NONE;
    for (uint32_t at = figure->first, n = 0; at && n < REACH && !reader_breaks(reader, at - 1); at--, n++)
        if (reader_preposition(reader, at - 1) == PREPOSITION_AMONG)
            return at - 1;
    return NONE;
}

static Term of_term(Reader *reader, uint32_t token)
{
    const NameSpan *name = reader_name(reader, token);
    return name ? reader_term(reader, token, reader->entities->list.at[name->entity - 1].name) : reader_term_of_noun(reader, token);
}

/* What a count as an attribute describes: "a 112-member [committee]", "a one-page [letter]"; NONE. */
static uint32_t described(const Reader *reader, const Figure *figure)
{
    if (!is_count(figure) || !figure->attribute || figure->head == NONE || figure->head + 1 >= reader->tokens.n || !reader_noun_tag(reader, figure->head + 1))
        return NONE;
    NounPhrase phrase = syntax_noun_phrase(reader->tokens, figure->head + 1, reader->knowledge);
    return phrase.end > phrase.first ? phrase.head : NONE;
}

/* The head of the base, and for shares what restricts it: "44% of [likely] voters". */
static void read_of(Reader *reader, const Figure *figure, Claim *claim, Found *found)
{
    uint32_t thing = described(reader, figure), i = thing == NONE ? base_phrase(reader, figure) : NONE;
    if (thing != NONE)
        claim->of = of_term(reader, thing);
    if (i == NONE)
        return;
    const NameSpan *first = reader_name(reader, i + 1);
    uint32_t end = noun_phrase_after(reader, i + 1);
    if (first && first->end > end)
        end = first->end;
    if (end <= i + 1 || (claim->measured.begin == reader->tokens.at[end - 1].begin && claim->measured.lemma.n))
        return;
    claim->of = of_term(reader, end - 1);
    const NameSpan *head = reader_name(reader, end - 1);
    uint32_t last = head ? head->first : end - 1;
    for (uint32_t at = i + 1; figure->mention->kind == MENTION_PERCENT && at < last; at++) {
        const NameSpan *name = reader_name(reader, at);
        if (name || restricts(reader, figure, at))
            add(reader, found, at);
        at = name ? name->end - 1 : at;
    }
}

void modifiers_read(Reader *reader, const Figure *figure, Claim *claim)
{
    MentionKind kind = figure->mention->kind;
    if (kind == MENTION_DATE || kind == MENTION_RANK || kind == MENTION_AGE)
        return;
    Found found = {.n = 0};
    read_modifiers(reader, figure, &found);
    read_of(reader, figure, claim, &found);
    claim->modifiers = keep(reader, &found);
}
