/* Set aside: what is no number at all: phone numbers, idioms, odds, scores and votes, which of a row of pictures. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* "555-1234": three digits and four, the last no round number, and nothing counted. */
static bool is_local_number(const Finder *finder, uint32_t i)
{
    int64_t left, right;
    bool digits = word_digits(finder->tokens, i, 3, &left) && word_digits(finder->tokens, i + 2, 4, &right);
    return digits && left >= 200 && right >= 1000 && right % 10 != 0 && word_hyphen(finder->tokens, i + 1) && word_glued(finder->tokens, i + 1) &&
           !(i + 3 < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[i + 3].tag));
}

/* "(555) 123-4567", "+1-222-2222", "555-123-4567": runs of digits, seven or more in all, joined by hyphens, dots or brackets. */
static uint32_t phone_end(const Finder *finder, uint32_t i)
{
    enum { MOST_TOKENS = 12, LEAST_DIGITS = 7, LEAST_RUNS = 2 };
    bool bracket = word_mark(finder->tokens, i, '(') && word_mark(finder->tokens, i + 2, ')'), plus = word_mark(finder->tokens, i, '+');
    size_t digits = 0;
    uint32_t runs = 0, hyphens = 0, end = i + (bracket || plus);
    if (!word_number(finder->tokens, end) || (end > i && !word_glued(finder->tokens, end)))
        return 0;
    for (uint32_t at = end; at < i + MOST_TOKENS && at < finder->tokens.n; at++) {
        int64_t value;
        if (word_digits(finder->tokens, at, 8, &value)) {
            digits += word_length(finder->tokens, at);
            runs++;
            end = at + 1;
            continue;
        }
        bool mark = word_hyphen(finder->tokens, at) || (bracket && word_mark(finder->tokens, at, ')')) || word_mark(finder->tokens, at, '/');
        hyphens += word_hyphen(finder->tokens, at);
        if (!mark || (!word_glued(finder->tokens, at + 1) && !(bracket && word_mark(finder->tokens, at, ')'))))
            break;
    }
    bool local = runs == 2 && hyphens == 1 && is_local_number(finder, i);
    return digits >= LEAST_DIGITS && runs >= LEAST_RUNS && (plus || (bracket && hyphens) || hyphens > 1 || local) ? end : 0;
}

/* "2:03:59", "1:0": digits with a colon that are no time of day are no quantity either. */
static bool holds_colon(const Finder *finder, uint32_t i)
{
    Str text = token_text(finder->tokens, i);
    return str_find_byte(text, ':') < text.n;
}

/* "won 3-2", "by 52-48", "6-4, 6-3": whole numbers in pairs. */
static uint32_t score_end(const Finder *finder, uint32_t i)
{
    int64_t left, right;
    uint32_t at = i;
    if (!word_digits(finder->tokens, i, 3, &left) || !word_hyphen(finder->tokens, i + 1) || !word_digits(finder->tokens, i + 2, 3, &right))
        return 0;
    if (!word_glued(finder->tokens, i + 1) || !word_glued(finder->tokens, i + 2) || left < right)
        return 0;
    for (at = i + 3; word_hyphen(finder->tokens, at) && word_glued(finder->tokens, at) && word_digits(finder->tokens, at + 1, 3, &right); at += 2)
        ;
    uint32_t end;
    bool percent = word_at(finder->tokens, at, PHRASE_PERCENT, &end) != NULL;
    return percent ? 0 : at;
}

/* "3-to-1", "278-to-179", "four-to-one": odds and votes; the larger stands first, so it is no range. */
static uint32_t odds_end(const Finder *finder, uint32_t i)
{
    Number left, right;
    uint32_t join_end, at = i + number_read(finder->tokens, i, finder->knowledge, &left), word = word_skip_hyphen(finder->tokens, at);
    if (at == i || word == at || !word_at(finder->tokens, word, PHRASE_RANGE_JOIN, &join_end))
        return 0;
    uint32_t second = word_skip_hyphen(finder->tokens, join_end),
             length = second > join_end ? number_read(finder->tokens, second, finder->knowledge, &right) : 0;
    return length && !left.ordinal && decimal_compare(left.low, right.low) >= 0 ? second + length : 0;
}

static uint32_t plain_number(const Finder *finder, uint32_t i, Number *number)
{
    uint32_t length = number_read(finder->tokens, i, finder->knowledge, number);
    return number->vague || number->ordinal || number->scaled || number->point || number->fraction ? 0 : length;
}

/* "by 218 to 205", "a ratio of three to one": the larger first, nothing counted, nothing that fell, no "from" and no "$" before it. */
static uint32_t vote_end(const Finder *finder, uint32_t i)
{
    Number left, right;
    uint32_t join, at = i + plain_number(finder, i, &left);
    const Phrase *to = at > i ? word_at(finder->tokens, at, PHRASE_PREPOSITION, &join) : NULL;
    uint32_t length = to && to->code == PREPOSITION_TO ? plain_number(finder, join, &right) : 0, end = length ? join + length : 0, before;
    if (!length || decimal_compare(left.low, right.low) <= 0 || change_before(finder, i))
        return 0;
    bool bare = end >= finder->tokens.n || finder->tokens.at[end].kind == TOKEN_PUNCTUATION || finder->tokens.at[end].kind == TOKEN_QUOTE ||
                finder->tokens.at[end].tag == TAG_PREPOSITION;
    const Phrase *from = i > 0 ? word_at(finder->tokens, i - 1, PHRASE_PREPOSITION, &before) : NULL;
    bool opened = (from && from->code == PREPOSITION_SOURCE) || (i > 0 && finder->tokens.at[i - 1].kind == TOKEN_SYMBOL);
    return bare && !opened && !word_hyphen(finder->tokens, end) ? end : 0;
}

/* "Hide Caption 12 of 26", "12 of 26 Photos:", a line of its own "3 of 8": which of a row of pictures this is. */
static uint32_t gallery_end(const Finder *finder, uint32_t i)
{
    int64_t place, all;
    uint32_t of = word_digits(finder->tokens, i, 3, &place) ? word_part(finder->tokens, i + 1, NUMBER_OF) : 0, length;
    if (!of || !word_digits(finder->tokens, of, 3, &all) || place > all)
        return 0;
    uint32_t behind = of + 1;
    bool ends = behind + 1 == finder->tokens.n || word_mark(finder->tokens, behind + 1, ':');
    if (ends && language_word(finder->knowledge->language, syntax_lemma(finder->tokens, behind, finder->knowledge, finder->scratch), PHRASE_CAPTION))
        return behind + 1;
    bool captioned = token_phrase_before(finder->tokens, i, PHRASE_CAPTION, &length) != NULL;
    return captioned || (i == 0 && behind == finder->tokens.n) ? behind : 0;
}

uint32_t aside_read(const Finder *finder, uint32_t i, const char **why)
{
    uint32_t end;
    *why = "phone number";
    if ((end = phone_end(finder, i)))
        return end;
    *why = "idiom";
    if (word_at(finder->tokens, i, PHRASE_ONE_IDIOM, &end))
        return end;
    *why = "part of a name";
    if (word_is(finder->tokens, i, PHRASE_MONTH) && word_at(finder->tokens, i, PHRASE_TIME_NAME, &end))
        return end;                                  /* "Sept. 11 hijackers" are no eleven */
    *why = "odds or vote";
    if (word_hyphen(finder->tokens, i + 1) && (end = odds_end(finder, i)))
        return end;
    *why = "score or vote";
    if ((end = vote_end(finder, i)))
        return end;
    if (!word_number(finder->tokens, i))
        return 0;
    *why = "place in a row of pictures";
    if ((end = gallery_end(finder, i)))
        return end;
    *why = "time or ratio";
    if (holds_colon(finder, i))
        return i + 1;
    *why = "score or vote";
    return score_end(finder, i);
}
