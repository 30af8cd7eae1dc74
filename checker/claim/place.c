/* Where it happens, and the words that stand round a figure. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { WINDOW = 8, CONTEXT = 2 * WINDOW + 8 };       /* words either side; terms kept at most */

/* The place that a preposition at i introduces: "in [northern] Lyon". */
static const NameSpan *place_behind(const Reader *reader, uint32_t i)
{
    uint32_t length = 0;
    const Phrase *phrase = token_phrase(reader->tokens, i, PHRASE_PREPOSITION, &length);
    if (!phrase || (phrase->code != PREPOSITION_PLACE && phrase->code != PREPOSITION_IN))
        return NULL;
    for (uint32_t at = i + length, n = 0; n < 4 && at < reader->tokens.n; at++, n++) {
        const NameSpan *name = reader_name(reader, at);
        if (name && party_kind(reader, name->entity) == ENTITY_PLACE) {
            bool owner = reader_tag(reader, name->end, TAG_POSSESSIVE);
            return owner && reader_name(reader, name->end + 1) ? reader_name(reader, name->end + 1) : name;
        }
        if (name || !(reader_tag(reader, at, TAG_DETERMINER) || reader_tag(reader, at, TAG_ADJECTIVE) || reader_noun_tag(reader, at)))
            return NULL;
    }
    return NULL;
}

/* Another clause begins here. */
static bool another_clause(const Reader *reader, const Figure *figure, uint32_t i)
{
    const VerbGroup *group = reader_group(reader, i);
    return reader_breaks(reader, i) || (group && group->first == i && reader->group_of[i] != figure->group && !group->bare && !group->to);
}

void place_read(Reader *reader, const Figure *figure, Claim *claim)
{
    const NameSpan *place = NULL;
    for (uint32_t i = figure->right, n = 0; !place && i < reader->tokens.n && n < REACH && !another_clause(reader, figure, i); i++, n++)
        place = place_behind(reader, i);
    for (uint32_t i = figure->left, n = 0; !place && i && n < REACH && !another_clause(reader, figure, i - 1); i--, n++)
        place = place_behind(reader, i - 1);
    if (!place)
        return;
    claim->place = (Party){.name = reader->entities->list.at[place->entity - 1].name, .entity = place->entity,
                           .begin = reader->tokens.at[place->first].begin, .end = reader->tokens.at[place->end - 1].end};
}

bool context_has_content(Reader *reader, uint32_t i)
{
    const Token *token = &reader->tokens.at[i];
    static const PhraseKind idle[] = {PHRASE_STOP,  PHRASE_SAY,     PHRASE_CARDINAL,  PHRASE_SCALE,  PHRASE_VAGUE,
                                      PHRASE_MONTH, PHRASE_WEEKDAY, PHRASE_HONORIFIC, PHRASE_PERCENT};
    if (token->kind != TOKEN_WORD || token->tag == TAG_NUMBER || token->tag == TAG_MODAL || token->tag == TAG_POSSESSIVE || token->tag == TAG_PRONOUN)
        return false;
    for (size_t k = 0; k < sizeof idle / sizeof *idle; k++)
        if (reader_lemma_word(reader, i, idle[k]))
            return false;
    return true;
}

typedef struct Context {
    Term terms[CONTEXT];
    uint32_t n;
} Context;

static void add(Reader *reader, Context *context, uint32_t i, Str lemma)
{
    for (uint32_t k = 0; k < context->n; k++)
        if (str_equal(context->terms[k].lemma, lemma))
            return;
    if (context->n < CONTEXT && lemma.n)
        context->terms[context->n++] = reader_term(reader, i, lemma);
}

/* A word by its group's name; a noun that says what was done by that too: "deaths" -> people, die. */
static void add_word(Reader *reader, Context *context, uint32_t i)
{
    const NameSpan *name = reader_name(reader, i);
    if (name) {
        add(reader, context, i, reader->entities->list.at[name->entity - 1].name);
        return;
    }
    if (!context_has_content(reader, i))
        return;
    if (tag_is_verb((Tag)reader->tokens.at[i].tag) && reader->group_of[i]) {
        add(reader, context, i, reader_verb(reader, i));
        return;
    }
    Str deed = reader_deed(reader, i);
    add(reader, context, i, deed);
    if (!deed.n || !str_equal(reader_noun(reader, i), reader_lemma(reader, i)))
        add(reader, context, i, reader_noun(reader, i));
}

void context_read(Reader *reader, const Figure *figure, Claim *claim)
{
    Context context = {.n = 0};
    uint32_t words = 0, first = figure->value;
    for (uint32_t n = 0; first && words < WINDOW && n < REACH; n++) {
        first--;
        words += reader->tokens.at[first].kind == TOKEN_WORD;
    }
    words = 0;
    for (uint32_t i = first; i < figure->value; i++)
        add_word(reader, &context, i);
    for (uint32_t i = figure->value_end, n = 0; i < reader->tokens.n && words < WINDOW && n < REACH; i++, n++) {
        words += reader->tokens.at[i].kind == TOKEN_WORD;
        add_word(reader, &context, i);
    }
    Term *terms = context.n ? ARENA_ARRAY(reader->arena, Term, context.n) : NULL;
    for (uint32_t i = 0; terms && i < context.n; i++)
        terms[i] = context.terms[i];
    claim->context = (Terms){terms, terms ? context.n : 0};
}
