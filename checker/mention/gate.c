/* Gate: a glance at the bytes of a sentence that tells those without figures and dates from the others. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* What a word lets hope for. A direction ("last") and a period ("year") make a date only together. */
typedef enum Hope { HOPE_NONE = 0, HOPE_DIRECTION = 1, HOPE_PERIOD = 2, HOPE_BOTH = HOPE_DIRECTION | HOPE_PERIOD, HOPE_FULFILLED = 4 } Hope;

static Hope hope_of(const Phrase *phrase)
{
    switch ((int)phrase->kind) {
    case PHRASE_CARDINAL: case PHRASE_SCALE: case PHRASE_ORDINAL: case PHRASE_FRACTION: case PHRASE_VAGUE: case PHRASE_MULTIPLE: case PHRASE_ONE_OF:
    case PHRASE_MONTH: case PHRASE_WEEKDAY: case PHRASE_DAY_RELATIVE: case PHRASE_SEASON: case PHRASE_HOLIDAY: case PHRASE_AGO:
        return HOPE_FULFILLED;
    case PHRASE_DIRECTION:
        return phrase->code == DIRECTION_SAME ? HOPE_NONE : HOPE_DIRECTION;          /* "that day" is told from another date */
    case PHRASE_PERIOD_PART: case PHRASE_BOUND_BEFORE:                               /* "more than a year" */
        return HOPE_DIRECTION;
    case PHRASE_PERIOD_UNIT:
        return str_equal(phrase->name, S("weekend")) ? HOPE_FULFILLED : HOPE_PERIOD;     /* "over the weekend" */
    default:
        return HOPE_NONE;
    }
}

/* Most words end here: none of their phrases is of a kind that gives hope. */
static bool gives_hope(const KindSet *kinds)
{
#define IN(word, kind) ((kind) / 64 == (word) ? (uint64_t)1 << (kind) % 64 : 0)
#define HOPEFUL(word) \
    IN(word, PHRASE_CARDINAL) | IN(word, PHRASE_SCALE) | IN(word, PHRASE_ORDINAL) | IN(word, PHRASE_FRACTION) | IN(word, PHRASE_VAGUE) | \
        IN(word, PHRASE_MULTIPLE) | IN(word, PHRASE_MONTH) | IN(word, PHRASE_WEEKDAY) | IN(word, PHRASE_DAY_RELATIVE) | IN(word, PHRASE_SEASON) | \
        IN(word, PHRASE_HOLIDAY) | IN(word, PHRASE_AGO) | IN(word, PHRASE_DIRECTION) | IN(word, PHRASE_PERIOD_PART) | IN(word, PHRASE_PERIOD_UNIT) | \
        IN(word, PHRASE_ONE_OF) | IN(word, PHRASE_BOUND_BEFORE)
    static const KindSet hopeful = {{HOPEFUL(0), HOPEFUL(1)}};
    return (kinds->bits[0] & hopeful.bits[0]) | (kinds->bits[1] & hopeful.bits[1]);
#undef HOPEFUL
#undef IN
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

static Hope hope_at(Str text, size_t begin, size_t end, uint32_t hash, const Language *language)
{
    Hope hope = HOPE_NONE;
    Phrases phrases = language_phrases_of_hash(language, hash);
    if (!gives_hope(&phrases.kinds))
        return hope;
    for (uint32_t k = 0; k < phrases.n && hope < HOPE_FULFILLED; k++) {
        Hope of_kind = hope_of(&phrases.at[k]);
        Str rest = str_from(phrases.at[k].text, end - begin);
        if (of_kind != HOPE_NONE && words_follow(text, end, str_from(rest, 1)))
            hope |= of_kind;
    }
    return hope;
}

/* How the bytes of text go on: words are of letters and of what is not ASCII; in UTF-8 C2 may begin one fraction, E2 fractions or punctuation. */
typedef enum ByteClass { BYTE_OTHER, BYTE_LETTER, BYTE_DIGIT, BYTE_C2, BYTE_E2 } ByteClass;

static ByteClass class_of(unsigned char byte)
{
    if (byte >= 0x80)
        return byte == 0xE2 ? BYTE_E2 : byte == 0xC2 ? BYTE_C2 : BYTE_LETTER;
    return byte_is_letter((char)byte) ? BYTE_LETTER : byte_is_digit((char)byte) ? BYTE_DIGIT : BYTE_OTHER;
}

/* One character of a fraction: U+00BC to U+00BE, U+2150 to U+215E. */
static bool is_fraction(Str text, size_t at)
{
    unsigned char byte = (unsigned char)text.p[at], next = at + 1 < text.n ? (unsigned char)text.p[at + 1] : 0;
    return byte == 0xC2 ? next >= 0xBC && next <= 0xBE : next == 0x85;
}

bool gate_open(Str text, const Language *language)
{
    enum { E2_LENGTH = 3 };
    Hope hope = HOPE_NONE;
    for (size_t at = 0; at < text.n;) {
        ByteClass class = class_of((unsigned char)text.p[at]);
        if (class == BYTE_DIGIT || (class >= BYTE_C2 && is_fraction(text, at)))
            return true;
        size_t begin = at;
        uint32_t hash = STR_HASH;
        for (; at < text.n && class_of((unsigned char)text.p[at]) == BYTE_LETTER; at++)
            hash = str_hash_add(hash, (unsigned char)byte_lower(text.p[at]));
        if (at > begin)
            hope |= hope_at(text, begin, at, hash, language);
        else
            at += class == BYTE_E2 ? E2_LENGTH : 1;
        if (hope >= HOPE_BOTH)
            return true;
    }
    return false;
}

bool gate_foreign(Str text)
{
    enum { FIRST_GREEK = 0xCE, PUNCTUATION = 0xE2, FULL_WIDTH = 0xEF };      /* lead bytes of UTF-8 */
    size_t latin = 0, other = 0;
    for (size_t at = 0; at < text.n; at++) {
        unsigned char byte = (unsigned char)text.p[at];
        latin += byte_is_letter(text.p[at]);
        other += byte >= FIRST_GREEK && byte != PUNCTUATION && byte < FULL_WIDTH;
    }
    return other > latin;
}
