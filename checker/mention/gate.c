/* Gate: a glance at the bytes of a sentence that tells those without figures and dates from the others. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

enum { LETTERS = 32, LONGEST_WORD = 24 };

/* What a word lets hope for. A direction ("last") and a period ("year") make a date only together. */
typedef enum Hope { HOPE_NONE = 0, HOPE_DIRECTION = 1, HOPE_PERIOD = 2, HOPE_BOTH = HOPE_DIRECTION | HOPE_PERIOD, HOPE_FULFILLED = 4 } Hope;

static Hope hope_of(const Phrase *phrase)
{
    switch ((int)phrase->kind) {
    case PHRASE_CARDINAL: case PHRASE_SCALE: case PHRASE_ORDINAL: case PHRASE_FRACTION: case PHRASE_VAGUE: case PHRASE_MULTIPLE:
    case PHRASE_MONTH: case PHRASE_WEEKDAY: case PHRASE_DAY_RELATIVE: case PHRASE_SEASON: case PHRASE_HOLIDAY: case PHRASE_AGO:
        return HOPE_FULFILLED;
    case PHRASE_DIRECTION: case PHRASE_PERIOD_PART:
        return HOPE_DIRECTION;
    case PHRASE_PERIOD_UNIT:
        return str_equal(phrase->name, S("weekend")) ? HOPE_FULFILLED : HOPE_PERIOD;     /* "over the weekend" */
    default:
        return HOPE_NONE;
    }
}

static uint32_t pair_of(char first, char second)
{
    return ((uint32_t)byte_lower(first) % LETTERS) * LETTERS + (uint32_t)byte_lower(second) % LETTERS;
}

Gate gate_new(const Language *language)
{
    Gate gate = {0};
    for (uint32_t i = 0; i < language->phrase_count; i++) {
        Str text = language->phrases[i].text;
        uint32_t pair = pair_of(text.p[0], text.n > 1 ? text.p[1] : ' ');
        if (hope_of(&language->phrases[i]) != HOPE_NONE)
            gate.pairs[pair / 64] |= (uint64_t)1 << pair % 64;
    }
    return gate;
}

/* The bytes of words: letters, and whatever is not ASCII but for the punctuation of U+2000 to U+206F. */
static bool in_word(Str text, size_t at)
{
    unsigned char byte = (unsigned char)text.p[at];
    return byte_is_letter(text.p[at]) || (byte >= 0x80 && byte != 0xE2 && !(at > 0 && (unsigned char)text.p[at - 1] == 0xE2) && !(at > 1 && (unsigned char)text.p[at - 2] == 0xE2));
}

/* A clitic follows without a space, and its apostrophe may be a typographic one. */
static size_t skip_apostrophe(Str text, size_t at, Str *word)
{
    if (word->p[0] != '\'')
        return at + 1;
    Str mark = S("\xE2\x80\x99");
    if (!str_equal(str_sub(text, at, at + mark.n), mark))
        return at;
    *word = str_from(*word, 1);
    return at + mark.n;
}

/* Do the words of a phrase behind its first stand at `at`, parted by any one byte? */
static bool words_follow(Str text, size_t at, Str words)
{
    while (words.n) {
        Str word = str_cut(&words, ' ');
        at = skip_apostrophe(text, at, &word);
        if (!str_equal_fold(str_sub(text, at, at + word.n), word))
            return false;
        at += word.n;
    }
    return at >= text.n || !byte_is_letter(text.p[at]);
}

static Hope hope_at(Str text, size_t begin, size_t end, const Language *language)
{
    char lower[LONGEST_WORD];
    Hope hope = HOPE_NONE;
    if (end - begin > LONGEST_WORD)
        return hope;
    for (size_t i = begin; i < end; i++)
        lower[i - begin] = byte_lower(text.p[i]);
    Phrases phrases = language_phrases(language, (Str){lower, end - begin});
    for (uint32_t k = 0; k < phrases.n && hope < HOPE_FULFILLED; k++) {
        Hope of_kind = hope_of(&phrases.at[k]);
        Str rest = str_from(phrases.at[k].text, end - begin);
        if (of_kind != HOPE_NONE && words_follow(text, end, str_from(rest, 1)))
            hope |= of_kind;
    }
    return hope;
}

/* Digits, and the characters of one fraction: ½ ⅓. */
static bool is_figure(Str text, size_t at)
{
    unsigned char byte = (unsigned char)text.p[at], next = at + 1 < text.n ? (unsigned char)text.p[at + 1] : 0;
    return byte_is_digit(text.p[at]) || (byte == 0xC2 && next >= 0xBC && next <= 0xBE) || (byte == 0xE2 && next == 0x85);
}

bool gate_open(const Gate *gate, Str text, const Language *language)
{
    Hope hope = HOPE_NONE;
    for (size_t at = 0, end; at < text.n; at = end) {
        end = at + 1;
        if (is_figure(text, at))
            return true;
        if (!in_word(text, at))
            continue;
        while (end < text.n && in_word(text, end))
            end++;
        uint32_t pair = pair_of(text.p[at], end - at > 1 ? text.p[at + 1] : ' ');
        if (gate->pairs[pair / 64] >> pair % 64 & 1)
            hope |= hope_at(text, at, end, language);
        if (hope >= HOPE_BOTH)
            return true;
    }
    return false;
}
