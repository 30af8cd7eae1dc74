/* Words: where a word ends, what parts it from a clitic, and which dots, hyphens and apostrophes are its own. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "segment/cutter.h"

enum { LONGEST_KNOWN = 24, LONGEST_CLITIC = 8, LONGEST_CODE = 6, LONGEST_CURRENCY = 4, LONGEST_UNKNOWN_ABBREVIATION = 5 };       /* bytes */

/* The part begin..end in lower case, in `room` of LONGEST_KNOWN bytes and one more; empty when it is longer. */
static Str small_word(const Cutter *cutter, uint32_t begin, uint32_t end, char *room)
{
    return fold_ascii(str_sub(cutter->text, begin, end), room, LONGEST_KNOWN);
}

uint32_t cutter_clitic(const Cutter *cutter, uint32_t at)
{
    char room[LONGEST_KNOWN + 1];
    uint32_t end = at + (byte_lower(byte_at(cutter, at)) == 'n');
    if (class_at(cutter->text, end) != CHARACTER_APOSTROPHE)
        return 0;
    end = skip_class(cutter, end + character_at(cutter->text, end).length, CHARACTER_LETTER);
    if (end - at > LONGEST_CLITIC || class_at(cutter->text, end) == CHARACTER_MARK)
        return 0;
    bool known = language_word(cutter->knowledge->language, small_word(cutter, at, end, room), PHRASE_CLITIC);
    return known ? end - at : 0;
}

/* Is begin..end a letter or word that makes a code with the number behind a hyphen: "F-16", "COVID-19", "Su-35", but not "mid-2000"? */
static bool names_code(const Cutter *cutter, uint32_t begin, uint32_t end)
{
    uint32_t capitals = 0;
    while (begin + capitals < end && byte_is_upper(byte_at(cutter, begin + capitals)))
        capitals++;
    if (!capitals || end - begin > LONGEST_KNOWN)
        return false;
    if (capitals == end - begin || end - begin == 2)
        return end - begin <= LONGEST_CODE;
    char room[LONGEST_KNOWN + 1];
    Phrases phrases = language_phrases(cutter->knowledge->language, small_word(cutter, begin, end, room));
    return phrases.n == 0 || kinds_hold(&phrases.kinds, PHRASE_NOT_QUANTITY);
}

/* Is begin..end a currency's mark that stands glued before its number: "Rs500", "USD5bn"? */
static bool names_currency(const Cutter *cutter, uint32_t begin, uint32_t end)
{
    char room[LONGEST_KNOWN + 1];
    const Units *units = cutter->knowledge->units;
    if (!units || end - begin > LONGEST_CURRENCY)
        return false;
    UnitNames names = units_names(units, small_word(cutter, begin, end, room));
    for (uint32_t i = 0; i < names.n; i++)
        if (names.at[i].spelling == UNIT_PREFIX && str_equal(names.at[i].text, str_sub(cutter->text, begin, end)))
            return true;
    return false;
}

/* To the end of an address of the web, without the punctuation that closes the sentence round it. */
static uint32_t address_end(const Cutter *cutter, uint32_t at)
{
    uint32_t end = at;
    for (Character c; (c = character_at(cutter->text, end)).length && c.kind != CHARACTER_SPACE && c.kind != CHARACTER_QUOTE;)
        end += c.length;
    while (end > at && memchr(".,;:!?)]}'", byte_at(cutter, end - 1), 10))
        end--;
    return end;
}

static bool begins_address(const Cutter *cutter, uint32_t at)
{
    char first = byte_at(cutter, at);
    Str rest = str_from(cutter->text, at);
    if (first != 'h' && first != 'w')
        return false;
    return str_starts(rest, S("http://")) || str_starts(rest, S("https://")) || str_starts(rest, S("www."));
}

/* A word as far as it is read. */
typedef struct Word {
    uint32_t begin, part;                            /* where its last dotted part begins */
    bool digits, address;
} Word;

static bool one_letter(const Cutter *cutter, uint32_t begin, uint32_t end)
{
    return begin < end && is_letter(cutter, begin) && begin + character_at(cutter->text, begin).length == end;
}

/* Does the dot at `at` stand inside the word: "U.S", "Ph.D", "v1.5", "example.com", but not "end.The"? */
static bool dot_joins(const Cutter *cutter, Word *word, uint32_t at)
{
    if (is_digit(cutter, at + 1))
        return word->digits;
    if (!is_letter(cutter, at + 1))
        return false;
    if (character_is_upper(cutter->text, at + 1))
        return word->address || one_letter(cutter, word->part, at) || byte_at(cutter, at + 2) == '.';
    word->address |= !one_letter(cutter, word->part, at) || is_letter(cutter, at + 2);
    return true;
}

/* Does the character `c` at `at`, no letter and no digit, stand inside the word? */
static bool joins(const Cutter *cutter, Word *word, uint32_t at, Character c)
{
    switch (cutter->text.p[at]) {
    case '.':
        return dot_joins(cutter, word, at);
    case '_':
        return true;
    case '@':
        return word->address = at > word->begin && is_letter(cutter, at + 1);
    }
    if (c.kind == CHARACTER_HYPHEN)
        return is_digit(cutter, at + c.length) && (word->digits || names_code(cutter, word->begin, at));
    if (c.kind == CHARACTER_APOSTROPHE)
        return is_letter(cutter, at + c.length) && !cutter_clitic(cutter, at) && !(at > word->begin + 1 && cutter_clitic(cutter, at - 1));
    return c.kind == CHARACTER_MARK || c.kind == CHARACTER_FRACTION;
}

/* Does the dot behind the word begin..at belong to it, as that of an abbreviation? */
static bool dot_belongs(const Cutter *cutter, const Word *word, uint32_t at)
{
    char room[LONGEST_KNOWN + 1];
    uint32_t next = skip_class(cutter, at + 1, CHARACTER_SPACE);
    bool spaced = next > at + 1 && next < cutter->text.n, one = one_letter(cutter, word->part, at);
    if (word->digits || word->address || byte_at(cutter, at + 1) == '.')
        return false;
    if (one && (word->part > word->begin || (next < cutter->text.n && character_is_upper(cutter->text, word->part))))
        return true;
    Phrases phrases = language_phrases(cutter->knowledge->language, small_word(cutter, word->begin, at + 1, room));
    for (uint32_t i = 0; i < phrases.n; i++)
        if (phrases.at[i].kind == PHRASE_ABBREVIATION)
            return phrases.at[i].code < 2 || spaced || is_digit(cutter, next);
    if (phrases.n)                                   /* "Sat." but not "they sat." */
        return spaced || character_is_upper(cutter->text, word->begin);
    return spaced && at - word->begin <= LONGEST_UNKNOWN_ABBREVIATION;
}

uint32_t cutter_word_end(const Cutter *cutter, uint32_t begin, Token *token)
{
    Word word = {.begin = begin, .part = begin};
    uint32_t at = begin;
    token->kind = TOKEN_OTHER;
    if (begins_address(cutter, begin))
        return address_end(cutter, begin);
    for (Character c; (c = character_at(cutter->text, at)).length; at += c.length) {
        if (c.kind == CHARACTER_LETTER)
            continue;
        if (c.kind == CHARACTER_DIGIT) {
            if (!word.digits && names_currency(cutter, begin, at))
                break;
            word.digits = true;
        } else if (!joins(cutter, &word, at, c)) {
            break;
        } else if (c.length == 1 && cutter->text.p[at] == '.') {
            word.part = at + 1;
        }
    }
    if (class_at(cutter->text, at) == CHARACTER_APOSTROPHE && at > begin + 1 && cutter_clitic(cutter, at - 1))
        at--;                                        /* "do" of "don't" */
    if (word.address)
        return byte_at(cutter, at) == '/' ? address_end(cutter, at) : at;
    if (byte_at(cutter, at) == '.' && dot_belongs(cutter, &word, at))
        at++;
    token->kind = word.digits ? TOKEN_NUMBER : TOKEN_WORD;
    return at;
}
