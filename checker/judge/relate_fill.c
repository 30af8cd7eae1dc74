/* What may stand at a place of a relation: a name, a rank, a superlative, a thing, quoted words, a word of a list; and the value that it has. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/relate.h"

enum { LONGEST_THING = 5, LONGEST_QUOTED = 6, LONGEST_TEXT = 60 };                      /* tokens */

static bool hyphen(Tokens tokens, uint32_t i)
{
    return i < tokens.n && str_equal(tokens.at[i].lower, S("-"));
}

/* The end of these words at token i, hyphens passed over; 0 when others stand there. */
static uint32_t words_end(Tokens tokens, uint32_t i, Str words)
{
    for (bool first = true; words.n; first = false) {
        Str word = str_cut(&words, ' ');
        i += !first && hyphen(tokens, i);
        if (i >= tokens.n || !str_equal(tokens.at[i++].lower, word))
            return 0;
    }
    return i;
}

static bool knows(const Token *token, PhraseKind kind)
{
    for (uint32_t k = 0; kinds_hold(&token->phrases.kinds, kind) && k < token->phrases.n; k++)
        if (token->phrases.at[k].kind == kind && token->phrases.at[k].words == 1)
            return true;
    return false;
}

static bool adjective(const Knowledge *knowledge, Str word)
{
    return (lexicon_pos(&knowledge->lexicon, word) & LEXICON_ADJECTIVE) != 0;
}

static uint32_t superlative(const Knowledge *knowledge, Tokens tokens, uint32_t i)
{
    if (i >= tokens.n)
        return 0;
    bool most = str_equal(tokens.at[i].lower, S("most")) || str_equal(tokens.at[i].lower, S("least"));
    if (most)
        return i + 1 < tokens.n && adjective(knowledge, tokens.at[i + 1].lower) ? 2 : 0;
    return lexicon_superlative(&knowledge->lexicon, tokens.at[i].lower);
}

/* A common word that may be part of a thing's name: "container port", "steel-making city". */
static bool of_thing(Tokens tokens, uint32_t i)
{
    const Token *token = &tokens.at[i];
    bool word = token->kind == TOKEN_WORD && !token->capital;
    return word && !knows(token, PHRASE_STOP) && !knows(token, PHRASE_PRONOUN) && !knows(token, PHRASE_AUXILIARY);
}

static Str spelled(const Relating *at, uint32_t first, uint32_t end)
{
    Str text = {0};
    for (uint32_t i = first; i < end; i++) {
        Str word = at->tokens.at[i].lower;
        if (i + 1 == end)
            word = lexicon_lemma(&at->it->knowledge->lexicon, word, LEXICON_NOUN);
        text = arena_print(at->arena, "%.*s%s%.*s", STR_ARG(text), text.n ? " " : "", STR_ARG(word));
    }
    return text;
}

static uint32_t thing_end(const Relating *at, uint32_t i)
{
    uint32_t end = i;
    while (end < at->tokens.n && end < i + LONGEST_THING && (of_thing(at->tokens, end) || (end > i && hyphen(at->tokens, end))))
        end++;
    return end;
}

static bool quote_mark(Tokens tokens, uint32_t i)
{
    return i < tokens.n && tokens.at[i].kind == TOKEN_QUOTE;
}

/* What stands between quotation marks; the marks are words of the place. */
static uint32_t quoted_end(Tokens tokens, uint32_t i)
{
    uint32_t end = i + 1;
    if (!quote_mark(tokens, i))
        return 0;
    while (end < tokens.n && end <= i + LONGEST_QUOTED && !quote_mark(tokens, end))
        end++;
    return quote_mark(tokens, end) && end > i + 1 ? end + 1 : 0;
}

/* To the end of the sentence, or to a mark that parts it. */
static uint32_t text_end(Tokens tokens, uint32_t i)
{
    uint32_t end = i;
    while (end < tokens.n && end < i + LONGEST_TEXT && !str_equal(tokens.at[end].lower, S(";")) && !str_equal(tokens.at[end].lower, S(".")))
        end++;
    return end;
}

/* The words that say something, one space between them. */
static Str content(const Relating *at, uint32_t first, uint32_t end)
{
    Str text = {0};
    for (uint32_t i = first; i < end; i++) {
        const Token *token = &at->tokens.at[i];
        bool says = (token->kind == TOKEN_WORD && !knows(token, PHRASE_STOP)) || token->kind == TOKEN_NUMBER || token->kind == TOKEN_SYMBOL;
        if (says)
            text = arena_print(at->arena, "%.*s%s%.*s", STR_ARG(text), text.n ? " " : "",
                               STR_ARG(lexicon_lemma(&at->it->knowledge->lexicon, token->lower, LEXICON_NOUN)));
    }
    return text;
}

/* "second", "57th": a whole number. */
static uint32_t rank_end(const Relating *at, uint32_t i, Str *value)
{
    enum { ORDINAL_LETTERS = 2 };
    const Token *token = &at->tokens.at[i];
    Decimal number;
    for (uint32_t k = 0; token->kind == TOKEN_WORD && k < token->phrases.n; k++) {
        const Phrase *phrase = &token->phrases.at[k];
        if (phrase->kind == PHRASE_ORDINAL && phrase->words == 1 && decimal_compare(phrase->low, decimal(1, 0)) >= 0)
            return *value = decimal_print(phrase->low, at->arena), i + 1;
    }
    Str digits = str_sub(token->lower, 0, token->lower.n > ORDINAL_LETTERS ? token->lower.n - ORDINAL_LETTERS : 0);
    if (token->kind != TOKEN_NUMBER || !digits.n || byte_is_digit(token->lower.p[token->lower.n - 1]) || str_find_byte(digits, '.') < digits.n ||
        !decimal_read(digits, &number))
        return 0;
    *value = decimal_print(number, at->arena);
    return i + 1;
}

static uint32_t name_end(const Relating *at, uint32_t i, Form form, Filling *out)
{
    Asked *asked = &at->asked[i];
    if (!asked->named)
        asked->entity = claim_name_at(at->it->entities, at->tokens, i, &asked->end);
    asked->named = true;
    out->entity = asked->entity;
    if (!out->entity)
        return 0;
    const Entity *entity = &at->it->entities->list.at[out->entity - 1];
    out->value = entity->name;
    bool may_be = form == FORM_NAME || (form == FORM_PLACE && entity->kind == ENTITY_PLACE) || (form == FORM_PERSON && entity->kind == ENTITY_PERSON);
    return may_be ? asked->end : 0;
}

/* "South Korean" means the place. */
static uint32_t demonym_end(const Relating *at, uint32_t i, Str *place)
{
    uint32_t length;
    const Phrase *phrase = at->tokens.at[i].capital ? token_phrase(at->tokens, i, PHRASE_DEMONYM, &length) : NULL;
    if (phrase)
        *place = words_fold(phrase->name, true, at->arena);
    return phrase ? i + length : 0;
}

static uint32_t listed_end(const Relating *at, uint32_t i, Str list, Str *value)
{
    uint32_t longest = 0, hash = at->asked[i].hash;
    for (uint32_t k = 0; signs_hold(&at->lists->signs, hash) && k < at->lists->words.n; k++) {
        const Listed *word = &at->lists->words.at[k];
        uint32_t end = word->hash == hash && str_equal(word->list, list) ? words_end(at->tokens, i, word->word) : 0;
        if (end > longest) {
            longest = end;
            *value = word->value;
        }
    }
    return longest;
}

uint32_t relate_fill(const Relating *at, const Element *element, uint32_t i, Filling *out)
{
    uint32_t end = 0;
    *out = (Filling){.form = (Form)element->form};
    if (i >= at->tokens.n)
        return 0;
    switch (element->form) {
    case FORM_NAME: case FORM_PERSON: case FORM_PLACE:
        return name_end(at, i, (Form)element->form, out);
    case FORM_RANK:
        return rank_end(at, i, &out->value);
    case FORM_BEST:
        end = superlative(at->it->knowledge, at->tokens, i);
        out->value = end ? content(at, i + end - 1, i + end) : (Str){0};
        return end ? i + end : 0;
    case FORM_THING:
        end = thing_end(at, i);
        out->value = spelled(at, i, end);
        return end > i ? end : 0;
    case FORM_QUOTED:
        end = quoted_end(at->tokens, i);
        out->value = end ? spelled(at, i + 1, end - 1) : (Str){0};
        return end;
    case FORM_TEXT:
        end = text_end(at->tokens, i);
        out->value = content(at, i, end);
        return end > i ? end : 0;
    case FORM_DEMONYM:
        return demonym_end(at, i, &out->value);
    default:
        return listed_end(at, i, element->text, &out->value);
    }
}
