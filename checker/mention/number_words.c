/* Number words: looks at tokens, and fractions with their numerators. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/number_words.h"

const Phrase *word_at(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *end)
{
    uint32_t length = 0;
    const Phrase *phrase = i < tokens.n ? token_phrase(tokens, i, kind, &length) : NULL;
    *end = phrase ? i + length : 0;
    return phrase;
}

uint32_t word_part(Tokens tokens, uint32_t i, NumberPart part)
{
    uint32_t end;
    const Phrase *phrase = word_at(tokens, i, PHRASE_NUMBER_PART, &end);
    return phrase && phrase->code == (int32_t)part ? end : 0;
}

bool word_is(Tokens tokens, uint32_t i, PhraseKind kind)
{
    uint32_t end;
    return word_at(tokens, i, kind, &end) != NULL;
}

bool word_hyphen(Tokens tokens, uint32_t i)
{
    if (i >= tokens.n || tokens.at[i].kind != TOKEN_PUNCTUATION)
        return false;
    Str text = token_text(tokens, i);
    return str_equal(text, S("-")) || (text.n == 3 && str_starts(text, S("\xE2\x80")) && (unsigned char)text.p[2] >= 0x90 && (unsigned char)text.p[2] <= 0x95);
}

bool word_mark(Tokens tokens, uint32_t i, char mark)
{
    return i < tokens.n && tokens.at[i].end - tokens.at[i].begin == 1 && token_text(tokens, i).p[0] == mark;
}

bool word_number(Tokens tokens, uint32_t i)
{
    return i < tokens.n && tokens.at[i].kind == TOKEN_NUMBER;
}

bool word_capital(Tokens tokens, uint32_t i)
{
    return i < tokens.n && tokens.at[i].capital;
}

size_t word_length(Tokens tokens, uint32_t i)
{
    return tokens.at[i].end - tokens.at[i].begin;
}

bool word_glued(Tokens tokens, uint32_t i)
{
    return i > 0 && i < tokens.n && !tokens.at[i].space_before;
}

uint32_t word_skip_hyphen(Tokens tokens, uint32_t i)
{
    return word_hyphen(tokens, i) && word_glued(tokens, i) && word_glued(tokens, i + 1) ? i + 1 : i;
}

uint32_t word_skip_spaced(Tokens tokens, uint32_t i)
{
    bool spaced =
        word_mark(tokens, i, '-') && tokens.at[i].space_before && i + 1 < tokens.n && tokens.at[i + 1].space_before && tokens.at[i + 1].kind == TOKEN_WORD;
    return spaced ? i + 1 : word_skip_hyphen(tokens, i);
}

bool word_digits(Tokens tokens, uint32_t i, size_t most, int64_t *value)
{
    if (i >= tokens.n || tokens.at[i].kind != TOKEN_NUMBER)
        return false;
    Str text = token_text(tokens, i);
    if (text.n > most || most > 18)
        return false;
    *value = 0;
    for (size_t at = 0; at < text.n; at++) {
        if (!byte_is_digit(text.p[at]))
            return false;
        *value = *value * 10 + (text.p[at] - '0');
    }
    return true;
}

/* A mark out of five, ten or a hundred may have a decimal point: "6.4/10". */
static bool mark_above(Tokens tokens, uint32_t i, int64_t below, Decimal *value)
{
    if (i >= tokens.n || tokens.at[i].kind != TOKEN_NUMBER || (below != 5 && below != 10 && below != 100))
        return false;
    Str text = token_text(tokens, i);
    size_t point = str_find_byte(text, '.');
    return point > 0 && point + 1 < text.n && text.n <= 5 && decimal_read(text, value);
}

uint32_t word_slash_fraction(Tokens tokens, uint32_t i, Decimal *value)
{
    int64_t whole, below;
    Decimal above;
    if (!word_mark(tokens, i + 1, '/') || !word_digits(tokens, i + 2, 3, &below))
        return 0;
    if (word_digits(tokens, i, 3, &whole))
        above = decimal(whole, 0);
    else if (!mark_above(tokens, i, below, &above))
        return 0;
    bool proper = decimal_compare(above, decimal(1, 0)) >= 0 && decimal_compare(above, decimal(below, 0)) < 0;
    if (!word_glued(tokens, i + 1) || !word_glued(tokens, i + 2) || !proper || (word_mark(tokens, i + 3, '/') && word_glued(tokens, i + 3)))
        return 0;
    *value = decimal_divide(above, decimal(below, 0));
    return i + 3;
}

/* The numerator: "a", "one", "two", "twenty three", "3". */
static uint32_t numerator(Tokens tokens, uint32_t i, Decimal *value)
{
    int64_t digits;
    uint32_t end = word_part(tokens, i, NUMBER_ONE);
    *value = decimal(1, 0);
    if (end)
        return end;
    const Phrase *phrase = word_at(tokens, i, PHRASE_CARDINAL, &end);
    if (phrase) {
        *value = phrase->low;
        uint32_t unit_end, next = word_skip_hyphen(tokens, end);
        const Phrase *unit = word_at(tokens, next, PHRASE_CARDINAL, &unit_end);
        bool joins = unit && decimal_compare(unit->low, decimal(10, 0)) < 0 && decimal_compare(phrase->low, decimal(20, 0)) >= 0;
        if (joins)
            *value = decimal_add(*value, unit->low);
        return joins ? unit_end : end;
    }
    if (!word_digits(tokens, i, 2, &digits))
        return 0;
    *value = decimal(digits, 0);
    return i + 1;
}

/* "third" and "fifth" are ordinals too: a fraction only of one ("one third"), or with a cue behind it. "thirds", "half", "quarter" are no ordinals. */
static bool is_ordinal_too(Tokens tokens, uint32_t i)
{
    return word_is(tokens, i, PHRASE_ORDINAL);
}

static bool cue_follows(Tokens tokens, uint32_t i, uint32_t end)
{
    bool by = i > 0 && tokens.at[i - 1].tag == TAG_PREPOSITION;      /* "by a third in May", but "and a fourth in May" */
    if (end >= tokens.n || tokens.at[end].kind == TOKEN_PUNCTUATION || tokens.at[end].kind == TOKEN_QUOTE)
        return !word_hyphen(tokens, end);
    Tag tag = (Tag)tokens.at[end].tag;
    return word_part(tokens, end, NUMBER_OF) || word_part(tokens, end, NUMBER_AND) || word_is(tokens, end, PHRASE_SCALE) || tag == TAG_PRESENT ||
           tag == TAG_PAST || tag == TAG_COMPARATIVE || tag == TAG_TO || (by && tag == TAG_PREPOSITION);
}

uint32_t word_fraction(Tokens tokens, uint32_t i, Decimal *value)
{
    uint32_t end = word_slash_fraction(tokens, i, value);
    if (end)
        return end;
    Decimal above = decimal(1, 0);
    uint32_t at = numerator(tokens, i, &above);
    bool article = at && word_part(tokens, i, NUMBER_ONE);
    at = at ? word_skip_hyphen(tokens, at) : i;
    const Phrase *fraction = word_at(tokens, at, PHRASE_FRACTION, &end);
    if (!fraction)
        return 0;
    bool one = decimal_equal(above, decimal(1, 0));
    if (is_ordinal_too(tokens, at) && (at == i || !one || (article && !cue_follows(tokens, i, end))))
        return 0;
    *value = decimal_multiply(above, fraction->low);
    if (!decimal_is_zero(fraction->high))
        *value = decimal_divide(*value, fraction->high);
    return end;
}
