/* Looks at words between places: letters, digits and apostrophes are words; the rest parts them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/gap.h"

Str gap_option(const Rule *rule, const char *key)
{
    const RuleOption *option = rule_option(rule, str_of(key));
    return option ? option->value : (Str){0};
}

static bool in_word(char c)
{
    return byte_is_letter(c) || byte_is_digit(c) || c == '\'' || (unsigned char)c >= 0x80;
}

/* An en or em dash is three bytes that are no letters. */
static size_t dash_at(Str text, size_t i)
{
    return str_starts(str_from(text, i), S("\xE2\x80\x93")) || str_starts(str_from(text, i), S("\xE2\x80\x94")) ? 3 : 0;
}

Str gap_next_word(Str *rest)
{
    size_t begin = 0, end;
    while (begin < rest->n && (dash_at(*rest, begin) || !in_word(rest->p[begin])))
        begin += dash_at(*rest, begin) ? 3 : 1;
    for (end = begin; end < rest->n && in_word(rest->p[end]) && !dash_at(*rest, end);)
        end++;
    Str word = str_sub(*rest, begin, end);
    *rest = str_from(*rest, end);
    return word;
}

static bool listed(Str word, Str words)
{
    while (words.n)
        if (str_equal_fold(str_trim(str_cut(&words, ',')), word))
            return true;
    return false;
}

static bool plain_mark(char c)
{
    return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '(' || c == ')' || c == '-';
}

bool gap_only(Str gap, Str words)
{
    for (size_t i = 0; i < gap.n;) {
        size_t dash = dash_at(gap, i);
        if (!dash && !in_word(gap.p[i]) && !plain_mark(gap.p[i]))
            return false;
        i += dash ? dash : 1;
    }
    for (Str word = gap_next_word(&gap); word.n; word = gap_next_word(&gap))
        if (!listed(word, words))
            return false;
    return true;
}

static bool word_at(Str text, size_t i)
{
    return in_word(text.p[i]) && !dash_at(text, i);
}

/* A dash or other mark of a list stands anywhere. */
static bool whole_words(Str text, size_t at, size_t length)
{
    bool behind_dash = at >= 3 && dash_at(text, at - 3);
    bool opens = at == 0 || behind_dash || !in_word(text.p[at - 1]) || !word_at(text, at);
    bool ends = at + length == text.n || !word_at(text, at + length) || !word_at(text, at + length - 1 - (dash_at(text, at) ? 2 : 0));
    return opens && ends;
}

enum { CASE = 0x20 };                                /* letters that differ by it alone are told apart later; nearly all places are passed over here */

/* The pairs of bytes that stand where a phrase may begin, without case: at the first letters of words, at marks, at what is not ASCII. */
typedef struct Openings {
    bool pairs[UINT8_MAX + 1];
} Openings;

static uint8_t pair_of(char first, char second)
{
    return (uint8_t)(((unsigned char)first | CASE) ^ ((unsigned char)second | CASE) * 11u);
}

static Openings openings_of(Str text)
{
    Openings openings = {{false}};
    bool within = false;
    for (size_t i = 0; i + 1 < text.n; i++) {
        bool plain = (unsigned char)text.p[i] < 0x80 && in_word(text.p[i]);
        if (!within || !plain)
            openings.pairs[pair_of(text.p[i], text.p[i + 1])] = true;
        within = plain;
    }
    return openings;
}

static Str last_of(Str text, Str phrase)
{
    for (size_t at = text.n >= phrase.n ? text.n - phrase.n + 1 : 0; at-- > 0;)
        if ((text.p[at] | CASE) == (phrase.p[0] | CASE) && str_equal_fold(str_sub(text, at, at + phrase.n), phrase) && whole_words(text, at, phrase.n))
            return str_sub(text, at, at + phrase.n);
    return (Str){0};
}

Str gap_last(Str text, Str words)
{
    Str last = {0};
    Openings openings = openings_of(text);
    while (words.n) {
        Str phrase = str_trim(str_cut(&words, ','));
        bool may_stand = phrase.n == 1 || (phrase.n && openings.pairs[pair_of(phrase.p[0], phrase.p[1])]);
        Str found = may_stand ? last_of(text, phrase) : (Str){0};
        if (found.n && (!last.n || found.p + found.n > last.p + last.n))
            last = found;
    }
    return last;
}

bool gap_holds(Str text, Str words)
{
    return gap_last(text, words).n != 0;
}

uint32_t gap_words(Str text, uint32_t most)
{
    uint32_t count = 0;
    while (count <= most && gap_next_word(&text).n)
        count++;
    return count;
}
