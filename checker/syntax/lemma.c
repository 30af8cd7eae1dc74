/* Lemmas: by the tag, the language pack's contractions, the lexicon, and for words it lacks the regular endings. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/syntax.h"

/* What the regular endings of English leave; the lexicon knows the rest. Longest first. */
typedef struct Ending {
    LexiconPos pos;
    Str ending, instead;
} Ending;

static const Ending endings[] = {
    {LEXICON_NOUN, STR("ies"), STR("y")}, {LEXICON_NOUN, STR("sses"), STR("ss")}, {LEXICON_NOUN, STR("ches"), STR("ch")},
    {LEXICON_NOUN, STR("shes"), STR("sh")}, {LEXICON_NOUN, STR("xes"), STR("x")}, {LEXICON_NOUN, STR("ss"), STR("ss")},
    {LEXICON_NOUN, STR("s"), STR("")},    {LEXICON_VERB, STR("ies"), STR("y")},   {LEXICON_VERB, STR("ied"), STR("y")},
    {LEXICON_VERB, STR("ss"), STR("ss")}, {LEXICON_VERB, STR("s"), STR("")},      {LEXICON_VERB, STR("ized"), STR("ize")},
    {LEXICON_VERB, STR("ed"), STR("")},   {LEXICON_VERB, STR("izing"), STR("ize")}, {LEXICON_VERB, STR("ing"), STR("")},
};
enum { SHORTEST_STEM = 3 };

/* "influencers" -> influencer, "livestreamed" -> livestream. */
static Str regular_lemma(Str lower, LexiconPos pos, Arena *arena)
{
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (endings[i].pos != pos || !str_ends(lower, endings[i].ending) || lower.n < endings[i].ending.n + SHORTEST_STEM)
            continue;
        Str stem = str_sub(lower, 0, lower.n - endings[i].ending.n);
        Str lemma = endings[i].instead.n ? arena_print(arena, "%.*s%.*s", STR_ARG(stem), STR_ARG(endings[i].instead)) : stem;
        return lemma.n ? lemma : lower;
    }
    return lower;
}

static Str inflected_lemma(const Lexicon *lexicon, Str lower, LexiconPos pos, Arena *arena)
{
    return lexicon_pos(lexicon, lower) & pos ? lexicon_lemma(lexicon, lower, pos) : regular_lemma(lower, pos, arena);
}

/* A singular keeps its s ("gas"), unless only the plural of another word is known in this form ("jobs", taken for a singular). */
static Str singular_lemma(const Lexicon *lexicon, Str lower)
{
    return lexicon_is_a(lexicon, lower, lower, LEXICON_NOUN, 0) ? lower : lexicon_lemma(lexicon, lower, LEXICON_NOUN);
}

static Str lemma_by_tag(const Token *token, const Lexicon *lexicon, Arena *arena)
{
    switch ((Tag)token->tag) {
    case TAG_NOUN:
        return singular_lemma(lexicon, token->lower);
    case TAG_NOUNS: case TAG_NAMES:
        return inflected_lemma(lexicon, token->lower, LEXICON_NOUN, arena);
    case TAG_PAST: case TAG_PARTICIPLE: case TAG_GERUND: case TAG_PRESENT: case TAG_VERB:
        return inflected_lemma(lexicon, token->lower, LEXICON_VERB, arena);
    case TAG_COMPARATIVE:
        return lexicon_lemma(lexicon, token->lower, LEXICON_ADJECTIVE);
    case TAG_NONE: case TAG_NAME: case TAG_MODAL: case TAG_ADJECTIVE: case TAG_ADVERB: case TAG_PREPOSITION: case TAG_TO: case TAG_DETERMINER:
    case TAG_PRONOUN: case TAG_POSSESSIVE: case TAG_WH: case TAG_CONJUNCTION: case TAG_NUMBER: case TAG_PARTICLE: case TAG_EXISTENTIAL:
    case TAG_PUNCTUATION: case TAG_OTHER: case TAG_COUNT:
        break;
    }
    return token->lower;
}

Str syntax_lemma(Tokens tokens, uint32_t i, const Knowledge *knowledge, Arena *arena)
{
    uint32_t length;
    const Token *token = &tokens.at[i];
    const Phrase *contraction = token->tag == TAG_POSSESSIVE ? NULL : token_phrase(tokens, i, PHRASE_CONTRACTION, &length);
    return contraction ? contraction->name : lemma_by_tag(token, &knowledge->lexicon, arena);
}
