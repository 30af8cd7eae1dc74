/* Sentences: each stop is a candidate, judged by the word before it and the one behind; what is no stop is skipped by a table. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/sentence.h"

#include "segment/character.h"
#include "segment/fold.h"

enum { LONGEST_SENTENCE = 6000, LONGEST_WORD = 24 }; /* bytes */

/* Bytes that can begin a stop: . ! ? and the first byte of the ellipsis. */
static const bool stops[256] = {['.'] = true, ['!'] = true, ['?'] = true, [0xE2] = true};

static const Str ellipsis = STR("\xE2\x80\xA6");

/* Past all stops that stand side by side: "?!", "...". */
static uint32_t skip_stops(Str text, uint32_t at)
{
    for (;; at++) {
        if (str_starts(str_from(text, at), ellipsis))
            at += (uint32_t)ellipsis.n - 1;
        else if (at >= text.n || (text.p[at] != '.' && text.p[at] != '!' && text.p[at] != '?'))
            return at;
    }
}

/* A reference behind a stop: "[12]". */
static uint32_t skip_reference(Str text, uint32_t at)
{
    uint32_t end = at;
    if (end < text.n && text.p[end] == '[')
        do
            end++;
        while (end < text.n && byte_is_digit(text.p[end]));
    return end > at + 1 && end < text.n && text.p[end] == ']' ? end + 1 : at;
}

/* Past the marks that close a quotation or bracket, and references. */
static uint32_t skip_closers(Str text, uint32_t at)
{
    for (Character c; (c = character_at(text, at)).length; at += c.length) {
        uint32_t reference = skip_reference(text, at);
        if (reference > at)
            c.length = (uint8_t)(reference - at);
        else if (c.kind != CHARACTER_APOSTROPHE && c.kind != CHARACTER_QUOTE && text.p[at] != ')' && text.p[at] != ']')
            break;
    }
    return at;
}

static uint32_t skip_spaces(Str text, uint32_t at)
{
    for (Character c; (c = character_at(text, at)).length && c.kind == CHARACTER_SPACE;)
        at += c.length;
    return at;
}

/* Past the marks that open a quotation or bracket before the next word. */
static uint32_t skip_openers(Str text, uint32_t at)
{
    for (Character c; (c = character_at(text, at)).length; at += c.length)
        if (c.kind != CHARACTER_APOSTROPHE && c.kind != CHARACTER_QUOTE && text.p[at] != '(' && text.p[at] != '[')
            break;
    return at;
}

/* Where the word that ends at `end` begins, at most LONGEST_WORD bytes before. */
static uint32_t word_begin(Str text, uint32_t from, uint32_t end)
{
    uint32_t at = end;
    while (at > from && end - at < LONGEST_WORD) {
        uint32_t before = (uint32_t)str_rune_before(text, at);
        CharacterClass kind = class_at(text, before);
        if (kind != CHARACTER_LETTER && kind != CHARACTER_MARK && kind != CHARACTER_DIGIT && text.p[before] != '.')
            break;
        at = before;
    }
    return at;
}

static bool opens_in_lower_case(Str text, uint32_t at)
{
    Rune rune = str_rune(text, at);
    if (!rune_is_letter(rune.code) || rune_is_upper(rune.code))
        return false;
    return !character_is_upper(text, at + rune.length);          /* "iPhone" opens sentences too */
}

/* Is the word at `at` one that opens a sentence, seen behind "U.S."? An opening mark before it says so as well. */
static bool is_opener(Str text, uint32_t at, bool marked, const Language *language)
{
    char room[LONGEST_WORD];
    uint32_t end = at;
    while (class_at(text, end) == CHARACTER_LETTER)
        end += character_at(text, end).length;
    Str word = fold_ascii(str_sub(text, at, end), room, sizeof room);
    return character_is_upper(text, at) && (marked || language_word(language, word, PHRASE_OPENER));
}

typedef enum Dotted { DOTTED_NONE, DOTTED_INSIDE, DOTTED_ENDING, DOTTED_BEFORE_NUMBER } Dotted;

/* What the word, its dot included, is as an abbreviation. */
static Dotted dotted_kind(Str word, const Language *language)
{
    char room[LONGEST_WORD + 1];
    Phrases phrases = language_phrases(language, fold_ascii(word, room, sizeof room));
    for (uint32_t i = 0; i < phrases.n; i++)
        if (phrases.at[i].kind == PHRASE_ABBREVIATION)
            return (Dotted)(DOTTED_INSIDE + phrases.at[i].code);
    Character first = character_at(word, 0);
    bool initial = first.kind == CHARACTER_LETTER && word.n == first.length + 1u && character_is_upper(word, 0);
    if (initial || str_find_byte(word, '.') + 1 < word.n)        /* "J.", "U.S." */
        return DOTTED_ENDING;
    return phrases.n && character_is_upper(word, 0) ? DOTTED_ENDING : DOTTED_NONE;       /* "Sept." of another section */
}

/* A stop with what stands round it. */
typedef struct Stop {
    Str text;                                        /* of the article, up to the block's end */
    uint32_t begin;                                  /* of the sentence */
    uint32_t at, behind;                             /* of the stop itself: ".", "?!" */
    uint32_t closed;                                 /* behind the marks that close quotations and brackets */
    uint32_t spaced;                                 /* behind the white space */
    uint32_t next;                                   /* the next word, behind the marks that open */
} Stop;

/* At `at` stands a byte that can begin a stop: a quotation mark or dash shares that of the ellipsis. Then the rest is not looked at. */
static Stop stop_at(Str text, uint32_t begin, uint32_t at)
{
    Stop stop = {.text = text, .begin = begin, .at = at, .behind = skip_stops(text, at)};
    if (stop.behind == at)
        return stop;
    stop.closed = skip_closers(text, stop.behind);
    stop.spaced = skip_spaces(text, stop.closed);
    stop.next = skip_openers(text, stop.spaced);
    return stop;
}

/* Does the single dot end the sentence, by the word before it? */
static bool dot_ends(const Stop *stop, const Language *language)
{
    uint32_t word = word_begin(stop->text, stop->begin, stop->at);
    bool number = class_at(stop->text, stop->next) == CHARACTER_DIGIT;
    if (word == stop->begin && class_at(stop->text, word) == CHARACTER_DIGIT)           /* "1. Introduction" */
        return false;
    switch (dotted_kind(str_sub(stop->text, word, stop->at + 1), language)) {
    case DOTTED_NONE:
        return true;
    case DOTTED_INSIDE:
        return false;
    case DOTTED_ENDING:
        return !number && is_opener(stop->text, stop->next, stop->next > stop->spaced, language);
    case DOTTED_BEFORE_NUMBER:
        return !number;
    }
    return true;
}

static bool is_small(Str text, uint32_t at)
{
    return at < text.n && text.p[at] >= 'a' && text.p[at] <= 'z';
}

/* "decades", "1934", "(of 45)": what no abbreviation, initial or section number ends with. */
static bool ends_word(Str text, uint32_t at)
{
    bool number = byte_is_digit(text.p[at - 1]) && byte_is_digit(text.p[at - 2]);
    return number || text.p[at - 1] == ')' || (is_small(text, at - 1) && is_small(text, at - 2));
}

/* The space behind the stop was lost: "in decades.Islamists clashed", "in 1934.Many fled", "it was done.\"On Monday". */
static bool ends_glued(const Stop *stop)
{
    Str text = stop->text;
    if (stop->behind > stop->at + 1 || stop->at < stop->begin + 3 || !ends_word(text, stop->at))
        return false;
    uint32_t word = word_begin(text, stop->begin, stop->at);
    bool address = word > stop->begin && (text.p[word - 1] == '@' || text.p[word - 1] == '/');
    bool dotted = str_find_byte(str_sub(text, word, stop->at), '.') < stop->at - word;
    return !address && !dotted && character_is_upper(text, stop->closed) && is_small(text, stop->closed + 1);
}

static bool ends_sentence(const Stop *stop, const Language *language)
{
    if (stop->spaced == stop->text.n)
        return true;
    if (stop->spaced == stop->closed)
        return ends_glued(stop);
    if (stop->next == stop->text.n || opens_in_lower_case(stop->text, stop->next))
        return false;
    bool one_dot = stop->behind == stop->at + 1 && stop->text.p[stop->at] == '.';
    char last = stop->text.p[stop->closed - 1];
    bool quoted = stop->closed > stop->behind && last != ')' && last != ']';
    return !one_dot || quoted || dot_ends(stop, language);
}

/* A sentence that does not end: at the last space before `limit`, or there when there is none. */
static uint32_t cut_at_space(Str text, uint32_t begin, uint32_t limit)
{
    uint32_t at = limit;
    while (at > begin + LONGEST_SENTENCE / 2 && !byte_is_space(text.p[at]))
        at--;
    if (byte_is_space(text.p[at]))
        return at;
    while (((unsigned char)text.p[limit] & 0xC0) == 0x80 && limit > begin + LONGEST_SENTENCE - 4)
        limit--;
    return limit;
}

uint32_t sentence_end(Str text, uint32_t begin, const Language *language)
{
    uint32_t limit = text.n - begin > LONGEST_SENTENCE ? begin + LONGEST_SENTENCE : (uint32_t)text.n;
    for (uint32_t at = begin; at < limit; at++) {
        if (!stops[(unsigned char)text.p[at]])
            continue;
        Stop stop = stop_at(text, begin, at);
        if (stop.behind == at)
            continue;
        if (ends_sentence(&stop, language))
            return stop.closed;
        at = stop.closed - 1;
    }
    return limit < text.n ? cut_at_space(text, begin, limit) : limit;
}
