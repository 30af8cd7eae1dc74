/* Reading a sentence: the small questions that are asked again and again of its tokens, tags, verb groups and names. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/reader.h"

enum { ADVERBS = 3 };                                /* tokens that are skipped at most */

const Phrase *reader_word(const Reader *reader, uint32_t i, PhraseKind kind)
{
    if (i >= reader->tokens.n)
        return NULL;
    Phrases phrases = reader->tokens.at[i].phrases;
    for (uint32_t k = phrases.n; k-- && phrases.at[k].words == 1;)   /* the longest come first */
        if (phrases.at[k].kind == kind)
            return &phrases.at[k];
    return NULL;
}

Str reader_lemma(Reader *reader, uint32_t i)
{
    if (i >= reader->tokens.n)
        return (Str){0};
    if (!reader->lemmas[i].n && reader_tag(reader, i, TAG_VERB))
        reader->lemmas[i] = reader->tokens.at[i].lower;                  /* "lay off" is not "lie" */
    else if (!reader->lemmas[i].n)
        reader->lemmas[i] = syntax_lemma(reader->tokens, i, reader->knowledge, reader->scratch);
    return reader->lemmas[i];
}

const Phrase *reader_lemma_word(Reader *reader, uint32_t i, PhraseKind kind)
{
    if (i >= reader->tokens.n)
        return NULL;
    const Phrase *written = reader_word(reader, i, kind);
    Str lemma = written ? (Str){0} : reader_lemma(reader, i);
    if (written || str_equal(lemma, reader->tokens.at[i].lower))
        return written;
    return language_word(reader->knowledge->language, lemma, kind);
}

/* The phrase "first second" of this kind, or NULL. */
static const Phrase *pair(const Reader *reader, Str first, Str second, PhraseKind kind)
{
    Phrases phrases = language_phrases(reader->knowledge->language, first);
    for (uint32_t k = 0; k < phrases.n; k++) {
        Str text = phrases.at[k].text;
        if (phrases.at[k].kind == kind && phrases.at[k].words == 2 && text.n == first.n + 1 + second.n && str_ends(text, second))
            return &phrases.at[k];
    }
    return NULL;
}

Str reader_verb(Reader *reader, uint32_t i)
{
    Str lemma = reader_lemma(reader, i);
    const Phrase *group = NULL;
    if (i + 1 < reader->tokens.n)                    /* "lay off" */
        group = pair(reader, lemma, reader->tokens.at[i + 1].lower, PHRASE_SYNONYM_VERB);
    if (!group)
        group = language_word(reader->knowledge->language, lemma, PHRASE_SYNONYM_VERB);
    return group ? group->name : lemma;
}

/* What stands of this kind for the noun at i: together with words before it ("gross domestic product"), or alone. */
static const Phrase *noun_phrase_word(Reader *reader, uint32_t i, PhraseKind kind)
{
    uint32_t length = 0;
    const Phrase *found = i < reader->tokens.n ? token_phrase_before(reader->tokens, i + 1, kind, &length) : NULL;
    if (found && length > 1)
        return found;
    found = i && i < reader->tokens.n ? pair(reader, reader->tokens.at[i - 1].lower, reader_lemma(reader, i), kind) : NULL;
    return found ? found : reader_lemma_word(reader, i, kind);
}

Str reader_noun(Reader *reader, uint32_t i)
{
    const Phrase *group = noun_phrase_word(reader, i, PHRASE_SYNONYM);
    return group ? group->name : reader_lemma(reader, i);
}

Str reader_deed(Reader *reader, uint32_t i)
{
    const Phrase *deed = noun_phrase_word(reader, i, PHRASE_DEED);
    return deed ? deed->name : (Str){0};
}

Term reader_term(Reader *reader, uint32_t i, Str lemma)
{
    const Token *token = &reader->tokens.at[i];
    return (Term){arena_copy(reader->arena, lemma), token->begin, token->end};
}

Term reader_term_of_noun(Reader *reader, uint32_t i)
{
    return reader_term(reader, i, reader_noun(reader, i));
}

Tag reader_tag_at(const Reader *reader, uint32_t i)
{
    return i < reader->tokens.n ? (Tag)reader->tokens.at[i].tag : TAG_NONE;
}

bool reader_tag(const Reader *reader, uint32_t i, Tag tag)
{
    return i < reader->tokens.n && reader->tokens.at[i].tag == tag;
}

bool reader_noun_tag(const Reader *reader, uint32_t i)
{
    return i < reader->tokens.n && tag_is_noun((Tag)reader->tokens.at[i].tag);
}

bool reader_is(const Reader *reader, uint32_t i, const char *mark)
{
    return i < reader->tokens.n && str_equal(reader->tokens.at[i].lower, str_of(mark));
}

const NameSpan *reader_name(const Reader *reader, uint32_t i)
{
    uint32_t low = 0, high = reader->names.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (reader->names.at[middle].end <= i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < reader->names.n && reader->names.at[low].first <= i ? &reader->names.at[low] : NULL;
}

const VerbGroup *reader_group(const Reader *reader, uint32_t i)
{
    return i < reader->tokens.n && reader->group_of[i] ? &reader->groups.at[reader->group_of[i] - 1] : NULL;
}

uint32_t reader_token_at(const Reader *reader, uint32_t text)
{
    uint32_t low = 0, high = reader->tokens.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (reader->tokens.at[middle].end <= text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool reader_breaks(const Reader *reader, uint32_t i)
{
    if (i >= reader->tokens.n || reader->tokens.at[i].kind == TOKEN_QUOTE)
        return true;
    Str mark = reader->tokens.at[i].lower;
    return reader->tokens.at[i].kind == TOKEN_PUNCTUATION &&
           (str_equal(mark, S(";")) || str_equal(mark, S(":")) || str_equal(mark, S("—")) || str_equal(mark, S("–")));
}

static bool is_adverb(const Reader *reader, uint32_t i)
{
    return reader_tag(reader, i, TAG_ADVERB) || reader_word(reader, i, PHRASE_NEGATION);
}

uint32_t reader_skip_adverbs(const Reader *reader, uint32_t i)
{
    for (uint32_t n = 0; n < ADVERBS && is_adverb(reader, i); n++)
        i++;
    return i;
}

uint32_t reader_skip_adverbs_back(const Reader *reader, uint32_t i)
{
    for (uint32_t n = 0; n < ADVERBS && i && is_adverb(reader, i - 1); n++)
        i--;
    return i;
}

Preposition reader_preposition(const Reader *reader, uint32_t i)
{
    uint32_t length;
    const Phrase *phrase = token_phrase(reader->tokens, i, PHRASE_PREPOSITION, &length);
    return phrase ? (Preposition)phrase->code : PREPOSITION_NONE;
}
