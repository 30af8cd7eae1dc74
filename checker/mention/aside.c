/* Set aside: what looks like a figure and is none: names and codes, scores, years, addresses, phone numbers, times of day, idioms. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

static bool number_token(const Finder *finder, uint32_t i)
{
    return i < finder->tokens.n && finder->tokens.at[i].kind == TOKEN_NUMBER;
}

static bool capital(const Finder *finder, uint32_t i)
{
    return i < finder->tokens.n && finder->tokens.at[i].capital;
}

static size_t token_length(const Finder *finder, uint32_t i)
{
    return finder->tokens.at[i].end - finder->tokens.at[i].begin;
}

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
    if (!number_token(finder, end) || (end > i && !word_glued(finder->tokens, end)))
        return 0;
    for (uint32_t at = end; at < i + MOST_TOKENS && at < finder->tokens.n; at++) {
        int64_t value;
        if (word_digits(finder->tokens, at, 8, &value)) {
            digits += token_length(finder, at);
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
    uint32_t second = word_skip_hyphen(finder->tokens, join_end), length = second > join_end ? number_read(finder->tokens, second, finder->knowledge, &right) : 0;
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
    bool bare = end >= finder->tokens.n || finder->tokens.at[end].kind == TOKEN_PUNCTUATION || finder->tokens.at[end].kind == TOKEN_QUOTE;
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
    *why = "odds or vote";
    if (word_hyphen(finder->tokens, i + 1) && (end = odds_end(finder, i)))
        return end;
    *why = "score or vote";
    if ((end = vote_end(finder, i)))
        return end;
    if (!number_token(finder, i))
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

/* "no. 10", "Boeing 737", "Route 66", "type 2 diabetes": a word before the number makes a name of it. */
static bool named_before(const Finder *finder, const Amount *amount, bool counted)
{
    uint32_t length;
    const Phrase *phrase = token_phrase_before(finder->tokens, amount->begin, PHRASE_NOT_QUANTITY, &length);
    if (!phrase || (amount->value.spelled && !capital(finder, amount->begin) && counted))
        return false;
    const Token *first = &finder->tokens.at[amount->begin - length];
    bool abbreviated = phrase->text.p[phrase->text.n - 1] == '.' || first->kind == TOKEN_SYMBOL;
    bool opens = amount->begin == length;            /* a capital that opens the sentence says nothing */
    if (!counted || abbreviated || (first->capital && !opens))
        return true;
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    return noun.end > noun.first && finder->tokens.at[noun.head].tag == TAG_NOUN && !amount->value.grouped;
}

/* "1600 Pennsylvania Avenue", "10 Downing Street" */
static bool address_follows(const Finder *finder, const Amount *amount)
{
    enum { LONGEST_STREET = 4 };
    uint32_t end;
    for (uint32_t at = amount->end; at < amount->end + LONGEST_STREET && capital(finder, at); at++)
        if (at > amount->end && word_at(finder->tokens, at, PHRASE_NOT_QUANTITY_AFTER, &end))
            return !amount->value.grouped;
    return false;
}

/* Is most of the sentence in capitals, as headlines are? Then a capital says nothing. */
static bool in_title_case(const Finder *finder)
{
    enum { LEAST = 4 };                              /* letters of a word that a title would not leave small */
    int32_t weight = 0;
    for (uint32_t i = 1; i < finder->tokens.n; i++) {
        const Token *token = &finder->tokens.at[i];
        if (token->kind == TOKEN_WORD && token_length(finder, i) >= LEAST)
            weight += token->capital ? 1 : -1;
    }
    return weight > 0;
}

/* "Voyager 2 passed", "Windows 11", "Sci-Fi 3": a capitalised word just before bare digits. */
static bool name_before(const Finder *finder, const Amount *amount)
{
    if (amount->begin == 0 || amount->value.spelled || amount->value.grouped || amount->value.negative)
        return false;
    const Token *before = &finder->tokens.at[amount->begin - 1], *behind = amount->end < finder->tokens.n ? &finder->tokens.at[amount->end] : NULL;
    bool verb_follows = behind && (tag_is_verb((Tag)behind->tag) || behind->tag == TAG_MODAL);
    bool named = before->tag == TAG_NAME || before->tag == TAG_NAMES || (before->tag == TAG_NOUN && amount->begin > 1 && !in_title_case(finder));    /* "Charter 77" */
    bool name = before->kind == TOKEN_WORD && before->capital && named;
    return name && (amount->begin > 1 || !verb_follows || before->all_capitals) && !word_is(finder->tokens, amount->begin - 1, PHRASE_BOUND_BEFORE);
}

static uint32_t skip_capitals(const Finder *finder, uint32_t i)
{
    enum { LONGEST_TEAM = 3 };
    uint32_t at = i;
    while (at < i + LONGEST_TEAM && capital(finder, at))
        at++;
    return at;
}

/* "Rovers 3, Athletic 2": each of them behind a name, with a comma between. */
static bool in_result(const Finder *finder, const Amount *amount)
{
    enum { LONGEST_TEAM = 3 };
    uint32_t first = amount->begin, team = amount->end + 1;
    if (first == 0 || !capital(finder, first - 1) || !number_token(finder, first) || token_length(finder, first) > 2)
        return false;
    if (word_mark(finder->tokens, amount->end, ',') && skip_capitals(finder, team) > team && number_token(finder, skip_capitals(finder, team)))
        return true;
    for (uint32_t back = 1; back <= LONGEST_TEAM && back < first && capital(finder, first - back); back++)
        if (first > back + 1 && word_mark(finder->tokens, first - back - 1, ',') && number_token(finder, first - back - 2))
            return true;
    return false;
}

/* "News 9 Coates told", "one Ann Smith": digits behind a name and before another, or one person by name. */
static bool between_names(const Finder *finder, const Amount *amount)
{
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    if (noun.end == noun.first || finder->tokens.at[noun.head].tag != TAG_NAME)
        return false;
    bool one = decimal_equal(amount->value.low, decimal(1, 0)), person = noun.end - noun.first > 1 && finder->tokens.at[noun.first].tag == TAG_NAME;
    return one ? amount->value.spelled && person : name_before(finder, amount);
}

/* A bare year, or one before what happened in it: "2008 elections"; round ones may count: "2000 people". */
static bool is_year(const Finder *finder, const Amount *amount, bool counted)
{
    int64_t value;
    if (!word_digits(finder->tokens, amount->begin, 4, &value) || amount->end != amount->begin + 1 || value < 1500 || value > 2100)
        return false;
    if (!counted)
        return true;
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    bool plural = noun.end > noun.first && finder->tokens.at[noun.head].tag == TAG_NOUNS;
    return value % 10 != 0 ? value >= 1800 || !plural : !plural || (value % 100 != 0 && value > 1900);
}

/* "1) first, 2) second" */
static bool numbers_item(const Finder *finder, const Amount *amount)
{
    int64_t value;
    bool bracket = word_mark(finder->tokens, amount->end, ')');
    for (uint32_t back = 1; bracket && back <= 3 && back <= amount->begin; back++)
        bracket = !word_mark(finder->tokens, amount->begin - back, '(');
    bool dot = amount->begin == 0 && word_mark(finder->tokens, 1, '.') && finder->tokens.n > 2;
    return (bracket || dot) && word_digits(finder->tokens, amount->begin, 2, &value);
}

/* "24/7", "MS-13/18", "P5+1" */
static bool part_of_code(const Finder *finder, const Amount *amount)
{
    bool stroke = word_mark(finder->tokens, amount->end, '/') && word_glued(finder->tokens, amount->end) && number_token(finder, amount->end + 1);
    bool stroke_before = amount->begin > 1 && word_mark(finder->tokens, amount->begin - 1, '/') && word_glued(finder->tokens, amount->begin);
    bool plus = amount->begin > 1 && word_mark(finder->tokens, amount->begin - 1, '+') && word_glued(finder->tokens, amount->begin) &&
                word_glued(finder->tokens, amount->begin - 1);
    return stroke || stroke_before || plus;
}

/* "24703 L-202", "8088 chip", "23456 F Block": long bare digits before a code or one of something. */
static bool long_code(const Finder *finder, const Amount *amount, bool counted)
{
    int64_t value;
    if (amount->end != amount->begin + 1 || !word_digits(finder->tokens, amount->begin, 12, &value) || value < 1000 || value % 100 == 0)
        return false;
    if (!counted)
        return number_token(finder, amount->end) && byte_is_letter(token_text(finder->tokens, amount->end).p[0]);
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    return noun.end > noun.first && (finder->tokens.at[noun.head].tag == TAG_NOUN || finder->tokens.at[noun.head].tag == TAG_NAME);
}

/* "SCP-173m": digits that a hyphen glues to a name. */
static bool hyphened_code(const Finder *finder, const Amount *amount)
{
    uint32_t first = amount->begin;
    bool glued_unit = amount->kind == AMOUNT_UNIT && amount->end == amount->number_end;
    if (amount->kind != AMOUNT_PLAIN && !glued_unit)
        return false;
    return !amount->value.spelled && !amount->value.grouped && first > 1 && word_hyphen(finder->tokens, first - 1) && word_glued(finder->tokens, first) && word_glued(finder->tokens, first - 1) &&
           finder->tokens.at[first - 2].kind == TOKEN_WORD;
}

/* "60 Minutes", "Three Mile Island": a unit with a capital, of time, or within a longer name. */
static bool capitalised_unit(const Finder *finder, const Amount *amount)
{
    uint32_t last = amount->end - 1;
    bool word = last >= amount->number_end && finder->tokens.at[last].kind == TOKEN_WORD && token_length(finder, last) > 2;
    bool time = str_equal(amount->unit->dimension, S("time")), longer = amount->value.spelled && capital(finder, amount->number) && capital(finder, amount->end);
    bool plain = time && last == amount->number_end && finder->tokens.at[last].tag != TAG_NOUN && !capital(finder, amount->end);     /* no "30-Day Free Trial" */
    return word && capital(finder, last) && (longer || (plain && (!amount->value.spelled || capital(finder, amount->number))));
}

/* "the Big Ten", "Thousand Oaks", "the Texas Seven": capitals that running text gives to names only. */
static bool capitalised_name(const Finder *finder, const Amount *amount)
{
    uint32_t first = amount->number;
    if (first == 0 || finder->tokens.at[first - 1].kind != TOKEN_WORD || amount->value.scale_tokens || finder->tokens.at[first].all_capitals)
        return false;
    bool word = amount->kind == AMOUNT_PLAIN && amount->value.spelled && capital(finder, first) && (capital(finder, first - 1) || capital(finder, amount->number_end));
    bool unit = amount->kind == AMOUNT_UNIT && capitalised_unit(finder, amount);
    return (word || unit) && !in_title_case(finder);
}

const char *aside_reason(const Finder *finder, const Amount *amount, bool counted)
{
    uint32_t end;
    if (capitalised_name(finder, amount))
        return "part of a name";
    if (!amount->prefixed && hyphened_code(finder, amount))
        return "part of a code";
    if (amount->kind != AMOUNT_PLAIN || amount->value.vague || amount->value.scaled)
        return NULL;
    if (named_before(finder, amount, counted))
        return "part of a name";
    if (address_follows(finder, amount))
        return "address";
    if (amount->value.point)
        return NULL;
    if (long_code(finder, amount, counted) || part_of_code(finder, amount))
        return "part of a code";
    if (is_year(finder, amount, counted))
        return "year";
    if (counted)
        return between_names(finder, amount) ? "part of a name" : NULL;
    if (numbers_item(finder, amount))
        return "number of an item";
    if (in_result(finder, amount))
        return "score or vote";
    if (name_before(finder, amount))
        return "part of a name";
    bool pronoun = amount->value.spelled && decimal_equal(amount->value.low, decimal(1, 0)) && amount->end == amount->begin + 1;
    if (pronoun)
        return "pronoun";
    return word_at(finder->tokens, word_skip_hyphen(finder->tokens, amount->end), PHRASE_NOT_QUANTITY_AFTER, &end) ? "part of a name" : NULL;
}
