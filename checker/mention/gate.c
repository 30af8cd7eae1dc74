/* Gate: a glance at the bytes of a sentence that tells most of those without figures and dates from the others. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

enum { LETTERS = 32, LONGEST_WORD = 24 };

static bool opens(uint16_t kind)
{
    return (kind >= PHRASE_CARDINAL && kind <= PHRASE_MULTIPLE && kind != PHRASE_NUMBER_PART && kind != PHRASE_SCALE_GLUED) ||
           (kind >= PHRASE_MONTH && kind <= PHRASE_AGO && kind != PHRASE_PERIOD_UNIT && kind != PHRASE_PERIOD_PART && kind != PHRASE_DIRECTION && kind != PHRASE_TIME_PREPOSITION) ||
           kind == PHRASE_DIRECTION;
}

static uint32_t pair_of(char first, char second)
{
    return ((uint32_t)byte_lower(first) % LETTERS) * LETTERS + (uint32_t)byte_lower(second) % LETTERS;
}

Gate gate_new(const Language *language)
{
    Gate gate = {0};
    for (uint32_t i = 0; i < language->phrase_count; i++) {
        const Phrase *phrase = &language->phrases[i];
        if (!opens(phrase->kind) || phrase->text.n < 2 || !byte_is_letter(phrase->text.p[0]))
            continue;
        uint32_t pair = pair_of(phrase->text.p[0], phrase->text.p[1]);
        gate.pairs[pair / 64] |= (uint64_t)1 << pair % 64;
    }
    return gate;
}

static bool opens_word(Str word, const Language *language)
{
    char lower[LONGEST_WORD];
    if (word.n > LONGEST_WORD)
        return false;
    for (size_t i = 0; i < word.n; i++)
        lower[i] = byte_lower(word.p[i]);
    Phrases phrases = language_phrases(language, (Str){lower, word.n});
    for (uint32_t k = 0; k < phrases.n; k++)
        if (opens(phrases.at[k].kind))
            return true;
    return false;
}

bool gate_open(const Gate *gate, Str text, const Language *language)
{
    for (size_t at = 0; at < text.n;) {
        char byte = text.p[at];
        if (byte_is_digit(byte) || (unsigned char)byte >= 0x80)
            return true;
        if (!byte_is_letter(byte)) {
            at++;
            continue;
        }
        size_t end = at + 1;
        while (end < text.n && byte_is_letter(text.p[end]))
            end++;
        uint32_t pair = end < text.n || end - at > 1 ? pair_of(byte, at + 1 < text.n ? text.p[at + 1] : ' ') : 0;
        if (end - at > 1 && gate->pairs[pair / 64] >> pair % 64 & 1 && opens_word(str_sub(text, at, end), language))
            return true;
        at = end;
    }
    return false;
}
