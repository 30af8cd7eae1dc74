/* Surround: the words just before and after a figure as they stand, and the content words and names of its whole sentence. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { SIDE = 6, SENTENCE = 40 };

static Terms keep(Reader *reader, const Term *terms, uint32_t n)
{
    Term *kept = n ? ARENA_ARRAY(reader->arena, Term, n) : NULL;
    for (uint32_t i = 0; kept && i < n; i++)
        kept[i] = terms[i];
    return (Terms){kept, kept ? n : 0};
}

static Terms beside(Reader *reader, uint32_t from, int step, uint32_t limit)
{
    Term terms[SIDE];
    uint32_t n = 0;
    for (uint32_t i = from; i != limit && n < SIDE; i = step > 0 ? i + 1 : i - 1) {
        uint32_t at = step > 0 ? i : i - 1;
        if (reader->tokens.at[at].kind != TOKEN_QUOTE)
            terms[n++] = reader_term(reader, at, reader->tokens.at[at].lower);
    }
    return keep(reader, terms, n);
}

static bool holds(const Term *terms, uint32_t n, Str lemma)
{
    for (uint32_t i = 0; i < n; i++)
        if (str_equal(terms[i].lemma, lemma))
            return true;
    return false;
}

void surround_read(Reader *reader, const Figure *figure, Claim *claim)
{
    claim->before = beside(reader, figure->value, -1, 0);
    claim->after = beside(reader, figure->value_end < reader->tokens.n ? figure->value_end : reader->tokens.n, 1, reader->tokens.n);
}

/* Content words: nouns, verbs, adjectives by their lemma or group; names are told apart. */
Terms surround_words(Reader *reader)
{
    Term terms[SENTENCE];
    uint32_t n = 0;
    for (uint32_t i = 0; i < reader->tokens.n && n < SENTENCE; i++) {
        if (reader_name(reader, i) || !context_has_content(reader, i))
            continue;
        bool verb = tag_is_verb((Tag)reader->tokens.at[i].tag) && reader->group_of[i];
        Str lemma = verb ? reader_verb(reader, i) : reader_noun(reader, i);
        if (lemma.n && !holds(terms, n, lemma))
            terms[n++] = reader_term(reader, i, lemma);
    }
    return keep(reader, terms, n);
}

Terms surround_names(Reader *reader)
{
    Term terms[SENTENCE];
    uint32_t n = 0;
    for (uint32_t i = 0; i < reader->names.n && n < SENTENCE; i++) {
        Str name = reader->entities->list.at[reader->names.at[i].entity - 1].name;
        if (!holds(terms, n, name))
            terms[n++] = reader_term(reader, reader->names.at[i].first, name);
    }
    return keep(reader, terms, n);
}
