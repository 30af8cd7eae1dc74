/* Phrases at a place: what the language pack knows, of one or more tokens, that begins or ends there. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/segment.h"

enum { LONGEST_PHRASE = 16 };                        /* tokens looked back over, hyphens included */

static bool is_hyphen(const Token *token)
{
    return token->kind == TOKEN_PUNCTUATION && str_equal(token->lower, S("-"));
}

/* The number of tokens from i that the phrase takes, 0 when its words do not stand there. Its first word does: it was found by it. */
static uint32_t phrase_length(Tokens tokens, uint32_t i, const Phrase *phrase)
{
    Str rest = phrase->words > 1 ? str_from(phrase->text, tokens.at[i].lower.n + 1) : (Str){0};
    uint32_t at = i + 1;
    while (rest.n) {
        Str word = str_cut(&rest, ' ');
        if (at < tokens.n && is_hyphen(&tokens.at[at]) && !str_equal(word, S("-")))
            at++;
        if (at >= tokens.n || !str_equal(tokens.at[at].lower, word))
            return 0;
        at++;
    }
    return at - i;
}

const Phrase *token_phrase_among(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *length)
{
    Phrases phrases = tokens.at[i].phrases;
    for (uint32_t k = 0; k < phrases.n; k++)
        if (phrases.at[k].kind == kind && (*length = phrase_length(tokens, i, &phrases.at[k])))
            return &phrases.at[k];
    return NULL;
}

const Phrase *token_phrase_before(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *length)
{
    const Phrase *longest = NULL;
    uint32_t found = 0;
    for (uint32_t back = 1; back <= i && back <= LONGEST_PHRASE; back++) {
        Phrases phrases = tokens.at[i - back].phrases;
        for (uint32_t k = 0; kinds_hold(&phrases.kinds, kind) && k < phrases.n; k++)
            if (phrases.at[k].kind == kind && phrase_length(tokens, i - back, &phrases.at[k]) == back) {
                longest = &phrases.at[k];
                found = back;
            }
    }
    *length = found;
    return longest;
}
